"""A page becomes a Story: the last time that text changes."""

from __future__ import annotations

import datetime as dt

from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story


def story_from(
    page: str | bytes,
    *,
    source: str | None = None,
    published: dt.datetime | dt.date | None = None,
    url: str | None = None,
    language: str | None = None,
    given_id: str | None = None,
) -> Story:
    """Settle a page (plain text or HTML) into a Story with typed blocks."""
    text = page if isinstance(page, str) else page.decode("utf-8", "replace")
    return Story(
        text,
        (Block(Role.BODY, Span(0, len(text))),),
        Source(source or "unknown"),
        published,
        url,
        language,
        given_id=given_id,
    )
