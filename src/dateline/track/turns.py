"""Which way a measure turns: tariffs that are imposed and tariffs that are lifted are two things."""

from __future__ import annotations

import re

from dateline.track.tables import rows
from dateline.track.wording import stem

#: Kinds of event of which there are two opposite ones.
TURNING = frozenset({"measure", "work", "other"})
_WORD = re.compile(r"[A-Za-z]+")
#: Stem of a word -> the side of a pair that it stands for, "imposed" or "lifted"; see tables/turns.txt.
_SIDES = {stem(word): (number, line[0]) for number, line in rows("turns.txt") for word in line}


def turn_of(quote: str) -> str | None:
    """The first word of a clause that says which way: ``turn_of("would lift the tariffs imposed")`` is "lifted"."""
    for word in _WORD.findall(quote):
        if word.islower() and (found := _SIDES.get(stem(word))):
            return found[1]
    return None


_OPPOSED = {
    frozenset((a[0], b[0])) for (_, a), (_, b) in zip(rows("turns.txt")[::2], rows("turns.txt")[1::2], strict=True)
}


def turned(left: str | None, right: str | None) -> bool:
    """Whether two turns are opposed; one that is not stated opposes nothing."""
    return left is not None and right is not None and frozenset((left, right)) in _OPPOSED
