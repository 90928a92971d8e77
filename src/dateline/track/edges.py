"""Whether a clause dates the first day of a meeting or its last: talks that opened on Monday and ended on Thursday."""

from __future__ import annotations

import re

from dateline.track.tables import rows

_WORD = re.compile(r"[a-z]+|,")
_SIDES = {word: line[0] for _, line in rows("edges.txt") for word in line[1:]}
#: Words between a verb of beginning or ending and the day it is told with.
_REACH = 7


def edge_of(before: str) -> str | None:
    """The side, "opens" or "closes", that the words of a clause before its day tell; None for a day of the whole.

    Examples: "the talks will begin in Karsk on" opens, "the round ended here on" closes, "they met on" neither.
    """
    for word in reversed(_WORD.findall(before.lower())[-_REACH:]):
        if word == ",":
            return None
        if word in _SIDES:
            return _SIDES[word]
    return None
