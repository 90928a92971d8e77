"""The day of a dateline or a page stamp, as printed: ``December 10``, ``10 Dec. 2019``, ``Tuesday, 2019-12-10``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.wire.months import MONTHS, WEEKDAYS

_NUMERIC = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_NUMERIC_LAST = re.compile(r"(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)")
_YEAR = r"(?:(?:,|\s{1,3}de|\s{1,3}г)?[\s,]{1,3}(?P<year>(?:1[89]|20)\d{2})(?![\d\w-]))?"
_MONTH_FIRST = re.compile(rf"(?P<name>[^\W\d_]{{3,12}})\.?\s{{0,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]){_YEAR}")
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?(?:\s{{1,3}}de)?\s{{0,3}}(?P<name>[^\W\d_]{{3,12}})\.?{_YEAR}"
)
_WORD = re.compile(r"[^\W\d_]{3,10}")


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """What a line says of its day; None where it is silent. `end` is the offset after its last character."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def day_at(text: str, at: int, stop: int) -> PrintedDay | None:
    """The day printed at offset `at` of `text`, looking no further than `stop`; None where none begins there.

    Example: ``day_at("MOSCOW, December 10./TASS/.", 8, 27)`` -> month 12, day 10.
    """
    weekday, start = None, at
    word = _WORD.match(text, at, stop)
    if word and word[0].lower() in WEEKDAYS:
        weekday = WEEKDAYS[word[0].lower()]
        at = word.end()
        gap = re.compile(r"\.?,?\s{0,3}").match(text, at, stop)
        at = gap.end() if gap else at
    found = _calendar_day(text, at, stop)
    if found is None:
        return PrintedDay(start, word.end(), weekday=weekday) if word and weekday is not None else None
    return PrintedDay(start, found.end, found.year, found.month, found.day, weekday)


def _calendar_day(text: str, at: int, stop: int) -> PrintedDay | None:
    for form in (_NUMERIC, _NUMERIC_LAST):
        if found := form.match(text, at, stop):
            year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
            if form is _NUMERIC_LAST and found["sign"] == "/" and day <= 12:
                return PrintedDay(at, found.end(), year)  # 03/04/2016: which is the month depends on the country
            if 1 <= month <= 12 and 1 <= day <= 31:
                return PrintedDay(at, found.end(), year, month, day)
    for form in (_MONTH_FIRST, _DAY_FIRST):
        found = form.match(text, at, stop)
        month_number = MONTHS.get(found["name"].lower()) if found else None
        if found and month_number and 1 <= int(found["day"]) <= 31:
            end = found.end()
            if found["year"] is None and text[end - 1] == ".":
                end -= 1  # the full stop belongs to the line, not to the month
            return PrintedDay(at, end, int(found["year"]) if found["year"] else None, month_number, int(found["day"]))
    return None
