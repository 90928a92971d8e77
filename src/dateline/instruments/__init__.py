"""Agreements, their names and stages."""

from __future__ import annotations

from dateline.instruments.record import find_records
from dateline.model.instrument import Instrument
from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.story import Story, StoryDay
from dateline.model.timex import Timex

__all__ = ["find_instruments"]


def find_instruments(
    story: Story, day: StoryDay, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Instrument, ...]:
    """All instruments of the story in text order of their first mention."""
    del day  # dates arrive anchored in the timexes
    return find_records(story, parse, mentions, timexes)
