"""When it was said: only where the text dates the saying."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import StoryDay
from dateline.model.timex import Timex, TimexType
from dateline.speech.attribution import Attribution
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import comma_in, is_finite

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OTHER_EVENT = group("not saying")
_OF_SAYING = group("published")
_RUNNING = frozenset(("beginning", "starting", "ending", "expiring", "effective", "opening", "closing"))
_REACH_AFTER, _REACH_BEFORE = 14, 24  # tokens between the cue and its date


@dataclass(frozen=True, slots=True)
class Days:
    """The time expressions of a story that can date a saying: whole days not after the day of the story."""

    timexes: tuple[Timex, ...]
    starts: tuple[int, ...]
    contents: tuple[Span, ...]

    def said(self, lines: Lines, made: Attribution, unit: Span) -> Timex | None:
        """The day named in the cue clause: outside all contents, quotations and the speaker's own description.

        "told journalists [on Tuesday]" dates the saying, "ahead of the summit on Sunday" does not.
        """
        for i in range(bisect_left(self.starts, unit.start), bisect_left(self.starts, unit.end)):
            timex = self.timexes[i]
            if self._free(lines, made, timex.span) and _near(lines, made, timex.span):
                return timex
        return None

    def _free(self, lines: Lines, made: Attribution, span: Span) -> bool:
        if lines.quote[lines.at(span.start)] != OUT or (made.source is not None and made.source.overlaps(span)):
            return False
        k = bisect_left(self.contents, Span(span.end, span.end))
        return not any(c.overlaps(span) for c in self.contents[max(0, k - 6) : k])


def days_of(timexes: tuple[Timex, ...], day: StoryDay | None, found: tuple[Attribution, ...]) -> Days:
    """The usable days of a story, and the contents in which no saying is dated."""
    latest = day.date.isoformat() if day and day.date else None
    usable = tuple(
        t
        for t in timexes
        if t.type in (TimexType.DATE, TimexType.TIME)
        and _DAY.match(t.value)
        and "/" not in t.value
        and (latest is None or t.value[:10] <= latest)
    )
    contents = tuple(sorted(c for made in found for c in made.content))
    return Days(usable, tuple(t.span.start for t in usable), contents)


def _near(lines: Lines, made: Attribution, span: Span) -> bool:
    """Within the clause of the cue: no comma and no word of another event between the two."""
    if not made.cue:
        return False
    at, cue, after = lines.at(span.start), lines.at(made.cue[0].start), lines.at(made.cue[-1].end - 1) + 1
    if at < cue and lines.low[cue] == "according":
        return False  # "On Sunday, according to X, a man ...": the day of what happened
    begin, end = (after, at) if at >= after else (lines.at(span.end - 1) + 1, cue)
    if end - begin > (_REACH_AFTER if at >= after else _REACH_BEFORE):
        return False
    if any(lines.low[i] in _OTHER_EVENT for i in range(begin, end)):
        return False
    if at >= after:
        return comma_in(lines, begin, end) is None
    return not _other_verb(lines, at)


def _other_verb(lines: Lines, at: int) -> bool:
    """Whether a verb of another event dates itself before the cue: "noting a rise announced [today], he said ..."."""
    i = at - 1
    while i >= 0 and lines.block[i] == lines.block[at] and lines.low[i] not in (".", ";"):
        word = lines.low[i]
        past = word.endswith("ed") and lines.words[i].islower()
        if (
            (past and word not in _OF_SAYING)
            or (word in _RUNNING and at - i <= 2)
            or is_finite(lines, i)
            or lines.tagged(i, "AUX")
        ):
            return True
        i -= 1
    return False
