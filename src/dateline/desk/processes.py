"""Processes at the desk: which there are, their names, and which one an entry belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.ledger import processes as stored
from dateline.ledger import view
from dateline.ledger.store import Ledger
from dateline.model.play import Entry
from dateline.track.processes import process_id, process_name


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
    found = []
    for root, stories, last in stored.roots(ledger, until=view.end_of(as_of))[:limit]:
        name = process_id(root)
        called = given.get(name) or process_name(view.claims_of_story(ledger, root))
        found.append(Process(name, called, stories, last[:10], root))
    return found


def find(ledger: Ledger, process: str, *, as_of: str | None = None) -> Process | None:
    """A process by id or name (the larger one of two of the same name)."""
    rows = processes(ledger, as_of=as_of)
    wanted = process.casefold()
    return next((p for p in rows if wanted in (p.id, p.name.casefold())), None)


def stamped(ledger: Ledger, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with the process of their oldest story."""
    rows = list(entries)
    first = {entry.id: entry.things[0].rpartition("#")[0] for entry in rows}
    roots = stored.root_of(ledger, first.values())
    return tuple(replace(e, process=process_id(root)) if (root := roots.get(first[e.id])) else e for e in rows)
