"""Talks, visits, votes, signings: who, where, when, and with what status according to whom."""

from __future__ import annotations

from dateline.events.around import Findings
from dateline.events.gather import gather
from dateline.events.ladder import rungs_of
from dateline.events.links import linked
from dateline.events.read import read_drafts
from dateline.events.record import records
from dateline.events.worth import Size, listed
from dateline.model.event import Event, Rung
from dateline.model.instrument import Instrument
from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.statement import Statement
from dateline.model.story import Story, StoryDay
from dateline.model.swift import replace
from dateline.model.timex import Timex


def find_events(
    story: Story,
    day: StoryDay,
    parse: Parse,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    statements: tuple[Statement, ...],
    instruments: tuple[Instrument, ...],
) -> tuple[Event, ...]:
    """All events of the story, one record per real-world event and status, in text order of their best mention."""
    drafts = read_drafts(story, day, parse, Findings(mentions, timexes, statements))
    size = Size(len(parse.sentences), len(story.text))
    shown = linked(listed(records(gather(drafts), instruments), size))
    return tuple(replace(e, chain=_chain(e, story, statements)) for e in shown)


def _chain(event: Event, story: Story, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """From the one who says so to the publisher; the publisher alone where the agency tells it itself."""
    said = statements[event.statement] if event.statement is not None else None
    if said is not None and said.chain:
        return said.chain
    speaker = (event.according_to,) if event.according_to else ()
    return (*speaker, story.source.name)


def find_ladder(story: Story, parse: Parse, events: tuple[Event, ...]) -> tuple[Rung, ...]:
    """The levels of escalation that the story orders, lowest first."""
    return rungs_of(story, parse, events)
