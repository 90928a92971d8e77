"""Attribution without a verb: labels, dashes, signatures ("Minister: ...", "... — spokesman", "“...” — Ana Leitao")."""

from __future__ import annotations

from dateline.speech.attribution import ASKED, PLAIN, TURN, Attribution
from dateline.speech.cues import find_cues
from dateline.speech.groups import group
from dateline.speech.lines import MARK, OUT
from dateline.speech.turns import Turn
from dateline.speech.unit import SPEAKING, Unit
from dateline.text.seek import where

_DASHES = frozenset("—–-―")


def label(unit: Unit) -> Attribution | None:
    """``Minister: no talks are planned`` in a headline, ``Santoro: "No."`` in the text."""
    lines = unit.lines
    for i in range(unit.first + 1, min(unit.first + 8, unit.stop - 1)):
        if lines.words[i] in ",;." or lines.quote[i] != OUT:
            return None
        if lines.words[i] == ":":
            names = sum(lines.capital(k) for k in range(unit.first, i))
            fits = (lines.quote[i + 1] != OUT or unit.headline) and names * 2 >= i - unit.first and i - unit.first <= 6
            rubric = lines.low[i - 1] in group("rubrics")
            if not fits or rubric or _speaks(unit, unit.first, i):
                return None
            content = unit.content(i + 1, unit.stop)
            return (
                Attribution(content, lines.span(unit.first, i), (lines.span(i, i + 1),), ground=PLAIN)
                if content
                else None
            )
    return None


def headline_dash(unit: Unit) -> Attribution | None:
    """``No talks planned this year — spokesman`` in a headline."""
    lines = unit.lines
    if not unit.headline:
        return None
    for i in range(unit.stop - 2, max(unit.first + 2, unit.stop - 9), -1):
        spaced = lines.text[lines.starts[i] - 1].isspace() and lines.text[lines.ends[i]].isspace()
        if lines.words[i] in "—–-" and lines.quote[i] == OUT and spaced:
            content = unit.content(unit.first, i)
            if _speaks(unit, i + 1, unit.stop) or not content or not lines.words[i + 1][:1].isalpha():
                return None
            return Attribution(content, lines.span(i + 1, unit.stop), (lines.span(i, i + 1),), ground=PLAIN)
    return None


def _speaks(unit: Unit, first: int, last: int) -> bool:
    return any(c.word.kind in SPEAKING for c in find_cues(unit.lines, first, last, headline=unit.headline))


def of_turn(turn: Turn) -> Attribution:
    """A turn of a transcript: its label is the source, the colon or bracket the cue, each paragraph a content."""
    return Attribution(turn.pieces, turn.label, (turn.mark,) if turn.mark else (), ground=ASKED if turn.asks else TURN)


def transcript_label(unit: Unit) -> Attribution | None:
    """``WALLACE: Governor, I want to ask you ...``: a name in capitals opens the paragraph, maybe inside a mark."""
    lines, first = unit.lines, unit.first
    if first > 0 and lines.block[first - 1] == lines.block[first]:
        return None
    first += lines.quote[first] == MARK
    colon = next((i for i in range(first + 1, min(first + 5, unit.stop - 1)) if lines.words[i] == ":"), None)
    if colon is None or not all(lines.words[i].isupper() or lines.words[i] == "." for i in range(first, colon)):
        return None
    if not any(len(lines.words[i]) > 2 for i in range(first, colon)):
        return None
    stop = unit.stop
    while stop > colon + 1 and lines.quote[stop - 1] == MARK:
        stop -= 1
    content = unit.content(colon + 1, stop)
    return (
        Attribution(content, lines.span(first, colon), (lines.span(colon, colon + 1),), ground=PLAIN)
        if content
        else None
    )


def signature(unit: Unit, found: list[Attribution]) -> Attribution | None:
    """``“We will stay.” — Ana Leitao, teacher``: a free quotation signed after a dash; it is taken out of `found`."""
    lines = unit.lines
    dashes = where(lines.words[unit.first : unit.stop - 1], _DASHES)
    dash = next((unit.first + k for k in dashes if lines.quote[unit.first + k] == OUT), None)
    if dash is None or unit.stop - dash > 14 or not lines.capital(dash + 1):
        return None
    if any(lines.quote[i] == OUT for i in range(unit.first, dash)):
        return None
    if any(True for _ in find_cues(lines, dash + 1, unit.stop)):
        return None
    source, cue = lines.span(dash + 1, _name_end(unit, dash + 1)), (lines.span(dash, dash + 1),)
    if dash > unit.first:
        inner = [i for i in range(unit.first, dash) if lines.quote[i] != MARK]
        return Attribution((lines.span(inner[0], inner[-1] + 1),), source, cue, ground=PLAIN) if inner else None
    if found and not found[-1].cue and lines.at(found[-1].span.end - 1) >= unit.first - 2:
        return Attribution(found.pop().content, source, cue, ground=PLAIN)
    return None


def _name_end(unit: Unit, at: int) -> int:
    """The name without its description: up to a comma or bracket."""
    return next((i for i in range(at + 1, unit.stop) if unit.lines.words[i] in ",(;"), unit.stop)
