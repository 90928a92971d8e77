"""Writes a trained tagger as a folder of weights: an ONNX graph, made small with 8-bit numbers, words and CRF scores.

python training/export.py NAME FOLDER [--full]      (`--full` keeps 32-bit numbers)
python training/export.py --states FOLDER           gives weights made earlier the output `states`

Beside `scores` the graph gives `states`: for each token what the last layer and the embeddings hold, which the learnt
readers of other rooms weigh (told.py, listed.py).
"""

from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path

import numpy as np
import onnx
from model import BothWays, Tagger, Window
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from paths import work
from train import restored

from dateline.syntax.features import COLUMNS, QUOTE, WORD
from dateline.syntax.heads import OUTPUTS, STATES, STEPS


class Graph:
    """An ONNX graph under construction."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.made = 0

    def constant(self, values: np.ndarray) -> str:
        """Adds numbers; returns their name."""
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def op(self, kind: str, inputs: list[str], count: int = 1, **attributes: object) -> list[str]:
        """Adds an operation; returns the names of what comes out."""
        outputs = [f"value{self.made + i}" for i in range(count)]
        self.made += count
        self.nodes.append(helper.make_node(kind, inputs, outputs, **attributes))
        return outputs

    def one(self, kind: str, inputs: list[str], **attributes: object) -> str:
        """Adds an operation with one output."""
        return self.op(kind, inputs, 1, **attributes)[0]


def gates(weights: np.ndarray, *, back: bool = False) -> np.ndarray:
    """Torch orders an LSTM's gates input, forget, cell, output; ONNX input, output, forget, cell (`back`: to torch)."""
    one, two, three, four = np.split(weights, 4)
    return np.concatenate([one, three, four, two] if back else [one, four, two, three])


def _layer(graph: Graph, layer: BothWays, values: str, hidden: int) -> str:
    ways = [{k: v.detach().numpy() for k, v in way.named_parameters()} for way in (layer.ahead, layer.back)]
    w = np.stack([gates(p["weight_ih_l0"]) for p in ways])
    r = np.stack([gates(p["weight_hh_l0"]) for p in ways])
    b = np.stack([np.concatenate([gates(p["bias_ih_l0"]), gates(p["bias_hh_l0"])]) for p in ways])
    inputs = [values, graph.constant(w), graph.constant(r), graph.constant(b), "lengths"]
    out = graph.one("LSTM", inputs, hidden_size=hidden, direction="bidirectional")  # [T, 2, B, H]
    out = graph.one("Transpose", [out], perm=[0, 2, 1, 3])
    return graph.one("Reshape", [out, graph.constant(np.array([0, 0, -1], np.int64))])


def _shifted(graph: Graph, values: str, away: int, nought: str) -> str:
    """Each word's numbers between those of the words `away` before and behind."""
    ends = graph.constant(np.array([away, 0, 0, away, 0, 0], np.int64))
    padded = graph.one("Pad", [values, ends, nought])
    axis = graph.constant(np.array([0], np.int64))
    cuts = [(0, -2 * away), (away, -away), (2 * away, np.iinfo(np.int64).max)]
    parts = [graph.one("Slice", [padded, *(graph.constant(np.array([at], np.int64)) for at in c), axis]) for c in cuts]
    return graph.one("Concat", parts, axis=2)


def _window(graph: Graph, layer: Window, values: str, mask: str) -> str:
    """Quantised once, then shifted as bytes: a third of the time of shifting the numbers themselves."""
    weights, bias = (p.detach().numpy() for p in (layer.mix.weight, layer.mix.bias))
    values = graph.one("Mul", [values, mask])
    small, scale, nought = graph.op("DynamicQuantizeLinear", [values], 3)
    step = np.float32(np.abs(weights).max() / 127)
    inputs = [_shifted(graph, small, layer.away, nought), graph.constant(np.round(weights.T / step).astype(np.int8))]
    out = graph.one("MatMulInteger", [*inputs, nought, graph.constant(np.array(0, np.int8))])
    out = graph.one("Cast", [out], to=TensorProto.FLOAT)
    out = graph.one("Mul", [out, graph.one("Mul", [scale, graph.constant(step)])])
    out = graph.one("Relu", [graph.one("Add", [out, graph.constant(bias)])])
    return graph.one("Add", [out, values]) if layer.mix.in_features == 3 * layer.mix.out_features else out


def _mask(graph: Graph, columns: list[str]) -> str:
    """1 for a word, 0 for padding: a word always has a value in the column QUOTE."""
    words = graph.one("Cast", [columns[QUOTE]], to=TensorProto.BOOL)
    return graph.one("Cast", [words], to=TensorProto.FLOAT)


