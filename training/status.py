"""Makes the weights of dateline/events/assess.py: a softmax over signs, with numpy alone.

    python training/status.py            five-fold cross-validation over documents, then the shipped weights

Material: uw.jsonl of the factuality set (Lee et al., EMNLP 2015, on TempEval-3 training texts), taken from the folder
named by DATELINE_SHARED. Status there is derived from human factuality scores and from the order of event and document
date. Only the 2,290 mentions with a status are used. Written: src/dateline/events/status-weights.npz (all documents)
and bench/kinds/status-folds.npz (one set of weights per fold, each made without the documents of that fold).
"""

from __future__ import annotations

import collections
import json
import os
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from dateline.events.assess import STATUSES, time_beside  # noqa: E402
from dateline.events.clause import clause_at  # noqa: E402
from dateline.events.signs import signs_of  # noqa: E402
from kinds.status import FOLD_WEIGHTS, FOLDS, digest, fold_of, prepare  # noqa: E402

SOURCE = Path(os.environ.get("DATELINE_SHARED", "")) / "bench/events/factuality/dev/uw.jsonl"
SHIPPED = ROOT / "src/dateline/events/status-weights.npz"
RARE = 2  # signs seen less often are left out
PULL = 10.0  # how strongly weights are held near zero
BALANCE = 0.5  # 0: statuses count as often as they occur; 1: all alike
STEPS = 120


def samples() -> list[tuple[str, list[str], int]]:
    """Document, signs and status number of every mention with a status."""
    found = []
    for text in SOURCE.read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        if not any("status" in m for m in row["mentions"]):
            continue
        line, clauses, times, day, at = prepare(row)
        for mention in row["mentions"]:
            first, last = at.get(mention["span"][0]), at.get(mention["span"][1] - 1)
            if "status" in mention and first is not None and last is not None:
                beside = time_beside(line, clause_at(clauses, first), first, times, day)
                signs = signs_of(line, clauses, first, last + 1, beside)
                found.append((str(row.get("doc_id") or row["id"]), signs, STATUSES.index(mention["status"])))
    return found


def summed(values: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Row sums over runs of `values` that end before each of `ends`."""
    total = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, 0)])
    return total[ends[1:]] - total[ends[:-1]]


def indexed(sets: list[list[str]], rows: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """The sign numbers of all samples one after the other, and where each sample ends."""
    each = [np.array(sorted({rows[s] for s in signs if s in rows}), dtype=np.int64) for signs in sets]
    return np.concatenate(each), np.cumsum([0] + [len(e) for e in each])


def fit(data: list[tuple[str, list[str], int]]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Signs, their table and the bias: full-batch Adam on weighted cross-entropy with an L2 pull."""
    count = collections.Counter(s for _, signs, _ in data for s in set(signs))
    signs = sorted(s for s, n in count.items() if n >= RARE)
    index, ends = indexed([d[1] for d in data], {s: i for i, s in enumerate(signs)})
    gold = np.array([d[2] for d in data])
    kinds = len(STATUSES)
    weight = (len(data) / kinds / np.bincount(gold, minlength=kinds)[gold]) ** BALANCE
    owner, target, mass = np.repeat(np.arange(len(data)), np.diff(ends)), np.eye(kinds)[gold], weight.sum()
    table, bias = np.zeros((len(signs), kinds)), np.zeros(kinds)
    first = [np.zeros_like(table), np.zeros_like(bias)]
    second = [np.zeros_like(table), np.zeros_like(bias)]
    for step in range(1, STEPS + 1):
        scores = summed(table[index], ends) + bias
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        error = (chances - target) * weight[:, None] / mass
        slope = (
            np.stack([np.bincount(index, error[owner, k], len(signs)) for k in range(kinds)], 1) + PULL * table / mass
        )
        rate = 0.15 * (1 - 0.9 * step / STEPS)
        for value, grad, mean, spread in zip((table, bias), (slope, error.sum(0)), first, second, strict=True):
            mean[...] += 0.1 * (grad - mean)
            spread[...] += 0.001 * (grad * grad - spread)
            value[...] -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return signs, table, bias


def packed(fitted: tuple[list[str], np.ndarray, np.ndarray], name: str = "") -> dict[str, np.ndarray]:
    """Weights as arrays for an .npz archive; signs without weight left out."""
    signs, table, bias = fitted
    kept = np.flatnonzero(np.abs(table).max(1) > 0.01)
    words = np.frombuffer("\n".join(signs[i] for i in kept).encode(), dtype=np.uint8)
    return {"signs" + name: words, "table" + name: table[kept].astype(np.float16), "bias" + name: bias}


def report(gold: np.ndarray, guess: np.ndarray) -> str:
    """Accuracy, macro-F1 and F1 per status."""
    each = []
    for k in range(len(STATUSES)):
        hit = int(((gold == k) & (guess == k)).sum())
        each.append(2 * hit / max(1, int((gold == k).sum() + (guess == k).sum())))
    rows = "  ".join(f"{s} {100 * f:.1f}" for s, f in zip(STATUSES, each, strict=True))
    return f"accuracy {100 * (gold == guess).mean():.1f}  macro-F1 {100 * np.mean(each):.1f}  {rows}"


def main() -> None:
    data = samples()
    gold, guess = np.array([d[2] for d in data]), np.zeros(len(data), dtype=int)
    archive: dict[str, np.ndarray] = {}
    for fold in range(FOLDS):
        fitted = fit([d for d in data if fold_of(d[0]) != fold])
        archive |= packed(fitted, str(fold))
        out = [i for i, d in enumerate(data) if fold_of(d[0]) == fold]
        index, ends = indexed([data[i][1] for i in out], {s: i for i, s in enumerate(fitted[0])})
        guess[out] = (summed(fitted[1][index], ends) + fitted[2]).argmax(1)
    print("five folds over documents:", report(gold, guess))
    seen = "\n".join(sorted({digest(d[0]) for d in data}))
    np.savez_compressed(FOLD_WEIGHTS, documents=np.frombuffer(seen.encode(), dtype=np.uint8), **archive)
    np.savez_compressed(SHIPPED, **packed(fit(data)))
    print(f"written: {SHIPPED.relative_to(ROOT)}, {FOLD_WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
