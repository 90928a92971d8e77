"""What several large taggers make of the plain texts, as tables small enough to carry back from the GPU.

python training/means.py ROWS OUT OPINIONS [OPINIONS ...] [--trusted 1 4]

OPINIONS come from large.py, one file a fold in order. A marked text is judged by the tagger that never saw it,
all others by the mean of those named by `--trusted` (all of them, if none is).
"""

from __future__ import annotations

import argparse
import lzma
from pathlib import Path

import numpy as np
from flat import DEV, FREE
from labels import TOTAL, columns

#: Which heads lie in which file; names stay the silver teacher's.
TABLES = {"statement": ("statement",), "events": ("trigger", "status")}


def mean(rows: Path, opinions: list[Path], trusted: list[int]) -> np.ndarray:
    """Probabilities [tokens, TOTAL] in 8 bits."""
    given = np.load(rows)
    folds, kinds = (np.repeat(given[key], given["lengths"]) for key in ("folds", "kinds"))
    free = (kinds == FREE) | (kinds == DEV)
    found = np.zeros((len(folds), TOTAL), np.float32)
    for fold, path in enumerate(opinions):
        table = np.load(path)["table"][: len(folds)]  # the first copy: the texts as they stand
        found[folds == fold] = table[folds == fold]
        if fold in trusted:
            found[free] += table[free] / len(trusted)
    return found.round().astype(np.uint8)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("rows", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("opinions", nargs="+", type=Path)
    arguments.add_argument("--trusted", type=int, nargs="*")
    chosen = arguments.parse_args()
    table = mean(chosen.rows, chosen.opinions, chosen.trusted or list(range(len(chosen.opinions))))
    for name, heads in TABLES.items():
        with lzma.open(chosen.out / f"{name}.xz", "wb", preset=1) as packed:
            np.save(packed, np.concatenate([table[:, columns(head)].T for head in heads]))


if __name__ == "__main__":
    main()
