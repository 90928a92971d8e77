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
VERSION = 4

#: The line of the schema behind which everything is derived.
_DERIVED = "-- Derived from here on."
#: Version -> what it derived, in an order in which it can be dropped.
_OLD = {
    1: "said_same search sentence thing block pair alias named origin band process process_key",
    2: "said_same search rules day house sentence thing block pair alias name name_key named names_of origin band "
    "process process_key",
    3: "said_same search rules day house sentence thing block pair read_again concern folded alias name name_key named "
    "names_of origin band process process_key",
}
_FILED = "CREATE INDEX story_filed ON story (filed, published)"
_STATUS = (
    "CREATE INDEX claim_status ON claim (coalesce(data ->> '$.status', data ->> '$.stage'), published) "
    "WHERE subject IN ('event', 'instrument')"
)


def _renew(connection: apsw.Connection, version: int) -> None:
    """Throw away what a version derived and make the present tables, empty."""
    for name in _OLD[version].split():
        connection.execute(f"DROP {'VIEW' if name == 'said_same' else 'TABLE'} {name}")
    connection.execute(schema().partition(_DERIVED)[2])


def _second(connection: apsw.Connection) -> None:
    """From 1 to 2: readings know their reader, editors' rows are found by thing."""
    connection.execute("ALTER TABLE reading ADD COLUMN reader TEXT")
    for index in ("judgement_left ON judgement (left)", "judgement_right ON judgement (right)"):
        connection.execute(f"CREATE INDEX {index}")
    connection.execute("CREATE INDEX correction_thing ON correction (thing)")


def _third(connection: apsw.Connection) -> None:
    """From 2 to 3: stories are found by when they were filed, claims by status."""
    connection.execute(_FILED)
    connection.execute(_STATUS)


def _fourth(_: apsw.Connection) -> None:
    """From 3 to 4: nothing in the record."""


#: Version -> what turns the record of a ledger of that version into that of the next one.
STEPS: dict[int, Callable[[apsw.Connection], None]] = {1: _second, 2: _third, 3: _fourth}


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
            _renew(connection, version)
            derive()
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
