"""Event words of a story, each with what its sentence says about it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.clause import Clause, clause_at, clauses_of
from dateline.events.group import Step, climb
from dateline.events.kinds import allowed, is_verb
from dateline.events.line import Line, line_of, triggers
from dateline.events.noun import read_noun
from dateline.events.phrases import Match
from dateline.events.status import Facets, fold
from dateline.events.verbs import Form
from dateline.events.words import Words
from dateline.model.span import Span

_IF_NECESSARY = frozenset({"necessary", "needed", "required", "possible", "asked", "invited", "established", "need"})
_HABIT = frozenset({"often", "regularly", "usually", "annually", "always", "routinely", "yearly"})
_EVERY = frozenset({"every", "each"})


@dataclass(frozen=True, slots=True)
class Found:
    """One event word: its trigger words [first, last), the words [left, right) that belong to it, and its readings.

    `facets` is None where the sentence does not say how far it is ("the talks"); `modifiers` come from its noun
    phrase ("the talks scheduled for Friday"). `preposition` stands before an ungoverned noun ("during the talks").
    """

    line: Line
    clause: Clause
    first: int
    last: int
    left: int
    right: int
    kind: str
    match: Match
    verb: bool
    steps: tuple[Step, ...]
    facets: Facets | None
    modifiers: tuple[Step, ...] = ()
    preposition: str | None = None
    negated: bool = False
    condition: Span | None = None

    @property
    def trigger(self) -> Span:
        """The characters of the event word."""
        return self.line.words.span(self.first, self.last)


def find_in(words: Words) -> list[Found]:
    """All event words of one sentence, left to right."""
    line = line_of(words)
    clauses = clauses_of(line)
    found: list[Found] = []
    end = 0
    for match in triggers().find(words.low):
        if match.first < end or not allowed(line, match) or _habitual(line, clause_at(clauses, match.first)):
            continue
        made = _verb(line, clauses, match) if is_verb(line, match) else _noun(line, clauses, match)
        if made is not None:
            found.append(made)
            end = match.last
    return found


def _verb(line: Line, clauses: tuple[Clause, ...], match: Match) -> Found | None:
    form = match.form & ~Form.NOUN if match.form & ~Form.NOUN else Form.BASE
    steps, start = climb(line, match.first, form)
    clause = clause_at(clauses, match.first)
    left = min(clause.first, start)
    right = clause.last
    return Found(
        line, clause, match.first, match.last, left, right, match.row[2], match, True, tuple(steps),
        _with_maybe(line, clause, fold(tuple(steps))), condition=condition_of(line, clauses, match.first),
    )  # fmt: skip


def _noun(line: Line, clauses: tuple[Clause, ...], match: Match) -> Found | None:
    reading = read_noun(line, match.first, match.last)
    clause = clause_at(clauses, match.first)
    steps = reading.steps
    facets = fold(steps)
    if facets is not None and reading.negated:
        facets = fold((*[s for s in steps if s.op != "happen"], Step("not", True, False, 0, 0))) or facets
        facets = _denied(facets)
    return Found(
        line, clause, match.first, match.last, min(clause.first, reading.first), max(clause.last, reading.last),
        match.row[2], match, False, steps, _with_maybe(line, clause, facets), reading.modifiers, reading.preposition,
        reading.negated, condition_of(line, clauses, match.first),
    )  # fmt: skip


def _denied(facets: Facets) -> Facets:
    """No meeting will be held."""
    from dataclasses import replace

    from dateline.model.event import Polarity

    return replace(facets, polarity=Polarity.NEGATIVE)


def _with_maybe(line: Line, clause: Clause, facets: Facets | None) -> Facets | None:
    """ "Maybe we will have to meet" is possible, whatever its verb says."""
    if facets is None:
        return None
    for cue in line.cues:
        if cue.row[2] == "maybe" and clause.first - 3 <= cue.first < clause.last:
            return fold((Step("maybe", False, False, cue.first, cue.last),))
    return facets


def condition_of(line: Line, clauses: tuple[Clause, ...], index: int) -> Span | None:
    """The words of the condition that hangs on the clause of the word at `index`: "if necessary", "as soon as ..."."""
    here = clause_at(clauses, index)
    at = clauses.index(here)
    if here.opener == "if":
        return line.words.span(here.first, here.last)
    for step in (1, -1):
        k = at + step
        while 0 <= k < len(clauses) and clauses[k].said and clauses[k].opener == "" and step == 1:
            k += step
        if 0 <= k < len(clauses) and clauses[k].opener == "if":
            return line.words.span(clauses[k].first, clauses[k].last)
    if "otherwise" in line.words.low[here.first : here.last]:
        k = line.words.low.index("otherwise", here.first)
        return line.words.span(k, k + 1)
    return None


def _habitual(line: Line, clause: Clause) -> bool:
    words = line.words.low[clause.first : clause.last]
    return bool(_HABIT & set(words)) or any(
        a in _EVERY and b in ("year", "month", "week", "day", "spring", "autumn", "monday", "friday")
        for a, b in zip(words, words[1:], strict=False)
    )
