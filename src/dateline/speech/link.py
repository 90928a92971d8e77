"""Marks become attributions: every cue takes the nearest source and content of its paragraph.

Distance is counted in tokens; a sentence end, another cue and a gap in quotation cost extra. Each source and content is
given to the nearest cue first, what is left over goes to whoever is nearest; a cue without a source of its own reads
one from the words beside it or shares one ("he said ..., adding ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from dateline.model.parse import Mark
from dateline.model.span import Span
from dateline.model.story import Role
from dateline.model.swift import replace
from dateline.speech.attribution import Attribution
from dateline.speech.lines import OUT, Lines
from dateline.speech.owners import fill_sources, own_source
from dateline.speech.phrases import named_so
from dateline.speech.ruler import REACH_CONTENT, REACH_SOURCE, Bundle, Ruler
from dateline.speech.sequel import goes_on, sequels
from dateline.speech.trim import trimmed

_LABELS, _PLACE = frozenset(("SOURCE", "CUE", "CONTENT")), attrgetter("first", "last")
_WORD = re.compile(r"\w")
_BACK, _NEXT = 4, 40  # attributions looked back at, and tokens between two quotations of one speaker
TOGETHER = 60  # marks linked at once, at the least; twice as many at the most


def link(lines: Lines, marks: Iterable[Mark], *, spoken: bool = False) -> tuple[Attribution, ...]:
    """Attributions of SOURCE, CUE and CONTENT marks (token ranges), in text order.

    A quotation that is a paragraph of its own goes on with the one before it; a statement (`spoken`) only where the
    marks say so.

    Example: marks over [Peskov](SOURCE) [said](CUE) [that no talks are planned](CONTENT) -> one Attribution.
    """
    blocks: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=_PLACE):
        if mark.label in _LABELS and not _nothing(lines, mark):
            blocks.setdefault(lines.block[mark.first], []).append(mark)
    found: list[Attribution] = []
    last: Mark | None = None
    for block in sorted(blocks):
        for bundle in (b for piece in _pieces(lines, blocks[block]) for b in _link_block(lines, piece)):
            if not bundle.content or _names(lines, bundle):
                continue
            if bundle.cue is None and bundle.source is None:
                if (owner := _next_paragraph(lines, found, bundle.content[0], spoken=spoken)) is not None:
                    found[owner] = _with_more(lines, found[owner], bundle.content)
                    continue
                bundle.source = last
            if bundle.source is not None:
                bundle.source = trimmed(lines, bundle.source, bundle.cue, spoken=spoken)
            last = bundle.source or last
            found.append(_attribution(lines, bundle))
    return tuple(sorted(found, key=lambda a: (a.cue[0] if a.cue else a.content[0]).start))


def _names(lines: Lines, bundle: Bundle) -> bool:
    """``a process called "lightering"``: nobody says it."""
    cue, source = bundle.cue, bundle.source
    if cue is None or source is None:
        return False
    return named_so(lines, (source.first, source.last), cue.first, cue.last)


def _next_paragraph(lines: Lines, found: list[Attribution], content: Mark, *, spoken: bool) -> int | None:
    """The attribution whose quotation a quotation without cue or speaker goes on with in the next paragraph."""
    at = lines.starts[content.first]
    before = [k for k in range(max(0, len(found) - _BACK), len(found)) if found[k].span.end <= at]
    owner = max(before, key=lambda k: found[k].span.end, default=None)
    if owner is None or lines.quote[content.first] == OUT or _dashed(lines, found[owner]):
        return None
    number = max(lines.quote[content.first : content.last])
    if spoken and not (number >= 0 and lines.quotations[number].follows):
        return None
    end = lines.at(found[owner].span.end - 1)
    near = lines.block[content.first] - lines.block[end] <= 1 and content.first - end < _NEXT
    return owner if near and any(lines.quote[lines.at(s.end - 1)] != OUT for s in found[owner].content[-1:]) else None


def _dashed(lines: Lines, made: Attribution) -> bool:
    """``Ana Leitao — "..."``: in such a list the next quotation is somebody else's."""
    return any(lines.words[lines.at(cue.start)] in ("—", "–", "―", "-") for cue in made.cue)


