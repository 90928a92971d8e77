"""Which round of talks, which session: the second is not the third, whatever else the two share."""

from __future__ import annotations

import re

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBER = rf"(?P<n>{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
#: What is counted by rounds, and what only by figures: "their first meeting this year" is no number of a series.
_ROUND = re.compile(rf"\b{_NUMBER} (?:[a-z-]+ ){{0,2}}?(?:round|session|phase|sitting)\b", re.IGNORECASE)
_TOLD = tuple(form for word in ("ound", "ession", "hase", "itting") for form in (word, word.upper()))
_FIGURE = re.compile(
    r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)) (?:[\w-]+ ){0,3}?(?:summit|meeting|conference|congress|assembly)\b", re.IGNORECASE
)

_COUNTED = re.compile(r"\d[snrt]", re.IGNORECASE)


def _value(word: str) -> int:
    low = word.lower()
    return _ORDINALS.index(low) + 1 if low in _ORDINALS else int(low[:-2])


def round_of(quote: str) -> int | None:
    """The number of the round or session that a clause tells of; None where it tells none, or two.

    Example: ``round_of("A second round of talks will be held in Karsk")`` is 2.
    """
    patterns = [_ROUND] if any(form in quote for form in _TOLD) else []  # most quotes tell of none: a quick look first
    patterns += [_FIGURE] if _COUNTED.search(quote) else []
    found = {_value(m["n"]) for pattern in patterns for m in pattern.finditer(quote)}
    return found.pop() if len(found) == 1 else None
