"""Dateline reads wire stories and keeps the cited state of play of a long public process.

reading = dateline.read(page, published="2019-12-10", source="TASS")
for event in reading.events:
    print(event.status, reading.cite(event.span).quote)
"""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.model.reading import Reading
    from dateline.reader import Reader, default_reader, rules_reader

__all__ = ["Reader", "Reading", "__version__", "default_reader", "read", "rules_reader"]

_HOME = {
    "Reader": "dateline.reader",
    "Reading": "dateline.model.reading",
    "default_reader": "dateline.reader",
    "rules_reader": "dateline.reader",
}
_ROOMS = frozenset(
    "events instruments lexicon model names reader speech syntax tallies text timex wire".split()  # noqa: SIM905
)


def __getattr__(name: str) -> Any:
    """Loads the reader and its rooms when they are first asked for; ``dateline --help`` never does."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if name in _ROOMS:
        return import_module(f"dateline.{name}")
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")


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
    from dateline.reader import default_reader  # noqa: PLC0415  # see __getattr__

    if isinstance(published, str):
        published = dt.date.fromisoformat(published) if len(published) == 10 else dt.datetime.fromisoformat(published)
    return default_reader().read(page, source=source, published=published, url=url, language=language)
