"""TIMEX3 values and ``A/B`` ranges as intervals: what calendars, timelines and tables need."""

from __future__ import annotations

from functools import lru_cache

from dateline.model.days import covered
from dateline.model.play import Entry
from dateline.model.timex import Interval


@lru_cache(maxsize=8192)
def days_of(value: str | None) -> Interval | None:
    """The calendar days that a TIMEX3 value covers, None where it is no date. Example: ``2023-W12`` is 20-26 March.

    "2023-03-14/.." has an open end. A value that names no real day ("2023-02-30") gives None as well.
    """
    if not value:
        return None
    left, range_sign, right = value.partition("/")
    begin = covered(left)
    end = covered(right) if range_sign else begin
    return Interval(begin[0] if begin else None, end[1] if end else None) if begin or end else None


def entry_days(entry: Entry) -> Interval | None:
    """The days an entry means, None where none is stated: its window (`first`, `last`) or its date up to its end."""
    begin, end = days_of(entry.get("date")), days_of(entry.get("end"))
    begins, ends = entry.get("first"), entry.get("last")
    if begins is not None and ends is not None and is_window(entry):
        first, last = days_of(begins), days_of(ends)
        if first and last:
            return Interval(first.begin, last.end)
    if begin and end:
        return Interval(begin.begin, end.end)
    return begin or end


def is_window(entry: Entry) -> bool:
    """Whether it is to be some day in a wider time, and nobody says which: "after 20 December, this year"."""
    date = entry.get("date")
    days = days_of(date)
    if not date or days is None or "/" in date or entry.get("end"):
        return False
    return days.begin != days.end
