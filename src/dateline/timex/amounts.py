"""Lengths of time and repeated times: two years, 12 to 18 months, a six-month clock, daily, every Friday."""

from __future__ import annotations

from dateline.timex.cells import Unit
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Every
from dateline.timex.numerals import Numeral, cardinal, ordinal
from dateline.timex.tokens import Tokens
from dateline.timex.words import ADVERBS, MONTHS, PARTS, PLURALS, SEASONS, UNITS, WEEKDAYS

_BETWEEN = frozenset({"more", "additional", "further", "full", "straight", "consecutive", "whole", "long", "extra"})
#: Plurals that are lengths of a time only behind "for" and its like: "seconds apart", "office hours".
_SHORT_PLURALS = frozenset({"minutes", "seconds", "hours", "quarters"})
_MEASURES = frozenset({
    "barrels", "miles", "kilometers", "kilometres", "feet", "meters", "metres", "litres", "liters", "gallons", "tonnes",
    "tons",     "bushels", "knots",
})  # fmt: skip
#: Behind a hyphen these make no length: 42-year-old, year-earlier, year-end, day-trading.
_NO_LENGTH = frozenset({"old", "ago", "earlier", "end", "trading"})
_CODES = {
    Unit.SECOND: "TS", Unit.MINUTE: "TM", Unit.HOUR: "TH", Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M",
    Unit.QUARTER: "Q", Unit.YEAR: "Y",
}  # fmt: skip


def unit_at(tokens: Tokens, i: int) -> Unit | None:
    """The unit at token `i`; "second" only in its plural, since alone it is mostly an ordinal."""
    word = tokens.low[i]
    return None if word == "second" else UNITS.get(word)


def counted(tokens: Tokens, i: int) -> Found | None:
    """A count and its unit: two years, a week, 12 to 18 months, six-month, 2 1/2 years, a year and a half."""
    low = tokens.low
    number = cardinal(tokens, i)
    if number is None:
        return None
    high, j = _upper(tokens, number)
    j = _unit_place(tokens, j)
    unit = unit_at(tokens, j) or (Unit.SECOND if low[j] == "second" and low[i] not in ("a", "the") else None)
    if unit is None or unit is Unit.SEASON:
        return None
    j += 1
    if low[j : j + 2] == ["-", "long"]:
        if low[i] in ("a", "an"):
            return None  # "a day-long meeting": the article belongs to the meeting
        j += 2
    if low[j] == "old" or (low[j] == "-" and low[j + 1] in _NO_LENGTH) or _is_fraction(tokens, i, j, unit):
        return None  # an age, or a part of something
    counts: list[tuple[float | None, Unit]] = [(number.value, unit)]
    if low[j : j + 2] == ["or", "two"] and number.value == 1 and low[j + 2] not in UNITS:
        return Found(j + 2, Amount(tuple(counts), 2))  # "a year or two"
    j = _and_more(tokens, j, counts)
    return Found(j, Amount(tuple(counts), high))


def _upper(tokens: Tokens, number: Numeral) -> tuple[float | None, int]:
    """The upper end of "12 to 18", "two or three", "four-to-six", and the token after it."""
    low, j = tokens.low, number.after
    k = j + 3 if low[j : j + 3] == ["-", "to", "-"] else j + 1
    upper = cardinal(tokens, k) if k > j + 1 or low[j] in ("to", "or", "-") else None
    if upper and upper.value is not None and number.value is not None and upper.value > number.value:
        return upper.value, upper.after
    return None, j


def _unit_place(tokens: Tokens, j: int) -> int:
    """Where the unit stands: behind a hyphen, "more", "consecutive", "trading"."""
    low = tokens.low
    j = j + 1 if low[j] == "-" and tokens.touches(j) else j
    for _ in range(2):
        j = j + 1 if low[j] in _BETWEEN else j
    return j + 1 if low[j] == "trading" and low[j + 1] in ("day", "days") else j


def _is_fraction(tokens: Tokens, i: int, j: int, unit: Unit) -> bool:
    """Whether "three-quarters", "a quarter of the budget" is meant."""
    if unit is not Unit.QUARTER:
        return False
    return tokens.low[i] in ("a", "one") or tokens.low[j] == "of" or tokens.low[j - 2] == "-"


def _and_more(tokens: Tokens, j: int, counts: list[tuple[float | None, Unit]]) -> int:
    """What follows the first count: "... and a half", "... and six months"."""
    low = tokens.low
    if low[j] != "and":
        return j
    if low[j + 1] == "a" and low[j + 2] == "half":
        value, unit = counts[0]
        counts[0] = ((value or 0) + 0.5, unit)
        return j + 3
    more = cardinal(tokens, j + 1)
    if more and more.value is not None and low[j + 1] not in ("a", "an"):
        unit_found = unit_at(tokens, more.after)
        if unit_found and _smaller(unit_found, counts[0][1]):
            counts.append((more.value, unit_found))
            return more.after + 1
    return j


def _smaller(one: Unit, other: Unit) -> bool:
    order = list(Unit)
    return order.index(one) < order.index(other)


