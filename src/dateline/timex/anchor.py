"""Meanings to values: what a time expression says, leaned on the story's day or on the time spoken of."""

from __future__ import annotations

import datetime as dt

from dateline.model.swift import replace
from dateline.model.timex import Interval, TimexType
from dateline.timex import cells, nearest, printer
from dateline.timex.cells import Cell, Unit, cell_of
from dateline.timex.cues import Look
from dateline.timex.meaning import (
    Amount,
    Clock,
    Compared,
    Date,
    Edge,
    Era,
    Every,
    Fiscal,
    Flawed,
    Meaning,
    Nth,
    OrdinalDay,
    Range,
    Ref,
    Shift,
)  # fmt: skip
from dateline.timex.senses import Sense, Thread, dated, flawed, open_value

_DAY = dt.timedelta(days=1)
_SUNDAY = 6
_HALF_A_QUARTER = dt.timedelta(days=45)
_YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
#: The units that are too large to tell a cell of the unit by.
_LARGER = {
    Unit.MONTH: frozenset({Unit.QUARTER, Unit.HALF, Unit.SEASON, Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Unit.YEAR: frozenset({Unit.DECADE, Unit.CENTURY}),
}
_BELOW_A_DAY = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


def resolve(meaning: Meaning, thread: Thread, look: Look) -> Sense:
    """The value of `meaning`, given the day and what was spoken of; never raises for what a text can say.

    Example: ``resolve(Date(month=12, day=20), Thread(date(2019, 12, 10)), Look.AHEAD)`` is 2019-12-20.
    """
    match meaning:
        case Amount() | Ref() | Every() | Flawed():
            sense = _unanchored(meaning)
        case Date():
            sense = nearest.fits(meaning, _date(meaning, thread, look))
        case Era() | Fiscal() | OrdinalDay() | Compared() | Shift():
            sense = _relative(meaning, thread, look)
        case Clock():
            sense = _clock(meaning, thread, look)
        case Nth():
            sense = _nth(meaning, thread, look)
        case Edge():
            sense = _edge(meaning, thread, look)
        case Range():
            sense = _range(meaning, thread, look)
    return sense


def _unanchored(meaning: Amount | Ref | Every | Flawed) -> Sense:
    match meaning:
        case Amount():
            mod = "APPROX" if meaning.high is not None else None
            return Sense(TimexType.DURATION, printer.length(meaning), "length", mod=mod)
        case Ref():
            return Sense(TimexType.DATE, meaning.value, "reference without a date")
        case Every():
            return Sense(TimexType.SET, meaning.value, "repeated")
        case Flawed():
            return flawed(meaning.why)


def _relative(meaning: Era | Fiscal | OrdinalDay | Compared | Shift, thread: Thread, look: Look) -> Sense:
    day = thread.day
    if isinstance(meaning, Era):
        return dated(Cell(meaning.unit, meaning.number), "explicit")
    if isinstance(meaning, Fiscal) and meaning.name is not None:
        return Sense(TimexType.DATE, f"FY{meaning.name}", "fiscal year as named")
    if day is None:
        return open_value("XXXX-XX-XX" if isinstance(meaning, OrdinalDay) else "XXXX")
    match meaning:
        case Fiscal():
            sense = _fiscal(meaning.by, day)
        case OrdinalDay():
            sense = dated(cells.day_of(day), "the day of the story, counted from the beginning of something")
        case Compared():
            sense = _compared(meaning, thread, day)
        case Shift():
            sense = _shift(meaning, thread, day, look)
    return sense


def _fiscal(by: int, day: dt.date) -> Sense:
    """The year of "the next fiscal": from April to March, as in India, where alone fiscal is said as a noun."""
    begin = (day.year if day.month > 3 else day.year - 1) + by
    interval = Interval(dt.date(begin, 4, 1), dt.date(begin + 1, 3, 31))
    value = f"FY{begin}-{(begin + 1) % 100:02d}"
    return Sense(TimexType.DATE, value, "fiscal year from April to March, from the story's day", interval=interval)


def _compared(meaning: Compared, thread: Thread, day: dt.date) -> Sense:
    """The time of "a year earlier", "the 1988 period": the quarter spoken of, in that year; else the year."""
    if thread.period is not None:
        year = meaning.year if meaning.year is not None else thread.period.year + meaning.by
        same = cells.quarter(year, thread.period.number % 4 + 1)
        return dated(same, f"same quarter as {printer.timex3(thread.period)} spoken of")
    year = meaning.year if meaning.year is not None else day.year + meaning.by
    return dated(cells.year(year), "year from the story's day")


def _date(date: Date, thread: Thread, look: Look) -> Sense:
    if date.within is not None:
        outer = resolve(date.within, thread, look)
        if outer.cell is None:
            return nearest.without_day(date)
        return nearest.in_year(date, outer.cell.year, f"within {outer.value}, {outer.ground}")
    if date.year is not None:
        return nearest.in_year(date, date.year, "explicit")
    return nearest.without_day(date) if thread.day is None else nearest.nearest(date, thread.day, thread, look)


def _shift(shift: Shift, thread: Thread, day: dt.date, look: Look) -> Sense:
    unit, by = shift.unit, shift.by
    if unit in _BELOW_A_DAY:
        return dated(cells.day_of(day), "the story's day")
    if unit is Unit.FORTNIGHT:
        unit, by = Unit.WEEK, by * 2
    elif shift.counted and unit in _YEARS_IN:
        unit, by = Unit.YEAR, by * _YEARS_IN[unit]
    elif unit is Unit.MILLENNIUM:
        return open_value("XXXX")
    base, ground = cell_of(unit, day), "the story's day"
    if unit is Unit.WEEKEND and by == 0 and _is_over(look, day):
        return dated(base.shift(-1), "the weekend before the story's day")
    if unit is Unit.WEEK and by == 0 and day.weekday() == _SUNDAY and look in (Look.AHEAD, Look.LATER):
        return dated(base.shift(1), "the week after the story's day, a Sunday: the clause looks ahead")
    told = _told(unit, by, thread) if shift.told else None
    if told:
        base, ground = told, "the time spoken of"
    elif shift.told and unit is Unit.QUARTER and by == 0:
        base, ground = base.shift(-1), "the story's day: the quarter before it, reported now"
    return dated(base.shift(by), f"{by:+d} {unit.value} from {ground}" if by else f"the {unit.value} of {ground}")


def _is_over(look: Look, day: dt.date) -> bool:
    """Whether "the weekend" is the one before the story's day: told of as past, or nearer where nothing tells."""
    return day.weekday() < 5 and (look is Look.BACK or (look is Look.EITHER and day.weekday() < 3))


def _told(unit: Unit, by: int, thread: Thread) -> Cell | None:
    """The cell of `unit` that the text last spoke of."""
    if unit is Unit.QUARTER:
        return thread.by_unit.get(unit) if by else thread.period
    if thread.last is None or thread.last.unit is unit:
        return thread.last
    if thread.last.unit in _LARGER.get(unit, ()):
        return thread.by_unit.get(unit)  # "2020" says nothing of "the previous month"
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        spoken = thread.by_unit.get(Unit.DAY)
        return cell_of(unit, spoken.first) if spoken else None
    return cell_of(unit, thread.last.first)


def _clock(clock: Clock, thread: Thread, look: Look) -> Sense:
    on = resolve(clock.on, thread, look) if clock.on is not None else None
    if on is None and thread.day is not None:
        on = dated(cells.day_of(thread.day), "the story's day")
    zone = f", zone {clock.zone} as printed" if clock.zone else ""
    if on is None or on.cell is None or on.cell.unit is not Unit.DAY:
        value = on.value if on and on.value.startswith("XXXX-") else "XXXX-XX-XX"
        return replace(open_value(value + printer.time_of_day(clock)), type=TimexType.TIME)
    return replace(on, type=TimexType.TIME, value=on.value + printer.time_of_day(clock), ground=on.ground + zone)


def _nth(nth: Nth, thread: Thread, look: Look) -> Sense:
    outer = resolve(nth.within, thread, look)
    if outer.interval is None or outer.interval.begin is None or outer.interval.end is None:
        return open_value("XXXX")
    begin, end = outer.interval.begin, outer.interval.end
    ground = f"counted in {outer.value}, {outer.ground}"
    if nth.unit is Unit.HALF:
        return _half(nth.number, outer, begin, end)
    if nth.unit is Unit.QUARTER and outer.cell is not None and outer.cell.unit is Unit.DAY:
        most = cell_of(Unit.QUARTER, end - _HALF_A_QUARTER)  # ended July 31: mostly of the second quarter
        return dated(most, f"most of the three months up to {outer.value}, {outer.ground}")
    if nth.unit is Unit.WEEKEND:
        return dated(cell_of(nth.unit, _nth_weekday(nth.number, _SATURDAY, begin, end)), ground)
    if nth.weekday is None and nth.unit is not Unit.DAY:
        cell = cell_of(nth.unit, end if nth.number < 0 else begin)
        return dated(cell.shift(nth.number + 1 if nth.number < 0 else nth.number - 1), ground)
    if nth.weekday is not None:
        day = _nth_weekday(nth.number, nth.weekday, begin, end)
    else:
        day = end + (nth.number + 1) * _DAY if nth.number < 0 else begin + (nth.number - 1) * _DAY
    return dated(cells.day_of(day), ground) if begin <= day <= end else flawed(f"{outer.value} has no such day")


_SATURDAY = 5  # a weekend belongs to the month of its Saturday


def _half(number: int, outer: Sense, begin: dt.date, end: dt.date) -> Sense:
    """The days of "the second half of May", from the 16th on; of a year the half as TIMEX3 writes it."""
    if outer.cell is not None and outer.cell.unit is Unit.YEAR:
        return dated(cells.half(outer.cell.year, 2 if number < 0 else number), outer.ground)
    middle = begin.replace(day=15) if (end - begin).days < 31 else begin + (end - begin) // 2
    first, last = (begin, middle) if number == 1 else (middle + _DAY, end)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Sense(TimexType.DATE, value, f"half of {outer.value}, {outer.ground}", interval=Interval(first, last))


def _nth_weekday(number: int, weekday: int, begin: dt.date, end: dt.date) -> dt.date:
    if number < 0:
        return end - ((end.weekday() - weekday) % 7) * _DAY + (number + 1) * 7 * _DAY
    return begin + ((weekday - begin.weekday()) % 7) * _DAY + (number - 1) * 7 * _DAY


def _edge(edge: Edge, thread: Thread, look: Look) -> Sense:
    inner = resolve(edge.inner, thread, look)
    single = inner.cell is not None and inner.cell.unit is Unit.DAY
    if edge.named and edge.mod == "END" and inner.interval and inner.interval.end and not single:
        last = cells.day_of(inner.interval.end)
        return replace(dated(last, f"last day of {inner.value}, {inner.ground}"), mod="END", whole=inner.value)
    return replace(inner, mod=inner.mod or edge.mod)


def _range(span: Range, thread: Thread, look: Look) -> Sense:
    left = resolve(span.left, thread, look) if span.left is not None else None
    right = resolve(span.right, thread, look) if span.right is not None else None
    return between(left, right, left_open=span.left_open, right_open=span.right_open)


def between(left: Sense | None, right: Sense | None, *, left_open: bool = False, right_open: bool = False) -> Sense:
    """One interval from the senses of its ends; None is an open end, which TIMEX3 has no letter for: printed ``..``."""
    begin = end = None
    if left and left.interval:
        begin = left.interval.end if left_open else left.interval.begin
    if right and right.interval:
        end = right.interval.begin if right_open else right.interval.end
    value = f"{left.value if left else '..'}/{right.value if right else '..'}"
    ground = (left or right or open_value("XXXX")).ground
    return Sense(TimexType.DATE, value, ground, interval=Interval(begin, end, left_open, right_open))
