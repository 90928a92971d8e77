"""Comparisons of business reporting: the year-ago quarter, the year-earlier nine months, the 1988 period."""

from __future__ import annotations

from dateline.timex import amounts, dates, periods
from dateline.timex.cells import Unit
from dateline.timex.dates import Found, year_at
from dateline.timex.meaning import Compared, Date, Nth, Shift
from dateline.timex.tokens import Tokens

_PERIODS = frozenset({"period", "quarter"})
ALIKE = frozenset({"comparable", "corresponding", "same", "equivalent", "similar"})


def year_ago(tokens: Tokens, i: int) -> Found | None:
    """Year-earlier; the year-ago period; the comparable year-ago quarter; the year-earlier nine months."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    j = j + 1 if low[j] in ALIKE else j
    if low[j] != "year" or low[j + 1] != "-" or low[j + 2] not in ("ago", "earlier"):
        return None
    j += 3
    quarter = periods.quarter(tokens, j)
    if quarter and isinstance(quarter.meaning, Date) and quarter.meaning.year is None and quarter.meaning.quarter:
        return Found(quarter.after, Date(quarter=quarter.meaning.quarter, within=Shift(Unit.YEAR, -1)))
    length = amounts.counted(tokens, j)
    if length:
        return length
    if low[j] in _PERIODS:
        return Found(j + 1, Compared(-1))
    return Found(j, Compared(-1)) if low[i] == "year" else None  # "the year-ago results": the article is theirs


def same_period(tokens: Tokens, i: int) -> Found | None:
    """The 1988 period, the 1988 quarter; the corresponding period last year; the latest period; last year's quarter."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    year = year_at(tokens, j)
    if year and low[j + 1] in _PERIODS:
        return Found(j + 2, Compared(year=year))
    if low[j : j + 3] == ["last", "year", "'s"] and low[j + 3] in _PERIODS:
        return Found(j + 4, Compared(-1))
    if low[j] == "latest" and low[j + 1] == "period":
        return Found(j + 2, Shift(Unit.QUARTER, 0, told=True))
    alike = low[j] in ALIKE
    if low[j + alike] in _PERIODS and (alike or j > i):
        j = j if alike else j - 1
        k = j + 3 if low[j + 2] in ("of", "in", "a") else j + 2
        if low[k : k + 2] in (["last", "year"], ["year", "ago"], ["year", "earlier"]):
            return Found(k + 2, Compared(-1))
        value = year_at(tokens, k)
        return Found(k + 1, Compared(year=value)) if value else None
    return None


def month_of(tokens: Tokens, i: int) -> Found | None:
    """The month of May, the month of May 2019."""
    if tokens.low[i : i + 3] != ["the", "month", "of"]:
        return None
    found = dates.month_first(tokens, i + 3)
    return found if found and isinstance(found.meaning, Date) and found.meaning.day is None else None


def week_of(tokens: Tokens, i: int) -> Found | None:
    """The week of March 6, the week beginning 6 March: the week that holds the day."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    if low[j] != "week" or low[j + 1] not in ("of", "beginning", "starting", "ending", "ended"):
        return None
    day = dates.month_first(tokens, j + 2) or dates.day_first(tokens, j + 2)
    if day is None or not isinstance(day.meaning, Date) or day.meaning.day is None:
        return None
    return Found(day.after, Nth(1, Unit.WEEK, day.meaning))


def ended(tokens: Tokens, i: int) -> Found | None:
    """The quarter ended Sept. 30: the quarter that holds the day."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    if low[j] != "quarter" or low[j + 1] not in ("ended", "ending"):
        return None
    day = dates.month_first(tokens, j + 2)
    return Found(j + 1, Nth(1, Unit.QUARTER, day.meaning)) if day else None
