"""One round over a list of feeds: new stories are fetched, read and filed; nothing is lost without a word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.collect.feeds import FeedError, Item, parse_feed
from dateline.collect.fetch import FetchError
from dateline.collect.guard import GuardError
from dateline.collect.pages import NotNowError, Polite
from dateline.desk import Desk
from dateline.reader import Reader
from dateline.wire import PageError


class Outcome(StrEnum):
    """What became of a feed or a story."""

    READ = "read"
    UNCHANGED = "unchanged"
    FILED = "filed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class News:
    """One line of progress: what happened with an address, and why."""

    url: str
    outcome: Outcome
    note: str = ""


def feed_list(text: str) -> tuple[str, ...]:
    """The addresses of a feeds.txt: one a line; blank lines and lines that start with # are left out."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def watch(
    feeds: Iterable[str], polite: Polite, reader: Reader, desk: Desk, seen: dict[str, None], filed: str
) -> Iterator[News]:
    """One round. `seen` holds the addresses of stories already handled and grows; `filed` is the ISO instant."""
    for feed in feeds:
        try:
            items = _items(feed, polite)
        except (FetchError, GuardError, FeedError, NotNowError) as error:
            yield News(feed, Outcome.SKIPPED, str(error))
            continue
        if items is None:
            yield News(feed, Outcome.UNCHANGED)
            continue
        fresh = [item for item in items if item.url not in seen]
        yield News(feed, Outcome.READ, f"{len(fresh)} new of {len(items)}")
        for item in fresh:
            yield _story(item, polite, reader, desk, seen, filed)


def _items(feed: str, polite: Polite) -> tuple[Item, ...] | None:
    answer = polite.get(feed, again=True)
    return parse_feed(answer.body, answer.url) if answer else None


def _story(item: Item, polite: Polite, reader: Reader, desk: Desk, seen: dict[str, None], filed: str) -> News:
    """Fetch, read and file one story. What may work later (a busy site) is not marked as seen."""
    try:
        answer = polite.get(item.url)
    except NotNowError as error:
        return News(item.url, Outcome.SKIPPED, str(error))
    except (FetchError, GuardError) as error:
        seen[item.url] = None
        return News(item.url, Outcome.SKIPPED, str(error))
    seen[item.url] = None
    assert answer is not None
    try:
        reading = reader.read(answer.body, url=item.url, published=_published(item))
    except PageError as error:
        return News(item.url, Outcome.SKIPPED, str(error))
    done = desk.file(reading, filed=filed)
    return News(item.url, Outcome.FILED, f"{done.value}: {reading.story.headline or 'no headline'}")


def _published(item: Item) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(item.published) if item.published else None
    except ValueError:
        return None
