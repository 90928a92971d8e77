"""Named days by rule: fixed days, n-th weekdays of a month, and days counted from Easter."""

from __future__ import annotations

import calendar
import datetime as dt


def easter(year: int) -> dt.date:
    """Western Easter Sunday, by the Gregorian computus as printed by Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def feast_day(rule: str, year: int) -> dt.date | None:
    """The day that a rule of lexicon/en/timex-holidays.txt names in a year.

    Rules: "12-25"; "11-3-4" (month, weekday from Monday = 0, the fourth; -1 the last); "11-1-e" (the Tuesday after the
    first Monday); "easter-2".
    """
    if rule.startswith("easter"):
        return easter(year) + dt.timedelta(days=int(rule[6:]))
    month, second, *rest = rule.split("-", 2)
    if not rest:
        return dt.date(year, int(month), int(second))
    if rest[0] == "e":
        monday = _nth(year, int(month), 0, 1)
        return monday + dt.timedelta(days=1)
    return _nth(year, int(month), int(second), int(rest[0]))


def _nth(year: int, month: int, weekday: int, number: int) -> dt.date:
    if number < 0:
        end = dt.date(year, month, calendar.monthrange(year, month)[1])
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    begin = dt.date(year, month, 1)
    return begin + dt.timedelta(days=(weekday - begin.weekday()) % 7 + 7 * (number - 1))
