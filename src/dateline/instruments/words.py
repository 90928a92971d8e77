"""The tables of this room, and a story's tokens as it needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table
from dateline.model.parse import Parse
from dateline.model.story import Story

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–]\d{2,4})?\Z")


def is_year(word: str) -> bool:
    """Whether a token is a year or a span of years: "1994", "2022-2025"."""
    return _YEAR.match(word) is not None


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of instruments: its family, and how it must be shown to count."""

    noun: str
    family: str
    shown: str


@cache
def nouns() -> dict[str, Noun]:
    """Noun in both numbers -> entry."""
    found = {row[0]: Noun(row[0], row[1], row[2]) for row in table("instruments", 3)}
    for noun in list(found.values()):
        plural = noun.noun[:-1] + "ies" if noun.noun.endswith("y") else noun.noun + "s"
        found.setdefault(plural, noun)
    return found


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("instruments-words", 2):
        found.setdefault(row[0], set()).update(row[1].split())
    return {key: frozenset(value) for key, value in found.items()}


def word_set(key: str) -> frozenset[str]:
    """One set of lexicon/en/instruments-words.txt."""
    return _word_sets()[key]


class Line:
    """The tokens of a story: `words[i]`, `low[i]`, and the number of the sentence that holds token `i`.

    `states` are the lower-case words that name states in it.
    """

    def __init__(self, story: Story, parse: Parse, states: frozenset[str] = frozenset()) -> None:
        self.text, self.parse, self.states = story.text, parse, states
        self.words, self.low = list(parse.words), list(parse.low)
        self.sentence = [-1] * len(self.words)
        for number, (first, last) in enumerate(parse.sentences):
            self.sentence[first:last] = [number] * (last - first)

    def at(self, i: int) -> str:
        """Lower-case token `i`, empty outside the story."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def near(self, i: int, j: int) -> bool:
        """Whether tokens i and j stand in one sentence."""
        return 0 <= j < len(self.low) and self.sentence[i] == self.sentence[j]

    def capital(self, i: int) -> bool:
        """Whether token `i` has a capital."""
        return 0 <= i < len(self.words) and self.words[i][0].isupper()

    def touching(self, i: int) -> bool:
        """Whether token i follows the one before with one space."""
        return self.parse.starts[i] - self.parse.ends[i - 1] == 1

    def abbreviated(self, i: int) -> bool:
        """Whether token `i` is the last dot of "U.S." and ends no sentence."""
        if self.words[i] != "." or not self.near(i, i - 1) or self.parse.ends[i - 1] != self.parse.starts[i]:
            return False
        return "." in self.words[i - 1]

    def opens(self, i: int) -> bool:
        """Whether token `i` is the first of its sentence."""
        return i == 0 or self.sentence[i - 1] != self.sentence[i]
