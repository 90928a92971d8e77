"""Paragraphs as flat arrays that a GPU can hold whole: feature rows, word pieces and targets, in several variants.

`python training/flat.py pool OUT` gathers the paragraphs (words, what is known of them, which fifth they belong to) in
one small file; `python training/flat.py rows POOL TOKENIZER OUT --copies 4` makes varied copies of all of them, on all
cores. Both need numpy only (and tokenizers for the second), not torch.
"""

from __future__ import annotations

import argparse
import json
import lzma
import multiprocessing as mp
import pickle
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import augment
import numpy as np
from data import Sample, samples, silver
from labels import SIZES

from dateline.syntax.features import COLUMNS, Unit, Vocabulary

#: What is known of a paragraph: people's statements, events, our own pattern's, nothing, or it is for measuring.
MARKED, EVENTS, MADE, FREE, DEV = range(5)
HEADS = tuple(SIZES)
_LIMIT = 500  # pieces of a paragraph


@dataclass
class Pool:
    """All paragraphs, in an order that soft labels keep to."""

    found: list[Sample]
    kinds: np.ndarray
    folds: np.ndarray


def gathered() -> Pool:
    """Every paragraph that is trained on, and dev."""
    from manners import made
    from train import fold_of, other_annotators

    parts = [
        (MARKED, samples(silver("train")) + other_annotators()),
        (EVENTS, samples(silver("events"))),
        (MADE, made(2000, seed=1)),
        (FREE, samples(silver("free")) + samples(silver("unmarked"))),
        (DEV, samples(silver("dev"))),
    ]
    kinds = np.concatenate([np.full(len(part), kind, np.int8) for kind, part in parts])
    found = [s for _, part in parts for s in part]
    folds = [fold_of(s.group) if k in (MARKED, EVENTS) else -1 for s, k in zip(found, kinds, strict=True)]
    return Pool(found, kinds, np.array(folds, np.int8))


def store(pool: Pool, out: Path) -> None:
    """Words and targets only, packed."""
    rows = [
        (list(s.unit.words), list(s.unit.sentence_starts), s.unit.headline, s.before,
         {h: v.astype(np.int8) for h, v in s.targets.items()})
        for s in pool.found
    ]  # fmt: skip
    with lzma.open(out, "wb", preset=6) as packed:
        pickle.dump((rows, pool.kinds, pool.folds), packed, protocol=5)


def opened(path: Path) -> Pool:
    """What `store` wrote."""
    with lzma.open(path) as packed:
        rows, kinds, folds = pickle.load(packed)
    found = [
        Sample(str(i), Unit(words, starts, headline), before, [(0, 0)] * len(words), targets)
        for i, (words, starts, headline, before, targets) in enumerate(rows)
    ]
    return Pool(found, kinds, folds)


_shared: dict[str, Any] = {}


def _one(task: tuple[int, int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Feature rows, pieces, first piece of each word and pieces a paragraph, for a stretch of one copy."""
    copy, start, end = task
    words, names, tokenizer = _shared["words"], _shared["names"], _shared["tokenizer"]
    part: list[Sample] = _shared["pool"].found[start:end]
    chance = random.Random(7919 * copy + start)
    units = [augment.varied(s, names, chance) if copy else s.unit for s in part]
    rows = np.concatenate([words.unit(u, s.before)[0] for u, s in zip(units, part, strict=True)])
    pieces, firsts, sizes = [], [], []
    for unit in units:
        packed = tokenizer.encode(list(unit.words), is_pretokenized=True)
        first = np.zeros(len(unit.words), np.int32)
        known = packed.word_ids[:_LIMIT]
        for at in range(len(known) - 1, -1, -1):
            if known[at] is not None:
                first[known[at]] = at
        pieces.append(np.array(packed.ids[:_LIMIT], np.int32))
        firsts.append(first)
        sizes.append(len(pieces[-1]))
    return rows.astype(np.int32), np.concatenate(pieces), np.concatenate(firsts), np.array(sizes)


def make(pool: Pool, words: Vocabulary, tokenizer: Path, copies: int, cores: int) -> dict[str, np.ndarray]:
    """All copies after each other; copy 0 is the text as it stands."""
    from tokenizers import Tokenizer

    loaded = Tokenizer.from_file(str(tokenizer))
    loaded.no_padding()
    loaded.no_truncation()
    _shared.update(words=words, names=augment.Names(pool.found), tokenizer=loaded, pool=pool)
    step = 2000
    tasks = [(c, at, min(at + step, len(pool.found))) for c in range(copies) for at in range(0, len(pool.found), step)]
    with mp.get_context("fork").Pool(cores) as workers:
        parts = workers.map(_one, tasks, chunksize=1)
    rows, pieces, firsts, sizes = (np.concatenate([p[i] for p in parts]) for i in range(4))
    assert rows.shape[1] == COLUMNS
    return {"rows": rows, "pieces": pieces, "firsts": firsts, "sizes": sizes} | targets(pool)


def targets(pool: Pool) -> dict[str, np.ndarray]:
    """Tags of people and of the silver teacher, one array a head (-1: not known); lengths, kinds and folds."""
    found = {"lengths": np.array([len(s.unit.words) for s in pool.found]), "kinds": pool.kinds, "folds": pool.folds}
    for head in HEADS:
        parts = [s.targets.get(head, np.full(len(s.unit.words), -1, np.int8)) for s in pool.found]
        found[head] = np.concatenate(parts).astype(np.int8)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("step", choices=("pool", "rows"))
    arguments.add_argument("paths", nargs="+", type=Path)
    arguments.add_argument("--copies", type=int, default=4)
    arguments.add_argument("--cores", type=int, default=mp.cpu_count())
    chosen = arguments.parse_args()
    if chosen.step == "pool":
        from train import vocabulary

        words, _ = vocabulary()
        store(gathered(), chosen.paths[0] / "pool.xz")
        (chosen.paths[0] / "words.json").write_text(json.dumps([words.ids, words.cues]), encoding="utf-8")
        return
    folder, out = chosen.paths
    words = Vocabulary(*json.loads((folder / "words.json").read_text(encoding="utf-8")))
    made = make(opened(folder / "pool.xz"), words, folder / "tokenizer.json", chosen.copies, chosen.cores)
    np.savez(out, **made)  # type: ignore[arg-type]
    print({k: v.shape for k, v in made.items()})


if __name__ == "__main__":
    main()
