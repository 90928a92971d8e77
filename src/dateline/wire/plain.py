"""Plain scraped text becomes typed blocks. The text is never touched: every offset points into what was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.model.span import Span
from dateline.model.story import Block, Dateline, Role
from dateline.wire.body import body_blocks
from dateline.wire.bylines import authors_of
from dateline.wire.chrome import agency_in, is_chrome
from dateline.wire.credits import credit_key
from dateline.wire.dateline import find_dateline
from dateline.wire.decode import MAX_CHARACTERS
from dateline.wire.errors import PageError
from dateline.wire.head import head_blocks
from dateline.wire.lines import Unit, unit_of, units
from dateline.wire.places import place_at
from dateline.wire.stamps import stamp_of
from dateline.wire.title import announced_headline

#: The dateline is looked for in so many lines from the top.
_HEAD_LINES = 200
#: And the lede, where there is no dateline, in so many.
_LEDE_WITHIN = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """The typed blocks of a page, and what the page says of itself.

    `published` is the day of a page stamp or of the page's metadata; `site` and `language` come from metadata alone.
    """

    blocks: tuple[Block, ...]
    dateline: Dateline | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: dt.datetime | dt.date | None = None
    site: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Start:
    """Where the story begins: the line of the dateline or lede, the dateline, and whether it fills its line."""

    line: int
    dateline: Dateline | None = None
    alone: bool = False


def check_length(text: str) -> None:
    """Raise PageError where plain text is longer than MAX_CHARACTERS."""
    if len(text) > MAX_CHARACTERS:
        raise PageError(f"too long: {len(text):,} characters, at most {MAX_CHARACTERS:,} are read")


def lay_out(text: str) -> Layout:
    """The layout of a plain page.

    Example: the text "DRAVETS, October 3. /TASS/. The summit has been moved." has a dateline block and a lede block.
    """
    lines = units(text)
    headline = announced_headline(lines) or 0
    furniture, lines = lines[:headline], lines[headline:]
    start = _start(text, lines)
    head, body = lines[: start.line], lines[start.line :]
    blocks = [Block(Role.CHROME, unit.span) for unit in furniture]
    blocks += head_blocks(head)
    if start.dateline:
        blocks.append(Block(Role.DATELINE, start.dateline.span))
        body = body[1:] if start.alone else (without_dateline(text, body[0], start.dateline), *body[1:])
    blocks += body_blocks(body)
    return Layout(
        with_repeats(text, blocks),
        start.dateline,
        next((b.span.of(text) for b in blocks if b.role is Role.HEADLINE), None),
        tuple(dict.fromkeys(a for b in blocks if b.role is Role.BYLINE for a in authors_of(b.span.of(text)))),
        _stamped((*head, *furniture)),
        _site(text, blocks),
    )


def _start(text: str, lines: tuple[Unit, ...]) -> _Start:
    """The first line with a dateline; else a line that is a date or a place alone; else the first prose line."""
    for i, unit in enumerate(lines[:_HEAD_LINES]):
        dateline = find_dateline(text, unit.span.start, unit.span.end)
        if dateline and (dateline.agency or dateline.date_span or unit.is_prose):
            alone = dateline.span.end >= unit.span.end
            if not alone or i + 1 < len(lines):
                return _Start(i, dateline, alone)
    prose = _first_prose(lines)
    for i, unit in enumerate(lines[:prose]):
        dateline = _date_alone(unit) or _place_alone(text, unit, is_last=i + 1 == prose)
        if dateline and all(_is_above(other) for other in lines[i + 1 : prose]):
            return _Start(i, dateline, alone=True)
    return _Start(prose)


def _first_prose(lines: tuple[Unit, ...]) -> int:
    """The index of the lede of a page without dateline: the first sentence-like line not followed by a page stamp."""
    prose = [i for i, unit in enumerate(lines[:_LEDE_WITHIN]) if unit.is_prose and not is_chrome(unit.words)]
    if not prose:
        return 1 if len(lines) > 1 else 0
    first = next((i for i, below in pairwise(prose) if below - i <= 5), prose[0])
    later = next((i for i in prose if i > first), None)
    if later and first and any(stamp_of(unit.words) for unit in lines[first + 1 : later]):
        return later
    return first


def _is_above(unit: Unit) -> bool:
    """Whether a line between a date line and the lede may stand there: chrome, byline, caption - not a headline."""
    return is_chrome(unit.words) or stamp_of(unit.words) is not None or unit.count < 4


def _date_alone(unit: Unit) -> Dateline | None:
    stamp = stamp_of(unit.words)
    if not stamp or not stamp.alone or not stamp.day:
        return None
    day, start = stamp.day, unit.span.start
    return Dateline(
        unit.span, (), None, day.year, day.month, day.day, day.weekday, Span(start + day.start, start + day.end)
    )


def _place_alone(text: str, unit: Unit, *, is_last: bool) -> Dateline | None:
    """A place in capitals on a line of its own directly above the lede: "ANKARA"."""
    words = unit.words.rstrip(".")
    if not is_last or not words.isupper() or len(words) < 4 or is_chrome(words) or unit.count > 3:
        return None
    end = place_at(text, unit.span.start, unit.span.end)
    if end < unit.span.start + len(words):
        return None
    return Dateline(unit.span, (words,), place_span=Span(unit.span.start, end))


def without_dateline(text: str, unit: Unit, dateline: Dateline) -> Unit:
    """The line of the lede from the first sign after the dateline."""
    at = dateline.span.end
    while at < unit.span.end and (text[at].isspace() or text[at] in "\u200b\ufeff"):
        at += 1
    return unit_of(text, Span(at, unit.span.end), unit.gap)


def with_repeats(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with `same_as` set on captions, credits and headlines that repeat an earlier one."""
    seen: dict[tuple[Role, str], int] = {}
    found = []
    for i, block in enumerate(blocks):
        if block.role in {Role.CAPTION, Role.CREDIT, Role.HEADLINE, Role.CHROME}:
            kind = Role.HEADLINE if block.role is Role.CHROME else block.role
            key = (kind, credit_key(block.span.of(text)))
            earlier = seen.get(key)
            if earlier is not None and blocks[earlier].role in {block.role, Role.HEADLINE}:
                found.append(replace(block, same_as=earlier))
                continue
            if block.role is not Role.CHROME:
                seen[key] = i
        found.append(block)
    return tuple(found)


def _site(text: str, blocks: list[Block]) -> str | None:
    """The agency that a byline, a page stamp or a line of its own chrome names."""
    for block in blocks:
        if block.role in {Role.BYLINE, Role.CHROME} and (name := agency_in(block.span.of(text))):
            return name
    return None


def _stamped(head: tuple[Unit, ...]) -> dt.date | None:
    days = (stamp.date for unit in head if (stamp := stamp_of(unit.words)))
    return next((day for day in days if day), None)
