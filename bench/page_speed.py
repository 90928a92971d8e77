"""How soon the pages of a large ledger answer.

    python bench/page_speed.py LEDGER [--times 40]

Each page is asked for on random days (each a new edition), on the newest day (an edition at hand, warmed as a server
does before its port opens), and the front page right after a story was filed. Reported: median and p95 in milliseconds
of CPU until the answer begins; pages are made whole, so that the first byte comes with the last.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote

from starlette.types import ASGIApp, Message

from dateline import desk
from dateline.reader import rules_reader
from dateline.web.app import create_app
from dateline.web.desk_record import DeskRecord
from dateline.web.garbage import settle
from dateline.web.settings import Settings
from dateline.web.warming import warm
from ledger_speed import FILED, p95

PAGES = ("/", "/timeline", "/agenda", "/tallies", "/people", "/conflicts", "/changes", "/processes", "/search?q=talks")


def first_byte(app: ASGIApp, path: str) -> float:
    """Seconds of CPU until the answer to one request begins. Raises for an answer other than 200."""
    place, _, query = path.partition("?")
    scope = {
        "type": "http", "method": "GET", "path": unquote(place), "raw_path": place.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost")], "scheme": "http", "server": ("localhost", 80), "client": ("::1", 1),
        "http_version": "1.1", "root_path": "",
    }  # fmt: skip
    begun: list[tuple[float, int]] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            begun.append((time.process_time(), message["status"]))

    start = time.process_time()
    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    if begun[0][1] != 200:
        raise ValueError(f"{path}: {begun[0][1]}")
    return begun[0][0] - start


def both(times: list[float]) -> tuple[float, float]:
    """Median and p95 in milliseconds."""
    return round(statistics.median(times) * 1000, 1), round(p95(times), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--times", type=int, default=40)
    options = parser.parse_args()
    chance = random.Random(1)
    with desk.open(options.ledger) as open_desk:
        app = create_app(DeskRecord(open_desk), Settings())
        start = time.process_time()
        warm(app)  # as `dateline serve` does before its port opens
        settle()
        print(json.dumps({"warming_ms": round((time.process_time() - start) * 1000)}), flush=True)
        days = open_desk.days()
        entries = [entry.id for entry in open_desk.state_of_play(limit=200).entries]
        keys = [row.key for row in open_desk.stories(limit=2000)]
        asked: dict[str, Callable[[], str]] = {page: (lambda page=page: page) for page in PAGES}  # type: ignore[misc]
        asked["/entry"] = lambda: f"/entry/{chance.choice(entries)}"
        asked["/story"] = lambda: f"/story/{chance.choice(keys)}"
        names = [claim.source for claim in open_desk.statements(limit=500)]
        asked["/person"] = lambda: f"/person/{quote(chance.choice(names))}"
        roots = [p.id for p in open_desk.processes()]
        asked["/ of a process"] = lambda: f"/?process={chance.choice(roots)}"
        for name, path in asked.items():
            took = [first_byte(app, path()) for _ in range(options.times)]
            row = {"page": name, "newest_day_ms": both(took), "first_ms": round(took[0] * 1000, 1)}
            if name in PAGES:
                join = "&" if "?" in name else "?"
                cold = [first_byte(app, f"{name}{join}as_of={chance.choice(days)}") for _ in range(options.times)]
                row["any_day_ms"] = both(cold)
            print(json.dumps(row), flush=True)
        after, reader, newest = [], rules_reader(), dt.date.fromisoformat(days[-1])
        for n in range(options.times):
            text = f"KARSK, March 1 (ARKA) - Ana Torvik{n} and Juri Kessel will meet in Karsk next week."
            open_desk.file(reader.read(text, source="ARKA", published=newest, given_id=f"new-{n}"), filed=FILED)
            after.append(first_byte(app, "/"))
        print(json.dumps({"page": "/ after a filing", "ms": both(after)}))


if __name__ == "__main__":
    main()
