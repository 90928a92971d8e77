"""Filters of the search: the places in stories where a claim has a status, or is one about some things."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of

_MANY = 400

#: Story -> spans of the words that claims cite.
Places = dict[str, list[tuple[int, int]]]

_STANDING = "c.reading = (SELECT max(n) FROM reading WHERE story = c.story)"
_STATED = "coalesce(c.data ->> '$.status', c.data ->> '$.stage')"
_STATUS = f"(?1 IS NULL OR {_STATED} = ?1)"


def of_things(ledger: Ledger, things: Iterable[str], status: str | None) -> Places:
    """Where some things are spoken of, of those with `status` where it is given."""
    return _places(ledger, f"c.thing IN ({{marks}}) AND {_STANDING} AND {_STATUS}", status, things)


def in_stories(ledger: Ledger, stories: Iterable[str], status: str) -> Places:
    """Where some stories give something a status."""
    return _places(ledger, f"c.story IN ({{marks}}) AND {_STANDING} AND {_STATUS}", status, stories)


def newest(ledger: Ledger, status: str, *, since: str | None, as_of: str | None, most: int) -> tuple[Places, bool]:
    """The newest places of a time at which something is given a status, `most` of them; whether these are all."""
    rows = ledger.ask(
        f"SELECT c.story, c.citations FROM claim c WHERE c.subject IN ('event', 'instrument') AND {_STATED} = ?1 "
        f"AND c.published BETWEEN ?2 AND ?3 AND {_STANDING} ORDER BY c.published DESC LIMIT ?4",
        (status, since or "", end_of(as_of), most),
    )
    found: Places = {}
    _add(found, rows)
    return found, len(rows) < most


def holds(places: Places, story: str, start: int, stop: int) -> bool:
    """Whether a sentence of a story holds words of one of the places."""
    return any(first < stop and start < last for first, last in places.get(story, ()))


def _places(ledger: Ledger, where: str, status: str | None, values: Iterable[str]) -> Places:
    found: Places = {}
    names = list(dict.fromkeys(values))
    for at in range(0, len(names), _MANY):
        chunk = names[at : at + _MANY]
        marks = ", ".join(f"?{i}" for i in range(2, len(chunk) + 2))
        rows = ledger.ask(
            "SELECT c.story, c.citations FROM claim c WHERE " + where.format(marks=marks), (status, *chunk)
        )
        _add(found, rows)
    return found


def _add(found: Places, rows: Iterable[tuple[str, str]]) -> None:
    for story, citations in rows:
        found.setdefault(story, []).extend(_spans(citations))


def _spans(citations: str) -> Iterator[tuple[int, int]]:
    for start, stop, *_ in json.loads(citations):
        yield int(start), int(stop)
