"""What a run of capitals that no office explains names: a person, a body, a place, or nothing of ours."""

from __future__ import annotations

import re

from dateline.model.mention import Kind
from dateline.names.label import BODY, DAY, NAME, OTHER, SPOT, Labels
from dateline.names.tables import word_set
from dateline.names.words import Words

_LOCATIVE = word_set("locative")
_VERBS = word_set("verbs")
_PERSONAL = re.compile(r"[^\W\d_][\w'’-]*\Z")
_SHOUT = re.compile(r"[A-Z]{2,6}\Z")


def strip_run(words: Words, labels: Labels, run: tuple[int, int], common: frozenset[str]) -> tuple[int, int] | None:
    """The run without weekdays, months and ordinary words that open a sentence; None where nothing is left."""
    first, last = run
    while first < last and (
        labels.tags[first] == DAY or (first in words.opens and last - first > 1 and words.low[first] in common)
    ):
        first += 1
    while last > first and labels.tags[last - 1] == DAY:
        last -= 1
    return (first, last) if last > first else None


def kind_of(words: Words, labels: Labels, run: tuple[int, int], mark: str | None) -> Kind | None:
    """Kind of a run of plain name words by its neighbours; None where it cannot be told or is nothing of ours."""
    first, last = run
    n = len(words)
    after = labels.tags[last] if last < n and words.close(last) and words.words[last][0].isupper() else ""
    if after in (OTHER, BODY, SPOT):
        return {BODY: Kind.BODY, SPOT: Kind.PLACE}.get(after)
    before = labels.tags[first - 1] if first > 0 and words.close(first) else ""
    if before == SPOT and words.words[first - 1][0].isupper():
        return Kind.PLACE
    if before == OTHER and words.words[first - 1][0].isupper():
        return None
    if mark in {"PERSON", "ORG", "GPE"}:
        return {"PERSON": Kind.PERSON, "ORG": Kind.BODY, "GPE": Kind.PLACE}[mark]
    tokens = words.words[first:last]
    if last - first == 1:
        return _single(words, labels, first)
    if all(_PERSONAL.match(t) or t == "." for t in tokens) and last - first <= 5:
        if words.word(first - 1) in {"in", "near"} and words.word(last) not in _VERBS:
            return Kind.PLACE
        return Kind.PERSON
    return Kind.BODY


def _single(words: Words, labels: Labels, i: int) -> Kind | None:
    if _SHOUT.match(words.words[i]):
        return Kind.BODY
    if words.word(i - 1) in _LOCATIVE:
        return Kind.PLACE
    if i in words.opens:
        return None
    if labels.tags[i] == NAME and words.words[i][0].isupper() and len(words.words[i]) > 2:
        return Kind.BODY
    return None
