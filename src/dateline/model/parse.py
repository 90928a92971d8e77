"""What the syntax room found, as plain arrays: tokens, coarse tags, sentences and marked spans.

No room needs to know which tokeniser or model made a Parse. All token ranges are half-open; token offsets are
characters of the story's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.model.span import Span
from dateline.model.swift import swift

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@swift
@dataclass(frozen=True, slots=True)
class Mark:
    """A run of tokens with a label: a name (PERSON, ORG, GPE, NORP, EVENT, LAW), or SOURCE, CUE, CONTENT.

    Token range `[first, last)`; `score` is the model's weight for it, 1.0 where rules made it.
    """

    label: str
    first: int
    last: int  # one past the last token
    score: float = 1.0


@swift
@dataclass(frozen=True, slots=True)
class Trigger:
    """An event trigger (one token or a short run) with the tagger's reading of its status, where it has one.

    `status` is one of held, under_way, planned, open, not_held; `score` the model's weight for it.
    """

    first: int
    last: int
    status: str | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class States:
    """What a tagger knows of each token beside its labels: a row of whole numbers a token, and what a one stands for.

    Example: ``parse.states.at([4, 7])`` has two rows, which the weights of the learnt readers are made for.
    """

    rows: NDArray[np.int8]
    steps: NDArray[np.float32]

    def at(self, tokens: Sequence[int]) -> NDArray[np.float32]:
        """The states of some tokens, a row each."""
        states: NDArray[np.float32] = self.rows[list(tokens)] * self.steps
        return states


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens and what is known about them. Example: ``parse.words[parse.sentences[0][0]]`` is the first word read.

    `words` are the tokens as printed, `low` in lower case; `tags` are Universal POS tags ("NOUN", "VERB", "PROPN" ...;
    "X" where not known); `sentences` are token ranges that cover only blocks that are read; `heads`/`labels` are filled
    only by a model that gives dependencies (head index per token, itself for a root). `model` names the weights; None
    means that rules alone made this. `states` is what the learnt readers weigh beside the words; None where
    there is no model.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    low: tuple[str, ...]
    tags: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    names: tuple[Mark, ...] = ()
    marks: tuple[Mark, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    heads: tuple[int, ...] | None = None
    labels: tuple[str, ...] | None = None
    model: str | None = None
    states: States | None = field(default=None, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Characters from the start of token `first` to the end of the token before `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """The token range whose tokens start inside `span`."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def sentence_at(self, offset: int) -> tuple[int, int] | None:
        """The sentence (token range) that holds the character at `offset`, if any."""
        i = bisect_right(self.sentences, offset, key=lambda s: self.starts[s[0]]) - 1
        if i < 0:
            return None
        first, last = self.sentences[i]
        return (first, last) if offset < self.ends[last - 1] else None

    def sentence_span(self, offset: int) -> Span | None:
        """The characters of the sentence at `offset`, if any."""
        found = self.sentence_at(offset)
        return self.span(*found) if found else None
