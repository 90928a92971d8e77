"""The tagger in torch: embedding tables, two bidirectional LSTM layers, one matrix for all heads, and a CRF.

With `windows` the lower LSTM layer gives way to so many layers that look at three words each: they need no step after
another, so they take a third of the time.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from labels import SIZES, TOTAL, columns
from torch import nn
from torch.nn import functional

from dateline.syntax import features as f
from dateline.syntax.heads import STATEMENT_TAGS

FORBIDDEN = -1e4


def constraints() -> tuple[torch.Tensor, torch.Tensor]:
    """What may follow what, and what may come first: I-X only after B-X or I-X."""
    size = len(STATEMENT_TAGS)
    follow, first = torch.zeros(size, size), torch.zeros(size)
    for j, tag in enumerate(STATEMENT_TAGS):
        if tag[0] == "I":
            first[j] = FORBIDDEN
            for i, earlier in enumerate(STATEMENT_TAGS):
                if earlier[1:] != tag[1:]:
                    follow[i, j] = FORBIDDEN
    return follow, first


class BothWays(nn.Module):
    """A bidirectional LSTM layer as two one-way ones.

    The backward one reads each paragraph turned round by its own length, so padding is never read first. On CPUs with
    bfloat16 this trains three times as fast as packed sequences.
    """

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.ahead = nn.LSTM(width, hidden, batch_first=True)
        self.back = nn.LSTM(width, hidden, batch_first=True)

    def forward(self, values: torch.Tensor, turned: torch.Tensor) -> torch.Tensor:
        """[B, T, width] to [B, T, 2 * hidden]; `turned` comes from the function of that name."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            ahead = self.ahead(values)[0]
            back = self.back(_taken(values, turned))[0]
        return torch.cat([ahead.float(), _taken(back.float(), turned)], -1)


def _taken(values: torch.Tensor, order: torch.Tensor) -> torch.Tensor:
    return values.gather(1, order.unsqueeze(-1).expand(-1, -1, values.shape[-1]))


def turned(lengths: list[int], width: int) -> torch.Tensor:
    """For each paragraph the positions last to first; padding stays in place."""
    steps = torch.arange(width).unsqueeze(0)
    ends = torch.tensor(lengths).unsqueeze(1)
    return torch.where(steps < ends, ends - 1 - steps, steps)


