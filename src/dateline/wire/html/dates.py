"""The day a page says it was published on: JSON-LD, meta tags and markup, then a date printed in a short line.

htmldate's long search is left out: it tries the dates of two hundred languages, takes seconds for it and leans on the
computer's clock.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from htmldate import find_date

from dateline.wire.day import day_at
from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element, words

_KEYS = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "article.published",
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?")
_SHORT = ("time", "span", "p", "div", "li", "td", "strong", "b", "small", "em", "h2", "h3", "h4", "h5", "h6", "a", "dd")
_LONGEST = 120
#: A date that opens a paragraph stands in its first signs.
_OPENING = 50
_WORD = re.compile(r"(?<![\w.])(?=\w)")


def date_of(root: Element, tags: dict[str, tuple[str, ...]], data: Described, url: str | None) -> str | None:
    """An ISO day or instant, as the page gives it (its own zone is kept); None where the page says nothing."""
    for value in (data.published, first(tags, *_KEYS)):
        if value and (found := _ISO.match(value)):
            return found[0]
    marked = find_date(root, url=url, original_date=True, extensive_search=False)
    return marked or next((day.isoformat() for day in _printed(root)), None)


def _printed(root: Element) -> Iterator[dt.date]:
    """Whole dates in short lines, those below the headline first; then those that open a paragraph."""
    above: list[dt.date] = []
    opening: list[dt.date] = []
    below = False
    for element in root.iter("h1", *_SHORT):
        below = below or element.tag == "h1"
        if len(element) > 4 and element.tag != "p":
            continue
        text = words(element)
        day = _day_in(text[: _LONGEST if len(text) <= _LONGEST else _OPENING]) if text else None
        if day and len(text) > _LONGEST:
            opening.append(day)
        elif day and below:
            yield day
        elif day:
            above.append(day)
    yield from (*above, *opening)


def _day_in(text: str) -> dt.date | None:
    """The first whole calendar day printed in a line."""
    for start in _WORD.finditer(text):
        day = day_at(text, start.start(), len(text))
        if day and day.year and day.month and day.day and day.year >= 1995:
            try:
                return dt.date(day.year, day.month, day.day)
            except ValueError:
                continue
    return None
