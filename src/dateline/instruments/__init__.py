"""Agreements, their names and stages."""

from __future__ import annotations

from dateline.model.instrument import Instrument
from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.story import Story, StoryDay
from dateline.model.timex import Timex


def find_instruments(
    story: Story, day: StoryDay, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Instrument, ...]:
    """All instruments of the story in text order of their first mention."""
    return ()
