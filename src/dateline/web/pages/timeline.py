"""The timeline page: lanes as SVG, and the same as a table."""

from __future__ import annotations

from typing import Any

from dateline.export.crosswalk import STATUSES
from dateline.model.claim import Subject
from dateline.model.instrument import Stage
from dateline.web.edition import Edition
from dateline.web.lanes import axis_of, lanes_of, ticks_of
from dateline.web.pages.frame import Visit, frame, paged

LANES = 30
ROWS_EACH = 8
_DRAWN = {Subject.EVENT, Subject.INSTRUMENT}
#: The legend's order: events, then documents.
_ORDER = tuple(dict.fromkeys([*STATUSES, *(stage.value for stage in Stage)]))


def timeline(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the timeline: entries that moved last come first.

    A document that is only spoken of as being there moves nothing and has no lane.
    """
    drawn = [e for e in edition.play.entries if e.subject in _DRAWN and any(r.status != "existing" for r in e.history)]
    drawn.sort(key=lambda e: (max(row.known for row in e.history), len(e.history), e.id), reverse=True)
    rows, numbers = paged(drawn, visit, LANES)
    axis = axis_of(rows, edition.today)
    lanes = lanes_of(rows, axis, edition.today) if axis else ()
    statuses = {s.status for lane in lanes for t in lane.tracks for s in t.segments}
    return "timeline.html", frame(
        "timeline",
        edition,
        visit,
        lanes=lanes,
        ticks=ticks_of(axis) if axis else (),
        as_of_x=axis.at(edition.today) if axis and edition.today else None,
        legend=[s for s in _ORDER if s in statuses] + sorted(statuses - set(_ORDER)),
        open_table=visit.query.get("table") == "1",
        rows_each=ROWS_EACH,
        **numbers,
    )
