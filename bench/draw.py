"""Stories drawn at random with a fixed seed, each with what was found in it, to be read by eye.

    python bench/draw.py CORPUS.jsonl [CORPUS.jsonl ...] --seed 2026 --count 100 [--skip 0] [--kinds events,statements]

The draw depends on the seed and the corpora alone. The last line counts what was shown.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.record import reading_record
from dateline.reader import default_reader
from kinds.stories import Given, given

KINDS = ("events", "statements", "tallies", "instruments", "times")


def drawn(corpora: list[Path], seed: int, count: int, skip: int) -> list[Given]:
    """`count` English stories after the first `skip` of the shuffled corpora."""
    rows = [json.loads(line) for path in corpora for line in path.open(encoding="utf-8") if line.strip()]
    stories = [given(row) for row in rows if row.get("language") == "en"]
    random.Random(seed).shuffle(stories)
    return stories[skip : skip + count]


def _words(row: dict[str, Any]) -> str:
    spans = row.get("mentions") or row.get("content") or [row]
    return " ## ".join(str(s["quote"]).replace("\n", " ") for s in spans[:3])


def lines(record: dict[str, Any], kinds: list[str]) -> Iterator[tuple[str, str]]:
    """Kind and one line for each finding."""
    for row in record["events"] if "events" in kinds else ():
        names = ", ".join(p["name"] for p in row["participants"])
        when = " to ".join(d for d in (row["date"], row["end"]) if d)
        facts = f"{row['type']} {row['status']} | {names} | {row['place']} | {when} | acc. to {row['according_to']}"
        yield "events", f"{facts} || {_words(row)}"
    for row in record["statements"] if "statements" in kinds else ():
        facts = f"{row['speaker']} | {row['role']} | {row['cue']} | {row['form']} | said {row['said']}"
        yield "statements", f"{facts} | {' < '.join(row['attribution'])} || {_words(row)}"
    for row in record["tallies"] if "tallies" in kinds else ():
        yield "tallies", f"{row['of']} {row['values']} {row['derived']} acc. to {row['according_to']} || {_words(row)}"
    for row in record["instruments"] if "instruments" in kinds else ():
        yield "instruments", f"{row['name']} | {row['status']} | {row['parties']} || {_words(row)}"
    for row in record["times"] if "times" in kinds else ():
        yield "times", f"{row['type']} {row['value']} || {_words(row)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--kinds", default="events,statements,tallies,instruments")
    options = parser.parse_args()
    reader, shown = default_reader(), Counter[str]()
    for story in drawn(options.corpora, options.seed, options.count, options.skip):
        reading = reader.read(
            story.text, source=story.publisher, published=story.published, language=story.language, given_id=story.id
        )
        print(f"\n===== {story.id}, {reading.day.date}\n{story.text}\n-----")
        for kind, line in lines(reading_record(reading), options.kinds.split(",")):
            shown[kind] += 1
            print(f"[{kind} {shown[kind]}] {line}")
    print(f"\nshown: {', '.join(f'{kind} {n}' for kind, n in shown.items())}")


if __name__ == "__main__":
    main()
