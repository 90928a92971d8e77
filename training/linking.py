"""Marks to statements, for measuring the tagger by itself: each cue takes the nearest source and contents.

The rules are few on purpose; what readers get is linked by `dateline.speech`. Distances are in tokens; crossing a
sentence end or another cue costs extra, stepping over another mark is nearly free.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import product

from dateline.model.parse import Mark, Parse

_SENTENCE, _OTHER_CUE, _STEP_OVER = 15, 25, 0.9
_SOURCE_REACH, _CONTENT_REACH = 60, 80
_PRONOUNS = frozenset(["he", "she", "they", "i", "we", "who", "it"])
_AUXILIARIES = frozenset(
    [
        "has",
        "have",
        "had",
        "also",
        "then",
        "later",
        "would",
        "will",
        "is",
        "was",
        "were",
        "are",
        "been",
        "be",
        "not",
        "never",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
        "often",
        "even",
        "already",
        "just",
        "still",
        "now",
        "reportedly",
        "recently",
        "repeatedly",
    ]
)


@dataclass
class Link:
    """One statement under construction."""

    cue: Mark | None
    source: Mark | None = None
    contents: list[Mark] = field(default_factory=list)


class Paragraph:
    """The marks of one paragraph, with what is needed to measure distances."""

    def __init__(self, parse: Parse, words: list[str], marks: list[Mark]) -> None:
        self.parse, self.words, self.marks = parse, words, marks
        self.cues = [m for m in marks if m.label == "CUE"]
        self.sources = [m for m in marks if m.label == "SOURCE"]
        self.contents = [m for m in marks if m.label == "CONTENT"]

    def sentence(self, token: int) -> int:
        """Number of the sentence that holds a token."""
        return bisect_right(self.parse.sentences, token, key=lambda s: s[1])

    def distance(self, mark: Mark, cue: Mark) -> float:
        """How far a mark is from a cue."""
        low, high = (mark, cue) if mark.first < cue.first else (cue, mark)
        far = high.first - low.last
        far += _SENTENCE * abs(self.sentence(high.first) - self.sentence(low.last - 1))
        between = [m for m in self.marks if m not in (mark, cue) and low.last <= m.first < high.first]
        far += _OTHER_CUE * sum(m.label == "CUE" for m in between)
        return far - _STEP_OVER * sum(min(m.last, high.first) - m.first - 1 for m in between)

    def links(self) -> list[Link]:
        """All statements of the paragraph; contents without a cue stand alone."""
        links = [Link(cue) for cue in self.cues]
        self._sources(links)
        self._contents(links)
        for link in links:
            if link.source is None and link.cue is not None:
                link.source = self._shared_source(link.cue) or self._nearby_source(link.cue)
        return [link for link in links if link.contents]

    def _pairs(self, marks: list[Mark]) -> list[tuple[float, int, int]]:
        both = product(enumerate(marks), enumerate(self.cues))
        return sorted((self.distance(mark, cue), i, k) for (i, mark), (k, cue) in both)

    def _sources(self, links: list[Link]) -> None:
        used: set[int] = set()
        for far, i, k in self._pairs(self.sources):
            if far < _SOURCE_REACH and i not in used and links[k].source is None:
                used.add(i)
                links[k].source = self.sources[i]

    def _contents(self, links: list[Link]) -> None:
        pairs = [p for p in self._pairs(self.contents) if p[0] < _CONTENT_REACH]
        used: set[int] = set()
        for _, i, k in pairs:
            if i not in used and not links[k].contents:
                used.add(i)
                links[k].contents.append(self.contents[i])
        for _, i, k in pairs:
            if i not in used:
                used.add(i)
                links[k].contents.append(self.contents[i])
        links += [Link(None, None, [c]) for i, c in enumerate(self.contents) if i not in used]

    def _shared_source(self, cue: Mark) -> Mark | None:
        """'Smith said ... and added ...': the second cue shares the first one's source."""
        if self.words[cue.first].lower().endswith("ing"):
            return None
        if self._nearby_source(cue):
            return None
        earlier = [(self.distance(s, cue), s.first, s) for s in self.sources if s.first < cue.first]
        return min(earlier)[2] if earlier and min(earlier)[0] < 70 else None

    def _nearby_source(self, cue: Mark) -> Mark | None:
        """A pronoun or capitalised run next to the cue that was not marked."""
        taken = {i for m in self.marks if m is not cue for i in range(m.first, m.last)}
        at = cue.first - 1
        while at >= 0 and at not in taken and self.words[at].lower() in _AUXILIARIES:
            at -= 1
        if at < 0 or at in taken:
            return None
        if self.words[at].lower() in _PRONOUNS:
            return Mark("SOURCE", at, at + 1)
        first = at
        while (
            first >= 0 and first not in taken and self.words[first][:1].isupper() and self.parse.tags[first] == "PROPN"
        ):
            first -= 1
        return Mark("SOURCE", first + 1, at + 1) if first < at else None


def statements(text: str, parse: Parse, paragraphs: list[tuple[int, int]]) -> list[dict[str, object]]:
    """Statements in the scorer's form; a content that stands alone belongs to the source named last."""
    words = [text[s:e] for s, e in zip(parse.starts, parse.ends, strict=True)]
    found: list[dict[str, object]] = []
    source: Mark | None = None
    for start, end in paragraphs:
        marks = [m for m in parse.marks if start <= parse.starts[m.first] < end]
        for link in Paragraph(parse, words, marks).links():
            if link.cue is None and link.source is None:
                link.source = source
            source = link.source or source
            found.append(_row(parse, link))
    return found


def _row(parse: Parse, link: Link) -> dict[str, object]:
    def ends(mark: Mark | None) -> list[int] | None:
        return [parse.starts[mark.first], parse.ends[mark.last - 1]] if mark else None

    contents = sorted(link.contents, key=lambda m: m.first)
    return {"content": [ends(m) for m in contents], "source": ends(link.source), "cue": ends(link.cue)}
