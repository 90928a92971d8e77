"""The timeline's geometry: lanes, tracks, segments and marks, in percent of the width. No drawing here.

The axis is time. A segment runs from the day a status became known to the day the next did; a mark is the thing's own
day, a hollow bar the window in which it is to fall.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.export.days import days_of, entry_days, is_window
from dateline.model.play import Entry, Transition
from dateline.web.calendar import DONE, MONTHS


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretch of time that is drawn."""

    first: dt.date
    last: dt.date

    def at(self, day: dt.date) -> float:
        """Percent of the width for the start of `day`, kept inside 0 to 100."""
        whole = max(1, (self.last - self.first).days)
        return round(min(100.0, max(0.0, 100 * (day - self.first).days / whole)), 2)


@dataclass(frozen=True, slots=True)
class Segment:
    """One status for a while: from `x`, `width` wide, on the word of `source`."""

    x: float
    width: float
    status: str
    row: Transition
    until: str | None


@dataclass(frozen=True, slots=True)
class Track:
    """Segments that follow one another, told by one side."""

    who: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """The thing's own day or days: hollow where some day in it is meant."""

    x: float
    width: float
    hollow: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One entry of the timeline."""

    entry: Entry
    tracks: tuple[Track, ...]
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day of the axis."""

    x: float
    label: str


def _known(row: Transition) -> dt.date | None:
    days = days_of(row.known[:10])
    return days.begin if days else None


def axis_of(entries: Iterable[Entry], as_of: dt.date | None) -> Axis | None:
    """From the first word to the last day that anything known points to, a little room left; None without any day.

    Days more than two years ahead of the last word ("by 2040") would squeeze the rest and are cut at the edge.
    """
    known: list[dt.date] = []
    own: list[dt.date] = []
    for entry in entries:
        known += [day for row in entry.history if (day := _known(row))]
        days = entry_days(entry)
        own += [day for day in (days.first, days.last) if day] if days else []
    if not known:
        return None
    first, end = min(known), max(known)
    end = max(end, as_of) if as_of else end
    ahead = [day for day in own if first <= day <= end + dt.timedelta(730)]
    last = max([end, *ahead])
    room = max(2, (last - first).days // 40)
    return Axis(first - dt.timedelta(1), last + dt.timedelta(room))


def _segments(rows: Sequence[Transition], axis: Axis, end: dt.date) -> tuple[Segment, ...]:
    """Runs of equal status; retellings do not start one."""
    dated = [(day, row) for row in rows if not row.retold and (day := _known(row))]
    starts = [pair for i, pair in enumerate(dated) if i == 0 or pair[1].status != dated[i - 1][1].status]
    found = []
    for i, (day, row) in enumerate(starts):
        until = starts[i + 1][0] if i + 1 < len(starts) else end
        x = axis.at(day)
        width = round(max(0.8, axis.at(until) - x), 2)
        found.append(Segment(x, width, row.status, row, str(until) if i + 1 < len(starts) else None))
    return tuple(found)


def _sides(entry: Entry) -> tuple[tuple[str, tuple[Transition, ...]], ...]:
    """The history as one side, or as two where a conflict sets one source against the rest."""
    clash = next((c for c in entry.conflicts if c.about in {"status", "date"}), None)
    if clash is None:
        return (("", entry.history),)
    other = clash.right.source
    left = tuple(row for row in entry.history if row.source != other)
    right = tuple(row for row in entry.history if row.source == other)
    if not left or not right:
        return (("", entry.history),)
    return ((clash.left.source, left), (other, right))


def _bar(entry: Entry, axis: Axis) -> Bar | None:
    days = entry_days(entry)
    if days is None or days.first is None or days.last is None or days.last < axis.first or days.first > axis.last:
        return None
    x = axis.at(days.first)
    hollow = is_window(entry) and entry.status not in DONE
    width = axis.at(days.last + dt.timedelta(1)) - x
    return Bar(x, round(max(0.6, width), 2), hollow)


def lanes_of(entries: Iterable[Entry], axis: Axis, as_of: dt.date | None) -> tuple[Lane, ...]:
    """A lane per entry; segments run to `as_of`, or to the last word where that is not given."""
    rows = list(entries)
    last = max((day for e in rows for row in e.history if (day := _known(row))), default=axis.last)
    end = max(as_of or last, last) + dt.timedelta(1)
    lanes = []
    for entry in rows:
        tracks = tuple(Track(who, _segments(history, axis, end)) for who, history in _sides(entry))
        lanes.append(Lane(entry, tuple(t for t in tracks if t.segments), _bar(entry, axis)))
    return tuple(lane for lane in lanes if lane.tracks)


def ticks_of(axis: Axis, most: int = 5) -> tuple[Tick, ...]:
    """At most `most` days along the axis: first days of months where it is long, else equal steps."""
    whole = (axis.last - axis.first).days
    if whole > 62 * 2:
        return _month_ticks(axis, most)
    step = max(1, round(whole / most))
    days = [axis.first + dt.timedelta(n) for n in range(step // 2, whole, step)]
    return tuple(Tick(axis.at(day), f"{day.day} {MONTHS[day.month - 1][:3]}") for day in days[:most])


def _month_ticks(axis: Axis, most: int) -> tuple[Tick, ...]:
    count = (axis.last.year - axis.first.year) * 12 + axis.last.month - axis.first.month
    step = max(1, -(-count // most))
    ticks = []
    for n in range(1, count + 1, step):
        month = axis.first.month - 1 + n
        day = dt.date(axis.first.year + month // 12, month % 12 + 1, 1)
        ticks.append(Tick(axis.at(day), f"{MONTHS[day.month - 1][:3]} {day.year}"))
    return tuple(ticks)
