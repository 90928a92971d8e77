"""Names: the lines of tests/cases/names, roles, spellings, and the laws that every reading of names keeps."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import Case, read_cases
from dateline import syntax
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Role, Story
from dateline.names import find_names, gather
from dateline.names.states import own_states
from dateline.names.words import Words
from dateline.text.sentences import split_sentences
from timing import Work, grows_in_step

PARSER = syntax.rules_only()
CASES = read_cases("names")


def story_of(text: str) -> Story:
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    return Story(text, tuple(Block(Role.BODY, s) for s in lines), Source("Testwire"), published=dt.date(2024, 3, 5))


def names_of(story: Story) -> tuple[Mention, ...]:
    return find_names(story, PARSER.parse(story, split_sentences(story)))


def label(mention: Mention) -> str:
    if mention.names:
        return " + ".join(mention.names)
    country = f", {mention.country}" if mention.country and mention.kind in (Kind.PERSON, Kind.PLACE) else ""
    return f"{mention.kind.value} {mention.name}{country}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    found = names_of(story_of(case.text))
    for mark in case.marks:
        if mark.label == "skip":
            continue
        here = [m for m in found if m.span.start < mark.end and mark.start < m.span.end]
        labels = [label(m) for m in here]
        assert mark.label in (labels, *labels, *(x.rpartition(",")[0] for x in labels)), labels
    if not case.marks:
        assert [m for m in found if m.kind is Kind.PERSON or m.names] == []


def test_titles_are_kept_apart_from_names() -> None:
    story = story_of("Kremlin Spokesman Dmitry Peskov answered in writing.")
    person = names_of(story)[0]
    assert person.span.of(story.text) == "Dmitry Peskov"
    assert person.role_span is not None
    assert (person.role, person.role_span.of(story.text)) == ("Kremlin Spokesman", "Kremlin Spokesman")


def test_captions_and_credits_are_never_read() -> None:
    text = "Vladimir Putin Stepan Oresky/TASS\n\nVladimir Putin spoke."
    blocks = (Block(Role.CAPTION, Span(0, 33)), Block(Role.BODY, Span(35, len(text))))
    story = Story(text, blocks, Source("TASS"))
    assert [m.name for m in names_of(story)] == ["Vladimir Putin"]


def test_both_halves_of_a_pair_are_named() -> None:
    story = story_of("Vladimir Putin and Alexander Lukashenko met. More Putin-Lukashenko talks will follow.")
    short = [m for m in names_of(story) if m.manner is Manner.SHORT]
    assert [(m.span.of(story.text), m.name) for m in short] == [
        ("Putin", "Vladimir Putin"),
        ("Lukashenko", "Alexander Lukashenko"),
    ]


def test_we_is_the_side_that_speaks() -> None:
    story = story_of('"We will have to meet," Belarusian President Alexander Lukashenko said.')
    (deixis,) = [m for m in names_of(story) if m.manner is Manner.PRONOUN]
    assert (deixis.span.of(story.text), deixis.name, deixis.country) == ("We", "Alexander Lukashenko", "Belarus")


def test_gathered_persons_have_every_role_and_spelling() -> None:
    story = story_of("Finance Minister Edouard Balmont spoke. Balmont left. The finance minister was late.")
    (person,) = [p for p in gather(story, names_of(story)) if p.kind is Kind.PERSON]
    assert person.spellings == ("Edouard Balmont", "Balmont")
    assert person.roles == ("Finance Minister", "finance minister")
    assert len(person.mentions) == 3


def test_two_spellings_are_one_person() -> None:
    story = story_of("President Anton Velichko spoke. A newspaper quoted Anton Velička.")
    (person,) = [p for p in gather(story, names_of(story)) if p.kind is Kind.PERSON]
    assert person.spellings == ("Anton Velichko", "Anton Velička")


WORDS = [
    "Putin",
    "President",
    "Council",
    "ministry",
    "İstanbul",
    "Petersburg",
    "treaty",
    "he",
    "she",
    "they",
    "we",
    "told",
    "van",
    "al-Sabah",
    "of",
    "the",
    "and",
    "Russia",
    "two",
    "parties",
    "X-Y",
    "Ms.",
    "St.",
    "April",
    "1999",
    "Varnia",
    "republic",
    "Varnian",
    "minister",
    "leaders",
    "'s",
    ",",
    ".",
    "(",
    ")",
    "“",
    "”",
    "—",
    "\xa0",
    "\n",
]
PIECES = st.sampled_from([*"aMP .,'-\n", *(f"{word} " for word in WORDS)])
TEXT = st.lists(PIECES, min_size=1, max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXT)
def test_names_never_fail_and_keep_their_order(text: str) -> None:
    story = story_of(text)
    found = names_of(story)
    assert found == names_of(story)
    assert all(0 <= m.span.start < m.span.end <= len(story.text) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_of_many_names_an_adjective_may_come_from_the_first_is_the_state() -> None:
    """Whatever the hash of a word: seven names fit, and a set would put any of them first."""
    story = story_of("Lunch with Varno, Varna, Varni, Varne, Varny, Varn or Varnia ended. The Varnian government fell.")
    words = Words.of(story, PARSER.parse(story, split_sentences(story)))
    assert [place.country for place in own_states(words).values()][:1] == ["Varno"]


@pytest.mark.parametrize("unit", ["Putin ", "president of the ", "A", "the two ", "X-Y ", "Mr. ", "and Russia, "])
def test_time_grows_with_length(unit: str) -> None:
    def prepare(times: int) -> Work:
        story = story_of(unit * times)
        parse = PARSER.parse(story, split_sentences(story))
        return lambda: find_names(story, parse)

    assert grows_in_step(prepare, 500)
