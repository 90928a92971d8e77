"""The runs of tokens that may be the content of a statement, with what speaks for each.

Several borders are often nearly as likely as those of the best path: with or without "on Friday", from "that" or from
the name before it. Each such content is drawn up here with numbers, for choice.py to weigh.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.syntax.features import BEFORE, CUE, OUTSIDE, PLACE, QUOTE, Rows
from dateline.syntax.heads import POS_TAGS
from dateline.syntax.posterior import B_CONTENT, I_CONTENT, Chances, Places, Posterior

_LEAST = 0.04  # chance of a border, and of a content, that is looked at
_MOST = 8  # contents of one unit, the likeliest
_DOUBT = 0.05  # a unit whose best contents leave less room than this for others is not looked at again
_NEAR = 0.3  # chance of a token to be of a source, or of a cue, from which it counts as one
_FAR = 99.0  # tokens to a source or cue that is not there

#: What is measured of each content, in this order.
_NUMBERS = """
    exact half most over around chance lead best rank opens closes mean unsure quoted verbs source_inside cue_inside
    sentences tokens words length starts_sentence ends_sentence quote_first before tag_first tag_last tag_before
    tag_after source_left source_left_sure source_right source_right_sure cue_left cue_left_sure cue_right
    cue_right_sure sources cues contents cue_class cue_source"""
NUMBERS = tuple(_NUMBERS.split())
_VERB, _AUX = POS_TAGS.index("VERB"), POS_TAGS.index("AUX")

Pairs = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A story as the tagger has read it: one row a token. `tags` are the numbers of its parts of speech."""

    rows: Rows
    tags: NDArray[np.int64]
    starts: Places
    lengths: Places


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents of some units of a passage, from `first` to `last` row; `numbers` as NUMBERS says."""

    unit: Places
    first: Places
    last: Places
    numbers: Chances


def drawn_up(passage: Passage, likely: Posterior, best: Pairs) -> Contents | None:
    """The contents worth weighing; `best` are those of the best path. None where nothing is in doubt."""
    unit = np.repeat(np.arange(len(passage.lengths)), passage.lengths)
    words = np.append(0, np.cumsum(passage.rows[:, CUE] > 0))
    pairs, chance = _likely(passage, likely, unit)
    kept = _doubtful(likely, unit, best, len(passage.lengths))[unit[pairs[0]]] & (words[pairs[1] + 1] > words[pairs[0]])
    if not kept.any():
        return None
    pairs, chance = _best_of_each(pairs[:, kept], chance[kept], unit, words)
    mine, first, last = unit[pairs[0]], pairs[0], pairs[1]
    numbers = _Measure(passage, likely, words, mine, first, last).numbers(chance, best)
    return Contents(mine, first, last, numbers)


def _likely(passage: Passage, likely: Posterior, unit: Places) -> tuple[Places, Chances]:
    """Rows from an opening to an end of one unit, and how likely each pair is one content."""
    tags = likely.tags
    goes_on = np.append(tags[1:, I_CONTENT], 0)
    goes_on[passage.starts + passage.lengths - 1] = 0
    ends = np.flatnonzero(tags[:, B_CONTENT] + tags[:, I_CONTENT] - goes_on > _LEAST)
    opens = np.flatnonzero(tags[:, B_CONTENT] > _LEAST)
    low = np.searchsorted(ends, opens)
    count = np.searchsorted(ends, (passage.starts + passage.lengths)[unit[opens]]) - low
    first = np.repeat(opens, count)
    last = ends[np.arange(count.sum()) + np.repeat(low - np.cumsum(count) + count, count)]
    chance = likely.chances(first, last)
    kept = chance > _LEAST
    return np.stack([first[kept], last[kept]]), chance[kept]


def _doubtful(likely: Posterior, unit: Places, best: Pairs, units: int) -> NDArray[np.bool_]:
    """The units in which something else than the best path's contents is likely enough."""
    found = np.array(best, np.int64).reshape(-1, 2)
    held = np.bincount(unit[found[:, 0]], likely.chances(found[:, 0], found[:, 1]), units)
    every = np.bincount(unit, likely.tags[:, B_CONTENT], units)
    return np.maximum(every, np.bincount(unit[found[:, 0]], minlength=units)) - held > _DOUBT


def _best_of_each(pairs: Places, chance: Chances, unit: Places, words: Places) -> tuple[Places, Chances]:
    """Those of the same words as one, the likeliest of them for all; by unit, the likeliest first, and not too many."""
    order = np.argsort(-chance, kind="stable")
    keys = words[pairs[0]] * (words[-1] + 1) + words[pairs[1] + 1]
    _, at, which = np.unique(keys[order], return_index=True, return_inverse=True)
    pairs, every = pairs[:, order[at]], np.asarray(np.bincount(which, chance[order]), np.float64)
    order = np.lexsort((pairs[1], pairs[0], -every, unit[pairs[0]]))
    order = order[_rank(unit[pairs[0, order]]) < _MOST]
    return pairs[:, order], every[order]


