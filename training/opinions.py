"""The large taggers' opinions, as they came back from the GPU, as soft labels that train.py reads.

python training/opinions.py NAME FOLDER [FOLDER=FOLD ...]

FOLDER holds `statement.xz` and `events.xz`: tables [labels, tokens] in 8 bits, in the order of `flat.py
pool`. `FOLDER=FOLD` takes one fifth of the marked texts from another folder. Where the tagger that judged a fifth was
weak (content exact below 62 there), people's marks are mixed into what it says: `--weak 0 3`.
"""

from __future__ import annotations

import argparse
import lzma
import pickle
from pathlib import Path

import numpy as np
from flat import EVENTS, FREE, MARKED, Pool, gathered
from labels import SIZES
from means import TABLES
from paths import work

_PEOPLE = 0.5  # people's part where the tagger was weak


def tables(folder: Path) -> dict[str, np.ndarray]:
    """Probabilities [tokens, labels] of each head, in 8 bits."""
    found = {}
    for name, heads in TABLES.items():
        with lzma.open(folder / f"{name}.xz") as packed:
            whole = np.load(packed).T
        at = 0
        for head in heads:
            found[head] = whole[:, at : at + SIZES[head]]
            at += SIZES[head]
    return found


def fill(pool: Pool, given: dict[str, np.ndarray], which: np.ndarray, weak: set[int]) -> None:
    """Sets `soft` of the paragraphs in `which`."""
    lengths = np.array([len(s.tokens) for s in pool.found])
    starts = lengths.cumsum() - lengths
    for i in np.flatnonzero(which).tolist():
        sample = pool.found[i]
        for head, table in given.items():
            values = table[starts[i] : starts[i] + lengths[i]].astype(np.float32)
            values /= np.maximum(values.sum(1, keepdims=True), 1)
            hard = sample.targets.get(head)
            if hard is not None and int(pool.folds[i]) in weak:
                known = np.flatnonzero(hard >= 0)
                values[known] *= 1 - _PEOPLE
                values[known, hard[known]] += _PEOPLE
            sample.soft[head] = values.astype(np.float16)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--weak", type=int, nargs="*", default=[])
    chosen = arguments.parse_args()
    pool = gathered()
    fifths = {int(f.split("=")[1]): Path(f.split("=")[0]) for f in chosen.folders[1:]}
    taught = np.isin(pool.kinds, (MARKED, EVENTS, FREE))
    fill(pool, tables(Path(chosen.folders[0])), taught & ~np.isin(pool.folds, list(fifths)), set(chosen.weak))
    for fold, folder in fifths.items():
        fill(pool, tables(folder), taught & (pool.folds == fold), set(chosen.weak))
    kept = [s for s, one in zip(pool.found, taught, strict=True) if one]
    with (work() / f"soft-{chosen.name}.pkl").open("wb") as out:
        pickle.dump(kept, out)
    print(len(kept), "paragraphs")


if __name__ == "__main__":
    main()
