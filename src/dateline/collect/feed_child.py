"""The process in which feedparser runs: a feed on standard input, its items as JSON on standard output."""

from __future__ import annotations

import json
import resource
import sys
from typing import Any

import feedparser  # type: ignore[import-untyped]

from dateline.collect.feeds import ITEMS, SECONDS

MEMORY = 512 * 1024 * 1024


def main() -> None:
    """Read, parse, write; limits on memory and processor time hold for whatever the feed does to the parser."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    feed = feedparser.parse(sys.stdin.buffer.read())
    rows = [
        {"link": entry.get("link"), "title": entry.get("title"), "published": _instant(entry)}
        for entry in feed.entries[:ITEMS]
    ]
    sys.stdout.write(json.dumps(rows))


def _instant(entry: Any) -> str | None:
    """The time given, in UTC as feedparser reads it."""
    found = entry.get("published_parsed") or entry.get("updated_parsed")
    if found is None:
        return None
    return f"{found[0]:04}-{found[1]:02}-{found[2]:02}T{found[3]:02}:{found[4]:02}:{found[5]:02}+00:00"
