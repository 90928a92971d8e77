"""When it was said: only where the text dates the saying."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.model.span import Span
from dateline.model.timex import Timex, TimexType
from dateline.speech.attribution import Attribution
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOT_SAYING = group("not saying")


def said_in(lines: Lines, made: Attribution, timexes: tuple[Timex, ...], unit: Span) -> Timex | None:
    """The day named in the cue clause: inside the unit, outside content and quotations, not part of the speaker's name."""
    starts = [t.span.start for t in timexes]
    i = bisect_left(starts, unit.start)
    best: Timex | None = None
    while i < len(timexes) and timexes[i].span.start < unit.end:
        timex = timexes[i]
        i += 1
        if timex.type not in (TimexType.DATE, TimexType.TIME) or not _DAY.match(timex.value) or timex.part_of:
            continue
        if any(c.overlaps(timex.span) for c in made.content) or (made.source and made.source.overlaps(timex.span)):
            continue
        at = lines.at(timex.span.start)
        if lines.quote[at] != OUT or (at > 0 and lines.low[at - 1] in _NOT_SAYING):
            continue
        if made.cue and _near(lines, made, timex.span):
            best = timex
            break
    return best


def _near(lines: Lines, made: Attribution, span: Span) -> bool:
    """Within the clause of the cue: after it with no comma in between, or before it within twenty words."""
    cue = made.cue[0]
    if span.start >= cue.end:
        between = lines.text[made.cue[-1].end : span.start]
        return "," not in between and ";" not in between and len(between) < 90
    return cue.start - span.end < 140
