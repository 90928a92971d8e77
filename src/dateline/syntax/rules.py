"""The parse without a model: tokens, sentences and capitalised names by rule."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.parse import Mark, Parse
from dateline.model.span import Span
from dateline.model.story import Story

_TOKEN = re.compile(r"\w+(?:[.-]\w+|[’'](?!s\b)\w+)*|[’']s\b|[^\w\s]")


@dataclass(frozen=True)
class RulesParser:
    """Tokens, sentences and capitalised runs as names; says so by ``Parse.model is None``."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and marks of the story."""
        starts: list[int] = []
        ends: list[int] = []
        ranges: list[tuple[int, int]] = []
        names: list[Mark] = []
        for sentence in sentences:
            first = len(starts)
            for token in _TOKEN.finditer(story.text, sentence.start, sentence.end):
                starts.append(token.start())
                ends.append(token.end())
            if len(starts) > first:
                ranges.append((first, len(starts)))
        return Parse(tuple(starts), tuple(ends), ("X",) * len(starts), tuple(ranges), tuple(names))
