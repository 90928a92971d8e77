"""Times pointed at from the story's day or from the time spoken of: yesterday, last year, that quarter, now."""

from __future__ import annotations

from dateline.model.swift import replace
from dateline.timex import amounts
from dateline.timex.cells import Unit
from dateline.timex.dates import Found, day_first, holiday, month_at, month_first
from dateline.timex.meaning import Amount, Clock, Date, Every, Fiscal, Ref, Shift, Which
from dateline.timex.numerals import cardinal
from dateline.timex.tokens import Tokens
from dateline.timex.words import (
    DEICTIC_DAYS,
    MONTHS,
    PARTS,
    PLURALS,
    REFS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    by_head,
    longest,
)  # fmt: skip

#: Words that point at a neighbour: places moved, and whether from the time spoken of rather than the story's day.
POINTERS: dict[str, tuple[int, bool]] = {
    "last": (-1, False), "past": (-1, False), "this": (0, False), "current": (0, False), "next": (1, False),
    "coming": (1, False), "upcoming": (1, False), "previous": (-1, True), "preceding": (-1, True),
    "prior": (-1, True), "following": (1, True), "same": (0, True), "that": (0, True), "latest": (0, True),
    "ensuing": (1, True),
}  # fmt: skip
_TOLD = {-1: Which.BEFORE, 0: Which.SAME, 1: Which.AFTER}
_NAMES = {-1: Which.LAST, 0: Which.THIS, 1: Which.NEXT}
_DAY_HEADS = by_head(DEICTIC_DAYS)
_REF_HEADS = by_head(REFS)
#: What "today's" before it is of our times rather than of one day.
_OF_THE_TIMES = frozenset({
    "world", "youth", "youngsters", "generation", "generations", "society", "climate", "standards", "technology",
    "children", "students", "teenagers", "life", "lifestyle", "culture", "age", "era", "environment", "economy",
})  # fmt: skip
_BEFORE_A_VERB = frozenset({"to", "will", "would", "may", "might", "could", "can", "should", "must"})
#: Behind "one day" these make it some day to come: "one day it will be extended".
_SOMEBODY = frozenset({"it", "he", "she", "they", "we", "i", "you", "will", "would", "may", "might", "be", "become"})
_FISCAL = frozenset({"fiscal", "financial"})
_NAMED = frozenset({*MONTHS, *WEEKDAYS})
_SEASONS_OF_YEARS = {f"{season}s": code for season, code in SEASONS.items() if season != "fall"}
_SPOKEN_OF = frozenset({Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.WEEKEND})
#: References that stand before a plural unit and take it in: recent years, coming weeks.
VAGUE = {"recent": "PAST_REF", "past": "PAST_REF", "coming": "FUTURE_REF", "future": "FUTURE_REF"}


def deictic_day(tokens: Tokens, i: int) -> Found | None:
    """Yesterday, the day after tomorrow, tonight, last night, this morning."""
    phrase = longest(_DAY_HEADS, tokens.low, i)
    if phrase is None:
        return None
    by, part = DEICTIC_DAYS[phrase]
    after = i + len(phrase)
    if phrase == ("today",) and tokens.low[after] == "'s" and _OF_THE_TIMES & set(tokens.low[after + 1 : after + 3]):
        return Found(after, Ref("PRESENT_REF"))  # today's world
    if part is None:
        return Found(after, Shift(Unit.DAY, by))
    return Found(after, Clock(part=part, on=Shift(Unit.DAY, by)))


def reference(tokens: Tokens, i: int) -> Found | None:
    """Now, currently, at the moment, recently, recent years."""
    low = tokens.low
    if low[i] in VAGUE and low[i + 1] in PLURALS:
        after = i + 2
        if low[after] in ("and", "or") and low[after + 1] in PLURALS:
            after += 2
        return Found(after, Ref(VAGUE[low[i]]))
    if low[i : i + 2] == ["one", "day"] and low[i + 2] in _SOMEBODY:
        return Found(i + 2, Ref("FUTURE_REF"))
    phrase = longest(_REF_HEADS, low, i)
    return Found(i + len(phrase), Ref(REFS[phrase])) if phrase else None


