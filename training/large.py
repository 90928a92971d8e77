"""A large tagger on MPNet, trained on a GPU, and its opinion of every paragraph, for the small one to learn from.

python training/large.py ROWS WEIGHTS OUT --fold K [--epochs 4] [--limit SECONDS]

ROWS comes from flat.py, WEIGHTS from mpnet.py. With `--fold K` a fifth of PolNeAR train and of UW is left out; what the
tagger says of it, and of everything that nobody marked, is written to OUT as probabilities in 8 bits. Five such runs
give honest opinions of all marked texts and five of the unmarked ones.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

import crf
import numpy as np
import torch
from flat import DEV, EVENTS, FREE, MADE, MARKED
from labels import SIZES, TOTAL, WEIGHTS, columns
from model import Chained
from mpnet import HIDDEN, WIDTH, MPNet, restored
from store import Batch, Store
from torch import nn
from torch.nn import functional

from dateline.syntax import features as f

_HIDE = 0.08  # share of pieces hidden while training


class Large(Chained):
    """MPNet that also sees shape, quotation and place of each word, one bidirectional LSTM layer, then the heads."""

    def __init__(self, body: MPNet, hidden: int = 256) -> None:
        super().__init__()
        self.body = body
        own = {f.SHAPE: (f.SHAPES, 32), f.SUFFIX: (f.SUFFIXES, 16), f.CUE: (f.CUES, 8), f.QUOTE: (f.QUOTES, 12),
               f.PLACE: (f.PLACES, 8), f.BEFORE: (f.BEFORES, 4)}  # fmt: skip
        self.tables = nn.ModuleDict({str(c): nn.Embedding(*size) for c, size in own.items()})
        width = sum(size for _, size in own.values())
        self.inward = nn.Linear(width, WIDTH)
        nn.init.zeros_(self.inward.weight)
        nn.init.zeros_(self.inward.bias)
        self.drop = nn.Dropout(0.2)
        self.lstm = nn.LSTM(WIDTH + width, hidden, batch_first=True, bidirectional=True)
        self.head = nn.Linear(2 * hidden, TOTAL)

    def forward(self, batch: Batch) -> torch.Tensor:
        """Scores of all heads [B, T, TOTAL]; while training some pieces are hidden."""
        pieces = batch.pieces
        if self.training:
            pieces = pieces.masked_fill(
                (torch.rand(pieces.shape, device=pieces.device) < _HIDE) & (pieces > 110), HIDDEN
            )
        own = torch.cat([table(batch.rows[..., int(c)]) for c, table in self.tables.items()], -1)
        inward = self.inward(own) * batch.mask[..., None]
        more = torch.zeros(*pieces.shape, WIDTH, device=pieces.device, dtype=inward.dtype)
        more = more.scatter_add(1, batch.firsts.unsqueeze(-1).expand(-1, -1, WIDTH), inward)
        hidden = self.body(pieces, batch.seen, more)
        words = hidden.gather(1, batch.firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
        values = self.drop(torch.cat([words, own.to(words.dtype)], -1))
        lengths = batch.mask.sum(1).long().cpu()
        packed = nn.utils.rnn.pack_padded_sequence(values, lengths, batch_first=True, enforce_sorted=False)
        out, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.head(self.drop(out))


def wide(hard: torch.Tensor, size: int) -> torch.Tensor:
    """Tags [B, T] as probabilities [B, T, size]; nothing where the tag is not known."""
    return functional.one_hot(hard.clamp(min=0), size).float() * (hard >= 0)[..., None]


def loss_of(net: nn.Module, batch: Batch, out: torch.Tensor) -> torch.Tensor:
    """The sum of the heads' losses against what people (and the silver teacher) marked."""
    total = out.new_zeros(())
    for head, size in SIZES.items():
        hard, scores = batch.hard[head], out[..., columns(head)].float()
        known = (hard >= 0).float() * batch.mask
        if head == "statement":
            rows = known[:, 0] > 0
            if bool(rows.any()):
                goal, follow, first = wide(hard[rows], size), *net.transitions()  # type: ignore[operator]
                count = int(rows.sum())
                part = crf.loss(
                    scores[rows], follow, first, goal, hard[rows].clamp(min=0),
                    known[rows], torch.ones(count, device=out.device),
                )  # fmt: skip
                total = total + WEIGHTS[head] * part / known.sum()
        else:
            lost = functional.cross_entropy(scores.flatten(0, 1), hard.clamp(min=0).flatten(), reduction="none")
            total = total + WEIGHTS[head] * (lost * known.flatten()).sum() / known.sum().clamp(min=1)
    return total


