"""The derived tables made again from the record: same record, same tables, byte for byte. And stories read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.desk import versions
from dateline.desk.filing import Filed, derive, file_reading
from dateline.ledger import view
from dateline.ledger.derived import clear, rules_of
from dateline.ledger.store import Ledger
from dateline.model.reading import Reading
from dateline.model.story import Story


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


def is_stale(ledger: Ledger) -> bool:
    """Whether the derived rows were made by other rules than the present ones."""
    return rules_of(ledger) not in (None, versions.tracking())


def reread(ledger: Ledger, read: Callable[[Story], Reading], *, filed: str) -> Iterator[tuple[str, Filed]]:
    """Read the stories again that another version of the reading rooms read, each in a transaction of its own.

    Nothing is lost: the older reading stays beside the new one, and editors' words follow. Can be broken off and begun
    again. Yields each story's key with what became of it.
    """
    for key in view.read_by_others(ledger, versions.reading()):
        story = view.plain_story(ledger, key)
        if story is not None:
            yield key, file_reading(ledger, read(story), filed=filed)
