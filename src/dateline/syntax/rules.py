"""The parse without a model: tokens, sentences, guessed tags and capitalised names, by rule."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.syntax.capitals import find_capitals
from dateline.syntax.guess import guess_tags
from dateline.syntax.tokens import split


@dataclass(frozen=True)
class RulesParser:
    """Tokens, sentences, guessed tags and capitalised runs as names; says so by ``Parse.model is None``."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and names of the story. No statements and no triggers: rules for those live in their own rooms."""
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        ranges: list[tuple[int, int]] = []
        for sentence in sentences:
            own_starts, own_ends, own_words = split(story.text, sentence.start, sentence.end)
            if own_starts:
                ranges.append((len(starts), len(starts) + len(own_starts)))
            starts += own_starts
            ends += own_ends
            words += own_words
        return Parse(
            starts=tuple(starts),
            ends=tuple(ends),
            words=tuple(words),
            low=tuple(map(str.lower, words)),
            tags=tuple(guess_tags(words, frozenset(first for first, _ in ranges))),
            sentences=tuple(ranges),
            names=find_capitals(words, ranges),
        )
