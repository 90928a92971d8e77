"""Grows the trees of dateline/syntax/choice.py: what a content is worth to an editor.

    python training/contents.py [--folds 4] [--out src/dateline/syntax/weights/contents-forest.npz]

The shipped tagger reads the training articles of PolNeAR; each content that it thinks possible is compared with what
people marked there. Its worth is 0.4 for the very words, 0.2 for half of them in common, 0.4 for that and the source
that the tagger then gives it. The tagger was taught on the same articles, so that its chances are a little better there
than elsewhere; with `--folds` trees are also grown without a part of the articles and judged on it. About two minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from evaluate import story
from texts import Doc, polnear
from trees import grown, packed

from dateline.lexicon.forest import Forest, Thing
from dateline.syntax.choice import SOONER, contents_of
from dateline.syntax.contents import NUMBERS, Contents, Pairs, Passage, drawn_up
from dateline.syntax.decode import runs
from dateline.syntax.features import CUE
from dateline.syntax.heads import POS, STATEMENT
from dateline.syntax.network import Network, shipped
from dateline.syntax.posterior import B_CONTENT, I_CONTENT, posterior
from dateline.syntax.stretches import long_paths
from dateline.syntax.tagger import pieces_of
from dateline.text.sentences import split_sentences

EXACT, HALF, SOURCED = 0.4, 0.2, 0.4
ROUNDS = 160
_NEVER = np.float32(-1e4)


@dataclass(frozen=True)
class Read:
    """An article as the tagger reads it, and the contents that people marked: rows, and rows of their sources."""

    passage: Passage
    scores: np.ndarray
    gold: list[tuple[list[tuple[int, int]], list[tuple[int, int]]]]


def read(doc: Doc, network: Network) -> Read:
    """One article."""
    text = story(doc)
    pieces, units = pieces_of(text, split_sentences(text))
    rows = network.vocabulary.units(units)[0]
    every, _, sizes = network.read(rows)
    lengths = np.array(sizes, np.int64)
    starts = np.cumsum(lengths) - lengths
    passage = Passage(np.concatenate(rows), every[:, POS].argmax(1), starts, lengths)
    places = np.array([start for piece in pieces for start in piece.starts])

    def rows_of(spans: list[list[int]] | None) -> list[tuple[int, int]]:
        found = [tuple(np.searchsorted(places, span).tolist()) for span in spans or []]
        return [(a, b - 1) for a, b in found if a < b]

    gold = [(rows_of(a["content"]), rows_of(a["source"])) for a in doc.marks or []]
    return Read(passage, every[:, STATEMENT], gold)


def asked(each: Read, network: Network) -> Contents | None:
    """The contents that the trees are asked about."""
    passage, moves = each.passage, network.moves
    best = long_paths(each.scores, passage.starts, passage.lengths, moves.follow, moves.first)
    likely = posterior(each.scores, passage.starts, passage.lengths, moves.follow, moves.first)
    return drawn_up(passage, likely, contents_of(best, passage))


def worths(each: Read, found: Contents, network: Network) -> Iterator[float]:
    """What each content is worth, by what people marked."""
    words = np.append(0, np.cumsum(each.passage.rows[:, CUE] > 0))

    def like(a: tuple[int, int], b: tuple[int, int]) -> float:
        low, high = words[[a[0], b[0]]], words[[a[1] + 1, b[1] + 1]]
        both = max(int(high.min() - low.max()), 0)
        return both / max(int((high - low).sum()) - both, 1)

    for unit, pair in zip(
        found.unit.tolist(), zip(found.first.tolist(), found.last.tolist(), strict=True), strict=True
    ):
        likest = [(max([like(pair, c) for c in contents], default=0.0), sources) for contents, sources in each.gold]
        most = max([value for value, _ in likest], default=0.0)
        worth = EXACT * (most == 1) + HALF * (most >= 0.5)
        if most >= 0.5:
            given = source_of(each, unit, pair, network)
            near = [sources for value, sources in likest if value >= 0.5]
            fits = any((not s and given is None) or (given and _touches(given, s)) for s in near)
            worth += SOURCED * fits
        yield worth


def _touches(given: tuple[int, int], sources: Pairs) -> bool:
    return any(given[0] <= last and first <= given[1] for first, last in sources)


def source_of(each: Read, unit: int, pair: tuple[int, int], network: Network) -> tuple[int, int] | None:
    """The source nearest to the cue nearest to a content, on the best path of its unit with that content."""
    start, size = int(each.passage.starts[unit]), int(each.passage.lengths[unit])
    bound = each.scores[start : start + size].copy()
    first, last = pair[0] - start, pair[1] - start
    bound[first : last + 1] = _NEVER
    bound[first, B_CONTENT] = bound[first + 1 : last + 1, I_CONTENT] = 0
    moves = network.moves.sooner(SOONER)
    path = long_paths(bound, np.zeros(1, np.int64), np.array([size]), moves.follow, moves.first)
    found = list(runs(path.astype(np.int8).tobytes()))

    def near(kind: int, to: tuple[int, int]) -> tuple[int, int] | None:
        own = [(a, b - 1) for k, a, b in found if k == kind]
        return min(own, key=lambda run: max(run[0] - to[1], to[0] - run[1]), default=None)

    source = near(0, near(1, (first, last)) or (first, last))
    return (source[0] + start, source[1] + start) if source else None


def things(found: Contents) -> list[Thing]:
    """The contents as the trees take them."""
    return [(row, ()) for row in found.numbers.tolist()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--out", type=Path, default=Path("src/dateline/syntax/weights/contents-forest.npz"))
    chosen = parser.parse_args()
    network = Network.load(shipped())
    samples: list[tuple[list[Thing], list[float]]] = []
    for doc in polnear("train"):
        each = read(doc, network)
        found = asked(each, network)
        if found is not None:
            samples.append((things(found), list(worths(each, found, network))))
    for fold in range(chosen.folds):
        trees = forest([s for k, s in enumerate(samples) if k % chosen.folds != fold], chosen.rounds)
        print(f"part {fold}: {_told(trees, [s for k, s in enumerate(samples) if k % chosen.folds == fold])}")
    trees = forest(samples, chosen.rounds)
    np.savez_compressed(chosen.out, **packed(trees))
    print(f"{len(trees.roots)} trees, {len(trees.feature)} nodes: {chosen.out}", file=sys.stderr)
    return 0


def forest(samples: list[tuple[list[Thing], list[float]]], rounds: int) -> Forest:
    """The trees for all contents of these articles."""
    every = [thing for own, _ in samples for thing in own]
    worth = [value for _, values in samples for value in values]
    return grown(every, worth, [1.0] * len(every), numbers=NUMBERS, rounds=rounds)


def _told(trees: Forest, samples: list[tuple[list[Thing], list[float]]]) -> str:
    chance = np.clip([p for own, _ in samples for p in trees.chances(own)], 1e-4, 1 - 1e-4)
    worth = np.array([value for _, values in samples for value in values])
    loss = -(worth * np.log(chance) + (1 - worth) * np.log(1 - chance)).mean()
    return f"{len(worth)} contents, worth {worth.mean():.3f} in the mean, loss {loss:.4f}"


if __name__ == "__main__":
    raise SystemExit(main())