@torch.no_grad()
def probabilities(net: nn.Module, batch: Batch, out: torch.Tensor) -> torch.Tensor:
    """[B, T, TOTAL]: marginals of the statements, a softmax for each other head."""
    found = torch.zeros_like(out, dtype=torch.float32)
    for head in SIZES:
        scores = out[..., columns(head)].float()
        if head == "statement":
            found[..., columns(head)] = crf.marginals(scores, *net.transitions(), batch.mask)  # type: ignore[operator]
        else:
            found[..., columns(head)] = scores.softmax(-1)
    return found


def contents(tags: np.ndarray, lengths: np.ndarray) -> set[tuple[int, int]]:
    """Stretches of CONTENT (tags 5, 6) among flat tags; a paragraph's first I opens one too."""
    found, at = set(), 0
    for n in lengths.tolist():
        start = -1
        for i in range(at, at + n + 1):
            tag = tags[i] if i < at + n else 0
            if start >= 0 and tag != 6:
                found.add((start, i))
                start = -1
            if tag == 5 or (tag == 6 and start < 0):
                start = i
        at += n
    return found


def measure(said: np.ndarray, gold: np.ndarray, lengths: np.ndarray) -> float:
    """F1 of contents with the same words, in per cent, paragraph by paragraph."""
    one, two = contents(said, lengths), contents(gold, lengths)
    return 200 * len(one & two) / max(1, len(one) + len(two))


def label(net: nn.Module, store: Store, ids: torch.Tensor, *, pieces: bool, room: int) -> torch.Tensor:
    """Probabilities of the tokens of some paragraphs, in 8 bits, in a table of all tokens of all copies."""
    net.eval()
    found = torch.zeros(store.total * store.copies, TOTAL, dtype=torch.uint8, device=store.device)
    with torch.no_grad(), torch.autocast(store.device, torch.bfloat16, enabled=pieces):
        for part in store.batches(ids, room, None):
            batch = store.batch(part, pieces=pieces)
            kept = batch.mask > 0
            out = probabilities(net, batch, net(batch))
            found[batch.tokens[kept]] = (out[kept] * 255).round().to(torch.uint8)
    net.train()
    return found


def dev_score(net: nn.Module, store: Store, *, pieces: bool, fold: int | None = None) -> float:
    """`measure` on dev, or on a fold of train."""
    which = store.kinds == DEV if fold is None else (store.kinds == MARKED) & (store.folds == fold)
    ids = which.nonzero().flatten()
    table = label(net, store, ids, pieces=pieces, room=60_000)
    lengths = store.lengths[ids].numpy()
    where = torch.cat(
        [torch.arange(n) + int(store.plain_at[i]) for i, n in zip(ids.tolist(), lengths.tolist(), strict=True)]
    )
    there = where.to(store.device)
    said = table[there][:, columns("statement")].argmax(1).cpu().numpy()
    return measure(said, store.hard["statement"][there].cpu().numpy(), lengths)


