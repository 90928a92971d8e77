"""One sentence as the readers of this room walk along it: without its quotation marks and editor's brackets.

``"they think of [opening a round] on [March] 3"`` reads like the same words without the marks; every word
still knows its characters in the story.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Role, Story
from dateline.model.swift import swift

T = TypeVar("T")
_MARKS = frozenset("\"“”«»„[]{}*_'‘")
_LONGEST = 400  # words of one sentence that are read; wire sentences have 20 to 60


@swift
@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence. `low` are lower case, `tags` Universal POS tags ("X" where not known)."""

    low: tuple[str, ...]
    raw: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: tuple[str, ...]
    tokens: tuple[int, ...]
    role: Role | None
    number: int

    def __len__(self) -> int:
        return len(self.low)

    def span(self, first: int, last: int) -> Span:
        """Characters from word `first` to the word before `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def at(self, index: int) -> str:
        """The lower-case word at `index`, "" outside the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def index_of(self, offset: int) -> int:
        """The first word that ends after the character `offset`; the number of words where none does."""
        return bisect_right(self.ends, offset)


def words_of(text: str, starts: tuple[int, ...], ends: tuple[int, ...], tags: tuple[str, ...]) -> Words:
    """Words over plain token offsets; for sentences that come without a story."""
    raw = tuple([text[s:e] for s, e in zip(starts, ends, strict=True)])
    parse = Parse(starts, ends, raw, tuple(map(str.lower, raw)), tags, ((0, len(raw)),))
    read = _read(parse, 0, min(len(raw), _LONGEST))
    return _words(parse, read, _lowered(parse, read), None, 0)


def _read(parse: Parse, first: int, last: int) -> Sequence[int]:
    """The tokens of a range without marks."""
    every = range(first, last)
    if _MARKS.isdisjoint(parse.words[first:last]):
        return every
    return [i for i in every if parse.words[i] not in _MARKS]


def _lowered(parse: Parse, read: Sequence[int]) -> tuple[str, ...]:
    """Lower case; a capital "May" inside a sentence is a month or a name, never the verb, and "US" is no pronoun."""
    low, raw = _of(parse.low, read), _of(parse.words, read)
    if not _CAPITALS.keys().isdisjoint(raw):
        low = tuple([_CAPITALS.get(w) or small for w, small in zip(raw, low, strict=True)])
        if raw[0] == "May":
            low = ("may", *low[1:])
    return tuple([w.replace("’", "'") for w in low]) if "’" in "".join(low) else low


_CAPITALS = {"May": "May", "US": "u.s."}


def _of(column: tuple[T, ...], read: Sequence[int]) -> tuple[T, ...]:
    """What stands in a column of the parse at some tokens."""
    if isinstance(read, range):
        return column[read.start : read.stop]
    return tuple([column[i] for i in read])


def _words(parse: Parse, read: Sequence[int], low: tuple[str, ...], role: Role | None, number: int) -> Words:
    return Words(
        low=low,
        raw=_of(parse.words, read),
        starts=_of(parse.starts, read),
        ends=_of(parse.ends, read),
        tags=_of(parse.tags, read),
        tokens=tuple(read),
        role=role,
        number=number,
    )


def sentences_of(
    story: Story, parse: Parse, telling: Callable[[tuple[str, ...]], bool] | None = None
) -> tuple[Words, ...]:
    """The sentences of the blocks that are read, in text order; with `telling`, only those whose words it accepts."""
    found = []
    for number, (first, end) in enumerate(parse.sentences):
        read = _read(parse, first, min(end, first + _LONGEST))
        low = _lowered(parse, read)
        if not low or (telling is not None and not telling(low)):
            continue
        role = story.role_at(parse.starts[read[0]])
        found.append(_words(parse, read, low, role, number))
    return tuple(found)
