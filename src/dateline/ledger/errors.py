"""What can go wrong with a ledger, each in a clear word and without losing what was acknowledged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import apsw


class LedgerError(Exception):
    """Something about the ledger's file; nothing that was acknowledged is lost."""


class LedgerFullError(LedgerError):
    """The disk is full; the story being filed was not stored, all earlier ones are."""


class LedgerReadOnlyError(LedgerError):
    """The file or its folder cannot be written."""


class LedgerBusyError(LedgerError):
    """Another process held the ledger for too long."""


class LedgerDamagedError(LedgerError):
    """The file is no ledger, or damaged."""


class LedgerVersionError(LedgerError):
    """The ledger was made by a newer Dateline."""


class LedgerSlowError(LedgerError):
    """A question took longer than its limit."""


_WORDS: tuple[tuple[type[apsw.Error], type[LedgerError], str], ...] = (
    (apsw.FullError, LedgerFullError, "the disk is full: this story was not stored, all earlier ones are"),
    (apsw.ReadOnlyError, LedgerReadOnlyError, "the ledger or its folder cannot be written"),
    (apsw.PermissionsError, LedgerReadOnlyError, "the ledger or its folder cannot be written"),
    (apsw.CantOpenError, LedgerReadOnlyError, "the ledger cannot be opened: no such folder, or no right to it"),
    (apsw.BusyError, LedgerBusyError, "another process holds the ledger; try again"),
    (apsw.LockedError, LedgerBusyError, "another process holds the ledger; try again"),
    (apsw.NotADBError, LedgerDamagedError, "this file is no Dateline ledger"),
    (apsw.CorruptError, LedgerDamagedError, "the ledger is damaged; `dateline check` says where"),
    (apsw.IOError, LedgerError, "the disk refused to read or write; what was acknowledged is kept"),
    (apsw.InterruptError, LedgerSlowError, "the question took too long"),
)


def worded(path: str, error: apsw.Error) -> LedgerError:
    """An error of SQLite's as ours: the file's name and what it means."""
    for kind, ours, words in _WORDS:
        if isinstance(error, kind):
            return ours(f"{path}: {words}")
    return LedgerError(f"{path}: {error}")


@contextmanager
def in_words(path: str) -> Iterator[None]:
    """Turn SQLite's errors into `LedgerError` with the file's name and what it means."""
    try:
        yield
    except apsw.Error as error:
        raise worded(path, error) from error
