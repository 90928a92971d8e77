"""The parsed page, and small things asked of its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement as Element

from dateline.wire.errors import PageError

__all__ = ["Element", "key", "labels", "parse", "words"]


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
    """All text inside but that of scripts and styles, white space collapsed."""
    if next(element.iter("style", "script"), None) is None:
        return " ".join(element.text_content().split())
    return " ".join("".join(_visible(element)).split())


def _visible(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if child.tag not in {"style", "script"}:
            yield from _visible(child)
        yield child.tail or ""


def labels(element: Element) -> str:
    """Class, id, role and itemprop as one lower-case string."""
    return " ".join(element.get(name, "") for name in ("class", "id", "role", "itemprop", "data-testid")).lower()


def key(text: str) -> str:
    """What two printings of one line share: letters and digits in small letters."""
    return re.sub(r"\W+", "", text.casefold())
