"""Laws that hold for every reading, whatever the story."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.export.record import reading_record
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.reader import Reader
from timing import Work, grows_in_step

SRC = Path(__file__).resolve().parent.parent / "src" / "dateline"
READING_ROOMS = (
    "model",
    "text",
    "lexicon",
    "syntax",
    "names",
    "timex",
    "speech",
    "events",
    "instruments",
    "tallies",
    "track",
)
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter", "localtime", "gmtime"}


def spans_in(value: Any) -> Iterator[Span]:
    """Every Span anywhere inside a value."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from spans_in(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from spans_in(item)


def test_every_span_lies_in_the_text_and_gives_words(readings: list[Reading]) -> None:
    for reading in readings:
        spans = list(spans_in(reading))
        assert spans, reading.story.id
        for span in spans:
            assert 0 <= span.start < span.end <= len(reading.story.text), (reading.story.id, span)
            assert span.of(reading.story.text).strip(), (reading.story.id, span)


def test_every_finding_has_a_sentence(readings: list[Reading]) -> None:
    for reading in readings:
        for event in reading.events:
            assert event.mentions
        for tally in reading.tallies:
            assert tally.mentions
        for statement in reading.statements:
            assert statement.content


def test_findings_stand_in_text_order(readings: list[Reading]) -> None:
    for reading in readings:
        for found in (
            [t.span for t in reading.timexes],
            [s.span for s in reading.statements],
            [e.span for e in reading.events],
            [i.mentions[0] for i in reading.instruments],
            [t.mentions[0] for t in reading.tallies],
        ):
            assert [s.start for s in found] == sorted(s.start for s in found), reading.story.id


def test_blocks_lie_in_order_and_do_not_overlap(readings: list[Reading]) -> None:
    for reading in readings:
        blocks = reading.story.blocks
        assert all(a.span.end <= b.span.start for a, b in pairwise(blocks)), reading.story.id


def test_the_text_is_the_text_that_was_given(readings: list[Reading], story_rows: list[dict[str, Any]]) -> None:
    assert [r.story.text for r in readings] == [row["text"] for row in story_rows]


def test_reading_twice_gives_an_equal_reading(reader: Reader, readings: list[Reading]) -> None:
    for first in readings[::3]:
        again = reader.read_story(first.story)
        assert reading_record(again) == reading_record(first)
        assert again == first


def test_reading_in_another_order_changes_nothing(reader: Reader, readings: list[Reading]) -> None:
    assert [reader.read_story(r.story) for r in reversed(readings)] == list(reversed(readings))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=400))
def test_any_text_is_read_or_refused(reader: Reader, text: str) -> None:
    from dateline.wire import PageError

    try:
        reading = reader.read(text, published=dt.date(2019, 12, 10))
    except PageError:
        return
    assert reading.story.text
    for span in spans_in(reading):
        assert span.end <= len(reading.story.text)


#: Pieces of wire copy, thrown together in any order.
PIECES = """
“We are ready,” /"/said /the minister /will meet /on December 20 /in St. Petersburg /no plans /eight out of 31 /
Treaty on /TASS /told /(/)/[/]/— /. /postponed /Friday /according to /A. B. C. /’/'/1,000 /2019 /if /may /May /…/
"""
FRAGMENTS = st.sampled_from(["\n\n", "\u00a0", "/", *PIECES.replace("\n", "").split("/")])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(FRAGMENTS, min_size=1, max_size=60))
def test_scrambled_wire_never_raises(reader: Reader, parts: list[str]) -> None:
    from dateline.wire import PageError

    text = "MOSCOW, December 10. /TASS/. " + "".join(parts)
    try:
        reading = reader.read(text, published=dt.date(2019, 12, 10))
    except PageError:
        return
    assert all(span.end <= len(text) for span in spans_in(reading))


def _calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            owner = node.func.value
            if isinstance(owner, (ast.Name, ast.Attribute)):
                name = owner.id if isinstance(owner, ast.Name) else owner.attr
                if name in {"datetime", "date", "dt", "time"}:
                    yield f"{path.name}:{node.lineno}: {name}.{node.func.attr}()"


@pytest.mark.parametrize("room", READING_ROOMS)
def test_no_reading_room_asks_the_clock_or_the_network(room: str) -> None:
    for path in sorted((SRC / room).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert not list(_calls(path)), path
        for module in ("socket", "httpx", "urllib.request", "requests", "random"):
            assert f"import {module}\n" not in source, (path, module)
            assert f"from {module} import" not in source, (path, module)


@pytest.mark.slow
def test_a_paragraph_without_end_is_read_in_step_with_its_length(reader: Reader) -> None:
    said = '"We are ready for item {}," Minister Ivan Petrov said on Tuesday, adding that the sides would meet.'

    def prepare(sentences: int) -> Work:
        text = "MINSK, December 10. /TASS/. " + " ".join(said.format(i) for i in range(sentences))
        return lambda: reader.read(text, published=dt.date(2019, 12, 10))

    assert grows_in_step(prepare, 30)
