"""Sentences: the marked cases one by one, the figure over all of them, and what must hold for any text."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import Case, read_cases
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.text.sentences import sentences_in, split_sentences
from timing import Work, grows_in_step

CASES = [c for c in read_cases("syntax") if c.where.startswith("syntax/sentences")]


def starts(text: str) -> set[int]:
    return {s.start for s in sentences_in(text, 0, len(text))}


def test_sentence_starts_reach_98() -> None:
    """F1 of sentence starts over all cases, the first sentence of each line not counted (it is always right)."""
    found = gold = right = total = 0
    for case in CASES:
        wanted = {m.start for m in case.marks}
        total += len(wanted)
        got, wanted = starts(case.text) - {0}, wanted - {0}
        found, gold, right = found + len(got), gold + len(wanted), right + len(got & wanted)
    assert total >= 300
    assert 2 * right / (found + gold) >= 0.98


@pytest.mark.parametrize("case", CASES, ids=str)
def test_sentences(case: Case) -> None:
    assert [case.text[s.start : s.end] for s in sentences_in(case.text, 0, len(case.text))] == [
        case.text[m.start : m.end] for m in case.marks
    ]


def test_no_sentence_crosses_a_block_and_captions_have_none() -> None:
    text = "Talks to resume\nMinsk, 2019. A photo. The leaders met. They parted."
    roles = ((Role.HEADLINE, 0, 15), (Role.CAPTION, 16, 37), (Role.BODY, 38, len(text)))
    story = Story(text, tuple(Block(r, Span(a, b)) for r, a, b in roles), Source("unknown"))
    assert [text[s.start : s.end] for s in split_sentences(story)] == [
        "Talks to resume",
        "The leaders met.",
        "They parted.",
    ]
    assert split_sentences(replace(story, blocks=())) == ()


@given(st.text(alphabet=' .!?…"”’)(ab A1\n-/U.S', max_size=80))
@settings(max_examples=200, deadline=None)
def test_sentences_lie_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences_in(text, 0, len(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join(text.split()) == "".join("".join(text[s.start : s.end].split()) for s in spans)


@pytest.mark.parametrize("piece", [".", "a", '." ', "U.S. ", "\n", "A. B. ", "?!", " ", "…”", "1. "])
def test_time_goes_with_length(piece: str) -> None:
    def prepare(size: int) -> Work:
        text = piece * (size // len(piece))
        return lambda: sentences_in(text, 0, len(text))

    assert grows_in_step(prepare, 12_500)
