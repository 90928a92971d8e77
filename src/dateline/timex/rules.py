"""The rules of the grammar and the words each may start with: one table, so that few rules are tried at a token."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.timex import amounts, clocks, compared, counted_in, dates, distances, periods, relative, words
from dateline.timex.numerals import VAGUE

#: Stands for a run of digits among the words.
DIGITS = "0"


def _set(*groups: Iterable[str]) -> frozenset[str]:
    """One set of words out of words and collections of words."""
    found: set[str] = set()
    for group in groups:
        found.update([group] if isinstance(group, str) else group)
    return frozenset(found)


_COUNT = _set(DIGITS, words.CARDINALS, VAGUE, ("a", "an", "half", "couple"))
_ORDINAL = _set(DIGITS, words.ORDINALS, "twenty", "thirty")
_ALIKE = compared.ALIKE
_WEEKDAYS = _set(words.WEEKDAYS)

#: Rule and first words, in the order in which of two equally long readings the first is taken.
STARTS: tuple[tuple[clocks.Rule, frozenset[str]], ...] = (
    (compared.ended, _set("the", "quarter")),
    (compared.month_of, _set("the")),
    (compared.week_of, _set("the", "week")),
    (relative.deictic_day, _set(phrase[0] for phrase in words.DEICTIC_DAYS)),
    (relative.reference, _set((phrase[0] for phrase in words.REFS), relative.VAGUE, ["one"])),
    (distances.distant, _set("the", _COUNT, words.PLURALS)),
    (relative.pointed, _set("the", relative.POINTERS)),
    (relative.definite, _set("the", "weekend")),
    (dates.weekday_first, _WEEKDAYS),
    (dates.iso, _set(DIGITS)),
    (dates.iso_month, _set(DIGITS)),
    (dates.month_first, _set("[", words.MONTHS)),
    (dates.day_first, _set("the", _ORDINAL)),
    (dates.holiday, _set(phrase[0] for phrase in words.HOLIDAYS)),
    (clocks.time_of_day, _set(DIGITS, words.CARDINALS, "noon", "midday", "midnight")),
    (clocks.part_of_day, _set(("overnight", "mid"), clocks.BY_THE_LIGHT)),
    (periods.calendar_year, _set(DIGITS, "the", "eighteen", "nineteen", "twenty", "two")),
    (periods.decade, _set("the", "'")),
    (periods.century, _set("the", _ORDINAL)),
    (periods.quarter, _set("the", "q", "h", "fiscal", _ORDINAL)),
    (periods.possessive, _set("last", "this", "next")),
    (periods.season, _set("the", words.SEASONS)),
    (periods.fiscal, _set("the", "fy", "fiscal", "financial")),
    (periods.year_end, _set("year", "month", "mid", "end")),
    (compared.year_ago, _set("the", "year", _ALIKE)),
    (compared.same_period, _set("the", "last", "latest", DIGITS, _ALIKE)),
    (counted_in.counted_in, _set("the", "a", "last", "final", _ORDINAL)),
    (counted_in.ordinal_day, _set("the", "a", _ORDINAL)),
    (counted_in.day_of_month, _set("the")),
    (counted_in.length_of, _set("the")),
    (amounts.every, _set("every", "each")),
    (amounts.per_unit, _set("a", "an", "per")),
    (amounts.plural_day, _set("weekends", _WEEKDAYS, (day + "s" for day in _WEEKDAYS))),
    (amounts.counted, _COUNT),
    (amounts.bare_plural, _set(words.UNITS)),
    (amounts.adverb, _set(words.ADVERBS)),
)
#: The rules whose reading may carry a clock: "3 p.m. on Saturday".
DAY_RULES = frozenset({
    dates.weekday_first, dates.iso, dates.month_first, dates.day_first, dates.holiday, relative.deictic_day,
    relative.pointed,
})  # fmt: skip
