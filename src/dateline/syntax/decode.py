"""Scores to labels: the best path through each sequence, and runs of B and I as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tags = NDArray[np.int64]
Places = NDArray[np.int64]

_NEVER = -1e4
_TABLE = 1 << 15  # cells (steps x sequences) of one table, about; more only where padding stays small
_NEAR = 6.0  # a token whose best name lies further below "no name" than this is none, whatever stands beside it

# How much sooner a cue opens than the training has it: one that is missed takes its whole statement along, one too many
# is mostly left without content. Weights that learnt from a large tagger's opinions need little of it: on PolNeAR dev
# 0 to 0.4 do about the same.
_CUE_LIFT = 0.2
_OPENS_CUE = 3  # B-CUE among the tags of a statement

_KINDS = 8  # of spans that a head may have
# One B or I of a kind, and the I of that kind behind it. Every alternative begins with a plain byte: zeros cost little.
_RUN = re.compile(b"|".join(b"\\x%02x\\x%02x*" % (tag, tag + tag % 2) for tag in range(1, 2 * _KINDS + 1)))


def best_paths(scores: Scores, starts: Places, lengths: Places, follow: Scores, first: Scores) -> Tags:
    """Viterbi (1967) over many sequences at once; the batch shrinks as sequences end, so time goes with tokens.

    A sequence is `lengths[k]` rows of `scores` from row `starts[k]` on. `follow[i, j]` is added where tag j follows
    tag i, `first[j]` where it opens a sequence. One tag a row of `scores`; rows outside all sequences get 0.
    """
    tags = np.zeros(len(scores), np.int64)
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    for group in groups(lengths):
        steps = np.arange(int(lengths[group][0]))
        live = np.searchsorted(-lengths[group], -steps, side="left").tolist()  # sequences longer than each position
        real = steps[:, None] < lengths[group]
        rows = np.where(real, starts[group] + steps[:, None], 0)
        # Sequences last: numpy then works along them, a few long loops a step in place of one a sequence and tag.
        states = np.ascontiguousarray(scores[rows].transpose(0, 2, 1))
        _forward(states, live, follow, first)
        tags[rows[real]] = _traced(states, live, follow)[real]
    return tags


@dataclass(frozen=True, slots=True)
class Moves:
    """The CRF's scores of a tag behind a tag, and of one that opens a sequence."""

    follow: Scores
    first: Scores

    def sooner(self, lift: float = _CUE_LIFT) -> Moves:
        """The same with cues opened so much sooner."""
        follow, first = self.follow.copy(), self.first.copy()
        follow[:, _OPENS_CUE] += lift
        first[_OPENS_CUE] += lift
        return Moves(follow, first)


def groups(lengths: Places) -> Iterator[slice]:
    """All sequences in one table, or where it would be large, those of like length: padding stays below a half."""
    at, end = 0, int(np.count_nonzero(lengths))
    while at < end:
        longest = int(lengths[at])
        whole = longest * (end - at) <= _TABLE
        stop = end if whole else int(np.searchsorted(-lengths[:end], -longest // 2, side="right"))
        yield slice(at, stop)
        at = stop


def _forward(states: Scores, live: list[int], follow: Scores, first: Scores) -> None:
    """Turns the scores [steps, tags, sequences] into those of the best path up to each step and tag, in place."""
    states[0] += first[:, None]
    moves = follow[:, :, None]
    for t in range(1, len(states)):
        states[t, :, : live[t]] += np.maximum.reduce(states[t - 1, :, None, : live[t]] + moves)


def _traced(states: Scores, live: list[int], follow: Scores) -> Tags:
    """The best tags [steps, sequences], from the last back to the first."""
    paths = np.zeros((states.shape[0], states.shape[2]), np.int64)
    now = np.zeros(0, np.int64)
    for t in range(len(states) - 1, -1, -1):
        state = states[t, :, : live[t]]
        state[:, : len(now)] += follow[:, now]
        now = state.argmax(0)
        paths[t, : live[t]] = now
    return paths


def name_paths(scores: Scores, starts: Places) -> Tags:
    """The best path of names: an I follows only the B or I of its own kind.

    `starts` are the rows at which paragraphs begin. Nothing else is weighed between two tags, so where the best tag of
    every row is allowed, those are the path.
    """
    best = scores.argmax(1)
    before = _shifted(best, starts)
    loose = (best > 0) & (best % 2 == 0) & (before != best) & (before != best - 1)
    return _name_paths(scores, starts) if loose.any() else best


def _shifted(column: NDArray[Any], starts: Places) -> NDArray[Any]:
    """The value of the row before, 0 where a paragraph begins."""
    before = np.zeros_like(column)
    before[1:] = column[:-1]
    before[starts] = 0
    return before


def _name_paths(scores: Scores, starts: Places) -> Tags:
    """Names are short and far between, so only the rows near a name are looked at, as sequences of their own."""
    near = scores[:, 1:].max(1) > scores[:, 0] - _NEAR
    begins = np.flatnonzero(near & ~_shifted(near, starts))
    lengths = np.add.reduceat(near, begins, dtype=np.int64)
    return best_paths(scores, begins, lengths, *_only_own(scores.shape[1] // 2))


@cache
def _only_own(kinds: int) -> tuple[Scores, Scores]:
    """What may follow what, and what may open: tag 2k+1 is B of kind k, 2k+2 its I."""
    size = 2 * kinds + 1
    follow, first = np.zeros((size, size), np.float32), np.zeros(size, np.float32)
    follow[:, 2::2] = first[2::2] = _NEVER
    for inside in range(2, size, 2):
        follow[[inside - 1, inside], inside] = 0
    return follow, first


def runs(tags: bytes, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int, int]]:
    """(kind, first, last) of each run of B and I; tag 2k+1 is B of kind k, 2k+2 its I. An I alone opens a run."""
    for found in _RUN.finditer(tags, start, len(tags) if stop is None else stop):
        first, last = found.span()
        yield (tags[first] - 1) // 2, first, last
