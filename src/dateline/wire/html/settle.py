"""An HTML page becomes text with typed blocks: headline, standfirst, captions, body, with blank lines between."""

from __future__ import annotations

import datetime as dt

from dateline.model.span import Span
from dateline.model.story import Block, Role
from dateline.wire.body import body_blocks
from dateline.wire.bylines import is_byline
from dateline.wire.dateline import find_dateline
from dateline.wire.errors import PageError
from dateline.wire.html.page import Page
from dateline.wire.html.scan import check, mend
from dateline.wire.lines import Unit, unit_of
from dateline.wire.plain import Layout, check_length, with_repeats, without_dateline
from dateline.wire.stamps import stamp_of
from dateline.wire.worker import workshop

#: The dateline stands in one of the first paragraphs.
_DATELINE_WITHIN = 4


def settle(html: str, url: str | None) -> tuple[str, Layout]:
    """The settled text of a page and its layout. Raises PageError where the page cannot be read."""
    check(html)
    answer = workshop().ask({"html": mend(html), "url": url})
    if reason := answer.get("refused"):
        raise PageError(reason)
    text, layout = lay_out_page(Page.from_record(answer["page"]))
    check_length(text)
    return text, layout


def lay_out_page(page: Page) -> tuple[str, Layout]:
    """Text and layout of what was found on a page.

    Raises PageError where there is no paragraph on it: a headline alone is half a story.
    """
    if not any(piece.words for piece in page.pieces):
        raise PageError("no article on the page: nothing but markup, navigation or scripts")
    text, head, body = _text(page)
    units = tuple(unit_of(text, span, 1) for span in body)
    blocks, dateline = list(head), None
    above = next((i for i, unit in enumerate(units) if not _is_above(unit)), 0)
    blocks += [Block(Role.BYLINE if is_byline(u.words) else Role.CHROME, u.span) for u in units[:above]]
    units = units[above:]
    for i, unit in enumerate(units[:_DATELINE_WITHIN]):
        dateline = find_dateline(text, unit.span.start, unit.span.end)
        if dateline:
            blocks += [Block(Role.STANDFIRST, above.span) for above in units[:i]]
            blocks.append(Block(Role.DATELINE, dateline.span))
            rest = without_dateline(text, unit, dateline)
            units = (rest, *units[i + 1 :]) if rest.words else units[i + 1 :]
            break
    blocks += body_blocks(units, marked=True)
    heads = {span.start for span, piece in zip(body, page.pieces, strict=True) if piece.kind == "head"}
    kept = (Role.CHROME, Role.DATELINE)  # an agency's mark can stand in a heading
    blocks = [_as_crosshead(b) if b.span.start in heads and b.role not in kept else b for b in blocks]
    return text, Layout(
        with_repeats(text, blocks),
        dateline,
        page.headline,
        page.authors,
        _published(page.date),
        page.site,
        page.language,
    )


def _is_above(unit: Unit) -> bool:
    """A byline or a page stamp that the extractor left above the lede."""
    return is_byline(unit.words) or stamp_of(unit.words) is not None


def _text(page: Page) -> tuple[str, list[Block], list[Span]]:
    """The text, the blocks above the body, and the spans of the body's paragraphs."""
    parts: list[str] = []
    at = 0

    def add(words: str, joint: str = "\n\n") -> Span:
        nonlocal at
        joint = joint if parts else ""
        parts.append(joint + words)
        span = Span(at + len(joint), at + len(joint) + len(words))
        at = span.end
        return span

    head: list[Block] = []
    for role, words in ((Role.HEADLINE, page.headline), (Role.STANDFIRST, page.standfirst)):
        if words:
            head.append(Block(role, add(words)))
    for picture in page.pictures:
        if picture.caption:
            head.append(Block(Role.CAPTION, add(picture.caption)))
        if picture.credit:
            head.append(Block(Role.CREDIT, add(picture.credit, " " if picture.caption else "\n\n")))
    body = [add(piece.words) for piece in page.pieces]
    return "".join(parts), head, body


def _as_crosshead(block: Block) -> Block:
    return Block(Role.CROSSHEAD, block.span)


def _published(date: str | None) -> dt.datetime | dt.date | None:
    """The page's own date as a value: a day, or an instant where it gives the time."""
    if not date:
        return None
    try:
        return dt.date.fromisoformat(date) if len(date) == 10 else dt.datetime.fromisoformat(date)
    except ValueError:
        try:
            return dt.date.fromisoformat(date[:10])
        except ValueError:
            return None
