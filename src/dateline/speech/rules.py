"""The rules reader: attributions from tokens, quotation marks and cue words alone, without any weights."""

from __future__ import annotations

from collections import deque

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.speech.attribution import PLAIN, Attribution
from dateline.speech.cues import HELPERS, Cue, find_cues
from dateline.speech.labels import headline_dash, label, of_turn, signature, transcript_label
from dateline.speech.lines import OUT, Lines
from dateline.speech.patterns import PATTERNS, named_by_noun, object_of, quoted_as
from dateline.speech.unit import SPEAKING, Unit
from dateline.speech.verbal import announcing, governs, is_plain, verbal

_AHEAD = 12  # cues looked at for the end of a content


def read_by_rules(lines: Lines, *, sure: bool = False) -> tuple[Attribution, ...]:
    """All attributions of the lines, in the order of their cues; `sure` leaves out those of weaker cues."""
    found: list[Attribution] = []
    announced: Attribution | None = None
    until = 0  # where the turn of a transcript ends that is taken as a whole
    turns = deque(lines.turns)
    for first, last in lines.units:
        while turns and turns[0].start <= lines.starts[first]:
            turn = turns.popleft()
            found.append(of_turn(turn))
            until = turn.pieces[-1].end
        if lines.starts[first] < until:
            continue
        unit = Unit(lines, first, _full_stop(lines, first, last), first)
        if (made := transcript_label(unit)) is not None:
            found.append(made)
        elif unit.whole_quotation():
            _goes_on(unit, found, announced)
        elif (made := label(unit) or headline_dash(unit) or signature(unit, found)) is not None:
            found.append(made)
        else:
            _read_cues(unit, found, (2, 1) if sure else (2, 1, 0))
        announced = announcing(unit)
    return (*found, *map(of_turn, turns))


def _read_cues(unit: Unit, found: list[Attribution], ranked: tuple[int, ...]) -> None:
    """The cue that governs the unit first, then plain cues from left to right, then the weaker ones in what is left.

    So "X has denounced the pact, officials said" is one attribution, to the officials.
    """
    cues = list(find_cues(unit.lines, unit.first, unit.stop, headline=unit.headline))
    if not cues:
        return
    here: list[Attribution] = []
    claimed: list[tuple[int, int]] = []
    ranks = [2 if governs(unit, c, cues) else 1 if is_plain(unit, c) else 0 for c in cues]
    for rank in ranked:
        for k, cue in enumerate(cues):
            if ranks[k] != rank:
                continue
            free = _free_part(unit, cue, claimed)
            made = _attribution(free, cue, cues[k + 1 : k + 1 + _AHEAD], _before(unit, here, cue)) if free else None
            if made is None:
                continue
            made = replace(made, ground=_ground(unit, made, cue.word.kind, plain=rank > 0))
            here = [a for a in here if a.cue != made.cue]  # the same statement, now with the one between
            here.append(made)
            claimed.append(_claim(unit, made, cue))
    for made in sorted(here, key=lambda a: a.cue[0].start):
        if found and not found[-1].cue and _from_before(unit, made, found[-1]):
            found.append(replace(made, content=tuple(sorted((*found.pop().content, *made.content)))))
        else:
            found.append(made)


def _ground(unit: Unit, made: Attribution, cue_kind: str, *, plain: bool) -> str:
    if plain:
        return PLAIN
    if cue_kind in SPEAKING and made.source and unit.clause_at(unit.lines.at(made.content[0].start), unit.stop):
        return "clause"
    marks = any(
        unit.lines.quote[i] != OUT for s in made.content for i in range(unit.lines.at(s.start), unit.lines.at(s.end))
    )
    return "quoted fragment" if marks else "weak cue"


def _before(unit: Unit, here: list[Attribution], cue: Cue) -> tuple[Attribution, ...]:
    """What was read of the unit left of a cue, nearest last."""
    start = unit.lines.starts[cue.first]
    return tuple(sorted((a for a in here if a.cue[0].start < start), key=lambda a: a.cue[0].start))


