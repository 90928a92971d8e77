"""Numerals: digits, words, fractions and "several", read at one token; bounded look-ahead, so linear over a text."""

from __future__ import annotations

from typing import NamedTuple

from dateline.timex.tokens import Tokens
from dateline.timex.words import CARDINALS, ORDINALS, SCALES

VAGUE = frozenset({"several", "few", "many", "some", "numerous", "countless", "various"})
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_YEAR_LEADS = frozenset({"in", "since", "of", "by", "until", "till", "from", "before", "after", "year", "for"})
_GREAT = SCALES | {"million": 10**6, "billion": 10**9}
_LONGEST = 9  # digits in a number that counts anything here


class Numeral(NamedTuple):
    """A number and the token after it; `value` None for "several"."""

    value: float | None
    after: int


def digits(tokens: Tokens, i: int) -> int | None:
    """The value of a short run of digits."""
    word = tokens.low[i]
    return int(word) if word.isdecimal() and len(word) <= _LONGEST else None


def _thousands(tokens: Tokens, i: int) -> Numeral | None:
    value = digits(tokens, i)
    if value is None:
        return None
    low, i = tokens.low, i + 1
    for _ in range(3):  # 1,500,000
        if low[i] == "," and tokens.touches(i) and tokens.touches(i + 1) and low[i + 1].isdecimal():
            if len(low[i + 1]) != 3:
                break
            value, i = value * 1000 + int(low[i + 1]), i + 2
        else:
            break
    return Numeral(value, i)


def _figure(tokens: Tokens, i: int) -> Numeral | None:
    """Digits with thousands, a decimal fraction or a vulgar one: 1,500, 2.5, 5 1/2, 2½."""
    low = tokens.low
    found = _thousands(tokens, i)
    if found is None:
        return None
    value, i = found
    if low[i] == "." and tokens.touches(i) and tokens.touches(i + 1) and low[i + 1].isdecimal():
        if len(low[i + 1]) > _LONGEST:
            return None
        return Numeral(float(f"{int(value or 0)}.{low[i + 1]}"), i + 2)
    if low[i] in _HALVES:
        return Numeral((value or 0) + _HALVES[low[i]], i + 1)
    j = i + 1 if low[i] == "-" and tokens.touches(i) else i
    if low[j + 1] == "/" and low[j] in ("1", "3") and low[j + 2] in ("2", "4"):
        return Numeral((value or 0) + int(low[j]) / int(low[j + 2]), j + 3)
    return Numeral(value, i)


def _spelled(tokens: Tokens, i: int) -> Numeral | None:
    """Number words: two, twenty-one, a hundred and fifty, two thousand."""
    low = tokens.low
    total, part, begin = 0, 0, i
    for _ in range(12):
        word = low[i]
        if word in CARDINALS:
            if part % 100 and (part % 10 or CARDINALS[word] > 9):
                break  # "nineteen ninety": a year, read elsewhere
            part += CARDINALS[word]
        elif word in SCALES and i > begin:
            if SCALES[word] == 1000:
                total, part = total + part * 1000, 0
            else:
                part *= SCALES[word]
        elif not (
            (word == "-" and low[i + 1] in CARDINALS and part % 100 in range(20, 100, 10))
            or (word == "and" and i > begin and low[i - 1] in SCALES and low[i + 1] in CARDINALS)
        ):
            break
        i += 1
    return Numeral(total + part, i) if i > begin else None


def cardinal(tokens: Tokens, i: int) -> Numeral | None:
    """The cardinal at token `i`, in figures or in words, "a" and "half a" among them."""
    found = _unscaled(tokens, i)
    if found and tokens.low[found.after] in _GREAT:  # "some 50 million years", "a few million years"
        scale = _GREAT[tokens.low[found.after]]
        return Numeral(None if found.value is None else found.value * scale, found.after + 1)
    return found


def _unscaled(tokens: Tokens, i: int) -> Numeral | None:
    low, word = tokens.low, tokens.low[i]
    found: Numeral | None = None
    if word.isdecimal():
        found = _figure(tokens, i)
    elif word in CARDINALS:
        found = _spelled(tokens, i)
        if found and low[found.after : found.after + 3] == ["and", "a", "half"]:
            found = Numeral((found.value or 0) + 0.5, found.after + 3)
    elif word in ("a", "an"):
        found = _after_article(tokens, i)
    elif word in VAGUE:
        found = Numeral(None, i + 1)
    elif word == "half" and low[i + 1] in ("a", "an"):
        found = Numeral(0.5, i + 2)
    elif word == "couple":
        found = Numeral(2, i + 2 if low[i + 1] == "of" else i + 1)
    return found


def _after_article(tokens: Tokens, i: int) -> Numeral:
    low = tokens.low
    nxt = low[i + 1]
    if nxt in ("few", "number"):
        return Numeral(None, i + 3 if low[i + 2] == "of" else i + 2)
    if nxt == "couple":
        return Numeral(2, i + 3 if low[i + 2] == "of" else i + 2)
    if nxt in SCALES:
        return Numeral(SCALES[nxt], i + 2)
    if nxt == "half":
        return Numeral(0.5, i + 2)
    if nxt == "further":
        return cardinal(tokens, i + 2) or Numeral(1, i + 1)
    return Numeral(1, i + 1)


def ordinal(tokens: Tokens, i: int) -> Numeral | None:
    """The ordinal at token `i`: third, 20th, twenty-first."""
    low = tokens.low
    word = low[i]
    if word in ORDINALS:
        return Numeral(ORDINALS[word], i + 1)
    if word in CARDINALS and CARDINALS[word] in (20, 30):
        j = i + 2 if low[i + 1] == "-" else i + 1
        if low[j] in ORDINALS and ORDINALS[low[j]] < 10:
            return Numeral(CARDINALS[word] + ORDINALS[low[j]], j + 1)
    value = digits(tokens, i)
    if value is not None and low[i + 1] in ("st", "nd", "rd", "th") and tokens.touches(i + 1):
        return Numeral(value, i + 2)
    return None


def year_in_words(tokens: Tokens, i: int) -> Numeral | None:
    """A year said as broadcasters say it: nineteen ninety-six, two thousand."""
    low = tokens.low
    if low[i] == "two" and low[i + 1] == "thousand":
        rest = _spelled(tokens, i + 3) if low[i + 2] == "and" else _spelled(tokens, i + 2)
        if rest is None or (rest.value or 0) > 99:
            counted = i > 0 and low[i - 1] not in _YEAR_LEADS  # "two thousand degrees"
            return None if counted else Numeral(2000, i + 2)
        return Numeral(2000 + (rest.value or 0), rest.after)
    if CARDINALS.get(low[i], 0) in (18, 19, 20):
        rest = _spelled(tokens, i + 1)
        if rest and rest.value is not None and 10 <= rest.value <= 99:
            return Numeral(CARDINALS[low[i]] * 100 + rest.value, rest.after)
    return None
