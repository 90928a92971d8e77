"""Tallies as step lines with their denominators, and documents with their stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.export.counts import number, present, summary
from dateline.export.days import days_of
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry
from dateline.web.calendar import day_words, told_days
from dateline.web.edition import Edition
from dateline.web.lanes import Axis
from dateline.web.pages.frame import Visit, frame

MOST = 25
_HEADINGS = {
    "open": "Open",
    "agreed": "Agreed",
    "total": "Of",
    "for": "For",
    "against": "Against",
    "abstain": "Abstaining",
}
#: Top and bottom of the drawing in pixels: the whole, and none.
TOP, BOTTOM = 8.0, 76.0


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a count; numbers in words, "not stated" where there is none."""

    known: str
    source: str
    numbers: tuple[str, ...]
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
    columns: tuple[str, ...]
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


def _columns(entry: Entry) -> tuple[str, ...]:
    """The numbers that such a count has: those of a vote, or of progress."""
    vote = any(row.claim.get(key) for row in entry.history for key in ("for", "against"))
    return ("for", "against", "abstain", "total") if vote else ("open", "agreed", "total")


def _shown(entry: Entry) -> ShownTally:
    columns = _columns(entry)
    rows = tuple(
        Row(row.known, row.source, tuple(number(row.claim, key) for key in columns), row.claim) for row in entry.history
    )
    steps, top = _steps(entry)
    last = entry.history[-1]
    spoken = "; ".join(step.label for step in steps)
    who = f"{last.source}, {day_words(last.known)}"
    return ShownTally(
        entry,
        told_days(present(entry)),
        who,
        tuple(_HEADINGS[c] for c in columns),
        rows,
        steps,
        f"{top:g}" if top else None,
        spoken,
    )


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
