"""The list of processes, and how to read the pages."""

from __future__ import annotations

from typing import Any

from dateline.web.edition import Edition
from dateline.web.pages.frame import Visit, frame

#: Processes listed; in a written site those with a calendar of their own.
MOST = 300

MEANINGS = (
    ("planned", "Scheduled, agreed or expected by those who hold it."),
    ("proposed", "Somebody suggests, asks for or seeks it."),
    ("possible", "May happen; nobody commits to it."),
    ("conditional", "Depends on a condition that the story states."),
    ("not_planned", "Nothing is planned for now. Weaker than ruled out."),
    ("ruled_out", "Will not happen, refused."),
    ("under_way", "Has begun, has not ended."),
    ("held", "Has happened, has been decided or signed."),
    ("postponed", "Moved to a later or an unknown time."),
    ("cancelled", "Called off."),
    ("overdue", "Its day has passed and no story says that it was held. Derived, never read."),
)


def processes(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the list of processes."""
    written = {p.id for p, _ in edition.record.plays(edition.play, MOST)} if visit.links.static else set()
    rows = [
        {
            "title": one.title,
            "stories": one.stories,
            "last": one.last,
            "calendar": visit.links.calendar(one.id) if one.id in written or not visit.links.static else None,
            "link": None if visit.links.static else visit.links.of(one.id).page("front"),
        }
        for one in edition.processes[:MOST]
    ]
    return "processes.html", frame("processes", edition, visit, dated=False, processes=rows)


def about(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the page that explains the others."""
    return "about.html", frame("about", edition, visit, dated=False, meanings=MEANINGS)
