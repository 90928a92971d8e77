"""What the saying around an event word tells of it: spoken there, announced then, only excused from."""

from __future__ import annotations

from itertools import pairwise

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import AUX
from dateline.events.status import Facets
from dateline.model.event import Polarity, Status, Tense

#: Gatherings that exist for speaking.
TOLD = frozenset({"press_conference", "hearing"})


def spoken_at(found: Found) -> bool:
    """Whether somebody speaks there: told a news conference, speaking at a Senate hearing."""
    before = found.line.words.low[max(0, found.phrase - 3) : found.phrase]
    return found.kind in TOLD and not found.verb and bool({"told", "speaking", "said"} & set(before))


def spoken_to(found: Found) -> bool:
    """Whether somebody spoke to a gathering: told a meeting of party members today."""
    if found.verb or found.kind not in GATHERINGS or found.line.at(found.phrase - 1) not in ("told", "tells"):
        return False
    return "DET" not in found.line.words.tags[found.phrase + 1 : found.first]  # told reporters the session would end


def announced(found: Found) -> bool:
    """Whether the sentence tells when something was announced or asked for."""
    ops = [s.op for s in found.steps]
    return not found.verb and bool({"tell", "propose"} & set(ops)) and ops[-1] in ("past", "perfect")


def told_ahead(found: Found) -> bool:
    """Whether it is announced as still to come: announced the [upcoming] vote on Monday."""
    words = found.line.words.low[found.phrase : found.first]
    return [s.op for s in found.steps] == ["tell", "past"] and not _COMING_UP.isdisjoint(words)


_COMING_UP = frozenset({"upcoming", "forthcoming", "planned"})


def announcing(found: Found) -> bool:
    """In announcing the tariffs on Friday: the day is that of the announcement, and the tariffs are told elsewhere."""
    ops = [s.op for s in found.steps]
    return found.kind == "measure" and not found.verb and ops[:1] in (["commit"], ["tell"]) and ops[-1] == "gerund"


def would_have(found: Found) -> bool:
    """Both houses would have to pass it: a rule, or a thing that never came."""
    return found.verb and {"would", "have"} <= set(found.line.words.low[max(0, found.first - 4) : found.first])


def excused(found: Found) -> bool:
    """Whether somebody only need not do it: need not, or does not have to, hold a poll."""
    low = found.line.words.low[max(0, found.phrase - 6 if not found.verb else found.first - 5) : found.first]
    return any(
        low[k + 1 : k + 3] == ("have", "to") or low[k + 1 : k + 2] == ("need",)
        for k, word in enumerate(low)
        if word == "not"
    )


def bounds(found: Found) -> bool:
    """Whether the end of a gathering is a last day for something else: by the close of the autumn session."""
    ends = [s.first for s in found.steps if s.op == "end"]
    low = found.line.words.low
    return any(_UNTIL & set(low[max(0, k - 2) : k]) for k in ends)


_UNTIL = frozenset({"before", "by", "until", "till"})


def reported(found: Found) -> bool:
    """Whether a past tense is that of the report: the ministry said it was planning talks."""
    low, clause = found.line.words.low, found.clause
    return bool(_SAID & {*low[max(0, clause.first - 2) : clause.first], *low[clause.first : found.first]})


_SAID = frozenset({"said", "added", "told", "announced", "stressed", "noted"})


def unasked(found: Found) -> bool:
    """Whether nobody has asked for it, or somebody only asks of it: has not called on the bank to cut its rate."""
    if found.line.at(len(found.line) - 1) == "?" and found.line.at(0) in AUX:
        return True  # can the editors go on with the work?
    asked = bool(found.steps) and found.steps[-1].op == "propose" and found.steps[-1].negated
    return asked and found.kind == "measure"


def several_times(found: Found) -> bool:
    """Whether it was several times: the two have met four times since May."""
    return bool(_TIMES & set(found.line.words.low[found.last : found.last + 3]))


_TIMES = frozenset({"times", "twice", "once", "repeatedly"})


def was_to_have(found: Found) -> bool:
    """Whether a plan is told that came to nothing: was to have been signed last week."""
    low = found.line.words.low
    told = any(cue.row[2] in ("postpone", "move", "advance") for cue in found.line.cues)
    if told:
        return False
    if any(low[k : k + 2] == ("to", "have") for k in range(max(0, found.first - 4), found.first)):
        return True
    group = low[max(0, found.first - 6) : found.first]
    return found.verb and group[-1:] == ("to",) and ("had", "been") in pairwise(group) and bool(_SET & set(group))


_DEFINITE = frozenset({"such", "the", "their", "this", "his", "her", "its", "these", "both", "'s"})


def is_definite(found: Found) -> bool:
    """Whether the words point back: the talks, their meeting; the law was passed."""
    if found.verb:
        return found.line.at(found.left) == "the" and found.first - found.left <= 6
    return any(found.line.at(k) in _DEFINITE for k in range(found.phrase, found.first))


def left_off(found: Found, status: Status | None, facets: Facets) -> Status | None:
    """The status of what was planned and did not come, or is still to come; else the one given.

    A visit planned for last week did not take place, a round set for Friday will not go ahead: cancelled.
    """
    if status is None and _outstanding(found, facets):
        return Status.NOT_PLANNED
    over = status is None and facets.tense is Tense.PAST
    off = status is Status.RULED_OUT and not found.negated
    planned = (over or off) and _was_planned(found)
    return Status.CANCELLED if planned or (over and is_definite(found) and _never_came(found)) else status


def _was_planned(found: Found) -> bool:
    """Whether the words beside a noun say that it had been planned: a round [set for Friday]."""
    plans = ("plan", "expect", "commit", "tell")
    return not found.verb and any(s.op in plans and not s.negated for s in found.modifiers)


def _outstanding(found: Found, facets: Facets) -> bool:
    """Whether a text waits for what would make it binding: parliament has not ratified the pact."""
    waits = found.kind in ("ratification", "signing") and found.verb and facets.polarity is Polarity.NEGATIVE
    return waits and [s.op for s in found.steps] == ["perfect"]


def _never_came(found: Found) -> bool:
    """Whether a thing spoken of before did not happen: the round did not take place; no round is one of nobody."""
    step = found.steps[0] if found.steps else None
    cue = found.line.cue_at(step.first) if step is not None else None
    return not found.verb and not found.negated and cue is not None and cue.row[0] in _COMES and cue.first >= found.last


_COMES = frozenset({"take place", "go ahead", "happen", "occur", "hold"})
_SET = frozenset({"scheduled", "due", "set", "slated", "booked"})


def hangs(found: Found, own: Facets | None) -> bool:
    """Whether it hangs on a condition: if they approve it, voters are to be asked in a referendum."""
    return found.condition is not None and (own is not None or found.preposition == "in")
