"""The days that a calendar value means."""

from __future__ import annotations

import datetime as dt

_SEASON = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}  # first month, number of months


def span_of(value: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a calendar value: 2019-W51, 2019-Q3, 2023-SP, 2019-12, 2019."""
    try:
        return _span_of(value)
    except ValueError:
        return None


def _span_of(value: str) -> tuple[dt.date, dt.date]:
    year, part = int(value[:4]), value[5:]
    if part[:1] == "W" and part != "WI":
        monday = dt.date.fromisocalendar(year, int(part[1:3]), 1)
        if part.endswith("-WE"):
            return monday + dt.timedelta(days=5), monday + dt.timedelta(days=6)
        return monday, monday + dt.timedelta(days=6)
    if part[:1] in ("Q", "H"):
        size = 3 if part[0] == "Q" else 6
        return _months(year, size * (int(part[1]) - 1) + 1, size)
    if len(part) <= 2:
        month, count = _SEASON.get(part) or ((int(part), 1) if part else (1, 12))
        return _months(year, month, count)
    day = dt.date.fromisoformat(value[:10])
    return day, day


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    after = month + count - 1
    end = dt.date(year + after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)
    return dt.date(year, month, 1), end
