"""The annotated stories: offsets without a word of other people's texts, and texts that can still be built."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.events.learnt import KINDS
from dateline.model.event import Status

ROOT = Path(__file__).resolve().parent.parent
STORIES = {"W": 415, "X": 433, "Y": 833, "M": 1924, "V": 32, "U": 20, "L": 24}  # other people's, without their texts
WIRES = {"Z": 315, "T": 45}  # of our own writing
ID = re.compile(r"[\w.-]{1,40}")
TIME = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE)?|-Q\d)?|(PAST|PRESENT|FUTURE)_REF")
#: All that an event may say in letters: anything else could be a word of a story.
TOLD = {
    "type": re.compile("|".join((*KINDS, "election"))),
    "status": re.compile("|".join(Status)),
    "date": DATE,
    "end": DATE,
    "was": DATE,
    "date_source": re.compile("dateline"),
    "same_event": re.compile(r"S\d+"),
}


def lines_of(part: str) -> list[dict[str, Any]]:
    folder = "wires" if part in WIRES else "annotated"
    text = (ROOT / "training" / folder / f"{part}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def places(event: dict[str, Any]) -> Iterator[list[int]]:
    """Every pair of offsets of an event."""
    yield from (event[key] for key in ("place", "according_to") if key in event)
    yield from event.get("participants", [])
    for start, end, opening, closing in event["mentions"]:
        assert start <= opening < closing <= end
        yield from ([start, end], [opening, closing])


@pytest.mark.parametrize("part", STORIES | WIRES)
def test_offsets_lie_in_order_and_inside(part: str) -> None:
    lines = lines_of(part)
    assert len({line["id"] for line in lines}) == len(lines) == (STORIES | WIRES)[part]
    for line in lines:
        for event in line["events"]:
            assert event["mentions"], line["id"]
            assert all(0 <= start < end <= line["length"] for start, end in places(event)), line["id"]


@pytest.mark.parametrize("part", STORIES)
def test_no_word_of_a_story_is_kept(part: str) -> None:
    keys = {"part", "id", "file", "row", "publisher", "published", "sha256", "length", "events"}
    for line in lines_of(part):
        assert set(line) - {"statements", "piece"} == keys
        assert line.get("piece", 1) in (1, 2, 3)
        for said in line.get("statements", []):
            assert set(said) <= {"form", "said", "speaker", "cue", "chain", "content"}
            assert said["form"] in {"direct", "indirect", "mixed"}
            assert DATE.fullmatch(said.get("said", "1987")) or TIME.fullmatch(said["said"])
        assert line["part"] == part
        assert ID.fullmatch(line["id"])
        assert len(line["publisher"]) < 24
        assert TIME.fullmatch(line["published"])
        assert re.fullmatch(r"[0-9a-f]{12}", line["sha256"])
        assert re.fullmatch(r"[\w/.-]+\.(jsonl|tml)", line["file"])
        assert line["row"] is None or ID.fullmatch(line["row"].replace(":", "-"))
        for event in line["events"]:
            assert set(event) <= {*TOLD, "place", "according_to", "participants", "mentions"}
            assert all(TOLD[key].fullmatch(event[key]) for key in TOLD if key in event), line["id"]
            assert all(type(number) is int for place in places(event) for number in place)


def test_our_own_wires_can_be_built_without_the_sources(tmp_path: Path) -> None:
    env = {key: value for key, value in os.environ.items() if key != "DATELINE_SHARED"}
    command = [sys.executable, str(ROOT / "training" / "annotated.py"), str(tmp_path), "--parts", *WIRES]
    subprocess.run(command, check=True, env=env)
    for part in WIRES:
        for line in lines_of(part):
            story = json.loads((tmp_path / part / "gold" / f"{line['id']}.json").read_text("utf-8"))
            assert story["text"] == line["text"]
            assert len(story["events"]) == len(line["events"])
            for mention in (mention for event in story["events"] for mention in event["mentions"]):
                first, last = mention["trigger"]
                assert story["text"][first:last].strip() == story["text"][first:last] in mention["quote"]


@pytest.mark.shared
def test_a_story_of_every_source_can_be_built(shared: Path, tmp_path: Path) -> None:
    rows = [(part, line) for part in ("W", "X", "Y", "V") for line in lines_of(part)]
    one = {line["file"] if line["row"] else Path(line["file"]).parent: (part, line) for part, line in rows}
    assert len(one) == 11
    names = [line["id"] for _, line in one.values()]
    command = [sys.executable, str(ROOT / "training" / "annotated.py"), str(tmp_path), "--only", *names]
    subprocess.run(command, check=True, env={**os.environ, "DATELINE_SHARED": str(shared)})
    for part, line in one.values():
        story = json.loads((tmp_path / part / "gold" / f"{line['id']}.json").read_text("utf-8"))
        assert len(story["text"]) == line["length"]
        assert len(story["events"]) == len(line["events"])
        for mention in (mention for event in story["events"] for mention in event["mentions"]):
            assert story["text"][mention["start"] : mention["end"]] == mention["quote"]


def test_where_the_sources_are_missing_it_says_so(tmp_path: Path) -> None:
    for program in ([ROOT / "training/annotated.py", tmp_path], [ROOT / "bench/annotated.py", "--shared", tmp_path]):
        env = {**os.environ, "DATELINE_SHARED": str(tmp_path)}
        done = subprocess.run([sys.executable, *program], capture_output=True, text=True, env=env, check=False)
        assert done.returncode == 2
        assert done.stderr.startswith("annotated: ")
