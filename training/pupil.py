"""Trains the small tagger on a GPU from people's marks and the large taggers' opinions (large.py).

python training/pupil.py NAME ROWS OPINIONS [OPINIONS ...] --limit SECONDS [--windows 2] [--start NAME] [--fold K]

What people marked is learnt as `--taught` parts opinion (of the large tagger that did not see it) and the rest people;
what nobody marked as the mean of all opinions. With `--fold K` only the tagger that never saw fold K teaches.
"""

from __future__ import annotations

import argparse
import math
import pickle
import time
from pathlib import Path

import crf
import numpy as np
import torch
from flat import DEV, FREE, MADE
from labels import SIZES, WEIGHTS, columns
from large import dev_score, wide
from model import Tagger
from paths import work
from store import Batch, Store
from torch.nn import functional

from dateline.syntax import features as f


class Pupil(Tagger):
    """The small tagger on padded paragraphs of the store; while training some words are hidden."""

    def forward(self, batch: Batch) -> torch.Tensor:  # type: ignore[override]
        """Scores of all heads [B, T, TOTAL]."""
        rows = batch.rows
        if self.training:
            hidden = torch.rand(rows.shape[:2], device=rows.device) < 0.06
            more = hidden | (torch.rand(rows.shape[:2], device=rows.device) < 0.1)
            rows = rows.clone()
            rows[..., f.WORD].masked_fill_(hidden, 0)
            rows[..., f.HASH].masked_fill_(more, 0)
            rows[..., f.CUE].masked_fill_(hidden, 1)
        parts = [self.project(self.vectors(rows[..., f.WORD]))]
        parts += [table(rows[..., int(c)]) for c, table in self.tables.items()]
        ends = batch.mask.sum(1, keepdim=True).long()
        steps = torch.arange(rows.shape[1], device=rows.device)[None]
        order = torch.where(steps < ends, ends - 1 - steps, steps)
        values = self.inside(self.drop(torch.cat(parts, -1)), order, batch.mask.unsqueeze(-1))
        return self.head(self.drop(values))


class Opinions:
    """What the large taggers make of every token of every copy, [tokens, TOTAL] in 8 bits."""

    def __init__(self, paths: list[Path], store: Store, fold: int | None) -> None:
        mean: torch.Tensor | None = None
        lengths = store.lengths.to(store.device)
        kinds = store.kinds.to(store.device).repeat_interleave(lengths).repeat(store.copies)
        folds = store.folds.to(store.device).repeat_interleave(lengths).repeat(store.copies)
        free = (kinds == FREE) | (kinds == DEV)
        moves = []
        for number, path in enumerate(paths):
            given = np.load(path)
            table = torch.from_numpy(given["table"]).to(store.device)
            moves.append((given["follow"], given["first"]))
            if mean is None:
                mean = torch.zeros(table.shape, dtype=torch.float16, device=store.device)
            if fold is None:
                own = folds == number
                mean[own] = table[own].half()
            mean[free] += table[free].half() / len(paths)
        assert mean is not None
        self.table = mean.round().to(torch.uint8)
        self.follow, self.first = (torch.from_numpy(np.mean([m[i] for m in moves], 0)) for i in range(2))


def goals(batch: Batch, soft: torch.Tensor, kind: torch.Tensor, head: str, taught: float) -> tuple[torch.Tensor, ...]:
    """Probabilities to learn [B, T, K], how much each token counts [B, T], and the part that people have in it [B]."""
    hard = batch.hard[head]
    given = soft[..., columns(head)]
    there = (given.sum(-1) > 0.5).float() * batch.mask
    known = (hard >= 0).float() * batch.mask
    people = wide(hard, SIZES[head])
    share = taught * there * known + there * (1 - known)
    share = torch.where((kind == MADE)[:, None], torch.zeros_like(share), share)
    counts = torch.maximum(there, known)
    if head in ("trigger", "status"):
        counts = torch.where((kind == MADE)[:, None], known, counts)
    if head == "status":  # an opinion of what is no event says nothing
        counts = torch.maximum(known, there * soft[..., columns("trigger")][..., 1])
    given = given / given.sum(-1, keepdim=True).clamp(min=1e-3)
    return share[..., None] * given + (1 - share[..., None]) * people, counts, known[:, 0] * (1 - share[:, 0])


def loss_of(
    net: Pupil, batch: Batch, out: torch.Tensor, soft: torch.Tensor, kind: torch.Tensor, taught: float
) -> torch.Tensor:
    """The sum of the heads' losses."""
    total = out.new_zeros(())
    for head in SIZES:
        goal, counts, people = goals(batch, soft, kind, head, taught)
        scores = out[..., columns(head)].float()
        if head == "statement":
            follow, first = net.transitions()
            rows = counts[:, 0] > 0
            if bool(rows.any()):
                hard = batch.hard[head][rows].clamp(min=0)
                part = crf.loss(scores[rows], follow, first, goal[rows], hard, counts[rows], people[rows])
                # What people say of pairs of tags counts for `people`, so the emissions' goal is mixed already.
                total = total + WEIGHTS[head] * part / counts[rows].sum()
        else:
            lost = -(goal * functional.log_softmax(scores, -1)).sum(-1)
            total = total + WEIGHTS[head] * (lost * counts).sum() / counts.sum().clamp(min=1)
    return total


