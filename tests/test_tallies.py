"""Tallies: the wordings of tests/cases/tallies, owners, copies, and what must not be counted."""

from __future__ import annotations

import datetime as dt

import pytest

from casefile import Case, read_cases
from dateline import syntax
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.statement import Form, Statement
from dateline.model.story import Block, Role, Story
from dateline.model.tally import Tally, TallyKind
from dateline.tallies import find_tallies
from dateline.tallies.numbers import fraction, number_at, ordinal
from dateline.text.sentences import split_sentences
from timing import Work, grows_in_step

PARSER = syntax.rules_only()
CASES = read_cases("tallies")


def story_of(text: str, headline: str = "") -> Story:
    whole = f"{headline}\n\n{text}" if headline else text
    at = len(whole) - len(text)
    head = (Block(Role.HEADLINE, Span(0, len(headline))),) if headline else ()
    blocks = (*head, Block(Role.BODY, Span(at, len(whole))))
    return Story(whole, blocks, Source("Testwire"), published=dt.date(2024, 3, 5))


def tallies_of(story: Story, statements: tuple[Statement, ...] = ()) -> tuple[Tally, ...]:
    return find_tallies(story, PARSER.parse(story, split_sentences(story)), (), statements)


def numbers(pairs: tuple[tuple[str, float], ...]) -> str:
    return ", ".join(f"{key} {value:g}" for key, value in pairs)


def label(tally: Tally) -> str:
    return numbers(tally.values) + (f"; {numbers(tally.derived)}" if tally.derived else "")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    found = tallies_of(story_of(case.text))
    wanted = [m for m in case.marks if m.label != "none"]
    assert sorted(label(t) for t in found) == sorted({m.label for m in wanted})
    for mark in wanted:
        tally = next(t for t in found if label(t) == mark.label)
        assert any(s.start < mark.end and mark.start < s.end for s in tally.mentions)


def test_headline_and_body_are_one_record_with_two_spans() -> None:
    story = story_of("All but two of the 20 articles have been agreed.", "Two of 20 articles still open")
    (tally,) = tallies_of(story)
    assert [s.of(story.text) for s in tally.mentions] == ["All but two of the 20 articles", "Two of 20 articles"]


def test_the_statement_that_holds_a_tally_owns_it() -> None:
    story = story_of("Nine of 24 annexes remain open, Sergei Mintz said.")
    said = Statement((Span(0, 30),), Form.INDIRECT, speaker="Sergei Mintz", chain=("Sergei Mintz", "Testwire"))
    (tally,) = tallies_of(story, (said,))
    assert (tally.according_to, tally.chain, tally.statement) == ("Sergei Mintz", ("Sergei Mintz", "Testwire"), 0)


def test_what_still_holds_is_dated_by_the_day_of_the_story() -> None:
    (now,) = tallies_of(story_of("Nine of 24 annexes are still open."))
    (then,) = tallies_of(story_of("In May they settled nine of 24 annexes."))
    assert (now.holds_on, then.holds_on) == ("2024-03-05", None)


def test_votes_told_by_party_keep_their_parts() -> None:
    (tally,) = tallies_of(story_of("The bill passed, with 30 Greens backing it and 12 Liberals opposing it."))
    assert tally.kind is TallyKind.VOTE
    assert tally.parts == (("Greens for", 30.0), ("Liberals against", 12.0))


def test_what_is_not_stated_is_none() -> None:
    (tally,) = tallies_of(story_of("They must finish the remaining two chapters."))
    assert (tally.value("open"), tally.value("total"), tally.value("agreed")) == (2.0, None, None)


@pytest.mark.parametrize("unit", ["14 of 17 articles ", "54 votes to 12 ", "a third of the 18 chapters are open. "])
def test_time_grows_with_length(unit: str) -> None:
    def prepare(times: int) -> Work:
        story = story_of(unit * times)
        parse = PARSER.parse(story, split_sentences(story))
        return lambda: find_tallies(story, parse, (), ())

    assert grows_in_step(prepare, 400)


@pytest.mark.parametrize(
    ("text", "value"),
    [("31", 31), ("1,974", 1974), ("eight", 8), ("twenty-one", 21), ("28 and a half", 28.5), ("2.5", 2.5)],
)
def test_numbers(text: str, value: float) -> None:
    found = number_at(text, 0, text.split(" ", maxsplit=1)[0].lower())
    assert found is not None
    assert (found.value, found.end) == (value, len(text))


def test_shares_and_places() -> None:
    assert str(fraction("two-thirds")) == "2/3"
    assert fraction("much") is None
    assert (ordinal("12th"), ordinal("third"), ordinal("bird")) == (12, 3, None)
