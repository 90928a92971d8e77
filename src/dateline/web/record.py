"""What the pages ask of the ledger: a small protocol, and the desk as one who answers it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from dateline.export.sentence import Sentence
from dateline.model.claim import Claim
from dateline.model.play import Conflict, Entry, StateOfPlay
from dateline.model.span import Citation
from dateline.model.story import Story


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence found by the search."""

    story_id: str
    start: int
    end: int
    text: str
    publisher: str
    published: str | None
    headline: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """What tells a story from others: its publisher, its day, its address."""

    publisher: str
    day: dt.date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Sought:
    """What a search asks for: words, and what narrows it. Days are ISO days, both inside."""

    words: str = ""
    who: str | None = None  # a person or body that takes part or speaks
    status: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None

    @property
    def asks(self) -> bool:
        """Whether there is a question: words, a name or a status; a time alone is none."""
        return bool(self.words or self.who or self.status)


@dataclass(frozen=True, slots=True)
class Process:
    """A long public process that stories tell of."""

    id: str
    title: str
    stories: int
    last: str | None


class Record(Protocol):
    """The questions of the pages. Days are `datetime.date`; None means: with everything filed."""

    def whole(self) -> Record:
        """The same with as many entries as a site or an export holds."""

    def state_of_play(self, as_of: dt.date | None, process: str | None) -> StateOfPlay:
        """The play as known on a day."""

    def conflicts(self, as_of: dt.date | None, most: int) -> tuple[tuple[tuple[Entry, Conflict], ...], int]:
        """Where sources differ, contradictions first, of each kind the newest; and how many there are."""

    def overdue(self, as_of: dt.date | None, most: int) -> tuple[tuple[Entry, ...], int]:
        """Plans that have passed without a word, the newest first; and how many there are."""

    def entry(self, entry_id: str, as_of: dt.date | None) -> Entry | None:
        """One entry."""

    def entries_of_story(self, story_id: str, as_of: dt.date | None) -> tuple[Entry, ...]:
        """The entries that a story tells of."""

    def said_by(self, name: str, as_of: dt.date | None) -> tuple[tuple[Entry, ...], tuple[Claim, ...]]:
        """The entries that a person or body has to do with, and statements by that name, newest first."""

    def story(self, story_id: str) -> Story | None:
        """A story with its text and blocks."""

    def head(self, story_id: str) -> Head | None:
        """A story's publisher, day and address."""

    def sentence(self, citation: Citation) -> Sentence:
        """The sentence around cited words; just the words where the story is not at hand."""

    def claims(self, story_id: str) -> tuple[Claim, ...]:
        """What a story claims."""

    def statements(self, as_of: dt.date | None, process: str | None) -> tuple[Claim, ...]:
        """Statement claims, newest first, bounded."""

    def search(self, sought: Sought) -> tuple[Found, ...]:
        """Sentences that hold all words and fit the filters, newest first."""

    def days(self, process: str | None) -> tuple[str, ...]:
        """The ISO days on which something was published, oldest first."""

    def processes(self, as_of: dt.date | None) -> tuple[Process, ...]:
        """The processes known, the one spoken of last first."""

    def process(self, name: str, as_of: dt.date | None) -> Process | None:
        """One process by its id."""

    def plays(self, play: StateOfPlay, most: int) -> tuple[tuple[Process, StateOfPlay], ...]:
        """The processes with most in a play, each with its own play and paragraph."""

    def publishers(self) -> tuple[str, ...]:
        """Names of agencies and outlets."""

    def version(self) -> str:
        """Changes whenever something is filed or judged."""

    def correct(self, thing: str, field: str, value: str | None, by: str, when: str, why: str) -> None:
        """Put an editor's value beside the machine's."""

    def withdraw(self, thing: str, field: str, when: str) -> None:
        """Take a correction back."""

    def judge(self, left: str, right: str, verdict: str, by: str, when: str, why: str) -> None:
        """Say whether two things are one."""
