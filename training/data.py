"""Texts and their labels as samples: one paragraph each, with a target for every head that knows something of it."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from labels import INDEX
from paths import work
from texts import Doc

from dateline.syntax.features import FIRST, Unit, Vocabulary
from dateline.syntax.units import Piece, cut
from dateline.text.sentences import sentences_in

_PARAGRAPH = re.compile(r"[^\n]+")
_POS = {"SPACE": "X", "CONJ": "CCONJ"}


@dataclass
class Sample:
    """One paragraph. `targets` holds whole numbers (-1: not known); `soft` probabilities where a teacher gave them."""

    doc: str
    unit: Unit
    before: int
    tokens: list[tuple[int, int]]
    targets: dict[str, np.ndarray] = field(default_factory=dict)
    soft: dict[str, np.ndarray] = field(default_factory=dict)
    group: str = ""


def silver(name: str) -> list[tuple[Doc, dict[str, Any]]]:
    """What silver.py wrote for one set of texts."""
    with (work() / f"silver-{name}.pkl").open("rb") as stored:
        return pickle.load(stored)


def paragraphs(text: str) -> Iterator[Piece]:
    """The lines of a text, cut as reading cuts them."""
    for found in _PARAGRAPH.finditer(text):
        yield from cut(text, sentences_in(text, *found.span()))


def spans_to_tags(
    tokens: list[tuple[int, int]], spans: list[tuple[int, int, str]], index: dict[str, int]
) -> np.ndarray:
    """B and I tags of labelled character spans; a later span overwrites an earlier one (inner statements win)."""
    tags = np.zeros(len(tokens), np.int64)
    starts = [s for s, _ in tokens]
    for start, end, label in sorted(spans):
        if end <= starts[0] or start > starts[-1]:
            continue
        inside = range(np.searchsorted(starts, start), np.searchsorted(starts, end))
        for k, i in enumerate(inside):
            tags[i] = index[("I-" if k else "B-") + label]
    return reopened(tags)


def reopened(tags: np.ndarray) -> np.ndarray:
    """An I after another label (where an inner span cut an outer one) becomes a B; B is odd, its I the next even."""
    before = np.concatenate([[0], tags[:-1]])
    lost = (tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1)
    return np.where(lost, tags - 1, tags)


def _statement_spans(doc: Doc) -> list[tuple[int, int, str]]:
    return [
        (s, e, label)
        for a in doc.marks or []
        for part, label in (("source", "SOURCE"), ("cue", "CUE"), ("content", "CONTENT"))
        for s, e in a[part] or []
    ]


def _event_targets(doc: Doc, tokens: list[tuple[int, int]]) -> dict[str, np.ndarray]:
    trigger, status = np.zeros(len(tokens), np.int64), np.full(len(tokens), -1, np.int64)
    starts = [s for s, _ in tokens]
    for event in doc.events or []:
        at = int(np.searchsorted(starts, event["start"], side="right")) - 1
        if at < 0 or tokens[at][1] <= event["start"]:
            continue
        trigger[at] = 1
        if event.get("status"):
            status[at] = INDEX["status"][event["status"]]
    return {"trigger": trigger, "status": status}


def samples(pairs: list[tuple[Doc, dict[str, Any]]], *, names: bool = True) -> list[Sample]:
    """All paragraphs of all texts with what people and the silver teacher say of them."""
    found: list[Sample] = []
    vocabulary = Vocabulary({}, {})
    for doc, label in pairs:
        before = FIRST
        spans = _statement_spans(doc)
        entities = [e for e in label["names"] if "B-" + e[2] in INDEX["name"]]
        for number, piece in enumerate(paragraphs(doc.text)):
            tokens = piece.tokens
            unit = Unit(piece.words, piece.openings, headline=number == 0 and doc.events is None)
            targets: dict[str, np.ndarray] = {}
            if doc.marks is not None:
                targets["statement"] = spans_to_tags(tokens, spans, INDEX["statement"])
            if names:
                targets["name"] = spans_to_tags(tokens, entities, INDEX["name"])
            pos = [label["tags"].get(s, "X") for s, _ in tokens]
            targets["pos"] = np.array([INDEX["pos"].get(_POS.get(p, p), 0) for p in pos])
            if doc.events is not None:
                targets |= _event_targets(doc, tokens)
            found.append(Sample(doc.id, unit, before, tokens, targets, group=doc.group or doc.id))
            _, before = vocabulary.unit(unit, before)
    return found
