"""What an expression takes from the one before it: a clock its day, a second weekday its week, a quarter its year."""

from __future__ import annotations

from dateline.model.swift import replace
from dateline.timex.cells import Cell, Unit
from dateline.timex.cues import Look, is_stop, tells
from dateline.timex.dates import Found
from dateline.timex.ends import Item
from dateline.timex.meaning import Clock, Compared, Date, Edge, Meaning, Shift
from dateline.timex.senses import Sense, Thread
from dateline.timex.tense import opens_told_clause
from dateline.timex.tokens import BREAK, Tokens

_JOINTS = frozenset({"and", "or", "nor"})
_ONWARDS = _JOINTS | {"to", "into", "through", "until", "till"}
_NAMED_HOURS = frozenset({"noon", "midday", "midnight"})
_COMING = frozenset({"will", "would"})
_CLOSING = frozenset({"said", "says", "told", "announced"})
_REACH = 16  # tokens from a time that opens a clause to its "would"
_LAST_YEAR = Shift(Unit.YEAR, -1)
_QUARTER = Shift(Unit.QUARTER, 0, told=True)
_A_COMPARISON = 14  # tokens from "compared with" to its "last year"
_OLD_NEWS = 14  # days before the story's day up to which a clock without its day may belong to the day told of


def beside(
    tokens: Tokens, i: int, found: Found, before: Item | None, thread: Thread, look: Look
) -> tuple[Found, str | None]:
    """The reading at token `i` with what it takes from `before`, the expression before it, and from the thread.

    The ground is given where something was taken.
    """
    taken = _taken(tokens, i, found.meaning, before, thread, look)
    return (found, None) if taken is None else (found._replace(meaning=taken[0]), taken[1])


def _taken(
    tokens: Tokens, i: int, meaning: Meaning, before: Item | None, thread: Thread, look: Look
) -> tuple[Meaning, str] | None:
    taken: tuple[Meaning, str] | None = None
    if isinstance(meaning, Edge) and isinstance(meaning.inner, Clock | Date):  # "around 7:38 p.m.", "or early Tuesday"
        inner = _taken(tokens, i, meaning.inner, before, thread, look)
        taken = (replace(meaning, inner=inner[0]), inner[1]) if inner else None
    elif isinstance(meaning, Clock) and isinstance(meaning.on, Date) and before is not None:  # "into Friday morning"
        day = _weekday(tokens, i, meaning.on, before, thread, look)
        taken = (replace(meaning, on=day), _with(before)) if day else None
    elif isinstance(meaning, Clock) and meaning.on is None:
        taken = _clock(tokens, i, meaning, before, thread, look)
    elif isinstance(meaning, Date):
        taken = _date(tokens, i, meaning, before, thread, look)
    elif meaning == _QUARTER and tokens.low[i] == "that" and (named := thread.by_unit.get(Unit.QUARTER)):
        taken = (Date(year=named.year, quarter=named.number % 4 + 1), "the quarter spoken of last")
    elif meaning == _LAST_YEAR and thread.period is not None and _compares(tokens, i, before):
        taken = (Compared(-1), "")
    return taken


def _with(before: Item) -> str:
    return f"with {before.sense.value}, named before it"


def _date(
    tokens: Tokens, i: int, date: Date, before: Item | None, thread: Thread, look: Look
) -> tuple[Meaning, str] | None:
    """A date without its year or week, by the one before it."""
    if week := _goes_on(tokens, i, date, before, thread):
        return week, "in the week told of before it"
    if before is None:
        return None
    found = _quarter(tokens, i, date, before) or _weekday(tokens, i, date, before, thread, look)
    found = found or _its_like(tokens, i, date, before, look)
    return (found, _with(before)) if found else None


def _clock(
    tokens: Tokens, i: int, clock: Clock, before: Item | None, thread: Thread, look: Look
) -> tuple[Meaning, str] | None:
    """A clock without its day, on the day of its sentence or on the day told of."""
    day, ground = _day_of_the_sentence(tokens, i, before), "on the day named before it"
    if day is None and clock.part is None and tokens.low[i] not in _NAMED_HOURS:  # "at midday" is mostly today's
        day, ground = _day_told_of(thread, look), "on the day told of before it"
    zone = f", zone {clock.zone} as printed" if clock.zone else ""
    return None if day is None else (replace(clock, on=_as_date(day)), ground + zone)


def _as_date(cell: Cell) -> Date:
    day = cell.first
    return Date(year=day.year, month=day.month, day=day.day)


def _day_of_the_sentence(tokens: Tokens, i: int, before: Item | None) -> Cell | None:
    """The day named before a clock in its sentence: "on August 2 at noon (2100 UTC)"."""
    cell = before.sense.cell if before else None
    if before is None or cell is None or cell.unit is not Unit.DAY:
        return None
    return None if any(is_stop(tokens, j) for j in range(before.after, i)) else cell


def _day_told_of(thread: Thread, look: Look) -> Cell | None:
    """The day that a clock in a later sentence belongs to: the crash was on Wednesday, "the call came at 9:54 a.m."."""
    cell = thread.by_unit.get(Unit.DAY)
    if cell is None or thread.day is None or look is not Look.BACK:
        return None
    return cell if 0 <= (thread.day - cell.first).days <= _OLD_NEWS else None


