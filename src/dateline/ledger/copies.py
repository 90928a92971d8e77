"""Near-copies of one wire: each story's sketch, and the earliest story that it copies."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable

from dateline.ledger.numbers import season_key
from dateline.ledger.store import Ledger

Sketch = tuple[int, ...]
Copied = Callable[[Sketch, Sketch], bool]
#: A story's place in time: publication, then key.
Place = tuple[str, str]


def _pack(sketch: Sketch) -> bytes:
    return struct.pack(f"<{len(sketch)}I", *sketch)


def _unpack(body: bytes) -> Sketch:
    return struct.unpack(f"<{len(body) // 4}I", body)


def add_sketch(
    ledger: Ledger, story: int, place: Place, sketch: Sketch, bands: Iterable[str], copied: Copied
) -> list[int]:
    """Store a story's sketch; it, and later ones that copy it, learn the earliest story that they copy.

    The numbers of the later ones that learned it.

    Copies of one wire are printed within weeks: a story looks among those of its month and the months beside it.
    """
    names, month = sorted(set(bands)), _month(place[0])
    keys = [season_key(f"{name}|m{month}") for name in names]
    asked = [season_key(f"{name}|m{month + n}") for name in names for n in (-1, 0, 1)]
    first: tuple[Place, int] | None = None
    later: list[int] = []
    for n, other, known, body in _neighbours(ledger, story, asked):
        if not copied(sketch, _unpack(body)):
            continue
        if other < place:
            first = min(first or (other, n), (other, n))
        elif known is None or place < _place(ledger, known):
            ledger.run("UPDATE origin SET copy_of = ? WHERE story = ?", (story, n))
            later.append(n)
    ledger.run(
        "INSERT OR REPLACE INTO origin (story, sketch, copy_of) VALUES (?, ?, ?)",
        (story, _pack(sketch), first[1] if first else None),
    )
    ledger.run_many("INSERT OR IGNORE INTO band (key, story) VALUES (?, ?)", [(key, story) for key in keys])
    return later


def _month(published: str) -> int:
    """Months since the year 0; 1 for an undated story."""
    return int(published[:4]) * 12 + int(published[5:7]) - 1 if published else 1


def _place(ledger: Ledger, story: int) -> Place:
    ((published, key),) = ledger.ask("SELECT coalesce(published, ''), key FROM story WHERE n = ?", (story,))
    return published, key


def _neighbours(ledger: Ledger, story: int, keys: list[int]) -> list[tuple[int, Place, int | None, bytes]]:
    """The other stories that share a band: number, place in time, what they copy, sketch."""
    rows = ledger.ask(
        "SELECT o.story, coalesce(s.published, ''), s.key, o.copy_of, o.sketch FROM origin o "
        "JOIN story s ON s.n = o.story WHERE o.story IN "
        "(SELECT b.story FROM json_each(?) k CROSS JOIN band b ON b.key = k.value) AND o.story <> ? ORDER BY o.story",
        (json.dumps(keys), story),
    )
    return [(n, (published, key), known, body) for n, published, key, known, body in rows]


def copies_of(ledger: Ledger, stories: Iterable[str]) -> dict[str, str]:
    """Each of `stories` that copies an earlier one, with that one."""
    rows = ledger.ask(
        "SELECT s.key, first.key FROM json_each(?) k CROSS JOIN story s ON s.key = k.value "
        "JOIN origin o ON o.story = s.n JOIN story first ON first.n = o.copy_of",
        (json.dumps(sorted(set(stories))),),
    )
    return dict(rows)
