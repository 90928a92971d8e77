"""Soft labels: what one or more large taggers make of a text, averaged, for the small one to learn from.

python training/distil.py NAME TEACHER [TEACHER ...]      (about 4,000 tokens a second on one core)

Statements are given as marginals of the CRF, triggers and statuses as probabilities; names stay the silver teacher's.
Where people marked the statements, training takes the mean of their tags and the teacher's.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time

import augment
import numpy as np
import torch
from data import Sample, samples, silver
from labels import columns
from model import marginals
from paths import work
from teacher import Pieces, Teacher, restored
from train import vocabulary

from dateline.syntax.features import COLUMNS

_TOKENS = 4000


def pool(limits: dict[str, int], chance: random.Random) -> list[Sample]:
    """So many tokens of each set that silver.py wrote; whole texts in random order."""
    found: list[Sample] = []
    for name, limit in limits.items():
        pairs = silver(name)
        chance.shuffle(pairs)
        total = 0
        for pair in pairs:
            if total > limit:
                break
            own = samples([pair])
            total += sum(len(s.tokens) for s in own)
            found += own
    return found


@torch.no_grad()
def labelled(net: Teacher, collate: Pieces, batch: list[Sample]) -> list[dict[str, np.ndarray]]:
    """Probabilities of the statement, trigger and status heads for a batch."""
    lengths = [len(s.tokens) for s in batch]
    units = [s.unit for s in batch]
    rows = np.zeros((len(batch), max(lengths), COLUMNS), np.int64)
    for i, sample in enumerate(batch):
        rows[i, : lengths[i]] = collate.words.unit(sample.unit, sample.before)[0]
    out = net(torch.from_numpy(rows), lengths, *collate.more(units))
    mask = (np.arange(max(lengths))[None] < np.array(lengths)[:, None]).astype(np.float32)
    follow, first = (t.numpy() for t in net.transitions())
    one, _ = marginals(out[..., columns("statement")].numpy(), follow, first, mask)
    rest = {head: torch.softmax(out[..., columns(head)], -1).numpy() for head in ("trigger", "status")}
    return [
        {"statement": one[i, :n].astype(np.float16), **{h: v[i, :n].astype(np.float16) for h, v in rest.items()}}
        for i, n in enumerate(lengths)
    ]


def label_all(names: list[str], found: list[Sample]) -> None:
    """Fills `soft` of every sample with the average over the teachers."""
    words = vocabulary()[0]
    ordered = sorted(found, key=lambda s: -len(s.tokens))
    for number, name in enumerate(names):
        net, tokenizer = restored(name)
        collate = Pieces(words, augment.Names([]), random.Random(1), tokenizer)
        at, began = 0, time.time()
        while at < len(ordered):
            batch = ordered[at : at + max(1, _TOKENS // len(ordered[at].tokens))]
            at += len(batch)
            for sample, soft in zip(batch, labelled(net, collate, batch), strict=True):
                for head, values in soft.items():
                    before = sample.soft.get(head, np.zeros_like(values))
                    sample.soft[head] = ((before * number + values) / (number + 1)).astype(np.float16)
        print(name, len(ordered), "paragraphs", round(time.time() - began), "s", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("teachers", nargs="+")
    arguments.add_argument("--marked", type=int, default=1_000_000, help="tokens of PolNeAR train")
    arguments.add_argument("--free", type=int, default=1_000_000, help="tokens of wire stories and Wikinews")
    arguments.add_argument("--further", type=int, default=300_000, help="tokens of the further news")
    chosen = arguments.parse_args()
    torch.set_num_threads(1)
    limits = {"train": chosen.marked, "free": chosen.free, "unmarked": chosen.further}
    found = pool({name: limit for name, limit in limits.items() if limit}, random.Random(5))
    label_all(chosen.teachers, found)
    with (work() / f"soft-{chosen.name}.pkl").open("wb") as out:
        pickle.dump(found, out)


if __name__ == "__main__":
    main()
