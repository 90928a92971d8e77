"""Whether the subject of the verb over an event noun takes part: who holds talks, not who calls them off."""

from __future__ import annotations

from dateline.events.find import Found


def governed(event: Found) -> bool:
    """Whether the subject before a noun's verb takes part: who holds talks, not who calls them off."""
    if not event.steps or event.preposition is not None or event.steps[0].first > event.last:
        return False  # nothing governs the noun, or it is itself the subject
    ops = [s.op for s in event.steps]
    if ops[0] == "expect" or ops[:2] == ["plan", "purpose"]:
        return False  # expects the meeting to be brief; met Kern to prepare for the summit
    outer = {s.op for s in event.steps} & {"cancel", "postpone", "move", "propose", "refuse"}
    if event.kind == "measure" and outer == {"cancel", "propose"}:
        return bool(_asking(event) & _READY)  # is ready to scrap its duties
    if event.kind in _CALLED and any(s.op == "tell" for s in event.steps):
        return False  # who announces a vote does not vote
    if event.kind == "election" and outer:
        return False  # ruled out a spring election
    return not outer or "refuse" in outer or (outer == {"propose"} and _seeks(event))


def _seeks(event: Found) -> bool:
    """Whether who wants a gathering wants it for himself: will seek talks with X; not: called for talks."""
    return bool(_asking(event) & _SEEKING) and event.line.at(event.last) == "with"


def _asking(event: Found) -> set[str]:
    """The words by which an event is proposed."""
    return {event.line.at(k) for s in event.steps if s.op == "propose" for k in range(s.first, s.last)}


_CALLED = frozenset({"vote", "election", "hearing", "debate"})
_READY = frozenset({"ready", "willing", "prepared"})

_SEEKING = frozenset(
    {"seek", "seeks", "sought", "seeking", "request", "requests", "requested", "requesting", "want", "wants", "wanted"}
    | {"offer", "offers", "offered", "propose", "proposes", "proposed"}
    | _READY
)
