"""The tables of this room, and a story's tokens as it needs them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table
from dateline.model.parse import Parse
from dateline.model.story import Story


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
    """The tokens of a story: `words[i]`, `low[i]`, and the number of the sentence that holds token `i`."""

    def __init__(self, story: Story, parse: Parse) -> None:
        self.text, self.parse = story.text, parse
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
