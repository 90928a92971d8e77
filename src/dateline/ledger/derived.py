"""The derived tables: sentences and their search, things, blocks, pairs, names, origins. Made again at will."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.ledger.rows import safe
from dateline.ledger.store import Ledger
from dateline.model.reading import Reading

TABLES = ("sentence", "thing", "block", "pair", "alias", "named", "origin", "band", "process", "process_key")
#: Sentences of one story are numbered within this room, so that a rebuild numbers them alike.
ROOM = 1 << 20


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing as the derived tables hold it: what selects it, its blocking keys, and its body as JSON."""

    id: str
    story: str
    reading: int
    subject: str
    published: str | None
    first_day: str | None
    last_day: str | None
    entry: str
    body: str
    keys: frozenset[str]


def clear(ledger: Ledger) -> None:
    """Empty every derived table."""
    ledger.run("INSERT INTO search (search) VALUES ('delete-all')")
    for table in TABLES:
        ledger.run(f"DELETE FROM {table}")


def drop_story(ledger: Ledger, key: str) -> None:
    """Take a story's rows out of the derived tables, before a better reading of it comes in."""
    run, ask = ledger.run, ledger.ask
    for n, text in ask("SELECT n, text FROM sentence WHERE story = ?", (key,)):
        run("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (n, text))
    run("DELETE FROM sentence WHERE story = ?", (key,))
    left = {row[0] for row in ask("SELECT component FROM thing WHERE story = ?", (key,))}
    for (thing,) in ask("SELECT id FROM thing WHERE story = ?", (key,)):
        run("DELETE FROM block WHERE thing = ?", (thing,))
        run("DELETE FROM pair WHERE left = ?1 OR right = ?1", (thing,))
    run("DELETE FROM named WHERE thing >= ? AND thing < ?", (f"{key}#", f"{key}$"))
    run("DELETE FROM thing WHERE story = ?", (key,))
    for component in left:
        rows = ask("SELECT id FROM thing WHERE component = ?", (component,))
        regroup(ledger, [row[0] for row in rows])


def add_sentences(ledger: Ledger, key: str, reading: Reading) -> None:
    """Sentences (and the headline) as rows, and their words in the search."""
    text = reading.story.text
    number: int = ledger.one("SELECT n FROM story WHERE key = ?", (key,)) * ROOM
    rows = [(number + i, key, s.start, s.end, safe(s.of(text))) for i, s in enumerate(reading.sentences)]
    ledger.run_many("INSERT INTO sentence (n, story, start, stop, text) VALUES (?, ?, ?, ?, ?)", rows)
    ledger.run_many("INSERT INTO search (rowid, text) VALUES (?, ?)", [(r[0], r[4]) for r in rows])


def candidates(ledger: Ledger, keys: Iterable[str]) -> list[str]:
    """Bodies of the things that share a blocking key, each once."""
    ask, one = ledger.ask, ledger.one
    names = {row[0] for key in keys for row in ask("SELECT thing FROM block WHERE key = ?", (key,))}
    return [one("SELECT body FROM thing WHERE id = ?", (name,)) for name in sorted(names)]


def add_thing(ledger: Ledger, row: ThingRow, pairs: Iterable[tuple[str, str, float]]) -> None:
    """Store a thing with its keys and its scored pairs; its component becomes that of the things it pairs with."""
    run = ledger.run
    run(
        "INSERT INTO thing (id, story, reading, subject, published, first_day, last_day, component, entry, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id,
            row.story,
            row.reading,
            row.subject,
            row.published,
            row.first_day,
            row.last_day,
            row.id,
            row.entry,
            row.body,
        ),
    )
    ledger.run_many("INSERT INTO block (key, thing) VALUES (?, ?)", [(k, row.id) for k in sorted(row.keys)])
    met = {row.id}
    for left, right, score in pairs:
        run("INSERT OR REPLACE INTO pair (left, right, score) VALUES (?, ?, ?)", (left, right, score))
        met |= {left, right}
    unite(ledger, met)


def unite(ledger: Ledger, things: Iterable[str]) -> None:
    """Give the components of all `things` one name: the lowest."""
    run, one = ledger.run, ledger.one
    found = {one("SELECT component FROM thing WHERE id = ?", (thing,)) for thing in things} - {None}
    if len(found) > 1:
        name = min(found)
        for other in found - {name}:
            run("UPDATE thing SET component = ? WHERE component = ?", (name, other))


def regroup(ledger: Ledger, things: Iterable[str]) -> None:
    """Find the components of `things` (all of one former component) again from pairs and standing judgements."""
    run = ledger.run
    open_ = set(things)
    while open_:
        reached, front = set(), {min(open_)}
        while front:
            reached |= front
            front = {n for thing in front for n in _neighbours(ledger, thing)} & open_ - reached
        name = min(reached)
        for thing in reached:
            run("UPDATE thing SET component = ? WHERE id = ?", (name, thing))
        open_ -= reached


def _neighbours(ledger: Ledger, thing: str) -> list[str]:
    rows = ledger.ask(
        "SELECT right FROM pair WHERE left = ?1 UNION SELECT left FROM pair WHERE right = ?1 "
        "UNION SELECT right FROM said_same WHERE left = ?1 UNION SELECT left FROM said_same WHERE right = ?1",
        (thing,),
    )
    return [row[0] for row in rows]


def spoken_of(ledger: Ledger, story: str) -> list[str]:
    """The things of a story that an editor spoke of and that no reading has any more."""
    rows = ledger.ask(
        "SELECT thing FROM (SELECT left AS thing FROM judgement UNION SELECT right FROM judgement "
        "UNION SELECT thing FROM correction) WHERE thing >= ? AND thing < ? AND thing NOT IN (SELECT id FROM thing)",
        (f"{story}#", f"{story}$"),
    )
    return [row[0] for row in rows]


def add_aliases(ledger: Ledger, story: str, new: Mapping[str, str]) -> None:
    """Say which thing stands for one that an editor spoke of, and unite what editors judged the same."""
    ledger.run("DELETE FROM alias WHERE old >= ? AND old < ?", (f"{story}#", f"{story}$"))
    ledger.run_many("INSERT INTO alias (old, new) VALUES (?, ?)", sorted(new.items()))
    for pair in ledger.ask(
        "SELECT left, right FROM said_same WHERE (left >= ?1 AND left < ?2) OR (right >= ?1 AND right < ?2)",
        (f"{story}#", f"{story}$"),
    ):
        unite(ledger, pair)


def add_names(ledger: Ledger, rows: Iterable[tuple[str, str, str, str]]) -> None:
    """Rows of (key, published, thing, name) for `who`."""
    ledger.run_many("INSERT OR IGNORE INTO named (key, published, thing, name) VALUES (?, ?, ?, ?)", rows)
