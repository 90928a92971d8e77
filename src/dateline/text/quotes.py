"""Quotation marks paired into quotations: straight, curly, guillemets, low-high, single British style.

Pairing works paragraph by paragraph in one pass. A quotation left open at the end of a paragraph runs on when the next
paragraph opens with a mark again (the custom of wire copy), else it ends with its paragraph. Apostrophes, inch marks
and stray marks are passed over; nothing raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline.model.span import Span

#: Opening mark -> the marks that close it. Straight marks open and close.
PAIRS = {
    "“": '”“"»',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "❝": "❞",
    "〝": "〞",
    '"': '"”',
    "＂": "＂",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "‹": "›",
}
_SINGLE = "‘'‚‹"
DOUBLE = frozenset('“”„‟«»❝❞〝〞"＂')
MARKS = DOUBLE | frozenset("‘’'‚‹›")
_MARK = re.compile("[" + "".join(sorted(MARKS)) + "]")
_BEFORE_OPEN = frozenset("([{—–-―/:,;")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-―…/'’”»\"")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: ``“We are ready,”`` -> `inner` without the marks, `outer` with them.

    `open_end` says that no closing mark was found; `follows` that it goes on from a quotation of the paragraph before.
    """

    outer: Span
    inner: Span
    open_end: bool = False
    follows: bool = False
    single: bool = False


def find_quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """Outermost quotations of the given paragraphs in text order.

    Example: ``find_quotations('"No," he said.', [Span(0, 14)])`` -> one, `inner` Span(1, 4).
    """
    found: list[Quotation] = []
    running = False
    double = [mark for mark in DOUBLE if mark in text]
    for paragraph in paragraphs:
        here = list(_pair(text, paragraph, _SINGLE_ABSENT if _has_any(double, text, paragraph) else _ALL))
        if here and running and not text[paragraph.start : here[0].outer.start].strip():
            here[0] = replace(here[0], follows=True)
        running = bool(here) and here[-1].open_end
        found += here
    return tuple(found)


_ALL = frozenset(PAIRS)
_SINGLE_ABSENT = frozenset(PAIRS) - frozenset(_SINGLE)


def _has_any(marks: list[str], text: str, paragraph: Span) -> bool:
    return any(text.find(mark, paragraph.start, paragraph.end) >= 0 for mark in marks)


def _pair(text: str, paragraph: Span, openers: frozenset[str]) -> Iterator[Quotation]:
    """Quotations of one paragraph, outermost only."""
    start, skip = -1, _lone(text, paragraph)
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        i, mark = found.start(), found[0]
        if i == skip:
            continue
        if text.startswith("''", i):  # two typed apostrophes stand for one double mark
            skip = i + 1
            if start < 0 or text.startswith("''", start):
                if start >= 0:
                    yield _quotation(text, start, i, width=2)
                start = i if start < 0 else -1
            continue
        before = text[i - 1] if i > paragraph.start else " "
        after = text[i + 1] if i + 1 < paragraph.end else " "
        if start < 0:
            if mark in openers and _opens(mark, before, after):
                start = i
        elif not text.startswith("''", start) and mark in PAIRS[text[start]] and _closes(mark, before, after):
            yield _quotation(text, start, i)
            start = -1
    if start >= 0 and text[start] not in _SINGLE:
        yield _quotation(text, start, paragraph.end, open_end=True)


def _lone(text: str, paragraph: Span) -> int:
    """Where one straight mark opens a passage copied from elsewhere that keeps its curly quotations; -1 for none."""
    at = text.find('"', paragraph.start, paragraph.end)
    if at < 0 or text.find('"', at + 1, paragraph.end) >= 0:
        return -1
    curly = text.find("“", at, paragraph.end)
    return at if 0 <= curly < text.find("”", at, paragraph.end) else -1


def _opens(mark: str, before: str, after: str) -> bool:
    if after.isspace():
        return False
    if mark in "“„«‟❝〝":
        return True
    free = before.isspace() or before in _BEFORE_OPEN or before in MARKS
    if mark == "»":
        return free and after.isalnum()  # the inverted style: »...«
    return free


def _closes(mark: str, before: str, after: str) -> bool:
    if mark == "“":  # closes only the low-high style, or a mistyped end
        return not before.isspace() and (after.isspace() or after in _AFTER_CLOSE)
    if mark in "'’":
        return (
            not before.isspace()
            and (after.isspace() or after in _AFTER_CLOSE)
            and not (before.isalnum() and before in "sS" and after.isspace())
        )
    if mark == '"':
        return not before.isspace() or after.isspace() or after in _AFTER_CLOSE
    return True


def _quotation(text: str, start: int, end: int, *, open_end: bool = False, width: int = 1) -> Quotation:
    inner_start, inner_end = start + width, end
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    outer = Span(start, end if open_end else end + width)
    return Quotation(outer, Span(inner_start, inner_end), open_end, single=text[start] in _SINGLE and width == 1)
