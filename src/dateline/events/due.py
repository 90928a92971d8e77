"""What somebody will do on a day, told without an event word: the ministry will publish the list on June 3."""

from __future__ import annotations

from dateline.events.clause import Clause, clause_at
from dateline.events.dated import AHEAD
from dateline.events.deed import deed_of
from dateline.events.find import Found, condition_of
from dateline.events.group import climb
from dateline.events.line import AUX, BE, HAVE, NOT, RELATIVE, WILL, Line, adverbial
from dateline.events.objects import word_class
from dateline.events.phrases import Match
from dateline.events.status import fold
from dateline.events.subject import subject_of
from dateline.events.verbs import Form
from dateline.lexicon import Row
from dateline.text.seek import where

_DUE = frozenset({"set", "due", "scheduled", "expected", "planned", "slated"})
_OPENING = WILL | {"is", "are"}
_FAR = 8  # words from a verb to an event that it is about: will back the truce


def find_due(line: Line, clauses: tuple[Clause, ...], found: list[Found]) -> list[Found]:
    """The acts of a sentence that stand under "will" or "is to" where its event words tell of no such act."""
    low = line.words.low
    if not clauses or AHEAD.isdisjoint(low):
        return []
    made = []
    for k in where(low[:-1], _OPENING):
        verb = _verb_after(line, k)
        if verb is None or any(f.clause.first <= verb < f.clause.last or 0 <= f.first - verb <= _FAR for f in found):
            continue
        clause = clause_at(clauses, verb)
        if clause.opener in RELATIVE and line.at(verb - 1) == "be":
            continue  # aid, which will be announced tomorrow
        steps, start = climb(line, verb, _form(line, verb))
        made.append(
            Found(
                line=line,
                clause=clause,
                first=verb,
                last=verb + 1,
                left=min(clause.first, start),
                right=clause.last,
                kind=_kind(line, verb),
                match=Match(verb, verb + 1, _row(line, verb), _form(line, verb)),
                verb=True,
                steps=tuple(steps),
                facets=fold(tuple(steps)),
                condition=condition_of(line, clauses, verb),
                subject=subject_of(line, clauses, clause, k),
            )
        )
    return made


def _kind(line: Line, verb: int) -> str:
    """The kind of what will be done: a pact signed, duties lifted; who will notify somebody has filed nothing."""
    kind = deed_of(line, verb, passive=line.at(verb - 1) == "be")
    return "other" if kind == "submission" else kind


def _row(line: Line, verb: int) -> Row:
    """A row of the verb; what is to be done needs nobody who does it."""
    needs = "month+unborn+undergone" if line.at(verb - 1) == "be" else "who+month+unborn"
    return Row((line.at(verb), "x", "other", "-", needs), "")


def _form(line: Line, verb: int) -> int:
    if line.at(verb).endswith("ing"):
        return Form.ING
    return Form.PART | Form.PAST if line.at(verb - 1) == "be" else Form.BASE


def _verb_after(line: Line, k: int) -> int | None:
    """The verb of the group that "will" or "is to" at `k` opens; None where there is none that tells an act."""
    if line.at(k) in WILL:
        at = k + 1
    elif line.at(k) in ("is", "are") and line.at(k + 1) == "to":
        at = k + 2
    elif line.at(k) in ("is", "are") and line.at(k + 1) in _DUE and line.at(k + 2) == "to":
        at = k + 3
    else:
        return None
    while adverbial(line.at(at)) or line.at(at) == "be":
        at += 1
    word = line.at(at)
    if (
        line.cue_at(at) is not None
        or word in NOT | AUX | BE | HAVE | word_class("no act")
        or line.words.tags[at : at + 1] != ("VERB",)
    ):
        return None
    return at
