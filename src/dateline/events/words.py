"""One sentence as the readers of this room walk along it: without its quotation marks and editor's brackets.

``"we are focused on [holding a meeting] on [December] 20"`` reads like the same words without the marks; every word
still knows its characters in the story.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Role, Story

_MARKS = frozenset("\"“”«»„[]{}*_'‘")
_LONGEST = 400  # words of one sentence that are read; wire sentences have 20 to 60


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
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def _lowered(raw: tuple[str, ...]) -> tuple[str, ...]:
    """Lower case; a capital "May" inside a sentence is a month or a name, never the verb."""
    kept = {"May": "May", "US": "u.s."}
    return tuple((kept.get(w) if i or w != "May" else None) or w.lower().replace("’", "'") for i, w in enumerate(raw))


def words_of(text: str, starts: tuple[int, ...], ends: tuple[int, ...], tags: tuple[str, ...]) -> Words:
    """Words over plain token offsets; for sentences that come without a story."""
    kept = [i for i in range(min(len(starts), _LONGEST)) if text[starts[i] : ends[i]] not in _MARKS]
    raw = tuple(text[starts[i] : ends[i]] for i in kept)
    return Words(
        low=_lowered(raw),
        raw=raw,
        starts=tuple(starts[i] for i in kept),
        ends=tuple(ends[i] for i in kept),
        tags=tuple(tags[i] for i in kept),
        tokens=tuple(kept),
        role=None,
        number=0,
    )


def sentences_of(story: Story, parse: Parse) -> tuple[Words, ...]:
    """All sentences of the blocks that are read, in text order."""
    found = []
    for number, (first, end) in enumerate(parse.sentences):
        last = min(end, first + _LONGEST)
        tokens = [(i, story.text[parse.starts[i] : parse.ends[i]]) for i in range(first, last)]
        tokens = [(i, word) for i, word in tokens if word not in _MARKS]
        if not tokens:
            continue
        kept = [i for i, _ in tokens]
        raw = tuple(word for _, word in tokens)
        found.append(
            Words(
                low=_lowered(raw),
                raw=raw,
                starts=tuple(parse.starts[i] for i in kept),
                ends=tuple(parse.ends[i] for i in kept),
                tags=tuple(parse.tags[i] for i in kept),
                tokens=tuple(kept),
                role=story.role_at(parse.starts[kept[0]]),
                number=number,
            )
        )
    return tuple(found)
