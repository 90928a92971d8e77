"""Sentences of the blocks that are read, with the traps of wire copy."""

from __future__ import annotations

import re

from dateline.model.span import Span
from dateline.model.story import READ, Story

_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])")


def split_sentences(story: Story) -> tuple[Span, ...]:
    """Sentence spans in text order; no sentence crosses a block."""
    found = []
    for block in story.blocks:
        if block.role not in READ:
            continue
        start = block.span.start
        for end in _END.finditer(story.text, block.span.start, block.span.end):
            found.append(Span(start, end.start() + len(end[0].rstrip())))
            start = end.end()
        if start < block.span.end:
            found.append(Span(start, block.span.end))
    return tuple(found)
