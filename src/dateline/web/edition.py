"""An edition: everything that pages may show for one day and process. Pages are functions of an edition."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dateline.export.feeds import Change, changes
from dateline.export.plaintext import safe_url
from dateline.export.sentence import Sentence
from dateline.export.shelf import Shelf, cited_stories
from dateline.model.claim import Claim
from dateline.model.play import Entry, StateOfPlay
from dateline.model.span import Citation
from dateline.model.story import Story
from dateline.web.record import Head, Process, Record

#: Processes whose own paragraph is kept ready; the front page takes the first that have something to say.
LARGEST = 12
#: Stories kept in memory; a stored story never changes.
STORIES = 2_000


@dataclass(frozen=True)
class Edition:
    """The record as known on `as_of` (None: newest); what is asked of it is asked once, when a page needs it.

    `kept` holds stories, which never change; `shared` what is the same for all days, until something is filed.
    """

    record: Record
    as_of: dt.date | None = None
    process: str | None = None
    base: str | None = None
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    kept: dict[str, Story | None] = field(default_factory=dict, repr=False, compare=False)
    shared: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def play(self) -> StateOfPlay:
        """The state of play: the one question that folds many entries, so pages of one thing do not ask it."""
        return self.record.state_of_play(self.as_of, self.process)

    @property
    def days(self) -> tuple[str, ...]:
        """Days with news."""
        if "days" not in self.shared:
            self.shared["days"] = self.record.days(None)
        found: tuple[str, ...] = self.shared["days"]
        return found

    @property
    def publishers(self) -> tuple[str, ...]:
        """Names of agencies and outlets."""
        if "publishers" not in self.shared:
            self.shared["publishers"] = self.record.publishers()
        found: tuple[str, ...] = self.shared["publishers"]
        return found

    @cached_property
    def shown_day(self) -> str | None:
        """The day that the pages name: `as_of`, else the newest with news."""
        return self.as_of.isoformat() if self.as_of else (self.days[-1] if self.days else None)

    @cached_property
    def today(self) -> dt.date | None:
        """The same as a date."""
        return dt.date.fromisoformat(self.shown_day) if self.shown_day else None

    @cached_property
    def processes(self) -> tuple[Process, ...]:
        """The processes known, the largest ones of very many."""
        return self.record.processes(self.as_of)

    @cached_property
    def chosen(self) -> Process | None:
        """The process that was asked for."""
        return self.record.process(self.process, self.as_of) if self.process else None

    @cached_property
    def statements(self) -> tuple[Claim, ...]:
        """Statement claims, newest first."""
        return self.record.statements(self.as_of, self.process)

    def plays(self, most: int) -> tuple[tuple[Process | None, StateOfPlay], ...]:
        """The largest processes with their plays; the whole play where a process is chosen or none is known."""
        if self.process is not None:
            return ((self.chosen, self.play),)
        return self._largest[:most] or ((None, self.play),)

    @cached_property
    def _largest(self) -> tuple[tuple[Process, StateOfPlay], ...]:
        return self.record.plays(self.play, LARGEST)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, newest first."""
        return changes(self.play)

    @cached_property
    def newest_filed(self) -> str:
        """The newest instant at which something in the play was filed; the mark for "since your last visit"."""
        filed = (row.claim.filed or row.known for entry in self.play.entries for row in entry.history)
        return max(filed, default="")

    def neighbours(self) -> tuple[str | None, str | None]:
        """The days with news before and after the one shown."""
        if not self.shown_day:
            return None, None
        first, after = bisect_left(self.days, self.shown_day), bisect_right(self.days, self.shown_day)
        return (self.days[first - 1] if first else None), (self.days[after] if after < len(self.days) else None)

    def story(self, story_id: str) -> Story | None:
        """A story, from memory where it was read before."""
        if story_id not in self.kept:
            if len(self.kept) >= STORIES:
                self.kept.clear()
            self.kept[story_id] = self.record.story(story_id)
        return self.kept[story_id]

    def head(self, story_id: str) -> Head | None:
        """A story's publisher, day and address: quicker than the whole story."""
        return self.record.head(story_id)

    def shelf_url(self, story_id: str) -> str | None:
        """The page at the agency, where the story has an address that is safe to follow."""
        head = self.record.head(story_id)
        return safe_url(head.url) if head else None

    def sentence(self, citation: Citation) -> Sentence:
        """The sentence around cited words; just the words where the story is not at hand."""
        return self.record.sentence(citation)

    def shelf(self) -> Shelf:
        """The stories, for exports; each is read when an export asks for it."""
        return Shelf(Stories(self), self.base, self.title)

    @cached_property
    def title(self) -> str | None:
        """The name of the process chosen, None where none is."""
        return self.chosen.title if self.chosen else self.process

    def entry(self, entry_id: str) -> Entry | None:
        """An entry: of the play where it has been folded, else of the record."""
        folded = self.play.entries if "play" in vars(self) else ()
        found = next((e for e in folded if e.id == entry_id), None)
        return found or self.record.entry(entry_id, self.as_of)


@dataclass(frozen=True)
class Stories(Mapping[str, Story]):
    """The stories of an edition by id, read when they are asked for."""

    edition: Edition

    def __getitem__(self, story_id: str) -> Story:
        story = self.edition.story(story_id)
        if story is None:
            raise KeyError(story_id)
        return story

    def __iter__(self) -> Iterator[str]:
        return iter(cited_stories(self.edition.play))

    def __len__(self) -> int:
        return len(cited_stories(self.edition.play))
