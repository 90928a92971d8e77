"""One sentence as the readers of this room walk along it: without its quotation marks and editor's brackets.

``"they think of [opening a round] on [March] 3"`` reads like the same words without the marks; every word
still knows its characters in the story.
"""

from __future__ import annotations

from collections.abc import Callable
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


def _lowered(raw: list[str]) -> list[str]:
    """Lower case; a capital "May" inside a sentence is a month or a name, never the verb, and "US" is no pronoun."""
    low = [_CAPITALS.get(w) or w.lower() for w in raw]
    if raw and raw[0] == "May":
        low[0] = "may"
    return [w.replace("’", "'") for w in low] if any("’" in w for w in low) else low


_CAPITALS = {"May": "May", "US": "u.s."}


def words_of(text: str, starts: tuple[int, ...], ends: tuple[int, ...], tags: tuple[str, ...]) -> Words:
    """Words over plain token offsets; for sentences that come without a story."""
    tokens = _tokens(text, starts, ends, 0, min(len(starts), _LONGEST))
    return _words(tokens, _lowered([w for _, w in tokens]), starts, ends, tags, None, 0)


def _tokens(text: str, starts: tuple[int, ...], ends: tuple[int, ...], first: int, last: int) -> list[tuple[int, str]]:
    """Numbers and strings of the tokens of a range, without marks."""
    cut = [(i, text[starts[i] : ends[i]]) for i in range(first, last)]
    return [(i, word) for i, word in cut if word not in _MARKS]


def _words(
    tokens: list[tuple[int, str]],
    low: list[str],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    tags: tuple[str, ...],
    role: Role | None,
    number: int,
) -> Words:
    return Words(
        low=tuple(low),
        raw=tuple(word for _, word in tokens),
        starts=tuple([starts[i] for i, _ in tokens]),
        ends=tuple([ends[i] for i, _ in tokens]),
        tags=tuple([tags[i] for i, _ in tokens]),
        tokens=tuple([i for i, _ in tokens]),
        role=role,
        number=number,
    )


def sentences_of(story: Story, parse: Parse, telling: Callable[[list[str]], bool] | None = None) -> tuple[Words, ...]:
    """The sentences of the blocks that are read, in text order; with `telling`, only those whose words it accepts."""
    found = []
    for number, (first, end) in enumerate(parse.sentences):
        tokens = _tokens(story.text, parse.starts, parse.ends, first, min(end, first + _LONGEST))
        low = _lowered([word for _, word in tokens])
        if not tokens or (telling is not None and not telling(low)):
            continue
        role = story.role_at(parse.starts[tokens[0][0]])
        found.append(_words(tokens, low, parse.starts, parse.ends, parse.tags, role, number))
    return tuple(found)
