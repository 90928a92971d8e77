"""Things gathered into entries: merged from the surest pair on, never across what excludes, editors first.

The result is a function of the set of things and judgements alone; the order of filing plays no part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from dateline.model.claim import Subject
from dateline.model.play import Judgement, Verdict
from dateline.track.days import length
from dateline.track.same import SAME, Likeness, likeness
from dateline.track.thing import Thing

#: Two groups merge when their cross pairs score this much on average; counts change their unit and total at once, so
#: that a story which tells of the change has to carry the others.
MEAN = 0.55
MEAN_OF_COUNTS = 0.3
#: Oldest and newest members that speak for a large group, and members looked at for a bridge: keeps large groups cheap.
SPOKESMEN, BRIDGES = 10, 12

#: Days that a time may span to account for two days inside it: "from March 1 to 20", not "last year".
BRIDGE = 62
#: Days of a week or a month named as a whole, in which two meetings can lie.
_WHOLE = frozenset({7, 28, 29, 30, 31})

Pair = tuple[str, str]
Compare = Callable[[Thing, Thing], Likeness]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that are one, oldest first, with the reasons why."""

    things: tuple[Thing, ...]
    reasons: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The oldest thing: it stays the same as stories are added."""
        return self.things[0].id


def pair(left: str, right: str) -> Pair:
    """The two ids in order."""
    return (left, right) if left <= right else (right, left)


def age(thing: Thing) -> tuple[str, str]:
    """Order by publication, undated last."""
    return thing.published or "9999", thing.id


def verdicts(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The standing judgement for each pair: not withdrawn, and the newest one."""
    standing: dict[Pair, Judgement] = {}
    for row in sorted(judgements, key=lambda j: (j.when, j.by, j.verdict.value)):
        if row.withdrawn is None:
            standing[pair(row.left, row.right)] = row
    return standing


def _tells_little(thing: Thing) -> bool:
    """Whether a telling has neither people nor a day."""
    return thing.subject is Subject.EVENT and not (thing.everybody or thing.days)


def _spans(middle: Thing, others: list[Thing]) -> bool:
    """Whether the days of `middle` hold those of all `others`."""
    held = middle.days
    return (
        held is not None
        and length(held) <= BRIDGE
        and length(held) not in _WHOLE
        and all(o.days and held[0] <= o.days[0] and o.days[1] <= held[1] for o in others)
    )


