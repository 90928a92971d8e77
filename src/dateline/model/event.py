"""Events as one story reports them, with a status that always belongs to a source.

Status is derived from four readings kept in the record (polarity, certainty, time, condition), after TimeML's and
FactBank's separation of modality, polarity and tense.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span
from dateline.model.swift import swift
from dateline.model.timex import Interval


class Status(StrEnum):
    """The ten statuses; see docs/guide for the cue words. Overdue is derived across stories, never read."""

    PLANNED = "planned"
    PROPOSED = "proposed"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NOT_PLANNED = "not_planned"
    RULED_OUT = "ruled_out"
    UNDER_WAY = "under_way"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Polarity(StrEnum):
    """Whether the clause affirms or denies."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How far the source commits itself."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    WANTED = "wanted"  # somebody asks for it
    UNCOMMITTED = "uncommitted"  # "no plans", "nobody has asked"


class Tense(StrEnum):
    """Where the event lies against the day of the story."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StatusReading:
    """The four readings and the words that show each; `status` follows from them by the table in events/status."""

    status: Status
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    tense: Tense = Tense.UNKNOWN
    condition: Span | None = None
    cues: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part: the longest name in the story without titles, or the office where no holder is named.

    ``Participant("prime minister of Russia", country="Russia", office=True)``. `learnt` says of an event told by a rule
    that only the learnt reader names this one.
    """

    name: str
    span: Span | None = None
    role: str | None = None
    country: str | None = None
    office: bool = False
    learnt: bool = False


@swift
@dataclass(frozen=True, slots=True)
class Event:
    """One real-world event with one status in one story: talks, visit, vote, signing ...

    `kind` is a type of the codebook (meeting talks summit session conference debate hearing press_conference visit
    attendance call vote election resignation appointment signing adoption agreement ratification entry_into_force
    expiry measure submission work other). `date`/`end`/`was`/`was_end` are TIMEX3 values, only what the text states or
    entails; `interval` the days meant. `mentions` are the clauses that show it, the best one first. `according_to`
    is set when the status rests on one named source. Events of a story that share `same_event` are one real-world
    event told with two statuses. `reading` keeps what the status was derived from. `confidence` says how likely an
    editor would list this record, 0 to 1, by events/worth.py (None: not known, a reading of an older Dateline), and
    `learnt` that no rule tells it, only the reader taught on annotated stories.
    """

    kind: str
    status: Status
    mentions: tuple[Span, ...]
    reading: StatusReading
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_span: Span | None = None
    date: str | None = None
    end: str | None = None
    was: str | None = None
    was_end: str | None = None
    interval: Interval | None = None
    time_span: Span | None = None
    time_ground: str | None = None
    according_to: str | None = None
    chain: tuple[str, ...] = ()
    statement: int | None = None  # index into Reading.statements
    same_event: str | None = None
    level: str | None = None  # ministries, prime ministers, presidents ...
    purpose: Span | None = None
    topic: Span | None = None
    instrument: int | None = None  # index into Reading.instruments
    other_than: int | None = None  # index into Reading.events: "apart from the talks scheduled for ..."
    follows: int | None = None  # index into Reading.events: "continue their dialogue"
    plover: str | None = None
    confidence: float | None = None
    learnt: bool = False

    @property
    def span(self) -> Span:
        """The best mention."""
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of escalation: ministries, then prime ministers if necessary, then presidents."""

    order: int
    level: str
    span: Span
    status: Status
    event: int | None = None