def _with_more(lines: Lines, made: Attribution, content: list[Mark]) -> Attribution:
    return replace(made, content=tuple(sorted((*made.content, *(_span(lines, m) for m in content)))))


def _nothing(lines: Lines, mark: Mark) -> bool:
    """A content without a word (a quotation mark that stands alone), or a cue that is part of a name."""
    if mark.label == "CUE":
        return _part_of_name(lines, mark)
    return mark.label == "CONTENT" and not any(_WORD.search(word) for word in lines.words[mark.first : mark.last])


def _part_of_name(lines: Lines, mark: Mark) -> bool:
    """``Sultan [Said] bin Taimur``: a cue of one word with a capital between words of a name, outside headlines."""
    i = mark.first
    if mark.last - i > 1 or not lines.capital(i) or lines.words[i].isupper() or i == 0:
        return False
    inside = (
        lines.block[i - 1] == lines.block[i] and lines.capital(i - 1) and lines.quote[i - 1] == lines.quote[i] == OUT
    )
    return inside and lines.roles[lines.block[i]] not in (Role.HEADLINE, Role.STANDFIRST)


def _pieces(lines: Lines, marks: list[Mark]) -> Iterator[list[Mark]]:
    """The marks of one paragraph, a paragraph without end cut into bounded pieces: linking weighs all pairs of marks.

    A piece ends with a sentence where it can; only a page without paragraphs ever has so many marks.
    """
    piece: list[Mark] = []
    for mark in marks:
        full = len(piece) >= TOGETHER
        if full and (len(piece) >= 2 * TOGETHER or lines.unit_of(piece[-1].first) != lines.unit_of(mark.first)):
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
    bundles = [Bundle(cue, own_source(lines, marks, sources, cue)) for cue in cues]
    free = _give_sources(ruler, sources, bundles)
    alone = _give_contents(ruler, contents, bundles)
    bundles += [Bundle(None, free[i] if i < len(free) else None, [content]) for i, content in enumerate(alone)]
    fill_sources(lines, ruler, marks, sources, bundles)
    return bundles


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
    waiting = sequels(ruler.lines, contents, [b.cue for b in bundles if b.cue])
    used: set[int] = set()
    for distance, i, j in pairs:
        if distance < REACH_CONTENT and i not in used and i not in waiting and not bundles[j].content:
            used.add(i)
            bundles[j].content.append(contents[i])
    for i, content in enumerate(contents):
        own = next((b for b in bundles if b.cue is waiting.get(i) and not b.content), None) if i in waiting else None
        if own is not None:
            used.add(i)
            own.content.append(content)
        elif i not in used and (owner := goes_on(ruler, content, bundles)) is not None:
            used.add(i)
            owner.content.append(content)
    for distance, i, j in pairs:
        if distance < REACH_CONTENT and i not in used:
            used.add(i)
            bundles[j].content.append(contents[i])
    return [c for i, c in enumerate(contents) if i not in used]


def _attribution(lines: Lines, bundle: Bundle) -> Attribution:
    content = tuple(_span(lines, m) for m in sorted(bundle.content, key=_PLACE))
    source = _source(lines, bundle.source) if bundle.source else None
    return Attribution(content, source, (_span(lines, bundle.cue),) if bundle.cue else (), ground="model")


def _source(lines: Lines, mark: Mark) -> Span:
    """A source without the tail of a bracket that opened before it: "1300 GMT) [the centre]"."""
    low = lines.low[mark.first : mark.last]
    closed = low.index(")") if ")" in low and "(" not in low[: low.index(")")] else -1
    return lines.span(mark.first + closed + 1, mark.last) if closed < len(low) - 1 else _span(lines, mark)


def _span(lines: Lines, mark: Mark) -> Span:
    return lines.span(mark.first, mark.last)
