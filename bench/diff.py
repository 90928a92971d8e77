"""What two versions find in the same stories: gained and lost, as sentences to read.

    python bench/predict.py ledger STORIES --out before      (on one version)
    python bench/predict.py ledger STORIES --out after       (on the other)
    python bench/diff.py before after [--limit 40]

A finding is compared by kind, its plain values and its best span; the counts per kind come first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

Key = tuple[str, str, str, str]


def _values(kind: str, row: dict[str, Any]) -> str:
    keys = {
        "events": ("type", "status", "participants", "place", "date", "according_to"),
        "statements": ("speaker", "cue", "form", "attribution", "said"),
        "tallies": ("values", "of", "according_to"),
        "instruments": ("name", "status", "signed", "in_force"),
        "times": ("type", "value"),
    }[kind]
    return "; ".join(f"{k} {row.get(k)}" for k in keys if row.get(k))


def _quote(row: dict[str, Any]) -> str:
    spans = row.get("mentions") or row.get("content") or [row]
    return str(spans[0].get("quote", "")).replace("\n", " ")


def findings(folder: Path) -> dict[Key, None]:
    """Every finding of a folder of records, in order."""
    found: dict[Key, None] = {}
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for kind in ("events", "statements", "tallies", "instruments", "times"):
            for row in record.get(kind, []):
                found[(path.stem, kind, _values(kind, row), _quote(row))] = None
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--limit", type=int, default=40, help="rows shown of each list")
    options = parser.parse_args()
    before, after = findings(options.before), findings(options.after)
    gained, lost = [k for k in after if k not in before], [k for k in before if k not in after]
    for word, keys in (("gained", gained), ("lost", lost)):
        counts = Counter(k[1] for k in keys)
        print(f"{word}: {len(keys)}  ({', '.join(f'{kind} {n}' for kind, n in counts.most_common()) or 'none'})")
    for sign, keys in (("+", gained), ("-", lost)):
        for story, kind, values, quote in keys[: options.limit]:
            print(f"{sign} {story} {kind}: {values}\n    {quote[:160]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
