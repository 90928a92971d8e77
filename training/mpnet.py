"""MPNet (Song et al., 2020) as a plain torch module, and its weights as 8-bit numbers for carrying to another machine.

python training/mpnet.py FOLDER OUT      (FOLDER holds all-mpnet-base-v2: model.safetensors, tokenizer.json)

Twelve post-norm transformer layers, 768 wide, with one relative-position bias for all of them. Written out here because
the large tagger adds features of each word to its input, and so that no version of a library changes what it computes.
"""

from __future__ import annotations

import json
import math
import shutil
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, PIECES, PLACES = 768, 12, 12, 3072, 30527, 514
BEGIN, PAD, END, HIDDEN = 0, 1, 2, 30526  # numbers of <s>, <pad>, </s>, <mask>
_BUCKETS, _FAR = 32, 128


def buckets(size: int, device: torch.device) -> torch.Tensor:
    """The bucket of each relative position [size, size]: exact when near, wider the farther off."""
    at = torch.arange(size, device=device)
    away = at[:, None] - at[None, :]  # MPNet counts from the key to the query
    half = _BUCKETS // 2
    side = (away < 0).long() * half
    away = away.abs()
    exact = half // 2
    far = exact + (torch.log(away.clamp(min=1).float() / exact) / math.log(_FAR / exact) * (half - exact)).long()
    return side + torch.where(away < exact, away, far.clamp(max=half - 1))


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.one, self.two = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.drop, self.share = nn.Dropout(drop), drop

    def forward(self, values: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """[B, P, WIDTH]; `bias` [B, HEADS, P, P] is added to the attention's scores."""
        batch, size, _ = values.shape
        three = self.qkv(values).view(batch, size, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        bias = bias.to(three.dtype)
        share = self.share if self.training else 0.0
        seen = functional.scaled_dot_product_attention(three[0], three[1], three[2], attn_mask=bias, dropout_p=share)
        values = self.one(values + self.drop(self.out(seen.transpose(1, 2).reshape(batch, size, WIDTH))))
        return self.two(values + self.drop(self.outer(functional.gelu(self.inner(values)))))


class MPNet(nn.Module):
    """Numbers of word pieces to one vector each."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(PIECES, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH), nn.Dropout(drop)
        self.relative = nn.Embedding(_BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor, more: torch.Tensor | None = None) -> torch.Tensor:
        """`pieces` and `mask` [B, P]; `more` [B, P, WIDTH] is added to the embeddings."""
        places = mask.cumsum(1) * mask + PAD
        values = self.drop(self.norm(self.words(pieces) + self.places(places)))
        if more is not None:
            values = values + more
        relative = self.relative(buckets(pieces.shape[1], pieces.device)).permute(2, 0, 1)
        bias = relative[None] + (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            values = layer(values, bias)
        return values


def _tensors(path: Path) -> dict[str, np.ndarray]:
    with path.open("rb") as stored:
        head = json.loads(stored.read(struct.unpack("<Q", stored.read(8))[0]))
        data = stored.read()
    found = {}
    for name, about in head.items():
        if name != "__metadata__" and about["dtype"] == "F32":
            start, end = about["data_offsets"]
            found[name] = np.frombuffer(data[start:end], np.float32).reshape(about["shape"])
    return found


def state_of(path: Path) -> dict[str, np.ndarray]:
    """The published tensors under this module's names."""
    given = _tensors(path)
    state = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
        "relative.weight": given["encoder.relative_attention_bias.weight"],
    }
    parts = {"out": "attention.attn.o", "one": "attention.LayerNorm", "inner": "intermediate.dense",
             "outer": "output.dense", "two": "output.LayerNorm"}  # fmt: skip
    for i in range(LAYERS):
        for kind in ("weight", "bias"):
            own, theirs = f"layers.{i}.", f"encoder.layer.{i}."
            state[f"{own}qkv.{kind}"] = np.concatenate([given[f"{theirs}attention.attn.{x}.{kind}"] for x in "qkv"])
            state |= {f"{own}{mine}.{kind}": given[f"{theirs}{name}.{kind}"] for mine, name in parts.items()}
    return state


def small(state: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Matrices as 8-bit numbers with one scale a row."""
    found = {}
    for name, values in state.items():
        if values.ndim == 2 and values.size > 100_000:
            scale = np.maximum(np.abs(values).max(1, keepdims=True), 1e-9) / 127
            found[name] = np.round(values / scale).astype(np.int8)
            found[name + "/scale"] = scale.astype(np.float32)
        else:
            found[name] = values
    return found


def restored(given: dict[str, np.ndarray], drop: float = 0.1) -> MPNet:
    """The module with the numbers that `small` made."""
    state = {}
    for name, values in given.items():
        if not name.endswith("/scale"):
            whole = values.astype(np.float32)
            state[name] = torch.from_numpy(whole * given[name + "/scale"] if name + "/scale" in given else whole)
    net = MPNet(drop)
    net.load_state_dict(state)
    return net


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    np.savez(out / "mpnet.npz", **small(state_of(folder / "model.safetensors")))  # type: ignore[arg-type]
    shutil.copy(folder / "tokenizer.json", out)


if __name__ == "__main__":
    main()
