"""Event words of a story, each with what its sentence says about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.events.bare import tells_bare
from dateline.events.beside import as_verbs, is_verb
from dateline.events.clause import Clause, clause_at, clauses_of
from dateline.events.counted import counted
from dateline.events.dated import DATED, looks_ahead
from dateline.events.decisions import governors
from dateline.events.demands import invited_to
from dateline.events.group import Step, climb
from dateline.events.kind import kind_of
from dateline.events.kinds import GATHERINGS
from dateline.events.line import AUX, BE, Line, line_of, numbered, triggers
from dateline.events.needs import allowed, needs_of
from dateline.events.noun import NounReading, phrase_start, read_noun
from dateline.events.owed import must_still
from dateline.events.phrases import Match
from dateline.events.proposal import THOUGHT, fate_of
from dateline.events.status import Facets, fold
from dateline.events.stay import staying
from dateline.events.subject import subject_of
from dateline.events.verbs import Form
from dateline.events.words import Words
from dateline.model.event import Certainty, Polarity
from dateline.model.span import Span
from dateline.model.swift import replace, swift

_SUPPOSING = frozenset({"whether", "so that"})
_PERIODS = frozenset(
    {"year", "month", "week", "day", "spring", "summer", "autumn", "fall", "winter", "quarter", "time", "monday"}
    | {"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_HABIT = frozenset({"often", "regularly", "usually", "annually", "always", "routinely", "yearly"})
_EVERY = frozenset({"every", "each"})


@swift
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
    phrase: int = 0  # the first word of its noun phrase
    subject: tuple[int, int] = (0, 0)  # the words that can name who acts

    @property
    def trigger(self) -> Span:
        """The characters of the event word."""
        return self.line.words.span(self.first, self.last)


_DENIALS = frozenset({"no", "not", "nothing", "nobody", "none"})


def tells(low: tuple[str, ...]) -> bool:
    """Whether a sentence has any word at which an event, or the denial of a plan, can begin: a quick look first."""
    return not _beginnings().isdisjoint(low) or not DATED.isdisjoint(low) or bool(numbered(low)) or tells_bare(low)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(triggers().index) | _DENIALS | governors()


def find_in(words: Words, *, acting: bool = False) -> tuple[list[Found], Line, tuple[Clause, ...]]:
    """All event words of one sentence, left to right, with the marked sentence and its clauses.

    A sentence without any is marked and cut only where it looks ahead, counts, denies, or is `acting`.
    """
    events = tuple(triggers().find(words.low))
    wanted = _wanted(Line(words), events)
    if (
        not wanted
        and not acting
        and _DENIALS.isdisjoint(words.low)
        and not looks_ahead(words.low)
        and not numbered(words.low)
    ):
        return [], Line(words), ()
    line = line_of(as_verbs(words, wanted), events)
    clauses = clauses_of(line)
    found: list[Found] = []
    end = 0
    for match, verb in wanted:
        if match.first < end or _habitual(line, clause_at(clauses, match.first)):
            continue
        if verb and (_in_cue(line, match) or (found and _fate_of(found[-1], match))):
            continue
        made = verb_found(line, clauses, match) if verb else noun_found(line, clauses, match)
        if not verb and _left_open(line, made):
            continue
        if found and not verb and (_same_words(found[-1], made) or _complement(found[-1], made)):
            continue
        if found and not verb and _counts(found[-1], made):
            if found[-1].match.row[2] == "vote":
                found[-1] = replace(found[-1], kind="vote")  # turned down, 92 votes to 41
            continue
        if found and _attended(found[-1], made):
            made = replace(made, steps=(), facets=None)
        if found and made.facets is None and travelled_for(found[-1], made):
            made = replace(made, facets=found[-1].facets, condition=found[-1].condition)
        if found and found[-1].match.row[3] == "REJECT" and any(s.first == found[-1].first for s in made.steps):
            found.pop()  # turned down talks: that is told of the talks
        found.append(made)
        end = match.last
    return found, line, clauses


def _in_cue(line: Line, match: Match) -> bool:
    """Whether a verb is part of a word of status: has been convened for June 22; put back."""
    fixed = line.cue_at(match.first)
    return fixed is not None and (fixed.part == "x" or fixed.first < match.first)


def _fate_of(before: Found, match: Match) -> bool:
    """Whether a verb only tells what became of the event before it: a proposal to hold talks was turned down."""
    return any(s.first == match.first and s.op in _FATES for s in before.steps)


_FATES = frozenset({"cancel", "postpone", "refuse"})


def _left_open(line: Line, made: Found) -> bool:
    """Whether a noun needs the sentence to say how far it is, and it does not."""
    needs = made.match.row[4]
    if needs.startswith("sought"):
        return not _sought(made)
    return "stated" in needs and not made.modifiers and not _stated(line, made)


def _stated(line: Line, made: Found) -> bool:
    """Whether the sentence says how far a measure is; "the tariffs will hurt exporters" does not."""
    if [s.op for s in made.steps] != ["happen", "will"]:
        return bool(made.steps) and made.steps[-1].op != "purpose"  # tries to cut short the tariffs
    first = made.steps[0].first  # there will be a proclamation; the tariffs will be applied
    return line.cue_at(first) is not None or bool({line.at(first), line.at(first - 1)} & BE)


def _sought(made: Found) -> bool:
    """Whether an accord is wished for or expected: wants a deal by June; one that was reached has a verb."""
    first = made.steps[0] if made.steps else None
    fresh = made.line.at(made.phrase) in _FRESH or made.phrase == made.first
    if first is None or not fresh:
        return False
    return first.op in _SEEKING if first.first < made.phrase else first.op in _EXPECTING


_FRESH = frozenset({"a", "an", "another", "any", "some", "no", "further", "new"})
_SEEKING = frozenset({"propose", "plan", "expect", "doubt"})
_EXPECTING = frozenset({"expect", "plan", "possible", "doubt"})  # a deal is expected by June


def travelled_for(before: Found, noun: Found) -> bool:
    """Whether a noun is what somebody travels for: will fly to Washington [for talks]; both are told alike."""
    near = before.kind == "visit" and before.verb and noun.first < before.right
    return near and noun.kind in GATHERINGS and noun.preposition == "for"


def _wanted(line: Line, events: tuple[Match, ...]) -> list[tuple[Match, bool]]:
    """The event words that have beside them what they need, and whether they are verbs here."""
    wanted = []
    for match in events:
        verb = is_verb(line, match)
        chosen = replace(match, row=match.verb_row) if verb and match.verb_row is not None else match
        if allowed(line, chosen, verb=verb):
            wanted.append((chosen, verb))
    return wanted


def _attended(before: Found, noun: Found) -> bool:
    """Whether a noun is what the verb before it attends: "is attending the talks" tells of talks known already."""
    words = noun.line.words.low[noun.phrase : noun.first]
    known = noun.line.at(noun.phrase) in ("the", "their", "these") or "'s" in words  # Thursday's gathering
    return before.kind == "attendance" and before.verb and known and noun.first - before.last <= 6


def _complement(head: Found, noun: Found) -> bool:
    """Whether a noun only says of what another event word is: the exchange of the instruments of ratification."""
    near = not head.verb and noun.phrase - head.last <= 4 and noun.kind not in GATHERINGS
    if near and head.kind in GATHERINGS and noun.preposition in ("on", "about", "over"):
        return True  # a session on the construction of bridges
    return near and noun.preposition == "of"


def _counts(act: Found, noun: Found) -> bool:
    """Whether a count only tells how an act was decided: endorsed the text, 31 votes to 27; barred by six to one."""
    counted_vote = noun.kind == "vote" and [s.op for s in noun.steps] == ["past"] and noun.line.at(noun.last) == "to"
    return counted_vote and act.verb and act.facets is not None and act.kind in _DECIDED


_DECIDED = frozenset({"vote", "adoption", "ratification", "measure", "agreement", "election", "other"})


def _same_words(before: Found, noun: Found) -> bool:
    """Whether a noun only completes the event word before it: give notice of its withdrawal."""
    if before.kind == noun.kind == "visit" and before.verb and noun.preposition == "on":
        return noun.phrase - before.last <= _NEAR  # arrives on Friday on a tour of three days
    return before.last >= noun.first - 2 and before.kind == noun.kind


_NEAR = 4  # words from a verb of travelling to "on a tour"


def verb_found(line: Line, clauses: tuple[Clause, ...], match: Match) -> Found:
    """An event verb with its chain of governing words and who acts."""
    steps, start = climb(line, match.first, match.form & ~Form.NOUN or Form.BASE)
    if steps[-1].op in THOUGHT:
        steps = fate_of(line, steps, match.last, phrase_start(line, steps[-1].first)) or steps
    clause = clause_at(clauses, match.first)
    must = "must" in line.words.low[steps[0].first : match.first]
    if must and steps[0].op == "present" and match.row[2] == "measure":
        steps = [replace(steps[0], op="should"), *steps[1:]]  # all sanctions must be lifted, Kern said
    if steps[0].op == "present" and not steps[0].negated and must_still(line, steps[0].first, match.first):
        steps = [replace(steps[0], op="plan"), *steps[1:]]
    guest = None
    if "absent" in needs_of(match.row[4]):  # will skip the summit
        steps = [Step("refuse", first=match.first, last=match.last), *steps]
    if match.row[0] == "summon" and kind_of(line, match) in ("hearing", "session"):
        steps = [Step("plan", first=match.first, last=match.last), *steps]
    if match.row[4] == "invited":  # invited the premier to Karsk: a visit that one side wishes
        steps = [Step("propose", first=match.first, last=match.last), *steps]
        guest = None if line.at(match.first - 1) in BE else (match.last, invited_to(line, match) or match.last)
    return Found(
        line=line,
        clause=clause,
        first=match.first,
        last=match.last,
        left=min(clause.first, start),
        right=max(clause.last, match.last),
        kind=kind_of(line, match),
        match=match,
        verb=True,
        steps=tuple(steps),
        facets=_undecided(line, clause)
        if supposed(clauses, clause)
        and not (_told_aside(line, match, clause) or _stipulated(line, clause, match, steps))
        else _with_maybe(line, clause, fold(tuple(steps))),
        condition=condition_of(line, clauses, match.first),
        subject=guest or subject_of(line, clauses, clause, _acting(tuple(steps), match.first, clause.first)),
    )


def _stipulated(line: Line, clause: Clause, match: Match, steps: list[Step]) -> bool:
    """Whether a condition behind its clause is an official act to come: will pay once the upper house [passes] it."""
    if clause.opener != "if" or match.row[2] not in _STIPULATED or line.at(clause.first - 1) in _ASKED:
        return False
    if line.at(clause.first) == "provided" and line.at(clause.first + 1) != "that":
        return False
    plain = len(steps) == 1 and steps[0].op in ("present", "perfect") and not steps[0].negated
    return plain and "had" not in line.words.low[clause.first : match.first]


_STIPULATED = frozenset({"vote", "ratification", "signing", "adoption", "measure", "submission", "resignation"})
_ASKED = frozenset({"asked", "wondered", "know", "questioned", "see"})


def _told_aside(line: Line, match: Match, clause: Clause) -> bool:
    """Whether a participle tells of the subject of what is supposed: whether the duties [levied] in May should go."""
    reduced = match.form & Form.PART and line.words.tags[match.first - 1 : match.first] == ("NOUN",)
    return bool(reduced) and any(line.at(k) in AUX for k in range(match.last + 2, clause.last))


def noun_found(line: Line, clauses: tuple[Clause, ...], match: Match) -> Found:
    """An event noun with its phrase and what is said of it."""
    reading = read_noun(line, match.first, match.last)
    if match.row[2] == "visit" and reading.preposition in ("on", "for") and not reading.steps:
        reading = staying(line, reading)
    if match.row[2] == "vote" and not reading.steps:
        reading = _with_count(line, match, reading)
    clause = clause_at(clauses, match.first)
    facets = fold(reading.steps)
    would = bool(reading.steps) and reading.steps[-1].op == "would"
    if facets is not None and reading.negated and (would or facets.certainty is Certainty.CERTAIN):  # there will be no
        facets = replace(facets, polarity=Polarity.NEGATIVE)
    only_so = supposed(clauses, clause)
    return Found(
        line=line,
        clause=clause,
        first=match.first,
        last=match.last,
        left=min(clause.first, reading.first),
        right=max(clause.last, clause_at(clauses, max(match.last, reading.last) - 1).last),
        kind=match.row[2],
        match=match,
        verb=False,
        steps=reading.steps,
        facets=None if only_so else _with_maybe(line, clause, facets),
        modifiers=() if only_so else reading.modifiers,
        preposition=reading.preposition,
        negated=reading.negated,
        phrase=reading.first,
        subject=subject_of(line, clauses, clause, _acting(reading.steps, reading.first, clause.first)),
        condition=condition_of(line, clauses, match.first),
    )


def _with_count(line: Line, match: Match, reading: NounReading) -> NounReading:
    """A vote that comes with its count has been taken: the vote was 11 to 3."""
    count = counted(line, match.first, match.last, reading.first)
    if count is None or any(s.op in ("plan", "expect") for s in reading.modifiers):
        return reading
    return replace(reading, steps=(Step("past", past=True, first=count[0], last=count[1]),), preposition=None)


def _acting(steps: tuple[Step, ...], phrase: int, clause: int) -> int:
    """The first word of the outermost verb over an event word inside its clause, else of the event word itself.

    Who suggested that the ministers meet stands in another clause and does not meet.
    """
    return min((s.first for s in steps if clause <= s.first < phrase), default=phrase)


def supposed(clauses: tuple[Clause, ...], clause: Clause) -> bool:
    """Whether a clause only supposes or aims at its event: "if a new accord was signed", "so that they could meet"."""
    return (
        clause.opener in _SUPPOSING
        or clause.until
        or clause.question
        or (clause.opener == "if" and clause.first > clauses[0].first)
    )


def _undecided(line: Line, clause: Clause) -> Facets | None:
    """Possible, where somebody is still to decide: has not decided whether it will take part."""
    open_yet = clause.opener == "whether" and _DECIDING & set(line.words.low[max(0, clause.first - 4) : clause.first])
    return fold((Step("maybe", first=clause.first, last=clause.first + 1),)) if open_yet else None


_DECIDING = frozenset(
    {"decided", "decide", "deciding", "undecided", "consider", "considering", "weighing", "discuss", "discussing"}
)


def _with_maybe(line: Line, clause: Clause, facets: Facets | None) -> Facets | None:
    """Maybe we will have to meet: possible, whatever its verb says."""
    if facets is None:
        return None
    for cue in line.cues:
        if cue.row[2] == "maybe" and clause.first - 3 <= cue.first < clause.last:
            return fold((Step("maybe", first=cue.first, last=cue.last),))
    return facets


_HANGING = frozenset({"depend on", "hinge on", "conditional on"})


def condition_of(line: Line, clauses: tuple[Clause, ...], index: int) -> Span | None:
    """The words of the condition that hangs on the clause of the word at `index`: "if necessary", "as soon as ..."."""
    here = clause_at(clauses, index)
    at = clauses.index(here)
    if here.opener == "if":
        return line.words.span(here.first, here.last)
    for cue in line.cues:  # a summit depends on the outcome of the talks
        if cue.row[0] in _HANGING and max(index, here.first) < cue.first < here.last:
            return line.words.span(cue.first, here.last)
    for k in range(at + 1, min(len(clauses), at + 4)):
        if clauses[k].opener == "if":
            return line.words.span(clauses[k].first, clauses[k].last)
        if not (clauses[k].said and clauses[k].opener == ""):
            break
    if at > 0 and clauses[at - 1].opener == "if" and (at == 1 or clauses[at - 1].first <= 1):
        return line.words.span(clauses[at - 1].first, clauses[at - 1].last)
    if "otherwise" in line.words.low[here.first : here.last]:
        k = line.words.low.index("otherwise", here.first)
        return line.words.span(k, k + 1)
    return None


def _habitual(line: Line, clause: Clause) -> bool:
    """Whether a clause tells of a habit: "whose summits are held annually", "meet very often"."""
    words = line.words.low[clause.first : clause.last]
    if _HABIT.isdisjoint(words) and _EVERY.isdisjoint(words):
        return False
    return not _HABIT.isdisjoint(words) or any(a in _EVERY and b in _PERIODS for a, b in pairwise(words))
