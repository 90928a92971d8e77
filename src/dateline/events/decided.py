"""Acts that somebody plans, proposes, weighs or refuses, told by any verb and without a day.

"The league has proposed halving the quorum", "the ministry is not considering buying mills", "instructed the mint to
stop its sales". What governs the verb is an official decision or wish, so that the verb needs no row of events.txt; who
decides must be a body, a state or somebody of office.
"""

from __future__ import annotations

from functools import cache

from dateline.events.actors import head_of
from dateline.events.clause import Clause, clause_at
from dateline.events.decisions import governors
from dateline.events.deed import deed_of
from dateline.events.find import Found, condition_of, supposed
from dateline.events.group import climb, group_at
from dateline.events.line import BE, BOUNDARY, RELATIVE, SUBORDINATOR, Line, adverbial
from dateline.events.objects import has_object, word_class
from dateline.events.phrases import Match
from dateline.events.signs import form_of
from dateline.events.status import fold
from dateline.events.subject import subject_of
from dateline.events.verbs import Form, forms
from dateline.lexicon import Row, table


def find_decided(line: Line, clauses: tuple[Clause, ...], told: list[Found]) -> list[Found]:
    """The governed acts of a sentence whose words tell of no event yet."""
    if not clauses or governors().isdisjoint(line.words.low):
        return []
    used = {k for f in told for s in (*f.steps, *f.modifiers) for k in range(s.first, s.last)}
    made: list[Found] = []
    for cue in line.cues:
        verbal = cue.part == "a" or (cue.part == "v" and line.words.tags[cue.first] == "VERB")
        if not verbal or line.at(cue.first) not in governors() or cue.first in used:
            continue
        verb = _verb_under(line, cue)
        if verb is None or any(f.first - 8 <= verb < f.last for f in told):
            continue
        act = _act(line, clauses, cue, verb)
        if act is not None:
            made.append(act)
    return made


def _verb_under(line: Line, cue: Match) -> int | None:
    """The verb that a word of decision governs: plan to [cut], considered [cutting], ordered the mint to [stop]."""
    k = cue.last
    while adverbial(line.at(k)) or line.at(k) == "not":
        k += 1
    gerund = line.words.tags[k : k + 1] == ("VERB",) or line.words.tags[k : k + 2] == ("NOUN", "DET")
    if line.at(k).endswith("ing") and gerund:
        return None if _idle(line, k) else k
    while cue.row[0] in _DEMANDING and line.at(k) in word_class("time") | word_class("calendar") | _WHEN:
        k += 1  # ordered last week that
    if line.at(k) == "that" and cue.row[0] in _DEMANDING:
        return next((j for j in range(k + 2, min(len(line), k + _FAR)) if _subjunctive(line, j)), None)
    if line.at(k) != "to" and cue.row[0] in _ORDERING:
        k = _to_somebody(line, k)
    if line.at(k) != "to" or (line.at(cue.first), k) == ("wanted", cue.last):
        return None  # wanted to be heard
    k += 1
    while adverbial(line.at(k)) or line.at(k) == "be":
        k += 1
    return k if line.words.tags[k : k + 1] == ("VERB",) and not _idle(line, k) else None


def _subjunctive(line: Line, k: int) -> bool:
    """Whether the verb of what is demanded stands at `k`: demanded that the premier [publish] it."""
    plain = line.words.tags[k] == "VERB" and bool(form_of(line, k) & Form.BASE)
    passive = line.at(k - 1) == "be" and line.words.tags[k] == "VERB"
    return (passive or (plain and line.words.tags[k - 1] in ("NOUN", "PROPN"))) and not _idle(line, k)


def _to_somebody(line: Line, k: int) -> int:
    """The "to" behind whoever is asked or told: ordered [the mint] to stop; `k` itself where nobody is."""
    end = next((j for j in range(k, min(len(line), k + _FAR)) if line.at(j) in _STOPS or line.at(j) in BOUNDARY), k)
    if head_of(line, k, end) is None:
        return k
    if line.at(end) == "," and line.at(end + 1) in RELATIVE:  # told Minco, which mines salt, to stop
        closing = next((j for j in range(end + 1, min(len(line), end + _ASIDE)) if line.at(j) == ","), end)
        end = closing + 1
    return end if line.at(end) == "to" else k


_ASIDE = 20  # words of an aside
_FAR = 8  # words of those who are told to do something
_STOPS = frozenset({"to", ",", "that", "which", "for", "in", "on"})
_CAUSING = frozenset({"prompt", "force", "compel", "oblige"})
_ORDERING = _CAUSING | {"instruct", "order", "urge", "ask", "want", "call on", "press", "encourage"}
_WHEN = frozenset({"on", "last", "this", "earlier"})
_DEMANDING = frozenset({"demand", "propose", "recommend", "urge", "order"})


def _idle(line: Line, k: int) -> bool:
    """Whether the verb at `k` is no act, even where somebody decides on it."""
    cue = line.cue_at(k)
    return line.at(k) in _no_deed() or line.at(k) in BE or (cue is not None and cue.row[0] not in _DOING)


_DOING = frozenset(
    {"suspend", "cancel", "close", "launch", "extend", "open", "reopen"}
)  # words of status that are acts of their own


_RAISED = ("measure", "level", "amount", "payment")


def _decider(line: Line, clauses: tuple[Clause, ...], cue: Match) -> tuple[int, int]:
    """The words that name who decides: because [the cabinet] has decided to print it."""
    start = group_at(line, cue.first).before + 1
    first, end = subject_of(line, clauses, clause_at(clauses, cue.first), start)
    opening = next((k for k in range(end - 1, first, -1) if line.at(k) in SUBORDINATOR), None)
    return first if opening is None else opening + 1, end


_SPEAKERS = frozenset({"i", "we", "you"})


@cache
def _no_deed() -> frozenset[str]:
    """Every form of the verbs of no act; those of quantity are acts where somebody decides on them."""
    none = {row[0] for row in table("events-no-acts", 2) if row[1] != "quantity"} - word_class("decided")
    return frozenset(word for verb in none | word_class("vague") for word in forms(verb)) | word_class("no act")


def _act(line: Line, clauses: tuple[Clause, ...], cue: Match, k: int) -> Found | None:
    clause = clause_at(clauses, k)
    steps, start = climb(line, k, form_of(line, k))
    if not any(s.first == cue.first for s in steps):
        return None
    subject = _decider(line, clauses, cue)
    if cue.row[0] in _CAUSING:
        subject = (cue.last, k - 1)  # prompted the government to stop payments
    head = head_of(line, *subject)
    if head is None or supposed(clauses, clause) or line.at(head) in _SPEAKERS:
        return None
    facets = fold(tuple(steps))
    if facets is None:
        return None
    if line.at(k).startswith("rais") and not any(has_object(line, k, k + 1, name, ahead=6) for name in _RAISED):
        return None  # plans to raise the affair
    kind = deed_of(line, k, passive=False)
    kind = "measure" if kind == "other" else kind
    return Found(
        line=line, clause=clause, first=k, last=k + 1, left=min(clause.first, start), right=max(clause.last, k + 1),
        kind=kind, match=Match(k, k + 1, Row((line.at(k), "x", kind, "-", "governed+official"), ""), form_of(line, k)),
        verb=True, steps=tuple(steps), facets=facets, condition=condition_of(line, clauses, k), subject=subject,
    )  # fmt: skip