def groups(net: Large, top: float) -> list[dict[str, object]]:
    """The transformer learns slower than what is new, and its lower layers slower than its upper ones."""
    body, found = net.body, []
    layers = [
        [*body.words.parameters(), *body.places.parameters(), *body.norm.parameters(), *body.relative.parameters()]
    ]
    layers += [list(layer.parameters()) for layer in body.layers]
    for depth, parameters in enumerate(layers):
        found.append({"params": parameters, "top": top * 0.9 ** (len(layers) - 1 - depth)})
    known = {id(p) for p in body.parameters()}
    found.append({"params": [p for p in net.parameters() if id(p) not in known], "top": 20 * top})
    return found


def teach(net: Large, store: Store, chosen: argparse.Namespace) -> None:
    """The training loop; it ends with the epochs, or when the seconds are over, the rate coming down by then."""
    chance = torch.Generator().manual_seed(chosen.seed)
    kept = (store.kinds == MARKED) | (store.kinds == EVENTS) | (store.kinds == MADE)
    if chosen.fold is not None:
        kept &= (store.folds != chosen.fold) | (store.kinds == MADE)
    base = kept.nonzero().flatten()
    optimiser = torch.optim.AdamW(groups(net, chosen.rate), lr=chosen.rate, betas=(0.9, 0.98), weight_decay=0.01)
    began, step = time.time(), 0
    plan = [
        part
        for epoch in range(chosen.epochs)
        for part in store.batches(
            base + torch.randint(store.copies, base.shape, generator=chance) * store.count, chosen.room, chance
        )
    ]
    net.train()
    lost = torch.zeros((), device=store.device)
    for number, part in enumerate(plan):
        spent = (time.time() - began) / chosen.limit if chosen.limit else 0.0
        done = max(number / len(plan), spent)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["top"] * min(1, done / 0.08) * (0.49 * (1 + math.cos(math.pi * done)) + 0.02)
        batch = store.batch(part)
        with torch.autocast(store.device, torch.bfloat16):
            out = net(batch)
        loss = loss_of(net, batch, out)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        lost = lost + loss.detach()
        step += 1
        if step % 200 == 0:
            took = time.time() - began
            print(
                f"fold {chosen.fold} step {step} of {len(plan)} loss {lost.item() / 200:.3f} {took:.0f} s", flush=True
            )
            lost = torch.zeros((), device=store.device)
        if step == chosen.steps:
            break
    print(f"fold {chosen.fold} took {step} of {len(plan)} steps in {time.time() - began:.0f} s", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("rows", type=Path)
    arguments.add_argument("weights", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--fold", type=int)
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--limit", type=float, default=0.0, help="seconds of training at most")
    arguments.add_argument("--steps", type=int, default=0, help="steps at most, to try it out")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rate", type=float, default=5e-5)
    arguments.add_argument("--room", type=int, default=6000, help="pieces a batch")
    chosen = arguments.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(chosen.seed + 100 * (chosen.fold or 0))
    torch.backends.cuda.matmul.allow_tf32 = True
    store = Store(chosen.rows, device)
    net = Large(restored(dict(np.load(chosen.weights)))).to(device)
    teach(net, store, chosen)
    began = time.time()
    print(f"fold {chosen.fold}: content exact, dev {dev_score(net, store, pieces=True):.1f}", flush=True)
    if chosen.fold is not None:
        own = dev_score(net, store, pieces=True, fold=chosen.fold)
        print(f"fold {chosen.fold}: content exact, fold {own:.1f}", flush=True)
    wanted = (store.kinds == FREE) | (store.kinds == DEV)
    if chosen.fold is not None:
        wanted |= store.folds == chosen.fold
    ids = wanted.nonzero().flatten()
    copies = torch.cat([ids + c * store.count for c in range(store.copies)])
    table = label(net, store, copies if not chosen.steps else ids[:200], pieces=True, room=60_000)
    follow, first = (t.detach().float().cpu().numpy() for t in net.transitions())
    np.savez(chosen.out, table=table.cpu().numpy(), follow=follow, first=first)
    print(f"fold {chosen.fold}: labelled in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
