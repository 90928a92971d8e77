"""TIMEX3 values as calendar days: "1987-W15" is 6 to 12 April 1987. The one place that reads such values."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache

#: First and last day, both inside.
Days = tuple[dt.date, dt.date]

#: Part of the year -> first month, number of months. Winter is said of the year in which it begins.
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip


def _months(year: int, month: int, count: int) -> Days:
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return dt.date(year, month, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _week(year: int, week: int, part: str | None) -> Days:
    monday = dt.date.fromisocalendar(year, week, 1)
    if part == "WE":
        return monday + dt.timedelta(5), monday + dt.timedelta(6)
    if part:
        day = monday + dt.timedelta(int(part) - 1)
        return day, day
    return monday, monday + dt.timedelta(6)


def _day(year: int, month: int, day: int) -> Days:
    date = dt.date(year, month, day)
    return date, date


#: Shape of a value -> the days it covers, tried in this order.
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.{0,20})?\Z"), lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?\Z"), lambda m: _week(int(m[1]), int(m[2]), m[3])),
    (re.compile(r"(\d{4})-(\d\d)\Z"), lambda m: _months(int(m[1]), int(m[2]), 1)),
    (re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)\Z"), lambda m: _months(int(m[1]), *_PARTS[m[2]])),
    (re.compile(r"(\d{4})\Z"), lambda m: _months(int(m[1]), 1, 12)),
    (re.compile(r"(\d{3})X?\Z"), lambda m: (dt.date(int(m[1]) * 10, 1, 1), dt.date(int(m[1]) * 10 + 9, 12, 31))),
)


@lru_cache(maxsize=8192)
def covered(value: str) -> Days | None:
    """First and last day of a TIMEX3 date: day, week, weekend, month, quarter, half, season, year or decade.

    None for what names no day of the calendar: PRESENT_REF, a length, "2023-02-30", a range (ask for its ends).

    Example: ``covered("2023-W12")`` is 20 to 26 March 2023.
    """
    try:
        return next((days(found) for shape, days in _SHAPES if (found := shape.match(value))), None)
    except ValueError:
        return None
