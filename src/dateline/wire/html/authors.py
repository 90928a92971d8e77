"""Who wrote the page: JSON-LD, meta tags, then what trafilatura finds in the page."""

from __future__ import annotations

import re

from dateline.wire.html.jsonld import Described

_SPLIT = re.compile(r"\s*[;|]\s*|\s*,\s+(?!Jr)|\s+(?:and|und|et|y|e|&)\s+", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por|di|da|autor(?:in)?:?|text:?)\s+", re.IGNORECASE)
_NOT = re.compile(
    r"https?:|@|www\.|\d{2}|^(?:admin|redaktion|redazione|editor|staff|newsroom|webmaster|unknown|null)$", re.IGNORECASE
)


def authors_from(
    data: Described, tags: dict[str, tuple[str, ...]], found: str | None, site: str | None
) -> tuple[str, ...]:
    """The writers' names in the order given, without "By", addresses and the site's own name."""
    for source in (data.authors, tags.get("author", ()), tags.get("article:author", ()), (found or "",)):
        names = [name for words in source for name in _names(words, site)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _names(words: str, site: str | None) -> list[str]:
    names = (_BY.sub("", part.strip()).strip(" .,-") for part in _SPLIT.split(words))
    return [n for n in names if 2 <= len(n) <= 60 and not _NOT.search(n) and n.casefold() != (site or "").casefold()]
