"""What stands below the dateline: lede, paragraphs, crossheads, and the chrome between and after them."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.model.story import Block, Role
from dateline.wire.chrome import closes_page, is_chrome, opens_list
from dateline.wire.head import caption_blocks
from dateline.wire.lines import TERMINAL, Unit
from dateline.wire.signoffs import is_signoff, signoff_at_end
from dateline.wire.stamps import stamp_of

#: So many lines are told apart; a page with more is a table or a dump, the rest of which counts as body.
_LINES = 3000
#: A line of more words is no crosshead.
_CROSSHEAD_MAX = 10
_NOT_CROSSHEAD = (".", "!", '"', "”", "»", "…", ":", ";", ",", "?”", "’", "。", "！", "」")
_BULLETS = tuple("-–—•*·▪►●")


def body_blocks(units: tuple[Unit, ...], *, marked: bool = False) -> tuple[Block, ...]:
    """The blocks of all lines from the lede on; the first paragraph is the lede.

    `marked` means that markup has told paragraphs and headings apart already, so that length says nothing.
    A heading such as "Most read" makes the short lines below it chrome too, until a sentence comes.
    """
    units, rest = units[:_LINES], units[_LINES:]
    last_prose = max((i for i, unit in enumerate(units) if _is_text(unit)), default=-1)
    lede = next((i for i, unit in enumerate(units[: last_prose + 1]) if _is_text(unit)), 0)
    blocks: list[Block] = []
    in_list = False
    for i, unit in enumerate(units):
        if i > lede and closes_page(unit.words):
            return (*blocks, *(Block(Role.CHROME, below.span) for below in (*units[i:], *rest)))
        if i < lede and (marked or not _is_label(unit)):
            lede = i
        if i != lede and (i < lede or _is_furniture(unit)):
            in_list = opens_list(unit.words)
            blocks.append(Block(Role.CHROME, unit.span))
        elif in_list and not (unit.is_prose and i <= last_prose):
            blocks.append(Block(Role.CHROME, unit.span))
        elif i > lede and not _closes(unit, is_last=i >= last_prose) and (found := _pictures(units, i)):
            blocks += found
        elif i > lede and not marked and _is_short(unit):
            in_list = False
            blocks.append(Block(Role.CROSSHEAD if i < last_prose else Role.CHROME, unit.span))
        else:
            in_list = False
            blocks += _paragraph(unit, lede=i == lede)
    return (*blocks, *(Block(Role.BODY, unit.span) for unit in rest))


def _is_furniture(unit: Unit) -> bool:
    return is_chrome(unit.words) or is_signoff(unit.words) or stamp_of(unit.words) is not None


def _is_label(unit: Unit) -> bool:
    """A few words between dateline and lede are a topic label: "Peace and Security"."""
    return unit.count <= 4 and not unit.words.endswith(TERMINAL)


def _pictures(units: tuple[Unit, ...], i: int) -> list[Block] | None:
    return caption_blocks(units[i], tuple(unit.words for unit in units[i + 1 : i + 3]))


def _closes(unit: Unit, *, is_last: bool) -> bool:
    """Whether the last paragraph carries a sign-off; "(Xinhua)" behind an earlier one is a photo credit."""
    return is_last and signoff_at_end(unit.words) is not None


def _is_text(unit: Unit) -> bool:
    """Whether a line is part of the running text: it ends like a sentence and is not chrome."""
    ends = unit.words.endswith((*TERMINAL, ":")) or signoff_at_end(unit.words) is not None
    return ends and unit.count >= 4 and not is_chrome(unit.words) and not is_signoff(unit.words)


def _is_short(unit: Unit) -> bool:
    """A line that is no sentence: a subheading between paragraphs, or a leftover behind the last one."""
    words = unit.words
    if unit.count > _CROSSHEAD_MAX or words.endswith(_NOT_CROSSHEAD) or words.startswith(_BULLETS):
        return False
    return signoff_at_end(words) is None


def _paragraph(unit: Unit, *, lede: bool) -> list[Block]:
    role = Role.LEDE if lede else Role.BODY
    at = signoff_at_end(unit.words)
    if at is None:
        return [Block(role, unit.span)]
    start = unit.span.start
    words = unit.words[:at].rstrip()
    return [Block(role, Span(start, start + len(words))), Block(Role.CHROME, Span(start + at, unit.span.end))]
