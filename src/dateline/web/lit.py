"""A story cut at the edges of its blocks and findings, so that each piece can be shown in its colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dateline.model.span import Span
from dateline.model.story import READ, Block, Role, Story
from dateline.web.links import anchor


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in a story: its kind (event, statement, tally, instrument, time), words about it, where."""

    span: Span
    kind: str
    label: str
    number: int
    entry_id: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with the findings that cover it; `anchors` are the fragments of those that begin here."""

    text: str
    findings: tuple[Finding, ...]
    anchors: tuple[str, ...]

    @property
    def kinds(self) -> str:
        """Kinds of the findings, for the style sheet."""
        return " ".join(dict.fromkeys(f.kind for f in self.findings))

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it to point at."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Zone:
    """A block of the page in pieces."""

    role: Role | None
    pieces: tuple[Piece, ...]

    @property
    def read(self) -> bool:
        """Whether facts are taken from this block."""
        return self.role in READ


def _pieces(text: str, within: Span, findings: Iterable[Finding], places: Iterable[Span]) -> tuple[Piece, ...]:
    inside = [f for f in findings if f.span.overlaps(within)]
    held = [span for span in places if within.start <= span.start < within.end]
    edges = {within.start, within.end, *(span.start for span in held)}
    for finding in inside:
        edges |= {max(within.start, finding.span.start), min(within.end, finding.span.end)}
    cuts = sorted(edges)
    pieces = []
    for start, end in pairwise(cuts):
        cover = tuple(f for f in inside if f.span.start <= start and end <= f.span.end)
        begun = [*(f.span for f in cover if f.span.start == start), *(s for s in held if s.start == start)]
        anchors = dict.fromkeys(anchor(span) for span in begun)
        pieces.append(Piece(text[start:end], cover, tuple(anchors)))
    return tuple(pieces)


def _gaps(story: Story) -> list[tuple[Role | None, Span]]:
    """The blocks in order, with what lies between them (other than blanks) as zones without a role."""
    at = 0
    found: list[tuple[Role | None, Span]] = []
    blocks: tuple[Block, ...] = story.blocks
    for block in blocks:
        if story.text[at : block.span.start].strip():
            found.append((None, Span(at, block.span.start)))
        if len(block.span):
            found.append((block.role, block.span))
        at = max(at, block.span.end)
    if story.text[at:].strip():
        found.append((None, Span(at, len(story.text))))
    return found


def zones(story: Story, findings: Iterable[Finding], places: Iterable[Span] = ()) -> tuple[Zone, ...]:
    """The whole story, zone by zone; joined, the pieces of a zone give its text back.

    `places` are spans that only get an anchor: the sentences, to which the search leads.
    """
    held = tuple(places)
    rows = sorted(findings, key=lambda f: (f.span.start, -f.span.end))
    return tuple(Zone(role, _pieces(story.text, span, rows, held)) for role, span in _gaps(story))
