"""The JSON record of one story: everything a Reading found, each with its span and words.

Keys are the field's: events have `type` and `status`, statements source, cue and content, times TIMEX3 values. What is
not stated is null; what was derived stands under `derived`. Spans are ``{"start", "end", "quote"}`` with Python string
offsets into `text`.
"""

from __future__ import annotations

from typing import Any

from dateline.model.event import Event, Participant, Rung
from dateline.model.instrument import Instrument, Stage
from dateline.model.mention import Mention, Person
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.statement import Relation, Statement
from dateline.model.story import StoryDay
from dateline.model.tally import Tally
from dateline.model.timex import Timex

Record = dict[str, Any]


def reading_record(reading: Reading) -> Record:
    """The whole record of a reading as plain JSON values, lists in text order."""
    story, text = reading.story, reading.story.text
    return {
        "id": story.id,
        "publisher": story.source.name,
        "published": story.published.isoformat() if story.published else None,
        "url": story.url,
        "language": story.language,
        "headline": story.headline,
        "authors": list(story.authors),
        "day": _day(reading.day),
        "dateline": _dateline(reading),
        "blocks": [
            {"role": b.role.value, **_span(text, b.span), **({} if b.same_as is None else {"same_as": b.same_as})}
            for b in story.blocks
        ],
        "sentences": _spans(text, reading.sentences),
        "mentions": [_mention(text, m) for m in reading.mentions],
        "persons": [_person(text, p) for p in reading.persons],
        "times": [_timex(text, t) for t in reading.timexes],
        "statements": [_statement(text, i, s) for i, s in enumerate(reading.statements, 1)],
        "relations": [_relation(text, r) for r in reading.relations],
        "events": [_event(text, i, e) for i, e in enumerate(reading.events, 1)],
        "ladder": [_rung(text, r) for r in reading.ladder],
        "tallies": [_tally(text, i, t) for i, t in enumerate(reading.tallies, 1)],
        "instruments": [_instrument(text, i, x) for i, x in enumerate(reading.instruments, 1)],
        "notes": list(story.notes),
        "model": reading.model,
    }


def _span(text: str, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}


def _spans(text: str, spans: tuple[Span, ...]) -> list[Record]:
    return [_span(text, s) for s in spans]


def _maybe(text: str, span: Span | None) -> Record | None:
    return None if span is None else _span(text, span)


def _ref(prefix: str, index: int | None) -> str | None:
    return None if index is None else f"{prefix}{index + 1}"


def _day(day: StoryDay) -> Record:
    return {
        "date": day.date.isoformat() if day.date else None,
        "ground": day.ground,
        "inferred": day.inferred,
        "candidates": [{"year": c.year, "against": list(c.against)} for c in day.candidates],
    }


def _dateline(reading: Reading) -> Record | None:
    line = reading.story.dateline
    if line is None:
        return None
    return {
        **_span(reading.story.text, line.span),
        "place": line.places[0] if line.places else None,
        "places": list(line.places),
        "agency": line.agency,
        "date": reading.day.date.isoformat() if reading.day.date else None,
    }


def _person(text: str, person: Person) -> Record:
    return {
        "name": person.name,
        "kind": person.kind.value,
        "roles": list(person.roles),
        "country": person.country,
        "spellings": list(person.spellings),
        "mentions": _spans(text, person.mentions),
    }


def _mention(text: str, mention: Mention) -> Record:
    return {
        **_span(text, mention.span),
        "kind": mention.kind.value,
        "name": mention.name,
        "manner": mention.manner.value,
        "names": list(mention.names),
        "role": mention.role,
        "country": mention.country,
    }


def _timex(text: str, timex: Timex) -> Record:
    return {
        **_span(text, timex.span),
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod,
        "interval": str(timex.interval) if timex.interval else None,
        "ground": timex.ground,
        "part_of": _maybe(text, timex.part_of),
        "edtf": timex.edtf,
    }


