"""What a time expression says, before anyone asks what day it is.

A small sum of frozen values. `anchor` turns one into a calendar cell, a length or a reference; `printer` writes
TIMEX3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from dateline.model.swift import swift
from dateline.timex.cells import Unit


class Which(StrEnum):
    """How a named cell is pointed at: "last October", "this March", "next Friday", or bare."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
    BARE = "bare"
    SAME = "same"  # "that Friday": the one spoken of
    BEFORE = "before"  # "the previous Friday": before the time spoken of
    AFTER = "after"  # "the following Monday": after it


@swift
@dataclass(frozen=True, slots=True)
class Date:
    """Calendar fields as said; what is not said is None. `within` is the larger thing: "March 31 *this year*"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    feast: str | None = None  # a named day, by the rule of its table: "12-25", "easter+0"
    which: Which = Which.BARE
    within: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or a century: ``Era(Unit.DECADE, 197)`` is the 1970s."""

    unit: Unit
    number: int


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year by its name ("fiscal 2008"), or `by` years from the story's day ("the next fiscal")."""

    name: str | None = None
    by: int = 0


@dataclass(frozen=True, slots=True)
class OrdinalDay:
    """A ninth day, the second day of talks: a day counted from a beginning that the words do not date."""

    number: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The same period in another year: "a year earlier", "the year-ago quarter", "the 1988 period"."""

    by: int = -1
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """`by` units from the story's day, or from the time spoken of where `told` ("two weeks later", "the day before").

    `counted` marks a counted distance ("three years ago") as against a neighbour ("last year").
    """

    unit: Unit
    by: int
    told: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time: counts with their units ("two years and six months"); None is "several".

    `high` is the upper end of "12 to 18 months".
    """

    counts: tuple[tuple[float | None, Unit], ...]
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Every:
    """A repeated time; `value` is the TIMEX3 pattern (``P1D``, ``XXXX-WXX-5``)."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: an hour or a part of the day, with the day it belongs to where that is said."""

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    zone: str | None = None
    on: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """One cell counted inside a larger one: "the last Thursday of November"; -1 is the last."""

    number: int
    unit: Unit
    within: Meaning
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A part or a nearness: `mod` is a TIMEX3 modifier (START, MID, END, APPROX, BEFORE ...) put on `inner`.

    `named` marks an edge said as a noun ("the end of the month"), which has a day of its own.
    """

    mod: str
    inner: Meaning
    named: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another, said as one expression; None leaves an end open. `*_open` leaves out the end itself."""

    left: Meaning | None
    right: Meaning | None
    left_open: bool = False
    right_open: bool = False


@dataclass(frozen=True, slots=True)
class Flawed:
    """A date that no calendar has: "31 April"; `why` says so in words."""

    why: str


Meaning: TypeAlias = (
    Date | Era | Fiscal | OrdinalDay | Compared | Shift | Amount | Ref | Every | Clock | Nth | Edge | Range | Flawed
)