def _quarter(tokens: Tokens, i: int, date: Date, before: Item) -> Date | None:
    """A quarter or its last day in the year of the quarter right before: "in the year-ago quarter, the second"."""
    cell = before.sense.cell
    if date.year is not None or date.within is not None or cell is None or cell.unit is not Unit.QUARTER:
        return None
    between = tokens.low[before.after : i]
    named_again = date.quarter and isinstance(before.meaning, Compared) and between in ([","], [",", "the"])
    ended = date.day and between == ["ended"] and _has_its_year(before.meaning)
    return replace(date, year=cell.year) if named_again or ended else None


def _its_like(tokens: Tokens, i: int, date: Date, before: Item, look: Look) -> Date | None:
    """A quarter or month nearest to the one named before it in the sentence: "to 40 in June from 29 in March".

    A month goes by its own verb where it has one; quarters in a row are of one report.
    """
    cell, kind = before.sense.cell, Unit.QUARTER if date.quarter else Unit.MONTH
    alike = isinstance(before.meaning, Date) and cell is not None and cell.unit is kind
    if not alike or cell is None or (kind is Unit.MONTH and look is not Look.OPEN):
        return None
    if date not in (Date(quarter=date.quarter), Date(month=date.month)) or date == Date():
        return None
    if any(is_stop(tokens, j) for j in range(before.after, i)):
        return None
    in_year, number = (4, date.quarter) if date.quarter else (12, date.month)
    ahead = (number - 1 - cell.number) % in_year if number else 0
    if ahead * 2 == in_year:
        return None
    return replace(date, year=(cell.number + (ahead if ahead * 2 < in_year else ahead - in_year)) // in_year)


def _has_its_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Date) and (meaning.year is not None or meaning.within is not None)


def _weekday(tokens: Tokens, i: int, date: Date, before: Item, thread: Thread, look: Look) -> Date | None:
    """A weekday that runs on from a day before it: "neither Monday nor Tuesday", "next Monday and on Thursday"."""
    first, cell = before.meaning, before.sense.cell
    if date.weekday is None or date != Date(weekday=date.weekday) or cell is None or cell.unit is not Unit.DAY:
        return None
    joint = tokens.low[i - 2] if i > 1 and tokens.low[i - 1] == "on" else tokens.low[i - 1]
    joined = isinstance(first, Date) and first.weekday is not None and joint in _JOINTS and look is not Look.BACK
    to_come = thread.day is not None and cell.first > thread.day
    beside = (
        to_come and before.after == i - 1 and joint in _ONWARDS
    )  # "tomorrow and Friday", "from tomorrow into Friday"
    if not joined and not beside and not (to_come and isinstance(first, Date) and _runs_on(tokens, before.after, i)):
        return None
    return replace(_as_date(cell.shift((date.weekday - cell.first.weekday()) % 7 or 7)), weekday=date.weekday)


def _goes_on(tokens: Tokens, i: int, date: Date, before: Item | None, thread: Thread) -> Date | None:
    """A plan told sentence by sentence goes on in its week: "... next Monday. On Thursday A would ..."."""
    cell = before.sense.cell if before else thread.last
    if date.weekday is None or date != Date(weekday=date.weekday) or cell is None or cell.unit is not Unit.DAY:
        return None
    today, first = thread.day, cell.first
    if today is None or first <= today or first.isocalendar()[:2] == today.isocalendar()[:2]:
        return None
    ends = [j for j in range(before.after if before else i, i) if is_stop(tokens, j) and tokens.low[j] != BREAK]
    opens = tokens.low[i - 1] == "on" and (i == 1 or is_stop(tokens, i - 2) or tokens.low[i - 2] == "that")
    if first.weekday() >= date.weekday or len(ends) != (before is not None) or not opens or not _to_come(tokens, i):
        return None
    return replace(_as_date(cell.shift(date.weekday - first.weekday())), weekday=date.weekday)


def _to_come(tokens: Tokens, i: int) -> bool:
    """Whether the clause that a time opens tells what will be."""
    for j in range(i, min(i + _REACH, tokens.size)):
        if tokens.low[j] in _COMING:
            return True
        if tokens.low[j] in _CLOSING or is_stop(tokens, j):
            return False
    return False


def _runs_on(tokens: Tokens, after: int, i: int) -> bool:
    """Whether a list goes on between two days: an "and" stands there and nothing that is told as past."""
    joints = [j for j in range(after, i) if tokens.low[j] in _JOINTS]
    if not joints or any(is_stop(tokens, j) or tells(tokens, j) for j in range(after, i)):
        return False
    return not opens_told_clause(tokens, i)


def _compares(tokens: Tokens, i: int, before: Item | None) -> bool:
    """Whether "last year" ends a comparison with the quarter told of: "against 14 million lost last year"."""
    low = tokens.low
    for j in range(i - 1, max(0, i - _A_COMPARISON), -1):
        if is_stop(tokens, j):
            return False
        if low[j - 1 : j + 1] == ["compared", "with"]:
            if before is None or any(is_stop(tokens, k) for k in range(before.after, i)):
                return True
            return before.sense.cell is not None and before.sense.cell.unit is Unit.QUARTER
    return False


def dates(tokens: Tokens, before: Item, i: int, sense: Sense) -> bool:
    """Whether a day stands beside a counted distance and dates it: "eight days later, on December 9"."""
    counted = isinstance(before.meaning, Shift) and before.meaning.counted and before.meaning.told
    day = sense.cell is not None and sense.cell.unit is Unit.DAY
    return counted and day and tokens.low[before.after : i] in ([",", "on"], ["on"], [","])
