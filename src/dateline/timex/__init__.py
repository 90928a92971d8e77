"""Time expressions: found, understood, anchored to the story's day."""

from __future__ import annotations

from dateline.timex.finder import find
from dateline.timex.stories import find_timexes
from dateline.timex.storyday import story_day

__all__ = ["find", "find_timexes", "story_day"]
