"""Whether a verb says of somebody that he acts: no purpose, and no participle that only describes a noun."""

from __future__ import annotations

from dateline.events.clause import Clause
from dateline.events.group import Group, Step
from dateline.events.line import AUX, BE, BOUNDARY, CONJUNCTION, PREPOSITION, RELATIVE, Line
from dateline.events.objects import word_class
from dateline.events.signs import form_of
from dateline.events.verbs import Form


def is_finite(line: Line, clause: Clause, k: int, form: int, group: Group, steps: list[Step]) -> bool:
    """Whether the verb at `k` says of somebody that he acts: no purpose, and no participle that describes a noun."""
    if group.infinitive:
        cue = line.cue_at(group.before)
        wanted = cue is not None and cue.row[2] == "propose" and line.words.tags[group.before] == "NOUN"
        governed = (cue is not None and not wanted) or line.at(group.before) in BE | {"days"}
        return governed and bool(steps) and steps[-1].op not in ("purpose", "gerund")
    if group.aux:
        return "being" not in group.aux
    if form & Form.PAST:
        return not _describes(line, clause, k, form)
    return bool(form & (Form.S | Form.BASE)) and line.words.tags[k - 1 : k] in (("NOUN",), ("PROPN",), ("PRON",))


def _describes(line: Line, clause: Clause, k: int, form: int) -> bool:
    """Whether a past form without a helper describes a noun: the bill submitted in May, the seized ships."""
    if not form & Form.PART:
        return False
    before, tags = line.at(k - 1), line.words.tags
    number = tags[k - 1] == "NUM" and not _of_a_day(line, k - 1)
    attributive = before in PREPOSITION or number or tags[k - 1] in ("DET", "ADJ") or before in ("'s", "’s")
    attributive = attributive or (tags[k - 1] == "ADV" and line.at(k - 2) in PREPOSITION)  # at specially reduced rates
    named = tags[k - 1] == "ADV" and tags[k + 1 : k + 2] == ("PROPN",)  # the newly elected Kern
    if k == 0 or attributive or named or line.at(k + 1) == "by" or _in_phrase(line, k):
        return True
    first = next((j for j in range(k - 1, clause.first - 1, -1) if _starts(line, j)), clause.first - 1) + 1
    if any(_says(line, j) for j in range(first, k)) and before not in _STARTS:
        return True
    return _verb_behind(line, k) or (before == "," and _verb_behind_aside(line, k))


def _of_a_day(line: Line, k: int) -> bool:
    """Whether a number is that of a day or a year: Norland on February [20] stopped its payments."""
    year = len(line.at(k)) == len("2024") and line.at(k).isdigit() and line.at(k - 1) == "in"
    return year or line.at(k - 1) in word_class("calendar")


def _in_phrase(line: Line, k: int) -> bool:
    """Whether the noun before a past form hangs on a preposition of no noun: said in a note [sent] today."""
    j = k - 1
    while j > 0 and line.words.tags[j] in ("NOUN", "ADJ", "DET", "PROPN", "NUM"):
        j -= 1
    return line.at(j) in PREPOSITION and j > 0 and line.words.tags[j - 1] not in ("NOUN", "PROPN", "PRON", "NUM")


def _verb_behind(line: Line, k: int) -> bool:
    """Whether the verb of the clause is still to come: the men [held] in May were freed."""
    end = next((j for j in range(k + 1, len(line)) if line.at(j) in _ENDS or line.at(j) in BOUNDARY), len(line))
    return any(_says(line, j) for j in range(k + 1, end))


def _verb_behind_aside(line: Line, k: int) -> bool:
    """The same behind the aside that the participle opens: an offer, [tabled] in May, was turned down."""
    comma = next((j for j in range(k + 1, len(line)) if line.at(j) == ","), None)
    return comma is not None and any(_says(line, j) for j in range(comma + 1, min(len(line), comma + 5)))


def _starts(line: Line, k: int) -> bool:
    """Whether a clause can start at `k`; "as part of" and "since May" start none."""
    return line.at(k) in _STARTS and (line.at(k) not in PREPOSITION or line.words.tags[k] == "SCONJ")


_STARTS = (
    CONJUNCTION | RELATIVE | {"after", "before", "because", "if", "unless", "said", "as", "until", "since", "once", ","}
)
_ENDS = _STARTS | {"to"}


def _says(line: Line, k: int) -> bool:
    """Whether a finite verb stands at `k`."""
    if line.at(k) in AUX:
        return line.at(k) not in ("be", "been", "being", "having")
    return line.words.tags[k] == "VERB" and bool(form_of(line, k) & (Form.PAST | Form.S)) and line.at(k - 1) != "to"
