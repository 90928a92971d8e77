"""Components of likeness: things that pairs and editors' words hold together, named by the number of their first."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.ledger import concerns, folded
from dateline.ledger.store import Ledger


def unite(ledger: Ledger, things: Iterable[int]) -> None:
    """Give the components of all `things` one name: the lowest."""
    ask = ledger.ask
    found = {row[0] for thing in set(things) for row in ask("SELECT component FROM thing WHERE n = ?", (thing,))}
    if len(found) > 1:
        name = min(found)
        for other in found - {name}:
            ledger.run("UPDATE thing SET component = ? WHERE component = ?", (name, other))
            forget(ledger, other)


def forget(ledger: Ledger, component: int) -> None:
    """Take out what was worked out for a component that is no more, or is another now."""
    concerns.put(ledger, component, ())
    folded.forget(ledger, component)


def regroup(ledger: Ledger, things: Iterable[int]) -> None:
    """Find the components of `things` (all of one former component) again from pairs and standing judgements."""
    open_ = set(things)
    while open_:
        reached: set[int] = set()
        front = {min(open_)}
        while front:
            reached |= front
            front = {n for thing in front for n in _neighbours(ledger, thing)} & open_ - reached
        name = min(reached)
        ledger.run_many("UPDATE thing SET component = ? WHERE n = ?", [(name, thing) for thing in sorted(reached)])
        open_ -= reached


def _neighbours(ledger: Ledger, thing: int) -> list[int]:
    rows = ledger.ask(
        "SELECT right FROM pair WHERE left = ?1 UNION SELECT left FROM pair WHERE right = ?1 "
        "UNION SELECT b.n FROM thing a JOIN said_same s ON s.left = a.id JOIN thing b ON b.id = s.right WHERE a.n = ?1 "
        "UNION SELECT b.n FROM thing a JOIN said_same s ON s.right = a.id JOIN thing b ON b.id = s.left WHERE a.n = ?1",
        (thing,),
    )
    return [row[0] for row in rows]
