"""The day of the story: from the dateline, the published date, a page stamp; or the only year that reasons leave."""

from __future__ import annotations

import calendar
import datetime as dt

from dateline.model.story import Dateline, Story, StoryDay

_NEAR = 10  # days that a dateline may lie from the day it was published


def story_day(story: Story) -> StoryDay:
    """The day the story belongs to, with the ground it was found on. Never the computer's clock."""
    line, published = story.dateline, story.published_day
    if line is None or line.month is None or line.day is None:
        return StoryDay(published, "published" if published else "no dateline day and no published date")
    if line.year is not None:
        return StoryDay(_day(line.year, line), "dateline")
    if published is None:
        return StoryDay(None, "the dateline has no year")
    days = [d for y in (published.year - 1, published.year, published.year + 1) if (d := _day(y, line))]
    nearest = min(days, key=lambda d: abs((d - published).days), default=None)
    if nearest is None or abs((nearest - published).days) > _NEAR:
        return StoryDay(published, "published; the dateline's day is far from it")
    return StoryDay(nearest, "dateline and published date")


def _day(year: int, line: Dateline) -> dt.date | None:
    if line.month is None or line.day is None or not 1 <= line.month <= 12:
        return None
    if not 1 <= line.day <= calendar.monthrange(year, line.month)[1]:
        return None
    return dt.date(year, line.month, line.day)
