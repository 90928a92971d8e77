"""Statements inside statements: "On October 8, the commission announced that ...", said within a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.swift import replace
from dateline.speech.attribution import Attribution
from dateline.speech.cues import find_cues
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import PRONOUNS
from dateline.speech.unit import Unit
from dateline.speech.verbal import verbal

_NESTING = group("nesting")
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
            if cue.form not in _NESTING or cue.last >= last or lines.low[cue.last] != "that" or cue.passive:
                continue
            made = verbal(unit, cue, [], ())
            end = _sentence_end(lines, cue.last + 1, last)
            if made is not None and end > cue.last + 3 and not _speaks_of_himself(lines, made):
                yield replace(made, content=(lines.span(cue.last + 1, end),), nested=True, ground="nested")
                break


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
