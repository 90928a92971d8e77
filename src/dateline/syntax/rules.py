"""The parse without a model: tokens, sentences, guessed tags and capitalised names, by rule."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.syntax.capitals import find_capitals
from dateline.syntax.guess import guess_tags
from dateline.syntax.tokens import tokenise


def cut(text: str, sentences: tuple[Span, ...]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The tokens of all sentences as character ranges, and the sentences as token ranges; empty sentences fall out."""
    tokens: list[tuple[int, int]] = []
    ranges: list[tuple[int, int]] = []
    for sentence in sentences:
        first = len(tokens)
        tokens += tokenise(text, sentence.start, sentence.end)
        if len(tokens) > first:
            ranges.append((first, len(tokens)))
    return tokens, ranges


@dataclass(frozen=True)
class RulesParser:
    """Tokens, sentences, guessed tags and capitalised runs as names; says so by ``Parse.model is None``."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and names of the story. No statements and no triggers: rules for those live in their own rooms."""
        tokens, ranges = cut(story.text, sentences)
        words = [story.text[s:e] for s, e in tokens]
        return Parse(
            starts=tuple(s for s, _ in tokens),
            ends=tuple(e for _, e in tokens),
            tags=tuple(guess_tags(words, frozenset(first for first, _ in ranges))),
            sentences=tuple(ranges),
            names=find_capitals(words, ranges),
        )
