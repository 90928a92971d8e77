"""A day told by its distance from another: on Tuesday, two days before a meeting of the cartel."""

from __future__ import annotations

import datetime as dt
import re

from dateline.events.find import Found
from dateline.events.when import When
from dateline.model.swift import replace
from dateline.model.timex import Timex, TimexType

_LENGTH = re.compile(r"P(\d{1,3})([DW])")
_SIGN = {"before": 1, "after": -1}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def leaning(event: Found, when: When, timexes: list[Timex]) -> When:
    """The day of an event that a counted length keeps from a day named before it in the sentence.

    In "failed on Tuesday to agree, two days before a meeting", the meeting is on Thursday. Without such a day in the
    sentence nothing is said.
    """
    counted = _counted(event, timexes) if when.date is None else None
    if counted is None:
        return when
    length, sign = counted
    base = _base(length, timexes)
    size = _LENGTH.fullmatch(length.value)
    if base is None or size is None:
        return when
    days = int(size[1]) * (7 if size[2] == "W" else 1) * sign
    try:
        day = dt.date.fromisoformat(base.value) + dt.timedelta(days=days)
    except OverflowError:  # three weeks after the last day there is
        return when
    way = "after" if sign > 0 else "before"
    return replace(when, date=day.isoformat(), end=None, span=length.span, ground=f"{size[0]} {way} {base.value}")


def _counted(event: Found, timexes: list[Timex]) -> tuple[Timex, int] | None:
    """The length right before the "before" or "after" that opens the event's phrase or clause."""
    line = event.line
    openings = [event.clause.first, event.clause.first - 1]
    at = event.phrase - 1 if not event.verb and event.preposition in _SIGN else None
    place = at if at is not None else next((k for k in openings if k > 0 and line.at(k) in _SIGN), None)
    if place is None:
        return None
    for timex in timexes:
        ends = line.words.index_of(timex.span.end - 1) + 1
        if timex.type is TimexType.DURATION and ends == place and _LENGTH.fullmatch(timex.value):
            return timex, _SIGN[line.at(place)]
    return None


def _base(length: Timex, timexes: list[Timex]) -> Timex | None:
    """The last day named before a length in its sentence."""
    before = (t for t in timexes if t.type is TimexType.DATE and t.span.end <= length.span.start)
    days = [t for t in before if _DAY.fullmatch(t.value)]
    return days[-1] if days else None
