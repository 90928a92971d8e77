"""Linking of a model's marks: who speaks, case by case, in sentences that a journalist can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefile import Case, read_cases
from dateline import syntax
from dateline.model.parse import Mark
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.speech import find_attributions, find_statements
from dateline.speech.lines import Lines, lines_of
from dateline.speech.link import link
from dateline.speech.noun import phrase_end
from dateline.syntax.tagger import TaggerParser
from dateline.text.sentences import split_sentences

GIVEN = read_cases("marked", "speakers", "content")
CASES = [case for case in GIVEN if "speakers" in case.settings]
PIECES = [case for case in GIVEN if "content" in case.settings]
PARSER = syntax.load()


def _read(text: str) -> tuple[Story, Lines]:
    """The text as one paragraph a line, with the tags of the model and without its marks."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Role.BODY, Span(at, at + len(line))))
        at += len(line) + 1
    story = Story(text, tuple(blocks), Source("KNA"))
    return story, lines_of(story, replace(PARSER.parse(story, split_sentences(story)), marks=()))


def _mark(lines: Lines, label: str, span: Span) -> Mark:
    return Mark(label, lines.at(span.start), lines.at(span.end - 1) + 1)


@pytest.mark.skipif(not isinstance(PARSER, TaggerParser), reason="no weights")
@pytest.mark.parametrize("case", CASES, ids=str)
def test_speakers(case: Case) -> None:
    story, lines = _read(case.text)
    found = link(lines, [_mark(lines, m.label, Span(m.start, m.end)) for m in case.marks])
    by_cue = sorted((a for a in found if a.cue), key=lambda a: a.cue[0].start)
    names = [a.source.of(story.text) if a.source else "-" for a in by_cue]
    assert names == case.settings["speakers"].split("|")


@pytest.mark.skipif(not isinstance(PARSER, TaggerParser), reason="no weights")
@pytest.mark.parametrize("case", PIECES, ids=str)
def test_pieces_of_content(case: Case) -> None:
    story, lines = _read(case.text)
    given = tuple(_mark(lines, m.label, Span(m.start, m.end)) for m in case.marks)
    parse = replace(PARSER.parse(story, split_sentences(story)), marks=given)
    found = [" + ".join(s.of(story.text) for s in a.content) for a in find_attributions(story, parse)]
    assert found == case.settings["content"].split("|")


TWO = "“We are late,” Kern said.\n“The ice will hold until April.”"


@pytest.mark.parametrize(("spoken", "pieces"), [(False, [2]), (True, [1, 1])])
def test_a_paragraph_of_quotation_goes_on_in_attributions_and_is_a_statement_of_its_own(
    spoken: bool, pieces: list[int]
) -> None:
    _, lines = _read(TWO)
    words = {
        "“We are late,”": "CONTENT",
        "Kern": "SOURCE",
        "said": "CUE",
        "“The ice will hold until April.”": "CONTENT",
    }
    marks = [_mark(lines, label, Span(TWO.index(w), TWO.index(w) + len(w))) for w, label in words.items()]
    assert [len(a.content) for a in link(lines, marks, spoken=spoken)] == pieces


def test_a_second_quotation_goes_with_adding() -> None:
    case = next(c for c in CASES if "adding" in c.text)
    _, lines = _read(case.text)
    found = link(lines, [_mark(lines, m.label, Span(m.start, m.end)) for m in case.marks])
    assert [len(a.content) for a in found] == [1, 2]


@pytest.mark.parametrize("text", ['talks said " talks talks ,', "said", '"we said, "and', "he said ,", "statements by"])
def test_a_story_may_end_anywhere(text: str) -> None:
    story, _ = _read(text)
    parse = PARSER.parse(story, split_sentences(story))
    assert all(s.chain[-1] == "KNA" for s in find_statements(story, StoryDay(None, "given"), parse, (), ()))
    assert all(a.content for a in find_attributions(story, parse))


@pytest.mark.skipif(not isinstance(PARSER, TaggerParser), reason="no weights")
@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("wardens on the pier", "wardens on the pier"),
        ("wardens have not seen the boat yet", "wardens"),
        ("wardens who have seen the boat", "wardens who have seen the boat"),
        ("the deal was greeted by dealers", ""),
        ("not far from the old pier", ""),
        ("boats rose during the", ""),
    ],
)
def test_a_nameless_speaker_is_no_clause(words: str, kept: str) -> None:
    _, lines = _read(words)
    assert lines.name(0, phrase_end(lines, 0, len(lines.words))) == kept
