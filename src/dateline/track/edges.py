"""Whether a clause dates the first day of a meeting or its last: talks that opened on Monday and ended on Thursday."""

from __future__ import annotations

import re

from dateline.track.tables import rows

_WORD = re.compile(r"[a-z]+|,")
_SIDES = {word: line[0] for _, line in rows("edges.txt") for word in line[1:] if line[0] != "beside"}
_BESIDE = {word: line[1] for _, line in rows("edges.txt") for word in line[2:] if line[0] == "beside"}
#: Words between a verb of beginning or ending and the day it is told with.
_REACH = 14
#: What parts a day from a verb before it.
_PARTS = frozenset({",", "that", "which", "who", "said"})


def edge_of(before: str) -> str | None:
    """The side, "opens" or "closes", that the words of a clause before its day tell; None for a day of the whole.

    Examples: "the talks will begin in Karsk on" opens, "the round ended here on" closes, "they met on" neither.
    """
    words = _WORD.findall(before.lower())[-_REACH:]
    if near := next((_BESIDE[word] for word in words[-2:] if word in _BESIDE), None):
        return near
    for word in reversed(words):
        if word in _PARTS:
            return None
        if word in _SIDES:
            return _SIDES[word]
    return None
