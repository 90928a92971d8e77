"""What nobody plans, told without an event word: "has no plans to reroute the line", "was not on the table for now"."""

from __future__ import annotations

from dateline.events.clause import Clause, clause_at
from dateline.events.find import Found
from dateline.events.group import Step, governing
from dateline.events.kinds import GATHERINGS
from dateline.events.line import BE, NEGATIVE_SUBJECT, PREPOSITION, Line
from dateline.events.phrases import Match
from dateline.events.status import Facets, fold
from dateline.events.verbs import Form
from dateline.lexicon import Row
from dateline.model.swift import replace

_SOME = frozenset({"such", "any", "that"})  # plans for such a step: which step, its own words do not say
_MEASURE = Row(("", "x", "measure", "-", "-"), "")


def find_unplanned(line: Line, clauses: tuple[Clause, ...], found: list[Found]) -> list[Found]:
    """Events that only a denied plan shows; those whose plan already belongs to an event word are left out."""
    used = {s.first for f in found for s in (*f.steps, *f.modifiers)}
    made = []
    for cue in line.cues:
        if cue.row[2] not in ("plan", "consider") or cue.first in used:
            continue
        step = _denied(line, cue)
        if step is None:
            continue
        asked = next((f for f in found if f.clause.question and f.first < cue.first), None)
        if asked is not None:  # Asked about a mission to Sorabad, she said that nothing had been scheduled
            found.remove(asked)
            made.append(replace(asked, steps=(step,), facets=fold((step,))))
            continue
        row = _row(line, cue, found)
        if row is not None:
            made.append(_found(line, clause_at(clauses, cue.first), cue, row, step))
    return made


_ENDS = frozenset({"", ".", ",", "now", "yet", "any", "anymore", "and", "but", "today", "currently", "again"})
_PLANS = frozenset({"plans", "intention", "intentions"})


def _denied(line: Line, cue: Match) -> Step | None:
    """The step of a cue that denies a plan for now, else None."""
    if line.at(cue.first) in _PLANS and line.at(cue.last) == "to":
        before = {line.at(k) for k in range(max(0, cue.first - 3), cue.first)}
        if line.at(cue.last + 2) in _SOME:
            return None
        return Step(cue.row[2], negated=True, first=cue.first, last=cue.last) if "no" in before else None
    if cue.part == "x" or (cue.form & Form.PART and line.at(cue.first - 1) in BE | {"not"}):
        step = governing(line, cue.first, cue.row[2], cue.last)
        after = line.at(cue.last)
        if step.negated and (after in _ENDS or after in PREPOSITION - {"to"}):  # not "considered a record"
            return step
    return None


def _row(line: Line, cue: Match, found: list[Found]) -> Row | None:
    """What it is that is not planned: a gathering where the sentence speaks of one, else a measure."""
    nobody = any(line.at(k) in NEGATIVE_SUBJECT for k in range(max(0, cue.first - 10), cue.first))
    if not nobody:
        return _MEASURE
    earlier = [f for f in found if f.first < cue.first and f.kind in GATHERINGS | {"visit", "call"}]
    if not earlier:
        return None
    return Row(("", "x", earlier[-1].kind, "CONSULT", "-"), "")


def _found(line: Line, clause: Clause, cue: Match, row: Row, step: Step) -> Found:
    facets: Facets | None = fold((step,))
    return Found(
        line=line,
        clause=clause,
        first=cue.first,
        last=cue.last,
        left=clause.first,
        right=clause.last,
        kind=row[2],
        match=Match(cue.first, cue.last, row, Form.NONE),
        verb=True,
        steps=(step,),
        facets=facets,
        subject=(clause.first, min(cue.first, clause.last)),
    )
