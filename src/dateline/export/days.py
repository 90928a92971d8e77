"""TIMEX3 values as calendar days: what calendars, timelines and tables need from "2023-03-14" or "2023-W12".

The values are those of TimeML's TIMEX3 (dates, months, quarters, half-years, weeks, weekends, seasons, years, decades)
and ``A/B`` ranges. PRESENT_REF and its kin are no days and give None.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache

from dateline.model.play import Entry
from dateline.model.timex import Interval

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?\Z")
_MONTH = re.compile(r"(\d{4})-(\d\d)\Z")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|\d))?\Z")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)\Z")
_YEAR = re.compile(r"(\d{4})\Z")
_DECADE = re.compile(r"(\d{3})X?\Z")

#: Part of the year -> first month, number of months. Winter is said of the year in which it begins.
_PARTS = {
    "Q1": (1, 3),
    "Q2": (4, 3),
    "Q3": (7, 3),
    "Q4": (10, 3),
    "H1": (1, 6),
    "H2": (7, 6),
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}


def _months(year: int, month: int, count: int) -> Interval:
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Interval(dt.date(year, month, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1]))


def _week(year: int, week: int, part: str | None) -> Interval:
    monday = dt.date.fromisocalendar(year, week, 1)
    if part == "WE":
        return Interval(monday + dt.timedelta(5), monday + dt.timedelta(6))
    if part:
        day = monday + dt.timedelta(int(part) - 1)
        return Interval(day, day)
    return Interval(monday, monday + dt.timedelta(6))


def _day(year: int, month: int, day: int) -> Interval:
    date = dt.date(year, month, day)
    return Interval(date, date)


#: Shape of a value -> the days it covers, tried in this order.
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Interval]], ...] = (
    (_DAY, lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (_WEEK, lambda m: _week(int(m[1]), int(m[2]), m[3])),
    (_MONTH, lambda m: _months(int(m[1]), int(m[2]), 1)),
    (_PART, lambda m: _months(int(m[1]), *_PARTS[m[2]])),
    (_YEAR, lambda m: _months(int(m[1]), 1, 12)),
    (_DECADE, lambda m: Interval(dt.date(int(m[1]) * 10, 1, 1), dt.date(int(m[1]) * 10 + 9, 12, 31))),
)


def _one(value: str) -> Interval | None:
    return next((days(found) for shape, days in _SHAPES if (found := shape.match(value))), None)


@lru_cache(maxsize=8192)
def days_of(value: str | None) -> Interval | None:
    """The calendar days that a TIMEX3 value covers, None where it is no date. Example: ``2023-W12`` is 20-26 March.

    "2023-03-14/.." has an open end. A value that names no real day ("2023-02-30") gives None as well.
    """
    if not value:
        return None
    try:
        if "/" in value:
            left, _, right = value.partition("/")
            begin, end = _one(left), _one(right)
            return Interval(begin.begin if begin else None, end.end if end else None) if begin or end else None
        return _one(value)
    except ValueError:
        return None


def entry_days(entry: Entry) -> Interval | None:
    """The days an entry means, None where none is stated: its window (`first`, `last`) or its date up to its end."""
    begin, end = days_of(entry.get("date")), days_of(entry.get("end"))
    first, last = days_of(entry.get("first")), days_of(entry.get("last"))
    if is_window(entry) and first and last:
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
