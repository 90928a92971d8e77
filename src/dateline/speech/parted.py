"""Clauses parted by their speaker: ``[The move], the clerk said, [was late]``. The words before belong to the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.speech.attribution import TURN, Attribution
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import is_finite

_PLAIN_WORDS = frozenset((OUT,))
_LONGEST = 30  # tokens before the first comma
_APART = frozenset(("asked", "pressed", "speaking", "minutes", "hours", "days", "weeks", "months", "years", "moments"))


def with_openings(lines: Lines, found: Iterable[Attribution], *, spoken: bool) -> Iterator[Attribution]:
    """Each attribution, with the words that open its sentence where its content goes on with them.

    They end with the comma before the speaker, another comma follows, and the content then goes on in small letters; a
    statement (`spoken`) takes only the subject of its verb.
    """
    found = list(found)
    taken = [span for made in found for span in (*made.content, *made.cue)]
    for made in found:
        opening = None if spoken and not _begins_with_verb(lines, made) else _opening(lines, made)
        free = opening is not None and not any(opening.overlaps(span) for span in taken)
        yield replace(made, content=(opening, *made.content)) if free and opening else made


def _opening(lines: Lines, made: Attribution) -> Span | None:
    if made.source is None or len(made.cue) != 1 or made.ground == TURN:
        return None
    first = lines.at(min(made.source.start, made.cue[0].start))
    last = lines.at(max(made.source.end, made.cue[0].end) - 1)
    begin = lines.at(made.content[0].start)
    start = lines.openings[max(0, lines.unit_of(first))]
    if (
        begin <= last
        or not start + 1 < first <= start + _LONGEST
        or lines.low[first - 1] != ","
        or lines.low[start] in _APART
    ):
        return None
    if not _PLAIN_WORDS.issuperset(lines.quote[start:first]):
        return None
    word = next((w for w in lines.words[begin : begin + 2] if w[:1].isalpha()), "")
    parted = begin - last <= 3 and "," in lines.words[last:begin]
    return lines.span(start, first - 1) if parted and word.islower() else None


def _begins_with_verb(lines: Lines, made: Attribution) -> bool:
    first = lines.at(made.content[0].start)
    return is_finite(lines, first) or lines.tagged(first, "AUX")
