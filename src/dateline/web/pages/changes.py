"""Changes by day, newest first."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dateline.web.edition import Edition
from dateline.web.pages.frame import Visit, frame, paged
from dateline.web.pages.front import shown_changes

MOST = 60


def changes(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the changes; `since` in the query leaves out older ones."""
    since = visit.query.get("since") or None
    rows = [c for c in edition.changes if not since or c.row.known >= since]
    page, numbers = paged(rows, visit, MOST)
    shown = shown_changes(page, visit.since)
    days = [(day, list(group)) for day, group in groupby(shown, key=lambda c: c.row.known)]
    context = frame("changes", edition, visit, days_of_changes=days, **numbers)
    return "changes.html", {**context, "since": since}
