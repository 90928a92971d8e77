"""Which records an editor would list: how likely each is one, by what it tells and how sure its readers are.

What the rules tell is shown unless it is most unlikely; what only the learnt reader tells has to be nearly as likely as
not. The weights are those of boosted trees over the records of annotated stories (training/listed.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from dateline.events.cluster import Cluster
from dateline.events.draft import Draft
from dateline.events.kinds import group_of
from dateline.events.record import informs
from dateline.events.settled import settled
from dateline.events.takes import with_others
from dateline.events.unnamed import with_unnamed
from dateline.lexicon.forest import shipped
from dateline.model.event import Event
from dateline.model.story import Role
from dateline.model.swift import replace

RULED = 0.3  # how likely a record must be that the rules tell
TAUGHT = 0.5  # ... and one that only the learnt reader tells
NAMELESS = 0.56  # ... and one of those that names nobody, which misleads more often


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


class Size(NamedTuple):
    """How long a story is: its sentences, and its characters."""

    sentences: int
    characters: int


def filed(records: Sequence[tuple[Event, Cluster]]) -> list[Filed]:
    """All records, each with whoever acts without a name."""
    return [_filed(event, cluster) for event, cluster in records]


def _filed(event: Event, cluster: Cluster) -> Filed:
    drafts = cluster.drafts
    taught = all(d.taught or d.status is None for d in drafts)
    full = settled(with_others(with_unnamed(event, drafts), drafts), cluster, taught=taught)
    return Filed(
        full,
        cluster,
        informs(event, cluster),
        taught,
        min(drafts, key=attrgetter("order")),
        _told(full),
        group_of(full.kind),
        frozenset([p.name for p in full.participants]),
        frozenset([d.found.line.words.number for d in drafts]),
    )


def listed(records: Sequence[tuple[Event, Cluster]], size: Size) -> list[tuple[Event, Cluster]]:
    """The records worth showing, in their order, each with how likely it is one and whether any rule tells it."""
    every = filed(records)
    asked = [(f, numbers) for f, numbers in zip(every, measured(every, size), strict=True) if f.informs or f.taught]
    if not asked:
        return []
    chances = shipped("worth").chances([(numbers, signs(f, every)) for f, numbers in asked])
    return [(_weighed(f, c), f.cluster) for (f, _), c in zip(asked, chances, strict=True) if c >= _least(f)]


def _least(one: Filed) -> float:
    """How likely a record must be to be shown."""
    return RULED if not one.taught else TAUGHT if one.names else NAMELESS


#: What is measured of a record, in this order.
NUMBERS = (
    "sure", "sure on average", "kind", "who", "status", "tellings", "sentences", "place", "records", "sure in all",
    "surer ones", "named", "people", "rivals", "characters", "words", "side", "said", "taught",
)  # fmt: skip


def measured(every: list[Filed], size: Size) -> list[list[float]]:
    """The NUMBERS of all records of a story: how sure the readers are, and how much else the story tells."""
    best = [max(d.sure for d in f.cluster.drafts) for f in every]
    return [
        [*_sureness(f, sure), len(f.cluster.drafts), size.sentences, _place(f, size), len(every), sum(best),
         sum(other > sure for other in best), *_people(f), sum(g.group == f.group for g in every) - 1,
         size.characters / 1000, len(f.first.found.line), f.first.side, f.first.statement is not None, f.taught]
        for f, sure in zip(every, best, strict=True)
    ]  # fmt: skip


def _sureness(one: Filed, best: float) -> tuple[float, float, float, float, float]:
    """How sure the reader is that a word of it tells an event, and of its kind, of a name and of the status."""
    drafts = one.cluster.drafts
    surest = max(drafts, key=attrgetter("sure"))
    mean = sum(d.sure for d in drafts) / len(drafts)
    kind, who = max(d.kind_sure for d in drafts), max(d.who_sure for d in drafts)
    return best, mean, kind, who, max(surest.tones, default=0.0)


def _place(one: Filed, size: Size) -> float:
    return one.first.found.line.words.number / max(1, size.sentences)


def _people(one: Filed) -> tuple[int, int]:
    return sum(n[:1].isupper() for n in one.names), len(one.names)


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
