"""What the saying around an event word tells of it: spoken there, announced then, only excused from."""

from __future__ import annotations

from itertools import pairwise

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.status import Facets

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
    return any(low[k : k + 3] == ("not", "have", "to") or low[k : k + 2] == ("not", "need") for k in range(len(low)))


def bounds(found: Found) -> bool:
    """Whether the end of a gathering is a last day for something else: by the close of the autumn session."""
    ends = [s.first for s in found.steps if s.op == "end"]
    low = found.line.words.low
    return any(_UNTIL & set(low[max(0, k - 2) : k]) for k in ends)


_UNTIL = frozenset({"before", "by", "until", "till"})


def unasked(found: Found) -> bool:
    """Whether nobody has asked for it: has not called on the bank to cut its rate."""
    asked = bool(found.steps) and found.steps[-1].op == "propose" and found.steps[-1].negated
    return asked and found.kind == "measure"


def several_times(found: Found) -> bool:
    """Whether it was several times: the two have met four times since May."""
    return bool(_TIMES & set(found.line.words.low[found.last : found.last + 3]))


_TIMES = frozenset({"times", "twice", "once", "repeatedly"})


def was_to_have(found: Found) -> bool:
    """Whether a plan is told that came to nothing: was to have been signed last week."""
    low = found.line.words.low
    told = any(cue.row[2] in ("postpone", "move") for cue in found.line.cues)
    if told:
        return False
    if any(low[k : k + 2] == ("to", "have") for k in range(max(0, found.first - 4), found.first)):
        return True
    group = low[max(0, found.first - 6) : found.first]
    return found.verb and group[-1:] == ("to",) and ("had", "been") in pairwise(group) and bool(_SET & set(group))


_SET = frozenset({"scheduled", "due", "set", "slated", "booked"})


def hangs(found: Found, own: Facets | None) -> bool:
    """Whether it hangs on a condition: if they approve it, voters are to be asked in a referendum."""
    return found.condition is not None and (own is not None or found.preposition == "in")
