"""The record: stories, readings, claims, judgements and corrections. Rows are added, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from dateline.ledger.codec import pack
from dateline.ledger.connection import connect, transaction
from dateline.ledger.errors import worded
from dateline.ledger.rows import CLAIM, CORRECTION, JUDGEMENT, claim_row, correction_row, judgement_row, safe
from dateline.model.claim import Claim
from dateline.model.play import Correction, Judgement
from dateline.model.reading import Reading
from dateline.model.story import Story


@dataclass(frozen=True)
class Ledger:
    """An open ledger: one connection and the name of its file. Not to be shared between threads."""

    connection: apsw.Connection
    name: str

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def ask(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of one question."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except apsw.Error as error:
            raise worded(self.name, error) from error

    def one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, None where there is none."""
        rows = self.ask(sql, values)
        return rows[0][0] if rows else None

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement, inside `writing`."""
        self.connection.execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for each row, inside `writing`."""
        self.connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: everything inside is stored, or nothing is."""
        with transaction(self.connection, self.name):
            yield


def open_ledger(path: Path | str, derive: Callable[[Ledger], None], *, read_only: bool = False) -> Ledger:
    """The ledger at `path`, made if it is not there. Raises `LedgerError` and its kin.

    `derive` makes the derived tables again, inside a transaction, where the ledger is of an older schema.
    """
    name = str(path)
    return Ledger(connect(path, lambda c: derive(Ledger(c, name)), read_only=read_only), name)


def find_digest(ledger: Ledger, digest: str) -> str | None:
    """The key of the story with this digest, None where the ledger does not have it."""
    found: str | None = ledger.one("SELECT key FROM story WHERE digest = ?", (digest,))
    return found


def series_of(ledger: Ledger, story: Story) -> str | None:
    """The series of stored versions with the same given id, or the same address by the same publisher."""
    if story.given_id is None and story.url is None:
        return None
    found: str | None = ledger.one(
        "SELECT min(series) FROM story WHERE (?1 IS NOT NULL AND given = ?1) "
        "OR (?2 IS NOT NULL AND url = ?2 AND publisher = ?3)",
        (story.given_id, story.url, story.source.name),
    )
    return found


def add_story(ledger: Ledger, reading: Reading, *, filed: str) -> tuple[str, bool]:
    """Store the story of `reading`: its key, and whether other versions of it are there."""
    story = reading.story
    series = series_of(ledger, story)
    moment = story.published or reading.day.date
    taken = ledger.one("SELECT 1 FROM story WHERE key = ?", (safe(story.id),))
    key = f"{safe(story.id)}@{story.digest[:8]}" if taken else safe(story.id)
    ledger.run(
        "INSERT INTO story (key, given, digest, publisher, language, published, day, day_ground, url, headline, text, "
        "filed, series) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            safe(story.id),
            story.digest,
            safe(story.source.name),
            story.language,
            moment.isoformat() if moment else None,
            reading.day.date.isoformat() if reading.day.date else None,
            reading.day.ground,
            safe(story.url) if story.url else None,
            safe(story.headline) if story.headline else None,
            safe(story.text),
            filed,
            series or key,
        ),
    )
    return key, series is not None


def add_reading(
    ledger: Ledger, key: str, reading: Reading, claims: Iterable[Claim], *, filed: str, reader: str
) -> int | None:
    """Store what a reader found in the story `key`, with its claims: its number, None where just this is stored.

    `reader` says which version of the reading rooms found it; where it found what is stored, that is noted alone.
    """
    rows = list(claims)
    body = pack(reading)
    digest = hashlib.sha256(body).hexdigest()[:16]
    for n, known, by in ledger.ask(
        "SELECT n, digest, reader FROM reading WHERE story = ? ORDER BY n DESC LIMIT 1", (key,)
    ):
        if known == digest and _claimed(ledger, n) == {claim.id for claim in rows}:
            if by != reader:
                ledger.run("UPDATE reading SET reader = ? WHERE n = ?", (reader, n))
            return None
    ledger.run(
        "INSERT INTO reading (story, filed, digest, body, reader) VALUES (?, ?, ?, ?, ?)",
        (key, filed, digest, body, reader),
    )
    number: int = ledger.connection.last_insert_rowid()
    ledger.run_many(
        f"INSERT INTO claim (id, reading, {CLAIM}) VALUES (?, ?, {', '.join('?' * 12)})",
        [(claim.id, number, *claim_row(claim)) for claim in rows],
    )
    return number


def _claimed(ledger: Ledger, reading: int) -> set[str]:
    return {row[0] for row in ledger.ask("SELECT id FROM claim WHERE reading = ?", (reading,))}


def add_judgement(ledger: Ledger, row: Judgement) -> None:
    """Store an editor's verdict."""
    ledger.run(f"INSERT INTO judgement ({JUDGEMENT}) VALUES (?, ?, ?, ?, ?, ?, ?)", judgement_row(row))


def withdraw_judgements(ledger: Ledger, left: str, right: str, *, at: str) -> int:
    """Mark the standing verdicts on a pair as taken back at the instant `at`; how many there were."""
    ledger.run(
        "UPDATE judgement SET withdrawn = ?3 WHERE withdrawn IS NULL "
        "AND ((left = ?1 AND right = ?2) OR (left = ?2 AND right = ?1))",
        (left, right, at),
    )
    return ledger.connection.changes()


def add_correction(ledger: Ledger, row: Correction) -> None:
    """Store an editor's value."""
    ledger.run(f"INSERT INTO correction ({CORRECTION}) VALUES (?, ?, ?, ?, ?, ?, ?)", correction_row(row))


def withdraw_corrections(ledger: Ledger, thing: str, field: str, *, at: str) -> int:
    """Mark the standing values of a field as taken back at the instant `at`; how many there were."""
    ledger.run(
        "UPDATE correction SET withdrawn = ? WHERE withdrawn IS NULL AND thing = ? AND field = ?", (at, thing, field)
    )
    return ledger.connection.changes()


def name_process(ledger: Ledger, process: str, name: str, *, by: str, at: str) -> None:
    """Give a process a name; the newest one counts."""
    ledger.run("INSERT INTO process_name (process, name, by, at) VALUES (?, ?, ?, ?)", (process, name, by, at))
