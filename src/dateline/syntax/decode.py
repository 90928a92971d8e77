"""Scores to labels: the best path through the CRF, runs of B and I as spans, and what quotation marks settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.syntax.network import Scores

Tags = NDArray[np.int8]


def best_paths(scores: Sequence[Scores], follow: Scores, first: Scores) -> list[Tags]:
    """Viterbi (1967) over several sequences at once; the batch shrinks as sequences end, so time goes with tokens.

    `follow[i, j]` is added where tag j follows tag i, `first[j]` where it opens. In the order given.
    """
    found: list[Tags] = [np.zeros(0, np.int8)] * len(scores)
    order = sorted((i for i in range(len(scores)) if len(scores[i])), key=lambda i: -len(scores[i]))
    if not order:
        return found
    lengths = np.array([len(scores[i]) for i in order])
    steps, size = int(lengths[0]), len(first)
    live = np.searchsorted(-lengths, -np.arange(steps), side="left")  # sequences longer than each position
    emit = np.zeros((steps, len(order), size), np.float32)
    for k, i in enumerate(order):
        emit[: lengths[k], k] = scores[i]
    paths = _traced(*_forward(emit, live, follow, first), live)
    for k, i in enumerate(order):
        found[i] = paths[: lengths[k], k]
    return found


def _forward(
    emit: Scores, live: NDArray[np.int64], follow: Scores, first: Scores
) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
    """Back pointers of every step, and the best last tag of every sequence."""
    steps, batch, size = emit.shape
    back = np.zeros((steps, batch, size), np.int8)
    last = np.zeros(batch, np.int64)
    state, running = emit[0] + first, batch
    into = np.ascontiguousarray(follow.T)[None]
    for t in range(1, steps):
        still = int(live[t])
        if still < running:
            last[still:running] = state[still:running].argmax(1)
            state, running = state[:still], still
        paths = state[:, None, :] + into
        choice = paths.argmax(2)
        back[t, :running] = choice
        state = paths.max(2) + emit[t, :running]  # cheaper than gathering by choice
    last[:running] = state.argmax(1)
    return back, last


def _traced(back: NDArray[np.int8], last: NDArray[np.int64], live: NDArray[np.int64]) -> Tags:
    steps, batch, _ = back.shape
    paths = np.zeros((steps, batch), np.int8)
    now, every = last.copy(), np.arange(batch)
    for t in range(steps - 1, -1, -1):
        if t + 1 < steps:
            n = int(live[t + 1])
            now[:n] = back[t + 1, every[:n], now[:n]]
        n = int(live[t])
        paths[t, :n] = now[:n]
    return paths


def runs(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(kind, first, last) of each run of B and I; tag 2k+1 is B of kind k, 2k+2 its I. An I alone opens a run."""
    kind, first = -1, 0
    for i, tag in enumerate(tags):
        if kind >= 0 and tag == 2 * kind + 2:
            continue
        if kind >= 0:
            yield kind, first, i
        kind, first = (tag - 1) // 2 if tag else -1, i
    if kind >= 0:
        yield kind, first, len(tags)
