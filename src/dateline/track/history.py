"""The history of one event entry: claims in the order in which they were said, and what each did to the status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.model.claim import Claim
from dateline.model.play import Transition
from dateline.track.days import Days, days_of
from dateline.track.transitions import Effect, effect


def spoken(claim: Claim) -> tuple[str, str, str, int]:
    """Order of claims: by the day said, then publication, then place in the story; what is denied was said before."""
    start = claim.citations[0].span.start if claim.citations and claim.get("voice") != "denied" else 0
    said = (claim.said or claim.published or "9999")[:10]
    return said, claim.published or "9999", claim.story_id, start


def status_of(claim: Claim) -> str:
    """The status or stage that a claim states; "stated" for tallies."""
    return claim.get("status") or claim.get("stage") or "stated"


def days(claim: Claim) -> Days | None:
    """The days that a claim gives to its event."""
    return days_of(claim.get("date"), claim.get("end"))


def _meet(left: Days, right: Days) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


@dataclass
class _Standing:
    """Where an event stands while its history is walked: status, date, and the dates that were given up."""

    status: str | None = None
    date: Days | None = None
    given_up: list[Days] = field(default_factory=list)

    def another_date(self, claim: Claim) -> bool:
        """Whether the claim dates the event anew: for something put off, on no day that was given up."""
        new = days(claim)
        if new is None:
            return False
        if self.status in ("postponed", "cancelled"):
            return not any(_meet(new, old) for old in self.given_up)
        return self.date is not None and not _meet(new, self.date)

    def take(self, claim: Claim) -> None:
        """Follow the newer word."""
        self.status = status_of(claim)
        if self.status in ("postponed", "cancelled"):
            was = days_of(claim.get("was"), claim.get("was_end")) or self.date
            self.given_up += [was] if was else []
            if self.status == "cancelled" and (new := days(claim)):
                self.given_up.append(new)
            self.date = days(claim)
        else:
            self.date = days(claim) or self.date


def history_of(claims: Iterable[Claim]) -> tuple[Transition, ...]:
    """Every claim as a transition, oldest word first; `changed` where the entry's status moved with it."""
    standing = _Standing()
    rows = []
    for claim in sorted(claims, key=spoken):
        newer = status_of(claim)
        retold = effect(standing.status, newer, other_date=standing.another_date(claim)) is Effect.RETOLD
        changed = not retold and newer != standing.status
        known = (claim.published or "")[:10]
        rows.append(Transition(known, newer, claim.source, claim, claim.get("date"), claim.get("end"), changed, retold))
        if not retold:
            standing.take(claim)
    return tuple(rows)
