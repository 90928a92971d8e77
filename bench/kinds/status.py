"""Status of given event words: INPUT is a JSONL of sentences (tokens, mentions with span, dct), OUT one line a mention.

Written are id, span, status (held, under_way, planned, open, not_held), class and factuality. Documents that the
shipped weights were made from are read by weights of the fold that did not see them, so the figure stays honest.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from dateline.events.assess import Weights, assess, shipped, unpack
from dateline.events.clause import Clause, clauses_of
from dateline.events.line import Line, line_of
from dateline.events.words import words_of
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.model.timex import Timex
from dateline.syntax import load
from dateline.timex import find

FOLDS = 5
FOLD_WEIGHTS = Path(__file__).with_name("status-folds.npz")
CLASSES = {"held": "actual", "under_way": "actual", "planned": "actual", "open": "open", "not_held": "denied"}
Prepared = tuple[Line, tuple[Clause, ...], tuple[Timex, ...], StoryDay, dict[int, int]]


def digest(doc: str) -> str:
    """A document's name as it is kept beside the fold weights."""
    return hashlib.sha256(doc.encode()).hexdigest()[:12]


def fold_of(doc: str) -> int:
    """The fold of a document, by its name alone."""
    return int(hashlib.sha256(doc.encode()).hexdigest(), 16) % FOLDS


def prepare(row: dict[str, Any]) -> Prepared:
    """A sentence with given tokens, ready to be read; the last value maps token numbers to words."""
    tokens = row["tokens"]
    ends = [end - 1 for end in accumulate(len(t) + 1 for t in tokens)]
    starts = [end - len(t) for end, t in zip(ends, tokens, strict=True)]
    text = " ".join(tokens)
    story = Story(text, (Block(Role.BODY, Span(0, len(text))),), Source("given"))
    parse = load().parse(story, (Span(0, len(text)),))
    tags = dict(zip(parse.starts, parse.tags, strict=True))
    words = words_of(text, tuple(starts), tuple(ends), tuple(tags.get(s, "X") for s in starts))
    date = dt.date.fromisoformat(row["dct"][:10]) if row.get("dct") else None
    line = line_of(words)
    times = find(text, date) if date else ()
    return line, clauses_of(line), times, StoryDay(date, "given"), {t: i for i, t in enumerate(words.tokens)}


@cache
def folds() -> tuple[frozenset[str], tuple[Weights, ...]]:
    """Digests of the documents that weights were made from, and the weights of each fold."""
    if not FOLD_WEIGHTS.exists():
        return frozenset(), ()
    with np.load(FOLD_WEIGHTS) as archive:
        seen = frozenset(bytes(archive["documents"]).decode().split("\n"))
        return seen, tuple(unpack(archive, str(k)) for k in range(FOLDS))


def _weights(doc: str) -> Weights:
    seen, each = folds()
    return each[fold_of(doc)] if digest(doc) in seen else shipped()


def read(source: Path) -> Iterator[dict[str, Any]]:
    """One answer per mention of the file."""
    with source.open(encoding="utf-8") as lines:
        for text in lines:
            row = json.loads(text)
            line, clauses, times, day, at = prepare(row)
            for mention in row["mentions"]:
                first, last = at.get(mention["span"][0]), at.get(mention["span"][1] - 1)
                if first is None or last is None:
                    continue
                found = assess(line, clauses, (first, last + 1), times, day, _weights(row.get("doc_id") or row["id"]))
                yield {
                    "id": row["id"],
                    "span": mention["span"],
                    "status": found.status,
                    "class": CLASSES[found.status],
                    "factuality": round(found.certainty, 2),
                }


def predict(source: Path, out: Path) -> None:
    """Write the answers for the mentions of `source`."""
    with out.open("w", encoding="utf-8") as written:
        for answer in read(source):
            written.write(json.dumps(answer) + "\n")
