"""Tokens: one regular expression for the rules, the tagger and its training alike."""

from __future__ import annotations

import re

# A word with its inner full stops, hyphens and apostrophes ("U.S", "non-binding", "don't"), a number with its thousands
# ("1,250.5"), the possessive by itself, else one mark a token. Every alternative starts with its own kind of character,
# so the match is linear.
_TOKEN = re.compile(r"\w+(?:[.-]\w+|,\d{3}(?!\d)|[’'](?![sS]\b)\w+)*|[’'][sS]\b|[^\w\s]")


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Character ranges of the tokens in ``text[start:end]``.

    Example: ``"Minsk's 1,250 aides."`` gives Minsk | 's | 1,250 | aides | . (the full stop is never part of a word).
    """
    return [found.span() for found in _TOKEN.finditer(text, start, len(text) if end is None else end)]
