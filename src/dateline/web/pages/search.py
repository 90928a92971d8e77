"""Search: sentences that hold all words, with filters."""

from __future__ import annotations

import re
from typing import Any

from starlette.exceptions import HTTPException

from dateline.export.crosswalk import STATUSES
from dateline.model.instrument import Stage
from dateline.model.span import Span
from dateline.web.edition import Edition
from dateline.web.links import anchor
from dateline.web.pages.frame import Visit, frame
from dateline.web.record import Found, Sought

MOST = 50
#: Agencies to choose from; where there are more, their names are typed.
AGENCIES = 150
#: Characters of a question.
LONGEST = 200
#: Statuses to narrow by; overdue is derived and stands in no sentence.
EVENTS = tuple(status for status in STATUSES if status != "overdue")
STAGES = tuple(stage.value for stage in Stage if stage.value not in STATUSES and stage is not Stage.EXISTING)
KNOWN = frozenset([*EVENTS, *STAGES])
Runs = list[tuple[str, bool]]


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


def sought_in(visit: Visit) -> Sought:
    """What the query asks for; days have been checked before. Raises 400 for a status that is none."""
    asked = {name: " ".join(visit.query.get(name, "").split()) for name in ("who", "status", "publisher")}
    if asked["status"] and asked["status"] not in KNOWN:
        raise HTTPException(400, "That is none of the statuses.")
    return Sought(
        visit.query.get("q", "").strip()[:LONGEST],
        asked["who"][:LONGEST] or None,
        asked["status"] or None,
        asked["publisher"] or None,
        visit.query.get("since") or None,
        visit.query.get("as_of") or None,
    )


def search(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the search page with its results."""
    sought = sought_in(visit)
    hits = edition.record.search(sought) if sought.asks else ()
    context = frame(
        "search",
        edition,
        visit,
        dated=False,
        sought=sought,
        hits=[_hit(hit, sought.words, visit) for hit in hits[:MOST]],
        more_hits=len(hits) > MOST,
        publishers=edition.publishers if len(edition.publishers) <= AGENCIES else (),
        statuses=EVENTS,
        stages=STAGES,
    )
    return "search.html", context
