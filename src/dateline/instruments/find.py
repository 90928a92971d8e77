"""Noun phrases that name an instrument: "the Treaty on Free Trade", "a 1994 convention on the Saravel River"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.instruments.words import Line, Noun, nouns, word_set
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.story import Story
from dateline.text.seek import where

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–]\d{2,4})?\Z")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*\Z")
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "X"})
_ENDS = frozenset({"-", ",", ".", ";", ":", '"', "”", "(", ")", "—", "–"})
_VERBS = word_set("finite")
_GENITIVE = frozenset({"'s", "’s"})
#: A name reaches at most this many tokens to the left, its complement that many to the right.
_LEFT, _RIGHT, _PLAIN_RIGHT = 8, 14, 6


@dataclass(frozen=True, slots=True)
class Naming:
    """One phrase that may name an instrument.

    `words` are its distinctive lower-case words (no determiner, year, noun, nor words such as "draft" and "recent");
    `proper` says whether the noun is written as a name; `front` whether a distinctive word stands before the noun.
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
    front: bool
    settling: bool  # a word such as "wage" or "peace" stands before the noun
    complement: str  # the word that opens what stands behind the noun: "on", "between", "to", "" for nothing
    plural: bool


class _Left:
    """Walks left from the noun: where the phrase begins, where its name begins, whether it is definite."""

    def __init__(self, line: Line, noun: int) -> None:
        self.line, self.noun = line, noun
        self.at = self.core = noun
        self.definite: bool | None = None
        while noun - self.at < _LEFT and line.near(noun, self.at - 1) and self._step(self.at - 1):
            pass
        (self._behind_verb if self.determined() else self._without_determiner)()

    def determined(self) -> bool:
        """Whether a determiner opens the phrase."""
        return self.definite is not None

    def _step(self, i: int) -> bool:
        low, word = self.line.low[i], self.line.words[i]
        if low in word_set("determiners"):
            self.definite = low not in {"a", "an", "any", "another", "some", "no", "each", "every"}
            self.at = i
            return False
        if low in _GENITIVE or _YEAR.match(word):
            return self._take(i)
        if low == "of" and self.line.capital(i - 1) and self.line.capital(i + 1):
            return self._take(i - 1)  # "the Group of Six agreement"
        if low in {"and", "-", "."} and self.line.near(self.noun, i - 1) and self._joins(i):
            return self._take(i)
        if low in word_set("barrier") or not _WORD.match(word):
            return False
        return self._take(i)

    def _take(self, i: int) -> bool:
        self.at = self.core = i
        return True

    def _joins(self, i: int) -> bool:
        """Whether the "and" or dot at token i is inside the name: "customs and gas-price treaty", "U.S. pact"."""
        line = self.line
        if line.low[i] != "and":
            return line.parse.ends[i - 1] == line.parse.starts[i]
        if line.capital(i - 1) and line.capital(i + 1):
            return True
        return line.near(i, i - 2) and line.low[i - 2] in word_set("determiners")

    def _behind_verb(self) -> None:
        """Cuts at a finite verb between: "The board recalls last winter's accord"."""
        for i in range(self.noun - 1, self.core - 1, -1):
            low = self.line.low[i]
            if self.line.parse.tags[i] in {"VERB", "AUX"} and low.endswith("s") and not self.line.capital(i):
                self.at = self.core = i + 1
                self.definite = None
                return

    def _without_determiner(self) -> None:
        """Without a determiner only nominal words belong to the name: not "ratifies", nor "to quit river pact"."""
        line, tags = self.line, self.line.parse.tags
        at = self.noun
        while at > self.core:
            i = at - 1
            verb = line.near(i, i - 1) and line.low[i - 1] == "to" and not line.capital(i)
            if verb or (not line.capital(i) and tags[i] not in _NOMINAL and line.low[i] not in {*_GENITIVE, "."}):
                break
            if line.words[i].islower() and line.low[i].endswith(("ies", "ates", "igns", "izes", "ects")):
                break
            at -= 1
        self.at = self.core = at


def _right(line: Line, end: int, *, proper: bool) -> int:
    """Where the phrase ends: after "on the Establishment of ...", "to end dumping ...", "of 1994"."""
    if proper and line.near(end - 1, end) and line.words[end].isdigit():
        return end + 1  # "Resolution 1701"
    if not line.near(end - 1, end) or line.low[end] not in word_set("connect"):
        return end
    opening = line.low[end]
    if opening == "of" and line.near(end - 1, end + 1) and _YEAR.match(line.words[end + 1]):
        return end + 2
    if opening == "against" and not proper:
        return end
    if opening == "to" and not line.capital(end + 1 + (line.at(end + 1) in {"the", "its"})):
        return _infinitive(line, end)
    return _complement(line, end, proper=proper)


