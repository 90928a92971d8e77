"""Dates with something left unsaid: the nearest weekday, month-day or month, ahead or back as the clause looks."""

from __future__ import annotations

import calendar
import datetime as dt

from dateline.model.swift import replace
from dateline.timex import cells
from dateline.timex.cells import Cell, Unit, cell_of
from dateline.timex.cues import Look
from dateline.timex.feasts import feast_day
from dateline.timex.meaning import Date, Which
from dateline.timex.senses import Sense, Thread, dated, flawed, open_value

_SIDES = {
    Look.AHEAD: ", the clause looks ahead",
    Look.BACK: ", the clause looks back",
    Look.OPEN: "",
    Look.EITHER: "",
    Look.LATER: ", the clause looks ahead",
}
#: Days added to the price of a date on the side that the clause does not look to. Two months is the turning point: a
#: day that close wins over one ten months away whatever the clause says, since cue words are no proof.
_WRONG_SIDE = 240
#: The same where the clause says nothing: news is more often of the past.
_UNTOLD = 70


def cell_in(date: Date, year: int) -> Cell | None:
    """The cell that the fields name in a given year; None where that year has no such day."""
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
    return _month_or_day(date, year)


def _month_or_day(date: Date, year: int) -> Cell | None:
    if date.month is None:
        return cells.year(year)
    if date.day is None:
        return cells.month(year, date.month)
    if date.day > calendar.monthrange(year, date.month)[1]:
        return None
    return cells.day_of(dt.date(year, date.month, date.day))


def without_day(date: Date) -> Sense:
    """The value with X for what cannot be told, where no day is known."""
    if date.weekday is not None and date.month is None:
        return open_value(f"XXXX-WXX-{date.weekday + 1}")
    if date.feast and date.feast[:2].isdecimal() and len(date.feast) == 5:
        return open_value(f"XXXX-{date.feast}")
    named = date.season or (date.quarter and f"Q{date.quarter}") or (date.half and f"H{date.half}")
    if named:
        return open_value(f"XXXX-{named}")
    month = "XX" if date.month is None else f"{date.month:02d}"
    if date.day is not None:
        return open_value(f"XXXX-{month}-{date.day:02d}")
    return open_value(f"XXXX-{month}" if date.month else "XXXX")


def nearest(date: Date, day: dt.date, thread: Thread, look: Look) -> Sense:
    """The value of a date without its year, by what it names: a weekday, a day of the month, or more."""
    if date.month is not None or (date.weekday is None and date.day is None):
        return yearless(date, day, thread, look)
    return weekday(date, day, thread, look) if date.weekday is not None else day_of_month(date, day, look)


def weekday(date: Date, day: dt.date, thread: Thread, look: Look) -> Sense:
    """The weekday nearest up to and including the day, or from the day on where the clause looks ahead."""
    assert date.weekday is not None
    back = (day.weekday() - date.weekday) % 7
    ahead = (date.weekday - day.weekday()) % 7
    if date.day is not None:  # "Monday 21": the nearest 21st that is a Monday
        return _weekday_and_number(date, day, look)
    if date.which is Which.BARE:
        return _bare_weekday(date.weekday, day, thread, look)
    if date.which in (Which.SAME, Which.BEFORE, Which.AFTER):
        return _told_weekday(date.weekday, date.which, day, thread)
    if date.which is Which.LAST:
        moved, ground = day - dt.timedelta(days=back or 7), "weekday before the story's day"
    elif date.which is Which.NEXT:  # on a Tuesday, "next Wednesday" is not tomorrow
        moved, ground = day + dt.timedelta(days=ahead if ahead > 1 else ahead + 7), "weekday after the story's day"
    else:  # "this Friday": of this week, ahead unless the clause looks back
        moved = day - dt.timedelta(days=back) if look is Look.BACK else day + dt.timedelta(days=ahead)
        ground = "this weekday nearest to the story's day"
    return dated(cells.day_of(moved), ground)


def _told_weekday(number: int, which: Which, day: dt.date, thread: Thread) -> Sense:
    """The day of "that Friday", "the previous Friday", "the following Monday": by the day spoken of."""
    base = thread.by_unit.get(Unit.DAY, cells.day_of(day)).first
    if which is Which.AFTER:
        moved = base + dt.timedelta(days=(number - base.weekday()) % 7 or 7)
    elif which is Which.BEFORE:
        moved = base - dt.timedelta(days=(base.weekday() - number) % 7 or 7)
    else:
        moved = thread.weekdays.get(number, base - dt.timedelta(days=(base.weekday() - number) % 7))
    return dated(cells.day_of(moved), f"weekday {which.value} the day spoken of")


def _bare_weekday(number: int, day: dt.date, thread: Thread, look: Look) -> Sense:
    back = (day.weekday() - number) % 7
    if back == 0:
        return dated(cells.day_of(day), "weekday of the story's day")
    if look is Look.AHEAD or (look is Look.LATER and back > 1):
        moved = day + dt.timedelta(days=7 - back)
        return dated(cells.day_of(moved), "weekday after the story's day: the clause looks ahead")
    if look is Look.EITHER and 7 - back < back:
        moved = day + dt.timedelta(days=7 - back)
        return dated(cells.day_of(moved), "weekday nearest to the story's day: a plan told of as past")
    known = thread.weekdays.get(number)
    if look is Look.OPEN and known is not None:
        return dated(cells.day_of(known), "the same weekday as spoken of above")
    return dated(cells.day_of(day - dt.timedelta(days=back)), "weekday up to the story's day")