def bare_plural(tokens: Tokens, i: int) -> Found | None:
    """Months; weeks or months; decades-long, day-long."""
    low, word = tokens.low, tokens.low[i]
    after = i + 1
    plural = word in PLURALS
    if low[after : after + 2] == ["-", "long"]:
        return Found(after + 2, Amount(((None if plural else 1, UNITS[word]),)))
    if not plural or word == "weekends" or low[after] in ("old", "-") or low[i - 1] in ("-", "light"):
        return None
    if word in _SHORT_PLURALS and low[i - 1] not in ("for", "in", "within"):
        return None
    if low[after] in ("or", "and") and low[after + 1] in PLURALS:
        after += 2
    return Found(after, Amount(((None, UNITS[word]),)))


def pattern(number: float, unit: Unit) -> str:
    """The TIMEX3 length of one repetition: every two weeks is P2W."""
    code = _CODES.get(unit, "D")
    return f"PT{number:.12g}{code[1]}" if code[0] == "T" else f"P{number:.12g}{code}"


def every(tokens: Tokens, i: int) -> Found | None:
    """Every week, every two years, every Friday, every second month, each year, every spring."""
    if tokens.low[i] not in ("every", "each"):
        return None
    j = i + 1
    number = Numeral(2, j + 1) if tokens.low[j] == "other" else cardinal(tokens, j) or ordinal(tokens, j)
    count = number.value if number else 1.0
    j = number.after if number else j
    unit = UNITS.get(tokens.low[j])
    if unit is None:
        return _every_named(tokens, j)
    value = "XXXX-WXX-WE" if unit is Unit.WEEKEND else pattern(count, unit) if count is not None else None
    return Found(j + 1, Every(value)) if value else None


def _every_named(tokens: Tokens, j: int) -> Found | None:
    """The Friday, July, spring or morning of "every Friday"."""
    word, nxt = tokens.low[j], tokens.low[j + 1]
    if word in WEEKDAYS:
        part = f"T{PARTS[nxt]}" if nxt in PARTS else ""
        return Found(j + 2 if part else j + 1, Every(f"XXXX-WXX-{WEEKDAYS[word] + 1}{part}"))
    if word in MONTHS and tokens.capital(j):
        return Found(j + 1, Every(f"XXXX-{MONTHS[word]:02d}"))
    if word in SEASONS:
        return Found(j + 1, Every(f"XXXX-{SEASONS[word]}"))
    return Found(j + 1, Every(f"XXXX-XX-XXT{PARTS[word]}")) if word in PARTS else None


def adverb(tokens: Tokens, i: int) -> Found | None:
    """Daily, annually."""
    found = ADVERBS.get(tokens.low[i])
    if (
        found is None
        or tokens.capital(i + 1)
        or tokens.low[i + 1] == '"'
        or _is_adjective(tokens, i)
        or (tokens.low[i - 1] in ("a", "the") and not tokens.low[i + 1].isalpha())
    ):
        return None  # "the Ostrava daily Tagblat", "he told the daily"
    return Found(i + 1, Every(pattern(found[1], found[0])))


def _is_adjective(tokens: Tokens, i: int) -> bool:
    """Whether "quarterly" describes what it stands before, a dividend say, rather than how often something is done."""
    return (
        tokens.low[i] == "quarterly"
        and tokens.low[i + 1].isalpha()
        and tokens.low[i + 1] not in ("and", "or", "in", "at")
    )


def per_unit(tokens: Tokens, i: int) -> Found | None:
    """The unit as a rate: "a year" in "$2 million a year", "per month", "twice a week"."""
    low = tokens.low
    unit = UNITS.get(low[i + 1])
    if low[i] not in ("a", "an", "per") or unit is None or low[i + 1] in PLURALS:
        return None
    if unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND) or not _is_rate(tokens, i):
        return None
    return Found(i + 2, Every(pattern(1, unit)))


def _is_rate(tokens: Tokens, i: int) -> bool:
    """Whether a number, a currency or "times" stands just before: "$2 million a year", "twice a week"."""
    before = tokens.low[i - 1] if i else ""
    if before in _MEASURES:
        return False  # barrels per day, miles an hour: a speed, not a repetition
    if before in ("once", "twice", "times", "million", "billion", "percent", "%", "dollars", "euros", "trillion"):
        return True
    return before.isdecimal() or (tokens.low[i - 2].isdecimal() and before.endswith("s"))


def plural_day(tokens: Tokens, i: int) -> Found | None:
    """Fridays, Tuesday nights."""
    low = tokens.low
    word = low[i]
    if word == "weekends" and low[i - 1] in ("at", "on"):
        return Found(i + 1, Every("XXXX-WXX-WE"))
    if word.endswith("days") and word[:-1] in WEEKDAYS and tokens.capital(i):
        return Found(i + 1, Every(f"XXXX-WXX-{WEEKDAYS[word[:-1]] + 1}"))
    if word in WEEKDAYS and low[i + 1] in PARTS and low[i + 1].endswith("s"):
        return Found(i + 2, Every(f"XXXX-WXX-{WEEKDAYS[word] + 1}T{PARTS[low[i + 1]]}"))
    return None
