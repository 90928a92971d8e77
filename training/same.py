"""Learns what dateline/events/same.py reads: whether two tellings of a story are of one event. For listed.py."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

import trees

from dateline.events import same
from dateline.events.draft import Draft
from dateline.lexicon.forest import Forest, Thing

ROUNDS = 200


@dataclasses.dataclass(frozen=True)
class Two:
    """Two tellings that an editor listed: what is known of them, and whether they are of one event."""

    known: Thing
    one: bool


def twos(drafts: Sequence[Draft], events: list[dict[str, Any]]) -> Iterator[Two]:
    """All near tellings of a story that an editor listed."""
    marks = [(i, *m.get("trigger", (m["start"], m["end"]))) for i, e in enumerate(events) for m in e["mentions"]]

    def event_of(draft: Draft) -> int | None:
        at = draft.found.trigger
        return next((i for i, start, end in marks if at.start < end and start < at.end), None)

    for left, right in same.paired(drafts):
        one, two = event_of(left), event_of(right)
        if one is not None and two is not None:
            yield Two(same.told(left, right), one == two or _told_twice(events[one], events[two]))


def _told_twice(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two records tell one event with two statuses."""
    return one.get("same_event") is not None and one.get("same_event") == other.get("same_event")


def same_of(kindred: list[Two]) -> Forest:
    """The trees."""
    mass = [1.0] * len(kindred)
    answers = [float(two.one) for two in kindred]
    return trees.grown([two.known for two in kindred], answers, mass, numbers=same.NUMBERS, rounds=ROUNDS)
