"""Whether two claims speak of one time, and a conflict made of two claims."""

from __future__ import annotations

import re

from dateline.model.claim import Claim
from dateline.model.play import Conflict, ConflictKind
from dateline.model.span import Span
from dateline.track.claims import day_of
from dateline.track.origins import origin_of

#: Words that make something last longer than was planned.
LONGER = re.compile(r"\b(?:extend(?:ed|ing)|prolong(?:ed|ing)|(?:days?|weeks?|hours?|months?) longer|longer than)\b")
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
    """A conflict that knows whether both sides go back to one origin, and which words show it."""
    shown = (_shown(left, about), _shown(right, about))
    return Conflict(kind, about, left, right, why, same_origin=origin_of(left) == origin_of(right), shown=shown)


def time_words(claim: Claim) -> str:
    """The words that date a claim's event: "at the end of April"; empty where they are not known."""
    first, _, last = (claim.get("at") or "").partition("-")
    if not last:
        return ""
    begin, end = int(first), int(last)
    cited = next((c for c in claim.citations if c.span.start <= begin and end <= c.span.end), None)
    return cited.quote[begin - cited.span.start : end - cited.span.start] if cited else ""


#: What a conflict is about -> where a claim keeps the offsets of the words that show it.
_SHOWS = {"date": "at", "status": "answer"}


def _shown(claim: Claim, about: str) -> int:
    """Which citation holds the words that show what a conflict is about; the first where nothing is known."""
    place = (claim.get(_SHOWS.get(about, "")) or "").partition("-")
    if about == "end":
        return next((i for i, c in enumerate(claim.citations) if LONGER.search(c.quote)), 0)
    if not place[2]:
        return 0
    words = Span(int(place[0]), int(place[2]))
    return next((i for i, c in enumerate(claim.citations) if c.span.overlaps(words)), 0)
