"""Full-text search over sentences (FTS5), with every word of the user's quoted so that nothing is an operator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.ledger import sought
from dateline.ledger.errors import in_words
from dateline.ledger.numbers import dated_range
from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of
from dateline.model.span import Citation, Span

#: Newest matches looked at where a filter may leave few of them.
LOOK = 20_000

_Row = tuple[str, int, int, str, str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence found, with its story's publisher, publication and headline."""

    citation: Citation
    publisher: str
    published: str | None
    headline: str | None


def quoted(words: str) -> str:
    """User text as an FTS5 query: each word a string, a phrase in double quotes kept together.

    Example: ``quoted('Lukashenko "union state" OR -x')`` asks for all of them as plain words.
    """
    terms: list[str] = []
    for i, part in enumerate(words.replace("\x00", " ").split('"')):
        terms += [part] if i % 2 else part.split()
    kept = [t for t in terms if any(c.isalnum() for c in t)]
    return " ".join('"' + t.replace('"', " ") + '"' for t in kept[:32])


def search(
    ledger: Ledger,
    words: str,
    *,
    since: str | None = None,
    as_of: str | None = None,
    publisher: str | None = None,
    status: str | None = None,
    things: Sequence[str] | None = None,
    limit: int = 50,
) -> list[Hit]:
    """Sentences that hold all `words`, newest publication first.

    `status` keeps those in which something has that status, `things` those that speak of one of these things. Either
    may stand without words; nothing is found for a question without both.
    """
    query = quoted(words)
    when = (since, as_of, publisher)
    with in_words(ledger.name):
        if things is not None:
            places = sought.of_things(ledger, things, status)
            rows = _at(places, _in_stories(ledger, places, query, *when))
        elif query:
            rows = _with_words(ledger, query, status, *when, limit)
        elif status is not None:
            rows = _with_status(ledger, status, *when, limit)
        else:
            return []
    return [
        Hit(Citation(story, Span(start, stop), text), name, published, headline)
        for story, start, stop, text, name, published, headline in rows[:limit]
    ]


def _at(places: sought.Places, rows: Iterable[_Row]) -> list[_Row]:
    """The sentences that hold words of one of the places."""
    return [row for row in rows if sought.holds(places, row[0], row[1], row[2])]


def _with_words(
    ledger: Ledger, query: str, status: str | None, since: str | None, as_of: str | None, publisher: str | None,
    limit: int,
) -> list[_Row]:  # fmt: skip
    """The newest sentences with the words; more matches are looked at until enough of them fit the filters."""
    filtered = publisher is not None or status is not None
    rows: list[_Row] = []
    for look in (4 * limit, 40 * limit, LOOK) if filtered else (limit,):
        rows = _matching(ledger, query, since, as_of, publisher, look=look)
        if status is not None:
            rows = _at(sought.in_stories(ledger, (row[0] for row in rows), status), rows)
        if len(rows) >= limit:
            break
    return rows


def _with_status(
    ledger: Ledger, status: str, since: str | None, as_of: str | None, publisher: str | None, limit: int
) -> list[_Row]:
    """The newest sentences that give something a status; more places are looked at until there are enough."""
    most, whole, rows = 2 * limit, False, list[_Row]()
    while not whole and len(rows) < limit and most <= LOOK:
        places, whole = sought.newest(ledger, status, since=since, as_of=as_of, most=most)
        rows = _at(places, _in_stories(ledger, places, "", since, as_of, publisher))
        most *= 4
    return rows


_COLUMNS = "s.story, s.start, s.stop, s.text, t.publisher, t.published, t.headline"
_FILTERED = (
    "JOIN story t ON t.key = s.story WHERE coalesce(t.published, '') BETWEEN ?1 AND ?2 "
    "AND (?3 IS NULL OR t.publisher = ?3)"
)
_NEWEST = "ORDER BY t.published DESC, s.n"


def _matching(
    ledger: Ledger, query: str, since: str | None, as_of: str | None, publisher: str | None, *, look: int
) -> list[_Row]:
    """Sentences with the words. They are numbered by day, so that no older one is looked at than the answer needs."""
    lowest, highest = dated_range(since, as_of)
    return ledger.ask(
        f"SELECT {_COLUMNS} FROM (SELECT rowid AS n FROM search WHERE search MATCH ?4 AND rowid BETWEEN ?5 AND ?6 "
        f"ORDER BY rowid DESC LIMIT ?7) m JOIN sentence s ON s.n = m.n {_FILTERED} {_NEWEST}",
        (since or "", end_of(as_of), publisher, query, lowest, highest, look),
    )


def _in_stories(
    ledger: Ledger,
    stories: Iterable[str],
    query: str,
    since: str | None,
    as_of: str | None,
    publisher: str | None,
) -> list[_Row]:
    """Sentences of some stories, those with the words where there are words."""
    inside = "SELECT n FROM sentence WHERE story IN (SELECT value FROM json_each(?4))"
    matching = f"SELECT rowid FROM search WHERE search MATCH ?5 AND rowid IN ({inside})" if query else inside
    return ledger.ask(
        f"SELECT {_COLUMNS} FROM sentence s {_FILTERED} AND s.n IN ({matching}) {_NEWEST}",
        (since or "", end_of(as_of), publisher, json.dumps(list(stories)), *([query] if query else [])),
    )
