"""What stands above the lede: chrome, headline, standfirst, byline, captions and credits, page stamps."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.model.story import Block, Role
from dateline.wire.bylines import is_byline, is_name
from dateline.wire.chrome import is_chrome, is_page_name
from dateline.wire.credits import credit_key, is_caption, is_credit, seam
from dateline.wire.lines import Unit
from dateline.wire.stamps import stamp_of
from dateline.wire.words import small_words

#: A line with fewer words than this above a longer one is navigation, not the headline.
_HEADLINE_MIN = 4


def head_blocks(units: tuple[Unit, ...]) -> tuple[Block, ...]:
    """The blocks of the lines above the lede, in text order, every line in at least one block.

    Example: "All news", "Lipnik meeting only entry ..." gives a chrome block and a headline block.
    """
    roles = _fixed_roles(units)
    headline = _headline(units, roles)
    blocks: list[Block] = []
    standfirst = False
    for i, unit in enumerate(units):
        role = roles[i]
        if role is not None:
            blocks.append(Block(role, unit.span))
        elif headline is None or i < headline:
            blocks.append(Block(Role.CHROME, unit.span))
        elif i == headline:
            blocks.append(Block(Role.HEADLINE, unit.span))
        elif credit_key(unit.words) == credit_key(units[headline].words):
            blocks.append(Block(Role.CHROME, unit.span))
        else:
            added = _below_headline(units, roles, i, standfirst=standfirst)
            standfirst = standfirst or added[0].role is Role.STANDFIRST
            blocks += added
    return tuple(blocks)


def _fixed_roles(units: tuple[Unit, ...]) -> list[Role | None]:
    """The role of every line that shows it by itself, None for the others."""
    return [_fixed_role(unit.words) for unit in units]


def _fixed_role(words: str) -> Role | None:
    if stamp_of(words):
        return Role.CHROME
    if is_byline(words):
        return Role.BYLINE
    if is_credit(words):
        return Role.CREDIT
    if is_chrome(words) or is_page_name(words):
        return Role.CHROME
    return None


def _headline(units: tuple[Unit, ...], roles: list[Role | None]) -> int | None:
    """The index of the headline: the first line of some length, but not a page title that repeats it."""
    open_lines = [i for i, role in enumerate(roles) if role is None and not _is_picture_line(units, i)]
    long_lines = [i for i in open_lines if _is_long(units[i].words)]
    if not long_lines:
        return open_lines[-1] if open_lines else None
    first = long_lines[0]
    for other in long_lines[1:3]:
        if _is_title_of(units[first].words, units[other].words):
            return other
    return first


def _is_picture_line(units: tuple[Unit, ...], i: int) -> bool:
    """Whether a line is a caption: by its words, or because a credit is glued to it."""
    words = units[i].words
    return is_caption(words) or seam(words, tuple(u.words for u in units[i + 1 : i + 3])) is not None


def _is_long(words: str) -> bool:
    """Four words, or three of which one is small: "Union treaty initialed", but not "Latin America News"."""
    parts = words.split()
    return len(parts) >= _HEADLINE_MIN or (len(parts) == 3 and any(p[0].islower() and len(p) > 3 for p in parts))


def _is_title_of(title: str, headline: str) -> bool:
    """Whether `title` is `headline` with a site's name behind: "Summit moved to October 11 | Interfax"."""
    rest = title.removeprefix(headline)
    return rest != title and rest.strip()[:1] in {"|", "-", "–", "—", "·", ":"} and len(rest.split()) <= 6


def _below_headline(units: tuple[Unit, ...], roles: list[Role | None], i: int, *, standfirst: bool) -> list[Block]:
    """Standfirst or caption (with the credit glued to it), or the writer's bare name above the lede."""
    unit = units[i]
    at = seam(unit.words, tuple(u.words for u in units[i + 1 : i + 4]))
    if at is not None:
        return _split(unit, at)
    if _is_caption_here(units, roles, i, standfirst=standfirst):
        return [Block(Role.CAPTION, unit.span)]
    is_writer = not standfirst and is_name(unit.words) and i + 1 == len(units)
    return [Block(Role.BYLINE if is_writer else Role.STANDFIRST, unit.span)]


def _is_caption_here(units: tuple[Unit, ...], roles: list[Role | None], i: int, *, standfirst: bool) -> bool:
    """Whether the line is a caption: told by its words, by repetition, by the credit beside it and by length."""
    unit = units[i]
    before = roles[i - 1] if i else None
    after = roles[i + 1] if i + 1 < len(roles) else None
    if is_caption(unit.words) or _is_repeat(units, i):
        return True
    if after is Role.CREDIT and not _has_finite_verb(unit.words):
        return True
    if standfirst:
        return not unit.is_prose or after is Role.CREDIT
    if before is Role.CREDIT:  # the credit first, then its caption
        return True
    return unit.count < 5 and not unit.is_prose and not (is_name(unit.words) and i + 1 == len(units))


def _split(unit: Unit, at: int) -> list[Block]:
    start = unit.span.start
    caption = unit.words[:at].rstrip()
    blocks = [Block(Role.CAPTION, Span(start, start + len(caption)))] if caption else []
    return [*blocks, Block(Role.CREDIT, Span(start + at, unit.span.end))]


def _is_repeat(units: tuple[Unit, ...], i: int) -> bool:
    """Whether the line is a second printing of the beginning of a line just above."""
    words = units[i].words
    return any(other.words != words and other.words.startswith(words) for other in units[max(0, i - 3) : i])


def _has_finite_verb(words: str) -> bool:
    return any(word.lower() in small_words("finite") for word in words.split())


def caption_blocks(unit: Unit, following: tuple[str, ...]) -> list[Block] | None:
    """The caption and credit blocks of a line inside the body, None where it is neither."""
    if is_credit(unit.words):
        return [Block(Role.CREDIT, unit.span)]
    if not is_caption(unit.words):
        at = seam(unit.words, following) if unit.count <= 60 and following else None
        return _split(unit, at) if at is not None and not unit.words[:at].rstrip().endswith(('"', "”")) else None
    at = seam(unit.words, following)
    return _split(unit, at) if at is not None else [Block(Role.CAPTION, unit.span)]
