"""Same or not: a score for two things with its reasons in words. Wording alone never decides."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from rapidfuzz import fuzz

from dateline.model.claim import Subject
from dateline.model.play import Verdict
from dateline.track.alike import alike, parts
from dateline.track.days import Days, gap, length
from dateline.track.kinds import kinds_agree
from dateline.track.thing import Thing

#: From this score on two things are proposed as one; between the two the machine is unsure.
SAME, UNSURE = 1.0, 0.75


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


Feature = tuple[float, str]


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    return sum(any(alike(a, b) for b in right) for a in left)


def _people(a: Thing, b: Thing) -> Feature:
    """Who takes part."""
    if not a.everybody or not b.everybody:
        return 0.0, "participants not stated in one of them"
    n = min(_shared(a.names, b.names), _shared(b.names, a.names)) if a.names and b.names else 0
    both = min(len(a.names), len(b.names))
    if n and n >= both:
        return (0.55 if n > 1 else 0.4), f"same participants ({n})"
    if n:
        return 0.25, f"{n} participant{'s' if n > 1 else ''} in common"
    if _shared(a.everybody, b.everybody):
        return 0.2, "participants of the same state"
    return -0.6, "no participant in common"


def _close(a: Days, b: Days) -> Feature:
    """Two stated times."""
    apart = gap(a, b)
    tight = max(length(a), length(b))
    if apart == 0:
        if tight <= 7:
            return (0.6, "same day") if a[0] == b[0] else (0.5, "days overlap")
        return (0.35, "one time inside the other") if min(length(a), length(b)) <= 31 else (0.15, "times overlap")
    if apart <= 1 and tight <= 3:
        return 0.1, "a day apart"
    return -1.0, "dates exclude each other"


def _time(a: Thing, b: Thing) -> Feature:
    """When, with the former date of something moved."""
    pairs = [(a.days, b.days), (a.was, b.days), (a.days, b.was), (a.was, b.was)]
    found = [_close(x, y) for x, y in pairs if x and y]
    if not found:
        return 0.0, "time not stated in one of them"
    best = max(found)
    if best[0] < 0 and (a.moved or b.moved) and not (a.was and b.was):
        return -0.1, "another date, but it was moved"
    return best


def _place(a: Thing, b: Thing) -> Feature:
    """Where."""
    if not a.place or not b.place:
        return 0.0, "place not stated in one of them"
    if alike(a.place, b.place):
        return 0.25, "same place"
    return -0.7, "places exclude each other"


def _kinds(a: Thing, b: Thing) -> Feature:
    agree = kinds_agree(a.kind, b.kind)
    if agree is False:
        return -2.0, f"{a.kind} and {b.kind} are two things"
    return (0.2, f"{a.kind} and {b.kind}") if agree else (-0.05, f"{a.kind} told as {b.kind}")


def _instrument(a: Thing, b: Thing) -> Feature:
    if not a.instrument or not b.instrument:
        return 0.0, "no instrument named"
    if alike(a.instrument, b.instrument):
        return 0.3, "same instrument"
    return -0.4, "different instruments"


def _topic(a: Thing, b: Thing) -> Feature:
    """Words in common: weak evidence, never enough."""
    if not a.words or not b.words:
        return 0.0, "no words to compare"
    share = len(a.words & b.words) / min(len(a.words), len(b.words))
    return round(0.3 * share, 3), f"{len(a.words & b.words)} telling words in common"


def _near(a: Thing, b: Thing) -> Feature:
    """How far apart the stories are; things without dates do not link over months."""
    if (a.days and b.days) or not (a.published and b.published):
        return 0.0, "publication does not matter"
    apart = abs((dt.date.fromisoformat(a.published) - dt.date.fromisoformat(b.published)).days)
    return (0.15, "stories within days") if apart <= 14 else (-min(apart / 200, 0.6), f"stories {apart} days apart")


def _events(a: Thing, b: Thing) -> Likeness:
    features = [f(a, b) for f in (_kinds, _people, _time, _place, _instrument, _topic, _near)]
    excluded = any(value <= -0.7 for value, _ in features)
    told = tuple(f"{reason} ({value:+.2f})" for value, reason in features if value)
    return Likeness(round(sum(value for value, _ in features), 3), told, excluded)


def _instruments(a: Thing, b: Thing) -> Likeness:
    """Full and short names of one instrument: shared telling words and parties that agree."""
    left, right = parts(a.instrument or ""), parts(b.instrument or "")
    if not left or not right:
        return Likeness(0.0, ("no name",))
    name = fuzz.token_set_ratio(" ".join(sorted(left)), " ".join(sorted(right))) / 100
    common = left & right
    score = name if common else 0.0
    reasons = [f"names share {', '.join(sorted(common))}" if common else "no word of the names in common"]
    if a.names and b.names:
        agree = _shared(a.names, b.names)
        score += 0.15 if agree else -0.4
        reasons.append("parties agree" if agree else "no party in common")
    return Likeness(round(score, 3), tuple(reasons))


def _tallies(a: Thing, b: Thing) -> Likeness:
    """Counts of one programme: what is counted agrees, and the totals do, or shrink or grow a little."""
    left, right = parts(a.instrument or ""), parts(b.instrument or "")
    if a.kind != b.kind:
        return Likeness(0.0, ("two kinds of count",), excluded=True)
    common = left & right
    score, reasons = (0.6, ["same thing counted"]) if common else (0.0, ["something else counted"])
    totals = dict(a.numbers).get("total"), dict(b.numbers).get("total")
    if totals[0] and totals[1]:
        ratio = min(totals[0], totals[1]) / max(totals[0], totals[1])
        score += 0.5 if ratio == 1 else 0.3 if ratio >= 0.6 else -0.3
        reasons.append("same total" if ratio == 1 else f"totals {totals[0]:g} and {totals[1]:g}")
    share = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    return Likeness(round(score + 0.2 * share, 3), tuple(reasons))


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
