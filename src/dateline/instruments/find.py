"""Noun phrases that name an instrument: "the Treaty on Free Trade", "a 1994 convention on the Saravel River"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dateline.instruments.left import Left
from dateline.instruments.none import is_no_text, is_other
from dateline.instruments.right import right_edge
from dateline.instruments.words import Line, Noun, is_year, nouns, word_set
from dateline.model.span import Span
from dateline.text.seek import where

#: Words that tell no instrument from another.
_PASSED = word_set("stopwords") | word_set("drop") | word_set("generic") | word_set("times")


@dataclass(frozen=True, slots=True)
class Naming:
    """One phrase that may name an instrument.

    `words` are the stems of its telling words (no determiner, year, noun, nor words such as "draft" and "recent"),
    `titles` and `ends` those with a capital before and behind the noun (no states, no months); `proper` says whether
    the noun is written as a name; `front` whether a telling word stands before it; `opener` is its determiner.
    """

    span: Span
    name: str
    noun: Noun
    words: frozenset[str]
    titles: frozenset[str]
    ends: frozenset[str]
    sentence: int
    proper: bool
    definite: bool | None
    opener: str
    year: str | None
    coming: str  # "draft" or "proposed" where an adjective says so, "new" or "old" where it is only that, else ""
    front: bool
    settling: bool  # a word such as "wage" or "peace" stands before the noun
    complement: str  # the word that opens what stands behind the noun: "on", "between", "to", "" for nothing
    plural: bool
    anchored: bool  # a time of its own says that it is there: "last month's accord", "a February 22 agreement"
    aimed: bool  # a clause behind it says what it would do: "a bill that would ban nets"
    made: frozenset[str]  # the place where it was signed or reached, as the words right behind it say

    @property
    def numbered(self) -> bool:
        """Whether it goes by a number: "Security Council resolution 1701"."""
        return self.noun.shown == "weak" and self.name[-1].isdigit()

    @property
    def draft(self) -> bool:
        """Whether an adjective says that the text is still to come; "the new accord" may be the one just made."""
        hoped = self.coming in ("draft", "proposed") and self.opener != "any"
        return hoped or (self.coming == "new" and self.definite is not True)


def _naming(line: Line, i: int, noun: Noun) -> Naming | None:
    if is_other(line, i):
        return None
    left = Left(line, i)
    if noun.shown == "free":
        left.behind_money()
    capital = line.capital(i) and not line.abbreviated(i - 1)  # old copy has a capital behind "U.S."
    end = right_edge(line, i + 1, proper=capital)
    if (
        noun.shown == "motion"
        and line.at(i + 1) != "of"
        and (left.definite or line.at(i + 1) not in {"to", "on"} | word_set("ruling"))
    ):
        end = i + 1  # "he likes the harbour bill to stay short", "a trade bill for a vote"
    proper = capital and not (left.core == i and line.opens(i)) and (left.core < i or end > i + 1)
    if is_no_text(line, left, i, noun):
        return None
    start = left.name_start()
    front, behind = range(left.core, i), range(i + 1, end)
    text = line.text[line.parse.starts[start] : line.parse.ends[end - 1]]
    before = _distinct(line, front)
    return Naming(
        span=line.parse.span(left.at, end),
        name=" ".join(text.split()).replace(". And ", ". and "),  # the U.S. And Japan
        noun=noun,
        words=_telling(line, [*front, *behind]),
        titles=_titles(line, front),
        ends=_distinct(line, [k for k in behind if line.capital(k) and not _of_states(line, k)]),
        sentence=line.sentence[i],
        proper=proper,
        definite=_definite(line, left, i),
        opener=left.opener,
        year=next((w for w in line.words[left.core : end] if is_year(w)), None),
        coming=_coming([line.low[k] for k in range(left.at, i) if not line.capital(k) or line.opens(k)]),
        front=bool(before),
        settling=bool(set(line.low[left.core : i]) & word_set("settling")),
        complement=line.at(i + 1) if end > i + 1 or line.at(i + 1) in {"with", "between"} else "",
        plural=line.low[i].endswith("s") and noun.shown != "set",
        made=_made_in(line, end),
        anchored=_anchored(line, left, i),
        aimed=line.near(i, end + 1) and line.low[end] in {"that", "which"} and line.low[end + 1] in _MODALS,
    )


def _anchored(line: Line, left: Left, i: int) -> bool:
    """Whether a time before the noun puts the text in the past: "last month's agreement", "a February 22 accord"."""
    before = line.low[left.at : i]
    return bool(set(before) & (word_set("months") | {"yesterday", "last"})) and "next" not in before


_MODALS = frozenset({"would", "will", "could", "might", "may", "allows", "requires", "bans", "gives", "limits", "sets"})


def _made_in(line: Line, end: int) -> frozenset[str]:
    """The stem of the place behind a name: "an agreement signed in Tordal" is what is then "the Tordal Agreement"."""
    made = line.near(end - 1, end + 2) and line.low[end] in word_set("made") and line.low[end + 1] == "in"
    return (
        _distinct(line, [end + 2])
        if made and line.capital(end + 2) and line.low[end + 2] not in word_set("dates")
        else frozenset()
    )


def _definite(line: Line, left: Left, i: int) -> bool | None:
    """Whether the phrase is definite: "the first arms treaty in a decade" is no more so than "an arms treaty"."""
    if not left.determined():
        return True if _owned(line, left, i) else None
    first = not line.capital(i) and line.low[left.at + 1 : left.at + 2] == ["first"] and line.at(i + 1) == "in"
    return left.definite and not first


def _owned(line: Line, left: Left, i: int) -> bool:
    """Whether a phrase is as definite as one with "the": "OPEC's accord", "(the May 22) Paris pact"."""
    words = range(left.core, i)
    return any(line.low[k] in {"'s", "’s"} for k in words) or (
        left.core < i and line.capital(left.core) and not line.opens(left.core)
    )


def _telling(line: Line, tokens: list[int]) -> frozenset[str]:
    """The stems of the telling words; names of states tell an instrument only where there is nothing else."""
    return _distinct(line, [k for k in tokens if not _of_states(line, k)]) or _distinct(line, tokens)


def _titles(line: Line, front: range) -> frozenset[str]:
    named = (k for k in front if line.capital(k) and not line.abbreviated(k - 1))
    named = (k for k in named if not line.opens(k) or line.parse.tags[k] == "PROPN")
    return _distinct(line, [k for k in named if line.low[k] not in word_set("dates") and not _of_states(line, k)])


def _of_states(line: Line, i: int) -> bool:
    """Whether token i names states: "Norland", "U.S.-Varnian"."""
    return line.words[i] != "." and all(part in line.states for part in line.low[i].replace(".", "").split("-") if part)


def _coming(low: list[str]) -> str:
    return next((key for key in ("draft", "proposed", "new", "old") if set(low) & word_set(key)), "")


def _distinct(line: Line, tokens: Iterable[int]) -> frozenset[str]:
    """The stems of the words that tell one instrument from another."""
    words = (part for k in tokens if line.low[k] not in _PASSED for part in _parts(line.low[k]))
    return frozenset(_stem(w) for w in words if len(w) > 1 and w[0].isalpha() and w not in _PASSED)


def _parts(word: str) -> list[str]:
    """The parts of "gas-price"; "G-7" has none."""
    return [word.replace("-", "")] if any(c.isdigit() for c in word) else word.split("-")


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The first letters of a word without its plural: "currencies" and "currency" are one, as are "-ise" and "-ize"."""
    bare = word.replace(".", "").replace("’s", "").replace("'s", "")
    return (bare.removesuffix("s") if len(bare) > 4 else bare)[:6]


