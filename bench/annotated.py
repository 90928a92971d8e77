"""Events of annotated news stories, found and missed: a line a part and one for all.

    python bench/annotated.py --shared FOLDER                        V (development), U, T and L (blind)
    python bench/annotated.py --shared FOLDER --parts V --errors     and what was missed, added or wrong; not of U, T, L

    part  stories  gold  predicted  matched  recall  precision    F1  status   day
    V          32   138        ...

FOLDER holds bench/ and corpus/. training/annotated.py rebuilds the stories out of it into a folder that is gone
afterwards, bench/predict.py reads them, and FOLDER/bench/ledger/score.py compares. Status and day are the shares of
matched events that have them right.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from scores import load, predict

PARTS = ("V", "U", "T", "L", "W", "X", "Y", "Z")
BLIND = ("U", "T", "L")
HEAD = "part  stories  gold  predicted  matched  recall  precision    F1  status   day"
Stories = dict[str, dict[str, Any]]


def rebuild(shared: Path, parts: list[str], work: Path) -> None:
    """The stories of the parts below `work`."""
    command = [sys.executable, str(ROOT / "training/annotated.py"), str(work), "--parts", *parts]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "DATELINE_SHARED": str(shared)})


def line(part: str, figures: dict[str, Any], stories: int) -> str:
    """A row below HEAD."""
    shares = [100 * value for value in (figures["R"], figures["P"], figures["F1"])]
    status, day = (100 * figures["accuracy"][key] for key in ("status", "date"))
    counts = f"{part:<4}{stories:9}{figures['gold']:6}{figures['predicted']:11}{figures['matched']:9}"
    return f"{counts}{shares[0]:8.1f}{shares[1]:11.1f}{shares[2]:6.1f}{status:8.1f}{day:6.1f}"


def said(figures: dict[str, Any]) -> str:
    """The figures on statements, of the stories that have them."""
    right = figures["accuracy"]
    return (
        f"   statements: {figures['gold']}, F1 {100 * figures['F1']:.1f}, "
        f"chain {100 * right['attribution']:.1f}, form {100 * right['form']:.1f}"
    )


def scored(scorer: ModuleType, part: str, gold: Stories, found: Stories) -> list[str]:
    """The row of a part, and the scorer's lines on its events."""
    log: list[str] = []
    row = line(part, scorer.score(gold, found, log)["events"], len(gold))
    if whole := {name: story for name, story in gold.items() if story["statements"]}:
        row += said(scorer.score(whole, found)["statements"])
    return [row, *(text for text in log if text.split()[1] == "events")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds bench/ and corpus/")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=["V", "U", "T", "L"], metavar="PART")
    parser.add_argument("--errors", action="store_true", help="the scorer's lines on events, but for the blind parts")
    options = parser.parse_args()
    judge = options.shared / "bench/ledger/score.py"
    if not judge.is_file():
        print(f"annotated: no development sets under {options.shared}: nothing measured", file=sys.stderr)
        return 2
    scorer, errors = load(judge), list[str]()
    everything: tuple[Stories, Stories] = ({}, {})
    print(HEAD)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        rebuild(options.shared.resolve(), options.parts, work)
        for part in options.parts:
            gold, out = work / part / "gold", work / part / "found"
            predict("ledger", gold, out)
            both = scorer.load_dir(str(gold)), scorer.load_dir(str(out))
            row, *wrong = scored(scorer, part, *both)
            print(row, flush=True)
            errors += wrong if part not in BLIND else []
            everything[0].update(both[0])
            everything[1].update(both[1])
    print(scored(scorer, "all", *everything)[0])
    if options.errors:
        print("", *errors, sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
