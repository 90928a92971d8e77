"""Processes at the desk: which there are, their names, and which one an entry belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter

from dateline.ledger import processes as stored
from dateline.ledger import view
from dateline.ledger.store import Ledger
from dateline.model.play import Entry
from dateline.track.processes import process_id


@dataclass(frozen=True, slots=True)
class Process:
    """A long public process: its id, name, number of stories and last publication; `root` is its first story."""

    id: str
    name: str
    stories: int
    last: str
    root: str


def processes(ledger: Ledger, *, as_of: str | None = None, limit: int = 1000) -> list[Process]:
    """The processes known by the end of `as_of`, those with most stories first."""
    given = stored.given_names(ledger)
    rows = stored.roots(ledger, until=view.end_of(as_of), limit=limit)
    return [Process(name, given.get(name, label), n, last[:10], root) for root, name, label, n, last in rows]


def some(ledger: Ledger, ids: Iterable[str], *, as_of: str | None = None) -> list[Process]:
    """The processes of some ids, as known by the end of `as_of`, those with most stories first."""
    given = stored.given_names(ledger)
    rows = stored.counted(ledger, ids, until=view.end_of(as_of))
    return [Process(name, given.get(name, label), n, last[:10], root) for root, name, label, n, last in rows]


def find(ledger: Ledger, process: str) -> tuple[str, str, str] | None:
    """(id, name, first story) of a process by its id or name; the larger one of two of the same name."""
    found = stored.find(ledger, process)
    if found is None:
        return None
    root, name, label = found
    return name, stored.given_names(ledger).get(name, label), root


def stamped(ledger: Ledger, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with the process of their oldest story."""
    rows = list(entries)
    first = {entry.id: entry.things[0].rpartition("#")[0] for entry in rows}
    roots = stored.root_of(ledger, first.values())
    return tuple(_of_process(e, process_id(root)) if (root := roots.get(first[e.id])) else e for e in rows)


_NAMES = [field.name for field in fields(Entry)]
_VALUES, _PROCESS = attrgetter(*_NAMES), _NAMES.index("process")


def _of_process(entry: Entry, process: str) -> Entry:
    """What `dataclasses.replace` gives, in half the time: hundreds of times for each page."""
    values = list(_VALUES(entry))
    values[_PROCESS] = process
    return Entry(*values)
