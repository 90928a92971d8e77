"""Planned, then held: what a newer word does to a status. The table itself is data, tables/transitions.txt."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dateline.track.tables import rows

OPEN = frozenset({"planned", "proposed", "possible", "conditional", "not_planned"})


class Effect(StrEnum):
    """What the newer word does."""

    UPDATE = "update"
    RETOLD = "retold"
    CONTRADICTION = "contradiction"


@cache
def table() -> dict[tuple[str, str, bool], Effect]:
    """(status, newer status, whether it has another date) -> effect. ValueError names the line of a bad row."""
    found: dict[tuple[str, str, bool], Effect] = {}
    for number, line in rows("transitions.txt"):
        if len(line) != 4 or (line[0], line[1], False) in found:
            raise ValueError(f"transitions.txt:{number}: want four words, each pair once: {' '.join(line)!r}")
        found[line[0], line[1], False], found[line[0], line[1], True] = Effect(line[2]), Effect(line[3])
    return found


def group(status: str) -> str:
    """``open`` for what has not been decided, else the status itself."""
    return "open" if status in OPEN else status


def effect(status: str | None, newer: str, *, other_date: bool = False) -> Effect:
    """What the word `newer` does to an event that stood at `status`; for instruments' stages always an update.

    Example: ``effect("held", "planned")`` is `Effect.RETOLD`.
    """
    if status is None:
        return Effect.UPDATE
    return table().get((group(status), group(newer), other_date), Effect.UPDATE)
