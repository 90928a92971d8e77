"""Pairs of things worth a look, by blocking, with their scores."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.track.blocks import block_keys
from dateline.track.days import gap
from dateline.track.same import SAME, hopeless, likeness
from dateline.track.thing import Thing
from dateline.track.times import ONCE

Scored = tuple[str, str, float]

#: Days between two dates that cannot be one event's, where nobody says that it was moved.
FAR = 62


def is_fixed(thing: Thing) -> bool:
    """Whether the days of a thing are its only ones: not moved, and no pact whose one signing is foretold for long."""
    return thing.days is not None and not thing.moved and thing.kind not in ONCE


def _far(a: Thing, b: Thing) -> bool:
    return bool(a.days and b.days and is_fixed(a) and is_fixed(b) and gap(a.days, b.days) > FAR)


def score_pairs(new: Iterable[Thing], known: Iterable[Thing]) -> list[Scored]:
    """Scores of each of `new` against each of `known` that the machine takes to be the same.

    Two things of fixed days far apart are passed over; a ledger need not even fetch them.
    """
    others = list(known)
    found = []
    for a in new:
        for b in others:
            if a.id != b.id and not _far(a, b) and not hopeless(a, b):
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