def _weekday_and_number(date: Date, day: dt.date, look: Look) -> Sense:
    month = cell_of(Unit.MONTH, day)
    found = []
    for by in range(-6, 7):
        first = month.shift(by).first
        if date.day and date.day <= calendar.monthrange(first.year, first.month)[1]:
            candidate = first.replace(day=date.day)
            if candidate.weekday() == date.weekday:
                found.append(candidate)
    if not found:
        return flawed("no such weekday and day within half a year")
    best = min(found, key=lambda d: _cost(cells.day_of(d), day, look, date))
    return dated(cells.day_of(best), "nearest day that is this weekday and this day of the month")


def day_of_month(date: Date, day: dt.date, look: Look) -> Sense:
    """The day of "the 20th": nearest to the day, ahead or back as the clause looks."""
    number = date.day or 1
    months = [cell_of(Unit.MONTH, day).shift(by).first for by in (-1, 0, 1)]
    days = [m.replace(day=number) for m in months if number <= calendar.monthrange(m.year, m.month)[1]]
    best = min(days, key=lambda d: _cost(cells.day_of(d), day, look, Date()))
    return dated(cells.day_of(best), "day of the month nearest to the story's day")


def yearless(date: Date, day: dt.date, thread: Thread, look: Look) -> Sense:
    """Month, month-day, quarter or season without a year: the closest year, ahead or back as the clause looks."""
    found = _candidates(date, day)
    if not found:
        return flawed("no such day")
    if date.which is not Which.BARE:
        return _pointed(date, day, found)
    known = thread.dated.get((date.month or 0, date.day or 0))
    if known is not None and date.weekday is None:
        cell = cell_in(date, known)
        if cell:
            return dated(cell, "the year given to this day above")
    if thread.retold is not None and look is Look.BACK and date.day is not None:
        later = [c for year in (0, 1) if (c := cell_in(date, thread.retold.year + year)) and c.last >= thread.retold]
        if later and later[0].last < day:
            return dated(later[0], f"after {thread.retold.isoformat()}, told of before it")
    if date.quarter and look is Look.OPEN:
        look = Look.BACK  # results are reported after the quarter
    best = min(found, key=lambda c: _cost(c, day, look, date))
    where = "in the story's year" if best.year == day.year else "closest year to the story's day"
    return dated(best, where + _SIDES[look])


def closest(date: Date, day: dt.date) -> Cell | None:
    """The cell of a month or month-day nearest to `day`, whatever the clause says."""
    return min(_candidates(date, day), key=lambda cell: abs(cell.distance(day)), default=None)


def _candidates(date: Date, day: dt.date) -> list[Cell]:
    reach = (-1, 0, 1) if not (date.month == 2 and date.day == 29) else range(-8, 9)  # the nearest leap year
    return [cell for by in reach if (cell := cell_in(date, day.year + by)) is not None]


def _pointed(date: Date, day: dt.date, found: list[Cell]) -> Sense:
    if date.which is Which.LAST:
        before = [c for c in found if c.last < day]
        return dated(max(before or found, key=lambda c: c.number), "the last one before the story's day")
    if date.which is Which.NEXT:
        after = [c for c in found if c.first > day]
        return dated(min(after or found, key=lambda c: c.number), "the next one after the story's day")
    return dated(cell_in(date, day.year) or found[0], "in the story's year")


def _cost(cell: Cell, day: dt.date, look: Look, date: Date) -> int:
    """Days away, with a price on the side that the clause does not look to and on a weekday that does not fit."""
    away = cell.distance(day)
    wrong = (look in (Look.AHEAD, Look.LATER) and away < 0) or (look is Look.BACK and away > 0)
    clash = date.weekday is not None and cell.unit is Unit.DAY and cell.first.weekday() != date.weekday
    price = _WRONG_SIDE if look is Look.BACK else _WRONG_SIDE + 30
    if date.quarter is not None:
        price //= 2
    if look is Look.OPEN and away > 0:
        wrong, price = True, _UNTOLD
    return abs(away) + (price if wrong else 0) + (1000 if clash else 0)


def in_year(date: Date, year: int, ground: str) -> Sense:
    """The date in a year that is known."""
    cell = cell_in(date, year)
    return dated(cell, ground) if cell else flawed(f"{year} has no such day")


def fits(date: Date, sense: Sense) -> Sense:
    """The sense, flagged where the weekday printed is not the weekday of the date."""
    if date.weekday is None or sense.cell is None or sense.cell.unit is not Unit.DAY:
        return sense
    if sense.cell.first.weekday() == date.weekday:
        return sense
    return replace(sense, flaw=f"{sense.value} is a {calendar.day_name[sense.cell.first.weekday()]}")
