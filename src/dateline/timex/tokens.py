"""Text to tokens: words, digit runs and single signs, with offsets. One linear pass, no look-ahead beyond one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from dateline.model.swift import swift

#: Tokens after the end, so that a rule may look ahead without asking whether the text goes on.
PAD = 24
_PADDING = [""] * PAD
#: A paragraph break is a token of its own, which no expression crosses.
BREAK = "\n\n"

_TOKEN = re.compile(r"(\n[^\S\n]*\n|'s\b|[^\W\d_]+|\d+|[^\w\s]|_)")
#: Dashes and quotes made plain, sign for sign, so that offsets stay.
_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–−", "-") | {"’": "'", "‘": "'", "―": "—", "“": '"', "”": '"'})


@swift
@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: the lower-cased words (dashes and quotes made plain), and where each starts and ends."""

    text: str
    low: list[str]
    start: list[int]
    end: list[int]
    size: int  # without the padding
    stops: frozenset[int] | None = None  # the last token of each sentence, where sentences are known

    def word(self, i: int) -> str:
        """The token as printed."""
        return self.text[self.start[i] : self.end[i]]

    def touches(self, i: int) -> bool:
        """Whether token `i` stands directly against the one before it, without white space."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def capital(self, i: int) -> bool:
        """Whether token `i` starts with a capital letter."""
        return i >= 0 and self.text[self.start[i] : self.start[i] + 1].isupper()


def tokens_of(text: str, begin: int = 0, stop: int | None = None, ends: Sequence[int] = ()) -> Tokens:
    """The tokens of ``text[begin:stop]``, with offsets into the whole text; `ends` are those of its sentences."""
    stop = len(text) if stop is None else stop
    plain = text[begin:stop].translate(_PLAIN)
    lower = plain.lower()
    if len(lower) == len(plain):  # a few capitals have two small letters; then word by word
        plain = lower
    parts = _TOKEN.split(plain)  # gap, token, gap ... gap: the offsets are sums of lengths, no match is made
    bounds = list(accumulate(map(len, parts), initial=begin))
    start, end, low = bounds[1:-1:2], bounds[2::2], parts[1::2]
    if plain is not lower:
        low = [word.lower() for word in low]
    if "\n" in plain:
        low = [BREAK if word[0] == "\n" else word for word in low]
    size = len(low)
    stops = frozenset(bisect_left(end, at) for at in ends) if ends else None
    return Tokens(text, low + _PADDING, start + [stop] * PAD, end + [stop] * PAD, size, stops)