def _complement(line: Line, end: int, *, proper: bool) -> int:
    at, last = end + 1, end
    limit = end + (_RIGHT if proper else _PLAIN_RIGHT)
    small = word_set("stopwords") - {"to", "in", "with", "between", "by", "at", "from"}
    while at < limit and line.near(end - 1, at):
        low, word = line.low[at], line.words[at]
        if low in word_set("dates"):
            break
        if low in small and line.near(end - 1, at + 1):
            if low == "and" and proper and not (line.capital(at + 1) or line.at(at + 1) == "the"):
                break
        elif (proper and not (word[0].isupper() or _YEAR.match(word))) or (not proper and _ends_plain(line, at)):
            break
        else:
            last = at + 1
        at += 1
    return last


def _ends_plain(line: Line, at: int) -> bool:
    low, word = line.low[at], line.words[at]
    if line.parse.tags[at] in {"VERB", "AUX"} and not low.endswith("ing"):
        return True
    return low in word_set("barrier") or not (_WORD.match(word) or _YEAR.match(word)) or low.endswith("ed")


def _infinitive(line: Line, at: int) -> int:
    """The end of "to link the power grids of Varnia and Mirzan": up to the end of the clause."""
    verb = line.at(at + 1)
    if not verb.isalpha() or verb in word_set("determiners") or verb in {"be", "which", "date"}:
        return at
    end = at + 2
    while end < at + _RIGHT + 2 and line.near(at, end) and line.words[end] not in _ENDS and line.low[end] not in _VERBS:
        end += 1
    while end > at + 2 and line.low[end - 1] in word_set("stopwords"):
        end -= 1
    return end


def _naming(line: Line, i: int, noun: Noun) -> Naming | None:
    if _other_thing(line, i):
        return None
    left = _Left(line, i)
    opens = left.core == i and (i == 0 or line.sentence[i - 1] != line.sentence[i])
    end = _right(line, i + 1, proper=line.capital(i))
    proper = line.capital(i) and not opens and (left.core < i or end > i + 1)
    if any(w in word_set("money") for w in line.low[left.core : i]) or _is_gathering(line, left.core, i):
        return None
    loose = left.definite is None and not line.capital(i) and (left.core == i or not line.capital(left.core))
    if line.at(i - 1) in {"not", "to", "will", "would"} or (loose and noun.noun == "deal" and line.at(i + 1) == "with"):
        return None  # "to deal with"
    drop = word_set("drop")
    start = left.core
    while start < i and ((line.low[start] in drop and not line.capital(start)) or line.low[start] in _GENITIVE):
        start += 1
    before, behind = _distinct(line.low[left.core : i]), _distinct(line.low[i + 1 : end])
    text = line.text[line.parse.starts[start] : line.parse.ends[end - 1]]
    return Naming(
        span=line.parse.span(left.at, end),
        name=" ".join(text.split()),
        noun=noun,
        words=before | behind,
        sentence=line.sentence[i],
        proper=proper,
        definite=left.definite,
        year=next((w for w in line.words[left.core : end] if _YEAR.match(w)), None),
        draft=any(w in word_set("draft") for w in line.words[left.at : i]),
        front=bool(before),
        settling=bool(set(line.low[left.core : i]) & word_set("settling")),
        complement=line.at(i + 1) if end > i + 1 else "",
        plural=line.low[i].endswith("s") and noun.shown != "set" and not (left.determined() and line.capital(start)),
    )


def _is_gathering(line: Line, core: int, i: int) -> bool:
    """Whether a convention is a party's gathering: "the Republican National Convention"."""
    return line.low[i].startswith("convention") and bool(set(line.low[core:i]) & word_set("gathering"))


def _distinct(low: list[str]) -> frozenset[str]:
    """The words that tell one instrument from another, without plural endings."""
    passed = word_set("stopwords") | word_set("drop") | word_set("generic")
    return frozenset(
        w.removesuffix("s") if len(w) > 4 else w for w in low if len(w) > 1 and w[0].isalpha() and w not in passed
    )


def _other_thing(line: Line, i: int) -> bool:
    """Whether the noun belongs to a street, a hotel, a show: "Paris Agreement Street", "the Hotel Accord"."""
    following = i + 1
    if line.near(i, following) and line.touching(following):
        if line.low[following] in word_set("spots") and line.capital(following) == line.capital(i):
            return True
        if line.capital(i) and line.capital(following) and line.low[following] not in word_set("connect"):
            return True
    return line.near(i, i - 1) and line.low[i - 1] in word_set("spots") and line.capital(i - 1)


def find_namings(line: Line) -> list[Naming]:
    """All phrases of the story that may name an instrument, in text order."""
    table = nouns()
    found: list[Naming] = []
    reached = 0
    for i in where(line.low, table):
        noun = table[line.low[i]]
        if line.parse.starts[i] < reached or (noun.shown == "proper" and not line.capital(i)):
            continue
        naming = _naming(line, i, noun)
        if naming is not None:
            found.append(naming)
            inner = line.at(i + 1) == "to"  # "a protocol to the treaty", "plans to end the pact": look inside
            reached = line.parse.ends[i] if inner else naming.span.end
    return found


def namings_of(story: Story, parse: Parse) -> list[Naming]:
    """The namings of a story."""
    return find_namings(Line(story, parse))
