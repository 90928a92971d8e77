"""Statements inside statements: "On October 8, the commission announced that ...", said within a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.swift import replace
from dateline.speech.attribution import Attribution
from dateline.speech.cues import Cue, find_cues
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import CIRCUMSTANCE, PRONOUNS, is_finite
from dateline.speech.unit import Unit
from dateline.speech.verbal import verbal

_NESTING = group("nesting")
_DUMMIES = frozenset(("it", "there"))
_CIRCUMSTANCE = 9  # tokens of circumstance between a cue and "that"
_SHORTEST = 8  # tokens of an outer content in which another statement can stand


def nested_in(lines: Lines, outer: Attribution) -> Iterator[Attribution]:
    """Statements with a speaker of their own, a plain verb of saying and "that", inside the content of another one."""
    for span in outer.content:
        first, last = lines.at(span.start), lines.at(span.end - 1) + 1
        if last - first < _SHORTEST or _NESTING.isdisjoint(lines.low[first:last]):
            continue
        blind = replace(lines, quote=(OUT,) * len(lines.quote))
        unit = Unit(blind, first, last, first)
        for cue in find_cues(blind, first, last):
            opening = _opening(lines, cue, last) if cue.form in _NESTING and not cue.passive else None
            if opening is None:
                continue
            made = verbal(unit, cue, [], ())
            end = _sentence_end(lines, opening, last)
            if made is not None and end > opening + 2 and not _speaks_of_himself(lines, made):
                yield replace(made, content=(lines.span(opening, end),), nested=True, ground="nested")
                break


def _opening(lines: Lines, cue: Cue, last: int) -> int | None:
    """Where the content behind a cue inside a statement begins: behind "that", else at "it was ..." and the like.

    Between the cue and "that" only circumstance may stand: "said in a call on Monday that".
    """
    if cue.last >= last:
        return None
    if lines.low[cue.last] in _DUMMIES and any(is_finite(lines, i) for i in (cue.last + 1, cue.last + 2) if i < last):
        return cue.last
    that = next((i for i in range(cue.last, min(last, cue.last + _CIRCUMSTANCE)) if lines.low[i] == "that"), None)
    if that is None or (that > cue.last and lines.low[cue.last] not in CIRCUMSTANCE):
        return None
    return that + 1


def _sentence_end(lines: Lines, first: int, last: int) -> int:
    """The end of the sentence inside the content: at a full stop before a capital, or at an omission "[...]"."""
    for i in range(first, last - 1):
        stop = lines.words[i] in ".!?" and lines.capital(i + 1) and not lines.words[i - 1].isupper()
        if stop or (lines.words[i] == "[" and lines.words[i + 1] in ("...", ".", "…")):
            return i
    return last


def _speaks_of_himself(lines: Lines, made: Attribution) -> bool:
    """A pronoun inside a statement is mostly the speaker himself; such a repetition is no record of its own."""
    return made.source is None or lines.low[lines.at(made.source.start)] in PRONOUNS
