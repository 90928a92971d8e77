"""Whether a ledger is whole: the file, the search, offsets, rows without an owner."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import apsw

from dateline.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    what: str
    where: str


_ORPHANS = (
    ("reading without a story", "SELECT n FROM reading WHERE story NOT IN (SELECT key FROM story)"),
    ("claim without a reading", "SELECT n FROM claim WHERE reading NOT IN (SELECT n FROM reading)"),
    ("claim without a story", "SELECT n FROM claim WHERE story NOT IN (SELECT key FROM story)"),
    ("story without a reading", "SELECT key FROM story WHERE key NOT IN (SELECT story FROM reading)"),
    ("sentence without a story", "SELECT n FROM sentence WHERE story NOT IN (SELECT key FROM story)"),
    ("thing without a claim", "SELECT id FROM thing WHERE id NOT IN (SELECT thing FROM claim)"),
    ("key of no thing", "SELECT DISTINCT thing FROM block WHERE thing NOT IN (SELECT n FROM thing)"),
    ("pair of no thing", "SELECT left || ' ' || right FROM pair WHERE left NOT IN (SELECT n FROM thing)"),
    ("pair of no thing", "SELECT left || ' ' || right FROM pair WHERE right NOT IN (SELECT n FROM thing)"),
    ("name without a spelling", "SELECT thing FROM named WHERE name NOT IN (SELECT n FROM name)"),
    ("story without a process", "SELECT key FROM story WHERE key NOT IN (SELECT story FROM process)"),
)


def check(ledger: Ledger) -> list[Finding]:
    """Everything that is wrong with a ledger, an empty list for a whole one. Reads all of it."""
    return [*_file(ledger), *_search(ledger), *_offsets(ledger), *_orphans(ledger)]


def _file(ledger: Ledger) -> Iterator[Finding]:
    for (word,) in ledger.ask("PRAGMA integrity_check"):
        if word != "ok":
            yield Finding("file", str(word))
    for table, row, parent, _ in ledger.ask("PRAGMA foreign_key_check"):
        yield Finding("reference", f"{table} row {row} has no {parent}")


def _search(ledger: Ledger) -> Iterator[Finding]:
    """FTS5 knows best itself; the database's own check says ok when the search is not. Needs to write."""
    if ledger.connection.readonly("main"):
        return
    try:
        ledger.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        yield Finding("search", "the search index does not fit the sentences; `dateline rebuild` makes it again")


def _offsets(ledger: Ledger) -> Iterator[Finding]:
    for key, text in ledger.connection.execute("SELECT key, text FROM story"):
        for n, cited in ledger.ask("SELECT n, citations FROM claim WHERE story = ?", (key,)):
            if any(text[start:end] != quote for start, end, quote in json.loads(cited)):
                yield Finding("citation", f"claim {n}: its words are not at its place in {key}")
        for n, start, stop, words in ledger.ask("SELECT n, start, stop, text FROM sentence WHERE story = ?", (key,)):
            if text[start:stop] != words:
                yield Finding("sentence", f"sentence {n}: its words are not at its place in {key}")


def _orphans(ledger: Ledger) -> Iterator[Finding]:
    for what, question in _ORPHANS:
        for (row,) in ledger.ask(f"{question} LIMIT 100"):
            yield Finding(what, str(row))
