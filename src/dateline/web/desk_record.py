"""The desk as a record for the pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.desk import Desk
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry, StateOfPlay
from dateline.model.story import Story
from dateline.web.record import Found, Process

#: Entries, stories and hits that pages look at; more is on file than a page can show.
ENTRIES, STORIES, HITS = 400, 400, 51


@dataclass(frozen=True)
class DeskRecord:
    """Answers the pages' questions from an open desk."""

    desk: Desk

    def state_of_play(self, as_of: dt.date | None, process: str | None) -> StateOfPlay:
        """The play as known on a day."""
        return self.desk.state_of_play(as_of=as_of, process=process, limit=ENTRIES)

    def entry(self, entry_id: str, as_of: dt.date | None) -> Entry | None:
        """One entry."""
        return self.desk.entry(entry_id, as_of=as_of)

    def story(self, story_id: str) -> Story | None:
        """A story with its text and blocks."""
        reading = self.desk.reading(story_id)
        return reading.story if reading else None

    def claims(self, story_id: str) -> tuple[Claim, ...]:
        """What a story claims."""
        return tuple(self.desk.claims(story_id))

    def statements(self, as_of: dt.date | None, process: str | None) -> tuple[Claim, ...]:  # noqa: ARG002
        """The statement claims of the newest stories."""
        rows = self.desk.stories(as_of=as_of.isoformat() if as_of else None, limit=STORIES)
        claims = (claim for row in rows for claim in self.desk.claims(row.key))
        return tuple(c for c in claims if c.subject is Subject.STATEMENT)

    def search(self, words: str, since: str | None, until: str | None, publisher: str | None) -> tuple[Found, ...]:
        """Sentences that hold all words, newest first."""
        hits = self.desk.search(words, since=since, as_of=until, limit=HITS if publisher is None else HITS * 10)
        return tuple(
            Found(
                hit.citation.story_id,
                hit.citation.span.start,
                hit.citation.span.end,
                hit.citation.quote,
                hit.publisher,
                hit.published,
                hit.headline,
            )
            for hit in hits
            if publisher in (None, hit.publisher)
        )

    def days(self, process: str | None) -> tuple[str, ...]:  # noqa: ARG002
        """The days on which something was published, oldest first."""
        rows = self.desk.stories(limit=100_000)
        return tuple(sorted({day[:10] for row in rows if (day := row.published or row.day)}))

    def processes(self, as_of: dt.date | None) -> tuple[Process, ...]:  # noqa: ARG002
        """The processes known."""
        return ()

    def publishers(self) -> tuple[str, ...]:
        """Names of agencies and outlets."""
        return tuple(sorted({row.publisher for row in self.desk.stories(limit=5_000)}))

    def version(self) -> str:
        """Changes whenever something is filed or judged."""
        newest = self.desk.stories(limit=1)
        return f"{newest[0].key} {newest[0].filed}" if newest else ""

    def correct(self, thing: str, field: str, value: str | None, by: str, when: str, why: str) -> None:
        """Put an editor's value beside the machine's."""
        raise NotImplementedError

    def withdraw(self, thing: str, field: str, when: str) -> None:
        """Take a correction back."""
        raise NotImplementedError

    def judge(self, left: str, right: str, verdict: str, by: str, when: str, why: str) -> None:
        """Say whether two things are one."""
        raise NotImplementedError
