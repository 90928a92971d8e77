"""Numbers as newsrooms write them: eight, 31, twenty-one, a dozen, 28 and a half, two-thirds, a 12th."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TEENS = ("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: dict[str, int] = {w: i for i, w in enumerate(_ONES + _TEENS, 1)}
WORDS.update({w: 10 * i for i, w in enumerate(_TENS, 2)})
WORDS.update({"zero": 0, "none": 0, "dozen": 12, "score": 20, "hundred": 100})
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "twentieth": 20,
}  # fmt: skip

_SMALL = "|".join(_ONES + _TEENS)
_TY = "|".join(_TENS)
#: One number: digits with separators, or words.
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d{{1,3}})?|(?:half )?an? dozen|(?:two|three|four) dozen|dozen"
    rf"|(?:an?|one|two|three|four|five) hundred(?: and (?:{_TY}|{_SMALL}))?"
    rf"|(?:{_TY})(?:[ -](?:{'|'.join(_ONES[:9])}))?|(?:{_SMALL})|none)(?: and a half)?"
)
#: A share of a whole.
FRACTION = r"(?:an?|one|two|three|four)?[ -]?(?:half|thirds?|quarters?|fifths?|tenths?)"


def number(words: str) -> float | None:
    """The value of a number: ``number("twenty-one")`` -> 21.0; None where the words are none."""
    low = words.lower().strip()
    half = 0.5 if low.endswith(" and a half") else 0.0
    low = low.removesuffix(" and a half")
    if low[:1].isdigit():
        try:
            return float(low.replace(",", "")) + half
        except ValueError:
            return None
    if low in WORDS:
        return WORDS[low] + half
    value = 0.0
    parts = re.split(r"[ -]", low)
    if parts[0] == "half" and "dozen" in parts:
        return 6.0
    for part in parts:
        if part in {"and"}:
            continue
        if part in {"a", "an"}:
            value += 1
        elif part in {"dozen", "hundred"}:
            value = max(value, 1) * WORDS[part]
        elif part in WORDS:
            value += WORDS[part]
        else:
            return None
    return value + half


def fraction(words: str) -> Fraction | None:
    """The value of a share: ``fraction("two-thirds")`` -> 2/3; None where the words are none."""
    parts = [p for p in re.split(r"[ -]", words.lower()) if p]
    if not parts:
        return None
    below = _FRACTIONS.get(parts[-1].removesuffix("s") if parts[-1] != "half" else "half")
    if below is None:
        return None
    above = WORDS.get(parts[0], 1) if len(parts) > 1 else 1
    return Fraction(above, below)


def ordinal(words: str) -> int | None:
    """The place in a row: ``ordinal("12th")`` -> 12."""
    low = words.lower()
    found = re.match(r"(\d{1,3})(?:st|nd|rd|th)\Z", low)
    return int(found[1]) if found else _ORDINALS.get(low)
