"""Instruments: the lines of tests/cases/instruments, parties, signatories, and what expires."""

from __future__ import annotations

import datetime as dt

import pytest

from casefile import Case, read_cases
from dateline import syntax, timex
from dateline.instruments import find_instruments
from dateline.model.instrument import Instrument
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.names import find_names
from dateline.text.sentences import split_sentences
from timing import Work, grows_in_step

PARSER = syntax.rules_only()
CASES = read_cases("instruments", "shows")


def instruments_of(text: str) -> tuple[Instrument, ...]:
    story = Story(text, (Block(Role.BODY, Span(0, len(text))),), Source("Testwire"), published=dt.date(2024, 3, 5))
    day, sentences = timex.story_day(story), split_sentences(story)
    parse = PARSER.parse(story, sentences)
    timexes = timex.find_timexes(story, day, sentences)
    return find_instruments(story, day, parse, find_names(story, parse), timexes)


def label(found: Instrument, shows: str | None = None) -> str:
    """Name or parties where the group of the line asks for them, else the stage with its steps."""
    if shows == "name":
        return found.name
    if shows == "parties":
        return ", ".join(found.parties) or "-"
    steps = ", ".join(" ".join(filter(None, (s.stage.value, s.date))) for s in found.steps)
    return found.stage.value + (f"; {steps}" if steps else "")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    found = instruments_of(case.text)
    marks = [m for m in case.marks if m.label != "verb"]
    assert len(found) == len({m.label for m in marks})
    for mark in marks:
        owners = [x for x in found if any(s.start < mark.end and mark.start < s.end for s in x.mentions)]
        assert [label(x, case.settings.get("shows")) for x in owners] == [mark.label]


def test_parties_are_named_in_the_title_or_the_sentence() -> None:
    (treaty,) = instruments_of("The Treaty on the Union of Russia and Belarus was signed on December 8, 1999.")
    assert treaty.parties == ("Russia", "Belarus")
    (pact,) = instruments_of("Japan broke the semiconductor pact.")
    assert pact.parties == ()


def test_signatories_are_the_offices_that_signed_then() -> None:
    text = (
        "Russian President Vladimir Putin spoke on Tuesday. The Treaty on Trade, signed by the Russian and Belarusian "
        "presidents on May 14, 1997, took effect in 1998."
    )
    (treaty,) = instruments_of(text)
    assert treaty.steps[0].by == ("president of Russia", "president of Belarus")


def test_what_runs_out_has_a_day() -> None:
    (transit,) = instruments_of("The Transit Agreement of 1996 expires at midnight on December 31.")
    assert transit.expires == "2024-12-31"


def test_full_and_short_name_are_one() -> None:
    (treaty,) = instruments_of("The Treaty on Free Trade works. The treaty is old.")
    assert treaty.name == "Treaty on Free Trade"
    assert len(treaty.mentions) == 2


@pytest.mark.parametrize("unit", ["treaty ", "agreement to sign the ", "signed the treaty. ", "the Treaty on "])
def test_time_grows_with_length(unit: str) -> None:
    def prepare(times: int) -> Work:
        text = unit * times
        story = Story(text, (Block(Role.BODY, Span(0, len(text))),), Source("Testwire"))
        day, parse = timex.story_day(story), PARSER.parse(story, split_sentences(story))
        return lambda: find_instruments(story, day, parse, (), ())

    assert grows_in_step(prepare, 400)
