"""JSON-LD: the state of play in schema.org's terms, with W3C PROV for who told whom.

Stories are NewsArticle, meetings and the like Event (eventStatus, previousStartDate), cited words Quotation, findings
Claim. A chain of attribution (Lukashenko, BelTA, TASS) is a chain of ``prov:wasQuotedFrom``, innermost first. Our own
status goes beside it as ``dateline:status``. The context stands in the file; nothing is fetched to read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.export.crosswalk import SCHEMA, moved, schema_status
from dateline.export.days import entry_days, is_window
from dateline.export.plaintext import clean
from dateline.export.shelf import Shelf, cited_stories, claims_of, play_urn
from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry, StateOfPlay
from dateline.model.span import Citation

Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": SCHEMA,
    "prov": "http://www.w3.org/ns/prov#",
    "dateline": "urn:dateline:terms:",
    "id": "@id",
    "type": "@type",
    "eventStatus": {"@type": "@id"},
    "appearance": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "subjectOf": {"@type": "@id"},
    "url": {"@type": "@id"},
    "prov:wasQuotedFrom": {"@type": "@id"},
    "prov:hadPrimarySource": {"@type": "@id"},
    "prov:wasAttributedTo": {"@type": "@id"},
}

_TYPES = {
    Subject.EVENT: "Event",
    Subject.INSTRUMENT: "CreativeWork",
    Subject.TALLY: "Observation",
    Subject.STATEMENT: "Statement",
}


def to_jsonld(play: StateOfPlay, shelf: Shelf) -> str:
    """The play as one JSON-LD document with an inline context and a flat graph."""
    claims = claims_of(play.entries)
    graph = [
        *(_article(story_id, shelf) for story_id in cited_stories(play)),
        *(_entry(entry, shelf) for entry in play.entries),
        *(node for claim in claims for node in _claim(claim, shelf)),
    ]
    document = {
        "@context": CONTEXT,
        "id": play_urn("play", play),
        "type": "Dataset",
        "name": f"State of play: {called}" if (called := shelf.called(play)) else "State of play",
        "temporalCoverage": f"../{play.as_of.isoformat()}" if play.as_of else None,
        "hasPart": graph,
    }
    return json.dumps(_bare(document), ensure_ascii=False, indent=1)


def _bare(value: Any) -> Any:
    """Without empty fields (what is not stated is left out), with text that any reader accepts."""
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if v not in (None, [], "")}
    if isinstance(value, list):
        return [_bare(v) for v in value]
    return clean(value) if isinstance(value, str) else value


def _article(story_id: str, shelf: Shelf) -> Node:
    story = shelf.stories.get(story_id)
    node: Node = {"id": shelf.story_uri(story_id), "type": "NewsArticle", "identifier": story_id}
    if story:
        node |= {
            "headline": story.headline,
            "datePublished": story.published.isoformat() if story.published else None,
            "publisher": {"type": "Organization", "name": story.source.name},
            "inLanguage": story.language,
            "url": shelf.source_url(story_id),
        }
    return node


def _entry(entry: Entry, shelf: Shelf) -> Node:
    node: Node = {
        "id": shelf.entry_uri(entry.id),
        "type": _TYPES[entry.subject],
        "name": entry.title,
        "additionalType": f"dateline:{entry.kind}",
        "dateline:status": entry.status,
        "dateline:statusAccordingTo": [
            {"type": "dateline:SourcedStatus", "dateline:source": source, "dateline:status": status}
            for source, status in entry.statuses
        ],
        "dateline:origins": entry.origins,
        "dateline:correctedByEditor": list(entry.corrected),
        "dateline:confidence": entry.confidence,
        "dateline:learnt": entry.learnt,
        "subjectOf": [shelf.claim_uri(row.claim) for row in entry.history],
    }
    if entry.subject is Subject.EVENT:
        return node | _event(entry)
    return node | {f"dateline:{key}": value for key, value in entry.fields}


def _event(entry: Entry) -> Node:
    days = entry_days(entry)
    status = schema_status(entry)
    former = entry.get("was") if moved(entry) or entry.status == "postponed" else None
    place, participants = entry.get("place"), entry.get("participants")
    return {
        "eventStatus": SCHEMA + status if status else None,
        "startDate": None if days is None or is_window(entry) else str(days.begin),
        "endDate": entry.get("end"),
        "dateline:window": f"{days.begin}/{days.end}" if days and is_window(entry) else None,
        "previousStartDate": former,
        "location": {"type": "Place", "name": place} if place else None,
        "attendee": [{"type": "Thing", "name": name} for name in (participants or "").split(" | ") if name],
    }


def _claim(claim: Claim, shelf: Shelf) -> Iterator[Node]:
    uri = shelf.claim_uri(claim)
    said = list(_quotations(claim, uri, shelf))
    links = list(_chain(claim, uri))
    yield {
        "id": uri,
        "type": ["Claim", "prov:Entity"],
        "about": claim.thing,
        "author": {"id": _agent(claim.source), "type": "prov:Agent", "name": claim.source},
        "datePublished": claim.published,
        "dateline:said": claim.said,
        "dateline:filed": claim.filed,
        "dateline:origin": claim.origin,
        "appearance": [quotation["id"] for quotation in said],
        "prov:hadPrimarySource": shelf.story_uri(claim.story_id),
        "prov:wasQuotedFrom": links[-1]["id"] if links else None,
        "additionalProperty": [{"type": "PropertyValue", "name": key, "value": value} for key, value in claim.data],
    }
    yield from said
    yield from links


def _quotations(claim: Claim, uri: str, shelf: Shelf) -> Iterator[Node]:
    for number, citation in enumerate(claim.citations, 1):
        yield {
            "id": f"{uri}/quotation/{number}",
            "type": "Quotation",
            "text": citation.quote,
            "isPartOf": shelf.story_uri(citation.story_id),
            "spokenByCharacter": {"id": _agent(claim.source), "type": "prov:Agent", "name": claim.source},
            **_place(citation),
        }


def _place(citation: Citation) -> Node:
    return {"dateline:start": citation.span.start, "dateline:end": citation.span.end}


def _chain(claim: Claim, uri: str) -> Iterator[Node]:
    """One entity per teller, each quoted from the one before; the last is what the story's claim was quoted from."""
    before = None
    for number, name in enumerate(claim.chain[:-1]):
        link = f"{uri}/told/{number}"
        yield {
            "id": link,
            "type": "prov:Entity",
            "prov:wasAttributedTo": {"id": _agent(name), "type": "prov:Agent", "name": name},
            "prov:wasQuotedFrom": before,
        }
        before = link


def _agent(name: str) -> str:
    from_name = "".join(c if c.isalnum() else "-" for c in name.lower())
    return f"urn:dateline:agent:{from_name}"
