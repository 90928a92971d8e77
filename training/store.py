"""All paragraphs on one device, and padded batches cut out of them there, so that no processor has to keep up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from flat import HEADS
from mpnet import PAD


@dataclass
class Batch:
    """Padded paragraphs: `rows` [B, T, COLUMNS], `mask` [B, T], pieces [B, P] and what is known of each token."""

    rows: torch.Tensor
    mask: torch.Tensor
    pieces: torch.Tensor
    seen: torch.Tensor
    firsts: torch.Tensor
    hard: dict[str, torch.Tensor]
    tokens: torch.Tensor  # numbers of the tokens among all copies
    plain: torch.Tensor  # and among those of one copy
    ids: torch.Tensor


class Store:
    """All copies of all paragraphs on the device; `batch` cuts padded pieces out."""

    def __init__(self, path: Path, device: str) -> None:
        given = {k: torch.from_numpy(v) for k, v in np.load(path).items()}
        self.count = len(given["lengths"])
        self.copies = len(given["sizes"]) // self.count
        self.kinds, self.folds = given["kinds"], given["folds"]
        lengths = given["lengths"].long()
        self.lengths = lengths
        self.size = given["sizes"].long()
        self.plain_at = (lengths.cumsum(0) - lengths).to(device)
        self.total = int(lengths.sum())
        self.piece_at = (self.size.cumsum(0) - self.size).to(device)
        self.rows, self.pieces, self.firsts = (given[k].to(device) for k in ("rows", "pieces", "firsts"))
        self.hard = {head: given[head].to(device) for head in HEADS}
        self.device = device
        self.lengths_there, self.size_there = lengths.to(device), self.size.to(device)

    def batches(self, ids: torch.Tensor, room: int, chance: torch.Generator | None) -> list[torch.Tensor]:
        """Numbers of paragraphs (copy * count + paragraph) of like size, `room` pieces at most with padding."""
        size = self.size[ids].float()
        if chance is not None:
            size = size + torch.rand(len(ids), generator=chance) * 8
        ids = ids[size.argsort()]
        found, at = [], 0
        sizes = self.size[ids].tolist()
        while at < len(ids):
            end = at + 1
            widest = sizes[at]
            while end < len(ids) and max(widest, sizes[end]) * (end - at + 1) <= room:
                widest = max(widest, sizes[end])
                end += 1
            found.append(ids[at:end])
            at = end
        if chance is not None:
            found = [found[i] for i in torch.randperm(len(found), generator=chance).tolist()]
        return found

    def batch(self, ids: torch.Tensor, *, pieces: bool = True) -> Batch:
        """The padded paragraphs."""
        ids = ids.to(self.device)
        plain = ids % self.count
        length = self.lengths_there[plain]
        steps = torch.arange(int(length.max()), device=self.device)
        mask = steps[None] < length[:, None]
        where = (self.plain_at[plain][:, None] + steps[None]) * mask
        tokens = where + (ids // self.count * self.total)[:, None] * mask
        seen = wordy = torch.zeros(0, device=self.device)
        if pieces:
            size = self.size_there[ids]
            spots = torch.arange(int(size.max()), device=self.device)
            seen = (spots[None] < size[:, None]).long()
            wordy = self.pieces[(self.piece_at[ids][:, None] + spots[None]) * seen].long() * seen + PAD * (1 - seen)
        hard = {h: torch.where(mask, v[where].long(), torch.full_like(where, -1)) for h, v in self.hard.items()}
        rows = self.rows[tokens].long() * mask[..., None]
        return Batch(rows, mask.float(), wordy, seen, self.firsts[tokens].long() * mask, hard, tokens, where, ids)
