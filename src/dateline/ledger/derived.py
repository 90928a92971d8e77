"""The derived tables: sentences and their search, things, blocks, pairs, names. Made again at will."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.ledger.components import forget, regroup, unite
from dateline.ledger.numbers import PARTS, dated_number, hashed, packed, part_number, season_key, unpacked
from dateline.ledger.rows import safe
from dateline.ledger.store import Ledger
from dateline.model.reading import Reading

TABLES = (
    "rules",
    "day",
    "house",
    "sentence",
    "thing",
    "block",
    "pair",
    "read_again",
    "concern",
    "waiting",
    "folded",
    "alias",
    "name",
    "name_key",
    "named",
    "names_of",
    "origin",
    "band",
    "process",
    "process_key",
)


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing as the derived tables hold it: what selects it, its blocking keys, and its body as JSON."""

    id: str
    reading: int
    subject: str
    published: str | None
    filed: str
    first_day: str | None
    last_day: str | None
    fixed: bool
    entry: str
    body: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling of a name in one story: its keys, and the things that it stands in with their publication."""

    name: str
    keys: frozenset[str]
    places: tuple[tuple[str, str], ...]


def clear(ledger: Ledger) -> None:
    """Empty every derived table."""
    ledger.run("INSERT INTO search (search) VALUES ('delete-all')")
    for table in TABLES:
        ledger.run(f"DELETE FROM {table}")


def rules_of(ledger: Ledger) -> str | None:
    """The version of the rules by which the derived rows were made; None where there are none."""
    found: str | None = ledger.one("SELECT digest FROM rules WHERE name = 'tracking'")
    return found


def set_rules(ledger: Ledger, digest: str) -> None:
    """Say by which rules the derived rows are made, before the first of them is."""
    ledger.run("INSERT INTO rules (name, digest) VALUES ('tracking', ?)", (digest,))


def number_of(ledger: Ledger, key: str) -> int:
    """The number of a story."""
    found: int = ledger.one("SELECT n FROM story WHERE key = ?", (key,))
    return found


def begun_of(ledger: Ledger, key: str) -> tuple[int, str]:
    """The number of a story and the instant at which it was first filed; notes where it was read again since."""
    ((story, first, last, readings),) = ledger.ask(
        "SELECT s.n, min(r.filed), max(r.filed), count(*) FROM story s JOIN reading r ON r.story = s.key "
        "WHERE s.key = ?",
        (key,),
    )
    if readings > 1:
        ledger.run("INSERT OR REPLACE INTO read_again (story, first, last) VALUES (?, ?, ?)", (story, first, last))
    return story, first


def things_of_series(ledger: Ledger, key: str) -> list[int]:
    """The numbers of the things of a story and of its other versions, which it supersedes or is superseded by."""
    rows = ledger.ask(
        f"SELECT t.n FROM story o JOIN story s ON s.series = o.series "
        f"JOIN thing t ON t.n BETWEEN s.n << {PARTS} AND (s.n + 1 << {PARTS}) - 1 WHERE o.key = ?",
        (key,),
    )
    return [row[0] for row in rows]


def things_of_number(ledger: Ledger, story: int) -> list[int]:
    """The numbers of the things of a story by its number."""
    return [row[0] for row in ledger.ask("SELECT n FROM thing WHERE n BETWEEN ? AND ?", range_of(story))]


def range_of(story: int) -> tuple[int, int]:
    """The first and the last number that parts of a story can have."""
    return story << PARTS, (story + 1 << PARTS) - 1


def count_story(ledger: Ledger, story: int, by: int) -> None:
    """Count a story in (1) or out (-1): its day and its publisher."""
    ((day, house),) = ledger.ask(
        "SELECT substr(coalesce(published, ''), 1, 10), publisher FROM story WHERE n = ?", (story,)
    )
    for table, column, value in (("day", "day", day), ("house", "publisher", house)):
        ledger.run(
            f"INSERT INTO {table} ({column}, stories) VALUES (?1, ?2) "
            f"ON CONFLICT ({column}) DO UPDATE SET stories = stories + ?2",
            (value, by),
        )
        ledger.run(f"DELETE FROM {table} WHERE {column} = ? AND stories = 0", (value,))


def drop_story(ledger: Ledger, key: str) -> set[int]:
    """Take a story's rows out of the derived tables, before a better reading of it comes in.

    The numbers of the things that hung together with its own.
    """
    run, ask = ledger.run, ledger.ask
    story = number_of(ledger, key)
    count_story(ledger, story, -1)
    for n, text in ask("SELECT n, text FROM sentence WHERE story = ?", (key,)):
        run("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (n, text))
    run("DELETE FROM sentence WHERE story = ?", (key,))
    _drop_names(ledger, story, key)
    left = set()
    for thing, component, keys in ask("SELECT n, component, keys FROM thing WHERE n BETWEEN ? AND ?", range_of(story)):
        left.add(component)
        ledger.run_many("DELETE FROM block WHERE key = ? AND thing = ?", [(k, thing) for k in unpacked(keys)])
        run("DELETE FROM pair WHERE left = ?1 OR right = ?1", (thing,))
    run("DELETE FROM thing WHERE n BETWEEN ? AND ?", range_of(story))
    run("DELETE FROM read_again WHERE story = ?", (story,))
    stirred: set[int] = set()
    for component in left:
        forget(ledger, component)
        things = [row[0] for row in ask("SELECT n FROM thing WHERE component = ?", (component,))]
        regroup(ledger, things)
        stirred |= set(things)
    return stirred


def add_sentences(ledger: Ledger, key: str, reading: Reading) -> None:
    """Sentences (and the headline) as rows, and their words in the search."""
    text = reading.story.text
    ((story, day),) = ledger.ask("SELECT n, published FROM story WHERE key = ?", (key,))
    rows = [
        (dated_number(day, story, i), key, s.start, s.end, safe(s.of(text))) for i, s in enumerate(reading.sentences)
    ]
    ledger.run_many("INSERT INTO sentence (n, story, start, stop, text) VALUES (?, ?, ?, ?, ?)", rows)
    ledger.run_many("INSERT INTO search (rowid, text) VALUES (?, ?)", [(r[0], r[4]) for r in rows])


def candidates(ledger: Ledger, keys: Iterable[str], days: tuple[str, str] | None) -> list[tuple[int, str]]:
    """Numbers and bodies of the things that share a blocking key, each once.

    `days` are the first and last day outside which a thing of fixed days cannot be meant, None where any can.
    """
    numbers = json.dumps(sorted({season_key(key) for key in keys}))
    sql = (
        "SELECT n, body FROM thing WHERE n IN "
        "(SELECT b.thing FROM json_each(?1) k CROSS JOIN block b ON b.key = k.value)"
    )
    if days is not None:
        sql += " AND NOT (fixed AND (first_day > ?3 OR last_day < ?2))"
    return [(n, body) for n, body in ledger.ask(f"{sql} ORDER BY n", (numbers, *(days or ())))]


def add_thing(ledger: Ledger, story: int, place: int, row: ThingRow, pairs: Iterable[tuple[int, float]]) -> None:
    """Store a thing with its keys and its scored pairs; its component becomes that of the things it pairs with."""
    n = part_number(story, place)
    keys = sorted({season_key(key) for key in row.keys})
    ledger.run(
        "INSERT INTO thing (n, id, reading, subject, published, filed, first_day, last_day, fixed, component, "
        "entry, keys, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?1, ?10, ?11, ?12)",
        (
            n,
            row.id,
            row.reading,
            row.subject,
            row.published,
            row.filed,
            row.first_day,
            row.last_day,
            row.fixed,
            row.entry,
            packed(keys),
            row.body,
        ),
    )
    ledger.run_many("INSERT INTO block (key, thing) VALUES (?, ?)", [(k, n) for k in keys])
    met = {n}
    for other, score in pairs:
        ledger.run(
            "INSERT OR REPLACE INTO pair (left, right, score) VALUES (?, ?, ?)", (min(n, other), max(n, other), score)
        )
        met.add(other)
    unite(ledger, met)


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
        unite(ledger, [n for (n,) in ledger.ask("SELECT n FROM thing WHERE id IN (?, ?)", pair)])


def add_names(ledger: Ledger, story: int, names: Iterable[Name]) -> None:
    """The names in a story, for `who`."""
    found = []
    for row in names:
        n = hashed(row.name)
        found.append(n)
        keys = sorted(map(hashed, row.keys))
        ledger.run("INSERT OR IGNORE INTO name (n, name, keys) VALUES (?, ?, ?)", (n, row.name, packed(keys)))
        if ledger.connection.changes():
            ledger.run_many("INSERT INTO name_key (key, name) VALUES (?, ?)", [(k, n) for k in keys])
        rows = [(n, published, thing) for published, thing in row.places]
        ledger.run_many("INSERT OR IGNORE INTO named (name, published, thing) VALUES (?, ?, ?)", rows)
    ledger.run("INSERT INTO names_of (story, names) VALUES (?, ?)", (story, packed(sorted(found))))


def _drop_names(ledger: Ledger, story: int, key: str) -> None:
    """Take a story's names out, and spellings that no other story has."""
    body = ledger.one("SELECT names FROM names_of WHERE story = ?", (story,)) or b""
    published = ledger.one("SELECT published FROM process WHERE story = ?", (key,))
    for name in unpacked(body):
        ledger.run(
            "DELETE FROM named WHERE name = ? AND published = ? AND thing >= ? AND thing < ?",
            (name, published, f"{key}#", f"{key}$"),
        )
        if ledger.one("SELECT 1 FROM named WHERE name = ? LIMIT 1", (name,)) is None:
            keys = unpacked(ledger.one("SELECT keys FROM name WHERE n = ?", (name,)))
            ledger.run_many("DELETE FROM name_key WHERE key = ? AND name = ?", [(key, name) for key in keys])
            ledger.run("DELETE FROM name WHERE n = ?", (name,))
    ledger.run("DELETE FROM names_of WHERE story = ?", (story,))
