"""Times said by their distance: yesterday, last year, three years ago, the day before, two weeks later, that quarter."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex import amounts
from dateline.timex.cells import Unit
from dateline.timex.dates import Found, day_first, holiday, month_at, month_first
from dateline.timex.meaning import Amount, Clock, Date, Edge, Meaning, Ref, Shift, Which
from dateline.timex.tokens import Tokens
from dateline.timex.words import (
    DEICTIC_DAYS,
    MONTHS,
    PARTS,
    PLURALS,
    REFS,
    SEASONS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
    by_head,
    longest,
)

#: Words that point at a neighbour: places moved, and whether from the time spoken of rather than the story's day.
_POINTERS: dict[str, tuple[int, bool]] = {
    "last": (-1, False), "past": (-1, False), "this": (0, False), "current": (0, False), "next": (1, False),
    "coming": (1, False), "upcoming": (1, False), "previous": (-1, True), "preceding": (-1, True),
    "prior": (-1, True), "following": (1, True), "same": (0, True), "that": (0, True), "latest": (0, True),
}  # fmt: skip
_NAMES = {-1: Which.LAST, 0: Which.THIS, 1: Which.NEXT}
_DAY_HEADS = by_head({**DEICTIC_DAYS})
_REF_HEADS = by_head({**REFS})
_PERIODS = frozenset({"period", "periods", "term"})


def deictic_day(tokens: Tokens, i: int) -> Found | None:
    """Yesterday, the day after tomorrow, tonight, last night, this morning; "tomorrow night"."""
    phrase = longest(_DAY_HEADS, tokens.low, i)
    if phrase is None:
        return None
    by, part = DEICTIC_DAYS[phrase]
    after = i + len(phrase)
    if part is None:
        return Found(after, Shift(Unit.DAY, by))
    return Found(after, Clock(part=part, on=Shift(Unit.DAY, by)))


def reference(tokens: Tokens, i: int) -> Found | None:
    """Now, currently, at the moment, recently, the future."""
    phrase = longest(_REF_HEADS, tokens.low, i)
    return Found(i + len(phrase), Ref(REFS[phrase])) if phrase else None


def pointed(tokens: Tokens, i: int) -> Found | None:
    """Last year, the next two weeks, this March, the following day, that same quarter, the past decade."""
    low = tokens.low
    j = i + 1 if low[i] in ("the", "its", "their") else i
    if low[j] not in _POINTERS:
        return None
    by, told = _POINTERS[low[j]]
    strict = low[j]
    j += 1
    if low[j] in ("past", "coming", "same", "very") and strict in ("this", "that"):
        by, told = {"past": -1, "coming": 1}.get(low[j], by), told or low[j] == "same"
        strict = low[j]
        j += 1
    return _several(tokens, j, by) or _named(tokens, j, by, told=told) or _neighbour(tokens, j, by, told, strict)


def _several(tokens: Tokens, j: int, by: int) -> Found | None:
    """The past three years, the next few weeks: a length, lying before or after the story's day."""
    found = amounts.counted(tokens, j)
    if found and tokens.low[j] not in ("a", "an"):
        return found
    if tokens.low[j] in PLURALS and by:
        return Found(j + 1, Amount(((None, UNITS[tokens.low[j]]),)))
    return None


def _neighbour(tokens: Tokens, j: int, by: int, told: bool, strict: str) -> Found | None:
    low = tokens.low
    fiscal = low[j] in ("fiscal", "financial")
    j = j + 1 if fiscal else j
    unit = UNITS.get(low[j])
    if unit is None or low[j] in PLURALS or low[j] == "second":
        if low[j] in _PERIODS and told:
            return Found(j + 1, Shift(Unit.QUARTER, by, told=True))
        if low[j] in PARTS:
            return Found(j + 1, Clock(part=PARTS[low[j]], on=Shift(Unit.DAY, by, told=told)))
        return Found(j, Shift(Unit.YEAR, by)) if fiscal else None
    if strict == "past" and unit in (Unit.DECADE, Unit.CENTURY):
        return Found(j + 1, Amount(((1, unit),)))
    return Found(j + 1, Shift(unit, by, told=told or (unit is Unit.DAY and by != 0)))


