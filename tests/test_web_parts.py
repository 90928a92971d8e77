"""The parts of pages on their own: days in words, lanes, month grids, differing words, zones, links."""

from __future__ import annotations

import datetime as dt

import pytest

from cod_stories import STORIES
from cod_talks import MEETING, PLAY
from dateline.web.calendar import month_grid, on_days, short_day, told_days, value_words, when_words
from dateline.web.differ import differing
from dateline.web.lanes import axis_of, lanes_of
from dateline.web.links import Links, text_fragment
from dateline.web.lit import Finding, zones
from dateline.web.pages.frame import EXPORTS
from dateline.web.pages.people import Source
from dateline.web.routes import FILES


def test_lanes_have_a_segment_per_status_and_two_tracks_where_sources_differ() -> None:
    axis = axis_of(PLAY.entries, PLAY.as_of)
    assert axis is not None
    lanes = {lane.entry.id: lane for lane in lanes_of(PLAY.entries, axis, PLAY.as_of)}
    meeting = lanes["hallen-meeting"]
    assert [[s.status for s in track.segments] for track in meeting.tracks] == [
        ["planned", "postponed", "held"],
        ["cancelled"],
    ]
    summit = lanes["summit"].bar
    assert summit is not None
    assert summit.hollow
    for lane in lanes.values():
        for segment in (s for track in lane.tracks for s in track.segments):
            assert 0 <= segment.x <= 100
            assert segment.width > 0


def test_month_grid_has_the_event_on_its_day() -> None:
    month = month_grid(dt.date(2023, 3, 1), on_days(PLAY.entries))
    assert [c.day for week in month.weeks for c in week if c.entries] == [dt.date(2023, 3, 21)]
    assert all(len(week) == 7 for week in month.weeks)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-03-14", "14 March 2023"),
        ("2023-03-14T10:30", "14 March 2023, 10:30"),
        ("2023-03", "March 2023"),
        ("2023-SP", "spring 2023"),
        ("2023-W12", "week 12 of 2023"),
        ("2023-Q4", "quarter 4 of 2023"),
        ("2023", "2023"),
        ("2023-03-14/..", "from 14 March 2023"),
        ("2023-03-14/2023-03-16", "14 March 2023 to 16 March 2023"),
        (None, "not stated"),
    ],
)
def test_time_values_in_words(value: str | None, words: str) -> None:
    assert value_words(value) == words


@pytest.mark.parametrize(
    ("day", "short"),
    [("2023-03-14", "14 Mar 2023"), ("2023-05-01T10:00:00Z", "1 May 2023"), (None, "not stated"), ("soon", "soon")],
)
def test_days_of_tables_are_short(day: str | None, short: str) -> None:
    assert short_day(day) == short


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("moved from 2023-03-14 to 2023-04-02", "moved from 14 March 2023 to 2 April 2023"),
        ("on 2023-13-40 or 12023-03-14", "on 2023-13-40 or 12023-03-14"),
        ("2 according to Aro", "2 according to Aro"),
    ],
)
def test_days_inside_a_sentence_are_said_in_words(told: str, words: str) -> None:
    assert told_days(told) == words


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Ida Brandt", True), ("al-Karim", True), ("de Brandt", True), ("Élise Aro", True), ("Ärzte", True),
        ("senior diplomat", False), ("adviser to Brandt", False), ("I", False), ("I'm", False), ("ministry", False),
    ],
)  # fmt: skip
def test_names_come_before_descriptions(name: str, named: bool) -> None:
    assert Source(name, None, (), (), None, None).named is named


def test_sentences_that_have_nothing_in_common_are_not_marked() -> None:
    left, right = differing("The ministers meet on Monday.", "Nothing has been agreed so far")
    assert [differs for _, differs in (*left, *right)] == [False, False]


def test_windows_are_said_as_windows() -> None:
    summit = next(e for e in PLAY.entries if e.id == "summit")
    assert when_words(summit) == "some day, 11 April 2023 to 31 May 2023"
    assert when_words(MEETING) == "21 March 2023"


def test_differing_words_are_marked_and_nothing_is_lost() -> None:
    left, right = differing("It is postponed now.", "It is cancelled now.")
    assert [run for run, differs in left if differs] == ["postponed"]
    assert [run for run, differs in right if differs] == ["cancelled"]
    assert "".join(run for run, _ in left) == "It is postponed now."
    left, _ = differing("It was put off again", "It is off again")
    assert [run for run, differs in left if differs] == ["was put"]


def test_zones_give_the_whole_story_back() -> None:
    story = STORIES["cod-4"]
    spans = [c.span for c in MEETING.citations if c.story_id == "cod-4"]
    found = [Finding(span, "event", "x", n) for n, span in enumerate(spans)]
    text = "\n".join("".join(piece.text for piece in zone.pieces) for zone in zones(story, found))
    assert text.split() == story.text.split()


def test_text_fragments_follow_their_grammar() -> None:
    assert text_fragment("https://a.example/x#y", "a-b, c & d") == "https://a.example/x#:~:text=a%2Db%2C%20c%20%26%20d"
    long = text_fragment("https://a.example", " ".join(f"w{n}" for n in range(40)))
    assert long == "https://a.example#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39"


def test_links_keep_the_day_and_the_process() -> None:
    links = Links("2023-03-08", "cod talks")
    assert links.page("entry", "a/b") == "/entry/a%2Fb?process=cod+talks&as_of=2023-03-08"
    assert Links(static=True, depth=1).page("story", "../../etc/passwd").startswith("../story/x")


def test_every_export_linked_exists() -> None:
    assert {name for name, _ in EXPORTS} <= set(FILES)
