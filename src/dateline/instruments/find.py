"""Noun phrases that name an instrument: "the Treaty on Free Trade", "a 1994 convention on the Saravel River"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of instruments: its family, and how it must be shown to count."""

    noun: str
    family: str
    shown: str


@dataclass(frozen=True, slots=True)
class Naming:
    """One phrase that may name an instrument. `words` are the distinctive lower-case words, without determiner, year,
    noun and words such as "draft"; `proper` says whether the noun is written as a name.
    """

    span: Span
    name: str
    noun: Noun
    words: frozenset[str]
    sentence: int
    proper: bool
    definite: bool | None
    year: str | None
    draft: bool
    complement: bool
    plural: bool


@cache
def nouns() -> dict[str, Noun]:
    """Noun (singular or listed form) -> entry; plain plurals too."""
    found = {row[0]: Noun(row[0], row[1], row[2]) for row in table("instruments", 3)}
    for noun in list(found.values()):
        plural = noun.noun[:-1] + "ies" if noun.noun.endswith("y") else noun.noun + "s"
        found.setdefault(plural, noun)
    return found


@cache
def word_set(key: str) -> frozenset[str]:
    """One set of lexicon/en/instruments-words.txt."""
    return frozenset(w for row in table("instruments-words", 2) if row[0] == key for w in row[1].split())


_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*\Z")
_SPOTS = word_set("spots")
_STOPWORDS = word_set("stopwords")


class _Line:
    """The tokens of a story as this room needs them."""

    def __init__(self, story: Story, parse: Parse) -> None:
        self.text, self.parse = story.text, parse
        self.words = [story.text[s:e] for s, e in zip(parse.starts, parse.ends, strict=True)]
        self.low = [w.lower() for w in self.words]
        self.sentence = [-1] * len(self.words)
        for number, (first, last) in enumerate(parse.sentences):
            self.sentence[first:last] = [number] * (last - first)

    def at(self, i: int) -> str:
        return self.low[i] if 0 <= i < len(self.low) else ""

    def near(self, i: int, j: int) -> bool:
        """Whether tokens i and j stand in one sentence."""
        return 0 <= j < len(self.low) and self.sentence[i] == self.sentence[j]

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.words[i][0].isupper()

    def touching(self, i: int) -> bool:
        """Whether token i follows the one before with one space."""
        return self.parse.starts[i] - self.parse.ends[i - 1] == 1


def _left(line: _Line, noun: int) -> tuple[int, int, bool | None]:
    """Where the phrase begins, where its name begins, and whether a determiner is definite."""
    at = core = noun
    definite: bool | None = None
    barrier, determiners = word_set("barrier"), word_set("determiners")
    steps = 0
    while line.near(noun, at - 1) and steps < 8:
        low, word = line.low[at - 1], line.words[at - 1]
        steps += 1
        if low in determiners:
            definite = low not in {"a", "an", "any", "another", "some", "no", "each", "every"}
            at -= 1
            break
        if low in {"'s", "’s"} and line.near(noun, at - 2):
            at -= 1
            core = at
            continue
        if word[0].isupper() or _YEAR.match(word):
            at -= 1
            core = at
            continue
        if low in {"and", "-", "."} and line.near(noun, at - 2) and _joins(line, at - 1):
            at -= 1
            core = at
            continue
        if low in barrier or not _WORD.match(word):
            break
        at -= 1
        core = at
    return at, core, definite


def _joins(line: _Line, i: int) -> bool:
    """Whether the "and" or the dot at token i is inside a name: "customs and gas-price treaty", "U.S."."""
    if line.low[i] == "and":
        return (line.capital(i - 1) and line.capital(i + 1)) or (
            line.near(i, i - 2) and line.low[i - 2] in word_set("determiners")
        )
    return line.parse.ends[i - 1] == line.parse.starts[i]


