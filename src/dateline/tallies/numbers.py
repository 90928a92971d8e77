"""Numbers as newsrooms write them: eight, 31, twenty-one, a dozen, 28 and a half, two-thirds, a 12th."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TEENS = ("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: dict[str, int] = {w: i for i, w in enumerate(_ONES + _TEENS, 1)}
WORDS.update({w: 10 * i for i, w in enumerate(_TENS, 2)})
WORDS.update({"zero": 0, "none": 0, "dozen": 12, "hundred": 100})
_BELOW = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_ORDINALS = ("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
             "sixteenth seventeenth eighteenth nineteenth twentieth")  # fmt: skip
ORDINALS: dict[str, int] = {w: i for i, w in enumerate(_ORDINALS.split(" "), 3)}

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,9}(?:\.\d{1,3})?(?![\w.,]*\d)")
_MULTIPLE = re.compile(r"\b(?:(half a)|(a|an|one|two|three|four|five)) $", re.IGNORECASE)
_HALF = re.compile(r" and a half\b", re.IGNORECASE)
_HUNDREDS = re.compile(r" and ([a-z]+(?:-[a-z]+)?)\b", re.IGNORECASE)
#: A share of a whole: "two-thirds of", "a third of", "half of".
SHARE = re.compile(
    r"\b((?:(?:a|an|one|two|three|four)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?))(?= of\b)",
    re.IGNORECASE,
)
_NTH = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence: characters [start, end) of the sentence and its value."""

    start: int
    end: int
    value: float


#: Every word that is a number or begins one, "twenty-one" among them.
NUMERALS = frozenset(WORDS) | {f"{tens}-{one}" for tens in _TENS for one in _ONES[:9]}


def word_value(low: str) -> int | None:
    """The value of one number word: "eight", "twenty-one"; None for other words."""
    if low in WORDS:
        return WORDS[low]
    tens, dash, one = low.partition("-")
    if dash and tens in _TENS and one in _ONES[:9]:
        return WORDS[tens] + WORDS[one]
    return None


def number_at(text: str, start: int, low: str) -> Number | None:
    """The number whose first token starts at `start`; `low` is that token in lower case."""
    if low[0].isdigit():
        found = _DIGITS.match(text, start)
        if found is None:
            return None
        begin, end, value = start, found.end(), float(found[0].replace(",", ""))
    else:
        word = word_value(low)
        if word is None:
            return None
        begin, end, value = start, start + len(low), float(word)
        if low in {"dozen", "hundred"}:
            begin, value = _multiplied(text, start, value)
            rest = _HUNDREDS.match(text, end) if low == "hundred" else None
            if rest is not None and (extra := word_value(rest[1].lower())) is not None and extra < 100:
                end, value = rest.end(), value + extra
    half = _HALF.match(text, end)
    return Number(begin, half.end() if half else end, value + (0.5 if half else 0.0))


def _multiplied(text: str, start: int, value: float) -> tuple[int, float]:
    """Where "a dozen", "half a dozen" or "three dozen" begins, and what it makes."""
    found = _MULTIPLE.search(text, max(0, start - 8), start)
    if found is None:
        return start, value
    if found[1]:
        return found.start(), value / 2
    return found.start(), value * WORDS.get(found[2].lower(), 1)


def numbers_in(text: str, tokens: list[tuple[int, str]]) -> list[Number]:
    """The numbers of a sentence; `tokens` are the (start, lower-case word) of its tokens."""
    found: list[Number] = []
    for start, low in tokens:
        if found and start < found[-1].end:
            continue
        number = number_at(text, start, low)
        if number is None:
            continue
        if found and number.start < found[-1].end:
            found.pop()  # "two dozen": the multiplier is no number of its own
        found.append(number)
    return found


def number_in(words: str) -> int | None:
    """The value of a bare number in digits or letters: ``number_in("27")``, ``number_in("nine")``."""
    return int(words) if words.isdigit() else word_value(words.lower())


def fraction(words: str) -> Fraction | None:
    """The value of a share: ``fraction("two-thirds")`` -> 2/3; None where the words are none."""
    parts = [p for p in re.split(r"[ -]", words.lower()) if p]
    below = _BELOW.get(parts[-1] if parts[-1] in _BELOW else parts[-1].removesuffix("s")) if parts else None
    if below is None:
        return None
    return Fraction(WORDS.get(parts[0], 1) if len(parts) > 1 else 1, below)


def ordinal(words: str) -> int | None:
    """The place in a row: ``ordinal("12th")`` -> 12."""
    found = _NTH.match(words.lower())
    return int(found[1]) if found else ORDINALS.get(words.lower())
