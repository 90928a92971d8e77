"""Learns what pairing.py reads: whether a name or a time belongs to an event word. Logistic regression, with torch."""

from __future__ import annotations

import collections
import dataclasses
import random
from collections.abc import Callable
from typing import TypeVar

import numpy as np
import torch
from told import HIDDEN, TARGET, paced
from torch import nn
from torch.nn import functional

from dateline.events import dating, linear, pairing
from dateline.syntax.heads import STATES

EPOCHS, RATE, PULL, BATCH = 10, 6e-3, 2e-2, 64
CALM, SLACK, WIDTH = 1e-3, 1e-2, 32  # rate and pull of what reads the states; numbers that a state is turned into
RARE = 5  # signs seen less often are left out
T = TypeVar("T")


class Sum(nn.Module):
    """One number per sign, summed."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(size + 1, 1, mode="sum")
        nn.init.zeros_(self.rows.weight)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, signs: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """The sum of the numbers of all signs from each of `starts` to the next."""
        return torch.as_tensor(self.rows(signs, starts)[:, 0] + self.bias)


def rows_of(samples: list[list[str]]) -> dict[str, int]:
    """The number of each sign that is seen often enough."""
    count = collections.Counter(s for signs in samples for s in set(signs))
    return {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= RARE))}


def laid(samples: list[list[str]], rows: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    """The sign numbers of all samples one after the other, and where each one's begin."""
    signs = [[rows[s] for s in x if s in rows] or [len(rows)] for x in samples]
    return torch.tensor([i for x in signs for i in x]), torch.tensor(np.cumsum([0] + [len(x) for x in signs[:-1]]))


def learn(
    steps: torch.optim.Optimizer, items: list[T], seed: int, judge: Callable[[list[T]], tuple[torch.Tensor, list[bool]]]
) -> None:
    """Logistic regression over all items, several times; `judge` gives the scores of some, and which are right."""
    items, order = list(items), random.Random(seed)
    pace = paced(steps, EPOCHS * (len(items) // BATCH + 1))
    for _ in range(EPOCHS):
        order.shuffle(items)
        for at in range(0, len(items), BATCH):
            scores, right = judge(items[at : at + BATCH])
            loss = functional.binary_cross_entropy_with_logits(scores, torch.tensor([float(y) for y in right]))
            steps.zero_grad()
            loss.backward()
            steps.step()
            pace.step()


def linear_of(net: Sum, rows: dict[str, int]) -> linear.Linear:
    """The weights as the program reads them."""
    table = net.rows.weight.detach().numpy()[:, 0]
    return linear.Linear({s: float(table[i]) for s, i in rows.items()}, float(net.bias.detach()))


@dataclasses.dataclass(frozen=True)
class Couple:
    """An event word and a name of one sentence: signs, both states, and whether the one named takes part."""

    signs: list[str]
    event: np.ndarray
    name: np.ndarray
    right: bool


class Pair(nn.Module):
    """A number per sign, and what two states have to say together, as pairing.py reads them."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.rows = Sum(size)
        self.event, self.name = nn.Linear(STATES, WIDTH), nn.Linear(STATES, WIDTH)
        self.alone = nn.Linear(WIDTH, 1, bias=False)

    def forward(self, signs: torch.Tensor, starts: torch.Tensor, states: torch.Tensor) -> torch.Tensor:
        """`states` [couples, 2, STATES]: of the event word, of the name."""
        states = functional.dropout(states, HIDDEN, self.training)
        left, right = self.event(states[:, 0]), self.name(states[:, 1])
        both = self.alone(functional.dropout(functional.relu(left + right), HIDDEN, self.training))[:, 0]
        return torch.as_tensor(self.rows(signs, starts) + (left * right).sum(-1) / WIDTH**0.5 + both)


def paired(couples: list[Couple], seed: int) -> pairing.Pairing:
    """Weights by logistic regression with Adam; the states learn more slowly, as there are many numbers of them."""
    rows = rows_of([c.signs for c in couples])
    torch.manual_seed(seed)
    net = Pair(len(rows))
    slow = [p for name, p in net.named_parameters() if not name.startswith("rows")]
    groups = [{"params": list(net.rows.parameters()), "lr": RATE}, {"params": slow, "lr": CALM, "weight_decay": SLACK}]

    def judge(part: list[Couple]) -> tuple[torch.Tensor, list[bool]]:
        states = torch.from_numpy(np.stack([[c.event, c.name] for c in part]).astype(np.float32))
        return net(*laid([c.signs for c in part], rows), states), [c.right for c in part]

    learn(torch.optim.AdamW(groups, weight_decay=PULL), couples, seed, judge)
    event, name = (
        np.concatenate([layer.weight.detach().numpy().T, layer.bias.detach().numpy()[None]])
        for layer in (net.event, net.name)
    )
    return pairing.Pairing(linear_of(net.rows, rows), event, name, net.alone.weight.detach().numpy()[0])


def weighed(what: str, weights: pairing.Pairing, couples: list[Couple]) -> None:
    """Prints how well couples left out are told apart."""
    shown = [c.right for c in couples if weights.chance(c.signs, bond(weights, c)) >= dating.DATES]
    right = sum(c.right for c in couples)
    print(f"{what}: {len(couples)} couples, {right} right; shown {len(shown)}, of them right {sum(shown)}")


def bond(weights: pairing.Pairing, couple: Couple) -> float:
    event, name = (state[None].astype(np.float32) for state in (couple.event, couple.name))
    return weights.bonds(event, name)[0][0]


def save(name: str, made: pairing.Pairing) -> None:
    """8-bit weights of the signs, those that round to nothing left out; what reads the states is kept in 16 bits."""
    weights, more = made.signs, {"event": made.event, "name": made.name, "alone": made.alone}
    step = max(abs(w) for w in weights.weights.values()) / 127
    small = {s: round(w / step) for s, w in weights.weights.items()}
    small = {s: w for s, w in small.items() if w}
    target = TARGET.with_name(f"{name}-weights.npz")
    np.savez_compressed(
        target,
        signs=np.frombuffer("\n".join(small).encode(), np.uint8),
        weights=np.array(list(small.values()), np.int8),
        step=np.float32(step),
        bias=np.float32(weights.bias),
        **{key: values.astype(np.float16) for key, values in more.items()},
    )
    print(f"{target.name}: {len(small)} signs, {target.stat().st_size // 1024} KiB")
