"""How far an event is: the likelihood of each status, by the words around it and the tagger's state.

The reader of words (learnt.py) says what tells an event; this one looks closer at its verb group, at what governs it,
at the clause and the times beside it (signs.py), as the guidelines of FactBank and TimeML tell an annotator to, and at
what the rules make of it. A multinomial model; training/outlook.py makes the weights out of the annotated stories.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from dateline.events.assess import time_beside
from dateline.events.clause import Clause, clause_at
from dateline.events.draft import Draft
from dateline.events.line import Line
from dateline.events.signs import signs_of
from dateline.events.telling import Scene
from dateline.lexicon.packaged import packaged
from dateline.model.event import Status
from dateline.model.story import StoryDay

STATUSES = tuple(Status)
Chances = tuple[float, ...]


@dataclass(frozen=True)
class Outlook:
    """A row of numbers per sign, one for each of STATUSES; `mind` has such a row for each number of a state."""

    rows: dict[str, int]
    table: NDArray[np.float32]
    bias: NDArray[np.float32]
    mind: NDArray[np.float32]

    def scores(self, signs: Iterable[str]) -> NDArray[np.float32]:
        """The sum of the rows of all signs; one without a row says nothing."""
        hits = [self.rows[s] for s in signs if s in self.rows]
        return np.asarray(self.table[hits].sum(0) + self.bias)


def outlooks(
    scene: Scene, line: Line, clauses: tuple[Clause, ...], places: Sequence[int], day: StoryDay
) -> list[Chances]:
    """For the event words at some places of a sentence how likely each of STATUSES is, to a thousandth."""
    weights, states = shipped(), scene.states_of(places)
    thoughts = np.zeros((len(places), len(STATUSES)), np.float32) if states is None else states @ weights.mind
    seen = signs_at(scene, line, clauses, places, day)
    scores = np.stack([weights.scores(signs) for signs in seen]) + thoughts
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return [tuple(row) for row in (powers / powers.sum(1, keepdims=True)).round(3).tolist()]


def signs_at(
    scene: Scene, line: Line, clauses: tuple[Clause, ...], places: Sequence[int], day: StoryDay
) -> list[list[str]]:
    """All signs of the event words at some places. Example: "will meet" has "tense=will" and, by rules, "R=planned"."""
    drafts = {k: d for d in reversed(scene.drafts) for k in range(d.found.first, d.found.last)}
    signs = []
    for at in places:
        beside = time_beside(line, clause_at(clauses, at), at, scene.around.timexes, day)
        said = scene.around.statement_of(scene.words.span(at, at + 1)) is not None
        role = scene.words.role.value if scene.words.role else None
        more = [*_ruled(drafts.get(at)), f"head={role}", f"stmt={said}"]
        signs.append([*signs_of(line, clauses, at, at + 1, beside), *more])
    return signs


def _ruled(draft: Draft | None) -> list[str]:
    """What the rules make of the word."""
    if draft is None:
        return ["R=None", "L=None"]
    status = draft.status or draft.lean
    return [f"R={draft.status}", f"L={draft.lean}", f"side={draft.side}", f"r|s={status}|{draft.side}"]


def unpack(archive: np.lib.npyio.NpzFile) -> Outlook:
    """Weights out of an .npz archive as training/outlook.py writes it."""
    signs = bytes(archive["signs"]).decode("utf-8").split("\n")
    table = archive["table"].astype(np.float32) * archive["steps"]
    bias, mind = (archive[name].astype(np.float32) for name in ("bias", "mind"))
    return Outlook({s: i for i, s in enumerate(signs)}, table, bias, mind)


@cache
def shipped() -> Outlook:
    """The weights that come with the program."""
    with np.load(BytesIO(packaged("dateline.events", "outlook-weights.npz"))) as archive:
        return unpack(archive)
