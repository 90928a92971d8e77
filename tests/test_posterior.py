"""How likely tags and contents are: against all paths written out one by one."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.syntax.posterior import Posterior, posterior

TAGS = 7
NEVER = -1e4
SCORE = st.floats(-3, 3, width=32)


def moves(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Scores of tags that follow and open; an I only behind its own B or I."""
    made = np.random.default_rng(seed)
    follow, first = made.normal(size=(TAGS, TAGS)).astype(np.float32), made.normal(size=TAGS).astype(np.float32)
    for inside in (2, 4, 6):
        follow[[t for t in range(TAGS) if t not in (inside - 1, inside)], inside] = NEVER
        first[inside] = NEVER
    return follow, first


def asked(sequences: list[np.ndarray], follow: np.ndarray, first: np.ndarray) -> Posterior:
    """The posterior of some sequences together."""
    lengths = np.array([len(s) for s in sequences], np.int64)
    return posterior(np.concatenate(sequences), np.cumsum(lengths) - lengths, lengths, follow, first)


def every_path(scores: np.ndarray, follow: np.ndarray, first: np.ndarray) -> dict[tuple[int, ...], float]:
    """Each path and its chance."""
    weight = {}
    for path in product(range(TAGS), repeat=len(scores)):
        steps = [float(follow[a, b]) for a, b in pairwise(path)]
        weight[path] = np.exp(float(first[path[0]]) + sum(steps) + sum(float(scores[t, k]) for t, k in enumerate(path)))
    total = sum(weight.values())
    return {path: value / total for path, value in weight.items()}


def runs(path: tuple[int, ...]) -> list[tuple[int, int]]:
    """The contents of a path."""
    found: list[tuple[int, int]] = []
    for t, tag in enumerate(path):
        if tag == 5:
            found.append((t, t))
        elif tag == 6 and found and found[-1][1] == t - 1:
            found[-1] = (found[-1][0], t)
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("length", [1, 2, 4])
def test_the_chances_are_those_of_all_paths_written_out(seed: int, length: int) -> None:
    scores = np.random.default_rng(seed + 10).normal(size=(length, TAGS)).astype(np.float32)
    follow, first = moves(seed)
    paths, likely = every_path(scores, follow, first), asked([scores], follow, first)
    for t, tag in product(range(length), range(TAGS)):
        assert likely.tags[t, tag] == pytest.approx(sum(p for path, p in paths.items() if path[t] == tag), abs=1e-6)
    for begin, end in product(range(length), repeat=2):
        if begin <= end:
            chance = sum(p for path, p in paths.items() if (begin, end) in runs(path))
            assert likely.chances(np.array([begin]), np.array([end]))[0] == pytest.approx(chance, abs=1e-6)


@settings(max_examples=40)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=5), st.integers(0, 1000))
def test_many_sequences_get_what_each_gets_alone(lengths: list[int], seed: int) -> None:
    made = np.random.default_rng(seed)
    sequences = [(4 * made.normal(size=(n, TAGS))).astype(np.float32) for n in lengths]
    follow, first = moves(seed)
    together = asked(sequences, follow, first)
    alone = np.concatenate([asked([s], follow, first).tags for s in sequences])
    np.testing.assert_allclose(together.tags, alone, atol=1e-9)
    np.testing.assert_allclose(together.tags.sum(1), 1, atol=1e-9)


@pytest.mark.parametrize("size", [1.0, 30.0])
def test_long_sequences_neither_run_over_nor_under(size: float) -> None:
    scores = (size * np.random.default_rng(3).normal(size=(5000, TAGS))).astype(np.float32)
    likely = asked([scores], *moves(3))
    np.testing.assert_allclose(likely.tags.sum(1), 1, atol=1e-6)
    assert np.isfinite(likely.opens).all()
    assert np.isfinite(likely.closes).all()
