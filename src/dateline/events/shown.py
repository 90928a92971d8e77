"""The words that show an event: its clause, or for a mere noun its phrase ("the recent meeting in Sochi")."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.line import AUX, SUBORDINATOR, participle
from dateline.model.span import Span

_DANGLING = frozenset({".", "that", "of", "for", "with", "the", "a", "an"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})  # a visit [he] will make
_EDGE = frozenset({",", "and", "but", "-", "–", "—", ";", ":"})


def shown(event: Found) -> Span:
    """The characters to quote for an event, without the comma or conjunction at their edges."""
    line = event.line
    first, last = event.left, event.right
    if not event.verb and not event.steps:
        first, last = event.phrase, _phrase_end(event)
    while first < event.first and (line.at(first) in _EDGE or (line.at(first) == "that" and first > 0)):
        first += 1
    while last > event.last and (line.at(last - 1) in _EDGE or _dangles(event, last - 1)):
        last -= 1
    return line.words.span(first, max(last, event.last))


def _dangles(event: Found, k: int) -> bool:
    """Whether the last word shown belongs to what is cut off: a trip to Karsk [to] seek support."""
    line = event.line
    return line.at(k) in _DANGLING or (line.at(k) == "to" and not (event.verb and line.words.tags[k - 1] == "VERB"))


def _another_begins(event: Found, conjunction: int) -> bool:
    """Whether what follows an "and" is no partner of the event: a meeting in May [and the talks were brief]."""
    line = event.line
    partners = not {"of", "between", "with", "among"}.isdisjoint(line.words.low[event.last : conjunction])
    return line.words.tags[conjunction + 1 : conjunction + 2] == ("DET",) and not partners


def _phrase_end(event: Found) -> int:
    """Where a noun phrase with its prepositions and participles ends: before a comma, a verb or another clause."""
    line, k = event.line, event.last
    while k < event.right:
        cue = line.cue_at(k)
        stops = line.at(k) in _EDGE - {"and"} or line.at(k) in AUX or line.at(k) in SUBORDINATOR
        stops = stops or line.at(k) in _SUBJECTS or (line.at(k) == "and" and _another_begins(event, k))
        if stops or (line.words.tags[k] == "VERB" and not (cue is not None and participle(cue))):
            break
        k += 1
    return k
