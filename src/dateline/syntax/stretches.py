"""The best path through long sequences: all their stretches at once, then the stretches of each in turn.

A step of Viterbi (1967) looks at two tags next to each other, and steps can be grouped as one likes: what a stretch of
tokens makes of every tag before it is worked out for all stretches of a story together. A story then takes some thirty
steps, however long its paragraphs are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tags = NDArray[np.int64]
Places = NDArray[np.int64]

_LONG = 8  # tokens of one stretch
_AT_ONCE = 1 << 12  # tokens of one table, about
_NEVER = np.float32(-1e6)


def long_paths(scores: Scores, starts: Places, lengths: Places, follow: Scores, first: Scores) -> Tags:
    """The same as `dateline.syntax.decode.best_paths`, sooner where sequences are long and tags are few."""
    tags = np.zeros(len(scores), np.int64)
    some = lengths > 0
    full = np.vstack([scores, _nothing(follow)])
    full[starts[some]] += first - follow[0]
    for group in _groups(lengths):
        rows, order = _laid_out(starts[group], lengths[group], len(scores))
        made = _transfers(np.ascontiguousarray(full[rows].transpose(1, 2, 0)), follow)
        before, last = _joined(made[-1], order)
        found = _traced(made, follow, before, last)
        real = rows < len(scores)
        tags[rows[real]] = found[real]
    return tags


def _nothing(follow: Scores) -> Scores:
    """The row of a token that is none: tag 0 stands in front of a sequence, at no cost."""
    row = np.full((1, len(follow)), _NEVER, np.float32)
    row[0, 0] = -follow[0, 0]
    return row


def _groups(lengths: Places) -> Iterator[slice]:
    """Sequences in their order, as many as one table holds."""
    at = size = 0
    for i, length in enumerate(lengths.tolist()):
        if size and size + length > _AT_ONCE:
            yield slice(at, i)
            at, size = i, 0
        size += length
    if size:
        yield slice(at, len(lengths))


def _laid_out(starts: Places, lengths: Places, none: int) -> tuple[Places, Places]:
    """The rows of each stretch, and the stretches of each sequence.

    Both are filled up in front: rows with the number `none`, stretches with the first one, which holds no token.
    """
    counts = -(-lengths // _LONG)
    ends = np.cumsum(counts) + 1
    rows = np.full((int(ends[-1]), _LONG), none, np.int64)
    places = np.arange(int(lengths.sum())) + np.repeat(ends * _LONG - np.cumsum(lengths), lengths)
    rows.reshape(-1)[places] = np.arange(int(lengths.sum())) + np.repeat(starts + lengths - np.cumsum(lengths), lengths)
    order = ends[:, None] - 1 - np.arange(int(counts.max()))[::-1]
    return rows, np.where(order >= (ends - counts)[:, None], order, 0)


def _transfers(table: Scores, moves: Scores) -> Scores:
    """For each token of the stretches: the best score from each tag before the stretch to each tag of the token.

    [tokens of a stretch, tag before, tag, stretches]
    """
    made = np.empty((len(table), len(moves), len(moves), table.shape[2]), np.float32)
    np.add(moves[:, :, None], table[0], out=made[0])
    for t in range(1, len(table)):
        np.maximum.reduce(made[t - 1][:, :, None] + moves[None, :, :, None], axis=1, out=made[t])
        made[t] += table[t]
    return made


def _joined(whole: Scores, order: Places) -> tuple[Tags, Tags]:
    """The best tag before each stretch and the best last tag of it."""
    paths = whole.transpose(2, 0, 1)[order.T].transpose(0, 2, 3, 1).copy()  # [place, tag before, tag, sequences]
    paths[0, 1:] = _NEVER
    for at in range(1, len(paths)):
        paths[at] += np.maximum.reduce(paths[at - 1])[:, None]
    now, sequences = np.maximum.reduce(paths[-1]).argmax(0), np.arange(len(order))
    ends = [now]
    for path in paths[::-1]:
        now = path[:, now, sequences].argmax(0)
        ends.append(now)
    before, last = np.zeros((2, whole.shape[2]), np.int64)
    before[order.T[::-1]], last[order.T[::-1]] = ends[1:], ends[:-1]
    return before, last


def _traced(made: Scores, moves: Scores, before: Tags, last: Tags) -> Tags:
    """The best tags [stretches, tokens], from the last token of every stretch back to its first."""
    taken = made[:, before, :, np.arange(len(before))]  # [stretches, tokens, tags]
    found = np.empty(taken.shape[:2], np.int64)
    found[:, -1] = now = last
    for t in range(taken.shape[1] - 2, -1, -1):
        found[:, t] = now = (taken[:, t] + moves.T[now]).argmax(1)
    return found
