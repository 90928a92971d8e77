"""What the ledger knows: claims as known on a date, stories, judgements. Reading only."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline.ledger.codec import from_plain, plain_of, unpack
from dateline.ledger.errors import in_words
from dateline.ledger.numbers import PARTS, hashed
from dateline.ledger.rows import CLAIM, claim_from
from dateline.ledger.store import Ledger
from dateline.model.claim import Claim
from dateline.model.reading import Reading
from dateline.model.span import Citation, Span
from dateline.model.story import Story

#: Sorts behind every ISO day.
LATEST = "9999-12-31"


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A stored story without its text."""

    key: str
    publisher: str
    published: str | None
    day: str | None
    headline: str | None
    url: str | None
    language: str | None
    filed: str
    series: str


_STORY = "key, publisher, published, day, headline, url, language, filed, series"


def _list(values: Iterable[str | int]) -> str:
    """Values for one ``IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(values))


def end_of(day: str | None) -> str:
    """A text that sorts behind every instant of an ISO day."""
    return f"{day or LATEST}~"


def end_of_instant(limit: str | None) -> str:
    """A text that sorts behind every instant by the ISO instant `limit`, or of the day where it is one."""
    return end_of(limit) if limit is None or len(limit) == 10 else limit


def stories(ledger: Ledger, *, as_of: str | None = None, limit: int = 1000) -> list[StoryRow]:
    """Stories published by the end of the day `as_of`, newest first."""
    rows = ledger.ask(
        f"SELECT {_STORY} FROM story WHERE coalesce(published, day, '') <= ? ORDER BY published DESC, n DESC LIMIT ?",
        (end_of(as_of), limit),
    )
    return [StoryRow(*row) for row in rows]


def story(ledger: Ledger, key: str) -> StoryRow | None:
    """One story by its key."""
    rows = ledger.ask(f"SELECT {_STORY} FROM story WHERE key = ?", (key,))
    return StoryRow(*rows[0]) if rows else None


def reading(ledger: Ledger, key: str) -> Reading | None:
    """The newest reading of a story, as it was filed."""
    body = ledger.one("SELECT body FROM reading WHERE story = ? ORDER BY n DESC LIMIT 1", (key,))
    return unpack(Reading, body) if body is not None else None


def plain_story(ledger: Ledger, key: str) -> Story | None:
    """A stored story with its text and blocks, without what was found in it."""
    body = ledger.one("SELECT body FROM reading WHERE story = ? ORDER BY n DESC LIMIT 1", (key,))
    if body is None:
        return None
    found: Story = from_plain(Story, plain_of(body)["story"])
    return found


def sentence(ledger: Ledger, key: str, offset: int) -> Citation | None:
    """The sentence of a story that holds the character at `offset`."""
    rows = ledger.ask(
        "SELECT start, stop, text FROM sentence WHERE story = ?1 AND start <= ?2 AND stop > ?2 LIMIT 1", (key, offset)
    )
    return Citation(key, Span(rows[0][0], rows[0][1]), rows[0][2]) if rows else None


def sentences_touched(ledger: Ledger, key: str, span: Span) -> list[Citation]:
    """The sentences of a story that share a character with `span`, in text order."""
    rows = ledger.ask(
        "SELECT start, stop, text FROM sentence WHERE story = ? AND start < ? AND stop > ? ORDER BY start",
        (key, span.end, span.start),
    )
    return [Citation(key, Span(start, stop), text) for start, stop, text in rows]


def superseded(
    ledger: Ledger, keys: Iterable[str], *, as_of: str | None = None, filed_by: str | None = None
) -> set[str]:
    """Which of the stories `keys` have a newer version published by the end of `as_of` and filed by `filed_by`."""
    rows = ledger.ask(
        "SELECT s.key FROM json_each(?1) k CROSS JOIN story s ON s.key = k.value WHERE EXISTS (SELECT 1 FROM story t "
        "WHERE t.series = s.series AND t.key <> s.key AND coalesce(t.published, '') <= ?2 AND "
        "t.filed <= ?3 AND "
        "(coalesce(t.published, ''), t.filed, t.digest) > (coalesce(s.published, ''), s.filed, s.digest))",
        (_list(sorted(set(keys))), end_of(as_of), end_of_instant(filed_by)),
    )
    return {row[0] for row in rows}


def claims_of_story(ledger: Ledger, key: str) -> list[Claim]:
    """The claims of a story's newest reading, in text order."""
    rows = ledger.ask(
        f"SELECT {CLAIM} FROM claim WHERE story = ?1 "
        "AND reading = (SELECT max(n) FROM reading WHERE story = ?1) ORDER BY n",
        (key,),
    )
    return [claim_from(row) for row in rows]


