"""The parse with the trained tagger: one pass gives tags, names, marks of statements, and event triggers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.model.parse import Mark, Parse, Trigger
from dateline.model.span import Span
from dateline.model.story import Role, Story
from dateline.syntax.decode import best_paths, name_paths, runs
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
        every = np.concatenate(scores) if scores else np.zeros((0, STATUS.stop), np.float32)
        lengths = np.array([len(s) for s in scores], np.int64)
        starts = np.cumsum(lengths) - lengths
        said = best_paths(every[:, STATEMENT], starts, lengths, self.network.follow, self.network.first)
        tokens = [token for piece in pieces for token in piece.tokens]
        return Parse(
            starts=tuple(s for s, _ in tokens),
            ends=tuple(e for _, e in tokens),
            tags=tuple(POS_TAGS[i] for i in every[:, POS].argmax(1).tolist()),
            sentences=_ranges(tokens, sentences),
            names=tuple(_spans(pieces, every[:, NAME], name_paths(every[:, NAME], starts), NAMES)),
            marks=tuple(_spans(pieces, every[:, STATEMENT], said, _PARTS)),
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


def _chosen(scores: Scores, tags: NDArray[np.integer[Any]]) -> list[float]:
    """Running totals of the weight of the chosen tag; only tokens with a tag are looked at, most have none."""
    weights = np.zeros(len(tags), np.float64)
    at = np.flatnonzero(tags)
    weights[at] = _softmax(scores[at])[np.arange(len(at)), tags[at]] if len(at) else 0
    return [0.0, *np.cumsum(weights).tolist()]


def _spans(
    pieces: list[Piece], scores: Scores, tags: NDArray[np.integer[Any]], labels: Sequence[str]
) -> Iterator[Mark]:
    """The runs of every piece as marks; a score is the mean weight over the run."""
    sums, every = _chosen(scores, tags), tags.tolist()
    at = 0
    for piece in pieces:
        for kind, first, last in runs(every[at : at + len(piece.tokens)]):
            weight = (sums[at + last] - sums[at + first]) / (last - first)
            yield Mark(labels[kind], at + first, at + last, round(weight, 3))
        at += len(piece.tokens)


def _triggers(every: Scores) -> tuple[Trigger, ...]:
    sure = every[:, TRIGGER.start + 1] - every[:, TRIGGER.start]
    found = np.flatnonzero(sure > 0)
    if not len(found):
        return ()
    weights = _softmax(every[found][:, STATUS])
    best = weights.argmax(1)
    scores = weights[np.arange(len(found)), best] / (1 + np.exp(-sure[found]))
    rows = zip(found.tolist(), best.tolist(), scores.tolist(), strict=True)
    return tuple(Trigger(i, i + 1, STATUSES[status], round(score, 3)) for i, status, score in rows)