def _rank(groups: Places) -> Places:
    """The place of each within its run of equal numbers, from 0."""
    new = np.append(True, groups[1:] != groups[:-1])
    at = np.arange(len(groups))
    return np.asarray(at - at[new][np.cumsum(new) - 1], np.int64)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What the numbers are taken from: the rows, and the unit and the first and last row of each content."""

    passage: Passage
    likely: Posterior
    words: Places
    mine: Places
    first: Places
    last: Places

    def numbers(self, chance: Chances, best: Pairs) -> Chances:
        """One row of NUMBERS a content."""
        columns = (*self._rivals(chance, best), *self._inside(), *self._place(), *self._around())
        return np.stack(columns, axis=1, dtype=np.float64)

    def _rivals(self, chance: Chances, best: Pairs) -> list[Chances]:
        """How the words of a content lie to those of the others of its unit."""
        rank = _rank(self.mine)
        row = np.cumsum(rank == 0) - 1
        low, high, mass = np.zeros((3, int(row[-1]) + 1, _MOST))
        low[row, rank], high[row, rank], mass[row, rank] = self.words[self.first], self.words[self.last + 1], chance
        begins, ends = low[row, rank, None], high[row, rank, None]
        low, high, mass = low[row], high[row], mass[row]
        shared = np.maximum(np.minimum(ends, high) - np.maximum(begins, low), 0)
        like = shared / (ends - begins + high - low - shared)
        around = (shared == ends - begins) & (like < 1)
        lead = chance - np.where(like == 1, 0, mass).max(1)
        same = {(int(self.words[a]), int(self.words[b + 1])) for a, b in best}
        held = [pair in same for pair in zip(begins[:, 0].tolist(), ends[:, 0].tolist(), strict=True)]
        kinds = np.stack([like == 1, like >= 0.5, like >= 0.8, like > 0, around])
        return [*(kinds * mass).sum(2), chance, lead, np.array(held, float), rank]

    def _inside(self) -> list[Chances]:
        """How sure the tagger is of the borders and of what lies between, and what lies there."""
        tags, first, last = self.likely.tags, self.first, self.last
        content, rows = tags[:, B_CONTENT] + tags[:, I_CONTENT], self.passage.rows
        quote, speech = rows[:, QUOTE], self.passage.tags
        behind = np.where(self._unit_end() == last + 1, 0, tags[np.minimum(last + 1, len(tags) - 1), I_CONTENT])
        values = np.stack(
            [
                content, content < 0.5, quote != OUTSIDE, (speech == _VERB) | (speech == _AUX),
                tags[:, 1] + tags[:, 2], tags[:, 3] + tags[:, 4], rows[:, PLACE] % 4 > 0,
            ]
        )  # fmt: skip
        totals = np.zeros((len(values), len(tags) + 1))
        np.cumsum(values, axis=1, out=totals[:, 1:])
        sums = totals[:, last + 1] - totals[:, first]
        sums[:3] /= last + 1 - first
        return [tags[first, B_CONTENT], content[last] - behind, *sums]

    def _place(self) -> list[Chances]:
        """Where a content stands, and the kinds of its words at the borders."""
        rows, tags, first, last = self.passage.rows, self.passage.tags, self.first, self.last
        after, before = np.minimum(last + 1, len(rows) - 1), np.maximum(first - 1, 0)
        end, opened = self._unit_end() == last + 1, first == self.passage.starts[self.mine]
        starts = rows[:, PLACE] % 4 > 0
        return [
            last + 1 - first, self.words[last + 1] - self.words[first], self.passage.lengths[self.mine],
            starts[first], end | starts[after], rows[first, QUOTE], rows[first, BEFORE], tags[first], tags[last],
            np.where(opened, -1, tags[before]), np.where(end, -1, tags[after]),
        ]  # fmt: skip

    def _around(self) -> list[Chances]:
        """The sources and cues left and right of a content, and how many its unit has."""
        tags = self.likely.tags
        source, cue = tags[:, 1] + tags[:, 2], tags[:, 3] + tags[:, 4]
        cues = self._nearest(cue, self.first, self.last)
        left, right = cues[0], cues[2]
        there = np.minimum(left, right) < _FAR
        at = np.where(there, np.where(left <= right, self.first - left, self.last + right), self.first).astype(np.int64)
        beside = self._nearest(source, at, at)
        counts = np.add.reduceat(tags[:, 1 : B_CONTENT + 1 : 2], self.passage.starts)[self.mine].T
        kind = np.where(there, self.passage.rows[at, CUE], -1)
        lies = np.where(there, np.minimum(beside[0], beside[2]), _FAR)
        return [*self._nearest(source, self.first, self.last), *cues, *counts, kind, lies]

    def _nearest(self, sure: Chances, first: Places, last: Places) -> tuple[Chances, Chances, Chances, Chances]:
        """How far the next such token lies to the left and how sure it is, and the same to the right, in the unit."""
        at = np.concatenate([[-1], np.flatnonzero(sure > _NEAR), [len(sure)]])
        left, right = at[np.searchsorted(at, first) - 1], at[np.searchsorted(at, last, side="right")]
        near, ahead = left >= self.passage.starts[self.mine], right < self._unit_end()
        padded = np.append(sure, 0)
        return (
            np.where(near, first - left, _FAR), np.where(near, padded[left], 0),
            np.where(ahead, right - last, _FAR), np.where(ahead, padded[right], 0),
        )  # fmt: skip

    def _unit_end(self) -> Places:
        """The row behind the unit of each content."""
        ends: Places = (self.passage.starts + self.passage.lengths)[self.mine]
        return ends