class Window(nn.Module):
    """Each word with its two neighbours, `away` words off; what lies outside a paragraph is nought."""

    def __init__(self, width: int, hidden: int, away: int) -> None:
        super().__init__()
        self.away, self.mix = away, nn.Linear(3 * width, hidden)

    def forward(self, values: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """[B, T, width] and [B, T, 1] to [B, T, hidden]; added to `values` where the widths agree."""
        values = values * mask
        padded = functional.pad(values, (0, 0, self.away, self.away))
        size = values.shape[1]
        seen = [padded[:, i * self.away : i * self.away + size] for i in range(3)]
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            out = functional.relu(self.mix(torch.cat(seen, -1)))
        out = out.float()
        return out + values if out.shape == values.shape else out


class Chained(nn.Module):
    """A net whose statement head is a CRF: the scores of what follows what and of what comes first."""

    def __init__(self) -> None:
        super().__init__()
        size = SIZES["statement"]
        self.follow, self.first = nn.Parameter(torch.zeros(size, size)), nn.Parameter(torch.zeros(size))
        follow, first = constraints()
        self.register_buffer("may_follow", follow)
        self.register_buffer("may_first", first)

    def transitions(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The CRF's scores with the constraints added."""
        return self.follow + self.may_follow, self.first + self.may_first


class Tagger(Chained):
    """`forward` gives the scores of all heads for padded paragraphs."""

    def __init__(
        self, vectors: torch.Tensor, hidden: int = 128, drop: float = 0.25, word: int = 64, windows: int = 0
    ) -> None:
        super().__init__()
        self.hidden = hidden
        self.vectors = nn.Embedding.from_pretrained(torch.cat([torch.zeros(1, vectors.shape[1]), vectors]), freeze=True)
        self.project = nn.Linear(vectors.shape[1], word, bias=False)
        sizes = {
            f.HASH: (f.HASHES, 32),
            f.PREFIX: (f.PREFIXES, 16),
            f.SUFFIX: (f.SUFFIXES, 24),
            f.SHAPE: (f.SHAPES, 16),
            f.CUE: (f.CUES, 8),
            f.QUOTE: (f.QUOTES, 8),
            f.PLACE: (f.PLACES, 8),
            f.BEFORE: (f.BEFORES, 4),
        }
        self.tables = nn.ModuleDict({str(c): nn.Embedding(*size) for c, size in sizes.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.3)
        width = word + sum(size for _, size in sizes.values())
        self.drop = nn.Dropout(drop)
        if windows:
            self.lower = nn.ModuleList(Window(hidden if i else width, hidden, 2**i) for i in range(windows))
            self.upper = BothWays(hidden, hidden)
        else:
            self.lower = BothWays(width, hidden)
            self.upper = BothWays(2 * hidden, hidden)
        self.head = nn.Linear(2 * hidden, TOTAL)

    def forward(self, rows: torch.Tensor, lengths: list[int]) -> torch.Tensor:
        """Feature rows [B, T, COLUMNS] to scores [B, T, OUTPUTS]."""
        parts = [self.project(self.vectors(rows[..., f.WORD]))]
        parts += [table(rows[..., int(c)]) for c, table in self.tables.items()]
        order = turned(lengths, rows.shape[1])
        mask = (torch.arange(rows.shape[1]) < torch.tensor(lengths).unsqueeze(1)).float()
        return self.head(self.drop(self.inside(self.drop(torch.cat(parts, -1)), order, mask.unsqueeze(-1))))

    def inside(self, values: torch.Tensor, order: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The layers between embeddings and heads: `order` as `turned` gives it, `mask` [B, T, 1]."""
        if isinstance(self.lower, nn.ModuleList):
            for window in self.lower:
                values = window(values, mask)
            return self.upper(self.drop(values * mask), order)
        return self.upper(self.drop(self.lower(values, order)), order)


class CrfLoss(torch.autograd.Function):
    """Cross-entropy of a linear chain's marginals, by scaled forward-backward in numpy; gradient: marginals - target.

    For hard targets that is the gradient of the CRF's log-likelihood. Targets may also be probabilities (a teacher's
    marginals); then `pairs` is 0 and the transitions are left alone.
    """

    @staticmethod
    def forward(ctx: Any, *inputs: Any) -> torch.Tensor:
        """Scores [B, T, K], follow [K, K], first [K], target [B, T, K], mask [B, T], pairs 0 or 1; gives the sum."""
        *tensors, pairs = inputs
        scores, follow, first, target, mask = (t.detach().numpy() for t in tensors)
        one, two = marginals(scores, follow, first, mask)
        goal = target * mask[:, :, None]
        both = np.einsum("bti,btj->ij", goal[:, :-1], goal[:, 1:])
        gradients = (one - goal, (two - both) * pairs, (one - goal)[:, 0].sum(0) * pairs)
        ctx.save_for_backward(*(torch.from_numpy(g.astype(np.float32)) for g in gradients))
        return torch.tensor(-(np.log(np.maximum(one, 1e-12)) * goal).sum(), dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, *grad: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        """What `forward` kept, times the outer gradient."""
        return *(grad[0] * kept for kept in ctx.saved_tensors), None, None, None


def marginals(
    scores: np.ndarray, follow: np.ndarray, first: np.ndarray, mask: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Probability of each tag at each token [B, T, K], and the expected number of each pair of neighbours [K, K]."""
    batch, steps, size = scores.shape
    emit = np.exp(scores - scores.max(2, keepdims=True)).transpose(1, 0, 2).astype(np.float64)
    move, open_ = np.exp(follow.astype(np.float64)), np.exp(first.astype(np.float64))
    live = mask.T.astype(bool)[:, :, None]
    ahead = np.empty((steps, batch, size))
    back = np.ones((steps, batch, size))
    state = open_ * emit[0]
    ahead[0] = state = state / state.sum(1, keepdims=True)
    for t in range(1, steps):
        fresh = (state @ move) * emit[t]
        fresh /= fresh.sum(1, keepdims=True)
        ahead[t] = state = np.where(live[t], fresh, state)
    state = back[-1]
    for t in range(steps - 2, -1, -1):
        fresh = (state * emit[t + 1]) @ move.T
        fresh /= fresh.sum(1, keepdims=True)
        back[t] = state = np.where(live[t + 1], fresh, state)
    one = ahead * back
    one /= one.sum(2, keepdims=True)
    one *= live
    right = back[1:] * emit[1:]
    total = np.einsum("tbi,ij,tbj->tb", ahead[:-1], move, right)
    weight = live[1:, :, 0] / np.maximum(total, 1e-300)
    two = np.einsum("tbi,tbj->ij", ahead[:-1] * weight[:, :, None], right) * move
    return one.transpose(1, 0, 2), two


def head_scores(output: torch.Tensor, head: str) -> torch.Tensor:
    """The part of the output vector that belongs to one head."""
    return output[..., columns(head)]
