"""Finding the phrases of a word table in a sentence: inflected, longest first, in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.events.verbs import Form, forms, plural
from dateline.lexicon import Row
from dateline.model.swift import swift
from dateline.text.seek import where


@swift
@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: words [first, last) of the sentence, the row it comes from and the form it has there."""

    first: int
    last: int
    row: Row
    form: int
    verb_row: Row | None = None  # where the words are listed as noun and as verb, the verb's row

    @property
    def part(self) -> str:
        """V verb, n noun, a participle or adjective, x fixed words."""
        return self.row.columns[1]


@dataclass(frozen=True)
class Phrases:
    """An index over the rows of one table (phrase, part, ...) by their first word."""

    index: dict[str, tuple[tuple[tuple[str, ...], Row, int, Row | None], ...]]

    def find(self, low: tuple[str, ...]) -> list[Match]:
        """All phrases in a sentence, left to right; overlapping ones only where they start at different words."""
        found = []
        for i in where(low, self.index):
            parted = _parted(self.index[low[i]], low, i) if low[i + 1 : i + 2] in _OBJECT else None
            if parted is not None:
                found.append(parted)
                continue
            following = low[i + 1 : i + 2]
            for tail, row, form, verb_row in self.index[low[i]]:
                if not tail or (tail[:1] == following and low[i + 1 : i + 1 + len(tail)] == tail):
                    found.append(Match(i, i + 1 + len(tail), row, form, verb_row))
                    break
        return found


def _parted(
    entries: Iterable[tuple[tuple[str, ...], Row, int, Row | None]], low: tuple[str, ...], i: int
) -> Match | None:
    """A verb whose particle stands behind its object: threw [the bill] out, called [the talks] off."""
    words = low[i + 2 : i + 2 + _APART]
    if low[i + 1] in _NAMELESS:
        words = words[:1]  # put it off
    for k, word in enumerate(words):
        if word in _ENDS:
            return None
        if word in _PARTICLES and words[k + 1 : k + 2] != ("of",):
            return next(
                (Match(i, i + 1, row, f) for tail, row, f, _ in entries if tail == (word,) and row[1] == "v"), None
            )
    return None


_APART = 5  # words between a verb's object and its particle
_NAMELESS = frozenset({"it", "them"})
_OBJECT = frozenset((w,) for w in ("the", "a", "an", "its", "their", "his", "her", "this", "that", *_NAMELESS))
_PARTICLES = frozenset({"off", "out", "down", "back", "up", "forward", "through"})
_ENDS = frozenset({",", ".", ";", "and", "to", "in", "on", "that", "which", "by", "for", "with", "is", "was", "will"})


def _spellings(phrase: str, part: str) -> Iterable[tuple[str, int]]:
    if part == "v":
        head, _, tail = phrase.partition(" ")
        return [(f"{word} {tail}".strip(), form) for word, form in forms(head).items()]
    if part == "n":
        return [(phrase, Form.NOUN), (plural(phrase), Form.NOUN)]
    return [(phrase, Form.NONE)]


def index(rows: Iterable[Row]) -> Phrases:
    """Build the index. Words listed twice ("plan" as verb and as noun) keep the first row and both forms."""
    found: dict[tuple[str, ...], tuple[Row, int, Row | None]] = {}
    for row in rows:
        for spelling, form in _spellings(row[0], row[1]):
            key = tuple(spelling.split(" "))
            first, known, verb_row = found.get(key, (row, Form.NONE, None))
            found[key] = (first, known | form, row if row[1] == "v" else verb_row)
    by_word: dict[str, list[tuple[tuple[str, ...], Row, int, Row | None]]] = {}
    for key, (row, form, verb_row) in found.items():
        by_word.setdefault(key[0], []).append((key[1:], row, form, verb_row))
    return Phrases({word: tuple(sorted(v, key=lambda e: -len(e[0]))) for word, v in by_word.items()})
