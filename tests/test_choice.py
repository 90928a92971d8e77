"""Which contents a story has: the schedule against all choices, units alone and together, tags in order."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lexicon.forest import Forest
from dateline.syntax import contents
from dateline.syntax.choice import SOONER, chosen, contents_of, scheduled
from dateline.syntax.contents import NUMBERS, Passage, drawn_up
from dateline.syntax.decode import Moves
from dateline.syntax.features import COLUMNS, CUE, PLACE
from dateline.syntax.network import Network, shipped
from dateline.syntax.posterior import posterior
from dateline.syntax.stretches import long_paths

NETWORK = Network.load(shipped())
TREES = NETWORK.trees
RUNS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 4), st.integers(1, 9)).map(lambda r: (r[0] + r[1], r[0], float(r[2]))),
    max_size=7,
)


@given(RUNS)
def test_no_other_choice_without_overlap_gains_more(found: list[tuple[int, int, float]]) -> None:
    found = sorted(set(found))
    gain = {(first, last): value for last, first, value in found}
    taken = scheduled(found)
    assert all(a[1] < b[0] for a, b in pairwise(taken))
    best = max(
        sum(value for _, _, value in some)
        for size in range(len(found) + 1)
        for some in combinations(found, size)
        if all(a[0] < b[1] or b[0] < a[1] for a, b in combinations(some, 2))
    )
    assert sum(max(v for last, first, v in found if (first, last) == pair) for pair in taken) == pytest.approx(best)
    assert set(taken) <= set(gain)


def passage(lengths: list[int], seed: int) -> tuple[Passage, np.ndarray]:
    """Units of words without meaning, and scores with a good deal of content in them."""
    made = np.random.default_rng(seed)
    total, sizes = sum(lengths), np.array(lengths, np.int64)
    rows = np.zeros((total, COLUMNS), np.int32)
    rows[:, CUE] = made.random(total) < 0.8
    rows[np.cumsum(sizes) - sizes, PLACE] = 2
    scores = made.normal(size=(total, 7)).astype(np.float32)
    scores[:, 5:] += np.float32(0.8)
    return Passage(rows, made.integers(0, 17, total), np.cumsum(sizes) - sizes, sizes), scores


def cuts(whole: Passage) -> list[slice]:
    """The rows of each unit."""
    return [slice(a, a + size) for a, size in zip(whole.starts.tolist(), whole.lengths.tolist(), strict=True)]


LENGTHS = st.lists(st.integers(1, 25), min_size=1, max_size=4)


@settings(max_examples=50)
@given(LENGTHS, st.integers(0, 500))
def test_units_get_together_what_each_gets_alone(lengths: list[int], seed: int) -> None:
    whole, scores = passage(lengths, seed)
    together = chosen(whole, scores, NETWORK.moves, TREES)
    for cut in cuts(whole):
        own = Passage(whole.rows[cut], whole.tags[cut], np.zeros(1, np.int64), np.array([cut.stop - cut.start]))
        assert together[cut].tolist() == chosen(own, scores[cut], NETWORK.moves, TREES).tolist()


@settings(max_examples=50)
@given(LENGTHS, st.integers(0, 500))
def test_every_path_keeps_to_the_order_of_tags(lengths: list[int], seed: int) -> None:
    whole, scores = passage(lengths, seed)
    tags = chosen(whole, scores, NETWORK.moves, TREES)
    for own in [tags[cut].tolist() for cut in cuts(whole)]:
        assert all(tag % 2 or not tag or before in (tag - 1, tag) for before, tag in pairwise([0, *own]))


def test_without_trees_it_is_the_best_path() -> None:
    whole, scores = passage([20, 7], 1)
    best = long_paths(scores, whole.starts, whole.lengths, NETWORK.moves.follow, NETWORK.moves.first)
    assert chosen(whole, scores, NETWORK.moves, None).tolist() == best.tolist()


def test_what_is_worth_nothing_is_no_content() -> None:
    whole, scores = passage([30, 30], 2)
    nothing = Forest(NUMBERS, {}, 0, *np.array([[0], [0], [0], [0], [0], [-9]], np.int32))
    likely = posterior(scores, whole.starts, whole.lengths, NETWORK.moves.follow, NETWORK.moves.first)
    best = contents_of(chosen(whole, scores, NETWORK.moves, None), whole)
    found = drawn_up(whole, likely, best)
    assert best
    assert found is not None
    left = contents_of(chosen(whole, scores, NETWORK.moves, nothing), whole)
    units = set(found.unit.tolist())
    assert all(np.searchsorted(whole.starts, first, side="right") - 1 not in units for first, _ in left)


def test_what_is_worth_much_is_taken_where_nothing_overlaps() -> None:
    whole, scores = passage([12] * 20, 2)
    much = Forest(NUMBERS, {}, 0, *np.array([[0], [0], [0], [0], [0], [9]], np.int32))
    before = contents_of(chosen(whole, scores, NETWORK.moves, None), whole)
    after = contents_of(chosen(whole, scores, NETWORK.moves, much), whole)
    assert len(after) > len(before)
    assert all(a[1] < b[0] for a, b in pairwise(after))


def test_a_story_without_words_has_no_tags() -> None:
    whole, scores = passage([1], 0)
    nothing = Passage(whole.rows[:0], whole.tags[:0], whole.starts[:0], whole.lengths[:0])
    assert len(chosen(nothing, scores[:0], NETWORK.moves, TREES)) == 0


def test_what_is_shipped_was_taught_the_numbers_that_are_measured() -> None:
    assert TREES is not None
    assert TREES.numbers == NUMBERS
    assert not TREES.signs


def test_no_unit_draws_up_more_contents_than_are_weighed() -> None:
    whole, scores = passage([200], 4)
    likely = posterior(scores, whole.starts, whole.lengths, NETWORK.moves.follow, NETWORK.moves.first)
    found = drawn_up(whole, likely, [])
    assert found is not None
    assert len(found.first) <= contents._MOST
    assert found.numbers.shape == (len(found.first), len(NUMBERS))


def test_a_cue_opens_sooner_around_contents_that_are_known() -> None:
    sooner = Moves(np.zeros((7, 7), np.float32), np.zeros(7, np.float32)).sooner(SOONER)
    assert sooner.follow[:, 3].tolist() == [SOONER] * 7
    assert sooner.follow.sum() == pytest.approx(7 * SOONER)
