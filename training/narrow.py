"""A narrower tagger out of a trained one: the units that weigh least are cut out, training then goes on.

python training/narrow.py NAME CHECKPOINT --hidden 96

A unit weighs what its outgoing and incoming numbers weigh together (their norms multiplied); each direction of each
layer is cut by itself.
"""

from __future__ import annotations

import argparse

import torch
from model import BothWays, Tagger
from paths import work
from torch import nn
from train import restored, vocabulary


def heaviest(way: nn.LSTM, outgoing: torch.Tensor, count: int) -> torch.Tensor:
    """The units of one direction to keep, in their order; `outgoing` [outputs, units] is what reads them above."""
    inside = torch.cat([way.weight_ih_l0, way.weight_hh_l0], 1).view(4, way.hidden_size, -1)
    weight = inside.norm(dim=(0, 2)) * torch.cat([outgoing, way.weight_hh_l0]).norm(dim=0)
    return weight.topk(count).indices.sort().values


def cut(way: nn.LSTM, into: nn.LSTM, kept: torch.Tensor, seen: torch.Tensor) -> None:
    """Copies the kept units of a direction; `seen` are the inputs that are left."""
    rows = (torch.arange(4).unsqueeze(1) * way.hidden_size + kept).flatten()
    into.weight_ih_l0.copy_(way.weight_ih_l0[rows][:, seen])
    into.weight_hh_l0.copy_(way.weight_hh_l0[rows][:, kept])
    into.bias_ih_l0.copy_(way.bias_ih_l0[rows])
    into.bias_hh_l0.copy_(way.bias_hh_l0[rows])


def layer(wide: BothWays, into: BothWays, above: list[torch.Tensor], seen: torch.Tensor, hidden: int) -> torch.Tensor:
    """Cuts both directions of a layer; returns which of its outputs are left."""
    old = wide.ahead.hidden_size
    outgoing = torch.cat(above)
    kept = []
    for number, (way, small) in enumerate(((wide.ahead, into.ahead), (wide.back, into.back))):
        units = heaviest(way, outgoing[:, number * old : (number + 1) * old], hidden)
        cut(way, small, units, seen)
        kept.append(units + number * old)
    return torch.cat(kept)


@torch.no_grad()
def narrowed(wide: Tagger, hidden: int) -> Tagger:
    """The same tagger with fewer units a layer."""
    net = Tagger(vocabulary()[1], hidden)
    state = {k: v for k, v in wide.state_dict().items() if not k.startswith(("lower", "upper", "head"))}
    net.load_state_dict(state, strict=False)
    every = torch.arange(wide.lower.ahead.input_size)
    above = [wide.upper.ahead.weight_ih_l0, wide.upper.back.weight_ih_l0]
    seen = layer(wide.lower, net.lower, above, every, hidden)
    left = layer(wide.upper, net.upper, [wide.head.weight], seen, hidden)
    net.head.weight.copy_(wide.head.weight[:, left])
    net.head.bias.copy_(wide.head.bias)
    return net


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("checkpoint")
    arguments.add_argument("--hidden", type=int, default=96)
    chosen = arguments.parse_args()
    wide, options = restored(chosen.checkpoint)
    kept = {k: v for k, v in narrowed(wide, chosen.hidden).state_dict().items() if not k.startswith("vectors")}
    torch.save({"options": {**options, "hidden": chosen.hidden}, "state": kept}, work() / f"{chosen.name}.pt")


if __name__ == "__main__":
    main()
