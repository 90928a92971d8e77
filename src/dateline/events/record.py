"""Clusters of drafts as records of the model: statuses parted by source, the best mention first."""

from __future__ import annotations

from dateline.events.cluster import Cluster, strongest
from dateline.events.draft import Draft
from dateline.model.event import Event, Participant, Status, StatusReading
from dateline.model.span import Span


def events_of(cluster: Cluster, number: int) -> list[Event]:
    """One record per status that different sources give; in one voice the status that tells most."""
    voices: dict[str | None, list[Draft]] = {}
    for draft in cluster.drafts:
        if draft.status is not None:
            voices.setdefault(draft.according_to, []).append(draft)
    by_status: dict[Status, list[Draft]] = {}
    for drafts in voices.values():
        by_status.setdefault(strongest([d.status for d in drafts if d.status is not None]), []).extend(drafts)
    if len(by_status) > 1:
        by_status = _told_twice(by_status)
    loose = [d for d in cluster.drafts if d.status is None]
    label = f"{cluster.kind}-{number}" if len(by_status) > 1 else None
    return [
        _event(cluster, status, drafts + (loose if i == 0 else []), label)
        for i, (status, drafts) in enumerate(by_status.items())
    ]


def _told_twice(by_status: dict[Status, list[Draft]]) -> dict[Status, list[Draft]]:
    """Two records only where two named sources differ; the agency's own voice and one source are one telling."""
    named = {s: d for s, d in by_status.items() if any(x.according_to for x in d)}
    if len(named) > 1:
        return by_status
    best = strongest(list(by_status))
    return {best: [d for drafts in by_status.values() for d in drafts]}


def _event(cluster: Cluster, status: Status, drafts: list[Draft], label: str | None) -> Event:
    lead = [d for d in drafts if d.status is status] or drafts
    everyone = lead + [d for d in drafts if d not in lead]
    timed = next((d for d in everyone if d.when.date), None)
    former = next((d for d in everyone if d.when.was), None)
    placed = next((d for d in [*everyone, *cluster.drafts] if d.place), None)
    first = lead[0]
    return Event(
        kind=first.found.kind,
        status=status,
        mentions=_mentions(everyone),
        reading=_reading(first, status),
        participants=_participants(everyone, cluster),
        place=placed.place.name if placed and placed.place else None,
        place_span=placed.place.span if placed and placed.place else None,
        date=timed.when.date if timed else None,
        end=timed.when.end if timed else None,
        was=former.when.was if former and status in (Status.POSTPONED, Status.HELD, Status.POSSIBLE) else None,
        was_end=None,
        interval=timed.when.interval if timed else None,
        time_span=timed.when.span if timed else None,
        time_ground=timed.when.ground if timed else None,
        according_to=next((d.according_to for d in lead if d.according_to), None),
        statement=next((d.statement for d in lead if d.statement is not None), None),
        same_event=label,
        plover=first.found.match.row[3] if first.found.match.row[3] != "-" else None,
    )


def _mentions(drafts: list[Draft]) -> tuple[Span, ...]:
    body = [d.span for d in drafts if not d.headline]
    return tuple(dict.fromkeys(body + [d.span for d in drafts if d.headline]))


def _reading(draft: Draft, status: Status) -> StatusReading:
    line, facets = draft.found.line, draft.facets
    cues = tuple(line.words.span(s.first, s.last) for s in draft.found.steps if s.last > s.first)
    condition = draft.found.condition if status is Status.CONDITIONAL else None
    return StatusReading(status, facets.polarity, facets.certainty, facets.tense, condition, cues)


def _participants(drafts: list[Draft], cluster: Cluster) -> tuple[Participant, ...]:
    fullest = max(drafts, key=lambda d: len(d.participants))
    if fullest.participants:
        return fullest.participants
    return max((d.participants for d in cluster.drafts), key=len, default=())
