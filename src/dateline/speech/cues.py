"""Cue words: the verbs, phrases and nouns that introduce speech, found outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table, words
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines

#: Words that stand between a speaker and the cue verb without being either.
HELPERS = group("helpers")
PASSIVE = group("passive")


@dataclass(frozen=True, slots=True)
class CueWord:
    """A row of the verb table: kind, and of 100 uses how many are cues before a bare object or before a stop."""

    kind: str
    bare: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a text: token range, its row, and the auxiliaries before it."""

    first: int
    last: int
    word: CueWord
    form: str
    helpers: int  # where the run of auxiliaries and adverbs before the cue begins
    passive: bool = False

    @property
    def gerund(self) -> bool:
        """Whether it is a participle: "adding that"."""
        return self.form.split()[0].endswith("ing")


@cache
def verbs() -> dict[str, CueWord]:
    """Every verb form of the table."""
    return {row[0]: CueWord(row[1], int(row[2]), int(row[3])) for row in table("speech-verbs", 4)}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Fixed phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("speech-phrases", 2):
        parts = tuple(row[0].split())
        found.setdefault(parts[0], []).append((parts, row[1]))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in found.items()}


@cache
def nouns() -> frozenset[str]:
    """Nouns that name a saying."""
    return words("speech-nouns")


def find_cues(lines: Lines, first: int, last: int) -> Iterator[Cue]:
    """Cues among the tokens of a range that stand outside quotation marks, from left to right."""
    low, i = lines.low, first
    while i < last:
        if lines.quote[i] != OUT:
            i += 1
            continue
        cue = _phrase(lines, i, first, last) or _verb(lines, i, first)
        if cue is not None:
            yield cue
            i = cue.last
        else:
            i += 1
    del low


def _phrase(lines: Lines, i: int, first: int, last: int) -> Cue | None:
    for parts, kind in phrases().get(lines.low[i], ()):
        end = i + len(parts)
        if end <= last and lines.low[i:end] == parts and all(q == OUT for q in lines.quote[i:end]):
            form = " ".join(parts)
            return Cue(i, end, CueWord(kind, 100, 100), form, _helpers(lines, i, first))
    return None


def _verb(lines: Lines, i: int, first: int) -> Cue | None:
    word = verbs().get(lines.low[i])
    if word is None:
        return None
    helpers = _helpers(lines, i, first)
    passive = any(w in PASSIVE for w in lines.low[helpers:i]) and not lines.low[i].endswith("ing")
    return Cue(i, i + 1, word, lines.low[i], helpers, passive)


def _helpers(lines: Lines, i: int, first: int) -> int:
    while i > first and lines.low[i - 1] in HELPERS and lines.quote[i - 1] == OUT:
        i -= 1
    return i
