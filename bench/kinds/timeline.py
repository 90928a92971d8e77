"""Timelines across stories: INPUT is a folder of story JSON or a JSONL of stories, OUT the entries found in them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, Entry
from dateline.model.reading import Reading
from dateline.model.span import Citation
from dateline.reader import default_reader
from dateline.track.claims import claims_of
from dateline.track.fold import fold
from kinds.stories import stories

Row = dict[str, Any]


#: Statuses of what is still to come: of several mentions the one that dates it tells most.
_TO_COME = frozenset({"planned", "proposed", "possible", "conditional"})


def _telling(claim: Claim) -> Citation:
    """The mention that stands for a claim: the first, or the clause that dates what is still to come."""
    first, _, last = (claim.get("at") or "").partition("-")
    if not last or claim.get("status") not in _TO_COME:
        return claim.citations[0]
    begin, end = int(first), int(last)
    dates = (c for c in claim.citations if c.span.start < begin and end <= c.span.end)
    return next(dates, claim.citations[0])


def _row(claim: Claim) -> Row:
    cited = _telling(claim)
    return {
        "story": claim.story_id,
        "published": claim.published,
        "status": claim.get("status"),
        "date": claim.get("date"),
        "end": claim.get("end"),
        "start": cited.span.start,
        "end_offset": cited.span.end,
        "quote": cited.quote,
    }


def _entity(entry: Entry) -> Row:
    return {
        "id": entry.id,
        "type": entry.kind,
        "title": entry.title,
        "participants": (entry.get("participants") or "").split(" | "),
        "place": entry.get("place"),
        "date": entry.get("date"),
        "end": entry.get("end"),
        "final_status": entry.history[-1].status if entry.overdue else entry.status,
        "history": [_row(t.claim) for t in entry.history],
        "reasons": list(entry.reasons),
    }


def _side(claim: Claim, shown: Citation | None) -> Row:
    cited = shown or claim.citations[0]
    return {"story": claim.story_id, "start": cited.span.start, "end": cited.span.end, "quote": cited.quote}


def _divergence(entry: Entry, conflict: Conflict) -> Row:
    return {
        "kind": conflict.kind.value,
        "about": f"{conflict.about}: {entry.title}",
        "left": _side(conflict.left, conflict.words[0]),
        "right": _side(conflict.right, conflict.words[1]),
        "why": conflict.why,
    }


def timeline(readings: Iterable[Reading]) -> Row:
    """The entries behind some readings in the form that the scorer reads."""
    play = fold(claim for reading in readings for claim in claims_of(reading))
    return {
        "entities": [_entity(e) for e in play.of(Subject.EVENT)],
        "divergences": [_divergence(e, c) for e in play.entries for c in e.conflicts],
    }


def predict(source: Path, out: Path) -> None:
    reader = default_reader()
    readings = [
        reader.read(s.text, source=s.publisher, published=s.published, url=s.url, language=s.language, given_id=s.id)
        for s in stories(source)
    ]
    out.write_text(json.dumps(timeline(readings), ensure_ascii=False, indent=1), encoding="utf-8")
