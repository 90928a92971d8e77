"""The parse with the trained tagger: one pass gives tags, names, marks of statements, and event triggers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.model.parse import Mark, Parse, States, Trigger
from dateline.model.span import Span
from dateline.model.story import Role, Story
from dateline.syntax.choice import chosen
from dateline.syntax.contents import Passage
from dateline.syntax.decode import name_paths, runs
from dateline.syntax.features import COLUMNS, Unit
from dateline.syntax.heads import NAME, NAMES, POS, POS_TAGS, STATEMENT, STATUS, STATUSES, STEPS, TRIGGER
from dateline.syntax.network import Network, Scores
from dateline.syntax.units import Piece, cut

_PARTS = ("SOURCE", "CUE", "CONTENT")
_PROPN = POS_TAGS.index("PROPN")
_SMALL = 3  # letters of a word that may be small inside a name: de, van, bin
_NEVER = -1e4
_STEPS = np.array(STEPS, np.float32)
_NO_ROWS = np.zeros((0, COLUMNS), np.int32)


@dataclass(frozen=True)
class TaggerParser:
    """Reads each paragraph of a story once; the same story always gives the same Parse, whatever was read before.

    `triggers` asks for the event triggers as well; no room reads them, so that the reader does without.
    """

    network: Network
    triggers: bool = False

    def parse(self, story: Story, sentences: tuple[Span, ...]) -> Parse:
        """Tokens and everything the tagger marks. Example: names "Minsk" (GPE), marks SOURCE, CUE and CONTENT."""
        pieces, units = pieces_of(story, sentences)
        words = list(chain.from_iterable([piece.words for piece in pieces]))
        starts = list(chain.from_iterable([piece.starts for piece in pieces]))
        rows = self.network.vocabulary.units(units)[0]
        every, states, sizes = self.network.read(rows)
        lengths = np.array(sizes, np.int64)
        borders = np.append(0, np.cumsum(lengths))
        passage = Passage(np.concatenate([_NO_ROWS, *rows]), every[:, POS].argmax(1), borders[:-1], lengths)
        said = chosen(passage, every[:, STATEMENT], self.network.moves, self.network.trees)
        return Parse(
            starts=tuple(starts),
            ends=tuple(chain.from_iterable([piece.ends for piece in pieces])),
            words=tuple(words),
            low=tuple(map(str.lower, words)),
            tags=_tags(every[:, POS], words),
            sentences=_ranges(starts, sentences),
            names=_spans(borders.tolist(), every[:, NAME], name_paths(every[:, NAME], borders[:-1]), NAMES),
            marks=_spans(borders.tolist(), every[:, STATEMENT], said, _PARTS),
            triggers=_triggers(every) if self.triggers else (),
            model=self.network.name,
            states=States(states, _STEPS),
        )


def pieces_of(story: Story, sentences: tuple[Span, ...]) -> tuple[list[Piece], list[Unit]]:
    """The paragraphs of a story, cut where they are long, and the same as the network reads them."""
    pieces: list[Piece] = []
    units: list[Unit] = []
    for headline, own in _paragraphs(story, sentences):
        for piece in cut(story.text, own):
            pieces.append(piece)
            units.append(Unit(piece.words, piece.openings, headline))
    return pieces, units


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


def _ranges(starts: list[int], sentences: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """The sentences as token ranges; those without a token fall out."""
    ends = [bisect_left(starts, sentence.end) for sentence in sentences]
    return tuple([(first, last) for first, last in pairwise([0, *ends]) if first < last])


def _tags(scores: Scores, words: Sequence[str]) -> tuple[str, ...]:
    """The best tag of each word; one in small letters is no name: minister [resigns]."""
    best = scores.argmax(1)
    small = [i for i in np.flatnonzero(best == _PROPN).tolist() if len(words[i]) > _SMALL and words[i].islower()]
    if small:
        others = scores[small]
        others[:, _PROPN] = _NEVER
        best[small] = others.argmax(1)
    return tuple(map(POS_TAGS.__getitem__, best.tolist()))


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
    borders: list[int], scores: Scores, tags: NDArray[np.integer[Any]], labels: Sequence[str]
) -> tuple[Mark, ...]:
    """The runs between the borders as marks; a score is the mean weight over the run."""
    sums, every = _chosen(scores, tags), tags.astype(np.int8).tobytes()
    return tuple(
        [
            Mark(labels[kind], first, last, round((sums[last] - sums[first]) / (last - first), 3))
            for begin, end in pairwise(borders)
            for kind, first, last in runs(every, begin, end)
        ]
    )


def _triggers(every: Scores) -> tuple[Trigger, ...]:
    sure = every[:, TRIGGER.start + 1] - every[:, TRIGGER.start]
    found = np.flatnonzero(sure > 0)
    if not len(found):
        return ()
    weights = _softmax(every[found][:, STATUS])
    best = weights.argmax(1)
    scores = weights[np.arange(len(found)), best] / (1 + np.exp(-sure[found]))
    rows = zip(found.tolist(), best.tolist(), scores.tolist(), strict=True)
    return tuple([Trigger(i, i + 1, STATUSES[status], round(score, 3)) for i, status, score in rows])
