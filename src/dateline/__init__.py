"""Dateline reads wire stories and keeps the cited state of play of a long public process.

reading = dateline.read(page, published="2019-12-10", source="TASS")
for event in reading.events:
    print(event.status, reading.cite(event.span).quote)
"""

from __future__ import annotations

import datetime as dt

from dateline.model.reading import Reading
from dateline.reader import Reader, default_reader, rules_reader
from dateline.version import __version__

__all__ = ["Reader", "Reading", "__version__", "default_reader", "read", "rules_reader"]


def read(
    page: str | bytes,
    *,
    source: str | None = None,
    published: str | dt.datetime | dt.date | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one story (plain text or HTML) with the default reader.

    `published` is an ISO date or time or a value of `datetime`. Raises ValueError for a date that is none and
    `dateline.wire.PageError` for a page that is no story.
    """
    if isinstance(published, str):
        published = dt.date.fromisoformat(published) if len(published) == 10 else dt.datetime.fromisoformat(published)
    return default_reader().read(page, source=source, published=published, url=url, language=language)
