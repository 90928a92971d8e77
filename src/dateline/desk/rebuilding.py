"""The derived tables made again from the record: same record, same tables, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.desk.filing import derive
from dateline.ledger import view
from dateline.ledger.derived import clear
from dateline.ledger.store import Ledger


def rebuild(ledger: Ledger) -> Iterator[str]:
    """Make the derived tables again in one transaction; yields the key of each story as it is done."""
    with ledger.writing():
        yield from derive_all(ledger)


def derive_all(ledger: Ledger) -> Iterator[str]:
    """The same inside a transaction that is open already: of a ledger that is brought to a newer schema."""
    clear(ledger)
    for key, number in view.newest_readings(ledger):
        reading = view.reading(ledger, key)
        if reading is not None:
            derive(ledger, key, number, reading, view.claims_of_story(ledger, key))
            yield key


def derive_now(ledger: Ledger) -> None:
    """`derive_all` to its end."""
    for _ in derive_all(ledger):
        pass
