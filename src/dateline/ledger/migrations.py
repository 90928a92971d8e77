"""Forward migrations: each earlier schema version is brought up to the present one, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import apsw

from dateline.ledger.errors import LedgerReadOnlyError, LedgerVersionError

#: "Date" in ASCII: how SQLite's `file` knows a Dateline ledger.
APPLICATION_ID = 0x44617465
VERSION = 1

#: Version -> what turns a ledger of that version into the next one.
STEPS: dict[int, Callable[[apsw.Connection], None]] = {}


def schema() -> str:
    """The present schema as text."""
    return files("dateline.ledger").joinpath("schema.sql").read_text(encoding="utf-8")


def _make(connection: apsw.Connection) -> None:
    connection.execute(schema())
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")


def migrate(connection: apsw.Connection, name: str, *, read_only: bool) -> None:
    """Make the schema where there is none, or bring it up to `VERSION`. Safe when two processes try at once."""
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
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
