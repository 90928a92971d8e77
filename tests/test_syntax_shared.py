"""Floors on the development sets: participants are found, statements are marked. Skipped where the sets are missing."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline import speech, syntax, wire
from dateline.model.parse import Parse
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.text.sentences import split_sentences

pytestmark = pytest.mark.shared


def named(text: str, parse: Parse, participant: str) -> bool:
    """Whether a name covers at least half of the participant's capitalised part, somewhere in the story."""
    core = re.sub(r"^[a-z][a-z ]*\b(?=[A-Z])", "", participant)
    core = core if core in text else core.split()[-1]
    places = [found.span() for found in re.finditer(re.escape(core), text)]
    spans = [parse.span(m.first, m.last) for m in parse.names]
    return any(2 * (min(s.end, end) - max(s.start, start)) >= end - start for start, end in places for s in spans)


def test_participants_are_named(shared: Path) -> None:
    found = wanted = 0
    for path in sorted((shared / "bench/wire/dev").glob("*.json")) + sorted(
        (shared / "bench/ledger/dev").glob("*.json")
    ):
        row = json.loads(path.read_text(encoding="utf-8"))
        if "text" not in row:
            continue
        story = wire.story_from(row["text"], published=dt.date.fromisoformat(row["published"][:10]))
        parse = syntax.load().parse(story, split_sentences(story))
        for name in {p for e in row["events"] for p in e["participants"] if re.search("[A-Z]", p)}:
            wanted += 1
            found += named(story.text, parse, name)
    assert wanted > 150
    assert found / wanted >= 0.92


def scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("quotes_score", shared / "bench/quotes/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lined(text: str) -> Story:
    """A text whose lines are paragraphs; the first is the headline."""
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        blocks.append(Block(Role.BODY if blocks else Role.HEADLINE, Span(*line.span())))
    return Story(text, tuple(blocks), Source("unknown"))


def test_statements_are_marked(shared: Path) -> None:
    lines = (shared / "bench/quotes/dev/polnear-dev.jsonl").read_text(encoding="utf-8").splitlines()[:30]
    rows = [json.loads(line) for line in lines]
    predicted = []
    for row in rows:
        story = lined(row["text"])
        said = speech.find_attributions(story, syntax.load().parse(story, split_sentences(story)))
        predicted.append(
            {
                "id": row["id"],
                "statements": [
                    {
                        "content": [[s.start, s.end] for s in a.content],
                        "source": [a.source.start, a.source.end] if a.source else None,
                        "cue": [[s.start, s.end] for s in a.cue] or None,
                    }
                    for a in said
                ],
            }
        )
    score = scorer(shared)
    result = score.summary(score.evaluate(rows, predicted)[0], 0)
    assert result["statement"]["all"]["F"] >= 64
    assert result["soft50"]["all"]["F"] >= 74
