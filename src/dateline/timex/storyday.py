"""The day of the story: from the dateline, the published date, a page stamp; or the only year that reasons leave.

Never the computer's clock: a dateline without a year and without any date from outside is given candidate years.
"""

from __future__ import annotations

import calendar
import datetime as dt

from dateline.model.story import READ, Dateline, Story, StoryDay
from dateline.model.timex import TimexType
from dateline.timex.finder import find
from dateline.timex.years import candidates

#: Days that a dateline may lie after or before the day of publication: advance stories, Asian datelines, late pages.
NEAR = 10


def story_day(story: Story) -> StoryDay:
    """The day the story belongs to, with the ground it was found on.

    "MOSCOW, December 10./TASS/." published 2019-12-10 is 2019-12-10 ("dateline and published date"); without the
    published date the years that the text leaves open are weighed, and one is taken only where exactly one is left.
    """
    line, published = story.dateline, story.published_day
    if line is None or line.month is None or line.day is None:
        return _without_dateline(story, published)
    if line.year is not None:
        day = day_in(line, line.year)
        return StoryDay(day, "dateline") if day else StoryDay(published, "published; the dateline's day cannot be")
    return _with_published(line, published) if published else _only_year_left(story, line)


def _without_dateline(story: Story, published: dt.date | None) -> StoryDay:
    if published:
        return StoryDay(published, "published date")
    stamp = _page_stamp(story)
    return StoryDay(stamp, "page stamp") if stamp else StoryDay(None, "no dateline, published date or page stamp")


def _page_stamp(story: Story) -> dt.date | None:
    """The first full date printed outside the blocks that are read."""
    for block in story.blocks:
        if block.role in READ:
            continue
        for timex in find(block.span.of(story.text), None):
            dated = timex.interval and timex.interval.begin == timex.interval.end
            if dated and timex.interval and timex.type in (TimexType.DATE, TimexType.TIME):
                return timex.interval.begin
    return None


def _with_published(line: Dateline, published: dt.date) -> StoryDay:
    """The dateline's day nearest to the day of publication; far from it, the last such day before it."""
    days = [day for year in range(published.year - 8, published.year + 2) if (day := day_in(line, year))]
    if not days:
        return StoryDay(published, "published; the dateline's day cannot be")
    nearest = min(days, key=lambda day: abs((day - published).days))
    if abs((nearest - published).days) <= NEAR:
        return StoryDay(nearest, "dateline and published date")
    before = [d for d in days if d <= published] or [nearest]
    return StoryDay(max(before), "dateline; the last such day before the date given")


def _only_year_left(story: Story, line: Dateline) -> StoryDay:
    found = candidates(story, line)
    left = [c.year for c in found if c.open]
    if len(left) == 1:
        return StoryDay(day_in(line, left[0]), f"the only year left of {len(found)}, by the reasons given", found)
    return StoryDay(None, f"dateline without a year; {len(left)} of {len(found)} years are open", found)


def day_in(line: Dateline, year: int) -> dt.date | None:
    """The dateline's day in a year; None where that year has no such day."""
    if line.month is None or line.day is None or not 1 <= line.month <= 12 or not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    if not 1 <= line.day <= calendar.monthrange(year, line.month)[1]:
        return None
    return dt.date(year, line.month, line.day)
