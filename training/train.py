"""Trains one tagger.

python training/train.py NAME --epochs 8 [--seed 1] [--hidden 128] [--soft NAME] [--start CHECKPOINT]

`--fold K` leaves out every fifth PolNeAR train article, `--events-fold K` every fifth UW document (K of 0 to 4).
`--soft NAME` adds the soft labels that distil.py wrote under that name. An epoch takes about two minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import random
import time
import zlib
from collections.abc import Iterator
from typing import Any

import augment
import numpy as np
import texts
import torch
from data import Sample, samples, silver
from labels import SIZES, WEIGHTS
from manners import made
from model import CrfLoss, Tagger, head_scores
from paths import work
from torch.nn import functional

from dateline.syntax.features import COLUMNS, CUE, HASH, WORD, Unit, Vocabulary

TOKENS_PER_BATCH = 3000
TAUGHT = 0.6  # how much the teacher's opinion counts where people marked
SMOOTH = 0.998  # share of the running mean of the weights that a step keeps


def vocabulary() -> tuple[Vocabulary, torch.Tensor]:
    """The vocabulary and word vectors that vectors.py wrote."""
    with (work() / "vectors.pkl").open("rb") as stored:
        words, table = pickle.load(stored)
    cues = json.loads((work() / "cues.json").read_text(encoding="utf-8"))
    return Vocabulary({w: i + 1 for i, w in enumerate(words)}, cues), torch.from_numpy(table)


def fold_of(group: str) -> int:
    """Which of five parts a document belongs to."""
    return zlib.crc32(group.encode()) % 5


def batches(pool: list[Sample], chance: random.Random) -> list[list[Sample]]:
    """Paragraphs of like length together, in random order."""
    ordered = sorted(pool, key=lambda s: len(s.tokens) + chance.random() * 10)
    found, at = [], 0
    while at < len(ordered):
        size = max(4, min(96, TOKENS_PER_BATCH // max(1, len(ordered[at].tokens))))
        found.append(ordered[at : at + size])
        at += size
    chance.shuffle(found)
    return found


Targets = dict[str, tuple[torch.Tensor, torch.Tensor]]


class Collator:
    """Samples to what the net takes and what it should say, with augmentation and word dropout."""

    def __init__(self, words: Vocabulary, names: augment.Names, chance: random.Random) -> None:
        self.words, self.names, self.chance = words, names, chance

    def __call__(self, batch: list[Sample]) -> tuple[tuple[Any, ...], Targets]:
        """The longest paragraph first."""
        batch = sorted(batch, key=lambda s: -len(s.tokens))
        units = [augment.varied(s, self.names, self.chance) for s in batch]
        width = len(batch[0].tokens)
        rows = self.rows(units, [s.before for s in batch], width)
        targets = {head: padded(batch, head, width) for head in SIZES}
        return (torch.from_numpy(rows), [len(s.tokens) for s in batch], *self.more(units)), targets

    def rows(self, units: list[Unit], before: list[int], width: int) -> np.ndarray:
        """Feature rows [B, T, COLUMNS]; some words are hidden, so that the net learns to do without knowing them."""
        rows = np.zeros((len(units), width, COLUMNS), np.int64)
        for i, unit in enumerate(units):
            rows[i, : len(unit.words)] = self.words.unit(unit, before[i])[0]
        hidden = np.random.random(rows.shape[:2]) < 0.06
        rows[..., WORD][hidden] = 0
        rows[..., HASH][hidden | (np.random.random(rows.shape[:2]) < 0.1)] = 0
        rows[..., CUE][hidden] = 1
        return rows

    def more(self, units: list[Unit]) -> tuple[Any, ...]:  # noqa: ARG002
        """Further inputs that a larger net takes."""
        return ()


def padded(batch: list[Sample], head: str, width: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Target probabilities [B, T, K] of one head and the mask of tokens that have any."""
    goal = np.zeros((len(batch), width, SIZES[head]), np.float32)
    mask = np.zeros((len(batch), width), np.float32)
    for i, sample in enumerate(batch):
        hard, soft = sample.targets.get(head), sample.soft.get(head)
        n = len(sample.tokens)
        if hard is not None:
            known = np.flatnonzero(hard >= 0)
            mask[i, known] = 1
            goal[i, known, hard[known]] = 1
            if soft is not None:
                goal[i, known] = (1 - TAUGHT) * goal[i, known] + TAUGHT * soft[known]
        elif soft is not None:
            mask[i, :n] = 1
            goal[i, :n] = soft
    return torch.from_numpy(goal), torch.from_numpy(mask)


