"""Event words of a story gathered into records: one real-world event with one status, with all its mentions.

The rules say what fits (cluster.py); what was learnt from annotated stories parts what then most likely is not one
event after all (same.py).
"""

from __future__ import annotations

from bisect import bisect_right

from dateline.events.cluster import Cluster, score
from dateline.events.draft import Draft
from dateline.events.kinds import group_of
from dateline.events.matter import described
from dateline.events.pacts import sealed
from dateline.events.same import apart
from dateline.model.swift import replace


def gather(drafts: list[Draft]) -> list[Cluster]:
    """Clusters in text order: well-described events of the body first, then mere mentions, then headlines."""
    clusters: list[Cluster] = []
    groups: list[int] = []
    for draft in sorted(drafts, key=lambda d: (d.headline, d.status is None, not described(d), d.order)):
        mine = group_of(draft.found.kind)
        fits = [(score(c, draft), -_distance(c, draft), i) for i, c in enumerate(clusters) if groups[i] == mine]
        best = max(fits, default=(0.0, 0, 0))
        if best[0] > 0 and not _apart(clusters[best[2]], draft):
            clusters[best[2]].join(draft)
        elif (first := _opening(clusters, draft)) is not None:
            clusters.append(Cluster([first], [first.order]))
            groups.append(mine)
    return clusters


def _apart(cluster: Cluster, draft: Draft) -> bool:
    """Whether a telling that may open a record of its own is better put there; what rules alone tell they join well."""
    may_open = not draft.headline and (draft.status or draft.lean) is not None
    return may_open and (draft.taught or any(d.taught for d in cluster.drafts)) and apart(cluster, draft)


def _opening(clusters: list[Cluster], draft: Draft) -> Draft | None:
    """The telling that opens a record of its own; None where it may open none."""
    if draft.status is not None:
        return None if draft.headline and _body_has(clusters, draft) else draft
    if draft.lean is None or draft.headline or sealed((d for c in clusters for d in c.drafts), draft):
        return None
    return replace(draft, status=draft.lean)


def _distance(cluster: Cluster, draft: Draft) -> int:
    """How many event words back a cluster was last spoken of; what only comes later is further than all of them."""
    at = bisect_right(cluster.orders, draft.order)
    return draft.order - cluster.orders[at - 1] if at else _LATER + cluster.orders[0]


_LATER = 1000  # more than the drafts of a story


def _body_has(clusters: list[Cluster], draft: Draft) -> bool:
    return any(group_of(c.kind) == group_of(draft.found.kind) for c in clusters)
