"""What an expression turned out to mean, and the thread of what a story has spoken of so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from dateline.model.swift import swift
from dateline.model.timex import Interval, TimexType
from dateline.timex import printer
from dateline.timex.cells import Cell, Unit

_FIRST_YEAR, _LAST_YEAR = 1000, 9000


@swift
@dataclass(frozen=True, slots=True)
class Sense:
    """A value with everything known about it; `cell` is the calendar cell meant, where there is one."""

    type: TimexType
    value: str
    ground: str = "explicit"
    cell: Cell | None = None
    mod: str | None = None
    interval: Interval | None = None
    whole: str | None = None
    flaw: str | None = None


@dataclass
class Thread:
    """What one story has spoken of so far. Lives only while that story is read, and is handed along, never shared.

    `last` is the time that "the day before" and "that year" lean on; `period` the quarter that comparisons lean on
    ("a year earlier" in an earnings story); `dated` the years that month-days were given; `weekdays` the last day that
    a weekday name was given; `retold` is the last date of an old story told in this paragraph, with its year.
    """

    day: dt.date | None
    last: Cell | None = None
    period: Cell | None = None
    by_unit: dict[Unit, Cell] = field(default_factory=dict)
    dated: dict[tuple[int, int], int] = field(default_factory=dict)
    retold: dt.date | None = None
    weekdays: dict[int, dt.date] = field(default_factory=dict)

    def end_of_paragraph(self) -> None:
        """An old story that was retold ends with its paragraph."""
        self.retold = None

    def note(self, cell: Cell | None) -> None:
        """Remember a cell as the time spoken of."""
        if cell is None:
            return
        self.last = cell
        self.by_unit[cell.unit] = cell


def thread_from(day: dt.date | None) -> Thread:
    """A thread for a story of `day`; a day at the very edge of the calendar is no story's day."""
    return Thread(day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None)


UNKNOWN = "no day to lean on"
NO_SUCH_DAY = "no such day"


def flawed(why: str) -> Sense:
    """A date that no calendar has: flagged, not guessed."""
    return Sense(TimexType.DATE, "XXXX-XX-XX", NO_SUCH_DAY, flaw=why)


def open_value(value: str) -> Sense:
    """A date with X for what cannot be told."""
    return Sense(TimexType.DATE, value, UNKNOWN)


def dated(cell: Cell, ground: str) -> Sense:
    """A DATE for a calendar cell; one beyond the calendar is a reference to the past or the future."""
    try:
        interval = Interval(cell.first, cell.last)
        return Sense(TimexType.DATE, printer.timex3(cell), ground, cell, interval=interval)
    except (ValueError, OverflowError):
        return Sense(TimexType.DATE, "PAST_REF" if cell.number <= 0 else "FUTURE_REF", "beyond the calendar")


def edtf_of(sense: Sense) -> str | None:
    """The EDTF spelling of a date or interval; None for lengths, repetitions and references, which EDTF cannot say."""
    if sense.flaw or sense.type not in (TimexType.DATE, TimexType.TIME):
        return None
    if sense.cell is not None:
        return printer.edtf(sense.cell, sense.mod)
    if sense.interval is not None:
        return printer.edtf_of_interval(sense.interval)
    return sense.value[:10] if sense.value.startswith("XXXX-") and sense.value[5:7].isdecimal() else None
