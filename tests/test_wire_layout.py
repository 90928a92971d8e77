"""Blocks of plain pages: tests/cases/wire/layout.txt marks the ones that are not running text."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline.model.story import Role
from dateline.wire import story_from

CASES = [case for case in read_cases("wire") if case.where.startswith("wire/layout")]
_RUNNING = frozenset({Role.DATELINE, Role.LEDE, Role.BODY})


@pytest.mark.parametrize("case", CASES, ids=str)
def test_blocks(case: Case) -> None:
    story = story_from(case.text)
    found = [(b.role.value, b.span.of(case.text)) for b in story.blocks if b.role not in _RUNNING]
    assert found == [(mark.label, case.text[mark.start : mark.end]) for mark in case.marks]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_sign_is_in_one_block_and_the_text_is_untouched(case: Case) -> None:
    story = story_from(case.text)
    assert story.text == case.text
    ends = [0, *(b.span.end for b in story.blocks)]
    assert all(block.span.start >= end for block, end in zip(story.blocks, ends, strict=False))
    kept = "".join(b.span.of(story.text) for b in story.blocks)
    assert "".join(kept.split()) == "".join(story.text.split())
