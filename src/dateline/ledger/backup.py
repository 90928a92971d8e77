"""A copy of a ledger while it is in use, through SQLite's own backup."""

from __future__ import annotations

from pathlib import Path

import apsw

from dateline.ledger.errors import LedgerError, in_words
from dateline.ledger.store import Ledger

#: Pages copied at a time; writers get in between.
STEP = 2000


def backup(ledger: Ledger, path: Path) -> int:
    """Copy the ledger to a new file at `path`; its size in bytes. Raises LedgerError where the file is there."""
    if path.exists():
        raise LedgerError(f"{path}: is there already; a backup never overwrites")
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with in_words(str(path)):
        target = apsw.Connection(str(part))
        try:
            with target.backup("main", ledger.connection, "main") as copying:
                while not copying.done:
                    copying.step(STEP)
            target.execute("PRAGMA journal_mode = DELETE")
        finally:
            target.close()
    part.rename(path)
    return path.stat().st_size
