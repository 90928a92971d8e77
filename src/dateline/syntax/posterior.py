"""How likely each tag of each token is, and each run of tokens as one content: all paths of a CRF, not the best alone.

The best path is what is likeliest as a whole; whether a statement is one asks how likely it is by itself. Sums forward
and backward with scaling (Rabiner 1989) give that, in time linear in the tokens.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.syntax.decode import groups

Scores = NDArray[np.float32]
Places = NDArray[np.int64]
Chances = NDArray[np.float64]

B_CONTENT, I_CONTENT = 5, 6
_SCALED = 8  # steps; the sums grow or shrink by two orders of magnitude a step at most
_TINY = 1e-300  # no chance is nothing: logarithms are taken of them


@dataclass(frozen=True, slots=True)
class Posterior:
    """What all paths together say of the rows of scores.

    `tags` are the chances of each row's tags. The other arrays are logarithms: of the paths that open a content at a
    row, go on inside one (running totals), and leave one behind a row that was its only one or its last of several.
    """

    tags: Chances
    opens: Chances
    inside: Chances
    alone: Chances
    closes: Chances
    into: float

    def chances(self, first: Places, last: Places) -> Chances:
        """How likely the rows from each `first` to its `last` are one content, not less and not more."""
        several = self.into + self.inside[last] - self.inside[first] + self.closes[last]
        return np.asarray(np.exp(np.minimum(self.opens[first] + np.where(first == last, self.alone[last], several), 0)))


def posterior(scores: Scores, starts: Places, lengths: Places, follow: Scores, first: Scores) -> Posterior:
    """The posterior of many sequences at once; arguments as those of `dateline.syntax.decode.best_paths`."""
    moves = np.exp(follow.astype(np.float64))
    tags, flow = np.zeros(scores.shape), np.zeros((4, len(scores)))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    for group in groups(lengths):
        steps = np.arange(int(lengths[group][0]))
        real = steps[:, None] < lengths[group]
        live = np.count_nonzero(real, axis=1).tolist()
        rows = np.where(real, starts[group] + steps[:, None], 0)
        weights = np.ascontiguousarray(scores[rows].transpose(0, 2, 1).astype(np.float64))
        np.exp(weights - weights.max(1, keepdims=True), out=weights)
        come, sums = _forward(weights, live, moves, np.exp(first.astype(np.float64)))
        gone = _backward(weights, live, moves)
        come /= (sums[0] * gone[0]).sum(0)  # all paths together have the chance 1
        tags[rows[real]] = (come * weights * gone).transpose(0, 2, 1)[real]
        flow[:, rows[real]] = _flow(weights, come, gone, moves, real)[:, real]
    opens, inside, alone, closes = np.log(np.maximum(flow, _TINY))
    into = float(follow[B_CONTENT, I_CONTENT] - follow[I_CONTENT, I_CONTENT])
    return Posterior(tags, opens, np.cumsum(inside), alone, closes, into)


def _forward(weights: Chances, live: list[int], moves: Chances, first: Chances) -> tuple[Chances, Chances]:
    """All paths to each tag, without and with its own weight; `weights` are scaled now and then, lest they run off."""
    come, sums = np.zeros(weights.shape), np.zeros(weights.shape)
    come[0] = first[:, None]
    turned = np.ascontiguousarray(moves.T)
    np.multiply(come[0], weights[0], out=sums[0])
    for t, n in enumerate(live[1:], 1):
        np.matmul(turned, sums[t - 1, :, :n], out=come[t, :, :n])
        if t % _SCALED == 0:
            weights[t, :, :n] /= (come[t, :, :n] * weights[t, :, :n]).sum(0)
        np.multiply(come[t, :, :n], weights[t, :, :n], out=sums[t, :, :n])
    return come, sums


def _backward(weights: Chances, live: list[int], moves: Chances) -> Chances:
    """All paths on from each tag."""
    gone = np.ones(weights.shape)
    for t in range(len(weights) - 2, -1, -1):
        n = live[t + 1]
        np.matmul(moves, weights[t + 1, :, :n] * gone[t + 1, :, :n], out=gone[t, :, :n])
    return gone


def _flow(weights: Chances, come: Chances, gone: Chances, moves: Chances, real: NDArray[np.bool_]) -> Chances:
    """Into a content at each place, on inside it, out of one of this place alone, and out of a longer one."""
    flow = np.ones((4, *weights.shape[::2]))
    flow[0] = come[:, B_CONTENT] * weights[:, B_CONTENT]
    flow[1] = moves[I_CONTENT, I_CONTENT] * weights[:, I_CONTENT]
    out = weights[1:] * gone[1:]
    for k, tag in ((2, B_CONTENT), (3, I_CONTENT)):
        away = moves[tag].copy()
        away[I_CONTENT] = 0
        flow[k, :-1] = np.where(real[1:], np.einsum("j,tjs->ts", away, out), 1)  # the last row leaves at no cost
    return flow
