"""Marks become attributions: every cue takes the nearest source and content of its paragraph.

Distance is counted in tokens; a sentence end, another cue and a gap in quotation cost extra. Each source and content is
given to the nearest cue first, what is left over goes to whoever is nearest; a cue without a source of its own reads
one from the words beside it or shares one ("he said ..., adding ...").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.model.parse import Mark
from dateline.model.span import Span
from dateline.model.story import Role
from dateline.speech.after import source_right
from dateline.speech.attribution import Attribution
from dateline.speech.before import source_left
from dateline.speech.cues import HELPERS, PASSIVE, verbs
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import DETERMINERS

SENTENCE_COST, CUE_COST, REACH_SOURCE, REACH_CONTENT = 15.0, 25.0, 60.0, 80.0
TOGETHER = 60  # marks linked at once, at the least; twice as many at the most
_MOODS = frozenset(("seems", "seem", "seemed", "appears", "appear", "appeared", "known"))
_PLAIN = frozenset(("said", "says", "say", "told", "tells", "added", "wrote"))
_INSIDE = 0.9  # what a token inside another mark saves: marks in between are stepped over cheaply


@dataclass(slots=True)
class Bundle:
    """One cue with what was given to it, while linking."""

    cue: Mark | None
    source: Mark | None = None
    content: list[Mark] = field(default_factory=list)


def link(lines: Lines, marks: Iterable[Mark]) -> tuple[Attribution, ...]:
    """Attributions of SOURCE, CUE and CONTENT marks (token ranges), in text order.

    Example: marks over [Peskov](SOURCE) [said](CUE) [that no talks are planned](CONTENT) -> one Attribution.
    """
    blocks: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda m: (m.first, m.last)):
        if mark.label in ("SOURCE", "CUE", "CONTENT") and not _part_of_name(lines, mark):
            blocks.setdefault(lines.block[mark.first], []).append(mark)
    found: list[Attribution] = []
    last: Mark | None = None
    for block in sorted(blocks):
        for bundle in (b for piece in _pieces(lines, blocks[block]) for b in _link_block(lines, piece)):
            if not bundle.content:
                continue
            if bundle.cue is None and bundle.source is None:
                bundle.source = last
            last = bundle.source or last
            found.append(_attribution(lines, bundle))
    return tuple(sorted(found, key=lambda a: (a.cue[0] if a.cue else a.content[0]).start))


def _part_of_name(lines: Lines, mark: Mark) -> bool:
    """``Sultan [Said] bin Taimur``: a cue of one word with a capital between words of a name, outside headlines."""
    i = mark.first
    if mark.label != "CUE" or mark.last - i > 1 or not lines.capital(i) or lines.words[i].isupper() or i == 0:
        return False
    inside = (
        lines.block[i - 1] == lines.block[i] and lines.capital(i - 1) and lines.quote[i - 1] == lines.quote[i] == OUT
    )
    return inside and lines.roles[lines.block[i]] not in (Role.HEADLINE, Role.STANDFIRST)


def _pieces(lines: Lines, marks: list[Mark]) -> Iterator[list[Mark]]:
    """The marks of one paragraph, a paragraph without end cut into bounded pieces: linking weighs all pairs of marks.

    A piece ends with a sentence where it can; only a page without paragraphs ever has so many marks.
    """
    starts = [unit[0] for unit in lines.units]
    piece: list[Mark] = []
    for mark in marks:
        full = len(piece) >= TOGETHER
        if full and (
            len(piece) >= 2 * TOGETHER or bisect_right(starts, piece[-1].first) != bisect_right(starts, mark.first)
        ):
            yield piece
            piece = []
        piece.append(mark)
    if piece:
        yield piece


def _link_block(lines: Lines, marks: list[Mark]) -> list[Bundle]:
    cues = [m for m in marks if m.label == "CUE"]
    sources = [m for m in marks if m.label == "SOURCE"]
    contents = [m for m in marks if m.label == "CONTENT"]
    ruler = Ruler(lines, marks)
    bundles = [Bundle(cue, _own_source(lines, marks, sources, cue)) for cue in cues]
    free = _give_sources(ruler, sources, bundles)
    alone = _give_contents(ruler, contents, bundles)
    bundles += [Bundle(None, free[i] if i < len(free) else None, [content]) for i, content in enumerate(alone)]
    _fill_sources(lines, ruler, marks, sources, bundles)
    return bundles


def _own_source(lines: Lines, marks: list[Mark], sources: list[Mark], cue: Mark) -> Mark | None:
    """``..., [sources] said``: a speaker right beside a plain verb of saying that the marks have missed."""
    if not set(lines.low[cue.first : cue.last]) & _PLAIN or not _wants_source(lines, cue):
        return None
    if any(_touches(lines, s, cue) for s in sources) or lines.low[cue.first].endswith("ing"):
        return None
    return _beside(lines, marks, cue)


def _touches(lines: Lines, source: Mark, cue: Mark) -> bool:
    """Whether only auxiliaries, adverbs and commas stand between a source and a cue."""
    low, high = (source.last, cue.first) if source.first < cue.first else (cue.last, source.first)
    between = range(low, high)
    return len(between) <= 5 and all(lines.low[i] in HELPERS or not lines.words[i][:1].isalnum() for i in between)


def _give_sources(ruler: Ruler, sources: list[Mark], bundles: list[Bundle]) -> list[Mark]:
    """Nearest pairs first, one source a cue; returns the sources left over."""
    pairs = sorted(
        (ruler.distance(s, b.cue), i, j) for i, s in enumerate(sources) for j, b in enumerate(bundles) if b.cue
    )
    used: set[int] = set()
    for distance, i, j in pairs:
        if distance < REACH_SOURCE and i not in used and bundles[j].source is None:
            used.add(i)
            bundles[j].source = sources[i]
    return [s for i, s in enumerate(sources) if i not in used]


def _give_contents(ruler: Ruler, contents: list[Mark], bundles: list[Bundle]) -> list[Mark]:
    """Every cue gets its nearest content, then the rest go on from a quotation or to the nearest cue.

    Returns the contents out of reach.
    """
    pairs = sorted(
        (ruler.reach(c, b.cue), i, j) for i, c in enumerate(contents) for j, b in enumerate(bundles) if b.cue
    )
    used: set[int] = set()
    for distance, i, j in pairs:
        if distance < REACH_CONTENT and i not in used and not bundles[j].content:
            used.add(i)
            bundles[j].content.append(contents[i])
    for i, content in enumerate(contents):
        if i not in used and (owner := _goes_on(ruler, content, bundles)) is not None:
            used.add(i)
            owner.content.append(content)
    for distance, i, j in pairs:
        if distance < REACH_CONTENT and i not in used:
            used.add(i)
            bundles[j].content.append(contents[i])
    return [c for i, c in enumerate(contents) if i not in used]


def _goes_on(ruler: Ruler, content: Mark, bundles: list[Bundle]) -> Bundle | None:
    """The bundle whose quotation a further quotation continues: the last quoting one before it."""
    if not ruler.quoted(content):
        return None
    before = [
        b for b in bundles if b.content and b.cue and b.content[0].first < content.first and b.cue.first < content.first
    ]
    quoting = [b for b in before if any(ruler.quoted(c) for c in b.content)]
    return max(quoting, key=lambda b: b.content[-1].first, default=None)


def _fill_sources(lines: Lines, ruler: Ruler, marks: list[Mark], sources: list[Mark], bundles: list[Bundle]) -> None:
    """A cue without a source reads the words beside it, else shares the source before it.

    Nouns ("allegations of"), passives ("was accused of") and moods ("it seems") stay without: nobody is named there.
    """
    for bundle in bundles:
        cue = bundle.cue
        if cue is None or bundle.source is not None or not _wants_source(lines, cue):
            continue
        participle = lines.low[cue.first].endswith("ing")
        shared = participle or lines.low[cue.first - 1] in ("to", "and", "but", "or", "also")
        bundle.source = None if shared else _beside(lines, marks, cue)
        near = [s for s in sources if ruler.sentence(s.first) == ruler.sentence(cue.first)]
        before = [s for s in near if s.first < cue.first]
        if bundle.source is None and before:
            bundle.source = min(before, key=lambda s: ruler.distance(s, cue))
        elif bundle.source is None and participle and near:
            bundle.source = near[0]
        elif bundle.source is None and not participle:
            earlier = [s for s in sources if s.first < cue.first]
            nearest = min(earlier, key=lambda s: ruler.distance(s, cue), default=None)
            if nearest is not None and ruler.distance(nearest, cue) < REACH_SOURCE + 10:
                bundle.source = nearest


def _wants_source(lines: Lines, cue: Mark) -> bool:
    words = lines.low[cue.first : cue.last]
    verb = next((i for i, w in enumerate(words) if w in verbs() or lines.tagged(cue.first + i, "VERB")), None)
    if verb is None:
        return words[0] == "according" or words[0].endswith("ing")
    if words[verb] in _MOODS or (words[0] in DETERMINERS and verb > 0):
        return False
    lead = lines.low[max(0, cue.first - 3) : cue.first + verb]
    return words[verb].endswith("ing") or not any(w in PASSIVE for w in lead)


def _beside(lines: Lines, marks: list[Mark], cue: Mark) -> Mark | None:
    """A noun phrase directly before or after the cue that no mark covers."""
    left = max((m.last for m in marks if m.last <= cue.first and m is not cue), default=0)
    floor = max(left, cue.first - 24, 0)
    while floor < cue.first and lines.block[floor] != lines.block[cue.first]:
        floor += 1
    found = source_left(lines, cue.first, floor)
    if found is None:
        ceiling = min((m.first for m in marks if m.first >= cue.last), default=cue.last + 12)
        ceiling = min(ceiling, len(lines.words), cue.last + 12)
        found = source_right(lines, cue.last, ceiling)
    return Mark("SOURCE", *found) if found else None


def _attribution(lines: Lines, bundle: Bundle) -> Attribution:
    content = tuple(_span(lines, m) for m in sorted(bundle.content, key=lambda m: m.first))
    source = _span(lines, bundle.source) if bundle.source else None
    return Attribution(content, source, (_span(lines, bundle.cue),) if bundle.cue else (), ground="model")


def _span(lines: Lines, mark: Mark) -> Span:
    return lines.span(mark.first, mark.last)


class Ruler:
    """Distances between the marks of one paragraph."""

    def __init__(self, lines: Lines, marks: list[Mark]) -> None:
        self.lines = lines
        self.marks = marks
        self.cues = [m.first for m in marks if m.label == "CUE"]
        self.units = lines.units
        self.starts = [u[0] for u in lines.units]

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.starts, token)

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
