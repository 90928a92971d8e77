"""One entry: its status by source, its facts, its history with every citation, and the editor's forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dateline.export.crosswalk import STATUSES, words
from dateline.export.sure import details
from dateline.model.claim import Subject
from dateline.model.play import Entry
from dateline.track.series import instances, number_of
from dateline.web.calendar import day_words, value_words, when_words
from dateline.web.edition import Edition
from dateline.web.pages.conflicts import Card, anchor_of, filled
from dateline.web.pages.frame import Visit, frame

#: Fields in the order shown; "not stated" is said only of those that a reader would look for.
_LOOKED_FOR = {
    Subject.EVENT: ("date", "end", "was", "place", "participants"),
    Subject.TALLY: ("of", "total", "open", "agreed"),
    Subject.INSTRUMENT: ("name", "parties", "expires"),
    Subject.STATEMENT: ("speaker", "role"),
}
_OPTIONAL = {"end", "was", "expires", "role"}
_DATES = {"date", "end", "was", "was_end", "expires", "first", "last"}
#: Kept for the machine's own use, or said by another field: the first and last day stand in the words of the date.
_INNER = {"certainty", "polarity", "tense", "derived", "countries", "first", "last", "beside", "line"}
REASONS, CARDS = 12, 20
#: A thing of a story as reasons name it.
_THING = re.compile(r"(\S{1,200})#[a-z]\d{1,9}-\d{1,9}")
CORRECTABLE = {
    Subject.EVENT: ("status", "date", "end", "was", "place", "participants", "kind", "title"),
    Subject.TALLY: ("open", "agreed", "total", "of", "title"),
    Subject.INSTRUMENT: ("status", "name", "parties", "expires", "title"),
    Subject.STATEMENT: ("speaker", "role"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A field in words; `machine` is what the stories have where an editor set another value."""

    label: str
    value: str
    corrected: bool = False
    machine: str | None = None


def _in_words(key: str, value: str) -> str:
    if key in _DATES or key.startswith("on_"):
        return value_words(value)
    return value.replace(" | ", ", ") if key in {"participants", "parties"} else value


def _told_by(story_id: str, edition: Edition) -> str:
    """A story named in a reason as people name it: agency and day."""
    head = edition.head(story_id)
    return f"{head.publisher} ({day_words(head.day)})" if head else story_id


def machine_value(entry: Entry, field: str) -> str | None:
    """The newest value that a story gives for a field, whatever an editor set."""
    standing = [row for row in entry.history if not row.retold] or list(entry.history)
    if field == "status":
        return standing[-1].status if standing else None
    return next((v for row in reversed(standing) if (v := row.claim.get(field))), None)


def _label(key: str) -> str:
    return words(key.removeprefix("on_")) if key.startswith("on_") else words(key)


def facts_of(entry: Entry) -> list[Fact]:
    """What is known, in the order people look for it; corrected values with the stories' own beside them."""
    known = {key: value for key, value in entry.fields if key not in _INNER}
    looked = [k for k in _LOOKED_FOR[entry.subject] if k in known or k not in _OPTIONAL]
    rest = [k for k in known if k not in looked]
    facts = []
    if "status" in entry.corrected:
        machine = machine_value(entry, "status")
        facts.append(Fact("status", words(entry.status), corrected=True, machine=words(machine) if machine else None))
    for key in [*looked, *rest]:
        value = _in_words(key, known[key]) if key in known else "not stated"
        if key == "date" and key in known and "end" not in known:
            value = when_words(entry)
        machine = machine_value(entry, key) if key in entry.corrected else None
        facts.append(Fact(_label(key), value, key in entry.corrected, _in_words(key, machine) if machine else None))
    if entry.subject is Subject.EVENT:
        facts.append(Fact("how sure", details(entry)))
    return facts


def _series(edition: Edition, entry: Entry) -> tuple[Entry, ...]:
    """The instances of the series that an entry belongs to, itself among them; none where it belongs to none."""
    parent = entry.parent
    if parent is None:
        return ()
    if "play" not in vars(edition) and entry.process:  # a written site has pages for what is in its play
        found = instances(edition.record.state_of_play(edition.as_of, entry.process).entries, parent)
        if len(found) > 1:
            return found
    return instances(edition.play.entries, parent)


def entry_page(edition: Edition, visit: Visit, entry_id: str) -> tuple[str, dict[str, Any]] | None:
    """Template and context of one entry, None where there is none."""
    entry = edition.entry(entry_id)
    if entry is None:
        return None
    known = edition.play.entries if visit.user else ()
    others = [e for e in known if e.subject is entry.subject and e.id != entry.id]
    return "entry.html", frame(
        "entry",
        edition,
        visit,
        dated=False,
        entry=entry,
        facts=facts_of(entry),
        reasons=[_THING.sub(lambda m: _told_by(m[1], edition), reason) for reason in entry.reasons[:REASONS]],
        conflicts=[filled(Card(entry, c, anchor_of(entry, c))) for c in entry.conflicts[:CARDS]],
        correctable=CORRECTABLE[entry.subject],
        all_statuses=tuple(s for s in STATUSES if s != "overdue"),
        others=others[:60],
        series=[(other, number_of(other)) for other in _series(edition, entry)],
    )
