"""Makes the weights of dateline/events/outlook.py: how far an event is. A multinomial model, with torch.

Called by listed.py, which needs one that was taught without each part of the stories, too:

    samples = [s for story in stories for s in looked_at(story, read)]
    np.savez_compressed(TARGET, **packed(fit(samples, seed)))
"""

from __future__ import annotations

import collections
import dataclasses
import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import numpy as np
import torch
from told import HIDDEN, TARGET, paced
from torch import nn
from torch.nn import functional

from dateline.events.learnt import marked
from dateline.events.outlook import STATUSES, signs_at
from dateline.events.read import scenes
from dateline.syntax.heads import STATES

FILE = TARGET.with_name("outlook-weights.npz")
RARE = 5  # signs seen less often are left out
EPOCHS, RATE, CALM, PULL, BATCH = 6, 8e-3, 2e-3, 3e-2, 64


@dataclasses.dataclass(frozen=True)
class Look:
    """One event word: its signs, its state, and which of STATUSES the editor gave it."""

    signs: list[str]
    state: np.ndarray
    status: int


class Reader(nn.Module):
    """A row of numbers per sign and per number of the state, summed."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(size + 1, len(STATUSES), mode="sum")
        nn.init.zeros_(self.rows.weight)
        self.bias = nn.Parameter(torch.zeros(len(STATUSES)))
        self.mind = nn.Linear(STATES, len(STATUSES), bias=False)
        nn.init.zeros_(self.mind.weight)

    def forward(self, flat: torch.Tensor, starts: torch.Tensor, states: torch.Tensor) -> torch.Tensor:
        """Scores of all statuses for each word; its signs begin at its place in `starts`."""
        thoughts = self.mind(functional.dropout(states, HIDDEN, self.training))
        return torch.as_tensor(self.rows(flat, starts) + thoughts + self.bias)


def looked_at(events: list[dict[str, Any]], found: tuple[Any, ...]) -> Iterator[Look]:
    """The words of a story that tell its events; `found` is what listed.findings_of gives."""
    story, day, parse, findings, _ = found
    told = [(*m.get("trigger", (m["start"], m["end"])), e, "trigger" in m) for e in events for m in e["mentions"]]
    for scene in scenes(story, day, parse, findings, lambda _: True):
        drafted = {d.found.first for d in scene.drafts}
        places: dict[int, str] = {}
        for k in range(len(scene.words.low)):
            span = scene.words.span(k, k + 1)
            for start, end, event, exact in told:  # where no word is marked, the one that the rules begin with
                if span.start < end and span.end > start and (exact or k in drafted):
                    places[k] = event["status"]
        if places:
            states = np.asarray(scene.states_of(list(places)), np.float16)
            for signs, state, status in zip(
                signs_at(scene, *marked(scene.words), list(places), day), states, places.values(), strict=True
            ):
                yield Look(signs, state, STATUSES.index(status))


def fit(looks: list[Look], seed: int) -> tuple[dict[str, int], Reader]:
    """The signs and their rows."""
    count = collections.Counter(s for look in looks for s in set(look.signs))
    rows = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= RARE))}
    signs = [[rows[s] for s in look.signs if s in rows] or [len(rows)] for look in looks]
    states = torch.from_numpy(np.stack([look.state for look in looks]))
    goals = torch.tensor([look.status for look in looks])
    torch.manual_seed(seed)
    net, order, chance = Reader(len(rows)), list(range(len(looks))), random.Random(seed)
    groups = [{"params": [net.rows.weight, net.bias], "lr": RATE}, {"params": [net.mind.weight], "lr": CALM}]
    steps = torch.optim.AdamW(groups, weight_decay=PULL)
    rate = paced(steps, EPOCHS * (len(looks) // BATCH + 1))
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            flat = torch.tensor([i for k in part for i in signs[k]])
            starts = torch.tensor([0, *accumulate(len(signs[k]) for k in part[:-1])])
            loss = functional.cross_entropy(net(flat, starts, states[part].float()), goals[part])
            steps.zero_grad()
            loss.backward()
            steps.step()
            rate.step()
    return rows, net.eval()


def packed(fitted: tuple[dict[str, int], Reader]) -> dict[str, np.ndarray]:
    """The weights as outlook.unpack reads them: 8-bit rows, a step for each status; empty rows are left out."""
    rows, net = fitted
    table = net.rows.weight.detach().numpy()[: len(rows)]
    steps = np.abs(table).max(0) / 127
    small = np.round(table / steps).astype(np.int8)
    kept = np.flatnonzero(np.abs(small).max(1) > 1)
    names = list(rows)
    return {
        "signs": np.frombuffer("\n".join(names[i] for i in kept).encode(), np.uint8),
        "table": small[kept],
        "steps": steps.astype(np.float32),
        "bias": net.bias.detach().numpy().astype(np.float32),
        "mind": net.mind.weight.detach().numpy().T.astype(np.float16),
    }
