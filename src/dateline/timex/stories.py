"""Time expressions of a story: block by block, in reading order, leaned on the story's day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from dateline.model.span import Span
from dateline.model.story import READ, Block, Role, Story, StoryDay
from dateline.model.timex import Timex
from dateline.timex.finder import find_in
from dateline.timex.senses import thread_from
from dateline.timex.tokens import Tokens, tokens_of


def find_timexes(story: Story, day: StoryDay, sentences: tuple[Span, ...]) -> tuple[Timex, ...]:
    """All time expressions of all blocks, in text order, the dateline's own day among them.

    `Story.role_at` tells those of captions and page stamps from those of the text. `sentences` are the sentences of the
    blocks that are read; a clause is not looked for beyond them. The headline and standfirst are read last, so that a
    weekday there means the day that the text gives it.
    """
    ends = sorted(s.end for s in sentences)
    thread = thread_from(day.date)
    out: list[Timex] = []
    for block in sorted(story.blocks, key=_reading_order):
        within = thread_from(day.date) if block.role not in READ else thread
        out += find_in(_tokens(story, block, ends), within)
    return tuple(sorted(out, key=lambda t: (t.span.start, -t.span.end)))


def _reading_order(block: Block) -> tuple[bool, int]:
    return block.role in (Role.HEADLINE, Role.STANDFIRST), block.span.start


def _tokens(story: Story, block: Block, ends: list[int]) -> Tokens:
    """The tokens of one block, with the ends of its sentences where these are known."""
    begin, stop = block.span.start, block.span.end
    return tokens_of(story.text, begin, stop, ends[bisect_left(ends, begin) : bisect_right(ends, stop)])
