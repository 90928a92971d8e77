"""What every page shares: the navigation, the as-known-on form, the reader's wishes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dateline.web.edition import Edition
from dateline.web.links import Links
from dateline.web.templating import CSP

NAV = (
    ("front", "State of play"),
    ("timeline", "Timeline"),
    ("agenda", "Agenda"),
    ("tallies", "Tallies"),
    ("people", "People"),
    ("conflicts", "Conflicts"),
    ("search", "Search"),
)
MORE = (("changes", "Changes"), ("processes", "Processes"), ("about", "How to read this"))

#: Links to exports on the front page.
EXPORTS = (
    ("briefing.md", "Briefing"),
    ("agenda.ics", "Calendar"),
    ("claims.csv", "CSV"),
    ("play.jsonld", "JSON-LD"),
    ("annotations.jsonld", "Annotations"),
    ("events.ninjs.json", "ninjs"),
    ("changes.atom", "Atom"),
    ("changes.json", "JSON Feed"),
)

#: Days that the slider reaches back.
SHOWN_DAYS = 400
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Visit:
    """One request for a page: where links lead, what was asked, who asks."""

    links: Links
    query: Mapping[str, str] = field(default_factory=dict)
    user: str | None = None
    token: str = ""
    since: str | None = None  # what was newest at the last visit
    notice: str | None = None

    def number(self) -> int:
        """The page number asked for, 1 where it is none."""
        asked = self.query.get("n", "1")
        return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def bare_frame(page: str, visit: Visit, **more: Any) -> dict[str, Any]:
    """The context of a page that shows nothing of the ledger and asks it nothing: signing in, what went wrong."""
    return {
        "page": page,
        "links": visit.links,
        "nav": NAV,
        "more": MORE,
        "exports": EXPORTS,
        "csp": CSP.replace("; frame-ancestors 'none'", ""),
        "dated": False,
        "process": None,
        "user": visit.user,
        "token": visit.token,
        "since": visit.since,
        "notice": visit.notice,
        **more,
    }


def frame(page: str, edition: Edition, visit: Visit, *, dated: bool = True, **more: Any) -> dict[str, Any]:
    """The context of a page of an edition."""
    before, after = edition.neighbours()
    shown = edition.shown_day
    days = edition.days[-SHOWN_DAYS:]
    return {
        **bare_frame(page, visit),
        "dated": dated and bool(days),
        "days": days,
        "day_index": _index(days, shown),
        "as_of": shown,
        "newest": edition.as_of is None or not days or shown == days[-1],
        "day_before": visit.links.known(before),
        "day_after": visit.links.known(after),
        "process": edition.process,
        "request_path": visit.links.page(page).split("?")[0] if page in _NAMES else "/",
        "process_title": edition.title,
        "sentence": edition.sentence,
        **more,
    }


_NAMES = {name for name, _ in NAV + MORE}


def _index(days: Sequence[str], shown: str | None) -> int:
    return max((i for i, day in enumerate(days) if shown and day <= shown), default=0)


def paged(rows: Sequence[_T], visit: Visit, size: int, there_are: int = 0) -> tuple[Sequence[_T], dict[str, Any]]:
    """The rows of the page asked for, and the numbers for the pager; `rows` may be the first of very many."""
    pages = max(1, -(-max(len(rows), there_are) // size))
    number = min(visit.number(), pages)
    return rows[(number - 1) * size : number * size], {"number": number, "pages": pages}
