"""What the fold needs of some components, as rows: claims, things and pairs, each component's own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.ledger.rows import CLAIM, Row
from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of, end_of_instant, superseded

_CLAIM = ", ".join(f"c.{name}" for name in CLAIM.split(", "))
_STORY = 1 + CLAIM.split(", ").index("story")


@dataclass(slots=True)
class Piece:
    """The rows of one component: standing claims (columns of `CLAIM`), bodies of things, scored pairs of their ids."""

    claims: list[Row] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    pairs: list[tuple[str, str, float]] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    superseded: bool = False  # whether claims of a story are left out because of a newer version


def pieces(
    ledger: Ledger, components: Iterable[int], *, as_of: str | None = None, filed_by: str | None = None
) -> dict[int, Piece]:
    """The rows of each component as published by the end of `as_of` and filed by `filed_by`, always in one order."""
    limits = (end_of(as_of), end_of_instant(filed_by))
    wanted = json.dumps(list(components))
    found: dict[int, Piece] = {}
    for component, thing, body in ledger.ask(
        "SELECT t.component, t.id, t.body FROM json_each(?) k CROSS JOIN thing t ON t.component = k.value "
        "WHERE coalesce(t.published, '') <= ? AND t.filed <= ? ORDER BY t.n",
        (wanted, *limits),
    ):
        piece = found.setdefault(component, Piece())
        piece.things.append(thing)
        piece.bodies.append(body)
    rows = ledger.ask(
        f"SELECT t.component, {_CLAIM} FROM json_each(?) k CROSS JOIN thing t ON t.component = k.value "
        "JOIN claim c ON c.thing = t.id AND c.reading = t.reading "
        "WHERE coalesce(t.published, '') <= ? AND t.filed <= ? ORDER BY c.n",
        (wanted, *limits),
    )
    gone = superseded(ledger, (row[_STORY] for row in rows), as_of=as_of, filed_by=filed_by)
    for row in rows:
        if row[_STORY] not in gone:
            found[row[0]].claims.append(row[1:])
        else:
            found[row[0]].superseded = True
    for component, left, right, score in ledger.ask(
        "SELECT a.component, a.id, b.id, p.score FROM json_each(?) k CROSS JOIN thing a ON a.component = k.value "
        "JOIN pair p ON p.left = a.n JOIN thing b ON b.n = p.right ORDER BY p.left, p.right",
        (wanted,),
    ):
        if component in found:
            found[component].pairs.append((left, right, score))
    return found
