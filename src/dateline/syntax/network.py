"""The trained network: rows of whole numbers in, scores of all heads out; numpy and onnxruntime only."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dateline.lexicon.forest import Forest, unpack
from dateline.syntax.decode import Moves
from dateline.syntax.features import COLUMNS, Rows, Vocabulary
from dateline.syntax.heads import OUTPUTS, STATES

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Scores = NDArray[np.float32]
States = NDArray[np.int8]

# Paragraphs run together while the shortest has this share of the longest: more would be padding, and cost cache.
_TOGETHER, _LIKE = 6, 0.5
#: What weights and program must agree on.
_SHAPE = {"outputs": OUTPUTS, "columns": COLUMNS, "states": STATES}


class WeightsError(ValueError):
    """The weights do not fit this version of the program; the message says how."""


def shipped() -> Traversable:
    """Where the weights lie in the package."""
    return Path(__file__).with_name("weights")


@dataclass(frozen=True)
class Network:
    """The session with its vocabulary and the CRF's scores, as they are decoded with; safe to share."""

    name: str
    vocabulary: Vocabulary
    moves: Moves
    session: Any
    trees: Forest | None = None

    @classmethod
    def load(cls, folder: Traversable) -> Network:
        """Reads the weights of one folder. Raises FileNotFoundError where they are missing, WeightsError for others."""
        about = json.loads(folder.joinpath("weights.json").read_text(encoding="utf-8"))
        made = {key: about.get(key) for key in _SHAPE}
        if made != _SHAPE:
            raise WeightsError(f"{about['name']} has {_told(made)}, this version reads {_told(_SHAPE)}")
        words = folder.joinpath("words.txt").read_text(encoding="utf-8").split("\n")
        return cls(
            about["name"],
            Vocabulary({word: i for i, word in enumerate(words, 1)}, about["cues"]),
            Moves(np.array(about["follow"], np.float32), np.array(about["first"], np.float32)).sooner(),
            _session(folder.joinpath("tagger.onnx").read_bytes()),
            _trees(folder.joinpath("contents-forest.npz")),
        )

    def scores(self, units: Sequence[Rows]) -> list[Scores]:
        """One array [tokens, OUTPUTS] a paragraph, in the order given."""
        every, _, lengths = self.read(units)
        return np.split(every, np.cumsum(lengths)[:-1]) if lengths else []

    def read(self, units: Sequence[Rows]) -> tuple[Scores, States, list[int]]:
        """Scores [tokens, OUTPUTS] and states [tokens, STATES] of all paragraphs, and how long each is.

        The states are whole numbers; STEPS says how much a one stands for.
        """
        sizes = [len(rows) for rows in units]
        starts = [0, *accumulate(sizes)]
        scores, states = np.empty((starts[-1], OUTPUTS), np.float32), np.empty((starts[-1], STATES), np.int8)
        for batch in _batches(sizes):
            lengths = [sizes[i] for i in batch]
            rows = np.zeros((lengths[0], len(batch), COLUMNS), np.int32)
            for k, i in enumerate(batch):
                rows[: lengths[k], k] = units[i]
            given = self.session.run(_WANTED, {"rows": rows, "lengths": np.array(lengths, np.int32)})
            for kept, values in zip((scores, states), given, strict=True):
                for k, i in enumerate(batch):
                    kept[starts[i] : starts[i + 1]] = values[: lengths[k], k]
        return scores, states, sizes


_WANTED = ("scores", "states")


def _told(shape: dict[str, int]) -> str:
    return ", ".join([f"{count} {name}" for name, count in shape.items()])


def _batches(lengths: list[int]) -> Iterator[list[int]]:
    """Indices of paragraphs of like length, the longest first; empty ones are in none."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if batch and (len(batch) == _TOGETHER or lengths[i] < _LIKE * lengths[batch[0]]):
            yield batch
            batch = []
        if lengths[i]:
            batch.append(i)
    if batch:
        yield batch


def _trees(stored: Traversable) -> Forest | None:
    """What contents are worth; new weights have none before training/contents.py has grown them."""
    if not stored.is_file():
        return None
    with np.load(BytesIO(stored.read_bytes())) as archive:
        return unpack(archive)


def _session(model: bytes) -> Any:
    # Not imported at the top: whoever reads by rules alone never pays for it.
    onnxruntime = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