def pointed(tokens: Tokens, i: int) -> Found | None:
    """Last year, the next two weeks, this March, the following day, that same quarter, the past decade."""
    low = tokens.low
    j = i + 1 if low[i] == "the" else i
    pointer = low[j]
    if pointer not in POINTERS:
        return None
    if pointer == "that" and low[j + 1] == "last":
        return None  # "it said that last week ..."
    if pointer in ("following", "preceding", "previous") and j == i and low[i + 1] not in UNITS:
        return None  # "following two days of talks"
    if pointer == "last" and low[j - 1] in _BEFORE_A_VERB and not _one_unit(tokens, j + 1):
        return None  # "expected to last three days", not "thanks to last September's vote"
    by, told = POINTERS[pointer]
    j += 1
    if low[j] in ("past", "coming", "same", "very", "last") and pointer in ("this", "that"):
        by, told = {"past": -1, "coming": 1, "last": -1}.get(low[j], by), told or low[j] == "same"
        pointer = low[j]
        j += 1
    found = _several(tokens, j, by) or _named(tokens, j, by, told=told)
    return found or _neighbour(tokens, j, Shift(Unit.DAY, by, told=told), pointer)


def _one_unit(tokens: Tokens, j: int) -> bool:
    """Whether a month, weekday, season or single unit stands at token `j`."""
    word = tokens.low[j]
    return word not in PLURALS and (word in UNITS or word in SEASONS or (tokens.capital(j) and word in _NAMED))


def _several(tokens: Tokens, j: int, by: int) -> Found | None:
    """The past three years, the next few weeks: a length, lying before or after the story's day."""
    if tokens.low[j] in PLURALS and by:
        return Found(j + 1, Amount(((None, UNITS[tokens.low[j]]),)))
    if by and tokens.low[j + 1] in _SEASONS_OF_YEARS and cardinal(tokens, j):
        return Found(j + 2, Every(f"XXXX-{_SEASONS_OF_YEARS[tokens.low[j + 1]]}"))  # "the past three summers"
    found = amounts.counted(tokens, j) if tokens.low[j] not in ("a", "an", "second") else None
    if found and tokens.low[found.after] == "or" and tokens.low[found.after + 1] == "so":
        return Found(found.after + 2, found.meaning)
    return found


def _neighbour(tokens: Tokens, j: int, shift: Shift, pointer: str) -> Found | None:
    """One unit away: last week, that year, the same day, the next fiscal year, this morning."""
    low = tokens.low
    if low[j] in _FISCAL:
        return _fiscal_neighbour(tokens, j, shift)
    if low[j] in PARTS:
        told = shift.told or pointer == "next"  # "the next morning" follows the day told of
        return Found(j + 1, Clock(part=PARTS[low[j]], on=replace(shift, told=told)))
    if low[j] in ("full", "calendar", "trading") and low[j + 1] in UNITS:
        j += 1
    unit = UNITS.get(low[j])
    if unit is None or low[j] in PLURALS or unit in (Unit.SECOND, Unit.MINUTE):
        return None
    if pointer == "past" and unit in (Unit.DECADE, Unit.CENTURY, Unit.HOUR, Unit.QUARTER):
        return Found(j + 1, Amount(((1, unit),)))
    return _unit_neighbour(tokens, j, replace(shift, unit=unit), pointer) if unit is not Unit.HOUR else None


def _fiscal_neighbour(tokens: Tokens, j: int, shift: Shift) -> Found | None:
    low = tokens.low
    if low[j + 1] == "year":
        return Found(j + 2, replace(shift, unit=Unit.YEAR))
    return Found(j + 1, Fiscal(by=shift.by)) if low[j + 1] not in UNITS and low[j] == "fiscal" else None


def _unit_neighbour(tokens: Tokens, j: int, shift: Shift, pointer: str) -> Found:
    low = tokens.low
    if shift.unit is Unit.WEEKEND and pointer in ("coming", "upcoming"):
        return Found(j + 1, replace(shift, by=0))
    follows = low[j + 2] if low[j + 1] in ('"', "'") else low[j + 1]
    if shift.unit is Unit.DAY and pointer == "same" and follows in ("if", "once", "when"):
        return Found(j + 1, Ref("FUTURE_REF"))  # "the same day" as something that is not dated
    return Found(j + 1, replace(shift, told=shift.told or (shift.unit is Unit.DAY and shift.by != 0)))


