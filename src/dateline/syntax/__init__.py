"""Tokens, tags, names and marks; the only room that runs a trained model."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.syntax.network import Network, shipped
from dateline.syntax.rules import RulesParser
from dateline.syntax.tagger import TaggerParser

__all__ = ["Parser", "load", "rules_only"]


class Parser(Protocol):
    """What the reader needs of a parser."""

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and marks of the story."""
        ...


def rules_only() -> Parser:
    """A parser that needs no weights."""
    return RulesParser()


@cache
def load() -> Parser:
    """The parser with the shipped weights; without them `rules_only`, which says so by ``Parse.model is None``.

    Takes about a quarter of a second the first time, then gives the same parser again. Raises
    `dateline.syntax.network.WeightsError` for weights that another version of the program made.
    """
    try:
        return TaggerParser(Network.load(shipped()))
    except (FileNotFoundError, ModuleNotFoundError):
        return rules_only()
