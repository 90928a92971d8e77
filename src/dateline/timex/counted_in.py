"""One part counted inside a larger time: the last Thursday of November, the second half of May; and ordinal days."""

from __future__ import annotations

from dateline.timex import periods, relative
from dateline.timex.cells import Unit
from dateline.timex.dates import ENDS_OF_A_NUMBER, Found, month_first, year_at
from dateline.timex.meaning import Amount, Date, Era, Meaning, Nth, OrdinalDay, Range, Shift
from dateline.timex.numerals import cardinal, ordinal
from dateline.timex.tokens import Tokens
from dateline.timex.words import PLURALS, UNITS, WEEKDAYS

_LEADS_TO_A_DAY = frozenset({"on", "after", "before", "by", "until", "till", "since", "from", "through", "of", "for"})


def _number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """First, third, last (as -1), final, and the token after it."""
    if tokens.low[i] in ("last", "final"):
        return -1, i + 1
    found = ordinal(tokens, i)
    return (int(found.value), found.after) if found and found.value else None


def _larger(tokens: Tokens, i: int) -> tuple[int, Meaning] | None:
    """A month, quarter, year or named neighbour to count in."""
    for rule in (
        month_first,
        periods.quarter,
        periods.decade,
        periods.calendar_year,
        relative.pointed,
        relative.definite,
    ):
        found = rule(tokens, i)
        if found and isinstance(found.meaning, Date | Shift | Era) and not getattr(found.meaning, "day", None):
            return found.after, found.meaning
    return None


def counted_in(tokens: Tokens, i: int) -> Found | None:
    """The last day of April, the last Thursday of November, the second half of May, the 5th of next month."""
    low = tokens.low
    number = _number(tokens, i + 1 if low[i] in ("the", "a") else i)
    if number is None:
        return None
    k = number[1]
    if low[k] == "of":
        return _day_of(tokens, number[0], k)
    weekday = WEEKDAYS.get(low[k])
    unit = Unit.HALF if low[k] == "half" else UNITS.get(low[k])
    if weekday is None and (unit is None or low[k] in PLURALS):
        return _stretch(tokens, number, k)
    larger = _larger(tokens, k + 2) if low[k + 1] in ("of", "in") else None
    if larger is None and unit in (Unit.QUARTER, Unit.HALF) and number[0] < 0:
        year = year_at(tokens, k + 1)  # "last quarter 1986"
        larger = (k + 2, Date(year=year)) if year else None
    if larger is None or unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY) or (unit is Unit.QUARTER and number[0] > 0):
        return None
    return Found(larger[0], Nth(number[0], unit or Unit.DAY, larger[1], weekday))


def _day_of(tokens: Tokens, number: int, k: int) -> Found | None:
    """The month behind "the 5th of": next month, this month."""
    month = relative.pointed(tokens, k + 1) or relative.definite(tokens, k + 1)
    if month is None or not isinstance(month.meaning, Shift) or month.meaning.unit is not Unit.MONTH:
        return None
    return Found(month.after, Nth(number, Unit.DAY, month.meaning)) if 0 < number <= 31 else None


def _stretch(tokens: Tokens, number: tuple[int, int], k: int) -> Found | None:
    """The first two weeks of March, the last three months of 1989: an interval from its first to its last part."""
    count = cardinal(tokens, k)
    if count is None or count.value is None or count.value % 1:
        return None
    unit = UNITS.get(tokens.low[count.after])
    if unit not in (Unit.DAY, Unit.WEEK, Unit.MONTH) or tokens.low[count.after + 1] != "of":
        return None
    larger = _larger(tokens, count.after + 2)
    if larger is None or number[0] not in (1, -1):
        return None
    first, last = (1, int(count.value)) if number[0] == 1 else (-int(count.value), -1)
    return Found(larger[0], Range(Nth(first, unit, larger[1]), Nth(last, unit, larger[1])))


def ordinal_day(tokens: Tokens, i: int) -> Found | None:
    """A ninth day, the second day of talks, the fourth straight day."""
    low = tokens.low
    owned = low[i - 1] in ("its", "their", "his", "her", "our")
    if low[i] not in ("a", "the") and not owned:
        return None
    number = ordinal(tokens, i if owned else i + 1)
    if number is None or not number.value or number.value < 2:
        return None
    j = number.after
    j = j + 1 if low[j] in ("straight", "consecutive", "successive", "full") else j
    if low[j] != "day" or low[j + 1 : j + 3] == ["-", "long"]:
        return None  # not "their third day-long meeting"
    return Found(j + 1, OrdinalDay(int(number.value)))


def day_of_month(tokens: Tokens, i: int) -> Found | None:
    """The twentieth, the 20th: a day of the month, behind "on", "after", "until" and before no noun."""
    low = tokens.low
    if low[i] != "the" or low[i - 1] not in _LEADS_TO_A_DAY:
        return None
    found = ordinal(tokens, i + 1)
    if found is None or not found.value or not 1 < found.value <= 31 or low[found.after] not in ENDS_OF_A_NUMBER:
        return None
    if low[i - 1] in ("of", "for", "from") and found.value < 13:
        return None  # "the best of the second"
    return Found(found.after, Date(day=int(found.value)))


def length_of(tokens: Tokens, i: int) -> Found | None:
    """The nine months, the first nine months, the first hours, the early years: a length with its article."""
    low = tokens.low
    if low[i] != "the":
        return None
    j = i + 2 if low[i + 1] in ("first", "final", "initial", "early", "opening", "entire", "latest", "next") else i + 1
    count = cardinal(tokens, j)
    k = count.after if count else j
    if low[k] == "-":
        return None
    unit = UNITS.get(low[k])
    if unit is Unit.HOUR and low[k + 1] == "of":
        return None  # "the early hours of Friday"
    if unit is None or low[k] not in PLURALS or (count is None and j == i + 1 and unit is not Unit.YEAR):
        return None
    return Found(k + 1, Amount(((count.value if count else None, unit),)))
