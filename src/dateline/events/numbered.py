"""An event told by its number alone: talks were held in January; [the third], in February, broke up."""

from __future__ import annotations

from dateline.events.clause import Clause
from dateline.events.find import Found, noun_found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import ALONE, ORDINAL, Line, numbered
from dateline.events.objects import word_class
from dateline.events.phrases import Match
from dateline.events.verbs import Form
from dateline.lexicon import Row

_OF = GATHERINGS | {"visit", "vote"}
_TOLD = frozenset({"plan", "expect", "cancel", "postpone"})  # one planned for March was scuttled
_NEAR = 2  # sentences back in which the event that is counted stands


def find_numbered(line: Line, clauses: tuple[Clause, ...], found: list[Found], before: Found | None) -> list[Found]:
    """The events of a sentence that only an ordinal names, of the kind of the one told last."""
    if not clauses:
        return []
    made = []
    for k in numbered(line.words.low):
        if not _alone(line, k):
            continue
        counted = next((f for f in reversed(found) if f.first < k), before)
        if counted is None or counted.kind not in _OF or line.words.number - counted.line.words.number > _NEAR:
            continue
        row = Row((counted.match.row[0], "n", counted.kind, counted.match.row[3], "dated"), "")
        event = noun_found(line, clauses, Match(k, k + 1, row, Form.NOUN))
        if line.at(k) in ORDINAL or any(s.op in _TOLD for s in (*event.steps, *event.modifiers)):
            made.append(event)
    return made


def _alone(line: Line, k: int) -> bool:
    """Whether an ordinal stands without a noun: the third, in May; the second is due; no "second, smaller bank"."""
    aside = line.at(k + 2)
    return line.at(k + 1) != "," or aside in ALONE or aside in word_class("time")
