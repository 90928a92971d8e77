"""Sources that differ: contradictions (both cannot be right), divergences (both can), drifts (the word moved on)."""

from __future__ import annotations

from itertools import combinations

from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, ConflictKind, Transition
from dateline.track.claims import day_of
from dateline.track.days import days_of, gap, length
from dateline.track.history import days, status_of
from dateline.track.origins import origin_of
from dateline.track.tables import rows

#: Words about one event spoken within so many days are spoken at the same time.
SAME_TIME = 3

#: Pair of statuses -> what it amounts to; see tables/conflicts.txt.
_KINDS = {frozenset(line[1:]): ConflictKind(line[0]) for _, line in rows("conflicts.txt")}


def _apart(left: Claim, right: Claim) -> int | None:
    a, b = day_of(left.said or left.published), day_of(right.said or right.published)
    return abs((a - b).days) if a and b else None


def _together(left: Claim, right: Claim) -> bool:
    apart = _apart(left, right)
    return apart is None or apart <= SAME_TIME


def _voice(claim: Claim) -> str:
    return claim.source.casefold()


def _conflict(kind: ConflictKind, about: str, left: Claim, right: Claim, why: str) -> Conflict:
    return Conflict(kind, about, left, right, why, same_origin=origin_of(left) == origin_of(right))


def _status(left: Claim, right: Claim) -> Conflict | None:
    """Two words about the status at one time."""
    statuses = frozenset({status_of(left), status_of(right)})
    if len(statuses) < 2 or not _together(left, right) or _voice(left) == _voice(right):
        return None
    kind = _KINDS.get(statuses)
    if kind is None:
        return None
    end = "both cannot be right" if kind is ConflictKind.CONTRADICTION else "both can be right"
    told = f"{status_of(left)} according to {left.source}, {status_of(right)} according to {right.source}"
    return _conflict(kind, "status", left, right, f"{told}: {end}")


def _date(left: Claim, right: Claim) -> Conflict | None:
    """Two exact dates for one event: moved where the later word says so or time has passed, else a contradiction."""
    a, b = days(left), days(right)
    if not a or not b or gap(a, b) == 0 or max(length(a), length(b)) > 7:
        return None
    told = f"{left.get('date')} and {right.get('date')}"
    was = days_of(right.get("was"), right.get("was_end"))
    if was or status_of(right) == "postponed" or not _together(left, right):
        return _conflict(ConflictKind.DRIFT, "date", left, right, f"moved from {told.replace(' and ', ' to ')}")
    return _conflict(ConflictKind.CONTRADICTION, "date", left, right, f"one event cannot be on {told}")


def _numbers(claim: Claim) -> dict[str, float]:
    keys = ("total", "open", "agreed", "for", "against", "abstain")
    found = {key: float(value) for key in keys if (value := claim.get(key))}
    if {"total", "open"} <= found.keys():
        found.setdefault("agreed", found["total"] - found["open"])
    elif {"total", "agreed"} <= found.keys():
        found["open"] = found["total"] - found["agreed"]
    return found


def _tally(left: Claim, right: Claim) -> Conflict | None:
    """Two counts of one thing at one time, or a denominator that moved."""
    a, b = _numbers(left), _numbers(right)
    shared = [k for k in ("total", "open", "agreed") if k in a and k in b]
    differing = [k for k in shared if a[k] != b[k]]
    if "total" in differing:
        why = f"{a['total']:g} became {b['total']:g}: counts before and after cannot be compared"
        return _conflict(ConflictKind.DRIFT, "total", left, right, why)
    if differing and _together(left, right):
        why = f"{differing[0]}: {a[differing[0]]:g} and {b[differing[0]]:g} at the same time"
        return _conflict(ConflictKind.CONTRADICTION, differing[0], left, right, why)
    return None


def _event(left: Claim, right: Claim) -> Conflict | None:
    return _status(left, right) or _date(left, right)


def conflicts_of(subject: Subject, history: tuple[Transition, ...]) -> tuple[Conflict, ...]:
    """The conflicts inside one entry, each pair of positions once, earliest first."""
    compare = {Subject.EVENT: _event, Subject.TALLY: _tally}.get(subject)
    if compare is None:
        return ()
    found: dict[tuple[str, str, str, str], Conflict] = {}
    for left, right in combinations(history, 2):
        if (conflict := compare(left.claim, right.claim)) is not None:
            key = (conflict.kind.value, conflict.about, *_positions(conflict))
            found.setdefault(key, conflict)
    return tuple(found.values())


def _positions(conflict: Conflict) -> tuple[str, str]:
    def of(claim: Claim) -> str:
        return {"status": status_of(claim), "date": f"{claim.get('date')}"}.get(
            conflict.about, f"{sorted(_numbers(claim).items())}"
        )

    return of(conflict.left), of(conflict.right)
