"""Score predicted divergences of a timeline: `python bench/score_divergences.py GOLD.json PRED.json [--errors]`.

A gold divergence is found when a predicted one of the same kind has, for both sides, the same story and touching
spans (in either order); with --sentence the sides need only lie in one sentence of each other (100 characters).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def touch(a: Row, b: Row, slack: int) -> bool:
    return bool(a["story"] == b["story"] and a["start"] < b["end"] + slack and b["start"] < a["end"] + slack)


def same(gold: Row, found: Row, slack: int) -> bool:
    def sides(x: str, y: str) -> bool:
        return touch(gold["left"], found[x], slack) and touch(gold["right"], found[y], slack)

    return sides("left", "right") or sides("right", "left")


def score(gold: list[Row], found: list[Row], slack: int = 0) -> dict[str, Any]:
    hit = [g for g in gold if any(g["kind"] == f["kind"] and same(g, f, slack) for f in found)]
    kin = [g for g in gold if g not in hit and any(same(g, f, slack) for f in found)]
    true = [f for f in found if any(g["kind"] == f["kind"] and same(g, f, slack) for g in gold)]
    return {
        "gold": len(gold),
        "predicted": len(found),
        "found": len(hit),
        "other kind": len(kin),
        "true": len(true),
        "false": len(found) - len(true),
        "missed": [g for g in gold if g not in hit],
        "extra": [f for f in found if f not in true],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("found", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--sentence", action="store_true")
    options = parser.parse_args()
    gold, found = (
        json.loads(p.read_text(encoding="utf-8")).get("divergences") or [] for p in (options.gold, options.found)
    )
    result = score(gold, found, 100 if options.sentence else 0)
    print({k: v for k, v in result.items() if isinstance(v, int)})
    for name in ("missed", "extra") if options.errors else ():
        for row in result[name]:
            sides = " || ".join(f"{row[s]['story']} {row[s]['quote'][:70]}" for s in ("left", "right"))
            print(f"{name.upper():7} {row['kind']:13} {row['about'][:60]} | {sides} | {row['why'][:80]}")


if __name__ == "__main__":
    main()
