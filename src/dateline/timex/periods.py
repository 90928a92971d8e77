"""Years, decades, quarters, halves, seasons and fiscal years."""

from __future__ import annotations

from dateline.model.swift import replace
from dateline.timex.cells import Unit
from dateline.timex.dates import Found, month_first, tail_year, year_at
from dateline.timex.meaning import Date, Edge, Era, Fiscal, Meaning, Range, Shift, Which
from dateline.timex.numerals import digits, ordinal, year_in_words
from dateline.timex.tokens import Tokens
from dateline.timex.words import SEASONS

_FALL_LEADS = frozenset({"in", "until", "by", "since", "this", "last", "next", "of", "early", "late"})
_SEASON_LEADS = _FALL_LEADS - {"this", "last", "next"} | {"during", "through", "for", "every"}
_OF_A_FALL = frozenset({"in", "of", "to", "by", "from"})
#: What is called by a season at any time of the year: winter wheat, a summer school.
_OF_A_SEASON = frozenset({
    "wheat", "barley", "rye", "oats", "rapeseed", "crop", "crops", "grains", "olympics", "paralympics", "sports",
    "school", "schools", "camp", "camps", "clothes", "clothing", "collection", "coat", "coats", "residence", "palace",
})  # fmt: skip
_TENS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def calendar_year(tokens: Tokens, i: int) -> Found | None:
    """1999; the year 2000; 2022-2025; 1990s."""
    low = tokens.low
    if low[i] == "the" and low[i + 1] == "year":
        value = year_at(tokens, i + 2)
        if value:
            return Found(i + 3, Date(year=value))
        spoken = year_in_words(tokens, i + 2)
        return Found(spoken.after, Date(year=int(spoken.value or 0))) if spoken else None
    value = year_at(tokens, i)
    if value is None:
        spoken = year_in_words(tokens, i)
        return Found(spoken.after, Date(year=int(spoken.value or 0))) if spoken else None
    if low[i + 1] == "s" or (low[i + 1] == "'s" and value % 10 == 0 and tokens.touches(i + 1)):
        return Found(i + 2, Era(Unit.DECADE, value // 10)) if value % 10 == 0 and tokens.touches(i + 1) else None
    if low[i + 1] in ("-", "/") and tokens.touches(i + 1) and tokens.touches(i + 2):
        upper = year_at(tokens, i + 2) or _short_upper(tokens, i + 2, value)
        if upper and upper > value:
            return Found(i + 3, Range(Date(year=value), Date(year=upper)))
    return Found(i + 1, Date(year=value))


def _short_upper(tokens: Tokens, i: int, lower: int) -> int | None:
    value = digits(tokens, i) if len(tokens.low[i]) == 2 else None
    return lower // 100 * 100 + value if value is not None and value > lower % 100 + 0 and value > 12 else None


def decade(tokens: Tokens, i: int) -> Found | None:
    """The 1990s, the '80s, the nineties, the mid-1990s."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    if low[j] in _TENS and j > i:
        return Found(j + 1, Era(Unit.DECADE, 190 + _TENS[low[j]]))
    if low[j] == "'" and len(low[j + 1]) == 2 and low[j + 2] == "s" and low[j + 1].isdecimal():
        return Found(j + 3, Era(Unit.DECADE, 190 + int(low[j + 1]) // 10))
    if j > i and _is_ten(low[j]) and low[j + 1] == "s" and tokens.touches(j + 1):
        return Found(j + 2, Era(Unit.DECADE, 190 + int(low[j][0])))
    if j > i:
        found = calendar_year(tokens, j)
        return found if found and isinstance(found.meaning, Era) else None
    return None


def _is_ten(word: str) -> bool:
    """Whether a word can be the figures of "the 90s": 20 to 90."""
    return len(word) == 2 and word[0] in "23456789" and word[1] == "0"


def century(tokens: Tokens, i: int) -> Found | None:
    """The 20th century, the nineteenth century."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    number = ordinal(tokens, j)
    if number is None:
        return None
    k = number.after + 1 if low[number.after] == "-" else number.after
    return Found(k + 1, Era(Unit.CENTURY, int(number.value or 1) - 1)) if low[k] == "century" else None


def quarter(tokens: Tokens, i: int) -> Found | None:
    """Third-quarter; the third quarter of 2019; the 1988 third quarter; Q3 2019; the second half of 2018."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    year, j = (year_at(tokens, j), j + 1) if year_at(tokens, j) else (None, j)
    if low[j] in ("q", "h") and len(low[j + 1]) == 1 and tokens.touches(j + 1) and tokens.capital(j):
        number = digits(tokens, j + 1)
        virus = low[j] == "h" and low[j + 2] == "n"  # H1N1
        if number and number <= (4 if low[j] == "q" else 2) and not virus:
            tail = tail_year(tokens, j + 2)
            return Found(tail[2], _part(low[j], number, year or tail[0], tail[1]))
    fiscal_one = low[j] == "fiscal"
    j = j + fiscal_one
    j = j + 1 if low[j] == "-" and fiscal_one else j
    number_found = ordinal(tokens, j)
    if number_found is None or number_found.value is None or number_found.value > 4:
        return None
    k = number_found.after + 1 if low[number_found.after] == "-" else number_found.after
    k = k + 1 if low[k] in ("fiscal", "calendar") else k
    if low[k] not in ("quarter", "half") or (low[k] == "half" and number_found.value > 2):
        return None
    if low[i] == "the" and low[k - 1] == "-":
        return None  # "the third-quarter loss": the article belongs to the loss
    tail = tail_year(tokens, k + 1)
    if low[k] == "half" and tail[2] == k + 1 and year is None and low[i] != "the":
        return None
    found = _part(low[k], int(number_found.value), year or tail[0], tail[1])
    if fiscal_one and found.year is None and found.within is None:
        found = replace(found, which=Which.LAST)  # a fiscal quarter is spoken of when it has been reported
    return Found(tail[2], found)


def _part(kind: str, number: int, year: int | None, within: Meaning | None) -> Date:
    if kind in ("quarter", "q"):
        return Date(year=year, quarter=number, within=within)
    return Date(year=year, half=number, within=within)


def possessive(tokens: Tokens, i: int) -> Found | None:
    """Next year's first quarter, this year's third quarter."""
    low = tokens.low
    by = {"last": -1, "this": 0, "next": 1}.get(low[i])
    if by is None or low[i + 1] != "year" or low[i + 2] != "'s":
        return None
    found = quarter(tokens, i + 3)
    if found and isinstance(found.meaning, Date) and found.meaning.year is None:
        within = Shift(Unit.YEAR, by)
        return Found(
            found.after,
            _part(
                "quarter" if found.meaning.quarter else "half",
                found.meaning.quarter or found.meaning.half or 1,
                None,
                within,
            ),
        )
    return None


def season(tokens: Tokens, i: int) -> Found | None:
    """The spring of 1987, summer 2020, the autumn; "fall" and "spring" alone only behind "in" or its like."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    code = SEASONS.get(low[j])
    if code is None:
        return None
    year, within, after = tail_year(tokens, j + 1) if low[j + 1] != "in" else (None, None, j + 1)
    if year is None and within is None and not _is_season(tokens, i, j):
        return None
    return Found(after, Date(year=year, season=code, within=within))


def _is_season(tokens: Tokens, i: int, j: int) -> bool:
    """Whether the word at `j` (its article at `i`) is a season, with no year to prove it."""
    low = tokens.low
    before = low[i - 1] if i else ""
    if (low[j] in ("spring", "winter", "fall") and tokens.capital(j)) or low[j + 1] in _OF_A_SEASON:
        return False
    if low[j] == "fall" and (before not in _FALL_LEADS or (j > i and low[j + 1] in _OF_A_FALL)):
        return False  # "the fall in prices"
    return j > i or before in _SEASON_LEADS


def fiscal(tokens: Tokens, i: int) -> Found | None:
    """Fiscal 2008, fiscal year 2019-20, FY2008, FY20."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    if low[j] not in ("fy", "fiscal", "financial"):
        return None
    short = low[j] == "fy" and len(low[j + 1]) == 2 and low[j + 1].isdecimal()
    j = j + 2 if low[j + 1] == "year" else j + 1
    if short:
        return Found(j + 1, Fiscal("20" + low[j]))
    value = year_at(tokens, j)
    if value is None:
        return None
    if low[j + 1] in ("-", "/") and len(low[j + 2]) in (2, 4) and low[j + 2].isdecimal() and tokens.touches(j + 2):
        return Found(j + 3, Fiscal(f"{value}-{low[j + 2][-2:]}"))
    return Found(j + 1, Fiscal(str(value)))


def _end_of(tokens: Tokens, i: int) -> Found | None:
    """End-1987, end-June, end-March 2019."""
    if tokens.low[i + 1] != "-" or not tokens.touches(i + 1):
        return None
    value = year_at(tokens, i + 2)
    found = Found(i + 3, Date(year=value)) if value else month_first(tokens, i + 2)
    if found is None or not isinstance(found.meaning, Date) or found.meaning.day is not None:
        return None
    return Found(found.after, Edge("END", found.meaning, named=True))


def year_end(tokens: Tokens, i: int) -> Found | None:
    """Year-end, year end, year's end, month-end, mid-year."""
    low = tokens.low
    if low[i] == "end":
        return _end_of(tokens, i)
    if low[i] == "mid":
        j = i + 2 if low[i + 1] == "-" else i + 1
        return Found(j + 1, Edge("MID", Shift(Unit.YEAR, 0))) if low[j] == "year" else None
    unit = {"year": Unit.YEAR, "month": Unit.MONTH}.get(low[i])
    if unit is None or low[i + 1] not in ("-", "end", "'s"):
        return None
    j = i + 1 if low[i + 1] == "end" else i + 2
    return Found(j + 1, Edge("END", Shift(unit, 0), named=True)) if low[j] == "end" else None
