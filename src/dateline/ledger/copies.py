"""Near-copies of one wire: each story's sketch, and the earliest story that it copies."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable

from dateline.ledger.store import Ledger

Sketch = tuple[int, ...]
Copied = Callable[[Sketch, Sketch], bool]


def _pack(sketch: Sketch) -> bytes:
    return struct.pack(f"<{len(sketch)}I", *sketch)


def _unpack(body: bytes) -> Sketch:
    return struct.unpack(f"<{len(body) // 4}I", body)


def add_sketch(
    ledger: Ledger, story: str, published: str, sketch: Sketch, bands: Iterable[str], copied: Copied
) -> None:
    """Store a story's sketch; it, and later ones that copy it, learn the earliest story that they copy."""
    names = sorted(set(bands))
    me = (published, story)
    first: tuple[str, str] | None = None
    for name, when, known, body in _neighbours(ledger, story, names):
        if not copied(sketch, _unpack(body)):
            continue
        other = (when, name)
        if other < me:
            first = min(first or other, other)
        elif known is None or me < _order(ledger, known):
            ledger.run("UPDATE origin SET copy_of = ? WHERE story = ?", (story, name))
    ledger.run(
        "INSERT OR REPLACE INTO origin (story, sketch, copy_of) VALUES (?, ?, ?)",
        (story, _pack(sketch), first[1] if first else None),
    )
    ledger.run_many("INSERT OR IGNORE INTO band (key, story) VALUES (?, ?)", [(n, story) for n in names])


def _order(ledger: Ledger, story: str) -> tuple[str, str]:
    return ledger.one("SELECT coalesce(published, '') FROM story WHERE key = ?", (story,)), story


def _neighbours(ledger: Ledger, story: str, bands: Iterable[str]) -> list[tuple[str, str, str | None, bytes]]:
    names = {row[0] for band in bands for row in ledger.ask("SELECT story FROM band WHERE key = ?", (band,))} - {story}
    found = []
    for name in sorted(names):
        found += ledger.ask(
            "SELECT o.story, coalesce(s.published, ''), o.copy_of, o.sketch FROM origin o "
            "JOIN story s ON s.key = o.story WHERE o.story = ?",
            (name,),
        )
    return [(name, when, known, body) for name, when, known, body in found]


def copies_of(ledger: Ledger, stories: Iterable[str]) -> dict[str, str]:
    """Each of `stories` that copies an earlier one, with that one."""
    found = {s: ledger.one("SELECT copy_of FROM origin WHERE story = ?", (s,)) for s in set(stories)}
    return {story: first for story, first in found.items() if first is not None}
