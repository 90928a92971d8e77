"""A second reader of status: a linear model over the signs of one event word.

It gives five rough statuses (held, under_way, planned, open, not_held) with their probabilities for any verb or noun,
also those that are no talks, visits or votes. The weights lie beside this file; training/status.py made them and says
from what and how well they read documents that they have not seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import numpy as np

from dateline.events.clause import Clause, clause_at
from dateline.events.line import Line
from dateline.events.signs import signs_of
from dateline.lexicon.packaged import packaged
from dateline.model.story import StoryDay
from dateline.model.timex import Timex

STATUSES = ("held", "under_way", "planned", "open", "not_held")
_WORTH = np.array((3.0, 2.7, 2.0, 0.4, -2.3))  # mean certainty, -3 to 3, that people gave to each


@dataclass(frozen=True)
class Weights:
    """One row of five numbers per sign, and a bias."""

    rows: dict[str, int]
    table: np.ndarray
    bias: np.ndarray

    def probabilities(self, signs: Iterable[str]) -> np.ndarray:
        """How likely each of STATUSES is; sums to 1."""
        hits = sorted({self.rows[s] for s in signs if s in self.rows})
        scores = self.table[hits].sum(0) + self.bias
        scores = np.exp(scores - scores.max())
        return np.asarray(scores / scores.sum())


@dataclass(frozen=True, slots=True)
class Assessment:
    """The likeliest of STATUSES, how likely it is, and the certainty from -3 (did not happen) to 3 (happened)."""

    status: str
    probability: float
    certainty: float


def unpack(archive: np.lib.npyio.NpzFile, name: str = "") -> Weights:
    """Weights out of an .npz archive as training/status.py writes it."""
    signs = bytes(archive["signs" + name]).decode("utf-8").split("\n")
    return Weights(
        {s: i for i, s in enumerate(signs)}, archive["table" + name].astype(np.float32), archive["bias" + name]
    )


@cache
def shipped() -> Weights:
    """The weights that come with the program."""
    with np.load(BytesIO(packaged("dateline.events", "status-weights.npz"))) as archive:
        return unpack(archive)


def time_beside(line: Line, clause: Clause, first: int, timexes: Iterable[Timex], day: StoryDay) -> str | None:
    """after, before or same: how the nearest time expression of a clause lies to the story's day; None without one."""
    best: tuple[int, str] | None = None
    for timex in timexes:
        at = line.words.index_of(timex.span.start)
        if timex.interval is None or day.date is None or not clause.first <= at < clause.last:
            continue
        begin, end = timex.interval.first, timex.interval.last
        lies = "after" if begin and begin > day.date else "before" if end and end < day.date else "same"
        if best is None or abs(at - first) < best[0]:
            best = (abs(at - first), lies)
    return best[1] if best else None


def assess(
    line: Line,
    clauses: tuple[Clause, ...],
    words: tuple[int, int],
    timexes: Iterable[Timex],
    day: StoryDay,
    weights: Weights | None = None,
) -> Assessment:
    """What the second reader makes of the event word at `words` (first, one past the last).

    Example: "sell" in "Ocean Drilling will sell its contract-drilling business" is planned.
    """
    first, last = words
    relation = time_beside(line, clause_at(clauses, first), first, timexes, day)
    chances = (weights or shipped()).probabilities(signs_of(line, clauses, first, last, relation))
    best = int(chances.argmax())
    return Assessment(STATUSES[best], float(chances[best]), float(chances @ _WORTH))
