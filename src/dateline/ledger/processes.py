"""The process tables: each story's keys, its nearest earlier story and the first story of its process."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dateline.ledger.numbers import hashed, packed, unpacked
from dateline.ledger.store import Ledger

#: Earlier stories looked at for one key, newest first.
LOOK = 20

#: The nearest of stories with the number of keys shared and their publication, None where none shares enough.
Nearest = Callable[[Mapping[str, int], Mapping[str, str]], str | None]
_Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Begun:
    """The id and first name of a process that begins with one story."""

    id: str
    label: str


def place(ledger: Ledger, story: str, published: str, keys: Iterable[str], begun: Begun, nearest: Nearest) -> None:
    """Put a story into a process; stories published later that now have a nearer one move with it."""
    numbers = sorted(set(map(hashed, keys)))
    ledger.run_many(
        "INSERT INTO process_key (key, published, story) VALUES (?, ?, ?)", [(k, published, story) for k in numbers]
    )
    ledger.run(
        "INSERT INTO process (story, published, parent, root, id, label, keys) VALUES (?1, ?2, NULL, ?1, ?3, ?4, ?5)",
        (story, published, begun.id, begun.label, packed(numbers)),
    )
    before = {key: _earlier(ledger, key, published, story) for key in numbers}
    _settle(ledger, story, before, nearest)
    met, crowded = _met(ledger, story, published, before)
    for name in sorted(crowded):
        _settle_anew(ledger, name, nearest)
    for name in sorted(met.keys() - crowded):
        if nearest({story: met[name]}, {story: published}):
            _offer(ledger, name, (story, published, met[name]), nearest)


def drop(ledger: Ledger, story: str, nearest: Nearest) -> None:
    """Take a story out, before a better reading of it comes in; its children find other parents."""
    moved = {row[0] for row in ledger.ask("SELECT story FROM process WHERE parent = ?", (story,))}
    for published, body in ledger.ask("SELECT published, keys FROM process WHERE story = ?", (story,)):
        keys = unpacked(body)
        moved.update(name for key in keys for name in _later(ledger, key, published, story))
        rows = [(key, published, story) for key in keys]
        ledger.run_many("DELETE FROM process_key WHERE key = ? AND published = ? AND story = ?", rows)
    ledger.run("DELETE FROM process WHERE story = ?", (story,))
    for name in sorted(moved):
        _settle_anew(ledger, name, nearest)


def _earlier(ledger: Ledger, key: int, published: str, story: str) -> list[tuple[str, str]]:
    """The earlier stories of a key that a story looks at, newest first, each with its publication."""
    rows = ledger.ask(
        "SELECT story, published FROM process_key WHERE key = ? AND (published, story) < (?, ?) "
        "ORDER BY published DESC, story DESC LIMIT ?",
        (key, published, story, LOOK),
    )
    return [(name, day) for name, day in rows]


def _later(ledger: Ledger, key: int, published: str, story: str) -> list[str]:
    """The stories that look at a story by a key, oldest first."""
    rows = ledger.ask(
        "SELECT story FROM process_key WHERE key = ? AND (published, story) > (?, ?) ORDER BY published, story LIMIT ?",
        (key, published, story, LOOK),
    )
    return [row[0] for row in rows]


def _met(
    ledger: Ledger, story: str, published: str, before: Mapping[int, _Rows]
) -> tuple[Counter[str], frozenset[str]]:
    """The later stories that look at a story, with the number of keys by which they do.

    And those among them that look past another one now, which has one story too many before it.
    """
    shared: Counter[str] = Counter()
    crowded: set[str] = set()
    for key, rows in before.items():
        names = _later(ledger, key, published, story)
        shared.update(names)
        crowded.update(names[LOOK - len(rows) :])
    return shared, frozenset(crowded)


def _offer(ledger: Ledger, story: str, new: tuple[str, str, int], nearest: Nearest) -> None:
    """Let a story choose between its parent and a new one (with publication and keys shared): all others stay behind.

    The nearest of many is the nearer one of any of them and the nearest of the rest.
    """
    ((published, parent, root, keys),) = ledger.ask(
        "SELECT published, parent, root, keys FROM process WHERE story = ?", (story,)
    )
    (name, day, shared), counts, when = new, {}, {}
    if parent is not None:
        ((when[parent], others),) = ledger.ask("SELECT published, keys FROM process WHERE story = ?", (parent,))
        both = set(unpacked(keys)) & set(unpacked(others))
        counts[parent] = sum(_seen(ledger, key, (when[parent], parent), (published, story)) for key in both)
    if nearest({**counts, name: shared}, {**when, name: day}) == name:
        _write(ledger, story, name, (parent, root))


def _seen(ledger: Ledger, key: int, first: tuple[str, str], last: tuple[str, str]) -> bool:
    """Whether the later one of two stories of a key still looks at the earlier one."""
    between: int = ledger.one(
        "SELECT count(*) FROM (SELECT 1 FROM process_key WHERE key = ? AND (published, story) > (?, ?) "
        "AND (published, story) < (?, ?) LIMIT ?)",
        (key, *first, *last, LOOK),
    )
    return between < LOOK


def _settle_anew(ledger: Ledger, story: str, nearest: Nearest) -> None:
    """Find the parent of a story that is in already."""
    ((published, keys),) = ledger.ask("SELECT published, keys FROM process WHERE story = ?", (story,))
    _settle(ledger, story, {key: _earlier(ledger, key, published, story) for key in unpacked(keys)}, nearest)


def _settle(ledger: Ledger, story: str, before: Mapping[int, _Rows], nearest: Nearest) -> None:
    """Write the parent of a story, by the earlier stories of each of its keys, and carry its root to its children."""
    ((old_parent, old_root),) = ledger.ask("SELECT parent, root FROM process WHERE story = ?", (story,))
    shared = Counter(name for rows in before.values() for name, _ in rows)
    parent = nearest(shared, {name: day for rows in before.values() for name, day in rows})
    _write(ledger, story, parent, (old_parent, old_root))


def _write(ledger: Ledger, story: str, parent: str | None, old: tuple[str | None, str]) -> None:
    """Write the parent of a story where it is another than its old one (with its root), and carry the root down."""
    root = ledger.one("SELECT root FROM process WHERE story = ?", (parent,)) if parent else story
    if (parent, root) != old:
        ledger.run("UPDATE process SET parent = ?, root = ? WHERE story = ?", (parent, root, story))
        _carry(ledger, story, root)


def _carry(ledger: Ledger, story: str, root: str) -> None:
    front = [story]
    while front:
        children = [r[0] for s in front for r in ledger.ask("SELECT story FROM process WHERE parent = ?", (s,))]
        for child in children:
            ledger.run("UPDATE process SET root = ? WHERE story = ?", (root, child))
        front = children


def roots(ledger: Ledger, *, until: str, limit: int) -> list[tuple[str, str, str, int, str]]:
    """(first story, id, first name, stories, last publication) of processes as published by `until`, largest first.

    Those of one story are more than all others together: they are looked at only where the others do not suffice.
    """
    rows = _largest(ledger, "count(*) + 1", "parent IS NOT NULL AND published <= ?", (until, limit))
    return rows if len(rows) == limit else _largest(ledger, "count(*)", "published <= ?", (until, limit))


def _largest(ledger: Ledger, number: str, which: str, values: tuple[str, int]) -> list[tuple[str, str, str, int, str]]:
    rows = ledger.ask(
        "SELECT g.root, r.id, r.label, g.stories, g.last FROM "
        f"(SELECT root, {number} AS stories, max(published) AS last FROM process WHERE {which} "
        "GROUP BY root ORDER BY 2 DESC, 1 LIMIT ?) g "
        "JOIN process r ON r.story = g.root ORDER BY g.stories DESC, g.root",
        values,
    )
    return [(root, name, label, n, last) for root, name, label, n, last in rows]


def counted(ledger: Ledger, ids: Iterable[str], *, until: str) -> list[tuple[str, str, str, int, str]]:
    """The same of some processes, by their ids; the cost is that of their own stories, not of the ledger."""
    found = ledger.ask(
        "SELECT r.story, r.id, r.label, count(*), max(p.published) FROM json_each(?) k "
        "CROSS JOIN process r ON r.id = k.value JOIN process p ON p.root = r.story "
        "WHERE p.published <= ? GROUP BY r.story ORDER BY 4 DESC, 1",
        (json.dumps(list(dict.fromkeys(ids))), until),
    )
    return [(root, name, label, n, last) for root, name, label, n, last in found]


def find(ledger: Ledger, process: str) -> tuple[str, str, str] | None:
    """(first story, id, first name) of a process by its id, a name given to it, or its first name."""
    given = next((i for i, name in given_names(ledger).items() if name.casefold() == process.casefold()), process)
    rows = ledger.ask(
        "SELECT p.story, p.id, p.label FROM process p WHERE p.root = p.story AND (p.id = ?1 OR p.label = ?2) "
        "ORDER BY p.id = ?1 DESC, (SELECT count(*) FROM process q WHERE q.root = p.story) DESC, p.story LIMIT 1",
        (given, process),
    )
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None


def root_of(ledger: Ledger, stories: Iterable[str]) -> dict[str, str]:
    """The first story of the process of each story."""
    rows = ledger.ask(
        "SELECT p.story, p.root FROM json_each(?) k CROSS JOIN process p ON p.story = k.value",
        (json.dumps(sorted(set(stories))),),
    )
    return dict(rows)


def stories_of(ledger: Ledger, root: str, *, until: str, filed: str) -> list[str]:
    """The stories of a process published by `until` and filed by `filed`, newest first."""
    rows = ledger.ask(
        "SELECT p.story FROM process p JOIN story s ON s.key = p.story "
        "WHERE p.root = ? AND p.published <= ? AND s.filed <= ? ORDER BY p.published DESC, p.story",
        (root, until, filed),
    )
    return [row[0] for row in rows]


def given_names(ledger: Ledger) -> dict[str, str]:
    """Process id -> the newest name that somebody gave it."""
    return dict(ledger.ask("SELECT process, name FROM process_name ORDER BY n"))
