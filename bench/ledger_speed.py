"""How a ledger holds up when it grows.

    python bench/ledger_speed.py [--stories 100000] [--first 1000] [--corpus FILE.jsonl] [--base 60]

Real stories are read once; then copies with other names and days are filed, five stories to a world of names, so that
processes stay as small as real ones. Reported: CPU time of one filing at the start and at the end (their ratio),
memory, size, and p95 of the questions. All times are CPU times of this process: a busy machine does not matter.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import random
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from dateline import desk
from dateline.desk import Desk
from dateline.ledger.codec import from_plain, to_plain
from dateline.model.reading import Reading
from dateline.reader import default_reader
from kinds.stories import stories

_NAME = re.compile(r"\b[A-Z][A-Za-z]+\b")
_INITIALS = re.compile(r"\b([A-Z])\.([A-Z])\.")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(T.*)?$")
_MONTH = re.compile(r"\d{4}-\d\d$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(.*)$")
WORLD = 5
_KEPT = frozenset(
    [
        "DATE",
        "TIME",
        "DURATION",
        "SET",
        "The",
        "And",
        "But",
        "For",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
)


@lru_cache(maxsize=200_000)
def other_name(name: str, world: int) -> str:
    """Another name of the same length, the same for one name in one world."""
    if name in _KEPT:
        return name
    digits = hashlib.blake2b(f"{name} {world}".encode(), digest_size=20).digest()
    letters = ("aeiou"[d % 5] if i % 2 else "bcdfgklmnprstvz"[d % 15] for i, d in enumerate(digits * 3))
    return "".join(letters)[: len(name)].capitalize()


def changed(value: Any, world: int, days: int) -> Any:  # noqa: PLR0911  one line for each sort of value
    """A reading's JSON with other names and days; offsets stay, since names keep their length."""
    if isinstance(value, dict):
        return {k: changed(v, world, days) for k, v in value.items()}
    if isinstance(value, list):
        return [changed(v, world, days) for v in value]
    if not isinstance(value, str):
        return value
    try:
        if found := _ISO.match(value):
            return f"{dt.date.fromisoformat(found[1]) + dt.timedelta(days)}{found[2] or ''}"
        if _MONTH.match(value):
            return f"{dt.date.fromisoformat(f'{value}-15') + dt.timedelta(days):%Y-%m}"
        if found := _WEEK.match(value):
            day = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1) + dt.timedelta(days)
            return f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02}{found[3]}"
    except (ValueError, OverflowError):
        return value
    value = _INITIALS.sub(lambda m: ".".join(other_name(f"{m[1]}{m[2]}", world).upper()) + ".", value)
    return _NAME.sub(lambda m: other_name(m[0], world), value)


def copies(base: list[Reading], number: int) -> Iterator[Reading]:
    """`number` stories made from `base`: worlds of `WORLD` neighbouring stories, spread over ten years."""
    plain = [to_plain(reading) for reading in base]
    for n in range(number):
        world = n // WORLD
        start = (world * 7) % len(plain)
        made = changed(plain[(start + n % WORLD) % len(plain)], world, world * 37 % 3650 // 7 * 7)
        made["story"]["given_id"] = f"s{n:07}"
        made["story"]["text"] += f" ({n})"
        yield from_plain(Reading, made)


def base_readings(corpus: Path, number: int, longest: int) -> list[Reading]:
    reader = default_reader()
    found: list[Reading] = []
    for given in stories(corpus):
        if len(found) == number:
            break
        if len(given.text) > longest:
            continue
        reading = reader.read(given.text, source=given.publisher, published=given.published, given_id=given.id)
        if reading.events:
            found.append(reading)
    return found


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1] * 1000


def questions(open_desk: Desk, number: int, seed: int = 1) -> dict[str, float]:
    """p95 in milliseconds (CPU) of each question, over `number` random ones."""
    chance = random.Random(seed)
    names = [row[0] for row in open_desk.ledger.ask("SELECT name FROM named LIMIT 2000")]
    days = open_desk.days()
    texts = open_desk.ledger.ask("SELECT text FROM sentence LIMIT 2000")
    roots = [row[0] for row in open_desk.ledger.ask("SELECT DISTINCT story FROM process LIMIT 500")]
    asked: dict[str, Callable[[], object]] = {
        "play": lambda: open_desk.state_of_play(as_of=chance.choice(days), limit=50),
        "play of a process": lambda: open_desk.state_of_play(process=process_of(open_desk, chance.choice(roots))),
        "agenda": lambda: agenda(open_desk, chance.choice(days)),
        "who": lambda: open_desk.who(chance.choice(names)),
        "search": lambda: open_desk.search(" ".join(chance.choice(texts)[0].split()[:2])),
        "search one common word": lambda: open_desk.search("talks"),
    }
    found = {}
    for name, ask in asked.items():
        times = [cpu(ask) for _ in range(number)]
        found[name] = p95(times)
    return found


def process_of(open_desk: Desk, story: str) -> str:
    from dateline.track.processes import process_id

    root = open_desk.ledger.one("SELECT root FROM process WHERE story = ?", (story,))
    return process_id(root)


def agenda(open_desk: Desk, day: str) -> object:
    first = dt.date.fromisoformat(day)
    return open_desk.agenda(first, first + dt.timedelta(7), as_of=first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=1000)
    parser.add_argument("--corpus", type=Path, default=Path("examples/stories"))
    parser.add_argument("--base", type=int, default=60)
    parser.add_argument("--longest", type=int, default=10**6, help="leave out stories of more characters")
    parser.add_argument("--questions", type=int, default=60)
    parser.add_argument("--ledger", type=Path)
    options = parser.parse_args()
    path = options.ledger or Path(tempfile.mkdtemp(prefix="dateline-speed-")) / "talks.db"
    base = base_readings(options.corpus, options.base, options.longest)
    filing: dict[int, list[float]] = {}
    marks = [
        options.first,
        *(n for n in (5_000, 10_000, 30_000, 50_000, 100_000) if options.first < n <= options.stories),
    ]
    with desk.open(path) as open_desk:
        open_desk.ledger.connection.execute("PRAGMA synchronous = OFF")
        for n, reading in enumerate(copies(base, options.stories), 1):
            took = cpu(lambda reading=reading: open_desk.file(reading, filed="2031-01-01T00:00:00Z"))  # type: ignore[misc]
            mark = next((m for m in marks if n <= m), marks[-1])
            if n > mark - 500:
                filing.setdefault(mark, []).append(took)
            if n in marks:
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                size = path.stat().st_size / 1e6
                asked = {k: round(v, 1) for k, v in questions(open_desk, options.questions).items()}
                median = statistics.median(filing[n]) * 1000
                row = {"stories": n, "filing_ms": round(median, 2), "memory_mb": round(memory), "file_mb": round(size)}
                print(json.dumps({**row, "p95_ms": asked}), flush=True)
    first, last = (statistics.median(filing[m]) for m in (marks[0], marks[-1]))
    print(f"one more story: {last / first:.2f} x as long at {marks[-1]} stories as at {marks[0]}")


if __name__ == "__main__":
    main()
