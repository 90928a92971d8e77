"""Trials that a ledger has to stand: SIGKILL while others write, and a damaged WAL tail. Used by tests and bench."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

from dateline import desk
from dateline.model.reading import Reading
from ledger_stories import told

FILED = "2031-06-01T00:00:00Z"
_PLACES = ("Belmont", "Karsk", "Lund Harbour", "Ostby")
_KINDS = ("talks", "meeting", "visit", "signing")


_SYLLABLES = ["ba", "dro", "fi", "gul", "kem", "lan", "mor", "nus", "pi", "ras", "sto", "tek", "vam", "zor"]


def surname(number: int) -> str:
    """A name for each number, unlike that of any other: four syllables."""
    number = number * 7451 % 14**4
    parts = (_SYLLABLES[number // 14**place % 14] for place in range(4))
    return "".join(parts).capitalize()


def invented(number: int) -> list[Reading]:
    """Stories with names and days of their own; every fifth belongs to a process of five."""
    made = []
    for n in range(number):
        group, day = n // 5, 1 + n % 28
        first, second = surname(group), surname(group + 7919)
        who = f"Ana {first} & Juri {second}"
        place, kind = _PLACES[group % 4], _KINDS[group % 4]
        status = ("planned", "planned", "postponed", "planned", "held")[n % 5]
        words = (
            f"Torvik{group} and Kessel{group}, story {n}: the {kind} in {place} of day {day} is {status}. More later."
        )
        line = f"2031-03-{day:02} ARKA | {kind} {status} in {place} on 2031-04-{day:02} | {who} | {words}"
        made.append(told(line, given_id=f"story-{n:05}"))
    return made


def content(path: Path) -> dict[str, object]:
    """What a ledger holds, apart from the order of filing; raises where it is not whole."""
    with desk.open(path) as open_desk:
        found = open_desk.check()
        if found:
            raise AssertionError(f"{path}: {found[:3]}")
        ask = open_desk.ledger.ask
        return {
            "stories": ask("SELECT key, digest, text FROM story ORDER BY key"),
            "claims": ask("SELECT id, thing, data, citations FROM claim ORDER BY id, thing"),
            "search": ask(
                "SELECT s.story, s.text FROM search JOIN sentence s ON s.n = search.rowid ORDER BY 1, s.start"
            ),
            "things": ask(
                "SELECT id, (SELECT min(b.id) FROM thing b WHERE b.component = a.component), entry FROM thing a "
                "ORDER BY id"
            ),
            "pairs": ask(
                "SELECT min(a.id, b.id), max(a.id, b.id), score FROM pair JOIN thing a ON a.n = left "
                "JOIN thing b ON b.n = right ORDER BY 1, 2"
            ),
        }


def forked(work: Callable[[], None]) -> int:
    """A child process that does `work` and ends."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def write(path: Path, readings: list[Reading]) -> None:
    with desk.open(path) as open_desk:
        for reading in readings:
            open_desk.file(reading, filed=FILED)


def ask(path: Path) -> None:
    while True:
        with desk.open(path) as open_desk:
            play = open_desk.state_of_play(limit=20)
            open_desk.search("talks", limit=5)
            assert all(entry.history for entry in play.entries)


def under_fire(path: Path, readings: list[Reading], kills: int, seed: int) -> int:
    """File everything while killing; the number of kills it took."""
    chance = random.Random(seed)
    for _ in range(kills):
        jobs = (lambda: write(path, readings), lambda: write(path, readings[::-1]), lambda: ask(path))
        children = [forked(job) for job in jobs]
        time.sleep(chance.uniform(0.001, 0.25))
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    write(path, readings)
    return kills


def damaged_tails(folder: Path, readings: list[Reading], copies: int, seed: int) -> list[int]:
    """How many stories each damaged copy still has; raises where one is not a clean prefix."""
    chance = random.Random(seed)
    path = folder / "whole.db"
    write(path, readings[:5])
    with desk.open(path) as open_desk:
        # The tail is what was written since the last checkpoint; SQLite syncs the rest before it relies on it.
        open_desk.ledger.connection.execute("PRAGMA wal_autocheckpoint = 0")
        for reading in readings[5:]:
            open_desk.file(reading, filed=FILED)
        snapshot = {s: Path(f"{path}{s}").read_bytes() for s in ("", "-wal")}
    order = [reading.story.id for reading in readings]
    kept = []
    for n in range(copies):
        wal = bytearray(snapshot["-wal"])
        at = chance.randrange(len(wal))
        if n % 2:
            del wal[at:]
        else:
            wal[at : at + 64] = chance.randbytes(min(64, len(wal) - at))
        copy = folder / f"copy-{n}.db"
        copy.write_bytes(snapshot[""])
        Path(f"{copy}-wal").write_bytes(wal)
        found = [key for key, _, _ in content(copy)["stories"]]  # type: ignore[attr-defined]
        if found != order[: len(found)]:
            raise AssertionError(f"{copy}: no clean prefix: {found[:5]}")
        kept.append(len(found))
        for suffix in ("", "-wal", "-shm"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)
    return kept
