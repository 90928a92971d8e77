"""Statements: the cases that a journalist reads, and laws that hold for any text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import Case, read_cases
from dateline import read, syntax
from dateline.model.parse import Mark
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story, StoryDay
from dateline.speech import find_attributions, find_statements, relate
from dateline.speech.lines import lines_of
from dateline.speech.link import link
from dateline.text.sentences import split_sentences
from speechcase import SETTINGS, expected_of, statements_of, values
from timing import Work, grows_in_step

CASES = read_cases("speech", *SETTINGS)
DAY = StoryDay(dt.date(2019, 12, 10), "given")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    story, statements = statements_of(case)
    wanted = expected_of(case)
    found = [tuple(c.of(story.text) for c in s.content) for s in statements]
    assert found == [w.content for w in wanted]
    for want, got in zip(wanted, statements, strict=True):
        if want.who is not None:
            assert got.source is not None
            assert got.source.of(story.text) == want.who
        if want.cue is not None:
            assert got.cue == want.cue
        if want.via is not None:
            assert want.via in got.chain[1:-1]
        if want.told is not None:
            assert got.addressee is not None
            assert got.addressee.of(story.text) == want.told


@pytest.mark.parametrize("case", [c for c in CASES if len(c.settings) > 1], ids=str)
def test_values(case: Case) -> None:
    story, statements = statements_of(case)
    count = len(statements)
    got = {
        "speaker": [s.speaker for s in statements],
        "form": [s.form.value for s in statements],
        "said": [s.said for s in statements],
        "role": [s.role for s in statements],
        "denied": ["yes" if s.denied else "no" for s in statements],
        "chain": [" < ".join(s.chain) for s in statements],
        "also": [" / ".join(a.of(story.text) for a in s.also) or None for s in statements],
    }
    for key in got.keys() & case.settings.keys():
        assert got[key] == values(case, key, count), key


@pytest.mark.parametrize("case", [c for c in CASES if "ties" in c.settings], ids=str)
def test_ties(case: Case) -> None:
    story, statements = statements_of(case)
    got = []
    for tie in relate(story, statements):
        added = f" + {tie.adds[-1]}" if "+" in case.settings["ties"] and tie.adds else ""
        got.append(f"{tie.left + 1} {tie.tie.value} {tie.right + 1}{added}")
    assert ("; ".join(got) or "none") == case.settings["ties"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"On Friday, the Harbour Board announced that the ferry would not sail in May," Lena Fisk said.',
            "the ferry would not sail in May",
        ),
        (
            "Lena Fisk said the Harbour Board has said it was unlikely that the ferry would sail in May.",
            "it was unlikely that the ferry would sail in May",
        ),
        (
            "Lena Fisk said the Harbour Board stated in a letter on Monday that the ferry was safe.",
            "the ferry was safe",
        ),
    ],
)
def test_a_statement_inside_a_statement_has_its_own_chain(text: str, said: str) -> None:
    story = _story(text)
    parse = syntax.rules_only().parse(story, split_sentences(story))
    outer, inner = find_statements(story, DAY, parse, (), ())
    assert (outer.nested, inner.nested) == (False, True)
    assert inner.chain == ("Harbour Board", "Lena Fisk", "TASS")
    assert inner.content[0].of(story.text) == said


def test_the_same_words_reported_by_an_outlet_are_its_statement_too() -> None:
    story = _story("The ministry denied that the premier would travel to Lund, as reported by the daily Tagblat.")
    parse = syntax.rules_only().parse(story, split_sentences(story))
    denial, report = find_statements(story, DAY, parse, (), ())
    assert (denial.denied, report.denied) == (True, False)
    assert report.speaker == "Tagblat"
    assert report.content == denial.content


def _story(text: str) -> Story:
    return Story(text, (Block(Role.BODY, Span(0, len(text))),), Source("TASS"))


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 150


@given(st.text(alphabet="“”\"'«»‘’,.— \nabcSaid said that told", max_size=300))
@settings(max_examples=60, deadline=None)
def test_stray_marks_never_raise_and_spans_give_back_words(text: str) -> None:
    story = _story(text)
    parse = syntax.rules_only().parse(story, split_sentences(story))
    statements = find_statements(story, DAY, parse, (), ())
    for statement in statements:
        assert all(0 <= c.start < c.end <= len(text) for c in statement.content)
        assert statement.chain[-1] == "TASS"
    assert relate(story, statements) == relate(story, find_statements(story, DAY, parse, (), ()))


@pytest.mark.parametrize("unit", ['"', "said ", '"We will," he said. ', "told that ", "(", ", who said, "])
def test_time_grows_with_the_length(unit: str) -> None:
    def prepare(size: int) -> Work:
        story = _story((unit * (size // len(unit) + 1))[:size])
        parse = syntax.rules_only().parse(story, (Span(0, size),))
        return lambda: find_statements(story, DAY, parse, (), ())

    assert grows_in_step(prepare, 5_000, slack=0.02)


def test_time_of_linking_grows_with_the_number_of_paragraphs() -> None:
    def prepare(size: int) -> Work:
        text = "Kolb said it stands.\n\n" * size
        blocks = tuple(Block(Role.BODY, Span(at, at + 20)) for at in range(0, len(text), 22))
        story = Story(text, blocks, Source("TASS"))
        parse = syntax.rules_only().parse(story, split_sentences(story))
        lines = lines_of(story, parse)
        starts = [first for first, _ in parse.sentences]
        marks = [Mark(label, a + i, a + j) for a in starts for label, i, j in _SAID]
        assert len(link(lines, marks)) == size
        return lambda: link(lines, marks)

    assert grows_in_step(prepare, 500)


_SAID = (("SOURCE", 0, 1), ("CUE", 1, 2), ("CONTENT", 2, 4))


def test_marks_of_a_model_are_linked_to_the_nearest_cue() -> None:
    text = "Kolb said the date stands, adding that the place may change."
    story = _story(text)
    parse = syntax.rules_only().parse(story, (Span(0, len(text)),))
    lines = lines_of(story, parse)

    def mark(label: str, words: str) -> Mark:
        start = text.index(words)
        return Mark(label, lines.at(start), lines.at(start + len(words) - 1) + 1)

    marks = (
        mark("SOURCE", "Kolb"),
        mark("CUE", "said"),
        mark("CONTENT", "the date stands"),
        mark("CUE", "adding"),
        mark("CONTENT", "that the place may change"),
    )
    found = [(a.source, [c.of(text) for c in a.content]) for a in link(lines, marks)]
    assert found == [(Span(0, 4), ["the date stands"]), (Span(0, 4), ["that the place may change"])]


def test_attributions_are_wider_than_statements() -> None:
    story = _story("The ministry denounced the embargo. The minister said the ports were open.")
    parse = syntax.rules_only().parse(story, split_sentences(story))
    assert len(find_attributions(story, parse)) == 2
    assert len(find_statements(story, DAY, parse, (), ())) == 1


def test_a_source_inside_a_body_is_not_the_body() -> None:
    text = "VARNIA, April 8 - A source within the Interior Ministry said the boats had not been counted."
    assert [s.speaker for s in read(text).statements] == ["source within the Interior Ministry"]
