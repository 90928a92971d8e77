"""Tokens: one regular expression for the rules, the tagger and its training alike."""

from __future__ import annotations

import re
from itertools import accumulate

# A word with its inner full stops, hyphens and apostrophes ("U.S", "non-binding", "don't"), a number with its thousands
# ("1,250.5"), the possessive by itself, else one mark a token. Every alternative starts with its own kind of character,
# so the match is linear.
_TOKEN = re.compile(r"(\w+(?:[.-]\w+|,\d{3}(?!\d)|[’'](?![sS]\b)\w+)*|[’'][sS]\b|[^\w\s])")


def split(text: str, start: int = 0, end: int | None = None) -> tuple[list[int], list[int], list[str]]:
    """Where the tokens of ``text[start:end]`` start, where they end, and the tokens.

    Example: ``"Minsk's 1,250 aides."`` gives Minsk | 's | 1,250 | aides | . (the full stop is never part of a word).
    """
    parts = _TOKEN.split(text[start:end])  # gap, token, gap ... gap: the offsets are sums of lengths, no match is made
    bounds = list(accumulate(map(len, parts), initial=start))
    return bounds[1:-1:2], bounds[2::2], parts[1::2]


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Character ranges of the tokens in ``text[start:end]``."""
    starts, ends, _ = split(text, start, end)
    return list(zip(starts, ends, strict=True))
