"""Attributions become statements: content cleaned, speaker resolved, chain built, day read, copies folded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Story
from dateline.model.timex import Timex
from dateline.speech.attribution import Attribution
from dateline.speech.chain import chain_of, outlet_name, same_outlet, via_name
from dateline.speech.copies import fold_copies
from dateline.speech.form import form_of, kind_of, record_content
from dateline.speech.lines import Lines
from dateline.speech.said import said_in
from dateline.speech.speakers import Speaker, Speakers

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the next words of the same speaker inherit: the day and those through whom they come."""

    speaker: str
    said: str | None
    said_span: Span | None
    via: tuple[str, ...]
    number: int


def to_statements(
    story: Story,
    lines: Lines,
    found: tuple[Attribution, ...],
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Statement, ...]:
    """The record of a story's attributions, in text order."""
    speakers = Speakers(lines, mentions)
    sittings: dict[str, Sitting] = {}
    out: list[Statement] = []
    for made in found:
        statement = _statement(story, lines, made, mentions, timexes, speakers, sittings, len(out))
        if statement is not None:
            out.append(statement)
    return tuple(fold_copies(story, out))


def _statement(
    story: Story,
    lines: Lines,
    made: Attribution,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    speakers: Speakers,
    sittings: dict[str, Sitting],
    number: int,
) -> Statement | None:
    kind = kind_of(lines, made)
    speaker = speakers.resolve(made.source) if made.source or kind is None else None
    content = record_content(lines, made, kind)
    if not content or speaker is None:
        return None
    before = sittings.get(speaker.name)
    sitting = before if before and number - before.number <= 2 else None
    via = _via(lines, made, mentions, story.source.name)
    said = said_in(lines, made, timexes, _unit(lines, made))
    value = _DAY.match(said.value)[0] if said else None  # type: ignore[index]
    span = said.span if said else None
    if sitting is not None and not made.nested:
        via = via or sitting.via
        if value is None and not _earlier(lines, made):
            value, span = sitting.said, sitting.said_span
    sittings[speaker.name] = Sitting(speaker.name, value, span, via, number)
    return _made(story, lines, made, kind, speaker, content, via, value, span)


def _made(
    story: Story,
    lines: Lines,
    made: Attribution,
    kind: str | None,
    speaker: Speaker,
    content: tuple[Span, ...],
    via: tuple[str, ...],
    said: str | None,
    said_span: Span | None,
) -> Statement:
    form = form_of(lines, content)
    return Statement(
        content=content,
        form=form,
        speaker=speaker.name,
        role=speaker.role,
        source=made.source,
        cue=" ".join(s.of(story.text) for s in made.cue) if made.cue and kind != "mark" else None,
        cues=made.cue,
        chain=chain_of(speaker.name, via, story.source.name),
        said=said,
        said_span=said_span,
        denied=kind == "deny" and form is not Form.DIRECT,
        nested=made.nested,
        addressee=made.addressee,
        sources=tuple(s for s in (made.source, *made.via) if s),
        ground=made.ground,
    )


def _via(lines: Lines, made: Attribution, mentions: tuple[Mention, ...], publisher: str) -> tuple[str, ...]:
    names = [via_name(lines, mentions, s) for s in made.via]
    if made.addressee is not None:
        outlet = outlet_name(lines, mentions, made.addressee)
        names.append(outlet)
    return tuple(n for n in names if n and not same_outlet(n, publisher))


def _unit(lines: Lines, made: Attribution) -> Span:
    """The unit (sentence) of the cue, or of the content where there is no cue."""
    at = lines.at((made.cue[0] if made.cue else made.content[0]).start)
    for first, last in lines.units:
        if first <= at < last:
            return lines.span(first, last)
    return made.span


def _earlier(lines: Lines, made: Attribution) -> bool:
    if not made.cue:
        return False
    unit = _unit(lines, made)
    tail = lines.text[made.cue[-1].end : unit.end].lower()
    return "earlier" in tail[:40] or "previously" in tail[:40]


__all__ = ["replace", "to_statements"]
