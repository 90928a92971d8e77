"""The day a page says it was published on: JSON-LD, meta tags, then htmldate's search of the page."""

from __future__ import annotations

import re

from htmldate import find_date

from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element

_KEYS = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "article_date_original",
    "last-modified",
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?")


def date_of(root: Element, tags: dict[str, tuple[str, ...]], data: Described, url: str | None) -> str | None:
    """An ISO day or instant, as the page gives it (its own zone is kept); None where the page says nothing."""
    for value in (data.published, first(tags, *_KEYS[:6])):
        if value and (found := _ISO.match(value)):
            return found[0]
    return find_date(root, url=url, original_date=True) or None