def _named(tokens: Tokens, j: int, by: int, *, told: bool) -> Found | None:
    """Last October, next Friday, this summer, last Thanksgiving, this coming Sunday, March 8."""
    low = tokens.low
    which = _NAMES[by]
    if low[j] in WEEKDAYS and tokens.capital(j):
        date = month_first(tokens, j + 2) or day_first(tokens, j + 2) if low[j + 1] == "," else None
        if date and isinstance(date.meaning, Date) and date.meaning.day:
            return Found(date.after, replace(date.meaning, weekday=WEEKDAYS[low[j]]))
        return Found(j + 1, Date(weekday=WEEKDAYS[low[j]], which=Which.SAME if told else which))
    month = month_at(tokens, j)
    if month:
        dated = month_first(tokens, j)
        if dated and isinstance(dated.meaning, Date):
            return Found(dated.after, replace(dated.meaning, which=which))
        if low[j] not in SHORT_MONTHS or low[month[1] - 1] == ".":
            return Found(month[1], Date(month=month[0], which=which))
    if low[j] in SEASONS:
        return Found(j + 1, Date(season=SEASONS[low[j]], which=which))
    feast = holiday(tokens, j)
    if feast and isinstance(feast.meaning, Date):
        return Found(feast.after, replace(feast.meaning, which=which))
    return None


def distant(tokens: Tokens, i: int) -> Found | None:
    """Three years ago, a year earlier, two weeks later, the day before, ten days from now, in ten days."""
    low = tokens.low
    if low[i] == "in":
        return _ahead(tokens, i)
    if low[i] == "the" and low[i + 1] in UNITS and low[i + 2] in ("before", "after") and low[i + 3] != "tomorrow":
        by = -1 if low[i + 2] == "before" else 1
        return Found(i + 3, Shift(UNITS[low[i + 1]], by, told=True)) if low[i + 1] not in PLURALS else None
    found = amounts.counted(tokens, i)
    if found is None and low[i] in PLURALS:
        found = Found(i + 1, Amount(((None, UNITS[low[i]]),)))
    if found is None or not isinstance(found.meaning, Amount):
        return None
    j = found.after
    if low[j] == "or" and low[j + 1] == "so":
        j += 2
    elif low[j] == "or" and low[j + 1] in ("more", "less") and low[j + 2] in ("ago", "earlier"):
        j += 2
    if low[j] == "ago":
        return Found(j + 1, _moved(found.meaning, -1, told=False))
    if low[j] in ("earlier", "before", "previously") and low[j + 1] not in (
        "the",
        "a",
        "an",
        "than",
        "his",
        "her",
        "its",
    ):
        return Found(j + 1, _moved(found.meaning, -1, told=True))
    if low[j] in ("later", "afterward", "afterwards") or (low[j] == "after" and low[j + 1] in (",", ".")):
        return Found(j + 1, _moved(found.meaning, 1, told=True))
    if low[j] == "from" and low[j + 1] in ("now", "today"):
        return Found(j + 2, _moved(found.meaning, 1, told=False))
    if low[j] == "hence":
        return Found(j + 1, _moved(found.meaning, 1, told=False))
    return None


def _ahead(tokens: Tokens, i: int) -> Found | None:
    """In ten days, in two weeks' time: only whole counts; "in two years" may be a length, so days and weeks alone."""
    low = tokens.low
    found = amounts.counted(tokens, i + 1)
    if found is None or not isinstance(found.meaning, Amount) or found.meaning.high is not None:
        return None
    number, unit = found.meaning.counts[0]
    j = found.after
    if low[j] == "'" and low[j + 1] == "time":
        return Found(j + 2, _moved(found.meaning, 1, told=False))
    if low[j] == "'s" and low[j + 1] == "time":
        return Found(j + 2, _moved(found.meaning, 1, told=False))
    return None


def _moved(amount: Amount, sign: int, *, told: bool) -> Meaning:
    number, unit = amount.counts[0]
    if number is None:
        return Ref("PAST_REF" if sign < 0 else "FUTURE_REF")
    if number != int(number) and unit is Unit.YEAR:
        number, unit = number * 12, Unit.MONTH
    by = sign * round(number)
    return Shift(unit, by, told=told, counted=True)


def definite(tokens: Tokens, i: int) -> Found | None:
    """The year, the quarter, the week, the weekend, the month: the one spoken of."""
    low = tokens.low
    unit = UNITS.get(low[i + 1])
    if low[i] != "the" or low[i + 1] in PLURALS:
        return None
    if unit in (Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.WEEKEND):
        return Found(i + 2, Shift(unit, 0, told=True))
    if low[i + 1] in ("morning", "afternoon", "evening") and low[i + 2] not in ("of", "session"):
        return Found(i + 2, Clock(part=PARTS[low[i + 1]], on=Shift(Unit.DAY, 0, told=True)))
    return None


def month_named(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a month name in full."""
    return tokens.low[i] in MONTHS and tokens.low[i] not in SHORT_MONTHS and tokens.capital(i)


def edge_of(found: Found, mod: str) -> Found:
    """The same words with a modifier."""
    return Found(found.after, Edge(mod, found.meaning))
