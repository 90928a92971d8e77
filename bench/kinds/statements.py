"""Attributions: INPUT is a JSONL of texts with paragraphs (PolNeAR's form), OUT one of source, cue and content spans.

Uses `dateline.speech.find_attributions`, which is wider than the record: beliefs, wishes and documents count too, and
the local mention of the source is given ("he"), not the resolved name. DATELINE_MODEL=off measures the rules alone.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from dateline import syntax
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.speech import find_attributions
from dateline.speech.attribution import Attribution
from dateline.text.sentences import split_sentences

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def story_of(text: str, name: str) -> Story:
    """A settled story: the first paragraph is the headline, the rest the body."""
    spans = [Span(*m.span()) for m in _PARAGRAPH.finditer(text)]
    blocks = tuple(Block(Role.BODY if i else Role.HEADLINE, span) for i, span in enumerate(spans))
    return Story(text, blocks, Source("bench"), given_id=name)


def _row(made: Attribution) -> dict[str, Any]:
    return {
        "content": [[s.start, s.end] for s in made.content],
        "source": [made.source.start, made.source.end] if made.source else None,
        "cue": [[s.start, s.end] for s in made.cue] or None,
    }


def predict(source: Path, out: Path) -> None:
    parser = syntax.rules_only() if os.environ.get("DATELINE_MODEL") == "off" else syntax.load()
    with source.open(encoding="utf-8") as given, out.open("w", encoding="utf-8") as written:
        for line in given:
            row = json.loads(line)
            story = story_of(row["text"], row["id"])
            found = find_attributions(story, parser.parse(story, split_sentences(story)))
            written.write(json.dumps({"id": row["id"], "statements": [_row(a) for a in found]}) + "\n")
