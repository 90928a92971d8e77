"""The state of play: entries with their histories, conflicts and judgements, folded from claims for one date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.claim import Claim, Subject
from dateline.model.span import Citation


class Verdict(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` (things of claims) are the same, different or unsure, according to `by` (a name)."""

    left: str
    right: str
    verdict: Verdict
    by: str
    when: str
    reasons: tuple[str, ...] = ()
    withdrawn: str | None = None  # ISO instant at which it was taken back


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's value beside the machine's: `field` of `thing` is `value`. Withdrawn rather than deleted."""

    thing: str
    field: str
    value: str | None
    by: str
    when: str
    why: str = ""
    withdrawn: str | None = None


class ConflictKind(StrEnum):
    """How two claims differ."""

    CONTRADICTION = "contradiction"  # both cannot be right
    DIVERGENCE = "divergence"  # both can
    DRIFT = "drift"  # a paraphrase says more than the quote


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims about one entry that differ, with both citations. `about` is the field ("status", "date", "total")."""

    kind: ConflictKind
    about: str
    left: Claim
    right: Claim
    why: str
    same_origin: bool = False
    shown: tuple[int, int] = (0, 0)  # which citation of each side shows it

    @property
    def words(self) -> tuple[Citation | None, Citation | None]:
        """The words on each side that show the difference; None for a claim without citations."""
        left, right = (
            claim.citations[min(at, len(claim.citations) - 1)] if claim.citations else None
            for claim, at in zip((self.left, self.right), self.shown, strict=True)
        )
        return left, right


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of an entry's history: on `known` (publication day) `source` had it as `status`."""

    known: str
    status: str
    source: str
    claim: Claim
    date: str | None = None
    end: str | None = None
    changed: bool = False  # whether the entry's status moved with it
    retold: bool = False  # background: an older state told again


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting, signing, instrument or tally across stories.

    `statuses` is the present status by source, newest word of each; `status` the entry's headline status (with
    "overdue" derived where the date has passed and nobody reports it as held). `origins` counts independent origins
    behind `stories`. `fields` holds the merged plain facts (participants joined by " | ", place, date, end, was,
    total, open, agreed, name, parties ...); `corrected` names the fields that an editor set.
    """

    id: str
    subject: Subject
    kind: str
    title: str
    status: str
    statuses: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...]
    history: tuple[Transition, ...]
    conflicts: tuple[Conflict, ...] = ()
    things: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    origins: int = 1
    process: str | None = None
    overdue: bool = False
    corrected: tuple[str, ...] = ()
    parent: str | None = None
    reasons: tuple[str, ...] = ()  # why these things are one

    def get(self, key: str) -> str | None:
        """One merged field, None where it is not stated."""
        for name, value in self.fields:
            if name == key:
                return value
        return None

    @property
    def confidence(self) -> float | None:
        """How likely an editor would list this event, by the surest telling, 0 to 1; None where none is known."""
        return max((known for row in self.history if (known := row.claim.confidence) is not None), default=None)

    @property
    def learnt(self) -> bool | None:
        """Whether only the learnt reader tells this event, in no story a rule; None where that is not known."""
        told = {row.claim.learnt for row in self.history}
        return False if False in told else None if None in told or not told else True

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation behind the entry, oldest knowledge first."""
        return tuple(c for t in self.history for c in t.claim.citations)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the background paragraph and the citations it stands on. Never without one."""

    text: str
    citations: tuple[Citation, ...]
    entry_id: str | None = None


@dataclass(frozen=True, slots=True)
class StateOfPlay:
    """All entries as known on a date. `as_of` None means: with everything filed."""

    as_of: dt.date | None
    entries: tuple[Entry, ...]
    paragraph: tuple[Clause, ...] = ()
    process: str | None = None
    stories: int = 0

    def of(self, subject: Subject) -> tuple[Entry, ...]:
        """The entries about one kind of thing."""
        return tuple(e for e in self.entries if e.subject is subject)
