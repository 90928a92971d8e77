"""TIMEX3 and EDTF spellings of cells, amounts and clock times. The conventions of the notation live here alone."""

from __future__ import annotations

from dateline.model.timex import Interval
from dateline.timex.cells import SEASONS, Cell, Unit
from dateline.timex.meaning import Amount, Clock

_AMOUNT_CODES = {
    Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y",
    Unit.HOUR: "TH", Unit.MINUTE: "TM", Unit.SECOND: "TS",
}  # fmt: skip
#: Units that TIMEX3 has no letter for, in units that it has.
_SPELLED_OUT = {
    Unit.DECADE: (10, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.MILLENNIUM: (1000, Unit.YEAR),
    Unit.FORTNIGHT: (2, Unit.WEEK), Unit.WEEKEND: (2, Unit.DAY), Unit.HALF: (6, Unit.MONTH),
    Unit.SEASON: (3, Unit.MONTH),
}  # fmt: skip
#: A half of one unit in the next smaller one: two and a half years are two years and six months.
_HALVES = {
    Unit.YEAR: (12, Unit.MONTH),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
    Unit.DAY: (24, Unit.HOUR),
    Unit.MONTH: (30, Unit.DAY),
}
#: Seasons, quarters and halves in EDTF: how many of them a year has, and the number of the first.
_EDTF_PARTS = {Unit.SEASON: (4, 21), Unit.QUARTER: (4, 33), Unit.HALF: (2, 40)}
_ROUGHLY = frozenset({"APPROX", "LESS_THAN", "MORE_THAN"})


#: Parts of a year: how many, and how TIMEX3 writes the n-th.
_IN_A_YEAR = {
    Unit.MONTH: (12, "{:02d}"), Unit.QUARTER: (4, "Q{}"), Unit.HALF: (2, "H{}"), Unit.SEASON: (4, "{season}"),
}  # fmt: skip
#: Figures of a decade (the 1970s are 197) and of a century.
_DIGITS = {Unit.DECADE: 3, Unit.CENTURY: 2}


def timex3(cell: Cell) -> str:
    """The TIMEX3 value of a cell: 2019-12-20, 2019-W51, 2019-Q3, 2019-FA, 197 (the 1970s), 2019-W51-WE."""
    if cell.unit is Unit.DAY:
        return cell.first.isoformat()
    if cell.unit in (Unit.WEEK, Unit.WEEKEND):
        iso_year, week, _ = cell.first.isocalendar()
        return f"{iso_year:04d}-W{week:02d}" + ("-WE" if cell.unit is Unit.WEEKEND else "")
    if cell.unit not in _IN_A_YEAR:
        return f"{cell.number:0{_DIGITS.get(cell.unit, 4)}d}"
    size, template = _IN_A_YEAR[cell.unit]
    of_year, part = divmod(cell.number, size)
    return f"{of_year:04d}-{template.format(part + 1, season=SEASONS[part % 4])}"


def edtf(cell: Cell, mod: str | None) -> str:
    """The EDTF (ISO 8601-2) spelling of a cell, approximate ones with a tilde; a week is the interval of its days."""
    if cell.unit in (Unit.WEEK, Unit.WEEKEND):
        return f"{cell.first.isoformat()}/{cell.last.isoformat()}"
    if cell.unit in _EDTF_PARTS:
        size, first = _EDTF_PARTS[cell.unit]
        plain = f"{cell.number // size:04d}-{first + cell.number % size}"
    else:
        plain = timex3(cell) + {Unit.DECADE: "X", Unit.CENTURY: "XX"}.get(cell.unit, "")
    return f"{plain}~" if mod in _ROUGHLY else plain


def edtf_of_interval(interval: Interval) -> str:
    """The EDTF spelling of the days of an interval; an open end is written with two dots."""
    return f"{interval.first or '..'}/{interval.last or '..'}"


def length(amount: Amount) -> str:
    """The TIMEX3 value of a length: P3D, PT5H30M, P2Y6M, PXY; a range has its lower end."""
    date_part, time_part = "", ""
    for number, unit in _whole(amount.counts):
        code = _AMOUNT_CODES[unit]
        text = ("X" if number is None else f"{number:.12g}") + code[-1]
        if code[0] == "T":
            time_part += text
        else:
            date_part += text
    return "P" + date_part + (f"T{time_part}" if time_part else "")


def _whole(counts: tuple[tuple[float | None, Unit], ...]) -> list[tuple[float | None, Unit]]:
    out: list[tuple[float | None, Unit]] = []
    for number, unit in counts:
        if unit in _SPELLED_OUT:
            factor, smaller = _SPELLED_OUT[unit]
            out.append((None if number is None else number * factor, smaller))
        elif number is not None and number % 1 == 0.5 and unit in _HALVES:
            factor, smaller = _HALVES[unit]
            out += [(number // 1, unit)] if number > 1 else []
            out.append((factor / 2, smaller))
        else:
            out.append((number, unit))
    return out


def time_of_day(clock: Clock) -> str:
    """The part behind the T: T15:00, T14:05:11, TMO. Zones are kept in the ground, not in the value."""
    if clock.part:
        return f"T{clock.part}"
    seconds = f":{clock.second:02d}" if clock.second is not None else ""
    return f"T{clock.hour or 0:02d}:{clock.minute or 0:02d}{seconds}"
