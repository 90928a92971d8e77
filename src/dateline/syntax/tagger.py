"""The parse with the trained tagger: one pass gives tags, names, marks of statements, and event triggers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dateline.model.parse import Mark, Parse, Trigger
from dateline.model.span import Span
from dateline.model.story import Role, Story
from dateline.syntax.decode import best_paths, runs
from dateline.syntax.features import FIRST, Rows, Unit
from dateline.syntax.heads import NAME, NAMES, POS, POS_TAGS, STATEMENT, STATUS, STATUSES, TRIGGER
from dateline.syntax.network import Network, Scores
from dateline.syntax.units import Piece, cut

_PARTS = ("SOURCE", "CUE", "CONTENT")


@dataclass(frozen=True)
class TaggerParser:
    """Reads each paragraph of a story once; the same story always gives the same Parse, whatever was read before."""

    network: Network

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and everything the tagger marks. Example: names "Minsk" (GPE), marks SOURCE, CUE and CONTENT."""
        pieces, rows = self._rows(story, sentences)
        scores = self.network.scores(rows)
        paths = best_paths([s[:, STATEMENT] for s in scores], self.network.follow, self.network.first)
        every = np.concatenate(scores) if scores else np.zeros((0, STATUS.stop), np.float32)
        tokens = [token for piece in pieces for token in piece.tokens]
        return Parse(
            starts=tuple(s for s, _ in tokens),
            ends=tuple(e for _, e in tokens),
            tags=tuple(POS_TAGS[i] for i in every[:, POS].argmax(1).tolist()),
            sentences=_ranges(tokens, sentences),
            names=tuple(_names(pieces, every)),
            marks=tuple(_marks(pieces, [p.tolist() for p in paths], every)),
            triggers=_triggers(every),
            model=self.network.name,
        )

    def _rows(self, story: Story, sentences: tuple[Span, ...]) -> tuple[list[Piece], list[Rows]]:
        pieces: list[Piece] = []
        rows: list[Rows] = []
        before = FIRST
        for headline, own in _paragraphs(story, sentences):
            for piece in cut(story.text, own):
                words = [story.text[s:e] for s, e in piece.tokens]
                found, before = self.network.vocabulary.unit(Unit(words, piece.starts, headline), before)
                pieces.append(piece)
                rows.append(found)
        return pieces, rows


def _paragraphs(story: Story, sentences: tuple[Span, ...]) -> Iterator[tuple[bool, list[Span]]]:
    """(whether it is the headline, its sentences) for each block that has any."""
    at = 0
    for block in story.blocks:
        own: list[Span] = []
        while at < len(sentences) and sentences[at].start < block.span.end:
            own.append(sentences[at])
            at += 1
        if own:
            yield block.role is Role.HEADLINE, own


def _ranges(tokens: list[tuple[int, int]], sentences: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        first = at
        while at < len(tokens) and tokens[at][0] < sentence.end:
            at += 1
        if at > first:
            found.append((first, at))
    return tuple(found)


def _softmax(scores: Scores) -> Scores:
    weights = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(weights / weights.sum(1, keepdims=True), np.float32)


def _names(pieces: list[Piece], every: Scores) -> Iterator[Mark]:
    weights = _softmax(every[:, NAME])
    tags, best = weights.argmax(1).tolist(), weights.max(1)
    at = 0
    for piece in pieces:
        for kind, first, last in runs(tags[at : at + len(piece.tokens)]):
            yield Mark(NAMES[kind], at + first, at + last, _score(best[at + first : at + last]))
        at += len(piece.tokens)


def _marks(pieces: list[Piece], paths: list[list[int]], every: Scores) -> Iterator[Mark]:
    weights = _softmax(every[:, STATEMENT])
    at = 0
    for piece, path in zip(pieces, paths, strict=True):
        for kind, first, last in runs(path):
            chosen = weights[np.arange(at + first, at + last), path[first:last]]
            yield Mark(_PARTS[kind], at + first, at + last, _score(chosen))
        at += len(piece.tokens)


def _score(weights: Scores) -> float:
    return round(float(weights.mean()), 3)


def _triggers(every: Scores) -> tuple[Trigger, ...]:
    likely = _softmax(every[:, TRIGGER])[:, 1]
    found = np.flatnonzero(likely > 0.5)
    statuses = _softmax(every[found][:, STATUS]) if len(found) else np.zeros((0, len(STATUSES)), np.float32)
    return tuple(
        Trigger(i, i + 1, STATUSES[int(status.argmax())], round(float(likely[i] * status.max()), 3))
        for i, status in zip(found.tolist(), statuses, strict=True)
    )
