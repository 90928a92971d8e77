"""Tallies as step lines with their denominators, and documents with their stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.export.counts import number, summary
from dateline.export.days import days_of
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry, Transition
from dateline.web.calendar import day_words
from dateline.web.edition import Edition
from dateline.web.lanes import Axis
from dateline.web.pages.frame import Visit, frame

MOST = 25
#: Top and bottom of the drawing in pixels: the whole, and none.
TOP, BOTTOM = 8.0, 76.0


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a count; numbers in words, "not stated" where there is none."""

    known: str
    source: str
    open: str
    agreed: str
    total: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Step:
    """One level of the step line; `drop` is where the line comes from."""

    x: float
    x2: float
    y: float
    drop: float | None
    label: str


@dataclass(frozen=True, slots=True)
class ShownTally:
    """A count with its history drawn."""

    entry: Entry
    headline: str
    who: str
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]
    top: str | None
    spoken: str


def _float(value: str | None) -> float | None:
    try:
        return float(value) if value else None
    except ValueError:
        return None


def _steps(entry: Entry) -> tuple[tuple[Step, ...], float | None]:
    """Levels of what is open over time, the whole drawn above."""
    points = []
    for row in entry.history:
        day, value = days_of(row.known[:10]), _float(row.claim.get("open"))
        if day and day.begin and value is not None and not row.retold:
            points.append((day.begin, value, row))
    tops = [top for row in entry.history if (top := _float(row.claim.get("total")))]
    if not points or not tops:
        return (), None
    top = max(tops)
    axis = Axis(points[0][0], points[-1][0])
    steps: list[Step] = []
    for i, (start, value, row) in enumerate(points):
        x = 2 + axis.at(start) * 0.9
        x2 = 2 + axis.at(points[i + 1][0]) * 0.9 if i + 1 < len(points) else 100.0
        y = round(BOTTOM - (BOTTOM - TOP) * min(1.0, value / top), 1) if top else BOTTOM
        label = f"{day_words(start)}: {summary(row.claim)}, {row.source}"
        steps.append(Step(round(x, 2), round(x2, 2), y, steps[-1].y if steps else None, label))
    return tuple(steps), top


def _row(row: Transition) -> Row:
    claim = row.claim
    open_, agreed, total = (number(claim, key) for key in ("open", "agreed", "total"))
    return Row(row.known, row.source, open_, agreed, total, claim)


def _shown(entry: Entry) -> ShownTally:
    rows = tuple(
        Row(
            r.known,
            r.source,
            number(r.claim, "open"),
            number(r.claim, "agreed"),
            number(r.claim, "total"),
            r.claim,
        )
        for r in entry.history
    )
    steps, top = _steps(entry)
    last = entry.history[-1]
    spoken = "; ".join(step.label for step in steps)
    who = f"{last.source}, {day_words(last.known)}"
    return ShownTally(entry, summary(last.claim), who, rows, steps, f"{top:g}" if top else None, spoken)


def tallies(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the tallies and documents."""
    counts = [e for e in edition.play.of(Subject.TALLY) if e.history]
    counts.sort(key=lambda e: (len(e.history), e.history[-1].known), reverse=True)
    documents = [
        {"entry": e, "stages": [(k.removeprefix("on_"), v) for k, v in e.fields if k.startswith("on_")]}
        for e in edition.play.of(Subject.INSTRUMENT)
    ]
    return "tallies.html", frame(
        "tallies", edition, visit, tallies=[_shown(e) for e in counts[:MOST]], documents=documents[: MOST * 3]
    )
