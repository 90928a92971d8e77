"""Opening a ledger: a current SQLite through apsw, WAL, full durability, schema brought up to date."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from dateline.ledger.errors import LedgerDamagedError, in_words
from dateline.ledger.migrations import APPLICATION_ID, migrate

#: How long a writer waits for another, and how long one question may take, in seconds.
WAIT, LIMIT = 60, 20.0
#: Pages of the log after which it is worked into the file: enough that a page changed by many stories is written once.
#: And memory for pages, in KiB: the inner pages of a large ledger stay at hand.
CHECKPOINT, CACHE = 4000, 64_000


def connect(path: Path | str, derive: Callable[[apsw.Connection], None], *, read_only: bool = False) -> apsw.Connection:
    """An open connection to the ledger at `path`; ":memory:" for one that lives as long as the process.

    A missing file is made unless `read_only`. `derive` makes the derived tables of a ledger of an older schema.
    Raises `LedgerError` and its kin.
    """
    name = str(path)
    with in_words(name):
        if name != ":memory:" and Path(name).is_dir():
            raise LedgerDamagedError(f"{name}: this is a folder, not a ledger")
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        connection = apsw.Connection(name, flags=flags)
        connection.set_busy_timeout(WAIT * 1000)
        _check_kind(connection, name)
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
        connection.execute(f"PRAGMA foreign_keys = ON; PRAGMA cache_size = -{CACHE}; PRAGMA temp_store = MEMORY")
        migrate(connection, name, lambda: derive(connection), read_only=read_only)
    return connection


def _check_kind(connection: apsw.Connection, name: str) -> None:
    """Refuse a file that is some other program's database."""
    mark = connection.pragma("application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").get
    if mark not in (0, APPLICATION_ID) or (mark == 0 and tables):
        raise LedgerDamagedError(f"{name}: this is another program's database, not a Dateline ledger")


@contextmanager
def transaction(connection: apsw.Connection, name: str) -> Iterator[None]:
    """All or nothing, alone among writers. SQLite may have rolled back by itself (a full disk); that is no error."""
    with in_words(name):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def limited(connection: apsw.Connection, seconds: float = LIMIT) -> Iterator[None]:
    """Stop any one question after `seconds` of wall time."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, 20_000)
    try:
        yield
    finally:
        connection.set_progress_handler(None)
