"""Forward migrations: each earlier schema version is brought up to the present one, in one transaction.

The record is carried over as it is. The derived tables are thrown away and made again by whoever opens the ledger,
in the same transaction: a ledger is of the old version or whole in the new one, never in between.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import apsw

from dateline.ledger.errors import LedgerReadOnlyError, LedgerVersionError

#: "Date" in ASCII: how SQLite's `file` knows a Dateline ledger.
APPLICATION_ID = 0x44617465
VERSION = 2

#: The line of the schema behind which everything is derived.
_DERIVED = "-- Derived from here on."
#: What version 1 derived, in an order in which it can be dropped.
_FIRST = "said_same search sentence thing block pair alias named origin band process process_key"


def _second(connection: apsw.Connection) -> None:
    """From 1 to 2: readings know their reader, editors' rows are found by thing, derived rows have numbers."""
    for name in _FIRST.split():
        connection.execute(f"DROP {'VIEW' if name == 'said_same' else 'TABLE'} {name}")
    connection.execute("ALTER TABLE reading ADD COLUMN reader TEXT")
    for index in ("judgement_left ON judgement (left)", "judgement_right ON judgement (right)"):
        connection.execute(f"CREATE INDEX {index}")
    connection.execute("CREATE INDEX correction_thing ON correction (thing)")
    connection.execute(schema().partition(_DERIVED)[2])


#: Version -> what turns a ledger of that version into the next one.
STEPS: dict[int, Callable[[apsw.Connection], None]] = {1: _second}


def schema() -> str:
    """The present schema as text."""
    return files("dateline.ledger").joinpath("schema.sql").read_text(encoding="utf-8")


def _make(connection: apsw.Connection) -> None:
    connection.execute(schema())
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")


def migrate(connection: apsw.Connection, name: str, derive: Callable[[], None], *, read_only: bool) -> None:
    """Make the schema where there is none, or bring it up to `VERSION`. Safe when two processes try at once.

    `derive` fills the derived tables of a ledger that was brought forward, before anybody sees it.
    """
    version = connection.pragma("user_version")
    if version == VERSION:
        return
    if version > VERSION:
        raise LedgerVersionError(f"{name}: made by a newer Dateline (schema {version}, this one knows {VERSION})")
    if read_only:
        raise LedgerReadOnlyError(f"{name}: no ledger yet, or one of an older schema that must be opened for writing")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.pragma("user_version")
        if version == 0:
            _make(connection)
        else:
            for step in range(version, VERSION):
                STEPS[step](connection)
            derive()
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
