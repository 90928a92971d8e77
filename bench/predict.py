"""What the installed program finds, in the format that the scorers beside the project read.

    python bench/predict.py KIND INPUT --out OUT

KIND is time, statements, ledger, timeline, pages, status, coref or coref_words; bench/kinds/KIND.py says what INPUT is
and what is written. Only what the program would have in real use is read from INPUT, never gold.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

KINDS = ("time", "statements", "ledger", "timeline", "pages", "status", "coref", "coref_words")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("input", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    if not options.input.exists():
        print(f"predict: {options.input}: no such file or folder", file=sys.stderr)
        return 2
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    import_module(f"kinds.{options.kind}").predict(options.input, options.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