def _statement(text: str, number: int, statement: Statement) -> Record:
    return {
        "id": f"s{number}",
        "speaker": statement.speaker,
        "role": statement.role,
        "source": _maybe(text, statement.source),
        "cue": statement.cue,
        "cues": _spans(text, statement.cues),
        "form": statement.form.value,
        "content": _spans(text, statement.content),
        "attribution": list(statement.chain),
        "said": statement.said,
        "polarity": "denied" if statement.denied else None,
        "nested": statement.nested,
        "also": _spans(text, statement.also),
        "addressee": _maybe(text, statement.addressee),
    }


def _relation(text: str, relation: Relation) -> Record:
    return {
        "left": f"s{relation.left + 1}",
        "right": f"s{relation.right + 1}",
        "tie": relation.tie.value,
        "shown_by": _maybe(text, relation.span),
        "adds": list(relation.adds),
        "drops": list(relation.drops),
    }


def _participant(text: str, participant: Participant) -> Record:
    return {
        "name": participant.name,
        "role": participant.role,
        "country": participant.country,
        "office": participant.office,
        "learnt": participant.learnt,
        "span": _maybe(text, participant.span),
    }


def _event(text: str, number: int, event: Event) -> Record:
    return {
        "id": f"e{number}",
        "type": event.kind,
        "status": event.status.value,
        "according_to": event.according_to,
        "attribution": list(event.chain),
        "participants": [_participant(text, p) for p in event.participants],
        "place": event.place,
        "date": event.date,
        "end": event.end,
        "was": event.was,
        "was_end": event.was_end,
        "interval": str(event.interval) if event.interval else None,
        "time_ground": event.time_ground,
        "level": event.level,
        "purpose": _maybe(text, event.purpose),
        "topic": _maybe(text, event.topic),
        "same_event": event.same_event,
        "statement": _ref("s", event.statement),
        "instrument": _ref("i", event.instrument),
        "other_than": _ref("e", event.other_than),
        "follows": _ref("e", event.follows),
        "plover": event.plover,
        "confidence": event.confidence,
        "learnt": None if event.confidence is None else event.learnt,
        "reading": {
            "polarity": event.reading.polarity.value,
            "certainty": event.reading.certainty.value,
            "tense": event.reading.tense.value,
            "condition": _maybe(text, event.reading.condition),
            "cues": _spans(text, event.reading.cues),
        },
        "mentions": _spans(text, event.mentions),
    }


def _rung(text: str, rung: Rung) -> Record:
    return {
        "order": rung.order,
        "level": rung.level,
        "status": rung.status.value,
        "event": _ref("e", rung.event),
        **_span(text, rung.span),
    }


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _tally(text: str, number: int, tally: Tally) -> Record:
    return {
        "id": f"t{number}",
        "kind": tally.kind.value,
        "of": tally.of,
        "values": {k: _number(v) for k, v in tally.values},
        "derived": {k: _number(v) for k, v in tally.derived},
        "parts": {k: _number(v) for k, v in tally.parts},
        "according_to": tally.according_to,
        "attribution": list(tally.chain),
        "body": tally.body,
        "holds_on": tally.holds_on,
        "statement": _ref("s", tally.statement),
        "mentions": _spans(text, tally.mentions),
    }


def _instrument(text: str, number: int, instrument: Instrument) -> Record:
    return {
        "id": f"i{number}",
        "name": instrument.name,
        "status": instrument.stage.value,
        "parties": list(instrument.parties),
        "signed": instrument.date_of(Stage.SIGNED),
        "in_force": instrument.date_of(Stage.IN_FORCE),
        "adopted": instrument.date_of(Stage.ADOPTED),
        "expires": instrument.expires,
        "part_of": _ref("i", instrument.part_of),
        "steps": [
            {"stage": s.stage.value, "date": s.date, "by": list(s.by), **_span(text, s.span)} for s in instrument.steps
        ],
        "mentions": _spans(text, instrument.mentions),
    }
