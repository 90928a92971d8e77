"""Paragraphs as the tagger reads them, cut so that none is longer than a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.syntax.tokens import tokenise

LONGEST = 220  # tokens of one unit


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens (character ranges) of a paragraph or of a part of it, and which of them start sentences."""

    tokens: list[tuple[int, int]]
    starts: list[int]


def cut(text: str, sentences: Iterable[Span]) -> Iterator[Piece]:
    """The sentences of one paragraph as pieces of at most `LONGEST` tokens.

    A cut falls between sentences where it can, inside a sentence that alone is too long. Every token is in one piece,
    in text order.
    """
    tokens: list[tuple[int, int]] = []
    starts: list[int] = []
    for sentence in sentences:
        own = tokenise(text, sentence.start, sentence.end)
        if not own:
            continue
        if tokens and len(tokens) + len(own) > LONGEST:
            yield Piece(tokens, starts)
            tokens, starts = [], []
        starts.append(len(tokens))
        tokens = tokens + own
        while len(tokens) > LONGEST:  # only ever one sentence here
            yield Piece(tokens[:LONGEST], [0])
            tokens, starts = tokens[LONGEST:], [0]
    if tokens:
        yield Piece(tokens, starts)
