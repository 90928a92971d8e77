"""Distances between the marks of one paragraph, in tokens."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from dateline.model.parse import Mark
from dateline.speech.lines import OUT, Lines

SENTENCE_COST, CUE_COST, REACH_SOURCE, REACH_CONTENT = 15.0, 25.0, 60.0, 80.0
_INSIDE = 0.9  # what a token inside another mark saves: marks in between are stepped over cheaply


@dataclass(slots=True)
class Bundle:
    """One cue with what was given to it, while linking."""

    cue: Mark | None
    source: Mark | None = None
    content: list[Mark] = field(default_factory=list)


class Ruler:
    """Distances between the marks of one paragraph.

    `marks` stand in text order and do not overlap, so that running totals tell what stands between two of them.
    """

    def __init__(self, lines: Lines, marks: list[Mark]) -> None:
        self.lines = lines
        self._place = {id(mark): i for i, mark in enumerate(marks)}
        self._tokens = list(accumulate([m.last - m.first for m in marks], initial=0))
        self._cues = list(accumulate([m.label == "CUE" for m in marks], initial=0))
        self._begins = [bisect_right(lines.openings, m.first) for m in marks]
        self._ends = [bisect_right(lines.openings, m.last - 1) for m in marks]

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return self.lines.unit_of(token)

    def distance(self, mark: Mark, cue: Mark | None) -> float:
        """Tokens between a mark and a cue, with the extra costs."""
        if cue is None:
            return float("inf")
        i, j = self._place[id(mark)], self._place[id(cue)]
        if i < j:
            gap, low, high = cue.first - mark.last, i, j
        else:
            gap, low, high = mark.first - cue.last, j, i
        inside = self._tokens[high] - self._tokens[low + 1]
        cues = self._cues[high] - self._cues[low + 1]
        return gap + SENTENCE_COST * (self._begins[high] - self._ends[low]) + CUE_COST * cues - _INSIDE * inside

    def reach(self, content: Mark, cue: Mark | None) -> float:
        """The distance of a content; a participle does not take one from another sentence gladly."""
        distance = self.distance(content, cue)
        if (
            cue is not None
            and self.lines.low[cue.last - 1].endswith("ing")
            and self.sentence(content.first) > self.sentence(cue.first)
        ):
            distance += CUE_COST
        return distance

    def quoted(self, mark: Mark) -> bool:
        """Whether a content opens or closes with words in quotation marks."""
        return self.lines.quote[mark.first] != OUT or self.lines.quote[mark.last - 1] != OUT