def _embedding(graph: Graph, net: Tagger, columns: list[str]) -> str:
    two = graph.constant(np.array([2], np.int64))
    ids = [graph.one("Squeeze", [c, two]) for c in columns]
    words = (net.vectors.weight @ net.project.weight.T).detach().numpy()
    parts = [graph.one("Gather", [graph.constant(words), ids[WORD]])]
    for column, table in net.tables.items():
        parts.append(graph.one("Gather", [graph.constant(table.weight.detach().numpy()), ids[int(column)]]))
    return graph.one("Concat", parts, axis=2)


def onnx_model(net: Tagger) -> onnx.ModelProto:
    """The whole net; `rows` [T, B, COLUMNS] and `lengths` [B] in (longest first), `scores` [T, B, OUTPUTS] out."""
    graph = Graph()
    columns = graph.op("Split", ["rows"], COLUMNS, axis=2)
    values = _embedding(graph, net, columns)
    if isinstance(net.lower, BothWays):
        values = _layer(graph, net.lower, values, net.hidden)
    else:
        mask = _mask(graph, columns)
        for window in net.lower:
            values = _window(graph, window, values, mask)
        values = graph.one("Mul", [values, mask])
    values = _layer(graph, net.upper, values, net.hidden)
    product = graph.one("MatMul", [values, graph.constant(net.head.weight.detach().numpy().T)])
    graph.nodes.append(helper.make_node("Add", [product, graph.constant(net.head.bias.detach().numpy())], ["scores"]))
    inputs = [
        helper.make_tensor_value_info("rows", TensorProto.INT32, ["T", "B", COLUMNS]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["B"]),
    ]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["T", "B", OUTPUTS])]
    made = helper.make_graph(graph.nodes, "dateline", inputs, outputs, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return model


def with_states(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with `states` [T, B, STATES]: the last layer's numbers of each token, then those of its embeddings.

    Both are whole numbers of 8 bits, so that a long story's take little room; STEPS says how large a one is.
    """
    if any(output.name == "states" for output in model.graph.output):
        return model
    last = next(node.output[0] for node in model.graph.node if node.op_type == "Reshape")
    first = next(node.output[0] for node in model.graph.node if node.op_type == "Concat")
    nought = numpy_helper.from_array(np.array(0, np.int8), "states_nought")
    model.graph.initializer.append(nought)
    for name, whole, step in (("last", last, STEPS[0]), ("first", first, STEPS[-1])):
        model.graph.initializer.append(numpy_helper.from_array(np.array(step, np.float32), f"{name}_step"))
        small = helper.make_node("QuantizeLinear", [whole, f"{name}_step", "states_nought"], [f"{name}_small"])
        model.graph.node.append(small)
    model.graph.node.append(helper.make_node("Concat", ["last_small", "first_small"], ["states"], axis=2))
    model.graph.output.append(helper.make_tensor_value_info("states", TensorProto.INT8, ["T", "B", STATES]))
    onnx.checker.check_model(model)
    return model


def write(name: str, folder: Path, *, full: bool = False) -> None:
    """All files of the folder."""
    net, options = restored(name)
    folder.mkdir(parents=True, exist_ok=True)
    large = work() / f"{name}.onnx"
    onnx.save(onnx_model(net), large)
    target = folder / "tagger.onnx"
    if full:
        target.write_bytes(large.read_bytes())
    else:
        quantize_dynamic(large, target, weight_type=QuantType.QInt8, op_types_to_quantize=["LSTM", "MatMul", "Gather"])
    onnx.save(with_states(onnx.load(target)), target)
    with (work() / "vectors.pkl").open("rb") as stored:
        words, _ = pickle.load(stored)
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")
    follow, first = (t.detach().numpy().round(4).tolist() for t in net.transitions())
    about = {
        "name": f"dateline-tagger-{name}",
        "outputs": OUTPUTS,
        "states": STATES,
        "columns": COLUMNS,
        "follow": follow,
        "first": first,
    }
    about["cues"] = json.loads((work() / "cues.json").read_text(encoding="utf-8"))
    about["made"] = {k: options[k] for k in ("epochs", "seed", "hidden", "soft", "share", "rate")}
    (folder / "weights.json").write_text(json.dumps(about), encoding="utf-8")


def add_states(folder: Path) -> None:
    """Gives weights made before `states` were asked for this output; nothing else of them changes."""
    graph, card = folder / "tagger.onnx", folder / "weights.json"
    onnx.save(with_states(onnx.load(graph)), graph)
    about = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps({**about, "states": STATES}), encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name", nargs="?")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--full", action="store_true")
    arguments.add_argument("--states", action="store_true", help="add the output to weights made earlier")
    chosen = arguments.parse_args()
    if chosen.states:
        add_states(chosen.folder)
    else:
        write(chosen.name, chosen.folder, full=chosen.full)
    print({p.name: p.stat().st_size for p in sorted(chosen.folder.iterdir())})


if __name__ == "__main__":
    main()
