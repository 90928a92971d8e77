"""Expressions that lean on the words of another: "July 17 and 20", "10 and 12 January", "this month nor next"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.swift import replace
from dateline.timex import relative
from dateline.timex.dates import Found, checked
from dateline.timex.meaning import Date, Range, Shift
from dateline.timex.numerals import digits
from dateline.timex.tokens import Tokens

_LONGEST_LIST = 6  # days in one list
_JOINTS = frozenset({"and", "or", "&", ","})
_AFTER_A_DAY = frozenset({"respectively", "in", "at", "to", "for", "with", ".", ",", ";", "", ")", "and", "or", "&"})
_BEFORE_A_DAY = frozenset({"on", "for", "of", "from", "held", "the", "between", "both"})


def echoes(tokens: Tokens, i: int, found: Found) -> Iterator[tuple[int, Found]]:
    """First token and reading of whatever leans on the expression that starts at token `i`."""
    meaning = found.meaning
    if isinstance(meaning, Shift) and meaning.by == 0 and not meaning.told:
        second = relative.echo(tokens, found.after, meaning)
        if second:
            yield second
    if isinstance(meaning, Range) and isinstance(meaning.right, Date):
        return
    if isinstance(meaning, Date) and meaning.month and meaning.day and meaning.weekday is None:
        day_comes_first = tokens.low[i].isdecimal()
        yield from _before(tokens, i, meaning) if day_comes_first else _behind(tokens, found.after, meaning)


def _day(tokens: Tokens, i: int) -> int | None:
    """A bare day of the month at token `i`, not part of a larger number."""
    value = digits(tokens, i) if i >= 0 and len(tokens.low[i]) <= 2 else None
    return value if value and value <= 31 else None


def _behind(tokens: Tokens, i: int, date: Date) -> Iterator[tuple[int, Found]]:
    """The days behind "January 10" in "January 10, 11 and 12"."""
    low = tokens.low
    last = date.day or 0
    for _ in range(_LONGEST_LIST):
        j = i + 2 if low[i] == "," and low[i + 1] in ("and", "or") else i + 1
        day = _day(tokens, j) if low[i] in _JOINTS else None
        if day is None or day <= last or low[j + 1] not in _AFTER_A_DAY:
            return
        if (low[j + 1] not in _JOINTS) if low[i] == "," else low[j + 2].isdecimal():
            return  # "January 10, 20 people ..." is no list
        yield j, Found(j + 1, checked(replace(date, day=day)))
        i, last = j + 1, day


def _before(tokens: Tokens, i: int, date: Date) -> Iterator[tuple[int, Found]]:
    """The days before "12 January" in "on 10, 11 and 12 January"; the list must begin behind a preposition."""
    low = tokens.low
    days: list[tuple[int, int]] = []
    last = date.day or 0
    while len(days) < _LONGEST_LIST and i > 2 and low[i - 1] in _JOINTS:
        day = _day(tokens, i - 2)
        if day is None or day >= last:
            break
        i, last = i - 2, day
        days.append((i, day))
    if days and low[days[-1][0] - 1] in _BEFORE_A_DAY:
        for at, day in days:
            yield at, Found(at + 1, checked(replace(date, day=day)))
