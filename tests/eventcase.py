"""What the tests of the room of events share: a line of a case file as a story, and the labels of its marks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache

from casefile import Case, MarkedWords
from dateline.events.around import Findings
from dateline.events.draft import Draft
from dateline.events.read import read_drafts
from dateline.model.event import Event
from dateline.model.reading import Reading
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.reader import Reader, default_reader
from dateline.text.sentences import split_sentences


@cache
def reader() -> Reader:
    """The reader with the shipped weights, built once."""
    return default_reader()


def story_of(text: str, day: dt.date) -> Story:
    """A one-block story of `day`."""
    return Story(text, (Block(Role.BODY, Span(0, len(text))),), Source("TEST"), published=day, language="en")


def reading_of(case: Case) -> Reading:
    """The whole reading of a case's line."""
    return reader().read_story(story_of(case.text, dt.date.fromisoformat(case.settings["published"])))


def drafts_of(case: Case) -> list[Draft]:
    """Every event word of a case's line with its status, before words are gathered into events."""
    story = story_of(case.text, dt.date.fromisoformat(case.settings["day"]))
    reading = reader().read_story(story)
    parse = reader().parser.parse(story, split_sentences(story))
    return read_drafts(story, reading.day, parse, Findings(reading.mentions, reading.timexes, reading.statements))


@dataclass(frozen=True)
class Expected:
    """A mark's label, taken apart: ``meeting planned; with A + B; at Vienna; on 2024-05-17; per C``."""

    kind: str
    status: str
    span: Span
    details: dict[str, str] = field(default_factory=dict)


def expected(mark: MarkedWords) -> Expected:
    """Read one label."""
    first, *rest = [part.strip() for part in mark.label.split(";")]
    kind, _, status = first.partition(" ")
    details = {}
    for part in rest:
        key, _, value = part.partition(" ")
        details[key] = value
    return Expected(kind, status, Span(mark.start, mark.end), details)


def fits(wanted: Expected, event: Event) -> bool:
    """Whether an event is of the kind and status of a mark that its mentions touch."""
    touched = any(m.overlaps(wanted.span) for m in event.mentions)
    return touched and event.kind == wanted.kind and event.status.value == wanted.status


def differences(wanted: Expected, event: Event) -> list[str]:
    """What an event says otherwise than its mark."""
    found = {
        "with": " + ".join(sorted(p.name for p in event.participants)),
        "at": event.place or "",
        "on": event.date or "",
        "until": event.end or "",
        "was": event.was or "",
        "per": event.according_to or "",
        "undated": "" if event.date is None else event.date,
        "nowhere": "" if event.place is None else event.place,
        "nobody": " + ".join(p.name for p in event.participants),
    }
    asked = {k: " + ".join(sorted(v.split(" + "))) if k == "with" else v for k, v in wanted.details.items()}
    return [f"{k}: wanted {v!r}, found {found[k]!r}" for k, v in asked.items() if found[k] != v]
