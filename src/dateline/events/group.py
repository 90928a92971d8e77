"""Up from an event word to what is said about it: auxiliaries, negations and the verbs and nouns that govern it.

No parse is needed: a verb group is a run of known words, and what governs an infinitive, a gerund or a "that" clause
stands directly before it. The result is a chain of steps, innermost first: "did not rule out that they would be
invited" is ``(would), (refuse, negated)``.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.line import (
    AUX,
    BE,
    BOUNDARY,
    CAN,
    DO,
    HAVE,
    MAY,
    NEGATED_AUX,
    NEGATIVE_SUBJECT,
    NOT,
    PAST_AUX,
    SHOULD,
    WILL,
    WOULD,
    Line,
    adverbial,
)
from dateline.events.owed import headed, owed
from dateline.events.phrases import Match
from dateline.events.verbs import Form

_DEEPEST = 5  # embedding verbs above an event
_HOP = 8  # words of an object between "urged" and "to"
_MEANWHILE = tuple(
    tuple(phrase.split())
    for phrase in (
        "for the time being",
        "at the moment",
        "at this time",
        "at this stage",
        "at this point",
        "at present",
        "as of now",
        "for now",
        "right now",
        "so far",
        "this year",
        "next week",
        "next month",
        "this week",
        "this month",
        "currently",
        "today",
        "now",
    )
)
_MEANWHILE_ENDS = frozenset(phrase[-1] for phrase in _MEANWHILE)
_BETWEEN = frozenset(
    {
        ("of", "course"),
        ("no", "doubt"),
        ("last", "night"),
        ("this", "morning"),
        ("this", "afternoon"),
        ("this", "evening"),
    }
    | {(which, period) for which in ("this", "next", "last") for period in ("week", "month", "year", "weekend")}
)
_GOVERNING = frozenset({"of", "for", "on", "about", "against", "from", "to", "in"})


@dataclass(frozen=True, slots=True)
class Step:
    """One thing said about the event: `op` of status.txt or a tense word (will, would, may, past, present ...)."""

    op: str
    negated: bool = False
    past: bool = False
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The auxiliaries before a verb: words (before, verb). `before` is the word left of the whole group."""

    before: int
    aux: frozenset[str]
    negated: bool
    infinitive: bool


def group_at(line: Line, verb: int) -> Group:
    """Walk left from the word at `verb` over auxiliaries, negations and adverbs."""
    k, aux, negated, infinitive = verb - 1, set(), False, False
    while k >= 0:
        word = line.at(k)
        if word == "longer" and line.at(k - 1) == "no":  # is no longer being considered
            negated, k = not negated, k - 1
        elif word in NOT and not (word == "no" and k + 1 != verb):
            negated = not negated
        elif word in AUX:
            aux.add(word)
            negated ^= word in NEGATED_AUX
        elif word == "to":
            infinitive, k = True, k - 1
            if line.at(k) in ("not", "never"):  # agreed not to impose duties
                negated, k = not negated, k - 1
            break
        elif (line.at(k - 1), word) in _BETWEEN:
            k -= 1  # will of course meet; will this week visit Karsk
        elif not adverbial(word):
            break
        k -= 1
    return Group(k, frozenset(aux), negated, infinitive)


def _shared(line: Line, group: Group, form: int) -> Group:
    """A bare verb after "and" has the auxiliary of the verb before: will visit Tokyo and hold talks."""
    if group.aux or group.infinitive or not form & Form.BASE or form & Form.PAST:
        return group
    if line.at(group.before) not in ("and", "or", "but", ","):
        return group
    for j in range(group.before - 1, max(-1, group.before - 30), -1):
        word = line.at(j)
        if word in WILL | WOULD | MAY | CAN | SHOULD:
            return Group(j - 1, frozenset({word}), line.at(j + 1) in NOT, infinitive=False)
        if word == "to" and (line.at(j - 1) in BE or _cue_before(line, j - 1) is not None):
            return Group(j - 1, frozenset(), negated=False, infinitive=True)
        if word in BOUNDARY or word in PAST_AUX:
            break
    return group


