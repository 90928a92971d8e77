"""The status of a record put right where all its tellings together are far likelier to mean another one.

The rules read what a table knows; outlook.py weighs all the words around. On annotated stories the rules are right more
often than not where the two differ by a little, and wrong where it finds another status several times as likely.
"""

from __future__ import annotations

from dateline.events.cluster import Cluster
from dateline.events.outlook import STATUSES
from dateline.model.event import Event, Status
from dateline.model.swift import replace

OVERRULED = 4.0  # how many times likelier another status must be than the one that the rules tell
DOUBTED = 2.0  # ... than the one that only the learnt reader tells
SURE = 0.6  # how likely it must be besides

_DONE = frozenset({Status.HELD, Status.UNDER_WAY})
_TO_COME = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSSIBLE, Status.CONDITIONAL})
_NO_LESS = frozenset({Status.PLANNED, Status.POSSIBLE})
_KEPT = frozenset({Status.POSTPONED, Status.NOT_PLANNED})  # what rules alone tell well


def settled(event: Event, cluster: Cluster, *, taught: bool) -> Event:
    """The record, with another status if that is far likelier and its day allows it.

    What two sources tell in two ways stays as each tells it. `taught`: no rule tells the record.
    """
    likeliest = _likeliest(event, cluster, DOUBTED if taught else OVERRULED)
    if likeliest is None or event.same_event or not _allowed(likeliest, event, cluster):
        return event
    condition = event.reading.condition if likeliest is Status.CONDITIONAL else None
    return replace(event, status=likeliest, reading=replace(event.reading, status=likeliest, condition=condition))


def _likeliest(event: Event, cluster: Cluster, times: float) -> Status | None:
    """The status that is so many times likelier than the record's; None where there is none."""
    looks = [d.tones for d in cluster.drafts if d.tones]
    if not looks:
        return None
    sums = [sum(column) for column in zip(*looks, strict=True)]
    best = max(sums)
    likelier = best > times * sums[STATUSES.index(event.status)] and best >= SURE * len(looks)
    return STATUSES[sums.index(best)] if likelier else None


def _allowed(status: Status, event: Event, cluster: Cluster) -> bool:
    """Whether the day of the record and what it is allow the status: nothing is held on a day to come."""
    side = min(cluster.drafts, key=lambda d: d.order).side
    late = (status in _DONE and side == 1) or (status in _TO_COME and side == -1)
    asked_for = event.status is Status.PROPOSED and status in _NO_LESS  # a request says so itself
    return not late and not asked_for and status not in _KEPT and event.status not in _KEPT
