"""The time expressions of hand-made wire stories, where the development sets lie beside the project."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from dateline import wire
from dateline.text.sentences import split_sentences
from dateline.timex import find_timexes, story_day

SHARED = os.environ.get("DATELINE_SHARED")
STORIES = sorted((Path(SHARED) / "bench" / "wire" / "dev").glob("*.json")) if SHARED else []

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not STORIES, reason="needs the development sets: set DATELINE_SHARED"),
]


def test_nineteen_of_twenty_times_and_every_story_day_are_right() -> None:
    right = total = 0
    for path in STORIES:
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "times" not in gold:
            continue
        story = wire.story_from(gold["text"], published=dt.date.fromisoformat(gold["published"]))
        day = story_day(story)
        assert str(day.date) == (gold["dateline"] or {}).get("date", gold["published"]), path.name
        found = {(t.span.start, t.span.end): t.value for t in find_timexes(story, day, split_sentences(story))}
        total += len(gold["times"])
        right += sum(found.get((t["start"], t["end"])) == t["value"] for t in gold["times"])
    assert total > 200
    assert right / total >= 0.95
