"""The CRF of the statement head on a GPU: a product of 7 x 7 matrices, taken pairwise, so that depth grows with log(T).

The pairwise product is the parallel scan of Särkkä and Garcia-Fernandez ("Temporal parallelization of inference in
hidden Markov models", 2021). `model.CrfLoss` does the same in numpy, one step after the other.
"""

from __future__ import annotations

import torch

_NEVER = -1e4


def partition(scores: torch.Tensor, follow: torch.Tensor, first: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Log of the sum over all paths [B].

    `scores` [B, T, K], `follow` [B, K, K] (from, to), `first` [B, K], `mask` [B, T] of 0 and 1 (the ones lie in front).
    """
    batch, _, size = scores.shape
    still = torch.full((size, size), _NEVER, device=scores.device).fill_diagonal_(0.0)
    moves = follow[:, None] + scores[:, 1:, None, :]
    moves = torch.where(mask[:, 1:, None, None] > 0, moves, still)
    begin = (first + scores[:, 0])[:, None, None, :].expand(batch, 1, size, size)
    chain = torch.cat([begin, moves], 1)
    while chain.shape[1] > 1:
        if chain.shape[1] % 2:
            chain = torch.cat([chain, still.expand(batch, 1, size, size)], 1)
        left, right = chain[:, 0::2], chain[:, 1::2]
        chain = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2)
    return torch.logsumexp(chain[:, 0, 0], -1)


def marginals(scores: torch.Tensor, follow: torch.Tensor, first: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Probability of each tag at each token [B, T, K]: the gradient of the partition."""
    with torch.enable_grad():
        leaf = scores.detach().float().requires_grad_()
        batch = len(leaf)
        total = partition(leaf, follow.detach().expand(batch, -1, -1), first.detach().expand(batch, -1), mask).sum()
        (found,) = torch.autograd.grad(total, leaf)
    return found


def loss(
    scores: torch.Tensor, follow: torch.Tensor, first: torch.Tensor, goal: torch.Tensor, hard: torch.Tensor,
    mask: torch.Tensor, sure: torch.Tensor,
) -> torch.Tensor:  # fmt: skip
    """Sum over tokens and paragraphs of a loss whose gradient is marginals minus `goal` [B, T, K].

    `follow` [K, K] and `first` [K] are the CRF's scores, the same for all.
    `hard` [B, T] holds tags that people gave (anything where `sure` [B] is 0); `sure` says how much the CRF's own
    scores learn from a paragraph: 1 for people's marks, less where a teacher's opinion is mixed in, 0 without marks.
    """
    weight = sure[:, None, None]
    moves = follow.detach() + (follow - follow.detach()) * weight
    opened = first.detach() + (first - first.detach()) * sure[:, None]
    total = partition(scores, moves, opened, mask)
    emitted = (goal * scores * mask[..., None]).sum((1, 2))
    pairs = follow[hard[:, :-1], hard[:, 1:]] * mask[:, 1:]
    own = (pairs.sum(1) + first[hard[:, 0]]) * sure
    return (total - emitted - own).sum()
