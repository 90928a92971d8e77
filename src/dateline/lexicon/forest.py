"""Boosted trees: what many small trees of questions add up to, for all things of a story at once.

A thing is known by a few numbers and by its signs (short strings); a tree asks for one of them at each step, and its
leaf adds a number to the score. The weights of worth.py are of this form; training/trees.py grows them with LightGBM
(Ke et al. 2017), which running needs nothing of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from dateline.lexicon.packaged import packaged

Thing = tuple[Sequence[float], Iterable[str]]
Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Forest:
    """Trees as arrays of nodes. A node asks whether column `feature` is above `limit`; a leaf leads to itself.

    Columns are the numbers, in the order of `numbers`, and behind them one for each of `signs`, 1 where a thing has it.
    `roots` are the first nodes of the trees.
    """

    numbers: tuple[str, ...]
    signs: dict[str, int]
    depth: int
    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    limit: NDArray[np.float32]
    below: NDArray[np.int32]
    above: NDArray[np.int32]
    value: NDArray[np.float32]

    def scores(self, things: Sequence[Thing]) -> Scores:
        """The score of each thing. Signs that no tree asks for say nothing."""
        count = len(self.numbers)
        rows = np.zeros((len(things), count + len(self.signs)), np.float32)
        for row, (numbers, signs) in zip(rows, things, strict=True):
            row[:count] = numbers
            row[[count + self.signs[s] for s in signs if s in self.signs]] = 1
        return self.rated(rows)

    def rated(self, rows: NDArray[np.float32]) -> Scores:
        """The score of each row of columns."""
        values, width = rows.reshape(-1), np.arange(len(rows))[:, None] * rows.shape[1]
        nodes = np.tile(self.roots, (len(rows), 1))
        for _ in range(self.depth):
            higher = values.take(width + self.feature.take(nodes)) > self.limit.take(nodes)
            nodes = np.where(higher, self.above.take(nodes), self.below.take(nodes))
        return np.asarray(self.value.take(nodes).sum(1))

    def chances(self, things: Sequence[Thing]) -> list[float]:
        """How likely each thing is, from 0 to 1."""
        chances: list[float] = (1 / (1 + np.exp(-self.scores(things)))).tolist()
        return chances


def unpack(archive: np.lib.npyio.NpzFile) -> Forest:
    """A forest out of an .npz archive as training/trees.py writes it."""
    names, signs = (bytes(archive[key]).decode("utf-8").split("\n") for key in ("numbers", "signs"))
    whole = (archive[key].astype(np.int32) for key in ("roots", "feature", "below", "above"))
    roots, feature, below, above = whole
    limit, value = (archive[key].astype(np.float32) for key in ("limit", "value"))
    columns, depth = {s: i for i, s in enumerate(signs) if s}, int(archive["depth"])
    return Forest(tuple(names), columns, depth, roots, feature, limit, below, above, value)


@cache
def shipped(name: str, package: str = "dateline.events") -> Forest:
    """The forest of that name that comes with the program. Raises FileNotFoundError where there is none."""
    with np.load(BytesIO(packaged(package, f"{name}-forest.npz"))) as archive:
        return unpack(archive)