def teach(net: Pupil, store: Store, opinions: Opinions, chosen: argparse.Namespace) -> dict[str, torch.Tensor]:
    """The training loop, by the clock or by steps; returns the running mean of the weights."""
    chance = torch.Generator().manual_seed(chosen.seed)
    kinds = store.kinds
    kept = kinds != DEV
    if chosen.fold is not None:
        kept &= (store.folds != chosen.fold) | (kinds == MADE) | (kinds == FREE)
    base = kept.nonzero().flatten()
    parameters = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.Adam(parameters, lr=chosen.rate, betas=(0.9, 0.98), fused=store.device == "cuda")
    mean = {k: v.clone() for k, v in net.state_dict().items() if not k.startswith(("vectors", "may_"))}
    marked = base[(kinds[base] != FREE)]
    began, step, plan, shown = time.time(), 0, [], 0.0
    there = kinds.to(store.device)
    net.train()
    while True:
        if not plan:
            ids = torch.cat([base, marked]) if chosen.twice else base
            ids = ids + torch.randint(store.copies, ids.shape, generator=chance) * store.count
            plan = store.batches(ids, chosen.room, chance)
        done = max(step / chosen.steps if chosen.steps else 0.0, (time.time() - began) / chosen.limit)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = chosen.rate * min(1, (step + 1) / 200) * (0.49 * (1 + math.cos(math.pi * done)) + 0.02)
        batch = store.batch(plan.pop(), pieces=False)
        soft = opinions.table[batch.tokens].float() / 255 * batch.mask[..., None]
        loss = loss_of(net, batch, net(batch), soft, there[batch.ids % store.count], chosen.taught)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 2.0)
        optimiser.step()
        step += 1
        if step % 4 == 0:
            state = net.state_dict()
            names = list(mean)
            torch._foreach_lerp_(
                [mean[n] for n in names], [state[n] for n in names], 1 - min(0.996, step / (step + 40))
            )
        if done >= shown:
            print(
                f"{chosen.name} step {step} loss {loss.item():.3f} dev {dev_score(net, store, pieces=False):.1f}",
                flush=True,
            )
            shown += 0.25
    print(f"{chosen.name} took {step} steps in {time.time() - began:.0f} s", flush=True)
    return mean


def words() -> torch.Tensor:
    """The word vectors that vectors.py wrote."""
    with (work() / "vectors.pkl").open("rb") as stored:
        return torch.from_numpy(pickle.load(stored)[1]).float()


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("rows", type=Path)
    arguments.add_argument("opinions", nargs="+", type=Path)
    arguments.add_argument("--limit", type=float, default=3600, help="seconds of training at most")
    arguments.add_argument("--steps", type=int, default=0)
    arguments.add_argument("--hidden", type=int, default=128)
    arguments.add_argument("--windows", type=int, default=0, help="layers of three words in place of the lower LSTM")
    arguments.add_argument("--start")
    arguments.add_argument("--fold", type=int)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--room", type=int, default=24_000, help="tokens a batch, with padding, in word pieces")
    arguments.add_argument("--taught", type=float, default=0.6)
    arguments.add_argument("--twice", action="store_true", help="what people marked counts twice")
    chosen = arguments.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(chosen.seed)
    store = Store(chosen.rows, device)
    opinions = Opinions(chosen.opinions, store, chosen.fold)
    net = Pupil(words(), chosen.hidden, windows=chosen.windows)
    if chosen.start:
        stored = torch.load(work() / f"{chosen.start}.pt", weights_only=False)["state"]
        net.load_state_dict(stored, strict=False)
    else:  # what follows what is learnt from people only: begin with what the large taggers found
        with torch.no_grad():
            net.follow.copy_(opinions.follow * (opinions.follow > -1e3))
            net.first.copy_(opinions.first * (opinions.first > -1e3))
    net = net.to(device)
    mean = teach(net, store, opinions, chosen)
    net.load_state_dict(mean, strict=False)
    net.eval()
    print(f"{chosen.name} mean: dev {dev_score(net, store, pieces=False):.1f}", flush=True)
    if chosen.fold is not None:
        print(f"{chosen.name} mean: fold {dev_score(net, store, pieces=False, fold=chosen.fold):.1f}", flush=True)
    state = {k: v.cpu() for k, v in net.state_dict().items() if not k.startswith("vectors")}
    made = {"epochs": 0, "soft": "large", "share": 1.0, **{k: v for k, v in vars(chosen).items() if k != "opinions"}}
    made["rows"] = str(chosen.rows)
    torch.save({"options": made, "state": state}, work() / f"{chosen.name}.pt")


if __name__ == "__main__":
    main()
