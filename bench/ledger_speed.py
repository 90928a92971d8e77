"""How a ledger holds up when it grows.

    python bench/ledger_speed.py [--stories 100000] [--first 1000] [--corpus FILE.jsonl ...] [--base 60]
    python bench/ledger_speed.py --ask LEDGER

Real stories are read once; then copies with other names and days are filed (bench/worlds.py). Reported: CPU time of one
filing at the start and at the end (their ratio), memory, size, and p95 of the questions. All times are CPU times of
this process: a busy machine does not matter. `--ask` puts the questions to a ledger that is there already.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from dateline import desk
from dateline.desk import Desk
from dateline.model.reading import Reading
from worlds import base_readings, copies

FILED = "2031-01-01T00:00:00Z"
MARKS = (5_000, 10_000, 20_000, 30_000, 50_000, 75_000, 100_000)
#: Filings before a mark whose time is taken.
WINDOW = 500


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def p95(times: list[float]) -> float:
    """In milliseconds."""
    return statistics.quantiles(times, n=20)[-1] * 1000


def questions(open_desk: Desk, number: int, seed: int = 1) -> dict[str, float]:
    """p95 in milliseconds (CPU) of each question, over `number` random ones."""
    chance = random.Random(seed)
    ask = open_desk.ledger.ask
    days = open_desk.days()
    stories = [row[0] for row in ask("SELECT n FROM story ORDER BY n")]
    picked = sorted(chance.sample(stories, min(500, len(stories))))
    marks = ", ".join(map(str, picked))
    names = [r[0] for r in ask(f"SELECT source FROM claim WHERE story IN (SELECT key FROM story WHERE n IN ({marks}))")]
    texts = [
        r[0] for r in ask(f"SELECT text FROM sentence WHERE story IN (SELECT key FROM story WHERE n IN ({marks}))")
    ]
    keys = [row[0] for row in ask(f"SELECT key FROM story WHERE n IN ({marks})")]
    asked: dict[str, Callable[[], object]] = {
        "play": lambda: open_desk.state_of_play(as_of=chance.choice(days), limit=50),
        "play of 200 entries": lambda: open_desk.state_of_play(as_of=chance.choice(days)),
        "newest play": open_desk.state_of_play,
        "play of a process": lambda: open_desk.state_of_play(process=process_of(open_desk, chance.choice(keys))),
        "agenda": lambda: agenda(open_desk, chance.choice(days)),
        "who": lambda: open_desk.who(chance.choice(names)),
        "search": lambda: open_desk.search(" ".join(chance.choice(texts).split()[:2])),
        "search one common word": lambda: open_desk.search("talks"),
        "search on a day": lambda: open_desk.search("talks", as_of=chance.choice(days)),
    }
    return {name: round(p95([cpu(ask) for _ in range(number)]), 1) for name, ask in asked.items()}


def process_of(open_desk: Desk, story: str) -> str:
    """The id of the process that a story belongs to."""
    found: str = open_desk.ledger.one(
        "SELECT id FROM process WHERE story = (SELECT root FROM process WHERE story = ?)", (story,)
    )
    return found


def agenda(open_desk: Desk, day: str) -> object:
    """The agenda of a week."""
    first = dt.date.fromisoformat(day)
    return open_desk.agenda(first, first + dt.timedelta(7), as_of=first)


def memory() -> tuple[int, int]:
    """MB in use now, and at most so far."""
    rows = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    return tuple(int(rows[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[return-value]


def file_many(path: Path, base: list[Reading], number: int, first: int, asked: int) -> None:
    """File `number` copies and print a line at each mark."""
    marks = sorted({first, *(n for n in MARKS if first < n < number), number})
    means: dict[int, float] = {}
    filing: list[float] = []
    with desk.open(path) as open_desk:
        open_desk.ledger.connection.execute("PRAGMA synchronous = OFF")
        for n, reading in enumerate(copies(base, number), 1):
            filing.append(cpu(lambda reading=reading: open_desk.file(reading, filed=FILED)))  # type: ignore[misc]
            if n not in marks:
                continue
            last = filing[-WINDOW:]
            means[n] = statistics.mean(last)
            now, most = memory()
            row = {
                "stories": n,
                "filing_ms": {"median": round(statistics.median(last) * 1000, 2), "mean": round(means[n] * 1000, 2)},
                "all_filings_s": round(sum(filing), 1),
                "memory_mb": now,
                "memory_most_mb": most,
                "file_mb": round(path.stat().st_size / 1e6),
            }
            print(json.dumps({**row, "p95_ms": questions(open_desk, asked)} if asked else row), flush=True)
    print(f"one more story: {means[number] / means[first]:.2f} x as long at {number} stories as at {first} (means)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=1000)
    parser.add_argument("--corpus", type=Path, nargs="+", default=[Path("examples/stories")])
    parser.add_argument("--base", type=int, default=60, help="stories taken from each corpus")
    parser.add_argument("--longest", type=int, default=10**6, help="leave out stories of more characters")
    parser.add_argument("--questions", type=int, default=60, help="how many of each; 0 asks none")
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--ask", type=Path, help="only put the questions to this ledger")
    options = parser.parse_args()
    if options.ask:
        with desk.open(options.ask) as open_desk:
            print(json.dumps({"p95_ms": questions(open_desk, options.questions), "memory_mb": memory()}))
        return
    path = options.ledger or Path(tempfile.mkdtemp(prefix="dateline-speed-")) / "talks.db"
    base = base_readings(options.corpus, options.base, options.longest)
    file_many(path, base, options.stories, options.first, options.questions)


if __name__ == "__main__":
    main()
