"""ninjs 3 (IPTC): the agenda as event items for newsroom systems, with IPTC event occurrence status.

Each event entry is one object of type ``event``; its eventStatus is an eocstat NewsCode, its dates are the expected
ones until it was held, and the stories it rests on are associations. Statements, tallies and documents have no event
type in ninjs and are left to the other exports.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from dateline.export.crosswalk import occurrence_status, words
from dateline.export.days import entry_days
from dateline.export.plaintext import clean, one_line
from dateline.export.shelf import Shelf, last_known
from dateline.export.sure import note
from dateline.model.claim import Subject
from dateline.model.play import Entry, StateOfPlay

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
Item = dict[str, Any]


def to_ninjs(play: StateOfPlay, shelf: Shelf) -> str:
    """A JSON list with one ninjs event per event entry."""
    return json.dumps([event_item(entry, shelf) for entry in play.of(Subject.EVENT)], ensure_ascii=False, indent=1)


def event_item(entry: Entry, shelf: Shelf) -> Item:
    """One entry as a ninjs 3.1 object of type ``event``; what is not stated is left out."""
    item: Item = {
        "standard": STANDARD,
        "uri": shelf.entry_uri(entry.id),
        "type": "event",
        "title": one_line(entry.title),
        "headlines": [{"role": "main", "value": one_line(entry.title)}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": _summary(entry)}],
        "edNote": _note(entry),
        "eventDetails": _details(entry),
        "infoSources": [{"name": one_line(source)} for source, _ in entry.statuses],
        "altIds": [{"role": "dateline-status", "value": entry.status}],
        "subjects": [{"name": entry.kind}],
        "associations": [_association(story_id, shelf) for story_id in entry.stories],
    }
    if place := entry.get("place"):
        item["places"] = [{"name": one_line(place)}]
    if people := entry.get("participants"):
        item["people"] = [{"name": one_line(name), "rel": "participant"} for name in people.split(" | ")]
    if known := last_known(entry):
        item["versionCreated"] = known if "T" in known else f"{known}T00:00:00Z"
    return {key: value for key, value in item.items() if value not in ({}, [], "")}


def _note(entry: Entry) -> str:
    """Who gives which status, and what an editor should know before printing."""
    told = (one_line(f"{words(status)}: {source}") for source, status in entry.statuses)
    return "; ".join([*told, *filter(None, [note(entry)])])


def _summary(entry: Entry) -> str:
    return clean(" ".join(f"“{c.quote}”" for c in entry.citations)) or one_line(entry.title)


def _details(entry: Entry) -> Item:
    details: Item = {}
    if status := occurrence_status(entry):
        details["eventStatus"] = status
    days = entry_days(entry)
    if days and days.first and days.last:
        details["dates"] = {"expectedStartDate": str(days.first), "expectedEndDate": str(days.last)}
    return details


def _association(story_id: str, shelf: Shelf) -> Item:
    story = shelf.stories.get(story_id)
    uri = shelf.source_url(story_id) or shelf.story_uri(story_id)
    item: Item = {"name": quote(story_id, safe="-_."), "uri": uri, "type": "text"}
    if story and story.headline:
        item["headlines"] = [{"role": "main", "value": one_line(story.headline)}]
        item["infoSources"] = [{"name": one_line(story.source.name)}]
    return item
