"""Tokens, tags, names and marks; the only room that runs a trained model."""

from __future__ import annotations

from typing import Protocol

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.syntax.rules import RulesParser


class Parser(Protocol):
    """What the reader needs of a parser."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and marks of the story."""
        ...


def rules_only() -> Parser:
    """A parser that needs no weights."""
    return RulesParser()


def load() -> Parser:
    """The parser with the shipped weights; without them `rules_only`, which says so in ``Parse.model``."""
    return rules_only()