def _free_part(unit: Unit, cue: Cue, claimed: list[tuple[int, int]]) -> Unit | None:
    """The unit between the claims around a cue; None where the cue itself is claimed."""
    floor, stop = unit.floor, unit.stop
    for begin, end in claimed:
        if begin <= cue.first < end:
            return None
        if end <= cue.first:
            floor = max(floor, end)
        elif begin >= cue.last:
            stop = min(stop, begin)
    return Unit(unit.lines, unit.first, stop, floor)


def _attribution(unit: Unit, cue: Cue, following: list[Cue], before: tuple[Attribution, ...]) -> Attribution | None:
    pattern = PATTERNS.get(cue.word.kind)
    if pattern is not None:
        return pattern(unit, cue, before)
    if unit.lines.low[cue.first] in ("quoted", "cited") and (made := quoted_as(unit, cue)) is not None:
        return made
    if cue.noun:
        return named_by_noun(unit, cue)
    if cue.word.kind in SPEAKING or cue.word.kind in ("think", "show"):
        return verbal(unit, cue, following, before)
    return object_of(unit, cue, following, before)


def _claim(unit: Unit, made: Attribution, cue: Cue) -> tuple[int, int]:
    """The token range that an attribution takes up in its unit."""
    lines = unit.lines
    spans = [*made.cue, *made.via, *(s for s in made.content if s.start >= lines.starts[unit.first])]
    if made.source is not None and made.source.start >= lines.starts[unit.first]:
        spans += [made.source] if _adjacent(lines, made.source, cue) else []
    return lines.at(min(s.start for s in spans)), min(unit.stop, lines.at(max(s.end for s in spans) - 1) + 1)


def _adjacent(lines: Lines, source: Span, cue: Cue) -> bool:
    """Whether only auxiliaries, adverbs and marks stand between a source and its cue; a shared source stands apart."""
    first, last = lines.at(source.start), lines.at(source.end - 1) + 1
    between = range(last, cue.helpers) if first < cue.first else range(cue.last, first)
    return len(between) <= 6 and all(not lines.words[i][:1].isalnum() or lines.low[i] in HELPERS for i in between)


def _full_stop(lines: Lines, first: int, last: int) -> int:
    """The index after the last word, without the final stop."""
    while last > first and lines.words[last - 1] in ".!?" and lines.quote[last - 1] == OUT:
        last -= 1
    return last


def _goes_on(unit: Unit, found: list[Attribution], announced: Attribution | None) -> None:
    """A quotation on its own: more of the statement before it, or a free quotation."""
    lines = unit.lines
    quotation = lines.quotations[max(lines.quote[unit.first : unit.stop])]
    if announced is not None:
        found.append(replace(announced, content=(quotation.inner,)))
        return
    owner = _quoting(unit, found, follows=quotation.follows)
    if owner is not None:
        last = found[owner]
        found[owner] = replace(last, content=tuple(sorted((*last.content, quotation.inner))))
        return
    found.append(Attribution((quotation.inner,)))


def _quoting(unit: Unit, found: list[Attribution], *, follows: bool) -> int | None:
    """The last attribution with a quotation, here or, where the marks say that it goes on, in the paragraph before."""
    lines = unit.lines
    for i in range(len(found) - 1, max(-1, len(found) - 4), -1):
        made = found[i]
        here = lines.block[lines.at(made.span.end - 1)] == lines.block[unit.first]
        if not made.cue or not (here or follows):
            return None
        if any(lines.quote[k] != OUT for s in made.content for k in (lines.at(s.start), lines.at(s.end - 1))):
            return i
    return None


def _from_before(unit: Unit, made: Attribution, free: Attribution) -> bool:
    """Whether a quotation without cue at the end of the paragraph before goes on in this content."""
    lines = unit.lines
    opened = lines.quotation_of(free.content[-1])
    first = lines.quote[lines.at(made.content[0].start)]
    if first < 0:
        first = lines.quote[min(lines.at(made.content[0].start) + 1, len(lines.quote) - 1)]
    return opened is not None and opened.open_end and first >= 0 and lines.quotations[first].follows
