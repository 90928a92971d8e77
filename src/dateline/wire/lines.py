"""Lines and paragraphs of plain text, as spans into it; hard-wrapped paragraphs are one unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.span import Span

#: Signs that count as white space at the ends of a line, beside what str.strip knows.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
_SIGNS = re.compile("[぀-ヿ一-鿿฀-๿]")
_WRAP_MIN, _WRAP_MAX = 45, 100
#: How a sentence ends.
TERMINAL = (".", "!", "?", '"', "”", "»", "’", ")", "…", "。", "！", "？", "」", "।")
_PAUSES = (*TERMINAL, ":", "]", ";", "/")


@dataclass(frozen=True, slots=True)
class Unit:
    """One line (or one hard-wrapped paragraph) without the white space around it. `gap` counts blank lines before."""

    span: Span
    words: str
    gap: int

    @property
    def count(self) -> int:
        """Words, by white space; in scripts without it, two signs to a word."""
        return max(len(self.words.split()), len(_SIGNS.findall(self.words)) // 2)

    @property
    def is_prose(self) -> bool:
        """Whether it ends like a sentence and is long enough to be one."""
        return self.words.endswith(TERMINAL) and self.count >= 8


def units(text: str) -> tuple[Unit, ...]:
    """The non-empty lines of `text` in order; lines broken by a fixed width are joined into their paragraph."""
    found: list[Unit] = []
    group: list[Unit] = []
    gap = 0
    for unit in _lines(text):
        if unit is None:
            gap += 1
            continue
        if gap and group:
            found += _unwrapped(text, group)
            group = []
        group.append(Unit(unit, unit.of(text), gap))
        gap = 0
    return (*found, *_unwrapped(text, group))


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


def _unwrapped(text: str, group: list[Unit]) -> list[Unit]:
    """One unit for a group of lines that a fixed width broke, else the lines as they are."""
    if len(group) < 2 or not _is_wrapped(group):
        return group
    span = group[0].span.join(group[-1].span)
    return [Unit(span, span.of(text), group[0].gap)]


def _is_wrapped(group: list[Unit]) -> bool:
    """Lines of like length that mostly stop in mid-sentence."""
    lengths = [len(unit.words) for unit in group]
    longest = max(lengths)
    if not _WRAP_MIN <= longest <= _WRAP_MAX or lengths[-1] > longest:
        return False
    full = [unit for unit in group[:-1] if len(unit.words) >= longest - 22]
    broken = [unit for unit in group[:-1] if not unit.words.endswith(_PAUSES)]
    begins_low = any(unit.words[0].islower() for unit in group[1:])
    return len(full) == len(group) - 1 and 2 * len(broken) > len(group) - 1 and begins_low
