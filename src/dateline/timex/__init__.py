"""Time expressions: found, understood, anchored to the story's day."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.model.story import Story, StoryDay
from dateline.model.timex import Timex


def story_day(story: Story) -> StoryDay:
    """The day the story belongs to, with the ground it was found on."""
    return StoryDay(story.published_day, "published")


def find_timexes(story: Story, day: StoryDay, sentences: tuple[Span, ...]) -> tuple[Timex, ...]:
    """All time expressions of the blocks that are read, in text order."""
    return ()
