"""How one event of a story stands to another: "apart from the talks scheduled for ...", "continue their dialogue"."""

from __future__ import annotations

from dateline.events.cluster import Cluster
from dateline.events.draft import Draft
from dateline.events.kinds import GATHERINGS
from dateline.model.event import Event, Status
from dateline.model.swift import replace

_APART = (("apart", "from"), ("aside", "from"), ("other", "than"), ("except", "for"), ("in", "addition", "to"))
_APART_ONE = frozenset({"besides", "beyond", "except"})
_ON = frozenset({"go_on", "begin"})
_AGAIN = frozenset({"continue", "resume", "continued", "resumed", "continues", "resumes", "resuming", "continuing"})

Filed = list[tuple[Event, Cluster]]


def linked(filed: Filed) -> tuple[Event, ...]:
    """The events in text order with `other_than` and `follows` as indexes into the result."""
    ordered = sorted(filed, key=lambda pair: (pair[0].span.start, pair[0].span.end))
    out = []
    for event, cluster in ordered:
        apart = next((i for i, (_, c) in enumerate(ordered) if c is not cluster and _apart(cluster, c)), None)
        out.append(replace(event, other_than=apart, follows=_followed(event, cluster, ordered)))
    return tuple(out)


def _apart(cluster: Cluster, other: Cluster) -> bool:
    """Whether a draft of `other` is what `cluster` is told apart from, in one sentence."""
    return any(_names_apart(a, b) for a in cluster.drafts for b in other.drafts)


def _names_apart(draft: Draft, other: Draft) -> bool:
    line, phrase = other.found.line, other.found.phrase
    if line.words.number != draft.found.line.words.number or draft.found.first >= other.found.first:
        return False
    before = line.words.low[max(0, phrase - 3) : phrase]
    return (
        any(before[-len(words) :] == words for words in _APART) or (before[-1:] and before[-1] in _APART_ONE) or False
    )


def _followed(event: Event, cluster: Cluster, ordered: Filed) -> int | None:
    """The last gathering held among the same people that this one continues."""
    if event.kind not in GATHERINGS or event.status not in (Status.PLANNED, Status.PROPOSED, Status.POSSIBLE):
        return None
    if not any(_continues(d) for d in cluster.drafts):
        return None
    names = {p.name for p in event.participants}
    held = [
        (other.date or "", i)
        for i, (other, _) in enumerate(ordered)
        if other.status is Status.HELD and other.kind in GATHERINGS and names & {p.name for p in other.participants}
    ]
    return max(held)[1] if held else None


def _continues(draft: Draft) -> bool:
    found = draft.found
    return any(s.op in _ON and found.line.at(s.first) in _AGAIN for s in found.steps)
