"""The calendar as a small algebra: cells of one unit, numbered in a row.

A `Cell` is one day, week, month, quarter, half, season, year, decade or century. Cells of a unit are numbered without
gaps, so that "last quarter" is ``cell.shift(-1)`` and every cell knows its first and last day. The numbering is the
whole trick: months are ``12 * year + month - 1``, quarters ``4 * year + quarter - 1``, weeks are ISO weeks counted from
year 1, days are proleptic Gregorian ordinals.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.swift import swift


class Unit(StrEnum):
    """Units of time, in newsroom words."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


#: Months in one cell of the units that are made of whole months.
MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
#: TIMEX3 codes of the seasons in the order of the year; winter begins in December of the year it is named for.
SEASONS = ("SP", "SU", "FA", "WI")

_LAST_MONTH = 9999 * 12 + 11


@swift
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the calendar: ``Cell(Unit.MONTH, 2019 * 12 + 11)`` is December 2019."""

    unit: Unit
    number: int

    @property
    def first(self) -> dt.date:
        """The first day; ValueError or OverflowError outside years 1 to 9999."""
        match self.unit:
            case Unit.DAY:
                return dt.date.fromordinal(self.number)
            case Unit.WEEK:
                return dt.date.fromordinal(self.number * 7 + 1)
            case Unit.WEEKEND:
                return dt.date.fromordinal(self.number * 7 + 6)
            case Unit.SEASON:
                year, season = divmod(self.number, 4)
                return dt.date(year, 3 + 3 * season, 1)
        if self.number < 0:
            raise ValueError(f"before year 1: {self}")
        months = self.number * MONTHS_IN[self.unit]
        return dt.date(max(1, months // 12), months % 12 + 1, 1)

    @property
    def last(self) -> dt.date:
        """The last day."""
        match self.unit:
            case Unit.DAY:
                return self.first
            case Unit.WEEK:
                return dt.date.fromordinal(self.number * 7 + 7)
            case Unit.WEEKEND:
                return dt.date.fromordinal(self.number * 7 + 7)
        months = _month_number(self.first) + (3 if self.unit is Unit.SEASON else MONTHS_IN[self.unit])
        if months > _LAST_MONTH:
            return dt.date.max
        return dt.date(months // 12, months % 12 + 1, 1) - dt.timedelta(days=1)

    @property
    def year(self) -> int:
        """The year the cell is named for; for a week the year of its Thursday, as in ISO 8601."""
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            return self.first.isocalendar().year
        return self.number // 4 if self.unit is Unit.SEASON else self.first.year

    def shift(self, by: int) -> Cell:
        """The cell `by` places further on; before, where negative."""
        return Cell(self.unit, self.number + by)

    def distance(self, day: dt.date) -> int:
        """Days from `day` to the nearest day of the cell: 0 inside it, negative where the cell lies before."""
        if day < self.first:
            return (self.first - day).days
        return min(0, (self.last - day).days)


def _month_number(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def cell_of(unit: Unit, day: dt.date) -> Cell:
    """The cell of `unit` that holds `day`; ValueError for units below a day."""
    match unit:
        case Unit.DAY:
            return Cell(unit, day.toordinal())
        case Unit.WEEK | Unit.WEEKEND:
            return Cell(unit, (day.toordinal() - 1) // 7)
        case Unit.FORTNIGHT:
            return Cell(Unit.WEEK, (day.toordinal() - 1) // 7)
        case Unit.SEASON:
            # Months 3 to 5 are season 0 of their year; January and February still belong to the winter before.
            return Cell(unit, day.year * 4 + (day.month // 3 - 1))
    if unit not in MONTHS_IN:
        raise ValueError(f"no calendar cell: {unit}")
    return Cell(unit, _month_number(day) // MONTHS_IN[unit])


def year(number: int) -> Cell:
    """The cell of a year."""
    return Cell(Unit.YEAR, number)


def month(of_year: int, number: int) -> Cell:
    """The cell of a month, 1 to 12."""
    return Cell(Unit.MONTH, of_year * 12 + number - 1)


def quarter(of_year: int, number: int) -> Cell:
    """The cell of a quarter, 1 to 4."""
    return Cell(Unit.QUARTER, of_year * 4 + number - 1)


def half(of_year: int, number: int) -> Cell:
    """The cell of a half-year, 1 or 2."""
    return Cell(Unit.HALF, of_year * 2 + number - 1)


def season(of_year: int, code: str) -> Cell:
    """The cell of a season by its TIMEX3 code."""
    return Cell(Unit.SEASON, of_year * 4 + SEASONS.index(code))


def day_of(date: dt.date) -> Cell:
    """The cell of one day."""
    return Cell(Unit.DAY, date.toordinal())
