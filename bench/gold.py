"""Gold story records as Readings, so that tracking can be measured apart from reading."""

from __future__ import annotations

from typing import Any

from dateline.model.event import Event, Participant, Status, StatusReading
from dateline.model.instrument import Instrument, Stage, Step
from dateline.model.reading import Reading
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.model.tally import Tally, TallyKind
from dateline.text.sentences import split_sentences
from kinds.stories import moment

Row = dict[str, Any]


def spans(rows: list[Row] | None) -> tuple[Span, ...]:
    return tuple(Span(r["start"], r["end"]) for r in rows or [])


def event(row: Row, index: dict[str, int]) -> Event:
    status = Status(row["status"])
    return Event(
        row["type"],
        status,
        spans(row["mentions"]),
        StatusReading(status),
        tuple(Participant(name) for name in row.get("participants") or []),
        row.get("place"),
        None,
        row.get("date"),
        row.get("end"),
        row.get("was"),
        row.get("was_end"),
        according_to=row.get("according_to"),
        same_event=row.get("same_event"),
        instrument=index.get(row.get("instrument") or ""),
    )


def instrument(row: Row) -> Instrument:
    steps = tuple(
        Step(stage, row[key], spans(row["mentions"])[0])
        for key, stage in (("signed", Stage.SIGNED), ("in_force", Stage.IN_FORCE))
        if row.get(key)
    )
    stage = Stage(row.get("status") or "existing")
    return Instrument(row["name"], stage, spans(row["mentions"]), tuple(row.get("parties") or []), steps)


def tally(row: Row) -> Tally:
    def numbers(key: str) -> tuple[tuple[str, float], ...]:
        return tuple((k, float(v)) for k, v in (row.get(key) or {}).items() if v is not None)

    return Tally(
        TallyKind(row["kind"]),
        row["of"],
        numbers("values"),
        spans(row["mentions"]),
        numbers("derived"),
        according_to=row.get("according_to"),
        body=row.get("body"),
    )


def statement(row: Row) -> Statement:
    return Statement(
        spans(row["content"]),
        Form(row["form"]),
        row.get("speaker"),
        row.get("role"),
        cue=row.get("cue"),
        chain=tuple(row.get("attribution") or ()),
        said=row.get("said"),
        also=spans(row.get("also")),
    )


def gold_reading(row: Row) -> Reading:
    """The gold record of one story as the Reading that a perfect reader would give."""
    text = row["text"]
    day = moment((row.get("dateline") or {}).get("date") or row["published"][:10])
    published = moment(row["published"])
    story = Story(
        text, (Block(Role.BODY, Span(0, len(text))),), Source(row["publisher"]), published, given_id=row["id"]
    )
    index = {item["id"]: i for i, item in enumerate(row.get("instruments") or [])}
    return Reading(
        story,
        StoryDay(day, "gold"),
        split_sentences(story),
        statements=tuple(statement(s) for s in row.get("statements") or [] if s.get("content")),
        events=tuple(event(e, index) for e in row.get("events") or []),
        instruments=tuple(instrument(i) for i in row.get("instruments") or []),
        tallies=tuple(tally(t) for t in row.get("tallies") or []),
    )
