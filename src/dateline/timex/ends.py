"""The two ends of an interval, which complete each other: "Monday 21 to Friday 25 December", "from July to March"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.timex import cells, nearest
from dateline.timex.anchor import resolve
from dateline.timex.cells import Unit
from dateline.timex.cues import Look
from dateline.timex.meaning import Clock, Date, Meaning
from dateline.timex.senses import Sense, Thread, dated

_ABOUT_TO_BEGIN = 7  # days between the story's day and the first of an interval


@dataclass(frozen=True, slots=True)
class Item:
    """One expression with where its tokens stand and what it turned out to mean."""

    first: int
    after: int
    meaning: Meaning
    sense: Sense
    span: Span
    look: Look = Look.OPEN  # how the clause looks there


def agree(left: Item, right: Item, thread: Thread) -> tuple[Item, Item]:
    """Both ends with what each takes from the other."""
    a, b = left.meaning, right.meaning
    if isinstance(a, Clock) and isinstance(b, Clock) and a.on is None and b.on is not None:
        return _completed(left, replace(a, on=b.on), thread, right), right
    if not isinstance(a, Date) or not isinstance(b, Date):
        return left, right
    if a.month is None and b.month is None:
        return left, _after_the_first(left, b, right)
    if a.month is None and a.day is not None and right.sense.cell:
        return _completed(left, replace(a, month=b.month, year=right.sense.cell.year), thread, right), right
    if a.month is not None and b.month is not None and a.year is None and a.within is None:
        return _in_one_stretch(left, a, right, b, thread)
    return left, right


def _completed(end: Item, meaning: Clock | Date, thread: Thread, other: Item) -> Item:
    """The end read anew with what it took from the other."""
    sense = resolve(meaning, thread, Look.BACK if isinstance(meaning, Clock) else Look.OPEN)
    return replace(end, meaning=meaning, sense=replace(sense, ground=f"with {other.sense.value}, {other.sense.ground}"))


def _after_the_first(left: Item, b: Date, right: Item) -> Item:
    """The second weekday of "Thursday to Sunday", which runs onwards."""
    cell = left.sense.cell
    if b.weekday is None or cell is None or cell.unit is not Unit.DAY:
        return right
    end = cell.first + dt.timedelta(days=(b.weekday - cell.first.weekday()) % 7)
    return replace(right, sense=dated(cells.day_of(end), "weekday after the beginning"))


def _in_one_stretch(left: Item, a: Date, right: Item, b: Date, thread: Thread) -> tuple[Item, Item]:
    """Months or days without a year: the end that says its year tells it; else the second, by how the clause looks.

    An interval that begins about now is told of for its beginning.
    """
    over_new_year = int((a.month or 0, a.day or 0) > (b.month or 0, b.day or 0))
    if b.year is not None:
        return _completed(left, replace(a, year=b.year - over_new_year), thread, right), right
    first, last = left.sense.cell, right.sense.cell
    if b.within is not None or first is None or last is None or thread.day is None:
        return left, right
    if abs((first.first - thread.day).days) <= _ABOUT_TO_BEGIN:
        return left, _completed(right, replace(b, year=first.year + over_new_year), thread, left)
    if right.look is Look.OPEN:
        last = nearest.closest(b, thread.day) or last
    return _completed(left, replace(a, year=last.year - over_new_year), thread, right), right
