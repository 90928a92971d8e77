"""Same or not: a score for two things with its reasons in words. Wording alone never decides."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.claim import Subject
from dateline.model.play import Verdict
from dateline.track.alike import alike, parts
from dateline.track.days import gap, length
from dateline.track.instruments import names_alike
from dateline.track.kinds import family, kinds_agree
from dateline.track.matter import by_words, worded
from dateline.track.papers import about, initialled, instrument
from dateline.track.places import abroad, inside, vague
from dateline.track.tables import words
from dateline.track.thing import Thing
from dateline.track.times import LASTING, ONCE, UNSETTLED, loose, may_move, near, printed_again, time
from dateline.track.turns import turned
from dateline.track.who import Feature, people, proper, shared
from dateline.track.wording import stem

#: From this score on two things are proposed as one; between the two the machine is unsure.
SAME, UNSURE = 0.65, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two things are, why, and whether something excludes that they are one."""

    score: float
    reasons: tuple[str, ...]
    excluded: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the score proposes."""
        if self.excluded or self.score < UNSURE:
            return Verdict.DIFFERENT
        return Verdict.SAME if self.score >= SAME else Verdict.UNSURE


def _reprint(a: Thing, b: Thing) -> Feature:
    return (0.4, "the same sentence, printed again") if printed_again(a, b) else (0.0, "")


def _place(a: Thing, b: Thing) -> Feature:
    """Where."""
    if not a.place or not b.place:
        return 0.0, "place not stated in one of them"
    if alike(a.place, b.place):
        return 0.25, "same place"
    if inside(a.place, b.place):
        return 0.2, "one place lies in the other"
    if a.kind in ONCE and b.kind in ONCE and may_move(a, b):
        return -0.1, "another place, but plans can move"
    broad = a.broad or b.broad or vague(a.place) or vague(b.place)
    if broad and not abroad(a.place, b.place):
        return 0.0, "one place may lie in the other"
    return -0.7, "places exclude each other"


def _kinds(a: Thing, b: Thing) -> Feature:
    agree = kinds_agree(a.kind, b.kind)
    if agree is False:
        return -2.0, f"{a.kind} and {b.kind} are two things"
    if initialled(a) != initialled(b) and a.kind == b.kind == "signing":
        return -0.4, "initialling is a step of its own"
    if not agree:
        if _of_two(a, b) or _of_two(b, a):
            return -0.4, "nobody attends a meeting of two"
        apart = bool(a.days and b.days and gap(a.days, b.days)) and not (a.moved or b.moved)
        return (-0.25 if apart else -0.05), f"{a.kind} told as {b.kind}"
    if turned(a.turn, b.turn):
        return -0.7, f"one {a.turn}, the other {b.turn}"
    vague = family(a.kind) in LASTING or a.kind == "agreement"
    return (0.15 if vague else 0.2), f"{a.kind} and {b.kind}"


def _of_two(attended: Thing, meeting: Thing) -> bool:
    """Whether one attends something, and the other is a meeting of his with one whom the first does not name."""
    two = proper(meeting)
    if attended.kind != "attendance" or len(two) != 2 or len(meeting.names) != 2:
        return False
    return len(shared(two, attended.names + attended.near)) == 1


def _topic(a: Thing, b: Thing) -> Feature:
    """Words in common: weak evidence, never enough."""
    if not a.words or not b.words or by_words(a, b):
        return 0.0, "no words to compare"
    both = a.words & b.words
    share = len(both) / max(4, min(len(a.words), len(b.words)))
    weight = 0.5 if family(a.kind) in LASTING else 0.3  # what work is about is in its words
    return round(weight * share, 3), f"{len(both)} telling words in common"


def _about(a: Thing, b: Thing) -> Feature:
    """What the stories are about, where that is not told together with the words of the two."""
    return (0.0, "") if by_words(a, b) else about(a, b)


def _another(a: Thing, b: Thing) -> Feature:
    """A further meeting, not settled, is another one than a meeting that has its day."""
    for one, other in ((a, b), (b, a)):
        if one.further and set(one.statuses) <= UNSETTLED and not loose(other) and loose(one):
            return -0.6, "a further one, not the one with a day"
    return 0.0, ""


def _called(a: Thing, b: Thing) -> Feature:
    """One is known by its place alone, "the Karsk talks", and the other is a meeting there."""
    bare = any(t.called and not t.names and loose(t) for t in (a, b))
    there = bare and a.place and b.place and alike(a.place, b.place) and family(a.kind) == family(b.kind)
    both = a.called and b.called
    return (_KNOWN[both], "known by its place") if there else (0.0, "")


#: What it says where one is known by its place, and where both are.
_KNOWN = (0.2, 0.35)


def _plans(a: Thing, b: Thing) -> Feature:
    """Talk of something further, neither dated to the day nor decided."""
    meet = family(a.kind) not in LASTING
    open_ = meet and all(set(t.statuses) <= UNSETTLED and loose(t) for t in (a, b))
    return (0.3, "both about what is not settled") if open_ else (0.0, "")


def _sort(a: Thing, b: Thing) -> Feature:
    """Emergency talks and technical talks are two things, and so are those of experts and of ministers."""
    if a.level and b.level and a.level != b.level and "experts" in (a.level, b.level):
        return -0.25, f"{a.level} and {b.level}"
    if not a.sorts or not b.sorts:
        return 0.0, ""
    if set(a.sorts) & set(b.sorts):
        return 0.15, f"both {min(set(a.sorts) & set(b.sorts))}"
    ranks = [bool(set(t.sorts) & _SORTS) for t in (a, b)]
    value = -0.25 if all(ranks) else 0.0 if any(ranks) else -0.1  # emergency talks can be trade talks
    return value, f"{a.sorts[0]} and {b.sorts[0]}"


_SORTS = frozenset(stem(word) for word in words("sorts.txt"))


def _round(a: Thing, b: Thing) -> Feature:
    """The second round is not the third; two second rounds are often one."""
    if a.round is None or b.round is None or {family(a.kind), family(b.kind)} & LASTING:
        return 0.0, ""
    return (0.2, f"both number {a.round}") if a.round == b.round else (-0.8, f"number {a.round} and number {b.round}")


_STANDING = frozenset({"planned", "under_way", "held"})


def _again(a: Thing, b: Thing) -> bool:
    """Whether one story only speaks of one meeting again: the journey to it, or "this week's talks"."""
    meet = {family(a.kind), family(b.kind)} <= {"gathering", "journey"}
    apart = gap(a.days, b.days) if a.days and b.days else None
    sorts = not (a.sorts and b.sorts) or bool(set(a.sorts) & set(b.sorts))
    if not meet or apart or not sorts:
        return False
    if apart == 0 and family(a.kind) == family(b.kind) == "journey" and _place(a, b)[0] >= 0:
        return True  # nobody makes two journeys at once
    if _called_again(a, b) or _called_again(b, a):
        return True  # the two were to open talks; he threatened to leave the Karsk talks
    if not {*a.statuses, *b.statuses} <= _STANDING:
        return False
    journey = family(a.kind) != family(b.kind) and bool(set(a.lines) & set(b.lines))
    if journey or _in_general(a, b) or _in_general(b, a):
        return True
    return apart == 0 and (any(not t.names and not t.place for t in (a, b)) or _one_occasion(a, b))


def _one_occasion(a: Thing, b: Thing) -> bool:
    """Whether both are on the same few days in one place, and neither is a meeting of two beside a larger one."""
    there = a.days == b.days and a.place and b.place and alike(a.place, b.place)
    return bool(there and family(a.kind) == family(b.kind) and all(len(t.names) != _TWO for t in (a, b)))


_TWO = 2


def _called_again(first: Thing, again: Thing) -> bool:
    """Whether what is known by its place alone is spoken of after a telling of it that names no other place."""
    alone = again.called and not again.names and not again.days and family(first.kind) == family(again.kind)
    return alone and first.spans[:1] < again.spans[:1] and (not first.place or alike(first.place, again.place or ""))


def _in_general(lede: Thing, detail: Thing) -> bool:
    """Whether one tells in general, with no name and at most a week, what the other tells in detail further on."""
    if proper(lede) or not proper(detail) or lede.spans[:1] > detail.spans[:1]:
        return False
    days, exact = lede.days, detail.days
    holds = days is None or (exact is not None and length(days) > 4 and days[0] <= exact[0] and exact[1] <= days[1])
    return holds and people(lede, detail)[0] >= 0


def _same_pact(a: Thing, b: Thing) -> bool:
    """Whether both name one instrument, and not a step of it that was taken and another that was not."""
    agree = names_alike(a.instrument, b.instrument) if a.instrument and b.instrument else None
    if a.days and b.days and gap(a.days, b.days):
        return False
    return (agree or 0) > 0.6 and initialled(a) == initialled(b)


def _one_story(a: Thing, b: Thing) -> Feature:
    """One story that tells of two things means two things, unless it only speaks of one again."""
    if a.story != b.story:
        return 0.0, ""
    if a.kind == b.kind and a.kind in ONCE and _same_pact(a, b):
        return 0.05, "two words on one step of one instrument"
    return (-0.35, "spoken of again in one story") if _again(a, b) else (-1.0, "told apart in one story")


#: A feature that says this much against two tellings excludes that they are one. Those that can come first: most pairs
#: need no more than them.
_EXCLUDES = -0.7
_FEATURES = (
    _kinds,
    _one_story,
    time,
    _place,
    people,
    instrument,
    _topic,
    worded,
    near,
    _another,
    _called,
    _plans,
    _about,
    _reprint,
    _sort,
    _round,
)


#: What each step of the quick look asks, and the most that all features not yet asked can add.
_QUICK = (
    (
        (_kinds, _one_story, time, near, _topic, worded, _another, _called, _plans, _reprint, _sort, _round),
        0.25 + 0.55 + 0.3 + 0.2,
    ),
    ((_about,), 0.25 + 0.55 + 0.3),
    ((_place, instrument), 0.55),
)
_ROUNDING = 0.01


def hopeless(a: Thing, b: Thing) -> bool:
    """Whether a quick look tells that two events are not taken to be one, whoever takes part; False says nothing.

    Who takes part is what is dear to compare: most pairs that only share a key are told apart by all the rest.
    """
    if a.subject is not Subject.EVENT or b.subject is not Subject.EVENT:
        return False
    first, second = (a, b) if a.id <= b.id else (b, a)
    total = 0.0
    for features, rest in _QUICK:
        for feature in features:
            value = feature(first, second)[0]
            if value <= _EXCLUDES:
                return True
            total += value
        if total + rest < SAME - _ROUNDING:
            return True
    return False


def _events(a: Thing, b: Thing) -> Likeness:
    total, told = 0.0, []
    for feature in _FEATURES:
        value, reason = feature(a, b)
        total += value
        if value:
            told.append(f"{reason} ({value:+.2f})")
        if value <= _EXCLUDES:
            return Likeness(round(total, 3), tuple(told), excluded=True)
    return Likeness(round(total, 3), tuple(told))


def _instruments(a: Thing, b: Thing) -> Likeness:
    """Full and short names of one instrument, and parties that agree; a bare name needs a story about the same."""
    alike_ = names_alike(a.instrument or "", b.instrument or "") if a.instrument and b.instrument else None
    if alike_ is None:
        return Likeness(0.0, ("names of different instruments",), excluded=True)
    score, reasons = 0.9 * alike_, [f"names agree to {alike_:.0%}"]
    parties, kin = shared(a.names, b.names), len(a.gist & b.gist) > 1
    if a.names and b.names:
        score += 0.1 if parties else -0.4
        reasons.append("parties agree" if parties else "no party in common")
    if kin:
        score += 0.15
        reasons.append("their stories are about the same")
    elif not parties:
        score -= 0.3  # "the fisheries pact" is another one in another year and place
        reasons.append("nothing else in common")
    lag, why = near(a, b)
    return Likeness(round(score + max(lag, -0.1), 3), (*reasons, why))


def _renamed(a: Thing, b: Thing) -> bool:
    """Whether the sentence of one names the other's count too: 24 annexes have become 18 chapters."""
    for one, other in ((a, b), (b, a)):
        total = dict(other.numbers).get("total")
        unit = {stem(word) for word in parts(other.instrument or "")}
        for counted in one.units:
            number, _, word = counted.partition(" ")
            if total is not None and float(number) == total and stem(word) in unit:
                return True
    return False


