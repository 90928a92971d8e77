"""The parsed page, and small things asked of its elements."""

from __future__ import annotations

from lxml import etree, html
from lxml.html import HtmlElement as Element

from dateline.wire.errors import PageError

__all__ = ["Element", "labels", "parse", "words"]


def parse(text: str) -> Element:
    """The element tree of a page. Raises PageError where the parser gave up on a part of it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        raise PageError("no words in it: the page is nothing but markup") from None
    for entry in parser.error_log:
        if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT or "resource limit" in entry.message.lower():
            raise PageError("the parser gave up on a part of the page: nested too deep or too long")
    return root


def words(element: Element) -> str:
    """All text inside, white space collapsed."""
    return " ".join(element.text_content().split())


def labels(element: Element) -> str:
    """Class, id, role and itemprop as one lower-case string."""
    return " ".join(element.get(name, "") for name in ("class", "id", "role", "itemprop", "data-testid")).lower()