@dataclass
class _Groups:
    """Growing groups over one component."""

    things: Mapping[str, Thing]
    compare: Compare
    said: Mapping[Pair, Judgement]
    of: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=dict)
    seen: dict[Pair, Likeness] = field(default_factory=dict)
    failed: dict[Pair, tuple[int, int]] = field(default_factory=dict)
    ages: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, thing in self.things.items():
            self.of[name], self.members[name], self.reasons[name] = name, [name], []
            self.ages[name] = age(thing)
        self.apart = [both for both, row in self.said.items() if row.verdict is Verdict.DIFFERENT]

    def kept_apart(self, x: str, y: str) -> bool:
        """Whether an editor keeps a member of one group apart from one of the other."""
        return any({self.of[a], self.of[b]} == {x, y} for a, b in self.apart)

    def likeness(self, a: str, b: str) -> Likeness:
        """The likeness of two things, worked out once."""
        key = pair(a, b)
        if key not in self.seen:
            self.seen[key] = self.compare(self.things[a], self.things[b])
        return self.seen[key]

    def some(self, members: list[str]) -> list[str]:
        """The members that speak for a group: all of a small one, the oldest and newest of a large one."""
        if len(members) <= 2 * SPOKESMEN:
            return members
        by_age = sorted(members, key=self.ages.__getitem__)
        return by_age[:SPOKESMEN] + by_age[-SPOKESMEN:]

    def fits(self, left: list[str], right: list[str]) -> bool:
        """Whether the cross pairs agree on average, and none is excluded that no other member explains."""
        scores = []
        for a in self.some(left):
            for b in self.some(right):
                found = self.likeness(a, b)
                if not found.excluded:
                    scores.append(found.score)
                elif not self.explained(a, b, left + right):
                    return False
        bare = any(len(g) == 1 and _tells_little(self.things[g[0]]) for g in (left, right))
        scores = sorted(scores, reverse=True)[: -(-len(scores) // 2) if bare else None]
        least = MEAN_OF_COUNTS if self.things[left[0]].subject is Subject.TALLY else MEAN
        return not scores or sum(scores) / len(scores) >= least

    def explained(self, a: str, b: str, members: list[str]) -> bool:
        """Whether a member is the same as both and accounts for their dates: it says "moved", or spans the two."""
        both = [self.things[x] for x in (a, b)]
        if both[0].story == both[1].story:
            return False
        if any(self.reprinted(x, y, members) or self.of_that_day(x, y, members) for x, y in ((a, b), (b, a))):
            return True
        bridges = (n for n in members if n not in (a, b) and (self.things[n].moved or _spans(self.things[n], both)))
        return any(all(self.likeness(n, x).verdict is Verdict.SAME for x in (a, b)) for n in islice(bridges, BRIDGES))

    def of_that_day(self, a: str, b: str, members: list[str]) -> bool:
        """Whether a member that opens or closes on the day of `a` goes with `b`: `a` only leaves out that it opens."""
        days = self.things[a].days
        twins = (n for n in members if n not in (a, b) and self.things[n].edge and self.things[n].days == days)
        return any(all(self.likeness(n, x).verdict is Verdict.SAME for x in (a, b)) for n in islice(twins, BRIDGES))

    def reprinted(self, a: str, b: str, members: list[str]) -> bool:
        """Whether `a` is a print of a member that goes with `b`: a stale "next week" excludes nothing."""
        lines = set(self.things[a].lines)
        first = (n for n in members if n not in (a, b) and lines & set(self.things[n].lines))
        return any(not self.likeness(n, b).excluded for n in islice(first, BRIDGES))

    def merge(self, a: str, b: str, judged: str | None = None) -> None:
        """Make the groups of two things one, where they fit or an editor has judged so."""
        x, y = self.of[a], self.of[b]
        if x == y:
            return
        x, y = min(x, y), max(x, y)
        sizes = len(self.members[x]), len(self.members[y])
        if (judged is None and self.failed.get((x, y)) == sizes) or self.kept_apart(x, y):
            return
        if judged is None and not self.fits(self.members[x], self.members[y]):
            self.failed[x, y] = sizes
            return
        for name in self.members[y]:
            self.of[name] = x
        self.members[x] += self.members.pop(y)
        self.reasons[x] += [*self.reasons.pop(y), judged or f"{a} and {b}: {'; '.join(self.likeness(a, b).reasons)}"]


def cluster(
    things: Iterable[Thing],
    pairs: Iterable[tuple[str, str, float]],
    judgements: Iterable[Judgement] = (),
    compare: Compare = likeness,
) -> tuple[Cluster, ...]:
    """Groups of `things` that are one, oldest first.

    `pairs` are the scored pairs worth a look (left id, right id, score); pairs of unknown things are passed over.
    An editor's "same" merges the two entries whatever the score, an editor's "different" keeps the two things apart.
    """
    known = {thing.id: thing for thing in things}
    said = {k: v for k, v in verdicts(judgements).items() if k[0] in known and k[1] in known}
    groups = _Groups(known, compare, said)
    ranked = sorted((-score, *pair(left, right)) for left, right, score in pairs if score >= SAME)
    for _, left, right in ranked:
        if left in known and right in known and pair(left, right) not in said:
            groups.merge(left, right)
    for (left, right), row in sorted(said.items()):
        if row.verdict is Verdict.SAME:
            why = f"judged same by {row.by}" + (f": {'; '.join(row.reasons)}" if row.reasons else "")
            groups.merge(left, right, why)
    made = (
        Cluster(tuple(sorted((known[n] for n in names), key=age)), tuple(groups.reasons[root]))
        for root, names in groups.members.items()
    )
    return tuple(sorted(made, key=lambda c: age(c.things[0])))