def _tallies(a: Thing, b: Thing) -> Likeness:
    """Counts of one programme: what is counted agrees, and the totals do, or shrink or grow a little."""
    if a.kind != b.kind:
        return Likeness(0.0, ("two kinds of count",), excluded=True)
    renamed = _renamed(a, b)
    common = {stem(w) for w in parts(a.instrument or "")} & {stem(w) for w in parts(b.instrument or "")}
    score, reasons = (0.6, ["same thing counted"]) if common else (0.0, ["something else counted"])
    if renamed:
        score, reasons = 0.6, ["one count under two names"]
    totals = dict(a.numbers).get("total"), dict(b.numbers).get("total")
    if totals[0] and totals[1]:
        ratio = min(totals[0], totals[1]) / max(totals[0], totals[1])
        score += 0.5 if ratio == 1 else 0.3 if ratio >= 0.6 else -0.3
        reasons.append("same total" if ratio == 1 else f"totals {totals[0]:g} and {totals[1]:g}")
    lag, why = near(a, b)
    share = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    return Likeness(round(score + max(lag, -0.2) + 0.2 * share, 3), (*reasons, why))


_COMPARE = {Subject.EVENT: _events, Subject.INSTRUMENT: _instruments, Subject.TALLY: _tallies}


def likeness(a: Thing, b: Thing) -> Likeness:
    """How alike two things are, symmetric in its arguments.

    Example: talks of Putin and Lukashenko "on December 20" and their "meeting in St. Petersburg on December 20"
    score on kind, participants and day.
    """
    if a.subject is not b.subject or a.subject not in _COMPARE:
        return Likeness(0.0, ("two sorts of thing",), excluded=True)
    first, second = sorted((a, b), key=lambda t: t.id)
    return _COMPARE[a.subject](first, second)