def losses(
    output: torch.Tensor, targets: dict[str, tuple[torch.Tensor, torch.Tensor]], net: Any
) -> dict[str, torch.Tensor]:
    """The loss of each head that the batch knows something of."""
    found = {}
    for head, (goal, mask) in targets.items():
        total = mask.sum()
        if not total:
            continue
        scores = head_scores(output, head)
        if head == "statement":
            whole = mask.amax(1) > 0
            hard = bool((goal[whole].amax(2).sum() >= mask.sum() - 0.5).item())
            found[head] = CrfLoss.apply(scores[whole], *net.transitions(), goal[whole], mask[whole], hard) / total
        else:
            entropy = -(goal * functional.log_softmax(scores, -1)).sum(-1)
            found[head] = (entropy * mask).sum() / total
    return found


def other_annotators() -> list[Sample]:
    """Train articles as the other annotators marked them: where people differ, the targets differ too."""
    by_id = {doc.id: label for doc, label in silver("train")}
    return samples([(doc, by_id[doc.group]) for doc in texts.polnear_others() if doc.group in by_id])


def training_set(
    fold: int | None, events_fold: int | None, soft: str | None, *, people: bool = False
) -> tuple[list[Sample], list[Sample]]:
    """Samples for every epoch, and samples of which each epoch takes a part; what is held out is in neither.

    `people`: what people marked is taught as they marked it, soft labels only where nobody did.
    """

    def kept(pool: list[Sample]) -> list[Sample]:
        held = [events_fold if "trigger" in s.targets else fold for s in pool]
        return [s for s, out in zip(pool, held, strict=True) if out is None or fold_of(s.group) != out]

    marked = kept(samples(silver("train")) + samples(silver("events")) + other_annotators()) + made(2000, seed=1)
    if not soft:
        return marked, samples(silver("free"))
    with (work() / f"soft-{soft}.pkl").open("rb") as stored:
        taught = kept(pickle.load(stored))
    by_place = {(s.doc, s.tokens[0], tuple(s.unit.words)): s.soft for s in taught}
    for sample in marked if not people else []:
        sample.soft = by_place.get((sample.doc, sample.tokens[0], tuple(sample.unit.words)), {})
    soft_free = [s for s in taught if not {"statement", "trigger"} & set(s.targets)]
    known = {s.doc for s in soft_free}
    return marked, soft_free + [s for s in samples(silver("free")) + further() if s.doc not in known]


def further() -> list[Sample]:
    """Every other text of the further news, for names and parts of speech."""
    return samples(silver("unmarked")[::2])


def rate(step: int, total: int, top: float) -> float:
    """Learning rate: a short climb, then half a cosine down to a fiftieth."""
    return top * min(1, step / 200) * (0.49 * (1 + math.cos(math.pi * min(1, step / total))) + 0.02)


def epochs(
    marked: list[Sample], free: list[Sample], count: int, share: float, chance: random.Random
) -> Iterator[list[list[Sample]]]:
    for _ in range(count):
        part = chance.sample(free, int(len(free) * share))
        events = [s for s in marked if "trigger" in s.targets]
        rest = [s for s in marked if "trigger" not in s.targets]
        mixed = batches(rest, chance) + batches(part, chance) + batches(events, chance)
        chance.shuffle(mixed)
        yield mixed


