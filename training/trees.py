"""Grows the forests of dateline/lexicon/forest.py with LightGBM.

    forest = grown(things, answers, mass, numbers=("sure", ...))     Thing and answer, 0 to 1, of each; what it counts
    np.savez_compressed(target, **packed(forest))

`pip install lightgbm` for training only. One thread and a fixed seed: the same samples give the same trees.
"""

from __future__ import annotations

import collections
from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np
from scipy import sparse

from dateline.lexicon.forest import Forest, Thing

DEPTH, LEAVES = 5, 14
RARE = 12  # signs seen less often are left out
SETTINGS = {
    "learning_rate": 0.06, "max_depth": DEPTH, "num_leaves": LEAVES, "min_data_in_leaf": 25, "bagging_fraction": 0.8,
    "bagging_freq": 1, "feature_fraction": 0.4, "lambda_l2": 5.0, "num_threads": 1, "deterministic": True,
    "force_row_wise": True, "verbosity": -1, "max_bin": 63,
}  # fmt: skip


def grown(
    things: Sequence[Thing],
    answers: Sequence[float],
    mass: Sequence[float],
    *,
    numbers: tuple[str, ...],
    rounds: int,
    seed: int = 1,
) -> Forest:
    """The trees for answers from 0 to 1; `mass` is how much each thing counts."""
    count = collections.Counter(s for _, signs in things for s in set(signs))
    columns = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= RARE))}
    table = tabled(things, columns, len(numbers))
    told = lightgbm.Dataset(table, np.asarray(answers), weight=np.asarray(mass, np.float32), free_raw_data=False)
    model = lightgbm.train({**SETTINGS, "objective": "cross_entropy", "seed": seed}, told, rounds)
    return laid_out(model.dump_model(), numbers, columns)


def tabled(things: Sequence[Thing], columns: dict[str, int], count: int) -> sparse.csr_matrix:
    """Numbers and signs as the rows of a table."""
    values, where, starts = [], [], [0]
    for given, signs in things:
        row = {i: float(v) for i, v in enumerate(given) if v}
        row |= {count + columns[s]: 1.0 for s in signs if s in columns}
        values += row.values()
        where += row.keys()
        starts.append(len(values))
    return sparse.csr_matrix((values, where, starts), (len(things), count + len(columns)))


def laid_out(model: dict[str, Any], numbers: tuple[str, ...], columns: dict[str, int]) -> Forest:
    """The trees of LightGBM as one array of nodes; columns that no tree asks for are dropped."""
    nodes: list[tuple[int, float, int, int, float]] = []
    roots = [_add(nodes, tree["tree_structure"]) for tree in model["tree_info"]]
    asked = sorted({f - len(numbers) for f, *_ in nodes if f >= len(numbers)})
    names = {i: s for s, i in columns.items()}
    place = {len(numbers) + old: len(numbers) + new for new, old in enumerate(asked)}
    feature, limit, below, above, value = (np.array(column) for column in zip(*nodes, strict=True))
    return Forest(
        numbers,
        {names[old]: new for new, old in enumerate(asked)},
        DEPTH,
        np.array(roots, np.int32),
        np.array([place.get(int(f), int(f)) for f in feature], np.int32),
        limit.astype(np.float32),
        below.astype(np.int32),
        above.astype(np.int32),
        value.astype(np.float32),
    )


def _add(nodes: list[tuple[int, float, int, int, float]], tree: dict[str, Any]) -> int:
    """Adds a tree and says where it begins."""
    at = len(nodes)
    if "leaf_value" in tree:
        nodes.append((0, float("inf"), at, at, tree["leaf_value"]))
        return at
    if tree["decision_type"] != "<=":
        raise ValueError(tree["decision_type"])
    nodes.append((0, 0.0, 0, 0, 0.0))
    below, above = _add(nodes, tree["left_child"]), _add(nodes, tree["right_child"])
    nodes[at] = (tree["split_feature"], tree["threshold"], below, above, 0.0)
    return at


def packed(forest: Forest) -> dict[str, Any]:
    """The arrays that forest.unpack reads; ValueError where there are more nodes than 16 bits can number."""
    if len(forest.feature) > 1 << 16:
        raise ValueError(f"{len(forest.feature)} nodes")
    names = {
        "numbers": np.frombuffer("\n".join(forest.numbers).encode(), np.uint8),
        "signs": np.frombuffer("\n".join(forest.signs).encode(), np.uint8),
    }
    whole = {key: getattr(forest, key).astype(np.uint16) for key in ("roots", "feature", "below", "above")}
    broken = {"limit": forest.limit, "value": forest.value.astype(np.float16)}
    return {**names, **whole, **broken, "depth": forest.depth}
