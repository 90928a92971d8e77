"""Events: what a line of cases shows, and what only a whole story can."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from casefile import Case, read_cases
from dateline.events.days import span_of
from dateline.events.kinds import GROUPS, group_of
from dateline.events.line import triggers
from dateline.events.verbs import Form, forms, plural
from dateline.lexicon import table
from dateline.model.event import Event
from dateline.model.reading import Reading
from dateline.reader import default_reader
from eventcase import differences, expected, fits, reader, reading_of, story_of
from timing import Work, grows_in_step

DAY = dt.date(2024, 5, 14)
PIECES = (
    "talks", "the", "presidents", "will", "meet", "in", "Vienna", "on", "Friday", ",", "no", "plans", "for", "a",
    "summit", "not", "to", "sign", "treaty", "if", "so that", "may", "ruled out", "postponed", "and", "France", "\"",
    "[", "]", "who", "of", "was", "said", "Ivo Kern", "that", "—", "has been", "called off", "May", "20",
)  # fmt: skip


@pytest.mark.parametrize("case", read_cases("events", "published"), ids=str)
def test_the_events_of_a_line(case: Case) -> None:
    events = list(reading_of(case).events)
    left = list(events)
    for wanted in map(expected, case.marks):
        found = next((e for e in left if fits(wanted, e) and not differences(wanted, e)), None)
        found = found or next((e for e in left if fits(wanted, e)), None)
        assert found is not None, [_line(e) for e in events]
        assert differences(wanted, found) == []
        left.remove(found)
    assert not [_line(e) for e in left if e.kind != "agreement" or not case.marks]


def _line(event: Event) -> str:
    names = [p.name for p in event.participants]
    return f"{event.kind} {event.status.value} {names} {event.place} {event.date}"


STORY = (
    "The presidents of France and Spain will hold talks in Geneva on May 20, apart from the summit planned for June 4 "
    'in Lyon.\n\n"The ministries will go on with the work. The prime ministers will join them only if the experts '
    'fail, so that the presidents can sign the treaty in Geneva," Ivo Kern said.\n\nOn May 6, the presidents of '
    "France and Spain met in Vienna to discuss ways of sharing the water. They agreed to continue their talks in "
    "Geneva on May 20."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return reader().read_story(story_of(STORY, DAY))


def test_every_span_lies_in_the_text_and_every_index_points_at_something(reading: Reading) -> None:
    text = reading.story.text
    for event in reading.events:
        assert all(m.of(text).strip() for m in event.mentions)
        spans = [event.place_span, event.time_span, event.purpose, event.topic, event.reading.condition]
        assert all(s is None or s.of(text) for s in (*spans, *event.reading.cues))
        for index in (event.other_than, event.follows):
            assert index is None or 0 <= index < len(reading.events)
        assert event.statement is None or 0 <= event.statement < len(reading.statements)
        assert event.chain
    assert [e.span.start for e in reading.events] == sorted(e.span.start for e in reading.events)


def test_talks_are_told_apart_from_a_summit_and_follow_a_meeting(reading: Reading) -> None:
    talks = next(e for e in reading.events if e.date == "2024-05-20" and e.kind == "talks")
    assert talks.other_than is not None
    assert reading.events[talks.other_than].date == "2024-06-04"
    assert talks.follows is not None
    assert reading.events[talks.follows].place == "Vienna"


def test_purpose_and_topic_are_the_words_of_the_story(reading: Reading) -> None:
    met = next(e for e in reading.events if e.place == "Vienna")
    assert met.purpose is not None
    assert met.purpose.of(STORY) == "to discuss ways of sharing the water"
    assert met.topic is not None
    assert met.topic.of(STORY) == "ways of sharing the water"
    assert met.level == "presidents"
    assert met.plover == "CONSULT"


def test_the_ladder_goes_up(reading: Reading) -> None:
    assert [r.order for r in reading.ladder] == list(range(1, len(reading.ladder) + 1))
    assert [r.level for r in reading.ladder][:1] != ["presidents"]


def test_the_agency_itself_outranks_a_source() -> None:
    text = (
        'Ivo Kern and Olga Tarn met in Vienna on Saturday. "The meeting in Vienna on Saturday was good," Ivo Kern said.'
    )
    events = reader().read_story(story_of(text, DAY)).events
    assert [(e.status.value, e.according_to, e.chain) for e in events] == [("held", None, ("TEST",))]


@pytest.mark.parametrize(
    ("headline", "kind", "status"),
    [
        ("Orland, Vesten leaders to meet Monday", "meeting", "planned"),
        ("Premier Varga to visit Orland in June", "visit", "planned"),
        ("Vesten lifts timber ban", "measure", "held"),
        ("Orland finance minister resigns over loan", "resignation", "held"),
    ],
)
def test_a_headline_looks_ahead_with_to_and_tells_in_the_present_what_was_done(
    headline: str, kind: str, status: str
) -> None:
    body = "KARSK, May 14 (Reuters) - The weather in Vesten was mild on Wednesday."
    read = dateline.read(f"{headline}\n\n{body}\n", source="Reuters", published="2031-05-14")
    assert [(e.kind, e.status.value) for e in read.events] == [(kind, status)]


def test_a_sentence_without_an_event_word_is_read_without_trouble() -> None:
    lines = (
        "Dara Lund was put on the list of the injured by the Karsk Rowers on Monday, meaning she won't row in spring."
    )
    assert not default_reader().read(lines).events


def test_reading_twice_gives_the_same(reading: Reading) -> None:
    assert reader().read_story(story_of(STORY, DAY)).events == reading.events


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_whatever_is_put_together_is_read_without_trouble(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = reader().read_story(story_of(text, DAY))
    assert all(0 <= m.start < m.end <= len(text) for e in found.events for m in e.mentions)


@pytest.mark.parametrize(
    "unit", ["talks ", "The ministers met in Vienna on Friday. ", "a", "There are no plans to meet. ", "if , "]
)
def test_time_grows_with_length(unit: str) -> None:
    from dateline.events import find_events
    from dateline.text.sentences import split_sentences

    def prepare(size: int) -> Work:
        read = reader().read_story(story_of(unit * (size // len(unit)), DAY))
        parse = reader().parser.parse(read.story, split_sentences(read.story))
        given = (read.story, read.day, parse, read.mentions, read.timexes, read.statements, read.instruments)
        return lambda: find_events(*given)

    assert grows_in_step(prepare, 2_000)


def test_tables_fit_together() -> None:
    kinds = {row[2] for row in table("events", 5)}
    assert kinds <= set().union(*GROUPS)
    assert {group_of(k) for k in kinds} <= set(range(len(GROUPS)))
    plover = {
        "CONSULT",
        "AGREE",
        "COOPERATE",
        "YIELD",
        "MOBILIZE",
        "SANCTION",
        "REJECT",
        "RETREAT",
        "PROTEST",
        "ACCUSE",
        "AID",
        "COERCE",
        "REQUEST",
        "-",
    }
    assert {row[3] for row in table("events", 5)} <= plover
    assert triggers().index["met"]


@pytest.mark.parametrize(
    ("verb", "word", "form"),
    [("meet", "met", Form.PAST | Form.PART), ("cancel", "canceled", Form.PAST | Form.PART),
     ("visit", "visiting", Form.ING), ("put", "put", Form.BASE | Form.PAST | Form.PART),
     ("deny", "denied", Form.PAST | Form.PART), ("stop", "stopping", Form.ING),
     ("open", "opened", Form.PAST | Form.PART), ("initial", "initialled", Form.PAST | Form.PART)],
)  # fmt: skip
def test_verbs_are_inflected(verb: str, word: str, form: int) -> None:
    assert forms(verb)[word] == form


def test_plurals_go_on_the_head() -> None:
    assert plural("round of talks") == "rounds of talks"
    assert plural("inquiry") == "inquiries"
    assert plural("talks") == "talks"


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [("2019-W51", "2019-12-16", "2019-12-22"), ("2019-Q3", "2019-07-01", "2019-09-30"),
     ("2023-SP", "2023-03-01", "2023-05-31"), ("2023-WI", "2023-12-01", "2024-02-29"),
     ("2019-12", "2019-12-01", "2019-12-31"), ("2019", "2019-01-01", "2019-12-31"),
     ("2019-H2", "2019-07-01", "2019-12-31"), ("2019-12-20", "2019-12-20", "2019-12-20")],
)  # fmt: skip
def test_calendar_values_are_days(value: str, first: str, last: str) -> None:
    assert span_of(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "XXXX-12-20", "PRESENT_REF", "2019-13", "2019-W99"])
def test_what_is_no_calendar_value_has_no_days(value: str) -> None:
    assert span_of(value) is None


LEDES = {
    "The Barge Council awarded the millers a flat raise.": "2024-05-14",  # what a wire opens with was done on its day
    "The Barge Council said it awarded the millers a flat raise.": None,  # said today, done who knows when
    "The Barge Council awarded the millers a flat raise on May 6.": "2024-05-06",
}


@pytest.mark.parametrize("lede", LEDES)
def test_the_main_clause_of_a_wires_lede_has_the_day_of_its_dateline(lede: str) -> None:
    text = f"LARN, May 14 (Reuters) - {lede}\n\nWool was dear. The council took no questions."
    events = default_reader().read(text, source="Reuters", published=DAY).events
    assert {e.date for e in events} <= {LEDES[lede]}
    assert len(events) == 1 or LEDES[lede] is None