def _taken_up(line: Line, naming: Naming, i: int) -> bool:
    """Whether a small "the law" is the one named before, and no other one: "the previous law"."""
    return naming.definite is True and line.at(i - 1) not in word_set("others")


def _opens(naming: Naming) -> bool:
    """Whether a small noun may name a text of its own: "a trade bill", "a law banning nets", "a trade act of 1987"."""
    shown = naming.noun.shown
    return shown == "motion" or naming.year is not None or (shown == "headed" and naming.definite is False)


def find_namings(line: Line) -> list[Naming]:
    """All phrases of the story that may name an instrument, in text order."""
    table = nouns()
    found: list[Naming] = []
    reached = 0
    sold = {table[line.low[i]].noun for i in where(line.low, table) if line.at(i - 1) in word_set("market")}
    for i in where(line.low, table):
        noun = table[line.low[i]]
        if line.parse.starts[i] < reached or (noun.shown in {"proper", "drawn"} and not line.capital(i)):
            continue
        naming = _naming(line, i, noun)
        small = noun.shown in {"titled", "headed", "motion"} and not line.capital(i)
        if naming is not None and noun.noun in sold and not (naming.proper or naming.titles):
            continue  # beside a repurchase pact "this week's pact" is one too
        if naming is not None and (not small or _taken_up(line, naming, i) or _opens(naming)):
            found.append(naming)
            # "a protocol to the treaty", "plans to end the pact", "the law on the treaty": look inside
            inner = small or line.at(i + 1) == "to"
            reached = line.parse.ends[i] if inner else naming.span.end
    return found
