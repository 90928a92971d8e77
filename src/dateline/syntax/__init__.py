"""Tokens, tags, names and marks; the only room that runs a trained model."""

from __future__ import annotations

from typing import Protocol

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story


class Parser(Protocol):
    """What the reader needs of a parser."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and marks of the story."""
        ...