def tense_of(aux: frozenset[str], form: int) -> str:
    """The tense word of a finite verb group."""
    rule = "must" in aux and "be" in aux  # it must be signed by both houses
    for name, words in _MODALS:
        if aux & words and not rule:
            return name
    past = bool(aux & PAST_AUX)
    running = bool(form & Form.ING) and not form & Form.PART
    if aux & HAVE:
        return "doing" if aux & BE and running and "had" not in aux else "perfect"
    if aux & BE and running:
        return "was_doing" if past else "doing"
    if aux & BE and "be" in aux and not past and "must" not in aux:
        return "should"  # suggested that the treaty be signed
    if aux & (BE | DO | NEGATED_AUX):
        return _running_past(aux) if past else "present"
    return "past" if form & Form.PAST else "participle" if form & Form.PART else "present"


def _running_past(aux: frozenset[str]) -> str:
    """Officials said the talks were being held: they go on."""
    return "doing" if "being" in aux else "past"


_MODALS = (("will", WILL), ("would", WOULD), ("may", MAY), ("can", CAN), ("should", SHOULD))


def _be_before(line: Line, k: int) -> int | None:
    """The form of "be" in "is now to be signed", "are not to meet"; None where there is none."""
    while k >= 0 and (adverbial(line.at(k)) or line.at(k) == "not"):
        k -= 1
    return k if line.at(k) in BE else None


_DESCRIBING = frozenset({"past", "next", "first", "maybe"})  # earlier, next, first: they govern nothing


def _cue_before(line: Line, k: int) -> Match | None:
    """The cue that ends with the word at `k`."""
    cue = line.cue_at(k)
    if cue is None or cue.row[2] in _DESCRIBING:
        return None
    return cue if cue.last == k + 1 or (cue.last == k + 2 and line.at(k + 1) == "to") else None  # close to signing


def hop(line: Line, k: int) -> Match | None:
    """The verb that takes the words up to `k` as its object: urged [Japan] to lift."""
    for j in range(k, max(-1, k - _HOP), -1):
        cue = line.cue_at(j)
        if cue is not None and (cue.row[3] == "o" or (cue.row[2] in _RESOLVING and _loose(line, cue.last))):
            return cue
        if line.at(j) in BOUNDARY or line.at(j) in (",", "that", "which", "and") or line.at(j) in AUX:
            return None
    return None


def _governor(line: Line, k: int, form: int, *, infinitive: bool) -> Match | None:
    """The cue that governs an infinitive or gerund whose group ends left at the word `k`."""
    if infinitive and line.at(k) in ("and", "or", "but", ","):
        return _coordinated(line, k) or (_over_aside(line, k) if line.at(k) == "," else None)
    cue = _cue_before(line, k) or _cue_before(line, before_time(line, k))
    if cue is not None and (infinitive or cue.row[3] != "t"):
        return cue
    if infinitive:
        return hop(line, k)
    if line.at(k) in _GOVERNING and form & Form.ING:
        return _cue_before(line, before_time(line, k - 1))
    return None


def _over_aside(line: Line, comma: int) -> Match | None:
    """The verb before an aside that ends at the comma: asked Kern, who is in office, [to resign]."""
    opening = next((j for j in range(comma - 2, max(0, comma - 20), -1) if line.at(j) == ","), None)
    return None if opening is None else _cue_before(line, opening - 1) or hop(line, opening - 1)


def _coordinated(line: Line, k: int) -> Match | None:
    """The governor of the infinitive before "and": intend to initial the treaty and to sign it."""
    for j in range(k - 1, max(0, k - 25), -1):
        if line.at(j) == "to" and line.at(j - 1) not in BE:
            cue = _cue_before(line, j - 1)
            if cue is not None:
                return cue
    return None


