"""Which contents a story has: those that are worth most together, in place of those of the likeliest path.

The best path of a CRF is likeliest as a whole and leaves out what is more likely than not in each of several forms.
Here boosted trees say what each content is worth to an editor (training/contents.py), and of contents that overlap
those are taken whose worth adds up to most, by weighted interval scheduling (Kleinberg and Tardos 2005, 6.1); sources
and cues then are the best path around them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.lexicon.forest import Forest
from dateline.syntax.contents import Contents, Passage, drawn_up
from dateline.syntax.decode import Moves, runs
from dateline.syntax.posterior import B_CONTENT, I_CONTENT, posterior
from dateline.syntax.stretches import long_paths

Scores = NDArray[np.float32]
Tags = NDArray[np.int64]
Run = tuple[int, int]  # the first and the last row

#: What a content must be worth to be shown: half of the F that counts it, some 0.76 (Lipton et al. 2014).
WORTH = 0.38
#: How much sooner a cue opens where the contents are known.
SOONER = 0.5
_CONTENT = 2  # among the kinds of runs
_NEVER = np.float32(-1e4)


def chosen(passage: Passage, scores: Scores, moves: Moves, trees: Forest | None) -> Tags:
    """The tag of each row: the best path, and another where other contents are worth more; without trees the former."""
    best = long_paths(scores, passage.starts, passage.lengths, moves.follow, moves.first)
    if trees is None or not len(best):
        return best
    held = contents_of(best, passage)
    likely = posterior(scores, passage.starts, passage.lengths, moves.follow, moves.first)
    found = drawn_up(passage, likely, held)
    if found is None:
        return best
    worth = 1 / (1 + np.exp(-trees.rated(found.numbers.astype(np.float32))))
    now = _by_unit(held, passage)
    other = {
        unit: pairs for unit, pairs in _taken(found, (worth - WORTH).tolist()).items() if pairs != now.get(unit, [])
    }
    return _around(best, passage, scores, moves.sooner(SOONER), other) if other else best


def contents_of(tags: Tags, passage: Passage) -> list[Run]:
    """The first and last row of each content."""
    every = tags.astype(np.int8).tobytes()
    bounds = [*passage.starts.tolist(), len(tags)]
    return [(a, b - 1) for start, end in pairwise(bounds) for kind, a, b in runs(every, start, end) if kind == _CONTENT]


def _by_unit(pairs: Sequence[Run], passage: Passage) -> dict[int, list[Run]]:
    units: dict[int, list[Run]] = {}
    for pair in pairs:
        units.setdefault(int(np.searchsorted(passage.starts, pair[0], side="right")) - 1, []).append(pair)
    return units


def _taken(found: Contents, gains: list[float]) -> dict[int, list[Run]]:
    """The contents of each unit that together gain most; every unit that was drawn up is there."""
    units: dict[int, list[tuple[int, int, float]]] = {}
    rows = zip(found.unit.tolist(), found.first.tolist(), found.last.tolist(), gains, strict=True)
    for unit, first, last, gain in rows:
        own = units.setdefault(unit, [])
        if gain > 0:
            own.append((last, first, gain))
    return {unit: scheduled(sorted(own)) for unit, own in units.items()}


def scheduled(runs_: list[tuple[int, int, float]]) -> list[Run]:
    """Of runs (last, first, gain), sorted, those that do not overlap and gain most: ``[(first, last), ...]``."""
    ends = [last for last, _, _ in runs_]
    sums: list[tuple[float, int, bool]] = [(0.0, 0, False)]  # the most up to each run, where it goes on from, with it?
    for k, (_, first, gain) in enumerate(runs_):
        before = bisect_right(ends, first - 1, 0, k)
        with_it = sums[before][0] + gain
        sums.append((with_it, before, True) if with_it > sums[-1][0] else (sums[-1][0], k, False))
    taken, at = [], len(runs_)
    while at:
        _, before, is_in = sums[at]
        if is_in:
            last, first, _ = runs_[at - 1]
            taken.append((first, last))
        at = before
    return taken[::-1]


def _around(best: Tags, passage: Passage, scores: Scores, moves: Moves, other: dict[int, list[Run]]) -> Tags:
    """The best path with these contents and no others in these units."""
    bound = scores.copy()
    units = np.array(sorted(other))
    for unit in units.tolist():
        start = int(passage.starts[unit])
        bound[start : start + int(passage.lengths[unit]), B_CONTENT:] = _NEVER
        for first, last in other[unit]:
            bound[first : last + 1] = _NEVER
            bound[first, B_CONTENT] = bound[first + 1 : last + 1, I_CONTENT] = 0
    path = long_paths(bound, passage.starts[units], passage.lengths[units], moves.follow, moves.first)
    inside = np.isin(np.repeat(np.arange(len(passage.lengths)), passage.lengths), units)
    return np.where(inside, path, best)