def _named(tokens: Tokens, j: int, by: int, *, told: bool) -> Found | None:
    """Last October, next Friday, this summer, last Thanksgiving, this coming Sunday, March 8."""
    low, which = tokens.low, _NAMES[by]
    if low[j] in WEEKDAYS:
        return _named_weekday(tokens, j, _TOLD[by] if told else which)
    if low[j] in SEASONS:
        return Found(j + 1, Date(season=SEASONS[low[j]], which=which))
    found = month_first(tokens, j) or holiday(tokens, j)
    if found and isinstance(found.meaning, Date):
        return Found(found.after, replace(found.meaning, which=which))
    month = month_at(tokens, j)
    stopped = month and (low[j] not in SHORT_MONTHS or low[month[1] - 1] == ".")
    return Found(month[1], Date(month=month[0], which=which)) if month and stopped else None


def _named_weekday(tokens: Tokens, j: int, which: Which) -> Found | None:
    if tokens.low[j] in SHORT_WEEKDAYS or not tokens.capital(j):
        return None
    date = month_first(tokens, j + 2) or day_first(tokens, j + 2) if tokens.low[j + 1] == "," else None
    number = WEEKDAYS[tokens.low[j]]
    if date and isinstance(date.meaning, Date) and date.meaning.day:
        return Found(date.after, replace(date.meaning, weekday=number))
    return Found(j + 1, Date(weekday=number, which=which))


def definite(tokens: Tokens, i: int) -> Found | None:
    """The year, the quarter, the week, the weekend, the month: the one spoken of, or the story's own."""
    low = tokens.low
    if low[i] != "the":
        return _bare_weekend(tokens, i)
    j = i + 2 if low[i + 1] in ("full", "calendar") or (low[i + 1] in _FISCAL and low[i + 2] in UNITS) else i + 1
    unit = UNITS.get(low[j])
    if low[j + 1] == "-" and low[j + 2] in ("ago", "earlier"):
        return None  # "the year-ago results": the article is theirs
    if low[j] in ("morning", "afternoon", "evening") and low[j + 1] not in ("of", "session"):
        return Found(j + 1, Clock(part=PARTS[low[j]], on=Shift(Unit.DAY, 0, told=True)))
    if unit is Unit.DAY and low[i - 1] == "in" and low[i - 2] in ("earlier", "later", "late", "early"):
        return Found(j + 1, Shift(unit, 0, told=True))
    return _definite_unit(tokens, j, unit) if unit in _SPOKEN_OF and low[j] not in PLURALS else None


def _definite_unit(tokens: Tokens, j: int, unit: Unit) -> Found:
    """The year; the year ended March 31, which is a length; the week after next."""
    low = tokens.low
    until = low[j + 1] in ("ended", "ending") or (
        low[j + 1] == "to" and (low[j + 2] in MONTHS or low[j + 2].isdecimal())
    )
    if unit is Unit.YEAR and until:
        return Found(j + 1, Amount(((1, unit),)))
    if low[j + 1 : j + 3] in (["after", "next"], ["before", "last"]):
        return Found(j + 3, Shift(unit, 2 if low[j + 1] == "after" else -2))
    return Found(j + 1, Shift(unit, 0, told=unit is Unit.QUARTER))


def _bare_weekend(tokens: Tokens, i: int) -> Found | None:
    if tokens.low[i] == "weekend" and tokens.low[i - 1] in ("into", "over", "during", "until", "for", "through"):
        return Found(i + 1, Shift(Unit.WEEKEND, 0, told=tokens.low[i - 1] == "over"))
    return None


def echo(tokens: Tokens, i: int, shift: Shift) -> tuple[int, Found] | None:
    """The second half of "neither this month nor next", "this year as last": its first token and reading.

    `i` is the token after the first half.
    """
    low = tokens.low
    joints = ("nor", "or", "and", "as", "than", "in", "the", ",")
    j = i
    while j < i + 3 and low[j] in joints:
        j += 1
    by = {"next": 1, "last": -1}.get(low[j])
    free = low[j + 1] not in UNITS and not low[j + 1].isalpha()
    return (j, Found(j + 1, replace(shift, by=by))) if by and j > i and free else None