def before_time(line: Line, k: int) -> int:
    """The word before "at the moment", "for the time being", "this year" that may stand between plan and infinitive."""
    if line.at(k) not in _MEANWHILE_ENDS:
        return k
    for phrase in _MEANWHILE:
        if line.words.low[max(0, k + 1 - len(phrase)) : k + 1] == phrase:
            return k - len(phrase)
    return k


_CLOSED = frozenset({"which", "who", "if", "said", "after", "before", "when", "as"})
_THAT_LESS = frozenset({"hope", "hopeful", "likely", "unlikely", "possible"})
_RESOLVING = frozenset({"commit", "tell", "refuse", "propose", "begin"})


def _loose(line: Line, k: int) -> bool:
    """Whether a time or place follows the verb before its infinitive: agreed [on Friday] to hold a summit."""
    return line.at(k) in ("on", "in", "at", "late", "early", "yesterday", "today") or line.at(k).endswith("day")


def _that_governor(line: Line, before: int) -> Match | None:
    """The cue before the "that" of the clause whose subject ends at `before`: denied that X would go."""
    for j in range(before, max(-1, before - 25), -1):
        word = line.at(j)
        if word == "that" and j > 0:
            for back in range(1, 4):
                cue = _cue_before(line, j - back)
                if cue is not None:
                    return cue
                if line.at(j - back) in BOUNDARY or line.at(j - back) == ",":
                    return None
            return None
        if word in BOUNDARY or word in _CLOSED:  # is likely to resume after the loan is signed
            return None
        cue = line.cue_at(j)
        if cue is not None and cue.row[0] in _THAT_LESS:  # hoping the tax will not be imposed
            return cue
    return None


def negative_subject(line: Line, before: int) -> bool:
    """Whether the subject left of a verb group is "nobody", "none of the members", "no meeting"."""
    for j in range(before, max(-1, before - 10), -1):
        word = line.at(j)
        if word in NEGATIVE_SUBJECT or (word == "no" and line.at(j + 1) not in _NO_DENIAL):
            return True
        if word in BOUNDARY or word in (",", "that", "if"):
            return False
    return False


_NO_DENIAL = frozenset({"longer", "later", "more", "doubt"})


def noun_negated(line: Line, noun: int) -> bool:
    """Whether "no", "without" or a negated verb stands before a noun phrase: no concrete plans, has not any plans."""
    for j in range(noun - 1, max(-1, noun - 6), -1):
        word = line.at(j)
        if word in ("no", "without", "not", "never", "nor", "neither") or word in NEGATED_AUX:
            return True
        if word in BOUNDARY or word in (",", "that") or (word in AUX and word not in BE | HAVE):
            return False
    return False


def climb(line: Line, verb: int, form: int) -> tuple[list[Step], int]:
    """The chain of steps above the verb at `verb`, innermost first, and the first word of the outermost group."""
    steps: list[Step] = []
    at, start = verb, verb
    for _ in range(_DEEPEST):
        group = _shared(line, group_at(line, at), form)
        start = group.before + 1
        if group.infinitive or (form & Form.ING and not group.aux & BE):
            be = group.infinitive and _be_before(line, group.before) is not None
            cue = None if be else _governor(line, group.before, form, infinitive=group.infinitive)
            if cue is None:
                return [*steps, _ungoverned(line, group, at, form)], start
            steps += _not(group, start, at)
        else:
            negated = at == verb and (group.negated or negative_subject(line, group.before))
            unable = negated and not group.aux.isdisjoint(_COULD)
            steps.append(
                Step("past" if unable else tense_of(group.aux, form), negated, _is_past(group, form), start, at + 1)
            )
            cue = _that_governor(line, group.before)
            if cue is None or cue.row[2] in _NOT_OF_CLAUSES:
                return steps, start
        steps.append(_cue_step(line, cue))
        if line.words.tags[cue.first] == "NOUN" and cue.row[2] in _CHANGES:  # could lead to delays in passing the bill
            return [*steps, Step("purpose", first=cue.first, last=cue.last)], cue.first
        if cue.part in "nx" or line.words.tags[cue.first] == "NOUN":
            return steps, cue.first
        at, form = cue.first, cue.form
    return steps, start


