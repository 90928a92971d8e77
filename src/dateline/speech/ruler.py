"""Distances between the marks of one paragraph, in tokens."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    """Distances between the marks of one paragraph."""

    def __init__(self, lines: Lines, marks: list[Mark]) -> None:
        self.lines = lines
        self.marks = marks
        self.cues = [m.first for m in marks if m.label == "CUE"]

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return self.lines.unit_of(token)

    def distance(self, mark: Mark, cue: Mark | None) -> float:
        """Tokens between a mark and a cue, with the extra costs."""
        if cue is None:
            return float("inf")
        low, high = (mark, cue) if mark.first < cue.first else (cue, mark)
        between: float = high.first - low.last
        between += SENTENCE_COST * abs(self.sentence(high.first) - self.sentence(low.last - 1))
        between += CUE_COST * sum(1 for c in self.cues if c != cue.first and low.last <= c < high.first)
        for other in self.marks:
            if other is not mark and other is not cue and low.last <= other.first and other.last <= high.first:
                between -= _INSIDE * (other.last - other.first)
        return between

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
