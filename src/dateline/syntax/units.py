"""Paragraphs as the tagger reads them, cut so that none is longer than a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.syntax.tokens import split

LONGEST = 220  # tokens of one unit


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a part of it: where its tokens start and end, the tokens, and which of them start sentences."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    openings: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def tokens(self) -> list[tuple[int, int]]:
        """The character ranges of the tokens."""
        return list(zip(self.starts, self.ends, strict=True))


def cut(text: str, sentences: Iterable[Span]) -> Iterator[Piece]:
    """The sentences of one paragraph as pieces of at most `LONGEST` tokens.

    A cut falls between sentences where it can, inside a sentence that alone is too long. Every token is in one piece,
    in text order.
    """
    piece = Piece([], [], [], [])
    for sentence in sentences:
        starts, ends, words = split(text, sentence.start, sentence.end)
        if not starts:
            continue
        if len(piece) and len(piece) + len(starts) > LONGEST:
            yield piece
            piece = Piece([], [], [], [])
        piece.openings.append(len(piece))
        piece.starts.extend(starts)
        piece.ends.extend(ends)
        piece.words.extend(words)
        if len(piece) > LONGEST:  # only ever one sentence here
            *full, piece = _parts(piece)
            yield from full
    if len(piece):
        yield piece


def _parts(piece: Piece) -> Iterator[Piece]:
    """A sentence that is too long, in parts; the last holds what is left, if anything is."""
    for at in range(0, len(piece), LONGEST):
        to = at + LONGEST
        yield Piece(piece.starts[at:to], piece.ends[at:to], piece.words[at:to], [0])
