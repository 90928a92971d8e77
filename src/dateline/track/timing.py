"""Whether two claims speak of one time, and a conflict made of two claims."""

from __future__ import annotations

from dateline.model.claim import Claim
from dateline.model.play import Conflict, ConflictKind
from dateline.track.claims import day_of
from dateline.track.origins import origin_of

#: Words spoken within so many days are spoken at the same time.
SAME_TIME = 3


def apart(left: Claim, right: Claim) -> int | None:
    """Days between the saying of two claims; None where one is not dated."""
    a, b = day_of(left.said or left.published), day_of(right.said or right.published)
    return abs((a - b).days) if a and b else None


def together(left: Claim, right: Claim, within: int | None = None) -> bool:
    """Whether two claims were said at the same time, or cannot be told apart."""
    days = apart(left, right)
    return days is None or days <= (SAME_TIME if within is None else within)


def conflict(kind: ConflictKind, about: str, left: Claim, right: Claim, why: str) -> Conflict:
    """A conflict that knows whether both sides go back to one origin."""
    return Conflict(kind, about, left, right, why, same_origin=origin_of(left) == origin_of(right))
