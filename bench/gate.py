"""Scores against their floors. A floor rises with the work; lowering one takes an explicit word.

    python bench/gate.py --shared ../shared [KIND ...]      measure, compare, exit 1 below a floor
    python bench/gate.py --shared ../shared --raise         lift every floor to what was measured
    python bench/gate.py --shared ../shared --lower NAME    let one floor fall to what was measured

Floors lie in bench/floors.json. Figures are per cent, but for `seed.*`, which are rows.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scores import KINDS, measure

FLOORS = Path(__file__).resolve().parent / "floors.json"
#: Below-the-floor figures within this margin are noise of rounding, not a loss.
MARGIN = 0.05
#: Figures where less is better.
LESS = ("leak", "false_divergences")


def below(name: str, value: float, floor: float) -> bool:
    """Whether a figure is worse than its floor."""
    return value > floor + MARGIN if name.endswith(LESS) else value < floor - MARGIN


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all when none is named")
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds bench/ with the development sets")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME")
    options = parser.parse_args()
    if not (options.shared / "bench").is_dir():
        print(f"gate: no development sets under {options.shared}: nothing measured")
        return 0
    unknown = [k for k in options.kinds if k not in KINDS]
    if unknown:
        parser.error(f"unknown kind: {', '.join(unknown)}")
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    figures = measure(options.shared, options.kinds or list(KINDS))
    failed = False
    for name, value in sorted(figures.items()):
        floor = floors.get(name)
        worse = floor is not None and below(name, value, floor)
        if worse and name in options.lower:
            floors[name], worse = value, False
        failed = failed or worse
        print(f"{'BELOW' if worse else '     '} {name:<48} {value:8.2f}  floor {floor if floor is not None else '-'}")
        if options.lift and (floor is None or below(name, floor, value)):
            floors[name] = value
    if options.lift or options.lower:
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
