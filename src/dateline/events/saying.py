"""What the saying around an event word tells of it: spoken there, announced then, only excused from."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS

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