def _right(line: _Line, end: int, *, proper: bool) -> int:
    """Where the phrase ends: after "on the Establishment of ...", "to end dumping ...", "of 1994"."""
    at, last = end, end
    if not line.near(end - 1, at) or line.low[at] not in word_set("connect"):
        return end
    first = line.low[at]
    if first == "of" and line.near(end - 1, at + 1) and _YEAR.match(line.words[at + 1]):
        return at + 2
    if first in {"with", "between", "in", "against"} and not proper and first != "with" and first != "between":
        return end
    if first == "to":
        return _infinitive(line, at)
    at += 1
    steps = 0
    while line.near(end - 1, at) and steps < 12:
        low, word = line.low[at], line.words[at]
        steps += 1
        small = low in {"of", "the", "and", "for", "on", "a", "an", "its", "their"}
        if small and (line.near(end - 1, at + 1)):
            if low == "and" and proper and not (line.capital(at + 1) or line.at(at + 1) == "the"):
                break
            at += 1
            continue
        if proper and not (word[0].isupper() or _YEAR.match(word)):
            break
        if not proper and (
            low in word_set("barrier") or not (_WORD.match(word) or _YEAR.match(word)) or low.endswith("ed")
        ):
            break
        at += 1
        last = at
        if not proper and steps >= 6:
            break
    return last


def _infinitive(line: _Line, at: int) -> int:
    """ "to deepen the integration of Russia and Belarus": up to the end of the clause."""
    verb = line.at(at + 1)
    if not verb.isalpha() or line.capital(at + 1) or verb in {"the", "a", "be", "which", "this", "its"}:
        return at
    end, steps = at + 2, 0
    while line.near(at, end) and steps < 14 and line.words[end] not in {",", ".", ";", ":", '"', "”", "(", ")"}:
        if line.low[end] in {"was", "were", "is", "are", "has", "have", "had", "will", "would", "signed", "said"}:
            break
        end += 1
        steps += 1
    return end


def _naming(line: _Line, i: int, noun: Noun) -> Naming | None:
    first, core, definite = _left(line, i)
    proper = line.capital(i) and (core < i or line.at(i + 1) in word_set("connect")) and not _opens(line, i, core)
    end = _right(line, i + 1, proper=line.capital(i))
    if _other_thing(line, i):
        return None
    drop, low = word_set("drop"), line.low
    inner = [w for w in low[core:i] if w not in drop]
    draft = any(w in {"draft", "future", "proposed", "planned", "new", "rough"} for w in low[first:i])
    start = core
    while start < i and (low[start] in drop or low[start] in {"'s", "’s"}):
        start += 1
    year = next((w for w in line.words[core:end] if _YEAR.match(w)), None)
    distinct = frozenset(
        w for w in inner + low[i + 1 : end] if len(w) > 2 and w.isalnum() and w not in _STOPWORDS and not _YEAR.match(w)
    ) | frozenset(w for w in inner + low[i + 1 : end] if "-" in w)
    span = line.parse.span(first, end)
    text = " ".join(line.text[line.parse.starts[start] : line.parse.ends[end - 1]].split())
    plural = (low[i].endswith("s") and low[i] != noun.noun) or low[i] in {"roadmaps", "road maps"}
    return Naming(span, text, noun, distinct, line.sentence[i], proper, definite, year, draft, end > i + 1, plural)


def _opens(line: _Line, i: int, core: int) -> bool:
    """Whether the noun is a capital only because a sentence begins with it."""
    return core == i and (i == 0 or line.sentence[i - 1] != line.sentence[i])


def _other_thing(line: _Line, i: int) -> bool:
    """Whether the noun belongs to a street, a hotel, a show: "Paris Agreement Street", "the Hotel Accord"."""
    nxt = i + 1
    if line.near(i, nxt) and line.touching(nxt) and line.capital(i):
        if line.low[nxt] in _SPOTS or (line.capital(nxt) and line.low[nxt] not in word_set("connect")):
            return True
    return line.near(i, i - 1) and line.low[i - 1] in _SPOTS and line.capital(i - 1)


def find_namings(story: Story, parse: Parse) -> list[Naming]:
    """All phrases of the story that may name an instrument, in text order."""
    line, table_ = _Line(story, parse), nouns()
    found: list[Naming] = []
    reached = 0
    for i, low in enumerate(line.low):
        noun = table_.get(low)
        if noun is None or i < reached:
            continue
        naming = _naming(line, i, noun)
        if naming is None:
            continue
        found.append(naming)
        reached = parse.tokens_in(naming.span)[1]
    return found