def all_claims(ledger: Ledger, *, filed_by: str | None = None) -> Iterator[Claim]:
    """Every claim of each story's newest reading filed by the instant `filed_by`, in order of filing."""
    rows = ledger.ask(
        f"SELECT {CLAIM} FROM claim WHERE reading IN (SELECT max(n) FROM reading WHERE filed <= ? GROUP BY story) "
        "ORDER BY n",
        (end_of_instant(filed_by),),
    )
    return (claim_from(row) for row in rows)


def components_of_things(ledger: Ledger, things: Iterable[str]) -> list[int]:
    """The components of some things, each once."""
    rows = ledger.ask(
        "SELECT t.component FROM json_each(?) k CROSS JOIN thing t ON t.id = k.value ORDER BY k.key", (_list(things),)
    )
    return list(dict.fromkeys(row[0] for row in rows))


def _first(ledger: Ledger, sql: str, values: tuple[Any, ...], limit: int) -> list[int]:
    """The first `limit` different components of a question, of which no more rows are read than it takes."""
    found: dict[int, None] = {}
    rows = ledger.connection.execute(sql, values)
    for (component,) in rows:
        found[component] = None
        if len(found) >= limit:
            break
    rows.close()
    return list(found)


def recent_components(ledger: Ledger, *, as_of: str | None, filed_by: str | None = None, limit: int) -> list[int]:
    """The components that stories published by the end of `as_of`, filed by `filed_by`, spoke of last, newest first."""
    sql = "SELECT component FROM thing WHERE published <= ? AND filed <= ? ORDER BY published DESC, id DESC"
    with in_words(ledger.name):
        return _first(ledger, sql, (end_of(as_of), end_of_instant(filed_by)), limit)


def was_read_again(ledger: Ledger, *, since: str) -> bool:
    """Whether a story filed by the instant `since` was read again after it: what counted then no longer does."""
    limit = end_of_instant(since)
    found = ledger.ask("SELECT 1 FROM read_again WHERE first <= ?1 AND last > ?1 LIMIT 1", (limit,))
    return bool(found)


def components_between(ledger: Ledger, first: str, last: str, *, as_of: str | None, limit: int) -> list[int]:
    """The components of things that happen between two ISO days, as published by the end of `as_of`.

    Things that last longer than a month are found by their first day alone.
    """
    sql = (
        "SELECT component FROM thing WHERE first_day BETWEEN date(?1, '-31 days') AND ?2 "
        "AND last_day >= ?1 AND coalesce(published, '') <= ?3 ORDER BY first_day"
    )
    with in_words(ledger.name):
        return _first(ledger, sql, (first, last, end_of(as_of)), limit)


def components_moved(ledger: Ledger, since: str, until: str) -> list[int]:
    """The components whose entries can differ between the ends of two ISO days.

    They were spoken of in between, or a version of their story was superseded, or the last day meant has passed, or an
    editor gave them another day.
    """
    rows = ledger.ask(
        "SELECT component FROM thing WHERE published > ?1 AND published <= ?2 "
        "UNION SELECT component FROM thing WHERE last_day >= ?3 AND last_day < ?4 "
        "UNION SELECT t.component FROM story n JOIN story o ON o.series = n.series AND o.key <> n.key "
        f"JOIN thing t ON t.n BETWEEN o.n << {PARTS} AND (o.n + 1 << {PARTS}) - 1 "
        "WHERE n.published > ?1 AND n.published <= ?2 "
        "UNION SELECT t.component FROM correction c LEFT JOIN alias a ON a.old = c.thing "
        "JOIN thing t ON t.id = coalesce(a.new, c.thing) WHERE c.field IN ('date', 'end', 'status')",
        (end_of(since), end_of(until), since, until),
    )
    return [row[0] for row in rows]


