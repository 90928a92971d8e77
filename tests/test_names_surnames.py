"""Family names written like a nation, a state or a town: the lines of tests/cases/surnames, read with the tagger."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline import syntax
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.names import find_names
from dateline.syntax.tagger import TaggerParser
from dateline.text.sentences import split_sentences

PARSER = syntax.load()
CASES = read_cases("surnames")


@pytest.mark.skipif(not isinstance(PARSER, TaggerParser), reason="no weights")
@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    story = Story(case.text, (Block(Role.BODY, Span(0, len(case.text))),), Source("KNA"))
    found = find_names(story, PARSER.parse(story, split_sentences(story)))
    for mark in case.marks:
        here = [f"{m.kind.value} {m.name}" for m in found if m.span.start < mark.end and mark.start < m.span.end]
        assert mark.label in here
