"""Calendar dates as printed: month and day in either order, ISO and slash forms, years, weekdays, named days."""

from __future__ import annotations

import calendar
from typing import NamedTuple

from dateline.model.swift import replace
from dateline.timex.cells import Unit
from dateline.timex.meaning import Date, Flawed, Meaning, Nth, Range, Shift, Which
from dateline.timex.numerals import digits, ordinal, year_in_words
from dateline.timex.tokens import Tokens
from dateline.timex.words import (
    HOLIDAYS,
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    ZONES,
    by_head,
    longest,
)


class Found(NamedTuple):
    """What a rule read: the token after it, and what it means."""

    after: int
    meaning: Meaning


_WEEKS = {("last", "week"): -1, ("this", "week"): 0, ("next", "week"): 1}
_WHICH = {"last": Which.LAST, "this": Which.THIS, "next": Which.NEXT}
_HOLIDAY_HEADS = by_head(HOLIDAYS)
_EARLIEST, _LATEST = 1000, 2200
#: What may stand behind "the twentieth" where a day is meant, and no part of a count: not "the second debate".
ENDS_OF_A_NUMBER = frozenset({
    ".", ",", ";", ":", "?", "!", '"', "'", ")", "", "\n\n", "—", "-", "and", "or", "in", "at", "to", "for", "with",
    "as",
})  # fmt: skip


def month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Month number and the token after it; a full stop after a short form, and an editor's brackets, belong to it."""
    low = tokens.low
    if low[i] == "[":
        inner = month_at(tokens, i + 1)
        return (inner[0], inner[1] + 1) if inner and low[inner[1]] == "]" else None
    number = MONTHS.get(low[i])
    if number is None or not tokens.capital(i):
        return None
    i += 1
    if low[i] == "." and tokens.touches(i) and low[i - 1] in SHORT_MONTHS:
        i += 1
    return number, i


def year_at(tokens: Tokens, i: int) -> int | None:
    """A four-digit year at token `i`, not part of a larger number."""
    low = tokens.low
    if len(low[i]) != 4 or not low[i].isdecimal():
        return None
    value = int(low[i])
    if not _EARLIEST <= value <= _LATEST:
        return None
    if low[i + 1] in ZONES and tokens.word(i + 1).isupper():
        return None  # 2200 GMT
    if low[i + 1] in ("%", "°") or (low[i + 1] in (".", ",", ":") and tokens.touches(i + 2) and low[i + 2].isdecimal()):
        return None
    return value


