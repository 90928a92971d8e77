"""Days as newsrooms write them, and the month grid of the agenda."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.export.days import days_of, entry_days, is_window
from dateline.model.play import Entry
from dateline.model.timex import Interval

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
#: Statuses of what is past: "in June 2023" is then no window in which some day is still meant.
DONE = frozenset({"held", "under_way"})
_ISO = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def day_words(day: dt.date | str | None) -> str:
    """A day in full: 14 March 2023. What is no ISO day is given back as it is."""
    if isinstance(day, str):
        try:
            day = dt.date.fromisoformat(day[:10])
        except ValueError:
            return str(day)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "not stated"


def short_day(day: dt.date | str | None) -> str:
    """The same for the narrow columns of tables: 14 Mar 2023."""
    date, *rest = day_words(day).rsplit(" ", 2)
    return " ".join([date, rest[0][:3], rest[1]]) if len(rest) == 2 and rest[0] in MONTHS else day_words(day)


def told_days(text: str) -> str:
    """ISO days inside a sentence as people say them: "moved from 2023-03-14" becomes "moved from 14 March 2023"."""
    return _ISO.sub(lambda found: day_words(found[0]), text)


def value_words(value: str | None) -> str:
    """A TIMEX3 value in words: 2023-03-14, 2023-03, 2023-W12, 2023-SP, 2023 and ranges of those."""
    if not value:
        return "not stated"
    if "/" in value:
        left, _, right = value.partition("/")
        if right in {"..", ""}:
            return f"from {value_words(left)}"
        return f"until {value_words(right)}" if left in {"..", ""} else f"{value_words(left)} to {value_words(right)}"
    if len(value) >= 10 and value[4] == "-" and value[7] == "-":
        clock = f", {value[11:16]}" if len(value) >= 16 and value[10] == "T" and value[13] == ":" else ""
        return day_words(value) + clock
    return _loose(value)


def _loose(value: str) -> str:
    year, _, part = value.partition("-")
    if part in _SEASONS:
        return f"{_SEASONS[part]} {year}"
    if part.startswith("W") and part[1:3].isdigit():
        return f"week {int(part[1:3])} of {year}" + (", weekend" if part.endswith("WE") else "")
    if part.startswith(("Q", "H")):
        return f"{'quarter' if part[0] == 'Q' else 'half'} {part[1:]} of {year}"
    if part.isdigit() and 1 <= int(part) <= 12:
        return f"{MONTHS[int(part) - 1]} {year}"
    return value


def interval_words(days: Interval) -> str:
    """The days from first to last: 11 April 2023 to 31 May 2023."""
    first, last = days.first, days.last
    if first and last:
        return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
    return f"from {day_words(first)}" if first else f"until {day_words(last)}"


def when_words(entry: Entry) -> str:
    """When an entry is, as people say it: a day, a stretch, or "some day between ... and ..."."""
    days = entry_days(entry)
    if days is None:
        return f"no new day (was {value_words(entry.get('was'))})" if entry.get("was") else "day not stated"
    if entry.status in DONE:
        return value_words(entry.get("date")) if not entry.get("end") else interval_words(days)
    if is_window(entry):
        loose = value_words(entry.get("date"))
        exact = entry.get("first") and entry.get("last")
        return f"some day, {interval_words(days)}" if exact else f"some day in {loose}"
    return value_words(entry.get("date")) if days.first == days.last else interval_words(days)


def sort_day(entry: Entry) -> dt.date:
    """The day an entry is sorted by in an agenda: its first day, else its former one, else the end of time."""
    days = entry_days(entry) or days_of(entry.get("was"))
    return (days.first if days else None) or dt.date.max


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the month grid with its entries; `day` None pads the first and last week."""

    day: dt.date | None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """A month as weeks of seven cells, Monday first."""

    first: dt.date
    weeks: tuple[tuple[Cell, ...], ...]

    @property
    def name(self) -> str:
        """ISO month: 2023-03."""
        return f"{self.first:%Y-%m}"

    @property
    def title(self) -> str:
        """The month in words."""
        return f"{MONTHS[self.first.month - 1]} {self.first.year}"


def on_days(entries: Iterable[Entry]) -> list[tuple[dt.date, dt.date, Entry]]:
    """First and last day of the entries that lie on days of their own; a window belongs to no single day."""
    found = ((entry_days(entry), entry) for entry in entries if not is_window(entry))
    return [(days.first, days.last, entry) for days, entry in found if days and days.first and days.last]


def _by_day(first: dt.date, dated: Iterable[tuple[dt.date, dt.date, Entry]]) -> dict[dt.date, list[Entry]]:
    """The days of one month with what lies on them."""
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    found: dict[dt.date, list[Entry]] = {}
    for begins, ends, entry in dated:
        day, until = max(first, begins), min(last, ends)
        while day <= until:
            found.setdefault(day, []).append(entry)
            day += dt.timedelta(1)
    return found


def month_grid(first: dt.date, dated: Iterable[tuple[dt.date, dt.date, Entry]]) -> Month:
    """The month of `first` with entries on their days, as `on_days` gives them."""
    start = first.replace(day=1)
    found = _by_day(start, dated)
    weeks = tuple(
        tuple(Cell(day, tuple(found.get(day, ()))) if day.month == start.month else Cell(None) for day in week)
        for week in calendar.Calendar().monthdatescalendar(start.year, start.month)
    )
    return Month(start, weeks)


def months_of(entries: Iterable[Entry], limit: int = 6) -> tuple[dt.date, ...]:
    """The first days of the last `limit` months in which something lies."""
    firsts = set()
    for entry in entries:
        days = entry_days(entry)
        if days and days.first and not is_window(entry):
            firsts.add(days.first.replace(day=1))
    return tuple(sorted(firsts)[-limit:])