def names_with(ledger: Ledger, keys: Iterable[str]) -> list[tuple[int, str]]:
    """Number and spelling of the names that share a key, by spelling."""
    rows = ledger.ask(
        "SELECT DISTINCT n.n, n.name FROM json_each(?) k CROSS JOIN name_key y ON y.key = k.value "
        "JOIN name n ON n.n = y.name ORDER BY n.name",
        (_list(sorted(map(hashed, keys))),),
    )
    return [(n, name) for n, name in rows]


def things_named(ledger: Ledger, names: Iterable[int], *, as_of: str | None, limit: int) -> list[str]:
    """The things in which names stand, by the names' numbers, newest published first."""
    found: set[tuple[str, str]] = set()
    for name in names:
        found |= set(
            ledger.ask(
                "SELECT published, thing FROM named WHERE name = ? AND published <= ? "
                "ORDER BY published DESC, thing DESC LIMIT ?",
                (name, end_of(as_of), limit),
            )
        )
    return [thing for _, thing in sorted(found, reverse=True)[:limit]]


def newest_day(ledger: Ledger, *, filed_by: str | None = None) -> str | None:
    """The newest publication day in the ledger, of what was filed by the instant `filed_by` where it is given."""
    found: str | None
    if filed_by is None:
        found = ledger.one("SELECT max(day) FROM day WHERE day <> ''")
    else:
        found = ledger.one("SELECT max(published) FROM story WHERE filed <= ?", (end_of_instant(filed_by),))
    return found


def count_stories(ledger: Ledger, *, as_of: str | None = None, filed_by: str | None = None) -> int:
    """How many stories were published by the end of `as_of` and filed by the instant `filed_by`."""
    n: int
    if filed_by is None:
        n = ledger.one("SELECT coalesce(sum(stories), 0) FROM day WHERE day <= ?", (end_of(as_of),))
    else:
        sql = "SELECT count(*) FROM story WHERE filed <= ? AND coalesce(published, '') <= ?"
        n = ledger.one(sql, (end_of_instant(filed_by), end_of(as_of)))
    return n


def claims_of_things(ledger: Ledger, things: Iterable[str]) -> list[Claim]:
    """The claims about some things, of the newest reading of their stories."""
    columns = ", ".join(f"c.{name}" for name in CLAIM.split(", "))
    rows = ledger.ask(
        f"SELECT {columns} FROM json_each(?) k CROSS JOIN claim c ON c.thing = k.value "
        "AND c.reading = (SELECT max(n) FROM reading WHERE reading.story = c.story) ORDER BY c.n",
        (_list(things),),
    )
    return [claim_from(row) for row in rows]


