"""Things gathered into entries: merged from the surest pair on, never across what excludes, editors first.

The result is a function of the set of things and judgements alone; the order of filing plays no part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from dateline.model.claim import Subject
from dateline.model.play import Judgement, Verdict
from dateline.track.same import SAME, Likeness, likeness
from dateline.track.thing import Thing

#: Two groups merge when their cross pairs score this much on average; counts change their unit and total at once, so
#: that a story which tells of the change has to carry the others.
MEAN = 0.6
MEAN_OF_COUNTS = 0.3

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


def _spans(middle: Thing, others: list[Thing]) -> bool:
    """Whether the days of `middle` hold those of all `others`."""
    held = middle.days
    return held is not None and all(o.days and held[0] <= o.days[0] and o.days[1] <= held[1] for o in others)


@dataclass
class _Groups:
    """Growing groups over one component."""

    things: Mapping[str, Thing]
    compare: Compare
    said: Mapping[Pair, Judgement]
    of: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.things:
            self.of[name], self.members[name], self.reasons[name] = name, [name], []

    def kept_apart(self, left: list[str], right: list[str]) -> bool:
        rows = (self.said.get(pair(a, b)) for a in left for b in right)
        return any(row is not None and row.verdict is Verdict.DIFFERENT for row in rows)

    def fits(self, left: list[str], right: list[str]) -> bool:
        """Whether the cross pairs agree on average, and none is excluded that no other member explains."""
        scores = []
        for a in left:
            for b in right:
                found = self.compare(self.things[a], self.things[b])
                if not found.excluded:
                    scores.append(found.score)
                elif not self.explained(a, b, left + right):
                    return False
        least = MEAN_OF_COUNTS if self.things[left[0]].subject is Subject.TALLY else MEAN
        return not scores or sum(scores) / len(scores) >= least

    def explained(self, a: str, b: str, members: list[str]) -> bool:
        """Whether a member is the same as both and accounts for their dates: it says "moved", or spans the two."""
        if self.things[a].story == self.things[b].story:
            return False
        both = [self.things[x] for x in (a, b)]
        for name in members:
            middle = self.things[name]
            if name in (a, b) or not (middle.moved or _spans(middle, both)):
                continue
            if all(self.compare(middle, x).verdict is Verdict.SAME for x in both):
                return True
        return False

    def merge(self, a: str, b: str, why: str, *, force: bool = False) -> None:
        x, y = self.of[a], self.of[b]
        if x == y or self.kept_apart(self.members[x], self.members[y]):
            return
        if not force and not self.fits(self.members[x], self.members[y]):
            return
        x, y = min(x, y), max(x, y)
        for name in self.members[y]:
            self.of[name] = x
        self.members[x] += self.members.pop(y)
        self.reasons[x] += [*self.reasons.pop(y), why]


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
            found = compare(known[left], known[right])
            groups.merge(left, right, f"{left} and {right}: {'; '.join(found.reasons)}")
    for (left, right), row in sorted(said.items()):
        if row.verdict is Verdict.SAME:
            why = f"judged same by {row.by}" + (f": {'; '.join(row.reasons)}" if row.reasons else "")
            groups.merge(left, right, why, force=True)
    made = (
        Cluster(tuple(sorted((known[n] for n in names), key=age)), tuple(groups.reasons[root]))
        for root, names in groups.members.items()
    )
    return tuple(sorted(made, key=lambda c: age(c.things[0])))