def _day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Day of the month (1 to 31, as figure or ordinal) and the token after it."""
    low = tokens.low
    found = ordinal(tokens, i)
    if found and found.value is not None and 1 <= found.value <= 31:
        return int(found.value), found.after
    value = digits(tokens, i)
    if value is None or not 1 <= value <= 31 or len(low[i]) > 2:
        return None
    joined = (
        low[i + 1] in (":", ",", ".") and tokens.touches(i + 1) and tokens.touches(i + 2) and low[i + 2].isdecimal()
    )
    loose_year = low[i + 1] == "," and len(low[i + 2]) == 4 and year_at(tokens, i + 2)  # "May 5,1999"
    if low[i + 1] == "%" or (joined and not loose_year):
        return None
    return value, i + 1


def tail_year(tokens: Tokens, i: int) -> tuple[int | None, Meaning | None, int]:
    """A year after a month or day: ", 1999", "1999", "of 1999", "last year", "of this year"."""
    low = tokens.low
    j = i + 1 if low[i] in (",", "of", "in") else i
    value = year_at(tokens, j)
    if value is not None:
        return value, None, j + 1
    if low[j] == "[" and low[j + 2] == "]" and year_at(tokens, j + 1):
        return year_at(tokens, j + 1), None, j + 3  # put in by an editor
    if low[j] in _WHICH and low[j + 1] == "year" and low[i] != ",":
        by = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[_WHICH[low[j]]]
        return None, Shift(Unit.YEAR, by), j + 2
    spoken = year_in_words(tokens, j)
    if spoken:
        return int(spoken.value or 0), None, spoken.after
    return None, None, i


def checked(date: Date) -> Date | Flawed:
    """The date itself, or why no calendar has it."""
    if date.month is not None and not 1 <= date.month <= 12:
        return Flawed(f"there is no month {date.month}")
    if date.month is None or date.day is None:
        return date
    longest_month = calendar.monthrange(date.year or 2000, date.month)[1]  # 2000 is a leap year: 29 February may be
    if 1 <= date.day <= longest_month:
        return date
    return Flawed(
        f"{calendar.month_name[date.month]} has {longest_month} days" + (f" in {date.year}" if date.year else "")
    )


def month_first(tokens: Tokens, i: int) -> Found | None:
    """December 20; Dec. 20, 1999; [December] 20; September 10-12; Sept. 10 to 14; May 2017; March 31 this year."""
    low = tokens.low
    found = month_at(tokens, i)
    if found is None:
        return None
    month, j = found
    k = j + 1 if low[j] == "the" else j
    day = _day_number(tokens, k)
    if day is None:
        return _month_alone(tokens, i, month, j)
    first = Date(month=month, day=day[0])
    if low[day[1]] in ("-", "to", "through") or (low[day[1]] == "and" and low[i - 1] == "between"):
        second = _day_number(tokens, day[1] + 1)
        if second and second[0] > day[0] and low[second[1]] not in MONTHS and low[second[1]] not in UNITS:
            year, within, after = tail_year(tokens, second[1])
            left = replace(first, year=year, within=within)
            return _range(left, replace(left, day=second[0]), after)
    year, within, after = tail_year(tokens, day[1])
    if within is not None and low[i - 1] == "after":
        return Found(day[1], checked(first))  # "after December 20 this year": the rest of a period, see compounds
    return Found(after, checked(replace(first, year=year, within=within)))


def _range(left: Date, right: Date, after: int) -> Found:
    sound_left, sound_right = checked(left), checked(right)
    if isinstance(sound_left, Flawed):
        return Found(after, sound_left)
    return Found(after, sound_right if isinstance(sound_right, Flawed) else Range(sound_left, sound_right))


def _month_alone(tokens: Tokens, i: int, month: int, j: int) -> Found | None:
    low = tokens.low
    year, within, after = tail_year(tokens, j)
    if low[i] in SHORT_MONTHS and low[j - 1] != "." and year is None:
        return None  # "Mar", "Dec" without stop, day or year are more often something else
    return Found(after, Date(year=year, month=month, within=within))


def day_first(tokens: Tokens, i: int) -> Found | None:
    """20 December; 8 December 1999; the 20th of March; 10-12 September; 1 to 20 March."""
    low = tokens.low
    the = low[i] == "the"
    day = _day_number(tokens, i + the)
    if day is None or (the and low[i + 1].isdecimal() and day[1] == i + 2):
        return None  # "the 3rd of May", not "the 3 May"
    first, j = day
    second = None
    if low[j] in ("-", "to", "/") or (low[j] == "and" and low[i - 1] == "between"):
        second = _day_number(tokens, j + 1)
        if second:
            j = second[1]
    if low[j] == "of":
        j += 1
    found = month_at(tokens, j)
    if found is None:
        return None
    year, within, after = tail_year(tokens, found[1])
    date = Date(year=year, month=found[0], day=first, within=within)
    if second:
        return _range(date, replace(date, day=second[0]), after)
    return Found(after, checked(date))


def weekday_first(tokens: Tokens, i: int) -> Found | None:
    """Tuesday; Friday, 1 April; Monday, Oct. 26; Monday 21 December; Tuesday the 5th; Sat, Mar 15."""
    number = WEEKDAYS.get(tokens.low[i])
    if number is None or not tokens.capital(i):
        return None
    short = tokens.low[i] in SHORT_WEEKDAYS
    j = i + 2 if short and tokens.low[i + 1] == "." else i + 1
    found = _weekday_and_date(tokens, j, number) or _weekday_and_day(tokens, j, number)
    week = _WEEKS.get((tokens.low[j], tokens.low[j + 1]))
    if week is not None:
        return Found(j + 2, Nth(1, Unit.DAY, Shift(Unit.WEEK, week), number))  # "Friday next week"
    return found or (None if short else Found(i + 1, Date(weekday=number)))


def _weekday_and_date(tokens: Tokens, j: int, number: int) -> Found | None:
    """The date behind a weekday, after a comma, in brackets or without either."""
    low = tokens.low
    k = j + 1 if low[j] in (",", "(") else j
    k = k + 1 if low[k] == "the" else k
    date = month_first(tokens, k) or day_first(tokens, k)
    if date is None or (low[j] == "(" and low[date.after] != ")"):
        return None
    if isinstance(date.meaning, Date) and date.meaning.day is not None:
        return Found(date.after + 1 if low[j] == "(" else date.after, replace(date.meaning, weekday=number))
    return date if isinstance(date.meaning, Range) and low[j] != "(" else None


def _weekday_and_day(tokens: Tokens, j: int, number: int) -> Found | None:
    """The day of the month behind a weekday: "Wednesday the 18th", "Monday 21"."""
    low = tokens.low
    day = ordinal(tokens, j + 1) if low[j] == "the" else None
    if day and day.value is not None and 1 <= day.value <= 31 and _is_day(tokens, j + 1, day.after):
        return Found(day.after, Date(weekday=number, day=int(day.value)))
    bare = _day_number(tokens, j) if low[j].isdecimal() and low[j + 1] not in UNITS else None
    if bare and low[bare[1]] in ("to", "-", "until", "and", ",", "."):
        return Found(bare[1], Date(weekday=number, day=bare[0]))
    return None


def _is_day(tokens: Tokens, i: int, after: int) -> bool:
    """Whether "the 13th" behind a weekday is a day in any case, and "the second" where no noun follows."""
    return tokens.low[i].isdecimal() or tokens.low[after] in ENDS_OF_A_NUMBER


def iso(tokens: Tokens, i: int) -> Found | None:
    """2019-12-20, 2019/12/20, 20/12/2019, 20.12.2019, 12/20/2019; the order by what is possible, day first else."""
    low = tokens.low
    parts = [digits(tokens, k) for k in (i, i + 2, i + 4)] if _three_parts(tokens, i) else [None]
    if None in parts:
        return None
    a, b, c = (part or 0 for part in parts)
    if len(low[i]) == 4 and _EARLIEST <= a <= _LATEST and len(low[i + 4]) <= 2:
        return Found(i + 5, checked(Date(year=a, month=b, day=c)))
    if len(low[i + 4]) == 4 and _EARLIEST <= c <= _LATEST and len(low[i]) <= 2 and max(a, b) <= 31:
        day, month = (b, a) if b > 12 else (a, b)
        return Found(i + 5, checked(Date(year=c, month=month, day=day)))
    return None


def _three_parts(tokens: Tokens, i: int) -> bool:
    """Whether three runs of digits stand joined by one sign, and no fourth: that would be a telephone or a version."""
    low = tokens.low
    sign = low[i + 1]
    if sign not in ("-", "/", ".") or low[i + 3] != sign or len(low[i + 2]) > 2:
        return False
    if not all(tokens.touches(k) for k in range(i + 1, i + 5)):
        return False
    return not (low[i + 5] == sign and tokens.touches(i + 5) and tokens.touches(i + 6) and low[i + 6].isdecimal())


def iso_month(tokens: Tokens, i: int) -> Found | None:
    """2019-12 as a month, where the second part can be one and is written with two figures."""
    low = tokens.low
    value = year_at(tokens, i)
    if value is None or low[i + 1] != "-" or len(low[i + 2]) != 2 or not low[i + 2].isdecimal():
        return None
    if not (tokens.touches(i + 1) and tokens.touches(i + 2)) or low[i + 3] in ("-", "/"):
        return None
    month = int(low[i + 2])
    return Found(i + 3, Date(year=value, month=month)) if 1 <= month <= 12 and month != value % 100 + 1 else None


def holiday(tokens: Tokens, i: int) -> Found | None:
    """Christmas Eve; May Day in 1974; Thanksgiving; Easter Monday 2016."""
    if not tokens.capital(i):
        return None
    phrase = longest(_HOLIDAY_HEADS, tokens.low, i)
    if phrase is None:
        return None
    year, within, after = tail_year(tokens, i + len(phrase))
    return Found(after, Date(year=year, feast=HOLIDAYS[phrase], within=within))
