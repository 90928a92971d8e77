"""Which records an editor would list: how likely each is one, by what it tells and how sure its readers are.

What the rules tell is shown unless it is most unlikely; what only the learnt reader tells has to be nearly as likely as
not. The weights are those of a linear model over annotated stories (training/listed.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from dateline.events.cluster import Cluster
from dateline.events.draft import Draft
from dateline.events.kinds import group_of
from dateline.events.linear import shipped
from dateline.events.record import informs
from dateline.events.takes import with_others
from dateline.events.unnamed import with_unnamed
from dateline.model.event import Event
from dateline.model.story import Role
from dateline.model.swift import replace

RULED = 0.2  # how likely a record must be that the rules tell
TAUGHT = 0.4  # ... and one that only the learnt reader tells


@dataclass(frozen=True, slots=True)
class Filed:
    """A record with its tellings; `informs` says that the rules find it to tell enough, `taught` that no rule tells it.

    `first` is the telling that comes first in the story; `told` is how much the record tells, `group` the number of its
    kind's group; `names` are those of who takes part, `sentences` the numbers of those that tell it.
    """

    event: Event
    cluster: Cluster
    informs: bool
    taught: bool
    first: Draft
    told: int
    group: int
    names: frozenset[str]
    sentences: frozenset[int]

    @property
    def by(self) -> str:
        """Who tells it, as the signs have it: "t" for the learnt reader alone, "r" for the rules."""
        return "t" if self.taught else "r"


def filed(records: Sequence[tuple[Event, Cluster]]) -> list[Filed]:
    """All records, each with whoever acts without a name."""
    return [_filed(event, cluster) for event, cluster in records]


def _filed(event: Event, cluster: Cluster) -> Filed:
    drafts = cluster.drafts
    full = with_others(with_unnamed(event, drafts), drafts)
    return Filed(
        full,
        cluster,
        informs(event, cluster),
        all(d.taught or d.status is None for d in drafts),
        min(drafts, key=attrgetter("order")),
        _told(full),
        group_of(full.kind),
        frozenset([p.name for p in full.participants]),
        frozenset([d.found.line.words.number for d in drafts]),
    )


def listed(records: Sequence[tuple[Event, Cluster]]) -> list[tuple[Event, Cluster]]:
    """The records worth showing, in their order, each with how likely it is one and whether any rule tells it."""
    every = filed(records)
    weights = shipped("worth")
    weighed = [(f, weights.chance(signs(f, every))) for f in every if f.informs or f.taught]
    return [(_weighed(f, chance), f.cluster) for f, chance in weighed if chance >= (TAUGHT if f.taught else RULED)]


def _weighed(one: Filed, chance: float) -> Event:
    """The record as it is shown; a hundredth is as fine as the weights can tell."""
    return replace(one.event, confidence=round(chance, 2), learnt=one.taught)


def signs(one: Filed, every: list[Filed]) -> list[str]:
    """The signs that a record is one an editor lists. Example: two named people and a day: "who|day=2|10"."""
    rivals = [f for f in every if f.group == one.group and f.cluster is not one.cluster]
    richer = len([f for f in rivals if f.told > one.told])
    return [*_what(one), *_who_and_when(one, richer), *_beside(one, every, rivals, richer)]


def _what(one: Filed) -> list[str]:
    """The word, its kind and status, and how sure the learnt reader is."""
    event, drafts, by = one.event, one.cluster.drafts, one.by
    first = one.first
    found, kind, status, verb = first.found, event.kind, event.status, first.found.verb
    line, told = found.line, min(len(drafts), 4)
    sure = min(int(max([d.sure for d in drafts]) * 10), 9)
    return [
        by, f"sure={sure}", f"{by}sure={sure}", f"kind={kind}", f"{by}kind={kind}", f"status={status}",
        f"{by}status={status}", f"kind|status={kind}|{status}", f"n={told}", f"{by}n={told}", f"verb={verb}",
        f"{by}verb={verb}", f"kind|verb={kind}|{verb}", f"word={line.at(found.first)}", f"neg={found.negated}",
        f"steps={'_'.join([s.op for s in found.steps[:2]])}", f"definite={first.definite}", f"fresh={first.fresh}",
        f"lean={any(d.lean for d in drafts)}", f"informs={one.informs}", f"{by}informs={one.informs}",
        f"at={min(line.words.number // 3, 6)}", f"lede={line.words.role is Role.LEDE}",
        f"len={min(len(line) // 10, 5)}", f"head={any(d.headline for d in drafts)}",
    ]  # fmt: skip


def _who_and_when(one: Filed, richer: int) -> list[str]:
    """Who takes part, the day, the place and whose words they are."""
    event, by, first = one.event, one.by, one.first
    names = one.names
    proper = len([n for n in names if n[:1].isupper()])
    who = "0" if not names else f"{min(proper, 3)}{'+' if len(names) > proper else ''}"
    day = "none" if event.date is None else str(len(event.date))
    return [
        f"who={who}", f"{by}who={who}", f"day={day}", f"{by}day={day}", f"who|day={who}|{day}",
        f"place={event.place is not None}", f"said={event.according_to is not None}",
        f"stat={first.statement is not None}", f"history={first.history}", f"side={first.side}",
        f"bare={not names and event.date is None}|{min(richer, 3)}", f"who|richer={who}|{min(richer, 2)}",
    ]  # fmt: skip


def _beside(one: Filed, every: list[Filed], rivals: list[Filed], richer: int) -> list[str]:
    """What else the story tells: records of the same sort, in the same sentence, of the same people or day."""
    date, by = one.event.date, one.by
    beside = len([f for f in rivals if f.sentences & one.sentences])
    near = len([f for f in every if f.cluster is not one.cluster and f.sentences & one.sentences])
    shared = min(len([f for f in rivals if not one.names.isdisjoint(f.names)]), 3)
    days = min(len([f for f in rivals if f.event.date == date is not None]), 3)
    return [
        f"rivals={min(len(rivals), 4)}", f"richer={min(richer, 4)}", f"{by}richer={min(richer, 3)}",
        f"beside={min(beside, 3)}", f"near={min(near, 3)}", f"shared={shared}", f"sameday={days}",
        f"shared|sameday={min(shared, 2)}|{min(days, 2)}|{beside > 0}",
    ]  # fmt: skip


def _told(event: Event) -> int:
    """How much a record tells."""
    return 2 * min(len(event.participants), 3) + 2 * bool(event.date) + bool(event.place) + len(event.mentions)
