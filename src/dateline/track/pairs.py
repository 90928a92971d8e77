"""Pairs of things worth a look, by blocking, with their scores."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.track.blocks import block_keys
from dateline.track.same import SAME, likeness
from dateline.track.thing import Thing

Scored = tuple[str, str, float]


def score_pairs(new: Iterable[Thing], known: Iterable[Thing]) -> list[Scored]:
    """Scores of each of `new` against each of `known` that the machine takes to be the same."""
    others = list(known)
    found = []
    for a in new:
        for b in others:
            if a.id != b.id:
                match = likeness(a, b)
                if match.score >= SAME and not match.excluded:
                    found.append((min(a.id, b.id), max(a.id, b.id), match.score))
    return found


def pairs_of(things: Iterable[Thing]) -> list[Scored]:
    """All pairs among `things` that share a blocking key and are taken to be the same."""
    blocks: dict[str, list[Thing]] = {}
    found: dict[tuple[str, str], float] = {}
    for thing in things:
        met: dict[str, Thing] = {}
        for key in block_keys(thing):
            met |= {other.id: other for other in blocks.get(key, ())}
            blocks.setdefault(key, []).append(thing)
        for left, right, score in score_pairs([thing], met.values()):
            found[left, right] = score
    return [(left, right, score) for (left, right), score in found.items()]
