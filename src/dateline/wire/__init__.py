"""A page becomes a Story: the last time that text changes."""

from __future__ import annotations

import datetime as dt

from dateline.model.source import Source
from dateline.model.story import Story
from dateline.wire.agencies import BY_SHORT, short_name
from dateline.wire.errors import PageError
from dateline.wire.plain import lay_out

__all__ = ["PageError", "story_from"]


def story_from(
    page: str | bytes,
    *,
    source: str | None = None,
    published: dt.datetime | dt.date | None = None,
    url: str | None = None,
    language: str | None = None,
    given_id: str | None = None,
) -> Story:
    """Settle a page (plain text or HTML) into a Story with typed blocks.

    Raises PageError, with the reason in words, for what is no story.
    """
    text = page if isinstance(page, str) else page.decode("utf-8", "replace")
    layout = lay_out(text)
    agency = layout.dateline.agency if layout.dateline else None
    name = (short_name(source) or source) if source else agency or "unknown"
    known = BY_SHORT.get(name)
    return Story(
        text,
        layout.blocks,
        Source(name, known.language if known else None, known.time_zone if known else None),
        published or layout.stamped,
        url,
        language,
        headline=layout.headline,
        dateline=layout.dateline,
        authors=layout.authors,
        given_id=given_id,
    )
