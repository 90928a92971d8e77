"""Ledgers under SIGKILL and with damaged WAL tails.

    python bench/ledger_crash.py [--kills 300] [--tails 1000] [--stories 500]

Two writers file the same invented stories from both ends while a reader asks; all three are killed at random moments,
again and again, until every story is in. The ledger must then equal one that nobody disturbed, claim for claim and
sentence for sentence. Copies of a ledger whose WAL was cut or overwritten at a random place must open as a clean
prefix of what was filed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "tests")]

from ledger_trials import content, damaged_tails, invented, under_fire, write


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--tails", type=int, default=1000)
    parser.add_argument("--stories", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="dateline-crash-"))
    try:
        readings = invented(options.stories)
        write(folder / "calm.db", readings)
        under_fire(folder / "fire.db", readings, options.kills, options.seed)
        same = content(folder / "calm.db") == content(folder / "fire.db")
        print(f"{options.kills} kills, {options.stories} stories: {'equal' if same else 'DIFFERENT'}")
        kept = damaged_tails(folder, readings[:40], options.tails, options.seed)
        print(f"{len(kept)} damaged tails: all clean prefixes, {min(kept)} to {max(kept)} of 40 stories")
        raise SystemExit(0 if same else 1)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
