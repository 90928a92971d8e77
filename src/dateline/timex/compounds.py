"""Intervals said in several parts: "this year after December 20", "Monday 21 to Friday 25 December", "by Friday".

The parts stay expressions of their own; the compound is one more, and each part tells by `part_of` where it belongs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.swift import replace, swift
from dateline.model.timex import Interval, TimexType
from dateline.timex.anchor import between, resolve
from dateline.timex.cells import Unit
from dateline.timex.cues import Look
from dateline.timex.ends import Item, agree
from dateline.timex.meaning import Amount, Clock, Date, Edge, Nth, Range, Shift
from dateline.timex.senses import Sense, Thread, dated
from dateline.timex.tokens import Tokens

_TO = frozenset({"to", "through", "-", "until", "till"})
_MOVED = frozenset({
    "postponed", "moved", "delayed", "shifted", "rescheduled", "changed", "pushed", "brought", "put", "deferred",
    "advanced",     "postpone", "move", "delay", "slipped", "extended", "up", "down", "rose", "fell",
})  # fmt: skip
#: A preposition before a time: its TIMEX3 modifier.
_BOUNDS = {
    "after": "AFTER", "before": "BEFORE", "since": "ON_OR_AFTER", "until": "ON_OR_BEFORE", "till": "ON_OR_BEFORE",
    "by": "ON_OR_BEFORE", "through": "ON_OR_BEFORE",
}  # fmt: skip
_AGAIN = frozenset({"once", "again", "any", "time", "sometime"})
_PERIODS = frozenset({Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.QUARTER})


@swift
@dataclass(frozen=True, slots=True)
class Compound:
    """An interval over `parts`, which lie inside `span`."""

    span: Span
    sense: Sense
    parts: tuple[Item, ...]


def compounds(tokens: Tokens, items: Sequence[Item], thread: Thread) -> Iterator[Compound]:
    """The compounds of a list of expressions, in text order; each expression belongs to one at most."""
    k = 0
    while k < len(items):
        found = _range(tokens, items, k, thread) or _bounded(tokens, items, k, thread)
        if found:
            yield found
        k += len(found.parts) if found else 1


def _is_time(item: Item) -> bool:
    """Whether an item is a date or clock time of the calendar, rather than a length or a reference."""
    inner = item.meaning.inner if isinstance(item.meaning, Edge) else item.meaning
    return isinstance(inner, Date | Shift | Clock | Nth) and item.sense.interval is not None


def _range(tokens: Tokens, items: Sequence[Item], k: int, thread: Thread) -> Compound | None:
    """Two times joined by "to" or, behind "between", by "and"."""
    if k + 1 >= len(items) or not (_is_time(items[k]) and _is_time(items[k + 1])):
        return None
    left, right = items[k], items[k + 1]
    low = tokens.low
    joined = left.after + 1 == right.first
    lead = low[left.first - 1] if left.first else ""
    if not joined or not (low[left.after] in _TO or (low[left.after] == "and" and lead == "between")):
        return None
    if any(word in _MOVED for word in low[max(0, left.first - 8) : left.first]):
        return None  # "postponed from April 2 to April 14": two days, no interval
    left, right = agree(left, right, thread)
    sense = between(left.sense, right.sense)
    if sense.interval and sense.interval.begin and sense.interval.end and sense.interval.begin > sense.interval.end:
        return None
    ground = f"from {left.sense.ground} to {right.sense.ground}"
    return Compound(left.span.join(right.span), replace(sense, ground=ground), (left, right))


def _bounded(tokens: Tokens, items: Sequence[Item], k: int, thread: Thread) -> Compound | None:
    """A time behind "after", "by", "since" ..., with the period around it if one is named before or behind."""
    item = items[k]
    follower = items[k + 1] if k + 1 < len(items) else None
    if _is_period(item) and follower and follower.first == item.after + 1 and _bound_before(tokens, follower):
        return _bound(tokens, item.first, follower, item, thread)
    if not _bound_before(tokens, item):
        return None
    if tokens.low[item.first - 3 : item.first - 1] == ["the", "day"]:
        return _day_beside(tokens, item)
    if tokens.low[item.after] == "'s" or _is_loose(item):
        return None  # "after Tuesday's session" follows the session, not the day
    if follower and follower.first == item.after and _is_period(follower):
        return _bound(tokens, item.first - 1, item, follower, thread)
    return _bound(tokens, item.first - 1, item, None, thread)


def _is_loose(item: Item) -> bool:
    """Whether the time has no sure end: "by early March", "by the middle of the year"."""
    return isinstance(item.meaning, Edge) and (
        item.meaning.mod == "MID" or (item.meaning.mod == "START" and not item.meaning.named)
    )


def _day_beside(tokens: Tokens, item: Item) -> Compound | None:
    """The day after Christmas, the day before last Tuesday."""
    cell = item.sense.cell
    word = tokens.low[item.first - 1]
    if cell is None or cell.unit is not Unit.DAY or word not in ("after", "before"):
        return None
    sense = dated(cell.shift(1 if word == "after" else -1), f"the day {word} {item.sense.value}")
    return Compound(Span(tokens.start[item.first - 3], item.span.end), sense, (item,))


def _is_period(item: Item) -> bool:
    return isinstance(item.meaning, Shift) and item.meaning.unit in _PERIODS and not item.meaning.counted


def _bound_before(tokens: Tokens, item: Item) -> bool:
    if item.first == 0 or item.sense.type is TimexType.TIME:
        return False  # intervals are of days; "before 19:00" cuts none off
    return tokens.low[item.first - 1] in _BOUNDS and _is_time(item)


def _bound(tokens: Tokens, first: int, item: Item, period: Item | None, thread: Thread) -> Compound | None:
    word = tokens.low[item.first - 1]
    while first > 0 and tokens.low[first - 1] in _AGAIN and first > item.first - 6:
        first -= 1
    outer = period.sense.interval if period else None
    inner = item.sense.interval
    if inner is None:
        return None
    interval = _interval(word, inner, outer, thread.day)
    if interval.begin and interval.end and interval.begin > interval.end:
        return None
    value = f"{interval.begin or '..'}/{interval.end or '..'}"
    ground = f"{word} {item.sense.value}" + (f", within {period.sense.value}" if period else "")
    sense = Sense(TimexType.DATE, value, ground, mod=_BOUNDS[word], interval=interval)
    parts = tuple(sorted((p for p in (item, period) if p), key=lambda p: p.first))
    return Compound(Span(tokens.start[first], tokens.end[parts[-1].after - 1]), sense, parts)


def _interval(word: str, inner: Interval, outer: Interval | None, day: dt.date | None) -> Interval:
    """The days that a bound leaves, inside the period named around it."""
    if word == "after":
        return Interval(inner.end, outer.end if outer else None, begin_open=True)
    if word == "since":
        return Interval(inner.begin, day if day and inner.begin and inner.begin <= day else None)
    begin = outer.begin if outer else None
    return Interval(begin, inner.begin, end_open=True) if word == "before" else Interval(begin, inner.end)


def parts_of_stretch(item: Item, tokens: Tokens, thread: Thread) -> Iterator[tuple[Span, Sense]]:
    """The length and the date inside "the first nine months of 1997", as expressions of their own."""
    meaning = item.meaning
    if not isinstance(meaning, Range) or not isinstance(meaning.left, Nth) or not isinstance(meaning.right, Nth):
        return
    of = next((j for j in range(item.first, item.after) if tokens.low[j] == "of"), None)
    if of is not None:
        count = abs(meaning.right.number - meaning.left.number) + 1
        length = Amount(((count, meaning.right.unit),))
        yield Span(tokens.start[item.first], tokens.end[of - 1]), resolve(length, thread, Look.OPEN)
        yield Span(tokens.start[of + 1], item.span.end), resolve(meaning.left.within, thread, Look.OPEN)
