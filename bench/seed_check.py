"""How many rows of the founding story's checklist the record satisfies, row by row, from the record alone.

    python bench/seed_check.py FOLDER [--failed] [--json]

FOLDER holds seed.json and seed-checklist.json. The program gets the text of the story and nothing else: no date, no
publisher. Exit code 1 when a must-not row fails.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from dateline.desk import play_of
from dateline.export.play_record import play_record
from dateline.export.record import reading_record
from dateline.reader import default_reader
from seed.entities import ENTITY
from seed.happenings import EVENT, INSTRUMENT, LADDER, TALLY
from seed.record import Predicate, Record
from seed.sayings import DERIVED, MUST_NOT, RELATION, STATEMENT
from seed.structure import STRUCTURE, TIME, YEAR

PREDICATES: dict[str, Predicate] = {
    **STRUCTURE,
    **TIME,
    **YEAR,
    **ENTITY,
    **EVENT,
    **INSTRUMENT,
    **TALLY,
    **LADDER,
    **STATEMENT,
    **RELATION,
    **MUST_NOT,
    **DERIVED,
}


def check(folder: Path) -> dict[str, bool]:
    """Row id -> whether the record satisfies it."""
    text = json.loads((folder / "seed.json").read_text(encoding="utf-8"))["text"]
    rows: list[dict[str, Any]] = json.loads((folder / "seed-checklist.json").read_text(encoding="utf-8"))
    reading = default_reader().read(text)
    record = Record({**reading_record(reading), "play": play_record(play_of(reading))}, text)
    missing = {row["id"] for row in rows} ^ set(PREDICATES)
    if missing:
        raise SystemExit(f"seed_check: rows without predicate or predicates without row: {sorted(missing)}")
    return {row["id"]: bool(PREDICATES[row["id"]](record, row)) for row in rows}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--failed", action="store_true", help="list the rows that fail")
    parser.add_argument("--json", action="store_true", help="row id -> true or false")
    options = parser.parse_args()
    results = check(options.folder)
    if options.json:
        print(json.dumps(results, indent=1))
    else:
        total, right = Counter(k[:3] for k in results), Counter(k[:3] for k, ok in results.items() if ok)
        print("  ".join(f"{group} {right[group]}/{n}" for group, n in total.items()))
        print(f"{sum(results.values())} of {len(results)} rows hold")
    if options.failed:
        print("failed:", " ".join(k for k, ok in results.items() if not ok))
    return 0 if all(ok for k, ok in results.items() if k.startswith("NOT")) else 1


if __name__ == "__main__":
    raise SystemExit(main())
