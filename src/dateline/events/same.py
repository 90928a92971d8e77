"""Whether a telling really is of the event whose tellings the rules find it to fit.

Boosted trees (forest.py) weigh what two tellings say of word, kind, status, day, place and people, how far apart they
stand, and how well the rules find them to fit. They only part what the rules would join. training/same.py makes the
weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.events.cluster import Cluster, score
from dateline.events.draft import Draft
from dateline.events.kinds import group_of
from dateline.events.signs import stem
from dateline.lexicon.forest import Thing, shipped

APART = 0.3  # tellings that are less likely of one event are parted
_MOST = 4  # tellings of a record that a further one is compared with
NEAR = 12  # tellings of one group before a telling that training compares it with

#: What is measured of two tellings, in this order.
NUMBERS = (
    "sentences", "words", "tellings between", "same word", "same kind", "same status", "same day", "another day",
    "shared names", "names of the poorer", "one names nobody", "places", "same place", "sure of the first",
    "sure of the second", "first points back", "second points back", "second is fresh", "headline", "first is a verb",
    "second is a verb", "first taught", "second taught", "fit",
)  # fmt: skip


def apart(cluster: Cluster, draft: Draft) -> bool:
    """Whether a telling that fits by the rules is most likely of another event."""
    pairs = [told(*sorted((other, draft), key=lambda d: d.order)) for other in cluster.drafts[:_MOST]]
    chances = shipped("same").chances(pairs)
    return sum(chances) / len(chances) < APART


def paired(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Tellings of the same group that stand near each other, in text order: what training looks at."""
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        before = groups.setdefault(group_of(draft.found.kind), [])
        yield from ((other, draft) for other in before[-NEAR:])
        before.append(draft)


def told(left: Draft, right: Draft) -> Thing:
    """What is known of two tellings, the first of them first: NUMBERS and signs. Example of a sign: "ww=ban|impos"."""
    one, two, kinds = _word(left), _word(right), (left.found.kind, right.found.kind)
    signs = [
        f"k={kinds[0]}", f"kk={kinds[0]}|{kinds[1]}", f"ss={_far(left)}|{_far(right)}", f"w1={one}", f"w2={two}",
        f"ww={'|'.join(sorted((one, two)))}",
    ]  # fmt: skip
    return [*_where(left, right), *_what(left, right), *_how(left, right)], signs


def _where(left: Draft, right: Draft) -> list[float]:
    one, two = left.found, right.found
    return [two.line.words.number - one.line.words.number, two.first - one.first, right.order - left.order]


def _what(left: Draft, right: Draft) -> list[float]:
    days, places = (left.when.date, right.when.date), (left.place, right.place)
    mine, theirs = {p.name for p in left.participants}, {p.name for p in right.participants}
    return [
        _word(left) == _word(right), left.found.kind == right.found.kind, _far(left) == _far(right),
        days[0] is not None and days[0] == days[1], None not in days and days[0] != days[1],
        len(mine & theirs), min(len(mine), len(theirs)), (not mine) != (not theirs),
        sum(p is not None for p in places), len({p.name if p else str(i) for i, p in enumerate(places)}) == 1,
    ]  # fmt: skip


def _how(left: Draft, right: Draft) -> list[float]:
    return [
        left.sure, right.sure, left.definite, right.definite, right.fresh, left.headline or right.headline,
        left.found.verb, right.found.verb, left.taught, right.taught, score(Cluster([left], [left.order]), right),
    ]  # fmt: skip


def _word(draft: Draft) -> str:
    """The stem of its event word."""
    return stem(draft.found.line.at(draft.found.first))


def _far(draft: Draft) -> str:
    return str(draft.status or draft.lean)
