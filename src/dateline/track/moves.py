"""Dates of one event that differ: moved (a drift), or told differently at one time (a contradiction)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.claim import Claim
from dateline.model.play import Conflict, ConflictKind, Transition
from dateline.track.days import Days, days_of, gap, length
from dateline.track.history import days, status_of
from dateline.track.kinds import family
from dateline.track.timing import LONGER, conflict, time_words, together

#: A date within so many days is exact; looser ones cannot differ.
_EXACT = 10
_SETTLED = frozenset({"planned", "postponed", "under_way", "held"})


#: Words that make a day the edge of a longer time: "at the end of April" is no April 30.
_EDGE = re.compile(r"\b(?:end|close|start|beginning|middle|half|late|early)\b", re.IGNORECASE)


def _exact(claim: Claim) -> Days | None:
    found = days(claim)
    day = found and length(found) <= _EXACT and len(claim.get("date") or "") >= 10
    return found if day and not _EDGE.search(time_words(claim)) else None


def _was(claim: Claim) -> Days | None:
    end = claim.get("was_end")
    return days_of(claim.get("was"), end) or (days_of(claim.get("date"), end) if end else None)


def _words(when: Days) -> str:
    return f"{when[0]}" if when[0] == when[1] else f"{when[0]} to {when[1]}"


def date_conflicts(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    """One conflict for each date that is new: against the newest claim with the date that it replaces."""
    dated: list[tuple[Claim, Days]] = []
    given_up: set[Days] = set()
    for row in history:
        claim, new = row.claim, _exact(row.claim)
        gone = _was(claim)
        left = _last_with(dated, gone) if gone and gone not in given_up else None
        if gone and left:
            given_up.add(gone)
            to = f"to {_words(new)}" if new else "without a new date"
            yield conflict(ConflictKind.DRIFT, "date", left, claim, f"moved from {_words(gone)} {to}")
        elif new and not row.retold and dated and not any(_agree(new, old) for _, old in dated):
            yield from _new_date(*_alike_last(dated, claim), claim, new)
        if new:
            dated.append((claim, new))


def longer_than_planned(history: tuple[Transition, ...]) -> Iterator[Conflict]:
    """Said to last longer, against the newest claim that had said how long, or else when."""
    dated: list[tuple[Claim, Days]] = []
    for row in history:
        longer = any(LONGER.search(c.quote) for c in row.claim.citations)
        earlier = [(claim, when) for claim, when in dated if claim.story_id != row.claim.story_id]
        if longer and earlier and row.status in ("under_way", "planned"):
            told = next((claim for claim, when in reversed(earlier) if length(when) > 1), earlier[-1][0])
            yield conflict(ConflictKind.DRIFT, "end", told, row.claim, "goes on for longer than planned")
            return
        if when := _exact(row.claim):
            dated.append((row.claim, when))


def _last_with(dated: list[tuple[Claim, Days]], gone: Days) -> Claim | None:
    """The newest claim whose date is the one given up; of one that was printed again, the first print."""
    same = [claim for claim, when in dated if when == gone] or [c for c, when in dated if gap(when, gone) == 0]
    return next((claim for claim in same if _reprint(claim, same[-1])), None)


def _reprint(first: Claim, second: Claim) -> bool:
    """Whether two claims stand on the same words."""
    a, b = (set(c.citations[0].quote.lower().split()) if c.citations else {c.id} for c in (first, second))
    return len(a & b) >= 0.8 * max(len(a), len(b))


def _alike_last(dated: list[tuple[Claim, Days]], claim: Claim) -> tuple[Claim, Days]:
    """The newest dated claim; of those of its story the one of the same kind: the trip, and not the talks on it."""
    story = [row for row in dated if row[0].story_id == dated[-1][0].story_id]
    return next((row for row in reversed(story) if row[0].get("kind") == claim.get("kind")), dated[-1])


def _agree(new: Days, old: Days) -> bool:
    """Whether two dates are one, or one day lies inside the other's stretch."""
    return new == old or (old[0] <= new[0] and new[1] <= old[1]) or (new[0] <= old[0] and old[1] <= new[1])


def _new_date(left: Claim, old: Days, right: Claim, new: Days) -> Iterator[Conflict]:
    if not {status_of(left), status_of(right)} <= _SETTLED or family(right.get("kind") or "") in ("work", "measure"):
        return
    if together(left, right) and status_of(right) != "postponed":
        if left.source.casefold() == right.source.casefold():
            return  # one source that corrects itself: an update
        why = f"one event cannot be on {_words(old)} and on {_words(new)}"
        yield conflict(ConflictKind.CONTRADICTION, "date", left, right, why)
    else:
        yield conflict(ConflictKind.DRIFT, "date", left, right, f"moved from {_words(old)} to {_words(new)}")
