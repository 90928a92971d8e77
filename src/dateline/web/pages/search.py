"""Search: sentences that hold all words, with filters."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from dateline.model.span import Span
from dateline.web.edition import Edition
from dateline.web.links import anchor
from dateline.web.pages.frame import Visit, frame
from dateline.web.record import Found

MOST = 50
Runs = list[tuple[str, bool]]


def iso_day(value: str | None) -> str | None:
    """`value` if it is an ISO day, else None."""
    try:
        return dt.date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        return None


def marked(text: str, words: str) -> Runs:
    """The text in runs, the words looked for marked (upper and lower case alike)."""
    terms = [re.escape(w) for w in re.findall(r"\w+", words)][:32]
    if not terms:
        return [(text, False)]
    parts = re.split(rf"\b({'|'.join(terms)})\b", text, flags=re.IGNORECASE)
    return [(part, i % 2 == 1) for i, part in enumerate(parts) if part]


def _hit(found: Found, words: str, visit: Visit) -> dict[str, Any]:
    where = anchor(Span(found.start, found.end))
    return {
        "runs": marked(found.text, words),
        "publisher": found.publisher,
        "published": found.published,
        "headline": found.headline,
        "link": visit.links.page("story", found.story_id, fragment=where),
    }


def search(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the search page with its results."""
    words = visit.query.get("q", "").strip()[:200]
    since, until = iso_day(visit.query.get("since")), iso_day(visit.query.get("as_of"))
    publisher = visit.query.get("publisher") or None
    hits = edition.record.search(words, since, until, publisher) if words else ()
    context = frame(
        "search",
        edition,
        visit,
        dated=False,
        q=words,
        hits=[_hit(hit, words, visit) for hit in hits[:MOST]],
        more_hits=len(hits) > MOST,
        publisher=publisher,
        publishers=edition.publishers,
        until=until,
    )
    return "search.html", {**context, "since": since}
