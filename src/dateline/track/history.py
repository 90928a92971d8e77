"""The history of one event entry: claims in the order in which they were said, and what each did to the status."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model.claim import Claim
from dateline.model.play import Transition
from dateline.track.days import Days, days_of
from dateline.track.transitions import Effect, effect, group


def spoken(claim: Claim) -> tuple[str, str, str, int]:
    """Order of claims: by the day said, then publication, then place in the story."""
    start = claim.citations[0].span.start if claim.citations else 0
    said = (claim.said or claim.published or "9999")[:10]
    return said, claim.published or "9999", claim.story_id, start


def status_of(claim: Claim) -> str:
    """The status or stage that a claim states; "stated" for tallies."""
    return claim.get("status") or claim.get("stage") or "stated"


def days(claim: Claim) -> Days | None:
    """The days that a claim gives to its event."""
    return days_of(claim.get("date"), claim.get("end"))


def another_date(known: Days | None, claim: Claim) -> bool:
    """Whether the claim dates the event outside what was known."""
    new = days(claim)
    return bool(known and new and not (new[0] <= known[1] and known[0] <= new[1]))


def history_of(claims: Iterable[Claim]) -> tuple[Transition, ...]:
    """Every claim as a transition, oldest word first; `changed` where the entry's status moved."""
    status: str | None = None
    known: Days | None = None
    rows = []
    for claim in sorted(claims, key=spoken):
        newer = status_of(claim)
        moved = another_date(known, claim)
        outcome = effect(status, newer, other_date=moved)
        if group(newer) == "postponed" and claim.get("was") and not claim.get("date"):
            known = None
        retold = outcome is Effect.RETOLD
        rows.append(
            Transition(
                (claim.published or "")[:10],
                newer,
                claim.source,
                claim,
                claim.get("date"),
                claim.get("end"),
                changed=not retold and newer != status,
                retold=retold,
            )
        )
        if not retold:
            status = newer
            known = days(claim) or known
    return tuple(rows)
