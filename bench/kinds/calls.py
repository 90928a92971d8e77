"""How much Python runs for a story: calls of functions, counted. Times differ from minute to minute, calls do not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

from dateline.reader import default_reader
from kinds.stories import Given, given


def drawn(path: Path, count: int) -> list[Given]:
    """`count` English stories of a corpus, evenly spread over it; fragments are passed over."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    stories = [given(row) for row in rows if row.get("language") == "en" and len(row["text"]) > 300]
    return stories[:: max(1, len(stories) // count)][:count]


def counted(stories: Iterable[Given]) -> int:
    """Calls of functions, Python's own and built-in ones, while the stories are read once tables are warm."""
    reader, calls = default_reader(), 0

    def read() -> None:
        for story in stories:
            reader.read(story.text, source=story.publisher, published=story.published, language=story.language)

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    read()
    sys.setprofile(note)
    try:
        read()
    finally:
        sys.setprofile(None)
    return calls
