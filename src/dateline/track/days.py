"""TIMEX3 values as calendar days: 1987-W15 is 6 to 12 April 1987."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

#: First and last day, both inside.
Days = tuple[dt.date, dt.date]

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_QUARTER = re.compile(r"(\d{4})-[QH](\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.{0,20})?$")
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def _month(year: int, month: int) -> Days:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def _one(value: str) -> Days | None:
    if found := _WEEK.match(value):
        first = dt.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        return first, first + dt.timedelta(1 if found[3] else 6)
    if found := _QUARTER.match(value):
        size = 3 if "-Q" in value else 6
        last = int(found[2]) * size
        return _month(int(found[1]), last - size + 1)[0], _month(int(found[1]), last)[1]
    if found := _SEASON.match(value):
        low, high = _SEASON_MONTHS[found[2]]
        return _month(int(found[1]), low)[0], _month(int(found[1]), high)[1]
    if not (found := _DAY.match(value)):
        return None
    year, month, day = int(found[1]), found[2], found[3]
    if day:
        first = dt.date(year, int(month), int(day))
        return first, first
    return _month(year, int(month)) if month else (dt.date(year, 1, 1), dt.date(year, 12, 31))


@lru_cache(maxsize=4096)
def days_of(value: str | None, end: str | None = None) -> Days | None:
    """The days that a value means, up to the last of `end` where that is given; None for what is no calendar value.

    Example: ``days_of("2024-09-10", "2024-09-14")`` is 10 to 14 September.
    """
    if not value:
        return None
    first, _, last = value.partition("/")
    try:
        found, until = _one(first), _one(end or last or first)
    except ValueError:
        return None
    if not found:
        return None
    return found[0], max(found[1], until[1]) if until else found[1]


def length(days: Days) -> int:
    """How many days lie inside."""
    return (days[1] - days[0]).days + 1


def gap(left: Days, right: Days) -> int:
    """Days between the two; 0 where they share a day or touch nothing in between."""
    if left[0] <= right[1] and right[0] <= left[1]:
        return 0
    return (left[0] - right[1]).days if left[0] > right[1] else (right[0] - left[1]).days
