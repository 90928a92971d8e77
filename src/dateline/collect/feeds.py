"""RSS, Atom and JSON feeds: bytes in, items out, with hostile feeds refused before any parser sees them.

feedparser gets bytes only (a string might be fetched as an address), never a document with a DTD or entities, and runs
in a process that can be killed: some feeds keep it busy for minutes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

#: Bytes of a feed, items read from it, seconds that parsing may take.
SIZE, ITEMS, SECONDS = 2_000_000, 200, 10
_DECLARATION = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_CHILD = "from dateline.collect.feed_child import main; main()"


class FeedError(ValueError):
    """A feed that is not read; the message says why."""


@dataclass(frozen=True, slots=True)
class Item:
    """One story announced by a feed."""

    url: str
    title: str | None = None
    published: str | None = None


def parse_feed(body: bytes, url: str) -> tuple[Item, ...]:
    """The items of a feed, newest first as the feed has them; relative addresses are resolved against `url`.

    Raises FeedError for what is too large, has a DTD or entities, takes too long or is no feed.
    """
    if len(body) > SIZE:
        raise FeedError(f"the feed is larger than {SIZE // 1_000_000} MB")
    if _DECLARATION.search(body.replace(b"\x00", b"")):
        raise FeedError("feeds with a DTD or entities are not read")
    rows = _json_rows(body) if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _parsed_apart(body)
    return tuple(_items(rows, url))


def _json_rows(body: bytes) -> list[dict[str, Any]]:
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FeedError("the feed is no JSON") from error
    rows = feed.get("items")
    if not isinstance(rows, list) or not str(feed.get("version", "")).startswith("https://jsonfeed.org/"):
        raise FeedError("the JSON is no feed")
    return [
        {"link": row.get("url"), "title": row.get("title"), "published": row.get("date_published")}
        for row in rows[:ITEMS]
        if isinstance(row, dict)
    ]


def _parsed_apart(body: bytes) -> list[dict[str, Any]]:
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter and code; the feed goes in as data)
            [sys.executable, "-c", _CHILD], input=body, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise FeedError(f"the feed could not be read in {SECONDS} seconds") from error
    if done.returncode != 0:
        raise FeedError("the feed could not be read")
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    if not rows and b"<" not in body[:2000]:
        raise FeedError("this is no feed")
    return rows


def _items(rows: list[dict[str, Any]], url: str) -> Iterator[Item]:
    for row in rows[:ITEMS]:
        link = row.get("link")
        if not isinstance(link, str):
            continue
        try:
            address = urljoin(url, link.strip())
            fine = urlsplit(address).scheme in {"http", "https"}
        except ValueError:
            continue
        if fine:
            yield Item(address, _text(row.get("title")), _text(row.get("published")))


def _text(value: Any) -> str | None:
    return value[:500] if isinstance(value, str) and value else None