def components_of_subject(ledger: Ledger, subject: str, *, as_of: str | None, limit: int) -> list[int]:
    """The components of one kind of thing, newest first."""
    rows = ledger.ask(
        "SELECT component FROM thing WHERE subject = ? AND published <= ? ORDER BY published DESC, id DESC LIMIT ?",
        (subject, end_of(as_of), limit),
    )
    rows += ledger.ask(
        "SELECT component FROM thing WHERE subject = ? AND published IS NULL ORDER BY id DESC LIMIT ?",
        (subject, limit - len(rows)),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def things_hashed(ledger: Ledger, entry: str) -> list[str]:
    """The thing whose entry id is `entry`, as a list of one or none."""
    rows = ledger.ask("SELECT id FROM thing WHERE entry = ?", (entry,))
    return [row[0] for row in rows]


def things_of_component(ledger: Ledger, component: int) -> list[int]:
    """The numbers of the things of one component."""
    return [row[0] for row in ledger.ask("SELECT n FROM thing WHERE component = ?", (component,))]


def components_of_numbers(ledger: Ledger, things: Iterable[int]) -> list[int]:
    """The components of some things by their numbers, in order."""
    rows = ledger.ask(
        "SELECT DISTINCT t.component FROM json_each(?) k CROSS JOIN thing t ON t.n = k.value ORDER BY 1",
        (_list(sorted(set(things))),),
    )
    return [row[0] for row in rows]


def days_of_component(ledger: Ledger, component: int) -> list[str]:
    """The days on which the stories of a component, and other versions of them, were published."""
    rows = ledger.ask(
        f"SELECT DISTINCT substr(coalesce(v.published, ''), 1, 10) FROM thing t JOIN story s ON s.n = t.n >> {PARTS} "
        "JOIN story v ON v.series = s.series WHERE t.component = ? ORDER BY 1",
        (component,),
    )
    return [row[0] for row in rows]


def numbers_of_things(ledger: Ledger, things: Iterable[str]) -> list[int]:
    """The numbers of things, by their ids."""
    rows = ledger.ask("SELECT t.n FROM json_each(?) k CROSS JOIN thing t ON t.id = k.value", (_list(things),))
    return [row[0] for row in rows]


def components_of_stories(ledger: Ledger, stories: Iterable[str]) -> list[int]:
    """The components that some stories speak of, each once, in the order of the stories."""
    rows = ledger.ask(
        f"SELECT t.component FROM json_each(?) k CROSS JOIN story s ON s.key = k.value "
        f"JOIN thing t ON t.n BETWEEN s.n << {PARTS} AND (s.n + 1 << {PARTS}) - 1 ORDER BY k.key, t.id",
        (_list(stories),),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def publication_days(ledger: Ledger) -> list[str]:
    """The ISO days on which stories were published, oldest first."""
    return [row[0] for row in ledger.ask("SELECT day FROM day WHERE day <> '' ORDER BY day")]


def publishers(ledger: Ledger) -> list[str]:
    """The names of all publishers."""
    return [row[0] for row in ledger.ask("SELECT publisher FROM house ORDER BY publisher")]


def recent_statements(ledger: Ledger, *, as_of: str | None, limit: int) -> list[Claim]:
    """Statements of stories published by the end of `as_of`, newest published first."""
    rows = _standing_statements(ledger, "published <= ?", (end_of(as_of),), limit)
    if len(rows) < limit:
        rows += _standing_statements(ledger, "published IS NULL", (), limit - len(rows))
    found = [claim_from(row) for row in rows]
    gone = superseded(ledger, (c.story_id for c in found), as_of=as_of)
    return [c for c in found if c.story_id not in gone]


def _standing_statements(ledger: Ledger, when: str, values: tuple[str, ...], limit: int) -> list[tuple[Any, ...]]:
    """The first `limit` statements of the newest readings; the index finds them before a row of them is read."""
    found: list[tuple[Any, ...]] = []
    skip = 0
    while len(found) < limit:
        rows = ledger.ask(
            f"SELECT reading = (SELECT max(r.n) FROM reading r WHERE r.story = claim.story), {CLAIM} FROM "
            f"(SELECT n AS place, published AS day FROM claim WHERE subject = 'statement' AND {when} "
            "ORDER BY published DESC, n LIMIT ? OFFSET ?) CROSS JOIN claim ON n = place ORDER BY day DESC, place",
            (*values, limit, skip),
        )
        found += [row[1:] for row in rows if row[0]]
        skip += limit
        if len(rows) < limit:
            break
    return found[:limit]


def version(ledger: Ledger) -> int:
    """A number that changes with each filing, judgement, correction and naming, in whatever process."""
    rows = ledger.ask(
        "SELECT (SELECT ifnull(max(n), 0) FROM reading), (SELECT count(*) + count(withdrawn) FROM judgement), "
        "(SELECT count(*) + count(withdrawn) FROM correction), (SELECT ifnull(max(n), 0) FROM process_name)"
    )
    readings, judged, corrected, named = rows[0]
    return int(readings) * 1_000_003 + int(judged) * 1_009 + int(corrected) * 101 + int(named)


def read_by_others(ledger: Ledger, reader: str) -> list[str]:
    """The stories whose newest reading is by another version of the reading rooms, in the order of filing."""
    rows = ledger.ask(
        "SELECT s.key FROM story s JOIN reading r ON r.n = (SELECT max(n) FROM reading WHERE story = s.key) "
        "WHERE r.reader IS NOT ? ORDER BY s.n",
        (reader,),
    )
    return [row[0] for row in rows]


def newest_readings(ledger: Ledger) -> list[tuple[str, int]]:
    """(story, number of its newest reading) in the order in which the stories were filed."""
    rows = ledger.ask(
        "SELECT s.key, max(r.n) FROM story s JOIN reading r ON r.story = s.key GROUP BY s.key ORDER BY s.n"
    )
    return [(key, number) for key, number in rows]
