"""A number for every sign; what the signs of a thing add up to says how likely it is.

The weights of worth.py are of this form, and part of those of pairing.py; training/listed.py makes them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import repeat

import numpy as np

from dateline.lexicon.packaged import packaged


@dataclass(frozen=True)
class Linear:
    """Weights by sign, and what stands before any sign is seen. ``Linear({"who=0": -1.2}, 0.3).chance(["who=0"])``."""

    weights: dict[str, float]
    bias: float

    def chance(self, signs: Iterable[str], more: float = 0.0) -> float:
        """How likely it is, from 0 to 1; signs without a weight say nothing, `more` is added to what they say."""
        total = self.bias + more + sum(map(self.weights.get, signs, repeat(0.0)))
        return 1 / (1 + math.exp(-total))


def unpack(archive: np.lib.npyio.NpzFile) -> Linear:
    """Weights out of an .npz archive with `signs` (one a line), `weights` (8-bit), `step` and `bias`."""
    signs = bytes(archive["signs"]).decode("utf-8").split("\n")
    weights = (archive["weights"].astype(np.float32) * archive["step"]).tolist()
    return Linear(dict(zip(signs, weights, strict=True)), float(archive["bias"]))


@cache
def shipped(name: str) -> Linear:
    """The weights of that name that come with the program. Raises FileNotFoundError where there are none."""
    with np.load(BytesIO(packaged("dateline.events", f"{name}-weights.npz"))) as archive:
        return unpack(archive)
