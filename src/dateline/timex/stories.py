"""Time expressions of a story: block by block, in reading order."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.model.story import READ, Role, Story, StoryDay
from dateline.model.timex import Timex
from dateline.timex.senses import Thread
from dateline.timex.finder import find_in
from dateline.timex.tokens import tokens_of

_ALSO = frozenset({Role.DATELINE, Role.CAPTION, Role.CHROME, Role.BYLINE, Role.CREDIT, Role.CROSSHEAD})


def find_timexes(story: Story, day: StoryDay, sentences: tuple[Span, ...]) -> tuple[Timex, ...]:
    """All time expressions, in text order; `Story.role_at` tells those of captions and stamps from those of the text."""
    out: list[Timex] = []
    thread = Thread(day.date)
    for block in story.blocks:
        if block.role in READ or block.role in _ALSO:
            out += find_in(tokens_of(story.text, block.span.start, block.span.end), thread)
    return tuple(sorted(out, key=lambda t: t.span))
