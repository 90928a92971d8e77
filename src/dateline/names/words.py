"""A story's tokens as strings, the one view that all steps of this room share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from operator import ne

from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.names.tables import BARRIER, DEFINITE, word_set

LINKS = word_set("links")
_LINKED = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "ul-", "bin-", "az-")


def _level(words: list[str], first: int, last: int) -> list[int]:
    """The tokens of a line Where Every Word Has A Capital, or IN CAPITALS (which are lowered to one in place)."""
    end = next((word for word in reversed(words[first:last]) if word[0].isalpha()), "")
    if not end[:1].isupper():
        return []  # most sentences, told by their last word
    letters = [i for i in range(first, last) if words[i][0].isalpha()]
    if len(letters) < 4:
        return []
    small = [words[i] for i in letters if not words[i][0].isupper()]
    if 2 * len(small) > len(letters) or any(w not in BARRIER and w not in DEFINITE and w != "a" for w in small):
        return []
    if sum(words[i].isupper() for i in letters) >= 0.8 * len(letters):
        for i in letters:
            words[i] = words[i].title() if len(words[i]) > 1 else words[i]
    return letters


def _linked(word: str) -> bool:
    return word.startswith(_LINKED) and word[3:4].isupper()


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens of the blocks that are read: `words[i]` stands at ``text[starts[i]:ends[i]]``; `low` is its lower case.

    `sentence[i]` is the number of the token's sentence, `opens` the tokens that begin one (behind opening marks).
    """

    text: str
    words: list[str]
    low: list[str]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    sentence: list[int]
    opens: frozenset[int]
    level: frozenset[int]  # tokens of lines in which a capital says nothing
    capitals: list[int]  # tokens written as names are: "Putin", "al-Khalifa"

    @classmethod
    def of(cls, story: Story, parse: Parse) -> Words:
        """The view of one story."""
        text = story.text
        words = list(parse.words)
        sentence: list[int] = []
        opens: set[int] = set()
        level: set[int] = set()
        for number, (first, last) in enumerate(parse.sentences):
            sentence.extend([number] * (last - len(sentence)))
            at = first
            while at < last and not words[at][0].isalnum():
                at += 1
            opens.add(at)
            opens.update(i + 1 for i in range(at, last - 1) if words[i] in {'"', "“", "«", "("})
            level.update(_level(words, first, last))
        sentence.extend([-1] * (len(words) - len(sentence)))
        low = list(parse.low)  # of a word the same, however many of its letters are capitals
        mixed = compress(range(len(words)), map(ne, words, low))
        capitals = [i for i in mixed if words[i][0].isupper() or _linked(words[i])]
        ends = parse.ends
        return cls(
            text,
            words,
            low,
            parse.starts,
            ends,
            parse.sentences,
            sentence,
            frozenset(opens | level),
            frozenset(level),
            capitals,
        )

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Characters of tokens `first` to `last` (exclusive)."""
        return Span(self.starts[first], self.ends[last - 1])

    def of_tokens(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive), as printed, in one line."""
        found = self.text[self.starts[first] : self.ends[last - 1]]
        return " ".join(found.split()) if "\n" in found or "\u00a0" in found else found

    def capital(self, i: int) -> bool:
        """Whether token `i` is written as a name is: "Putin", "al-Khalifa"."""
        word = self.words[i]
        return word[0].isupper() or _linked(word)

    def close(self, i: int) -> bool:
        """Whether token `i` follows token `i - 1` in the same sentence with at most one space."""
        return self.starts[i] - self.ends[i - 1] <= 1 and self.sentence[i] == self.sentence[i - 1]

    def word(self, i: int) -> str:
        """Lower-case token `i`, empty outside the story."""
        try:  # asked most of all: a length less for each
            return self.low[i] if i >= 0 else ""
        except IndexError:
            return ""
