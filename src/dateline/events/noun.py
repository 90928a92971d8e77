"""What is said about an event named by a noun: "no plans for talks", "the talks set for Friday have been put off"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dateline.events.group import Step, before_time, climb, governing, hop, noun_negated
from dateline.events.line import (
    AUX,
    BE,
    BOUNDARY,
    CONJUNCTION,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    Line,
    adverbial,
    in_proper_name,
    participle,
)
from dateline.events.objects import singular, word_class
from dateline.events.phrases import Match
from dateline.events.predicate import DETERMINER, acts_on, finite, plain_past, predicate_at, predicates_at
from dateline.events.proposal import THOUGHT, fate_of
from dateline.events.verbs import Form, past_forms

_NP_LONGEST = 12
_PREDICATE_FARTHEST = 40
_GOVERNING = frozenset({"for", "of", "on", "to", "against", "about", "in"})
_AHEAD = frozenset({"before", "until", "pending"})
_SAID = frozenset({"said", "says", "told", "added", "reported", "announced", "noted", "according"})


@dataclass(frozen=True, slots=True)
class NounReading:
    """`first` is the first word of the noun phrase, `last` one past the last word that was used.

    `modifiers` are steps inside or right after the noun phrase ("planned", "scheduled for Friday"), `steps` the chain
    of what governs it or is said of it. `preposition` stands before it where nothing else governs it.
    """

    first: int
    last: int
    modifiers: tuple[Step, ...]
    steps: tuple[Step, ...]
    preposition: str | None
    negated: bool


_BEFORE_SUBJECT = (
    frozenset({",", "said", "says", "added", "noted", "stressed", "reported", "announced"})
    | BOUNDARY
    | CONJUNCTION
    | SUBORDINATOR
)


def _through_days(line: Line, start: int) -> int:
    """The start of a noun phrase that begins with a length of time: [two days of] informal talks."""
    if line.at(start - 1) != "of" or singular(line.at(start - 2)) not in _LENGTHS:
        return start
    return phrase_start(line, start - 2)


_LENGTHS = frozenset({"day", "hour", "week", "month", "round"})


def phrase_start(line: Line, noun: int) -> int:
    """The first word of the noun phrase that ends with the word at `noun`."""
    k = noun - 1
    while k >= 0 and noun - k <= _NP_LONGEST:
        word = line.at(k)
        if (word == "of" and in_proper_name(line, k)) or (word == "and" and _two(line, k, noun)):
            k -= 1
            continue
        if word in PREPOSITION or word in AUX or word in PRONOUN or word in BOUNDARY or word == ",":
            break
        if word in CONJUNCTION or word in SUBORDINATOR or word in _SAID or _verb_here(line, k):
            break
        k -= 1
    return k + 1


def _two(line: Line, k: int, noun: int) -> bool:
    """Whether an "and" joins two days or names: the Thursday [and] Friday talks, the Fund [and] Lakes Bank meetings."""
    days = {line.at(k - 1), line.at(k + 1)} <= word_class("calendar")
    names = line.words.raw[k - 1].isupper() and line.words.tags[k + 1 : noun] == ("PROPN",) * (noun - k - 1)
    return days or (names and noun - k > 1 and line.at(noun).endswith("s"))


def _verb_here(line: Line, k: int) -> bool:
    """Whether the word at `k` is a verb rather than a describing word: "called off a meeting", not "planned talks"."""
    cue = line.cue_at(k)
    tag = line.words.tags[k]
    if cue is not None and not (cue.part == "a" or cue.form & Form.NOUN):
        adjective = bool(cue.form & Form.PART) and cue.last == cue.first + 1 and line.at(k + 1) not in DETERMINER
        return not (adjective and (k == 0 or _describes(line, k)))
    if tag in ("VERB", "AUX") and not line.at(k).endswith(("ing", "ed")):
        return True
    return line.at(k + 1) in DETERMINER and (tag == "VERB" or line.at(k).endswith("ed") or line.at(k) in past_forms())


def _describes(line: Line, k: int) -> bool:
    """Whether a participle stands inside a noun phrase: "the planned talks", not "Putin held talks"."""
    before = line.at(k - 1)
    cue = line.cue_at(k)
    joined = before in CONJUNCTION and (cue is None or cue.row[2] != "happen")  # flew back and held talks
    if before in DETERMINER or before in PREPOSITION or before == "'s" or joined:
        return True
    return line.words.tags[k - 1] in ("ADJ", "NUM", "ADV", "DET") and before not in AUX


def read_noun(line: Line, first: int, last: int) -> NounReading:
    """Everything said about the noun at words [first, last)."""
    start = _through_days(line, phrase_start(line, first))
    modifiers = [
        Step(cue.row[2], first=cue.first, last=cue.last)
        for cue in line.cues
        if start <= cue.first and cue.last <= first and _describing(line, cue)
    ]
    negated = line.at(start) == "no" or any(line.at(k) == "no" for k in range(start, first))
    governed = _governed(line, start)
    if governed is not None and governed[0].op in ("commit", "tell"):  # announced [that] the debate has been cancelled
        said = [s for s in _after(line, last, predicate=True)[0] if not s.op.startswith("@")]
        governed = None if said else governed
    if governed is not None:
        if governed[-1].op in THOUGHT:
            governed = fate_of(line, governed, last, phrase_start(line, governed[-1].first)) or governed
        after, end = _after(line, last, predicate=False)
        return NounReading(start, end, (*modifiers, *after), tuple(governed), None, negated)
    before = line.at(start - 1)
    subject = start == 0 or before in _BEFORE_SUBJECT
    after, end = _after(line, last, predicate=subject)
    mods = tuple(s for s in after if s.op.startswith("@"))
    steps = tuple(s for s in after if not s.op.startswith("@"))
    cleaned = tuple(Step(s.op[1:], s.negated, s.past, s.first, s.last) for s in mods)
    return NounReading(start, end, (*modifiers, *cleaned), steps, before if before in PREPOSITION else None, negated)


def _governed(line: Line, start: int) -> list[Step] | None:
    """The chain above a noun that is an object: plans for, called off, hold; None where nothing known governs it."""
    k = _over_time(line, start - 1)
    word, cue = line.at(k), line.cue_at(k)
    if cue is not None and _takes_no_event(line, cue, start):
        return None
    if cue is not None and cue.last == k + 1 and cue.part in "va" and not _compound(line, cue, k):
        call = cue.last - cue.first > 1 and line.words.tags[cue.first] == "NOUN"  # a call for talks
        if cue.part == "v" and not call and not (cue.form & Form.NOUN and word in ("calls", "plans")):
            return _chain(line, cue.first, cue.row[2], k + 1, cue.form)
        if cue.last - cue.first > 1:
            return [Step(cue.row[2], call and noun_negated(line, cue.first), first=cue.first, last=cue.last)]
    there = line.at(k - 1) == "there" or (word == "be" and "there" in (line.at(k - 2), line.at(k - 3)))
    if word in BE and there:
        return _chain(line, k, "happen", k + 1, Form.BASE if word == "be" else Form.PAST)
    put = _put_to(line, k) if word == "to" else None
    if put is not None:
        return put
    return _governed_through(line, k) if word in _GOVERNING and not _decided_there(line, k) else None


def _over_time(line: Line, k: int) -> int:
    """The last word of a verb behind which only a time stands up to `k`: put off [until next Tuesday] a vote."""
    j = k
    while j > 0 and (line.at(j) in word_class("time") | word_class("calendar") or line.at(j).isdigit()):
        j -= 1
    timed = line.at(k + 1) in word_class("time") | word_class("calendar") and line.at(k) in _UNTIL
    if j == k and not timed:
        return k
    j -= line.at(j) in _UNTIL
    cue = line.cue_at(j)
    ops = _DELAYING if timed else _MOVING
    return j if cue is not None and cue.last == j + 1 and cue.part == "v" and cue.row[2] in ops else k


_UNTIL = frozenset({"until", "to", "till", "on", "for", "by"})
_DELAYING = frozenset({"postpone", "move", "advance"})
_MOVING = frozenset({"postpone", "cancel", "move", "advance", "plan", "tell", "propose", "happen", "refuse", "begin"})


def _put_to(line: Line, k: int) -> list[Step] | None:
    """The chain above a noun behind "to": put the text to a referendum, invited the premiers to a meeting."""
    again = line.cue_at(k)
    if again is not None and again.row[0] == "a return to":
        return _governed(line, again.first) or _done(again)
    asked = hop(line, k - 1)
    if asked is not None and asked.part == "v" and PREPOSITION.isdisjoint(line.words.low[asked.last : k]):
        return _chain(line, asked.first, asked.row[2], asked.last, asked.form)
    put = next((c for c in line.cues if k - 7 <= c.first < k and c.row[0] == "put"), None)
    return None if put is None else _chain(line, put.first, "happen", put.last, put.form)


_NO_OBJECT = frozenset({"decide", "stall", "falter", "founder", "depend on", "hinge on", "conditional on"})


def _takes_no_event(line: Line, cue: Match, start: int) -> bool:
    """Whether the verb before a noun says nothing of its status: decided a tied vote, called the talks useful."""
    named = cue.row[0] == "call" and cue.part == "v" and line.at(start) not in ("a", "an", "another")
    judged = cue.row[0] == "consider" and ("to", "be") in pairwise(line.words.low[start : start + 6])
    return named or judged or cue.row[0] in _NO_OBJECT


def _decided_there(line: Line, k: int) -> bool:
    """Whether the noun is where something was agreed, planned or failed, not what: agreed [in] talks with Japan."""
    cue = line.cue_at(k - 1)
    return line.at(k) == "in" and cue is not None and cue.row[2] in _THERE


_THERE = frozenset({"commit", "tell", "plan", "propose", "fail", "refuse"})


def _chain(line: Line, first: int, op: str, last: int, form: int) -> list[Step]:
    """The step of the verb at words [first, last) and all that stand above it."""
    return [governing(line, first, op, last), *climb(line, first, form)[0]]


def _governed_through(line: Line, k: int) -> list[Step] | None:
    """The chain above a noun behind a preposition: no plans [for], asked [for], the end [of]."""
    end = before_time(line, k - 1)
    outer = line.cue_at(end)
    if outer is None or outer.last != end + 1 or outer.row[2] in ("happen", "next", "past", "first"):
        return None
    if line.at(outer.first - 1) == "the" and outer.row[2] == "begin":
        return None  # at the opening of the summit
    if line.at(outer.first - 1) in DETERMINER and outer.row[2] in ("end", "begin"):  # the end of a visit
        fresh = outer.row[2] == "begin" and line.at(outer.first - 1) in ("a", "any")  # ruled out a resumption of talks
        return (_governed(line, outer.first - 1) if fresh else None) or _done(outer)
    if outer.part == "n" or outer.form & Form.NOUN or line.words.tags[outer.first] == "NOUN":
        return [Step(outer.row[2], noun_negated(line, outer.first), first=outer.first, last=outer.last)]
    return _chain(line, outer.first, outer.row[2], k, outer.form)


def _done(cue: Match) -> list[Step]:
    """The chain of a noun that tells that something was begun or ended: the end of a visit."""
    return [Step(cue.row[2], first=cue.first, last=cue.last), Step("past", past=True)]


def _compound(line: Line, cue: Match, k: int) -> bool:
    """Whether an -ing form is part of the noun: debt rescheduling talks."""
    return cue.form == Form.ING and line.at(k + 1) not in DETERMINER and line.words.tags[cue.first - 1] in _NOMINAL


_NOMINAL = ("NOUN", "ADJ", "DET", "NUM")


def _after(line: Line, last: int, *, predicate: bool) -> tuple[list[Step], int]:
    """Modifiers (marked "@") and the predicate to the right of a noun that ends before the word `last`."""
    steps: list[Step] = []
    k, end = last, last
    while k < min(len(line), last + _PREDICATE_FARTHEST):
        word = line.at(k)
        cue = line.cue_at(k)
        if (word in BOUNDARY and word not in ("-", "–", "—")) or (cue is not None and cue.row[2] == "force"):
            break  # the strike prompted the bank to act
        if word in ("-", "–", "—", ","):
            closing = _closing(line, k)
            inner = line.at(k + 1)
            if word == "," and inner not in RELATIVE and not _parenthesis(line, k):
                break
            if closing is None:
                steps += _inside(line, k + 1, min(len(line), k + 15))
                end = min(len(line), k + 15)
                break
            steps += _inside(line, k + 1, closing)
            k = end = closing + 1
            continue
        if word in RELATIVE:
            inside = _inside(line, k, min(len(line), k + 12))
            steps += inside
            end = max([end, *(s.last for s in inside if s.op in _SETTING)])  # a blockade that they had planned for May
            steps += _fate(line, k + 2, min(len(line), k + _PREDICATE_FARTHEST)) if predicate and inside else []
            break
        if word in AUX or (cue is not None and cue.first == k and finite(line, k)) or plain_past(line, k):
            if predicate and not acts_on(line, k):
                told = predicates_at(line, k)
                steps += told
                end = max(k + 1, *(s.last for s in told)) if told and told[0].op.startswith("@") else k + 1
            break
        if cue is not None and cue.first == k and _attributive(line, cue) and not _elsewhere(line, last, k):
            steps.append(Step("@" + cue.row[2], first=cue.first, last=cue.last))
            k = end = cue.last
            continue
        if word in ("and", "but") and line.at(k + 1) in AUX:
            break  # announced a strike for Friday and did not rule out another
        if (
            (word in PRONOUN and line.at(k - 1) not in _BETWEEN)
            or word in _SAID
            or (word == "and" and line.words.tags[k + 1 : k + 2] == ("DET",) and not _joins(line, last, k))
            or (word in SUBORDINATOR and word not in ("after", "before", "since", "as"))
        ):
            break
        k += 1
    return steps, end


_BETWEEN = frozenset({"between", "with", "of", "among"})  # no meeting between [them] is planned


_SETTING = frozenset({"@plan", "@expect", "@tell", "@propose"})


def _fate(line: Line, first: int, last: int) -> list[Step]:
    """What became of a thing behind its relative clause: a march that they had planned for May [was called off]."""
    for k in range(first, last):
        if line.at(k) in BOUNDARY or line.at(k) == ",":
            return []
        if line.at(k) in AUX and line.at(k - 1) not in AUX and line.words.tags[k - 1] not in ("PRON", "DET"):
            told = predicate_at(line, k)
            if told and told[0].op in ("cancel", "postpone"):
                return told
    return []


def _describing(line: Line, cue: Match) -> bool:
    """Whether a participle or adjective before a noun tells of it: planned talks; not "threatened tariffs"."""
    return participle(cue) and line.at(cue.last) not in DETERMINER and (cue.part == "a" or cue.row[2] != "possible")


def _elsewhere(line: Line, last: int, k: int) -> bool:
    """Whether a participle tells of the gathering behind a measure: curbs on Orland at a meeting [set] for May."""
    return line.at(last) in ("against", "on") and "at" in line.words.low[last:k]


def _attributive(line: Line, cue: Match) -> bool:
    """Whether a participle or adjective behind a noun tells of it: talks scheduled for Friday, a vote likely in May."""
    if cue.row[2] == "possible":
        return cue.part == "a" and line.at(cue.last) in ("on", "in", "by", "next", "this", "before")
    return participle(cue) and cue.row[2] in _ATTRIBUTE


_ATTRIBUTE = frozenset(
    {"plan", "expect", "commit", "tell", "cancel", "postpone", "move", "advance", "propose", "under_way"}
)


def _parenthesis(line: Line, comma: int) -> bool:
    """Whether a comma opens an aside: ", originally slated for June,", ", Putin and Lukashenko,", ", on Feb. 1,"."""
    nxt = line.at(comma + 1)
    cue = line.cue_at(comma + 1) or (line.cue_at(comma + 2) if nxt in _EARLIER or adverbial(nxt) else None)
    closing = _closing(line, comma)
    if closing is None:
        return cue is not None and participle(cue) and cue.row[2] in _ATTRIBUTE
    if nxt in AUX or nxt in PRONOUN or nxt in CONJUNCTION:
        return False
    return not any(line.at(j) in AUX or line.at(j) in _SAID for j in range(comma + 1, closing)) or (
        cue is not None and participle(cue)
    )


_EARLIER = frozenset({"earlier", "first", "previously"})


def _closing(line: Line, opening: int) -> int | None:
    mark = line.at(opening)
    marks = (",",) if mark == "," else ("-", "–", "—")
    best = None
    for j in range(opening + 2, min(len(line), opening + 24)):
        if line.at(j) in marks:
            best = j
            if not _date_comma(line, j):
                break
    return best


def _date_comma(line: Line, comma: int) -> bool:
    """Whether the comma stands inside a date or a place: December 8, 1999; Cleveland, Ohio."""
    return line.at(comma + 1).isdigit() and len(line.at(comma + 1)) == 4


def _inside(line: Line, first: int, last: int) -> list[Step]:
    """What a relative clause or aside says: every step in it becomes a modifier."""
    for k in range(first, last):
        cue = line.cue_at(k)
        if line.at(k) in AUX:
            return [Step("@" + s.op, s.negated, s.past, s.first, s.last) for s in predicate_at(line, k)]
        told = cue is not None and cue.first == k and cue.row[2] not in _COLOURING
        if cue is not None and told and (finite(line, k) or participle(cue)):
            past = bool(cue.form & Form.PAST) and not cue.form & Form.PART
            ended = next((c for c in line.cues if cue.last <= c.first < last and c.row[2] == "end"), None)
            if cue.row[2] == "begin" and ended is not None and ended.form & Form.PAST:
                return [Step("@end", past=True, first=ended.first, last=ended.last)]  # which began and ended
            return [Step("@" + cue.row[2], past=past, first=cue.first, last=cue.last)]
    return []


_COLOURING = frozenset({"past", "next", "first", "maybe"})  # following recent accords: it says nothing of the talks


def _joins(line: Line, last: int, conjunction: int) -> bool:
    """Whether an "and" joins those who take part: a summit of Vesten [and] the Orland Republic."""
    return not {"of", "between", "with", "among"}.isdisjoint(line.words.low[last:conjunction])
