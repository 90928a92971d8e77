"""The small words of lexicon/en/wire-words.txt, by kind."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import table


@cache
def small_words(kind: str) -> frozenset[str]:
    """All words of one kind: ``small_words("place")`` holds "de", "upon", "of" ..."""
    return frozenset(word for row in table("wire-words", 2) if row[0] == kind for word in row[1].split())
