"""Counts of one thing that differ: two numbers at one time, a denominator that moved, one count told from two sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dateline.model.claim import Claim
from dateline.model.play import Conflict, ConflictKind
from dateline.track.claims import BAR
from dateline.track.timing import conflict, together

_KEYS = ("total", "open", "agreed", "for", "against", "abstain")


def numbers(claim: Claim) -> dict[str, float]:
    """The numbers of a count, with open or agreed worked out from the total."""
    found = {key: float(value) for key in _KEYS if (value := claim.get(key))}
    if {"total", "open"} <= found.keys():
        found.setdefault("agreed", found["total"] - found["open"])
    elif {"total", "agreed"} <= found.keys():
        found["open"] = found["total"] - found["agreed"]
    return found


def _stated(claim: Claim, key: str) -> bool:
    return claim.get(key) is not None and key not in (claim.get("derived") or "").split(BAR)


def _contradiction(left: Claim, right: Claim) -> Conflict | None:
    """Two sources count the same thing differently at one time."""
    a, b = numbers(left), numbers(right)
    if left.source.casefold() == right.source.casefold() or not together(left, right):
        return None
    if "total" in a and "total" in b and a["total"] != b["total"]:
        return None
    differing = next((k for k in ("open", "agreed", "for", "against") if k in a and k in b and a[k] != b[k]), None)
    if differing is None:
        return None
    why = f"{differing}: {a[differing]:g} according to {left.source}, {b[differing]:g} according to {right.source}"
    return conflict(ConflictKind.CONTRADICTION, differing, left, right, f"{why}, at the same time")


def _two_sides(left: Claim, right: Claim) -> bool:
    """One tells what is open, the other what is agreed, and both come to the same."""
    a, b = numbers(left), numbers(right)
    if (
        not together(left, right)
        or left.source.casefold() == right.source.casefold()
        or left.story_id == right.story_id
    ):
        return False
    same = all(a.get(k) is not None and a.get(k) == b.get(k) for k in ("total", "open", "agreed"))
    crossed = [_stated(c, k) for c in (left, right) for k in ("open", "agreed")]
    return same and crossed in ([True, False, False, True], [False, True, True, False])


def _moved_totals(claims: list[Claim]) -> Iterator[Conflict]:
    """One drift for each change of the total, against the newest claim with the old one."""
    before: Claim | None = None
    for claim in claims:
        new = numbers(claim).get("total")
        if new is None:
            continue
        old = numbers(before).get("total") if before else None
        if before and old != new:
            why = f"{old:g} became {new:g}: counts before and after cannot be compared"
            yield conflict(ConflictKind.DRIFT, "total", before, claim, why)
        before = claim


def count_conflicts(claims: list[Claim]) -> Iterator[Conflict]:
    """The conflicts of one count; `claims` in the order in which they were said."""
    seen: set[frozenset[tuple[str, float]]] = set()
    for left, right in combinations(claims, 2):
        found = _contradiction(left, right)
        pair = frozenset((found.about, numbers(c)[found.about]) for c in (left, right)) if found else frozenset()
        if found and (left.story_id == right.story_id or pair not in seen):
            seen.add(pair)
            yield found
    sides = next(((a, b) for a, b in combinations(claims, 2) if _two_sides(a, b)), None)
    if sides:
        yield conflict(ConflictKind.DIVERGENCE, "open", *sides, "one count told from two sides: both are right")
    yield from _moved_totals(claims)
