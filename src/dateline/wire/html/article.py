"""The article on a page: trafilatura's body with layers of our own around it."""

from __future__ import annotations

import re

from trafilatura import bare_extraction

from dateline.wire.html.authors import authors_of_page, bylines
from dateline.wire.html.dates import date_of
from dateline.wire.html.headline import headline_of
from dateline.wire.html.jsonld import described
from dateline.wire.html.meta import first, meta_tags
from dateline.wire.html.page import Page, Piece
from dateline.wire.html.pictures import take_pictures
from dateline.wire.html.prune import prune
from dateline.wire.html.standfirst import standfirst_of
from dateline.wire.html.tree import Element, key, parse

#: A stated body must be so many times longer than what was found.
_MUCH_LONGER = 1.3


def read_page(html: str, url: str | None) -> Page:
    """Everything an article page says. Raises PageError where there is no article text on it.

    `html` has been scanned and mended; `url` is only looked at, never fetched.
    """
    root = parse(html)
    tags = meta_tags(root)
    data = described(root)
    headline = headline_of(root, tags, data, url)
    date = date_of(root, tags, data, url)
    writers = bylines(root)
    pictures = take_pictures(root)
    prune(root)
    standfirst = standfirst_of(root, tags, data, headline)
    document = bare_extraction(
        root,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},  # the long search takes seconds
    )
    assert not isinstance(document, dict)
    pieces = pieces_of(document.body) if document is not None else ()
    pieces = fuller(pieces, data.body)
    site = first(tags, "og:site_name") or data.publisher
    return Page(
        headline,
        standfirst,
        date,
        authors_of_page(data, tags, writers, document.author if document is not None else None, site),
        site,
        (root.get("lang") or data.language or "").split("-")[0].lower() or None,
        pictures,
        _without_repeats(pieces, headline, standfirst),
    )


def pieces_of(body: Element) -> tuple[Piece, ...]:
    """The paragraphs of trafilatura's body, in order, each with its kind."""
    found = []
    for element in body.iter("p", "head", "item", "quote", "cell", "code"):
        if any(a.tag in {"p", "head", "item", "quote", "cell"} for a in element.iterancestors()):
            continue
        words = " ".join("".join(element.itertext()).split())
        if words:
            found.append(Piece(element.tag, words))
    return tuple(found)


def fuller(pieces: tuple[Piece, ...], stated: str | None) -> tuple[Piece, ...]:
    """`pieces`, or the body stated in JSON-LD where it holds them and goes on for much longer.

    Pages that load their text in parts often state it whole; one that states less, or another text, is not believed.
    """
    if not stated or "<" in stated[:2000]:
        return pieces
    paragraphs = tuple(Piece("p", " ".join(p.split())) for p in re.split(r"\n+", stated) if p.strip())
    there = key(stated)
    found = sum(len(p.words) for p in pieces)
    shared = sum(len(p.words) for p in pieces if key(p.words) in there)
    if len(stated) > _MUCH_LONGER * found and 2 * shared >= found:
        return paragraphs
    return pieces


def _without_repeats(pieces: tuple[Piece, ...], headline: str | None, standfirst: str | None) -> tuple[Piece, ...]:
    """The pieces without a headline or standfirst printed again among the first of them."""
    known = {key(words) for words in (headline, standfirst) if words}
    return tuple(p for i, p in enumerate(pieces) if not (i < 4 and key(p.words) in known))
