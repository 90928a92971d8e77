"""Meanings to values: what a time expression says, leaned on the story's day or on the time spoken of."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, field, replace

from dateline.model.timex import Interval, TimexType
from dateline.timex import cells, printer
from dateline.timex.cells import Cell, Unit, cell_of
from dateline.timex.feasts import feast_day
from dateline.timex.meaning import (
    Amount,
    Clock,
    Date,
    Edge,
    Era,
    Every,
    Flawed,
    Meaning,
    Nth,
    Range,
    Ref,
    Shift,
    Which,
)  # fmt: skip
from dateline.timex.tense import Look

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sense:
    """A value with everything known about it; `cell` is the calendar cell meant, where there is one."""

    type: TimexType
    value: str
    ground: str = "explicit"
    cell: Cell | None = None
    mod: str | None = None
    interval: Interval | None = None
    whole: str | None = None
    flaw: str | None = None


@dataclass
class Thread:
    """What has been spoken of so far in one story, newest last by kind. Lives only while one text is read."""

    day: dt.date | None
    last: Cell | None = None
    by_unit: dict[Unit, Cell] = field(default_factory=dict)

    def note(self, cell: Cell | None) -> None:
        """Remember a cell as the time spoken of."""
        if cell is not None:
            self.last = cell
            self.by_unit[cell.unit] = cell


def dated(cell: Cell, ground: str) -> Sense:
    """A DATE for a calendar cell; out-of-range cells have no interval."""
    try:
        interval = Interval(cell.first, cell.last)
    except (ValueError, OverflowError):
        return Sense(TimexType.DATE, printer.timex3(cell) if cell.unit is Unit.YEAR else "XXXX", ground)
    return Sense(TimexType.DATE, printer.timex3(cell), ground, cell, interval=interval)


def resolve(meaning: Meaning, thread: Thread, look: Look) -> Sense:
    """The value of `meaning`, given the day and what was spoken of; never raises for what a text can say."""
    match meaning:
        case Flawed():
            return Sense(TimexType.DATE, "XXXX-XX-XX", "no such day", flaw=meaning.why)
        case Date():
            return _date(meaning, thread, look)
        case Era():
            return _era(meaning)
        case Shift():
            return _shift(meaning, thread)
        case Amount():
            mod = "APPROX" if meaning.high is not None else None
            return Sense(TimexType.DURATION, printer.length(meaning), "length", mod=mod)
        case Ref():
            return Sense(TimexType.DATE, meaning.value, "reference without a date")
        case Every():
            return Sense(TimexType.SET, meaning.value, "repeated")
        case Clock():
            return _clock(meaning, thread, look)
        case Nth():
            return _nth(meaning, thread, look)
        case Edge():
            return _edge(meaning, thread, look)
        case Range():
            return _range(meaning, thread, look)


def _era(era: Era) -> Sense:
    if era.fiscal:
        return Sense(TimexType.DATE, f"FY{era.number}", "fiscal year as named")
    return dated(Cell(era.unit, era.number), "explicit")


def _date(date: Date, thread: Thread, look: Look) -> Sense:
    year, ground = date.year, "explicit"
    if date.within is not None:
        outer = resolve(date.within, thread, look)
        if outer.cell is None:
            return Sense(TimexType.DATE, _unanchored(date), "no day to lean on")
        year, ground = outer.cell.year, f"within {outer.value}, {outer.ground}"
    if year is not None:
        cell = _cell_in(date, year)
        if cell is None:
            return Sense(TimexType.DATE, "XXXX-XX-XX", "no such day", flaw="no such day")
        return dated(cell, ground)
    if thread.day is None:
        return Sense(TimexType.DATE, _unanchored(date), "no day to lean on")
    if date.weekday is not None and date.month is None:
        return _weekday(date, thread, look)
    if date.day is not None and date.month is None:
        return _day_of_month(date.day, thread, look)
    return _yearless(date, thread, look)


def _cell_in(date: Date, year: int) -> Cell | None:
    """The cell that the fields name in a given year; None where it has no such day."""
    if not 1 <= year <= 9998:
        return None
    if date.feast:
        found = feast_day(date.feast, year)
        return cells.day_of(found) if found else None
    if date.season:
        return cells.season(year, date.season)
    if date.quarter:
        return cells.quarter(year, date.quarter)
    if date.half:
        return cells.half(year, date.half)
    if date.month is None:
        return cells.year(year)
    if date.day is None:
        return cells.month(year, date.month)
    if date.day > calendar.monthrange(year, date.month)[1]:
        return None
    return cells.day_of(dt.date(year, date.month, date.day))


def _unanchored(date: Date) -> str:
    """The value with X for what cannot be told."""
    if date.weekday is not None and date.month is None:
        return f"XXXX-WXX-{date.weekday + 1}"
    if date.season:
        return f"XXXX-{date.season}"
    if date.quarter:
        return f"XXXX-Q{date.quarter}"
    if date.half:
        return f"XXXX-H{date.half}"
    month = "XX" if date.month is None else f"{date.month:02d}"
    if date.day is not None:
        return f"XXXX-{month}-{date.day:02d}"
    return f"XXXX-{month}" if date.month else "XXXX"


def _weekday(date: Date, thread: Thread, look: Look) -> Sense:
    """The weekday nearest up to and including the day, or from the day on where the clause looks ahead."""
    assert thread.day is not None
    assert date.weekday is not None
    day = thread.day
    back = (day.weekday() - date.weekday) % 7
    ahead = (date.weekday - day.weekday()) % 7
    if date.day is not None:  # "Monday 21": the nearest day with this number
        found = _day_of_month(date.day, thread, look)
        return replace(found, ground="weekday and day of the month")
    match date.which:
        case Which.LAST:
            return dated(cells.day_of(day - dt.timedelta(days=back or 7)), "weekday before the story's day")
        case Which.NEXT:
            return dated(cells.day_of(day + dt.timedelta(days=ahead or 7)), "weekday after the story's day")
        case Which.SAME:
            base = thread.by_unit.get(Unit.DAY, cells.day_of(day)).first
            gap = (base.weekday() - date.weekday) % 7 or 7
            return dated(cells.day_of(base - dt.timedelta(days=gap)), "weekday before the day spoken of")
    if back == 0:
        return dated(cells.day_of(day), "weekday of the story's day")
    if look is Look.AHEAD:
        return dated(
            cells.day_of(day + dt.timedelta(days=ahead)), "weekday after the story's day: the clause looks ahead"
        )
    return dated(cells.day_of(day - dt.timedelta(days=back)), "weekday up to the story's day")


def _day_of_month(number: int, thread: Thread, look: Look) -> Sense:
    """ "the 20th": in the month spoken of, nearest to the day, ahead or back as the clause looks."""
    assert thread.day is not None
    base = thread.day
    found = []
    for by in (-1, 0, 1):
        month = cell_of(Unit.MONTH, base).shift(by).first
        if number <= calendar.monthrange(month.year, month.month)[1]:
            found.append(month.replace(day=number))
    best = _best(found, base, look)
    return dated(cells.day_of(best), "day of the month nearest to the story's day")


def _best(days: list[dt.date], base: dt.date, look: Look) -> dt.date:
    if look is Look.AHEAD and any(d >= base for d in days):
        days = [d for d in days if d >= base]
    if look is Look.BACK and any(d <= base for d in days):
        days = [d for d in days if d <= base]
    return min(days, key=lambda d: abs((d - base).days))


def _yearless(date: Date, thread: Thread, look: Look) -> Sense:
    """Month, month-day, quarter or season without a year: the closest year, ahead or back as the clause looks."""
    assert thread.day is not None
    base = thread.day
    found = [cell for by in (-1, 0, 1) if (cell := _cell_in(date, base.year + by)) is not None]
    if not found:  # 29 February: the nearest leap year
        found = [cell for by in range(-4, 5) if (cell := _cell_in(date, base.year + by)) is not None]
    if not found:
        return Sense(TimexType.DATE, "XXXX-XX-XX", "no such day", flaw="no such day")
    match date.which:
        case Which.LAST:
            before = [c for c in found if c.last < base]
            return dated(max(before, key=lambda c: c.number), "the last one before the story's day")
        case Which.NEXT:
            after = [c for c in found if c.first > base]
            return dated(min(after, key=lambda c: c.number), "the next one after the story's day")
        case Which.THIS:
            cell = _cell_in(date, base.year)
            return dated(cell or found[0], "in the story's year")
    best = min(found, key=lambda c: _cost(c, base, look, date))
    return dated(best, _year_ground(best, base, look))


def _cost(cell: Cell, base: dt.date, look: Look, date: Date) -> int:
    """Days away, with a price on lying on the side that the clause does not look to."""
    away = cell.distance(base)
    wrong = (look is Look.AHEAD and away < 0) or (look is Look.BACK and away > 0)
    clash = date.weekday is not None and cell.unit is Unit.DAY and cell.first.weekday() != date.weekday
    return abs(away) + (120 if wrong else 0) + (1000 if clash else 0)


def _year_ground(cell: Cell, base: dt.date, look: Look) -> str:
    side = {Look.AHEAD: ", the clause looks ahead", Look.BACK: ", the clause looks back", Look.OPEN: ""}[look]
    return "in the story's year" + side if cell.year == base.year else "closest year to the story's day" + side


def _shift(shift: Shift, thread: Thread) -> Sense:
    if thread.day is None:
        return Sense(TimexType.DATE, "XXXX", "no day to lean on")
    if shift.unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        return Sense(TimexType.DATE, cells_value(thread.day), "same day", cells.day_of(thread.day))
    base, ground = (
        cell_of(shift.unit, thread.day) if shift.unit is not Unit.MILLENNIUM else cells.year(thread.day.year),
        "the story's day",
    )
    factor = 1
    unit = shift.unit
    if unit is Unit.FORTNIGHT:
        factor = 2
    if shift.counted and unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        factor = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}[unit]
        unit, base = Unit.YEAR, cells.year(thread.day.year)
    if shift.told:
        told = _told(unit, shift.by, thread)
        if told:
            base, ground = told, "the time spoken of"
    moved = base.shift(shift.by * factor)
    if moved.unit is Unit.YEAR and not 1 <= moved.number <= 9998:
        return Sense(TimexType.DATE, "PAST_REF" if shift.by < 0 else "FUTURE_REF", "beyond the calendar")
    try:
        return dated(
            moved, f"{shift.by:+d} {unit.value} from {ground}" if shift.by else f"the {unit.value} of {ground}"
        )
    except (ValueError, OverflowError):
        return Sense(TimexType.DATE, "PAST_REF" if shift.by < 0 else "FUTURE_REF", "beyond the calendar")


def _told(unit: Unit, by: int, thread: Thread) -> Cell | None:
    """The cell of `unit` that the text last spoke of."""
    if unit in thread.by_unit and (unit is not Unit.YEAR or not by):
        return thread.by_unit[unit]
    if unit is Unit.YEAR and by and thread.last is not None and thread.last.unit in (Unit.QUARTER,):
        return None
    if thread.last is not None and unit in cells.MONTHS_IN | {Unit.WEEK: 0, Unit.DAY: 0}:
        return cell_of(unit, thread.last.first) if thread.last.unit is not unit else thread.last
    return None


def cells_value(day: dt.date) -> str:
    """The value of one day."""
    return printer.timex3(cells.day_of(day))


def _clock(clock: Clock, thread: Thread, look: Look) -> Sense:
    on = resolve(clock.on, thread, look) if clock.on is not None else None
    if on is None and thread.day is not None:
        on = dated(cells.day_of(thread.day), "the story's day")
    zone = f", zone {clock.zone} as printed" if clock.zone else ""
    if on is None or on.cell is None or on.cell.unit is not Unit.DAY:
        day = on.value if on and on.cell is None and on.value.startswith("XXXX") else "XXXX-XX-XX"
        return Sense(
            TimexType.TIME, day + printer.time_of_day(clock), (on.ground if on else "no day to lean on") + zone
        )
    return replace(on, type=TimexType.TIME, value=on.value + printer.time_of_day(clock), ground=on.ground + zone)


def _nth(nth: Nth, thread: Thread, look: Look) -> Sense:
    outer = resolve(nth.within, thread, look)
    if outer.interval is None or outer.interval.begin is None or outer.interval.end is None:
        return Sense(TimexType.DATE, "XXXX", "no day to lean on")
    begin, end = outer.interval.begin, outer.interval.end
    if nth.weekday is not None:
        day = _nth_weekday(nth.number, nth.weekday, begin, end)
    elif nth.unit is Unit.DAY:
        day = end + (nth.number + 1) * _DAY if nth.number < 0 else begin + (nth.number - 1) * _DAY
    else:
        cell = cell_of(nth.unit, end if nth.number < 0 else begin)
        moved = cell.shift(nth.number + 1 if nth.number < 0 else nth.number - 1)
        return dated(moved, f"counted in {outer.value}, {outer.ground}")
    if not begin <= day <= end:
        return Sense(TimexType.DATE, "XXXX-XX-XX", "no such day", flaw=f"{outer.value} has no such day")
    return dated(cells.day_of(day), f"counted in {outer.value}, {outer.ground}")


def _nth_weekday(number: int, weekday: int, begin: dt.date, end: dt.date) -> dt.date:
    if number < 0:
        return end - ((end.weekday() - weekday) % 7) * _DAY + (number + 1) * 7 * _DAY
    return begin + ((weekday - begin.weekday()) % 7) * _DAY + (number - 1) * 7 * _DAY


def _edge(edge: Edge, thread: Thread, look: Look) -> Sense:
    inner = resolve(edge.inner, thread, look)
    if edge.named and edge.mod == "END" and inner.cell is not None and inner.cell.unit is not Unit.DAY:
        last = cells.day_of(inner.cell.last)
        return replace(dated(last, f"last day of {inner.value}, {inner.ground}"), mod="END", whole=inner.value)
    return replace(inner, mod=inner.mod or edge.mod)


def _range(span: Range, thread: Thread, look: Look) -> Sense:
    left = resolve(span.left, thread, look) if span.left is not None else None
    right = resolve(span.right, thread, look) if span.right is not None else None
    begin = left.interval.begin if left and left.interval else None
    end = right.interval.end if right and right.interval else None
    value = f"{left.value if left else '..'}/{right.value if right else '..'}"
    ground = (left or right or Sense(TimexType.DATE, "")).ground
    return Sense(
        TimexType.DATE,
        value,
        ground,
        left.cell if left else None,
        interval=Interval(begin, end, span.left_open, span.right_open),
    )
