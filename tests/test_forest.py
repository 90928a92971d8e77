"""Boosted trees: what their nodes ask, and that many things at once get what each gets alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events import same, worth
from dateline.lexicon import forest
from dateline.lexicon.forest import Forest


def small() -> Forest:
    """Two trees: sure above 0.5 adds 2, else the sign "ban" adds 1; two or more tellings add 0.5."""
    return Forest(
        numbers=("sure", "tellings"),
        signs={"ban": 0},
        depth=2,
        roots=np.array([0, 5], np.int32),
        feature=np.array([0, 2, 0, 0, 0, 1, 0, 0], np.int32),
        limit=np.array([0.5, 0.5, np.inf, np.inf, np.inf, 1.5, np.inf, np.inf], np.float32),
        below=np.array([1, 3, 2, 3, 4, 6, 6, 7], np.int32),
        above=np.array([2, 4, 2, 3, 4, 7, 6, 7], np.int32),
        value=np.array([0, 0, 2, -1, 1, 0, 0, 0.5], np.float32),
    )


@pytest.mark.parametrize(
    ("numbers", "signs", "score"),
    [
        ([0.9, 1], [], 2.0),
        ([0.9, 1], ["ban"], 2.0),
        ([0.2, 1], ["ban", "never seen"], 1.0),
        ([0.2, 3], ["never seen"], -0.5),
        ([0.5, 2], [], -0.5),
    ],
)
def test_each_node_asks_for_a_number_or_a_sign(numbers: list[float], signs: list[str], score: float) -> None:
    assert small().scores([(numbers, signs)])[0] == pytest.approx(score)


THINGS = st.lists(
    st.tuples(
        st.tuples(st.floats(0, 1, width=32), st.integers(0, 4)), st.lists(st.sampled_from(["ban", "x"]), max_size=3)
    ),
    min_size=1,
    max_size=6,
)


@given(THINGS)
def test_many_at_once_get_what_each_gets_alone(things: list[tuple[tuple[float, int], list[str]]]) -> None:
    trees = small()
    together = trees.chances(things)
    assert together == [trees.chances([thing])[0] for thing in things]
    assert all(0 < chance < 1 for chance in together)


@pytest.mark.parametrize(("name", "numbers"), [("worth", worth.NUMBERS), ("same", same.NUMBERS)])
def test_what_is_shipped_was_taught_the_numbers_that_are_measured(name: str, numbers: tuple[str, ...]) -> None:
    assert forest.shipped(name).numbers == numbers


@pytest.mark.parametrize("name", ["worth", "same"])
def test_every_path_of_what_is_shipped_ends_in_a_leaf(name: str) -> None:
    made = forest.shipped(name)
    leaf = made.below == np.arange(len(made.below))
    nodes = made.roots
    for _ in range(made.depth):
        nodes = np.unique(np.concatenate([made.below[nodes], made.above[nodes]]))
    assert leaf[nodes].all()
    assert np.isinf(made.limit[leaf]).all()
    assert made.feature.max() < len(made.numbers) + len(made.signs)
