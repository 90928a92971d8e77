"""Atom (RFC 4287) and JSON Feed 1.1 of changes: what moved, newest first, each with its sentence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from dateline.export.counts import state
from dateline.export.plaintext import clean, one_line, shown
from dateline.export.shelf import Shelf, play_urn
from dateline.export.sure import note
from dateline.model.claim import Subject
from dateline.model.play import Entry, StateOfPlay, Transition

ATOM = "http://www.w3.org/2005/Atom"

#: Items in a feed; older changes are on the pages.
NEWEST = 100
_NEVER = "1970-01-01"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one entry: what moved, from what, and the words that say so."""

    entry: Entry
    row: Transition
    before: Transition | None

    @property
    def id(self) -> str:
        """A URN that stays the same for the same claim about the same entry."""
        return f"urn:dateline:change:{self.row.claim.id}"

    @property
    def title(self) -> str:
        """What moved, on one line: ``Summit: possible, then not planned (Ida Brandt)``."""
        now = state(self.row)
        before = state(self.before) if self.before else now
        moved = f"{before}, then {now}" if before != now else now
        return one_line(f"{self.entry.title}: {moved} ({self.row.source})")

    @property
    def text(self) -> str:
        """Who said it, when, and the cited words; whether only the learnt reader tells it."""
        said = " ".join(f"“{c.quote}”" for c in self.row.claim.citations)
        learnt = note(self.row.claim)
        return shown(f"{self.row.known}, {' > '.join(self.row.claim.chain)}: {said}{f' ({learnt})' if learnt else ''}")


def changes(play: StateOfPlay) -> tuple[Change, ...]:
    """Every change in the play that is not a retelling, newest first."""
    found = [change for entry in play.entries for change in _changes(entry)]
    times = Counter((c.row.known, c.entry.id) for c in found)

    def place(change: Change) -> tuple[str, str, str]:
        day, entry = change.row.known, change.entry.id
        return day, entry, change.row.claim.id if times[day, entry] > 1 else ""  # a digest, and most need none

    return tuple(sorted(found, key=place, reverse=True))


def _changes(entry: Entry) -> Iterator[Change]:
    before: Transition | None = None
    for row in entry.history:
        if row.retold:
            continue
        counted = row.claim.subject is Subject.TALLY and (before is None or state(before) != state(row))
        if row.changed or counted:
            yield Change(entry, row, before)
            before = row


def _instant(day: str) -> str:
    return day if "T" in day else f"{day or _NEVER}T00:00:00Z"


def to_atom(play: StateOfPlay, shelf: Shelf) -> bytes:
    """The newest changes as an Atom feed; text is text, nothing in it is markup."""
    ET.register_namespace("", ATOM)
    items = changes(play)[:NEWEST]
    feed = ET.Element(f"{{{ATOM}}}feed")
    _add(feed, "title", f"Changes: {one_line(shelf.called(play) or 'state of play')}")
    _add(feed, "id", play_urn("changes", play))
    _add(feed, "updated", _instant(items[0].row.known) if items else _instant(""))
    _add(feed, "generator", "Dateline")
    if shelf.base:
        ET.SubElement(feed, f"{{{ATOM}}}link", rel="self", href=f"{shelf.base}/feed.atom")
    for item in items:
        entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "title", item.title)
        _add(entry, "id", item.id)
        _add(entry, "updated", _instant(item.row.known))
        _add(ET.SubElement(entry, f"{{{ATOM}}}author"), "name", one_line(item.row.source))
        _add(entry, "content", item.text).set("type", "text")
        ET.SubElement(entry, f"{{{ATOM}}}link", href=shelf.entry_uri(item.entry.id))
        ET.SubElement(entry, f"{{{ATOM}}}category", term=one_line(item.row.status))
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))


def _add(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{ATOM}}}{tag}")
    element.text = clean(text)
    return element


def to_jsonfeed(play: StateOfPlay, shelf: Shelf) -> str:
    """The newest changes as JSON Feed 1.1 with `content_text` only."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"Changes: {one_line(shelf.called(play) or 'state of play')}",
        "items": [
            {
                "id": item.id,
                "url": shelf.entry_uri(item.entry.id),
                "title": item.title,
                "content_text": item.text,
                "date_published": _instant(item.row.known),
                "authors": [{"name": one_line(item.row.source)}],
                "tags": [item.entry.kind, item.row.status],
            }
            for item in changes(play)[:NEWEST]
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)
