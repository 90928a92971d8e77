"""What the ledger knows: claims as known on a date, stories, judgements. Reading only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from dateline.ledger.codec import from_plain, plain_of, unpack
from dateline.ledger.rows import CLAIM, CORRECTION, JUDGEMENT, claim_from, correction_from, judgement_from
from dateline.ledger.store import Ledger
from dateline.model.claim import Claim
from dateline.model.play import Correction, Judgement
from dateline.model.reading import Reading
from dateline.model.span import Citation, Span
from dateline.model.story import Story

#: Sorts behind every ISO day.
LATEST = "9999-12-31"
_MANY = 400  # values in one IN list


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


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    it = iter(values)
    while chunk := list(islice(it, _MANY)):
        yield chunk


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


def end_of(day: str | None) -> str:
    """A text that sorts behind every instant of an ISO day."""
    return f"{day or LATEST}~"


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


def superseded(ledger: Ledger, keys: Iterable[str], *, as_of: str | None = None) -> set[str]:
    """Which of the stories `keys` have a newer version published by the end of `as_of`."""
    found = set()
    for chunk in _chunks(sorted(set(keys))):
        rows = ledger.ask(
            f"SELECT s.key FROM story s WHERE s.key IN ({_marks(chunk)}) AND EXISTS (SELECT 1 FROM story t "
            "WHERE t.series = s.series AND t.key <> s.key AND coalesce(t.published, '') <= ? AND "
            "(coalesce(t.published, ''), t.filed, t.digest) > (coalesce(s.published, ''), s.filed, s.digest))",
            (*chunk, end_of(as_of)),
        )
        found |= {row[0] for row in rows}
    return found


def claims_of_components(ledger: Ledger, components: Iterable[str], *, as_of: str | None = None) -> list[Claim]:
    """The standing claims about all things of some components, published by the end of `as_of`."""
    columns = ", ".join(f"c.{name}" for name in CLAIM.split(", "))
    rows: list[Claim] = []
    for chunk in _chunks(components):
        found = ledger.ask(
            f"SELECT {columns} FROM thing t JOIN claim c ON c.thing = t.id AND c.reading = t.reading "
            f"WHERE t.component IN ({_marks(chunk)}) AND coalesce(t.published, '') <= ?",
            (*chunk, end_of(as_of)),
        )
        rows += [claim_from(row) for row in found]
    gone = superseded(ledger, (c.story_id for c in rows), as_of=as_of)
    return [c for c in rows if c.story_id not in gone]


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
    limit = end_of(filed_by) if filed_by is None or len(filed_by) == 10 else filed_by
    rows = ledger.ask(
        f"SELECT {CLAIM} FROM claim WHERE reading IN (SELECT max(n) FROM reading WHERE filed <= ? GROUP BY story) "
        "ORDER BY n",
        (limit,),
    )
    return (claim_from(row) for row in rows)


def bodies_of_components(ledger: Ledger, components: Iterable[str]) -> list[str]:
    """The bodies (JSON) of all things of some components."""
    found: list[str] = []
    for chunk in _chunks(components):
        rows = ledger.ask(f"SELECT body FROM thing WHERE component IN ({_marks(chunk)})", chunk)
        found += [row[0] for row in rows]
    return found


def pairs_of_components(ledger: Ledger, components: Iterable[str]) -> list[tuple[str, str, float]]:
    """The scored pairs inside some components."""
    found = []
    for chunk in _chunks(components):
        found += ledger.ask(
            "SELECT p.left, p.right, p.score FROM thing t JOIN pair p ON p.left = t.id "
            f"WHERE t.component IN ({_marks(chunk)})",
            chunk,
        )
    return found


def judgements(ledger: Ledger, *, filed_by: str | None = None) -> list[Judgement]:
    """All verdicts given by the instant `filed_by`; one withdrawn later than that still stands.

    Without `filed_by`, a thing that a better reading moved is named as it is now.
    """
    rows = [judgement_from(row) for row in ledger.ask(f"SELECT {JUDGEMENT} FROM judgement ORDER BY n")]
    if filed_by is None:
        now = _aliases(ledger)
        return [replace(j, left=now.get(j.left, j.left), right=now.get(j.right, j.right)) for j in rows]
    return [j for row in rows if (j := _at(row, filed_by)) is not None]


def corrections(ledger: Ledger, *, filed_by: str | None = None) -> list[Correction]:
    """All corrections made by the instant `filed_by`, with things named as in `judgements`."""
    rows = [correction_from(row) for row in ledger.ask(f"SELECT {CORRECTION} FROM correction ORDER BY n")]
    if filed_by is None:
        now = _aliases(ledger)
        return [replace(c, thing=now.get(c.thing, c.thing)) for c in rows]
    return [c for row in rows if (c := _at(row, filed_by)) is not None]


def _aliases(ledger: Ledger) -> dict[str, str]:
    return dict(ledger.ask("SELECT old, new FROM alias"))


_Row = TypeVar("_Row", Judgement, Correction)


def _at(row: _Row, limit: str) -> _Row | None:
    """A row as it stood at an instant (or the end of a day); None where it was not there yet."""
    until = end_of(limit) if len(limit) == 10 else limit
    if row.when > until:
        return None
    return replace(row, withdrawn=None) if row.withdrawn and row.withdrawn > until else row


def components_of_things(ledger: Ledger, things: Iterable[str]) -> list[str]:
    """The components of some things, each once."""
    found: dict[str, None] = {}
    for chunk in _chunks(things):
        rows = ledger.ask(f"SELECT component FROM thing WHERE id IN ({_marks(chunk)})", chunk)
        found |= dict.fromkeys(row[0] for row in rows)
    return list(found)


def recent_components(ledger: Ledger, *, as_of: str | None, limit: int) -> list[str]:
    """The components that stories published by the end of `as_of` spoke of last, newest first."""
    rows = ledger.ask("SELECT component FROM thing WHERE published <= ? ORDER BY published DESC, id", (end_of(as_of),))
    found: dict[str, None] = {}
    for (name,) in rows:
        found[name] = None
        if len(found) >= limit:
            break
    return list(found)


def components_between(ledger: Ledger, first: str, last: str, *, as_of: str | None, limit: int) -> list[str]:
    """The components of things that happen between two ISO days, as published by the end of `as_of`.

    Things that last longer than a month are found by their first day alone.
    """
    rows = ledger.ask(
        "SELECT DISTINCT component FROM thing WHERE first_day BETWEEN date(?1, '-31 days') AND ?2 "
        "AND last_day >= ?1 AND coalesce(published, '') <= ?3 ORDER BY first_day LIMIT ?4",
        (first, last, end_of(as_of), limit),
    )
    return [row[0] for row in rows]


def things_named(ledger: Ledger, keys: Iterable[str], *, as_of: str | None, limit: int) -> list[tuple[str, str]]:
    """(thing, name) for names that share a key, newest published first."""
    found: dict[tuple[str, str], str] = {}
    for key in keys:
        rows = ledger.ask(
            "SELECT thing, name, published FROM named WHERE key = ? AND published <= ? ORDER BY published DESC LIMIT ?",
            (key, end_of(as_of), limit),
        )
        found |= {(thing, name): published for thing, name, published in rows}
    return sorted(found, key=lambda k: (found[k], k), reverse=True)[:limit]


def newest_day(ledger: Ledger) -> str | None:
    """The newest publication day in the ledger."""
    found: str | None = ledger.one("SELECT max(published) FROM story")
    return found[:10] if found else None


def count_stories(ledger: Ledger, *, as_of: str | None = None) -> int:
    """How many stories were published by the end of `as_of`."""
    n: int = ledger.one("SELECT count(*) FROM story WHERE coalesce(published, '') <= ?", (end_of(as_of),))
    return n


def claims_of_things(ledger: Ledger, things: Iterable[str]) -> list[Claim]:
    """The claims about some things, of the newest reading of their stories."""
    found = []
    for chunk in _chunks(things):
        rows = ledger.ask(
            f"SELECT {CLAIM} FROM claim WHERE thing IN ({_marks(chunk)}) "
            "AND reading = (SELECT max(n) FROM reading WHERE reading.story = claim.story) ORDER BY n",
            chunk,
        )
        found += [claim_from(row) for row in rows]
    return found


def components_of_subject(ledger: Ledger, subject: str, *, as_of: str | None, limit: int) -> list[str]:
    """The components of one kind of thing, newest first."""
    rows = ledger.ask(
        "SELECT component FROM thing WHERE subject = ? AND coalesce(published, '') <= ? "
        "ORDER BY published DESC LIMIT ?",
        (subject, end_of(as_of), limit),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def things_hashed(ledger: Ledger, entry: str) -> list[str]:
    """The thing whose entry id is `entry`, as a list of one or none."""
    rows = ledger.ask("SELECT id FROM thing WHERE entry = ?", (entry,))
    return [row[0] for row in rows]


def things_of_component(ledger: Ledger, component: str) -> list[str]:
    """The things of one component."""
    return [row[0] for row in ledger.ask("SELECT id FROM thing WHERE component = ?", (component,))]


def components_of_stories(ledger: Ledger, stories: Iterable[str]) -> list[str]:
    """The components that some stories speak of, each once, in the order of the stories."""
    found: dict[str, None] = {}
    for key in stories:
        rows = ledger.ask("SELECT component FROM thing WHERE story = ? ORDER BY id", (key,))
        found |= dict.fromkeys(row[0] for row in rows)
    return list(found)


def publication_days(ledger: Ledger) -> list[str]:
    """The ISO days on which stories were published, oldest first."""
    rows = ledger.ask("SELECT DISTINCT substr(published, 1, 10) FROM story WHERE published IS NOT NULL ORDER BY 1")
    return [row[0] for row in rows]


def publishers(ledger: Ledger) -> list[str]:
    """The names of all publishers."""
    return [row[0] for row in ledger.ask("SELECT DISTINCT publisher FROM story ORDER BY 1")]


def recent_statements(ledger: Ledger, *, as_of: str | None, limit: int) -> list[Claim]:
    """Statements of stories published by the end of `as_of`, newest published first."""
    rows = ledger.ask(
        f"SELECT {CLAIM} FROM claim WHERE subject = 'statement' AND coalesce(published, '') <= ? "
        "AND reading = (SELECT max(n) FROM reading WHERE reading.story = claim.story) "
        "ORDER BY published DESC, n LIMIT ?",
        (end_of(as_of), limit),
    )
    found = [claim_from(row) for row in rows]
    gone = superseded(ledger, (c.story_id for c in found), as_of=as_of)
    return [c for c in found if c.story_id not in gone]


def version(ledger: Ledger) -> int:
    """A number that changes with each filing, judgement, correction and naming, in whatever process."""
    rows = ledger.ask(
        "SELECT (SELECT ifnull(max(n), 0) FROM reading), (SELECT count(*) + count(withdrawn) FROM judgement), "
        "(SELECT count(*) + count(withdrawn) FROM correction), (SELECT ifnull(max(n), 0) FROM process_name)"
    )
    readings, judged, corrected, named = rows[0]
    return int(readings) * 1_000_003 + int(judged) * 1_009 + int(corrected) * 101 + int(named)


def newest_readings(ledger: Ledger) -> list[tuple[str, int]]:
    """(story, number of its newest reading) in the order in which the stories were filed."""
    rows = ledger.ask(
        "SELECT s.key, max(r.n) FROM story s JOIN reading r ON r.story = s.key GROUP BY s.key ORDER BY s.n"
    )
    return [(key, number) for key, number in rows]
