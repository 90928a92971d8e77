"""Event words of a story gathered into records: one real-world event with one status, with all its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.events.draft import Draft
from dateline.events.kinds import GATHERINGS, group_of
from dateline.events.when import days_of, span_of
from dateline.model.event import Status

#: Which status tells more about one and the same event in one and the same voice.
_STRENGTH = (
    Status.CANCELLED,
    Status.POSTPONED,
    Status.HELD,
    Status.UNDER_WAY,
    Status.RULED_OUT,
    Status.NOT_PLANNED,
    Status.CONDITIONAL,
    Status.PLANNED,
    Status.POSSIBLE,
    Status.PROPOSED,
)
_OPEN = frozenset({Status.NOT_PLANNED, Status.POSSIBLE, Status.PROPOSED, Status.RULED_OUT, Status.CONDITIONAL})


@dataclass
class Cluster:
    """The drafts of one real-world event; `drafts` in the order they joined."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.drafts[0].found.kind

    @property
    def another(self) -> bool:
        return any(d.another for d in self.drafts)


def gather(drafts: list[Draft]) -> list[Cluster]:
    """Clusters in text order: body first, then headlines, each joining the best fitting event or opening a new one."""
    clusters: list[Cluster] = []
    for draft in sorted(drafts, key=lambda d: (d.headline, d.status is None, d.order)):
        best = max(((score(c, draft), -i) for i, c in enumerate(clusters)), default=(0.0, 0))
        if best[0] > 0:
            clusters[-best[1]].drafts.append(draft)
        elif draft.status is not None and not draft.headline:
            clusters.append(Cluster([draft]))
        elif draft.headline and draft.status is not None and not _body_has(clusters, draft):
            clusters.append(Cluster([draft]))
    return clusters


def _body_has(clusters: list[Cluster], draft: Draft) -> bool:
    return any(group_of(c.kind) == group_of(draft.found.kind) for c in clusters)


def score(cluster: Cluster, draft: Draft) -> float:
    """How well a draft fits a cluster; 0 or less: it is another event."""
    if group_of(cluster.kind) != group_of(draft.found.kind):
        return 0.0
    total = -0.5
    for test in (_dates, _places, _people, _kinds):
        value = test(cluster, draft)
        if value is None:
            return 0.0
        total += value
    if draft.another != cluster.another and draft.status in _OPEN:
        return 0.0
    if draft.definite and not draft.another:
        total += 0.6
    if draft.headline:
        total += 0.4
    if draft.status is None:
        total += 0.2
    elif any(d.status is draft.status for d in cluster.drafts):
        total += 0.3
    return total


def _dates(cluster: Cluster, draft: Draft) -> float | None:
    """None where the days cannot be one; more for the same day."""
    mine = [v for v in (draft.when.date, draft.when.was) if v]
    best: float | None = 0.0
    for other in cluster.drafts:
        theirs = [v for v in (other.when.date, other.when.was) if v]
        if not mine or not theirs:
            continue
        if set(mine) & set(theirs):
            return 1.0
        best = 0.3 if _overlap(draft, other) else None
        if best is None:
            return None
    return best


def _overlap(a: Draft, b: Draft) -> bool:
    left, right = days_of(a.when), days_of(b.when)
    if left is None or right is None:
        former = [span_of(v) for v in (a.when.was, b.when.was) if v]
        return not former
    return left[0] <= right[1] and right[0] <= left[1]


def _places(cluster: Cluster, draft: Draft) -> float | None:
    if draft.place is None:
        return 0.0
    names = {d.place.name for d in cluster.drafts if d.place is not None}
    if not names:
        return 0.0
    return 0.8 if draft.place.name in names else None


def _people(cluster: Cluster, draft: Draft) -> float | None:
    mine = {p.name for p in draft.participants}
    theirs = {p.name for d in cluster.drafts for p in d.participants}
    if not mine or not theirs:
        return 0.0
    if mine & theirs:
        return 0.6 * len(mine & theirs) / min(len(mine), len(theirs))
    return (
        0.0
        if {p.country for d in cluster.drafts for p in d.participants} & {p.country for p in draft.participants}
        else None
    )


def _kinds(cluster: Cluster, draft: Draft) -> float | None:
    if cluster.kind == draft.found.kind:
        return 0.15
    return 0.0 if cluster.kind in GATHERINGS else 0.0


def strongest(statuses: list[Status]) -> Status:
    """The status that tells most."""
    return min(statuses, key=_STRENGTH.index)
