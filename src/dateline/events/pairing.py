"""How far a name or a time and an event word belong together: signs, and two states of the tagger side by side.

Each state is turned into a few numbers, one way for event words and another for names. Their products say how well the
two fit; what each alone has to say is added. training/listed.py makes the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from dateline.events import linear
from dateline.events.linear import Linear
from dateline.lexicon.packaged import packaged

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Pairing:
    """`signs` weigh where a name stands; `event` and `name` [STATES + 1, WIDTH] read the states, `alone` [WIDTH]."""

    signs: Linear
    event: Numbers
    name: Numbers
    alone: Numbers

    def bonds(self, events: Numbers, names: Numbers) -> list[list[float]]:
        """How far the states of each event word speak for each of the names."""
        left, right = _read(events, self.event), _read(names, self.name)
        fit = left @ right.T / math.sqrt(len(self.alone))
        both = np.maximum(left[:, None] + right[None], 0) @ self.alone
        bonds: list[list[float]] = (fit + both).tolist()
        return bonds

    def chance(self, signs: Iterable[str], bond: float) -> float:
        """How likely the one named takes part, from 0 to 1."""
        return self.signs.chance(signs, bond)


def _read(states: Numbers, weights: Numbers) -> Numbers:
    """The last row of the weights stands for what is there before anything is read."""
    return np.asarray(states @ weights[:-1] + weights[-1])


def unpack(archive: np.lib.npyio.NpzFile) -> Pairing:
    """Weights out of an .npz archive: those of a Linear, and `event`, `name` and `alone`."""
    event, name, alone = (archive[key].astype(np.float32) for key in ("event", "name", "alone"))
    return Pairing(linear.unpack(archive), event, name, alone)


@cache
def shipped(name: str) -> Pairing:
    """The weights of that name that come with the program: "takes" or "dating"."""
    with np.load(BytesIO(packaged("dateline.events", f"{name}-weights.npz"))) as archive:
        return unpack(archive)
