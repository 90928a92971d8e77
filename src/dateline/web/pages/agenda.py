"""The agenda: overdue on top, then what lies ahead, what has no day, the month grid, and what is done."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dateline.export.days import entry_days
from dateline.model.claim import Subject
from dateline.model.play import Entry
from dateline.web.calendar import month_grid, months_of, on_days, sort_day
from dateline.web.edition import Edition
from dateline.web.pages.frame import Visit, frame

#: Statuses of something that may still come.
AHEAD = frozenset({"planned", "proposed", "possible", "conditional", "postponed", "under_way", "not_planned"})
#: Rows of each list; the calendar and the table have all.
MOST = 32
#: Overdue entries shown at once, the newest; the older ones are folded away.
FEW = 6


def _over(entry: Entry, today: dt.date | None) -> bool:
    days = entry_days(entry)
    return bool(today and days and days.last and days.last < today)


def ahead_of(edition: Edition) -> list[Entry]:
    """Dated events that are still to come, by day; what was called off stays until its day has passed."""
    return sorted(
        (
            e
            for e in edition.play.of(Subject.EVENT)
            if e.status != "held" and not e.overdue and entry_days(e) and not _over(e, edition.today)
        ),
        key=lambda e: (sort_day(e), e.id),
    )


def overdue_of(edition: Edition, visit: Visit, most: int) -> tuple[list[Entry], int]:
    """Plans that have passed without a word, the newest first, and how many there are: of the whole ledger.

    Of a process, or a site, whose pages are those of its play, the play's.
    """
    if edition.process is None and not visit.links.static:
        passed, number = edition.record.overdue(edition.as_of, most)
        return list(passed), number
    found = sorted((e for e in edition.play.of(Subject.EVENT) if e.overdue), key=sort_day, reverse=True)
    return found[:most], len(found)


def agenda(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the agenda."""
    events = edition.play.of(Subject.EVENT)
    ahead = ahead_of(edition)
    overdue, _ = overdue_of(edition, visit, MOST)
    undated = [e for e in events if entry_days(e) is None and e.status in AHEAD]
    listed = {e.id for e in [*ahead, *undated]}
    dated = on_days(events)
    past = sorted((e for e in events if e.id not in listed and not e.overdue), key=sort_day, reverse=True)
    return "agenda.html", frame(
        "agenda",
        edition,
        visit,
        ahead=ahead[:MOST],
        overdue=overdue,
        few=FEW,
        undated=undated[: MOST // 2],
        past=past[:MOST],
        months=[month_grid(first, dated) for first in months_of(events)],
    )
