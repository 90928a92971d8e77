"""A counted vote told without its verb: the vote was 11 to 3, in a 54-12 vote, by 54 votes to 12."""

from __future__ import annotations

import re
from functools import cache

from dateline.events.line import BE, PREPOSITION, Line
from dateline.lexicon import table

_SCORE = re.compile(r"\d{1,4}[-–]\d{1,4}")
_DASHES = frozenset({"-", "–"})
_BEHIND = frozenset({"to", "against", *_DASHES})
_FAR = 4  # words between a "vote" and its count


@cache
def _numerals() -> frozenset[str]:
    return frozenset(row[0] for row in table("numbers", 3) if row[2] == "cardinal")


def _number(word: str) -> bool:
    return (word.isdigit() and len(word) <= _FAR) or word in _numerals()


def score_at(line: Line, k: int) -> int | None:
    """One past the last word of the count that begins at `k`: "11 to 3", "54-12", "nine votes to six"; else None."""
    if _SCORE.fullmatch(line.at(k)):
        return k + 1
    to = k + 2 if line.at(k + 1) in ("vote", "votes") else k + 1
    return to + 2 if _number(line.at(k)) and line.at(to) in _BEHIND and _number(line.at(to + 1)) else None


def counted(line: Line, first: int, last: int, phrase: int) -> tuple[int, int] | None:
    """The words of the count that a "vote" at words [first, last) comes with, None where it comes with none."""
    behind = last
    while line.at(behind) in BE | PREPOSITION and behind < last + 2:
        behind += 1
    for k in (*range(phrase, first), first - 1, behind):
        end = score_at(line, k) if k >= 0 else None
        if end is not None and (k != behind or behind > last):
            return k, end
    return None
