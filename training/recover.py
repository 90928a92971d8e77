"""A checkpoint out of shipped weights, to train on from: the 8-bit numbers of the graph back as torch tensors.

python training/recover.py NAME FOLDER

The word vectors must be those that vectors.py wrote when the weights were made (same texts, same vocabulary): the graph
holds their projection only, and the projection is found again by least squares.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from export import gates
from model import Tagger
from onnx import numpy_helper
from paths import work
from train import vocabulary

_LAYERS = {"lower": (10, 11, 12), "upper": (14, 15, 16)}  # the numbers of a layer's constants, as export.py writes them
_HEAD, _BIAS = 18, 19


def tables(model: onnx.ModelProto) -> dict[int, np.ndarray]:
    """The constants of a graph by number, 8-bit ones as what they stand for."""
    stored = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    found = {}
    for name, values in stored.items():
        head, _, kind = name.partition("_")
        if kind == "quantized":
            scale, zero = (stored[f"{head}_{part}"].astype(np.float32) for part in ("scale", "zero_point"))
            wide = (slice(None),) + (None,) * (values.ndim - 1) if scale.ndim else ()
            found[int(head[8:])] = (values.astype(np.float32) - zero[wide]) * scale[wide]
        elif not kind:
            found[int(head[8:])] = values
    return found


def recovered(model: onnx.ModelProto, about: dict[str, list[list[float]]]) -> Tagger:
    """The net whose graph this is."""
    constants = tables(model)
    hidden = constants[_LAYERS["lower"][1]].shape[1]
    net = Tagger(vocabulary()[1], hidden)
    projection = np.linalg.lstsq(net.vectors.weight.numpy(), constants[1], rcond=None)[0]
    with torch.no_grad():
        net.project.weight.copy_(torch.from_numpy(np.ascontiguousarray(projection.T)))
        for number, table in enumerate(net.tables.values(), 2):
            table.weight.copy_(torch.from_numpy(constants[number]))
        for layer, (w, r, b) in _LAYERS.items():
            for way, one in enumerate((getattr(net, layer).ahead, getattr(net, layer).back)):
                one.weight_ih_l0.copy_(torch.from_numpy(gates(constants[w][way].T, back=True)))
                one.weight_hh_l0.copy_(torch.from_numpy(gates(constants[r][way].T, back=True)))
                first, second = np.split(constants[b][way], 2)
                one.bias_ih_l0.copy_(torch.from_numpy(gates(first, back=True)))
                one.bias_hh_l0.copy_(torch.from_numpy(gates(second, back=True)))
        net.head.weight.copy_(torch.from_numpy(np.ascontiguousarray(constants[_HEAD].T)))
        net.head.bias.copy_(torch.from_numpy(constants[_BIAS]))
        net.follow.copy_(torch.tensor(about["follow"]).clamp(min=-100))
        net.first.copy_(torch.tensor(about["first"]).clamp(min=-100))
    return net


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("folder", type=Path)
    chosen = arguments.parse_args()
    about = json.loads((chosen.folder / "weights.json").read_text(encoding="utf-8"))
    net = recovered(onnx.load(chosen.folder / "tagger.onnx"), about)
    state = {k: v for k, v in net.state_dict().items() if not k.startswith("vectors")}
    torch.save({"options": about["made"], "state": state}, work() / f"{chosen.name}.pt")


if __name__ == "__main__":
    main()