def fit(net: torch.nn.Module, groups: list[dict[str, Any]], collate: Collator, options: argparse.Namespace) -> None:
    """The training loop: Adam over groups of parameters, each with its own top rate; saves after every epoch."""
    marked, free = training_set(options.fold, options.events_fold, options.soft, people=options.people)
    collate.names = augment.Names(marked + free)
    optimiser = torch.optim.Adam(groups, lr=options.rate, betas=(0.9, 0.98))
    parameters = [p for group in groups for p in group["params"]]
    step, total, began = 0, 0, time.time()
    fixed = {name for name, p in net.named_parameters() if not p.requires_grad and name.startswith("vectors")}
    mean = {k: v.clone() for k, v in net.state_dict().items() if k not in fixed}
    for epoch, mixed in enumerate(epochs(marked, free, options.epochs, options.share, collate.chance)):
        total = total or len(mixed) * options.epochs
        net.train()
        seen: dict[str, list[float]] = {}
        for batch in mixed:
            inputs, targets = collate(batch)
            parts = losses(net(*inputs), targets, net)
            loss = sum(WEIGHTS[head] * value for head, value in parts.items())
            for group in optimiser.param_groups:
                group["lr"] = rate(step, total, group["top"])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 2.0)
            optimiser.step()
            step += 1
            follow_mean(mean, net, min(SMOOTH, step / (step + 10)))
            for head, value in parts.items():
                seen.setdefault(head, []).append(value.item())
        means = {head: round(float(np.mean(values)), 4) for head, values in seen.items()}
        print(epoch, means, round(time.time() - began), "s", flush=True)
        kept = mean if options.mean else {k: v for k, v in net.state_dict().items() if k in mean}
        torch.save({"options": vars(options), "state": kept}, work() / f"{options.name}.pt")


@torch.no_grad()
def follow_mean(mean: dict[str, torch.Tensor], net: torch.nn.Module, kept: float) -> None:
    """Moves the running mean of the weights a little towards those of the net."""
    for name, value in net.state_dict().items():
        if name in mean:
            mean[name].lerp_(value, 1 - kept)


def options() -> argparse.ArgumentParser:
    """The command line that train.py and teacher.py share."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("name")
    wanted.add_argument("--epochs", type=int, default=8)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--hidden", type=int, default=128)
    wanted.add_argument("--windows", type=int, default=0, help="layers of three words in place of the lower LSTM")
    wanted.add_argument("--fold", type=int)
    wanted.add_argument("--events-fold", type=int)
    wanted.add_argument("--soft")
    wanted.add_argument("--mean", action="store_true", help="save the running mean of the weights")
    wanted.add_argument("--words", action="store_true", help="the word vectors are learnt too, not only looked up")
    wanted.add_argument("--people", action="store_true", help="no soft labels where people marked")
    wanted.add_argument("--start")
    wanted.add_argument("--moves", help="a checkpoint whose CRF scores a new tagger starts with")
    wanted.add_argument("--share", type=float, default=0.5)
    wanted.add_argument("--rate", type=float, default=2e-3)
    return wanted


def seeded(seed: int) -> random.Random:
    """One thread and one seed for everything that is left to chance."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    np.random.seed(seed)
    return random.Random(seed)


def restored(name: str) -> tuple[Tagger, dict[str, Any]]:
    """A trained tagger and the options it was trained with."""
    stored = torch.load(work() / f"{name}.pt", weights_only=False)
    net = Tagger(vocabulary()[1], stored["options"]["hidden"], windows=stored["options"].get("windows", 0))
    net.load_state_dict(stored["state"], strict=False)
    return net.eval(), stored["options"]


def deepened(net: Tagger, table: torch.Tensor, chosen: argparse.Namespace) -> Tagger:
    """The same tagger with further layers of three words on top of its own, quiet at first."""
    more = Tagger(table, chosen.hidden, windows=chosen.windows)
    known = set(more.load_state_dict(net.state_dict(), strict=False).missing_keys)
    with torch.no_grad():
        for name, values in more.named_parameters():
            if name in known and name.endswith("weight"):
                values.mul_(0.3)
    return more


def main() -> None:
    chosen = options().parse_args()
    chance = seeded(chosen.seed)
    words, table = vocabulary()
    if chosen.start:
        net, before = restored(chosen.start)
        chosen.hidden = before["hidden"]
        if chosen.windows > before.get("windows", 0) > 0:
            net = deepened(net, table, chosen)
        else:
            chosen.windows = before.get("windows", 0)
    else:
        net = Tagger(table, chosen.hidden, windows=chosen.windows)
    net.vectors.requires_grad_(requires_grad=chosen.words)
    if chosen.moves:  # soft labels teach single tags, not what follows what
        state = torch.load(work() / f"{chosen.moves}.pt", weights_only=False)["state"]
        net.load_state_dict({name: state[name] for name in ("follow", "first")}, strict=False)
    groups = [{"params": [p for p in net.parameters() if p.requires_grad], "top": chosen.rate}]
    fit(net, groups, Collator(words, augment.Names([]), chance), chosen)


if __name__ == "__main__":
    main()
