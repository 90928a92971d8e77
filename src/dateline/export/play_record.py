"""A state of play as plain JSON values, for `--json` and for programs."""

from __future__ import annotations

from typing import Any

from dateline.export.crosswalk import calendar_status
from dateline.export.days import entry_days, is_window
from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, Entry, StateOfPlay, Transition
from dateline.model.span import Citation

Record = dict[str, Any]


def play_record(play: StateOfPlay) -> Record:
    """The whole play: paragraph, entries with history, conflicts, agenda rows; every fact with its citations."""
    return {
        "as_of": play.as_of.isoformat() if play.as_of else None,
        "process": play.process,
        "stories": play.stories,
        "paragraph": [
            {"text": c.text, "entry": c.entry_id, "citations": citation_records(c.citations)} for c in play.paragraph
        ],
        "agenda": [row for e in play.of(Subject.EVENT) if (row := agenda_record(e))],
        "entries": [entry_record(e) for e in play.entries],
        "conflicts": [conflict_record(c) for e in play.entries for c in e.conflicts],
    }


def agenda_record(entry: Entry) -> Record | None:
    """When an event entry lies and what a calendar may say of it; None where no day can be told.

    `window` says that it is one day within the days given, not all of them.
    """
    days = entry_days(entry)
    if days is None or days.first is None:
        return None
    return {
        "entry": entry.id,
        "start": days.first.isoformat(),
        "end": days.last.isoformat() if days.last else None,
        "window": is_window(entry),
        "status": entry.status,
        "ical_status": calendar_status(entry),
    }


def citation_records(citations: tuple[Citation, ...]) -> list[Record]:
    """Story, offsets and words of each citation."""
    return [{"story": c.story_id, "start": c.span.start, "end": c.span.end, "quote": c.quote} for c in citations]


def claim_record(claim: Claim) -> Record:
    """Who says what, with the four times and the citations."""
    return {
        "id": claim.id,
        "thing": claim.thing,
        "story": claim.story_id,
        "source": claim.source,
        "attribution": list(claim.chain),
        "when": claim.when,
        "said": claim.said,
        "published": claim.published,
        "filed": claim.filed,
        "origin": claim.origin,
        **dict(claim.data),
        "citations": citation_records(claim.citations),
    }


def conflict_record(conflict: Conflict) -> Record:
    """Kind, field, reason and both claims."""
    return {
        "kind": conflict.kind.value,
        "about": conflict.about,
        "why": conflict.why,
        "same_origin": conflict.same_origin,
        "left": claim_record(conflict.left),
        "right": claim_record(conflict.right),
    }


def transition_record(transition: Transition) -> Record:
    """One row of a history."""
    return {
        "known": transition.known,
        "status": transition.status,
        "source": transition.source,
        "date": transition.date,
        "end": transition.end,
        "changed": transition.changed,
        "retold": transition.retold,
        "claim": transition.claim.id,
        "confidence": transition.claim.confidence,
        "learnt": transition.claim.learnt,
        "citations": citation_records(transition.claim.citations),
    }


def entry_record(entry: Entry) -> Record:
    """One entry with status by source, merged fields and history."""
    return {
        "id": entry.id,
        "subject": entry.subject.value,
        "type": entry.kind,
        "title": entry.title,
        "status": entry.status,
        "overdue": entry.overdue,
        "statuses": dict(entry.statuses),
        "fields": dict(entry.fields),
        "corrected": list(entry.corrected),
        "confidence": entry.confidence,
        "learnt": entry.learnt,
        "process": entry.process,
        "parent": entry.parent,
        "stories": list(entry.stories),
        "origins": entry.origins,
        "reasons": list(entry.reasons),
        "history": [transition_record(t) for t in entry.history],
    }
