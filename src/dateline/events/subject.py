"""The words of a sentence that can name who acts: the subject of an event's clause."""

from __future__ import annotations

from dateline.events.clause import Clause
from dateline.events.line import AUX, PREPOSITION, SUBORDINATOR, Line
from dateline.events.objects import word_class
from dateline.events.verbs import Form


def subject_of(line: Line, clauses: tuple[Clause, ...], clause: Clause, verb: int) -> tuple[int, int]:
    """The words before a verb group that can name who acts.

    A clause that begins with its verb has its subject in the clause before: "The ministers, ..., are due to meet",
    "X will visit Tokyo and meet Y"; a relative one has it right before itself.
    """
    first = clause.first
    if clause.opener in ("which", "who"):
        own = clause.opener == "which" and verb > first + 1 and line.words.tags[first + 1] in _NOMINAL
        own = own and line.at(first + 1) not in word_class("time")  # duties which Orland imposed
        return (first + 1, verb) if own else (max(0, first - 8), first)
    if line.at(first) == "whether" and line.at(first + 1) in _SAME_SUBJECT and clause is not clauses[0]:
        verb = first  # has not decided whether to attend
    elif line.at(first) in SUBORDINATOR:
        first += 1
    if verb > first:
        return first, verb
    at = clauses.index(clause)
    while at > 0 and (line.at(clauses[at].first) in AUX or clauses[at].first >= first):
        at -= 1
    aside = at
    while at > 0 and _aside(line, clauses[at]):
        at -= 1
    if at < aside and line.at(clauses[at].last - 1) == ",":
        return clauses[at].first, clauses[at].last - 1
    at = aside
    start = clauses[at].first
    end = next((k for k in range(start + 1, first) if line.at(k) in AUX or k in line.acts or _acts(line, k)), first)
    return start, end


def _aside(line: Line, clause: Clause) -> bool:
    """Whether a clause only tells of a name before it: Japan, [which pays for it,] is; the group, [of which] ..."""
    far = line.at(clause.first) in PREPOSITION and line.at(clause.first + 1) in _ASIDES
    return clause.opener in _ASIDES or far or (line.at(clause.last - 1) == "," and _reduced(line, clause.first))


def _reduced(line: Line, k: int) -> bool:
    """Whether an aside opens with a participle behind its comma: Kern, [joined by] Tarn, spoke; a mill, [due to]."""
    joined = line.words.tags[k] == "VERB" and line.at(k).endswith("ed") and line.at(k + 1) in PREPOSITION
    return line.at(k - 1) == "," and (joined or (line.at(k) in _OWED and line.at(k + 1) == "to"))


_OWED = frozenset({"due", "set", "ready"})


_NOMINAL = ("NOUN", "PROPN", "PRON", "DET")
_SAME_SUBJECT = frozenset({"to", "it", "they", "he", "she"})
_ASIDES = frozenset({"which", "who", "whose", "where"})


def _acts(line: Line, k: int) -> bool:
    cue = line.cue_at(k)
    if line.words.tags[k] == "NOUN" and line.words.tags[k - 1] == "DET":
        return False  # one of the founders
    return cue is not None and cue.first == k and cue.part == "v" and bool(cue.form & (Form.PAST | Form.S))
