"""What waits for somebody's eye: components in which sources differ or a plan has passed, each with its days."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.ledger.store import Ledger

#: Sorts behind every day: what holds until further notice.
OPEN = "~"
OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Concern:
    """`number` matters of one sort from the day `first` until before the day `until`."""

    sort: str
    first: str
    until: str
    number: int


def put(ledger: Ledger, component: int, rows: Iterable[Concern]) -> None:
    """Write the concerns of a component in place of those it had, and what they add to each day's number."""
    new = set(rows)
    old = {
        Concern(*row)
        for row in ledger.ask("SELECT sort, first, until, number FROM concern WHERE component = ?", (component,))
    }
    if new == old:
        return
    ledger.run("DELETE FROM concern WHERE component = ?", (component,))
    ledger.run_many(
        "INSERT INTO concern (sort, first, component, until, number) VALUES (?, ?, ?, ?, ?)",
        [(row.sort, row.first, component, row.until, row.number) for row in new],
    )
    _count(ledger, new, old)


def _count(ledger: Ledger, new: Iterable[Concern], old: Iterable[Concern]) -> None:
    """Add some concerns to the days on which their number changes, and take others away."""
    more: Counter[tuple[str, str]] = Counter()
    for sign, rows in ((1, new), (-1, old)):
        for row in rows:
            more[row.sort, row.first] += sign * row.number
            more[row.sort, row.until] -= sign * row.number
    changed = [(sort, day, n) for (sort, day), n in more.items() if n and day != OPEN]
    ledger.run_many(
        "INSERT INTO waiting (sort, day, more) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET more = more + excluded.more",
        changed,
    )
    ledger.run_many("DELETE FROM waiting WHERE sort = ? AND day = ? AND more = 0", [row[:2] for row in changed])


def found(ledger: Ledger, sort: str, day: str, *, skip: int, most: int) -> list[int]:
    """The components of which something of this sort waits on a day, the newest matter first: `most` after `skip`."""
    rows = ledger.ask(
        "SELECT component FROM concern WHERE sort = ?1 AND first <= ?2 AND until > ?2 "
        "ORDER BY first DESC, component DESC LIMIT ?3 OFFSET ?4",
        (sort, day, most, skip),
    )
    return [row[0] for row in rows]


def counted(ledger: Ledger, sorts: Iterable[str], day: str) -> int:
    """How many matters of some sorts wait on a day."""
    number: int = ledger.one(
        "SELECT coalesce(sum(w.more), 0) FROM json_each(?1) k CROSS JOIN waiting w ON w.sort = k.value "
        "WHERE w.day <= ?2",
        (json.dumps(list(sorts)), day),
    )
    return number
