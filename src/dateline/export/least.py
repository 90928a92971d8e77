"""Only what the program is surer of: events below a confidence are left out of a reading or of a state of play.

What is not known to be below it stays: counts, documents and statements, and events of ledgers that do not say.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model.play import StateOfPlay
from dateline.model.reading import Reading


def reading_of_least(reading: Reading, least: float) -> Reading:
    """The reading without its events below `least` (0 to 1); what points at an event points at it in its new place."""
    kept = [n for n, event in enumerate(reading.events) if not _below(event.confidence, least)]
    places: dict[int | None, int] = {n: place for place, n in enumerate(kept)}
    events = (reading.events[n] for n in kept)
    return replace(
        reading,
        events=tuple(replace(e, other_than=places.get(e.other_than), follows=places.get(e.follows)) for e in events),
        ladder=tuple(replace(rung, event=places.get(rung.event)) for rung in reading.ladder),
    )


def play_of_least(play: StateOfPlay, least: float) -> StateOfPlay:
    """The play without its entries below `least` (0 to 1), and without the clauses that tell of them."""
    gone = {entry.id for entry in play.entries if _below(entry.confidence, least)}
    return replace(
        play,
        entries=tuple(entry for entry in play.entries if entry.id not in gone),
        paragraph=tuple(clause for clause in play.paragraph if clause.entry_id not in gone),
    )


def _below(confidence: float | None, least: float) -> bool:
    return confidence is not None and confidence < least
