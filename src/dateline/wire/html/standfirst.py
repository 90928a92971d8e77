"""The standfirst of a page: the lines between headline and article that sum it up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element, key, labels, words

_NAMED = re.compile(
    r"standfirst|sub-?head(?:line|ing)?\b|sub-?title|subtitulo|\bdek\b|vorspann|entradilla|ingress|chapo"
    r"|(?:^|[\s_-])(?:lead|lede|intro|teaser|summary|abstract|deck|excerpt)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"aside", "nav", "footer", "figure", "figcaption", "li", "form", "button"})
_TAGS = ("p", "h2", "h3", "div", "span", "strong", "header")
_SHORTEST, _LONGEST = 30, 900
#: A paragraph of this length after the headline is the article: the standfirst stands above it.
_ARTICLE = 140


def standfirst_of(root: Element, tags: dict[str, tuple[str, ...]], data: Described, headline: str | None) -> str | None:
    """The standfirst's words where an element of the page shows them, None else.

    The page's own description tells which element: metadata alone, which no reader saw, is not taken. Without it, an
    element between headline and article that is named for it.
    """
    given = [key(d) for d in (data.description, first(tags, "og:description", "description")) if d]
    given = [stated for stated in given if len(stated) > _SHORTEST]
    named = None
    for element, text, after in _candidates(root, headline):
        printed = key(text)
        if headline and key(headline) in printed:
            continue
        if any(_is_same(printed, other) for other in given):
            return text
        if after and named is None and _NAMED.search(labels(element)):
            named = text
    return named


def _candidates(root: Element, headline: str | None) -> Iterator[tuple[Element, str, bool]]:
    """Elements short enough, in page order, each with its words and whether it follows the headline closely."""
    wanted = key(headline or "")
    after, below = False, 0
    for element in root.iter(*_TAGS, "h1"):
        text = words(element)
        if element.tag == "h1" and wanted and wanted in key(text):
            after, below = True, 0
            continue
        if not _SHORTEST <= len(text) <= _LONGEST or next(element.iter("p", "div", "h2"), element) is not element:
            continue
        if any(a.tag in _ELSEWHERE for a in element.iterancestors()):
            continue
        below += element.tag == "p" and len(text) > _ARTICLE
        yield element, text, after and below <= 1


def _is_same(printed: str, given: str) -> bool:
    return printed == given or (len(given) > 60 and printed.startswith(given[:60]) and len(printed) < 2 * len(given))