_COULD = frozenset({"could", "couldn't"})  # could not reach an agreement: there is none
_NOT_OF_CLAUSES = frozenset({"plan", "expect", "happen", "begin", "end", "go_on", "move", "consider"})
_CHANGES = frozenset({"postpone", "cancel", "move", "extend", "refuse"})


def _is_past(group: Group, form: int) -> bool:
    return bool(group.aux & PAST_AUX) or (not group.aux and bool(form & Form.PAST))


def _not(group: Group, start: int, at: int) -> list[Step]:
    """The negation of an infinitive: agreed not to meet."""
    return [Step("not", negated=True, first=start, last=at)] if group.negated else []


def _ungoverned(line: Line, group: Group, at: int, form: int) -> Step:
    """The last step of an infinitive or gerund that nothing governs: "is to meet"; "tariffs, to take effect"."""
    be = _be_before(line, group.before) if group.infinitive else None
    if be is not None:
        outer = group_at(line, be)
        negated = group.negated or outer.negated or "not" in line.words.low[be : group.before + 1]
        return Step("plan", negated, line.at(be) in PAST_AUX, be, at)
    start = group.before + 1
    if group.infinitive and line.at(group.before) == "need" and line.at(group.before - 1) in MAY:
        return Step("maybe", first=group.before - 1, last=at)  # may need to meet
    owing = owed(line, group.before) or headed(line, group.before) if group.infinitive else None
    if owing is not None:
        return Step("plan", first=owing, last=at)  # has yet to ratify it; has until June 11 to sign
    if group.infinitive and line.at(group.before) == "," and not _of_purpose(line, group.before, at):
        return Step("plan", group.negated, first=start, last=at)
    return Step("purpose" if group.infinitive else "gerund", group.negated, _is_past(group, form), start, at)


def _cue_step(line: Line, cue: Match) -> Step:
    """The step of a cue phrase, with the negation and tense of its own group."""
    if cue.part == "n" or (cue.form & Form.NOUN and line.at(cue.first - 1) in _NOUN_BEFORE):
        return Step(cue.row[2], noun_negated(line, cue.first), first=cue.first, last=cue.last)
    return governing(line, cue.first, cue.row[2], cue.last)


def governing(line: Line, first: int, op: str, last: int) -> Step:
    """The step of the verb or adjective at words [first, last), with the negation and tense of its own group."""
    group = group_at(line, first)
    negated = group.negated or (not group.infinitive and negative_subject(line, group.before))
    if negated and op in ("plan", "commit", "tell") and _of_date(line, group.before):
        return Step("undated", past=bool(group.aux & PAST_AUX), first=first, last=last)
    if op == "expect" and group.negated and group.aux & BE:
        op = "plan"  # the council is not expected to take it up
    return Step(op, negated, bool(group.aux & PAST_AUX), first, last)


def _of_date(line: Line, before: int) -> bool:
    """Whether it is the date that is denied and not the event: no day was fixed for the round."""
    return any(line.at(k) in _DATES for k in range(max(0, before - 4), before + 1))


_DATES = frozenset({"date", "dates", "day", "time", "timetable", "venue", "place", "agenda"})


def _of_purpose(line: Line, comma: int, at: int) -> bool:
    """Whether an infinitive behind a comma says what for: they had met in Karsk, in the old hall, to sign a pact."""
    return "would" in line.words.low[at : at + 10] or bool(_MET & set(line.words.low[:comma]))


_MET = frozenset({"met", "gathered", "assembled", "convened", "flew", "travelled", "traveled"})
_NOUN_BEFORE = frozenset(
    {"no", "the", "a", "any", "concrete", "precise", "firm", "its", "their", "immediate", "current"}
)
