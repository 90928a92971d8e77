"""What is counted: the noun phrase behind a number, and what numbers of money, sizes and scores look like."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import words

#: A noun phrase behind a number: words up to a verb or the end; the last of the first run is its head.
UNIT = r"(?P<unit>[a-z][\w-]*(?: [a-z][\w-]*){0,3})"
_STOP = words("tallies-stops")
_MEASURES = words("tallies-measures")
_MONEY = re.compile(r"(?:[$€£¥₽]|\b(?:rs|usd|eur))\s*$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:%|-[a-z]|:\d|\.\d|/\d|-\d|–\d|st\b|nd\b|rd\b|th\b)")
_TAIL = re.compile(
    r"(?: (?:of|to|on|in|along|for|under) (?:the |its |a |an )?[\w’'-]+(?: (?:and |on |of |the )?[\w’'-]+){0,4})"
)


@cache
def units() -> frozenset[str]:
    """Singular nouns of things counted off in a process."""
    return words("tallies-units")


def singular(noun: str) -> str:
    """"annexes" -> "annex", "parties" -> "party"."""
    low = noun.lower()
    for tail, ending in (
        ("ies", "y"),
        ("xes", "x"),
        ("ches", "ch"),
        ("ses", "s"),
        ("criteria", "criterion"),
        ("s", ""),
    ):
        if low.endswith(tail) and len(low) > len(tail) + 2:
            return low[: -len(tail)] + ending
    return low


def is_unit(head: str, *, part_said: bool) -> bool:
    """Whether a head noun can be counted off; where the part is said in so many words, any plural noun that is no
    measure will do.
    """
    one = singular(head)
    if one in units():
        return True
    return part_said and head.lower() not in _MEASURES and one not in _MEASURES and head.endswith("s")


def unit_of(text: str, found: re.Match[str]) -> tuple[str, str, int]:
    """The unit's words, its head noun and where it ends in `text`."""
    said = found["unit"].split(" ")
    kept: list[str] = []
    for word in said:
        if word.lower() in _STOP or (kept and word.lower().endswith("ed") and singular(kept[-1]) in units()):
            break
        kept.append(word)
        if singular(word) in units() and word.lower().endswith("s"):
            break
    if not kept:
        return "", "", found.start("unit")
    end = found.start("unit") + len(" ".join(kept))
    return " ".join(kept), kept[-1], end


def measured(text: str, start: int, end: int, value: float) -> bool:
    """Whether the number at [start, end) is money, a size, a share in per cent, a score, a date or an age."""
    if _MONEY.search(text[max(0, start - 5) : start]) or _AFTER.match(text, end):
        return True
    follow = re.match(r"\s*([A-Za-z]+)", text[end : end + 20])
    word = follow[1].lower() if follow else ""
    if word in _MEASURES or singular(word) in _MEASURES:
        return True
    lead = re.search(r"([A-Za-z]+)\.?\s*$", text[max(0, start - 15) : start])
    if lead and lead[1].lower() in _DATES:
        return True
    return 1800 <= value <= 2100 and text[start:end][-4:].isdigit() and word not in units()


_DATES = words("tallies-dates")
