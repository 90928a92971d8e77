"""The standfirst of a page: the lines between headline and article that sum it up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.wire.html.jsonld import Described
from dateline.wire.html.meta import first
from dateline.wire.html.tree import Element, labels, words

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
    given = [_key(d) for d in (data.description, first(tags, "og:description", "description")) if d]
    given = [key for key in given if len(key) > _SHORTEST]
    named = None
    for element, text, after in _candidates(root, headline):
        key = _key(text)
        if headline and _key(headline) in key:
            continue
        if any(_is_same(key, other) for other in given):
            return text
        if after and named is None and _NAMED.search(labels(element)):
            named = text
    return named


def _candidates(root: Element, headline: str | None) -> Iterator[tuple[Element, str, bool]]:
    """Elements short enough, in page order, each with its words and whether it follows the headline closely."""
    wanted = _key(headline or "")
    after, below = False, 0
    for element in root.iter(*_TAGS, "h1"):
        text = words(element)
        if element.tag == "h1" and wanted and wanted in _key(text):
            after, below = True, 0
            continue
        if not _SHORTEST <= len(text) <= _LONGEST or next(element.iter("p", "div", "h2"), element) is not element:
            continue
        if any(a.tag in _ELSEWHERE for a in element.iterancestors()):
            continue
        below += element.tag == "p" and len(text) > _ARTICLE
        yield element, text, after and below <= 1


def _is_same(key: str, given: str) -> bool:
    return key == given or (len(given) > 60 and key.startswith(given[:60]) and len(key) < 2 * len(given))


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
