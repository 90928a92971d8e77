"""Cue words: the verbs, phrases and nouns that introduce speech, found outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table, words
from dateline.model.swift import swift
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.text.seek import where

#: Words that stand between a speaker and the cue verb without being either.
HELPERS = group("helpers")
PASSIVE = group("passive")


DETERMINERS = group("determiners")
_PREPOSITIONS = group("prepositions")
_POSSESSIVE = ("'s", "’s", "'", "’")
_PLURAL = group("plural subjects")
_PAST = group("past forms")


@dataclass(frozen=True, slots=True)
class CueWord:
    """A row of the verb table: kind, and of 100 uses how many are cues before a bare object or before a stop."""

    kind: str
    bare: int
    end: int


@swift
@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a text: token range, its row, and where the auxiliaries and adverbs before it begin (`helpers`).

    `passive` says that a form of "to be" stands among them, `noun` that the word is a noun here ("its claim that").
    """

    first: int
    last: int
    word: CueWord
    form: str
    helpers: int
    passive: bool = False
    noun: bool = False

    @property
    def gerund(self) -> bool:
        """Whether it is a participle: "adding that"."""
        return self.form.split()[0].endswith("ing") and self.word.kind != "according"


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


@cache
def _triggers() -> frozenset[str]:
    """Every word that a cue can begin with."""
    return frozenset(verbs()) | frozenset(phrases()) | nouns()


def find_cues(lines: Lines, first: int, last: int, *, headline: bool = False) -> Iterator[Cue]:
    """Cues among the tokens of a range that stand outside quotation marks, from left to right."""
    done, fixed = first, phrases()
    for k in where(lines.low[first:last], _triggers()):
        i = first + k
        if i < done or lines.quote[i] != OUT:
            continue
        cue = _phrase(lines, i, first, last) if lines.low[i] in fixed else None
        cue = cue or _verb(lines, i, first, headline=headline)
        if cue is not None:
            yield cue
            done = cue.last


def _phrase(lines: Lines, i: int, first: int, last: int) -> Cue | None:
    following = lines.low[i + 1] if i + 1 < last else ""
    for parts, kind in phrases()[lines.low[i]]:
        if parts[1:2] and parts[1] != following:
            continue
        end = i + len(parts)
        if end <= last and lines.low[i:end] == parts and all(q == OUT for q in lines.quote[i:end]):
            return Cue(i, end, CueWord(kind, 100, 100), " ".join(parts), _helpers(lines, i, first))
    return None


def _verb(lines: Lines, i: int, first: int, *, headline: bool) -> Cue | None:
    form = lines.low[i]
    word = verbs().get(form)
    if word is None and form in nouns() and _names_saying(lines, i):
        return Cue(i, i + 1, CueWord("wide", 100, 0), form, i, noun=True)
    if word is None or (lines.capital(i) and i > first and not headline):
        return None  # "United States" is no verb
    helpers = _helpers(lines, i, first)
    if form in nouns() and _is_noun(lines, i, helpers, first):
        return Cue(i, i + 1, word, form, i, noun=True)
    if _described(lines, i, helpers, first) or lines.tagged(i, "NOUN", "PROPN"):
        return None
    passive = any(w in PASSIVE for w in lines.low[helpers:i]) and not form.endswith("ing")
    return Cue(i, i + 1, word, form, helpers, passive)


def _names_saying(lines: Lines, i: int) -> bool:
    """``a statement by the minister that ...``, ``his belief that ...``."""
    return i + 1 < len(lines.low) and lines.low[i + 1] in ("by", "from", "that")


def _is_noun(lines: Lines, i: int, helpers: int, first: int) -> bool:
    """``its claim that``, ``a report``: after a determiner, a preposition, a possessive or an adjective."""
    if helpers <= first:
        return True
    before = lines.low[helpers - 1]
    if before in DETERMINERS or before in _PREPOSITIONS or before in _POSSESSIVE:
        return True
    base = not lines.low[i].endswith(("s", "ed", "ing"))
    return helpers == i and base and not (before.endswith("s") or before in _PLURAL)


def _described(lines: Lines, i: int, helpers: int, first: int) -> bool:
    """Whether the form cannot be a verb here: right after an article, a possessive or a preposition."""
    if helpers <= first or helpers != i:
        return False
    before = lines.low[i - 1]
    if lines.low[i].endswith("ing"):
        return before in ("the", "a", "an") or before in _POSSESSIVE
    base = not lines.low[i].endswith(("s", "ed", "ing")) and lines.low[i] not in _PAST
    if base and lines.words[i - 1].islower() and not before.endswith("s") and before not in _PLURAL:
        return True
    return (
        before in ("the", "a", "an", "his", "its", "their", "our", "my")
        or before in _PREPOSITIONS
        or before in _POSSESSIVE
    )


def _helpers(lines: Lines, i: int, first: int) -> int:
    while i > first and lines.low[i - 1] in HELPERS and lines.quote[i - 1] == OUT:
        i -= 1
    return i
