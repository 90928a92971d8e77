"""Talks, visits, votes, signings: who, where, when, and with what status according to whom."""

from __future__ import annotations

from dateline.events.cluster import gather
from dateline.events.ladder import rungs_of
from dateline.events.links import linked
from dateline.events.read import read_drafts
from dateline.events.record import informs, records
from dateline.model.event import Event, Rung
from dateline.model.instrument import Instrument
from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.statement import Statement
from dateline.model.story import Story, StoryDay
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
    drafts = read_drafts(story, day, parse, mentions, timexes, statements)
    return linked([(e, cluster) for e, cluster in records(gather(drafts), instruments) if informs(e)])


def find_ladder(story: Story, parse: Parse, events: tuple[Event, ...]) -> tuple[Rung, ...]:
    """The levels of escalation that the story orders, lowest first."""
    return rungs_of(story, parse, events)
