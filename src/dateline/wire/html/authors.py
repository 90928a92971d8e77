"""Who wrote the page: JSON-LD, meta tags, the byline that readers see, then what trafilatura finds."""

from __future__ import annotations

import re
from itertools import islice

from dateline.wire.html.jsonld import Described
from dateline.wire.html.tree import Element, key, labels, words

_SPLIT = re.compile(
    r"\s*[;|•·]\s*|\s*,\s+(?!Jr)|\s+(?:and|und|et|y|e|og|och|&|im Gespräch mit)\s+|(?<=\w)/(?=[A-ZÀ-Ý])", re.IGNORECASE
)
_BY = re.compile(
    r"^(?:(?:written|posted|published|story|geschrieben|verfasst|text|interview|ein (?:artikel|gastbeitrag))\s+)?"
    r"(?:by|von|vom|par|por|di|da|autor(?:in)?|author|text|interview)\b:?\s+",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"https?:|@|www\.|\d{2}|\[at\]|^(?:admin|redaktion|redazione|editor|staff|newsroom|webmaster|unknown|null|name|follow"
    r"|no author|agencies|author|autor)$|^\(?image|\b(?:gmbh|posts|kommentar|comment|minuten|tiempo|says|stand)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]{1,20}\)$")
_BYLINE = re.compile(r"byline|author|autor|writer|verfasser|redakteur|firma\b", re.IGNORECASE)
_OUTSIDE = re.compile(r"comment|related|teaser|sidebar|footer|reply|avatar|bio\b|recommend", re.IGNORECASE)
_LONGEST = 90
#: So many marked elements are looked at.
_MOST = 200


def authors_of_page(
    data: Described,
    tags: dict[str, tuple[str, ...]],
    writers: tuple[str, ...],
    found: str | None,
    site: str | None,
) -> tuple[str, ...]:
    """The writers' names in the order given, without "By", addresses and the site's own name.

    `writers` are the bylines readers see, `found` what trafilatura names. The publisher as author is taken only where
    nobody else is named.
    """
    house = {key(name) for name in (site, data.publisher) if name}
    given = (data.authors, tags.get("author", ()), tags.get("article:author", ()), tags.get("dc.creator", ()))
    for source in (*given, writers, (found or "",)):
        names = [name for entry in source for name in _names(entry) if key(name) not in house]
        if names:
            return tuple(dict.fromkeys(names))
    return tuple(dict.fromkeys(name for source in given for entry in source for name in _names(entry)))


def bylines(root: Element) -> tuple[str, ...]:
    """The words of elements marked as the writer's, the surest kind only: rel=author, itemprop, then byline classes."""
    marked: dict[int, list[str]] = {}
    ranked = ((e, _rank(e)) for e in root.iter("a", "span", "p", "div", "address", "li", "strong", "b"))
    for element, rank in islice(((e, r) for e, r in ranked if r is not None), _MOST):
        text = words(element)
        if 3 <= len(text) <= _LONGEST and not _is_outside(element):
            marked.setdefault(rank, []).append(text)
    return tuple(dict.fromkeys(marked[min(marked)][:4])) if marked else ()


def _rank(element: Element) -> int | None:
    if "author" in (element.get("rel") or "").split():
        return 0
    if "author" in (element.get("itemprop") or ""):
        return 1
    return 2 if _BYLINE.search(labels(element)) and len(element) <= 6 else None


def _is_outside(element: Element) -> bool:
    return any(_OUTSIDE.search(labels(a)) or a.tag in {"aside", "footer"} for a in (element, *element.iterancestors()))


def _names(entry: str) -> list[str]:
    names = (_ASIDE.sub("", _BY.sub("", part.strip())).strip(" .,-:") for part in _SPLIT.split(_BY.sub("", entry)))
    return [
        n for n in names if 2 <= len(n) <= 60 and not _NOT.search(n) and any(c.isupper() or c > "\u2e80" for c in n)
    ]
