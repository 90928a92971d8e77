"""Lines and paragraphs of plain text, as spans into it; hard-wrapped paragraphs are one unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dateline.model.span import Span

#: Signs that count as white space at the ends of a line, beside what str.strip knows.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
_SPACES = str.maketrans(dict.fromkeys("\n\r\t\u00a0\u2007\u2009\u202f\u3000", " "))
_SIGNS = re.compile("[぀-ヿ一-鿿฀-๿]")
_WRAP_MIN, _WRAP_MAX = 45, 100
#: How a sentence ends.
TERMINAL = (".", "!", "?", '"', "”", "»", "’", ")", "…", "。", "！", "？", "」", "।")


@dataclass(frozen=True, slots=True)
class Unit:
    """One line (or one hard-wrapped paragraph) without the white space around it. `gap` counts blank lines before."""

    span: Span
    words: str
    gap: int

    @property
    def count(self) -> int:
        """Words, by white space; in scripts without it, two signs to a word."""
        words = len(self.words.split())
        return words if self.words.isascii() else max(words, len(_SIGNS.findall(self.words)) // 2)

    @property
    def is_prose(self) -> bool:
        """Whether it ends like a sentence and is long enough to be one."""
        return self.words.endswith(TERMINAL) and self.count >= 8


def unit_of(text: str, span: Span, gap: int = 0) -> Unit:
    """The unit at `span`; in its words every kind of white space is a plain space, so that offsets stay the same."""
    return Unit(span, span.of(text).translate(_SPACES), gap)


def units(text: str) -> tuple[Unit, ...]:
    """The non-empty lines of `text` in order; lines broken by a fixed width are joined into their paragraph."""
    found: list[Unit] = []
    gap = 0
    for span in _lines(text):
        if span is None:
            gap += 1
            continue
        found.append(unit_of(text, span, gap))
        gap = 0
    return _unwrapped(text, found)


def _lines(text: str) -> list[Span | None]:
    """Every line as a stripped span, None for a blank one."""
    spans: list[Span | None] = []
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.strip().strip(_INVISIBLE).strip()
        if body:
            start = at + line.index(body)
            spans.append(Span(start, start + len(body)))
        else:
            spans.append(None)
        at += len(line)
    return spans


def _unwrapped(text: str, lines: list[Unit]) -> tuple[Unit, ...]:
    """The lines with those joined that a fixed width broke apart.

    A width is at work where no line is long and most breaks inside paragraphs come where the next word would not have
    fitted; only such breaks are taken back.
    """
    width = max((len(line.words) for line in lines), default=0)
    if not _WRAP_MIN <= width <= _WRAP_MAX:
        return tuple(lines)
    inside = sum(not line.gap for line in lines[1:])
    broken = [not below.gap and _is_full(above, below, width) for above, below in pairwise(lines)]
    count = sum(broken)
    if count < 2 or (2 * count < inside and (count < 4 or 3 * count < inside)):
        return tuple(lines)
    joined = lines[:1]
    for below, is_broken in zip(lines[1:], broken, strict=True):
        if is_broken:
            span = joined[-1].span.join(below.span)
            joined[-1] = unit_of(text, span, joined[-1].gap)
        else:
            joined.append(below)
    return tuple(joined)


def _is_full(above: Unit, below: Unit, width: int) -> bool:
    """Whether the first word of the line below would not have fitted on the line above."""
    first = below.words.split(maxsplit=1)[0]
    return len(above.words) + 1 + len(first) > width
