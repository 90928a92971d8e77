"""The room of time expressions: what a single line cannot show."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from casefile import read_cases
from dateline.lexicon import table
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.story import Block, Dateline, Role, Story, StoryDay
from dateline.model.timex import TimexType
from dateline.timex import find, find_timexes, story_day
from dateline.timex.cells import Cell, Unit, cell_of
from dateline.timex.feasts import feast_day
from timing import Work, grows_in_step, spent

DAY = dt.date(2019, 12, 10)
PIECES = (
    "May", "the day before", "two", "weeks", "ago", "Friday", "December", "20", "1999", "-", ",", ".", "\n", "last",
    "next", "third", "quarter", "the", "of", "fiscal", "every", "half", "a", "[", "]", "12:30", "p.m.", "GMT", "on",
    "after", "31 April",
)  # fmt: skip

#: Units that the calendar has cells of.
CALENDAR = (
    Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE,
    Unit.CENTURY,
)  # fmt: skip


# --- laws -------------------------------------------------------------------------------------------------------------


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.dates(dt.date(1950, 1, 1), dt.date(2040, 12, 31)))
@settings(max_examples=300, deadline=None)
def test_whatever_is_put_together_is_read_without_trouble(pieces: list[str], day: dt.date) -> None:
    text = " ".join(pieces)
    found = find(text, day)
    assert [t.span for t in found] == sorted((t.span for t in found), key=lambda s: (s.start, -s.end))
    assert all(t.span.of(text).strip() == t.span.of(text) != "" for t in found)
    assert all(any(t.part_of == u.span for u in found) for t in found if t.part_of)
    assert all(t.interval is None or t.interval.begin is None or t.interval.end is None
               or t.interval.begin <= t.interval.end for t in found)  # fmt: skip
    assert found == find(text, day)


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max, dt.date(2000, 2, 29), None])
def test_no_day_is_too_far_away(day: dt.date | None) -> None:
    for case in read_cases("timex", "published", "show"):
        assert all(t.value for t in find(case.text, day))
    assert find("The caves were painted 12,000 years ago.", DAY)[0].value == "PAST_REF"


@pytest.mark.parametrize("day", ["0001-01-02", "9999-12-30"])
def test_a_story_of_the_first_or_last_days_is_read(day: str) -> None:
    told = "They failed on Friday to agree, three weeks before a meeting of the cartel in Karsk."
    reading = dateline.read(f"KARSK, December 30 (Reuters) - {told}", source="Reuters", published=day)
    assert reading.day.date is not None


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_trouble(text: str) -> None:
    for timex in find(text, DAY):
        assert timex.value
        assert timex.ground


@given(st.sampled_from(CALENDAR), st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1)), st.integers(-50, 50))
def test_cells_of_a_unit_follow_each_other_without_gaps(unit: Unit, day: dt.date, by: int) -> None:
    cell = cell_of(unit, day)
    assert cell.shift(by).shift(-by) == cell
    assert cell.last < cell.shift(1).first
    if unit is not Unit.WEEKEND:
        assert cell.first <= day <= cell.last
        assert cell.last + dt.timedelta(days=1) == cell.shift(1).first


def test_named_days_by_rule() -> None:
    assert feast_day("easter+0", 2016) == dt.date(2016, 3, 27)
    assert feast_day("11-3-4", 2019) == dt.date(2019, 11, 28)
    assert feast_day("05-0--1", 2018) == dt.date(2018, 5, 28)
    assert feast_day("11-1-e", 2016) == dt.date(2016, 11, 8)
    assert all(feast_day(row[1], year) for row in table("timex-holidays", 2) for year in (1996, 2000, 2023))


def test_a_value_says_what_it_leans_on() -> None:
    texts = ("It met on Friday.", "It will meet on Friday.")
    grounds = [t.ground for text in texts for t in find(text, DAY)]
    assert grounds == ["weekday up to the story's day", "weekday after the story's day: the clause looks ahead"]
    assert find("In 1994 it met.", DAY)[0].ground == "explicit"


EDTF = {
    "the third quarter of 2020": "2020-35",
    "the second half of 2018": "2018-41",
    "the spring of 1987": "1987-21",
    "the 1970s": "197X",
    "around 1994": "1994~",
    "the 19th century": "18XX",
    "next week": "2019-12-16/2019-12-22",
    "December 20": "2019-12-20",
    "the second half of January": "2020-01-16/2020-01-31",
}


@pytest.mark.parametrize("words", EDTF)
def test_values_are_spelled_in_edtf(words: str) -> None:
    assert find(f"It will happen in {words}.", DAY)[0].edtf == EDTF[words]


def _any_day(found: re.Match[str]) -> str:
    """One day for all; a ValueError where it is none."""
    dt.date.fromisoformat(found[0])
    return "2016-02-29"


def test_every_edtf_spelling_is_one() -> None:
    """Checked by the edtf library over all cases of the room, with a day to lean on and without; the days are ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its grammar is older than pyparsing's latest warnings
        edtf = pytest.importorskip("edtf")
        found = {
            t.edtf for c in read_cases("timex", "published", "show") for day in (DAY, None) for t in find(c.text, day)
        }
        assert {"2019-12-21/2019-12-31", "2019-12-21/..", "XXXX-12-20"} <= found
        for spelling in {re.sub(r"\b\d{4}-\d\d-\d\d\b", _any_day, spelling) for spelling in found if spelling}:
            edtf.parse_edtf(spelling)


# --- speed ------------------------------------------------------------------------------------------------------------

HOSTILE = (
    "9", "May ", "-", "the day before ", "two ", "and a half ", "[", "12:", "1999-", "first ", "the ", "'", " ", "\n",
    "Friday to ", "nineteen ", "of the end of the ", "more than ", "31 ", "Oct. ", "a", "½",
)  # fmt: skip


def _reading(piece: str) -> Callable[[int], Work]:
    """The work of reading so many characters of a piece over and over."""

    def prepare(size: int) -> Work:
        text = piece * (size // len(piece))
        return lambda: find(text, DAY)

    return prepare


@pytest.mark.parametrize("piece", HOSTILE)
def test_more_hostile_text_takes_no_more_than_its_time(piece: str) -> None:
    """Every rule looks at a bounded number of tokens from a trigger, so time is linear in the length of the text."""
    assert grows_in_step(_reading(piece), 6_000)


@pytest.mark.parametrize("piece", ["9", "May ", "-", "the day before "])
def test_a_million_characters_of_anything_are_read(piece: str) -> None:
    small, large = _reading(piece)(100_000), _reading(piece)(1_000_000)
    assert spent(large) < 30 * max(spent(small), 0.1)


def test_ten_times_the_text_takes_ten_times_the_time() -> None:
    story = "The presidents will meet on December 20, the spokesman said on Tuesday. Trade rose 4 percent last year. "
    assert grows_in_step(_reading(story), 60 * len(story), times=10)


# --- stories ----------------------------------------------------------------------------------------------------------


def _story(*blocks: tuple[Role, str], dateline: Dateline | None = None, published: dt.date | None = None) -> Story:
    text, found = "", []
    for role, words in blocks:
        found.append(Block(role, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Story(text, tuple(found), Source("OSK"), published=published, dateline=dateline)


def _line(month: int, day: int, year: int | None = None, weekday: int | None = None) -> Dateline:
    return Dateline(Span(0, 1), month=month, day=day, year=year, weekday=weekday)


BODY = (
    (Role.LEDE, "No talks are planned, Kremlin Spokesman Dmitry Peskov told reporters on Tuesday."),
    (Role.BODY, "The accord was initialled on November 3, 1999, and took effect on January 26, 2000."),
    (Role.BODY, "Belarusian Ambassador to Russia Vladimir Semashko said eight roadmaps were open."),
)


def test_the_dateline_takes_its_year_from_the_published_date() -> None:
    assert story_day(_story(dateline=_line(12, 10), published=dt.date(2019, 12, 10))).date == dt.date(2019, 12, 10)
    assert story_day(_story(dateline=_line(12, 31), published=dt.date(2020, 1, 1))).date == dt.date(2019, 12, 31)
    assert story_day(_story(dateline=_line(1, 1), published=dt.date(2019, 12, 31))).date == dt.date(2020, 1, 1)
    assert story_day(_story(dateline=_line(12, 10, year=2018), published=dt.date(2019, 12, 10))).date == dt.date(
        2018, 12, 10
    )


def test_a_page_fetched_late_gives_the_last_such_day() -> None:
    day = story_day(_story(dateline=_line(12, 10), published=dt.date(2020, 6, 1)))
    assert day.date == dt.date(2019, 12, 10)
    assert "before the date given" in day.ground


def test_without_a_dateline_the_published_date_or_a_stamp_counts() -> None:
    assert story_day(_story(published=DAY)) == StoryDay(DAY, "published date")
    stamped = _story(
        (Role.CHROME, "Updated: Mar 15, 2016, 09:40 IST"), (Role.BODY, "The accord of May 1, 1994, is dead.")
    )
    assert story_day(stamped) == StoryDay(dt.date(2016, 3, 15), "page stamp")
    assert story_day(_story((Role.BODY, "Nothing happened."))).date is None


def test_only_one_year_is_left_for_a_dateline_without_one() -> None:
    day = story_day(_story(*BODY, dateline=_line(12, 10)))
    assert day.date == dt.date(2019, 12, 10)
    assert day.inferred
    against = {c.year: " ".join(c.against) for c in day.candidates}
    assert "Monday" in against[2018]
    assert "2000-01-26" in against[1996]
    assert "outside knowledge: Dmitry Peskov was Kremlin spokesman from 2004-01-01 to 2008-05-07" in against[2002]
    assert "outside knowledge: Vladimir Semashko" in against[2013]
    assert against[2019] == ""


def test_two_years_left_are_no_year() -> None:
    day = story_day(_story(*BODY[:2], dateline=_line(12, 10)))
    assert day.date is None
    assert [c.year for c in day.candidates if c.open] == [2013, 2019, 2024, 2030]
    assert "4 of 91 years are open" in day.ground


def test_all_terms_of_one_name_are_known() -> None:
    """Two men of one name, and an office held, lost and held again, exclude the years between alone."""
    said = (
        (Role.LEDE, "Philippine President Ferdinand Marcos said so on Tuesday."),
        (Role.BODY, "Japanese Finance Minister Kiichi Miyazawa agreed."),
    )
    for words, held, not_held in zip(said, (1970, 1999), (2000, 1995), strict=True):
        against = {c.year: " ".join(c.against) for c in story_day(_story(words, dateline=_line(12, 10))).candidates}
        assert "outside" not in against[held]
        assert "outside" in against[not_held]


def test_an_office_of_the_past_says_nothing() -> None:
    lede = (Role.LEDE, "Former Kremlin spokesman Dmitry Peskov told the press on Tuesday that he was well.")
    day = story_day(_story(lede, dateline=_line(12, 10)))
    assert not any("outside" in why for c in day.candidates for why in c.against)


def test_a_leap_day_and_a_weekday_in_the_dateline_exclude_years() -> None:
    day = story_day(_story(dateline=_line(2, 29, weekday=0)))
    assert [c.year for c in day.candidates if c.open] == [1960, 1988, 2016]
    assert "has no February 29" in {c.year: c.against for c in day.candidates}[2015][0]


def test_every_row_of_the_table_of_offices_is_sound() -> None:
    rows = table("officeholders", 6)
    assert len(rows) >= 200
    for row in rows:
        first = dt.date.fromisoformat(row[3])
        assert row[4] == "-" or first < dt.date.fromisoformat(row[4]), row.where
        assert first.year >= 1950, row.where


def test_expressions_of_all_blocks_come_in_text_order_and_the_dateline_is_one() -> None:
    story = _story(
        (Role.HEADLINE, "Wage talks on Monday"),
        (Role.DATELINE, "OSK, December 10. /OSK/."),
        (Role.LEDE, "The sides will meet on Monday, the union said on Tuesday."),
        (Role.CAPTION, "The port, Dec. 9, 2018."),
        dateline=_line(12, 10),
        published=DAY,
    )
    found = find_timexes(story, story_day(story), tuple(b.span for b in story.blocks))
    shown = [(t.span.of(story.text), t.value, story.role_at(t.span.start)) for t in found]
    assert shown == [
        ("Monday", "2019-12-16", Role.HEADLINE),  # what the lede says of Monday holds for the headline
        ("December 10", "2019-12-10", Role.DATELINE),
        ("Monday", "2019-12-16", Role.LEDE),
        ("Tuesday", "2019-12-10", Role.LEDE),
        ("Dec. 9, 2018", "2018-12-09", Role.CAPTION),
    ]


def test_the_types_are_those_of_timex3() -> None:
    text = "Every week the council sat for two hours until 3 p.m. on Friday."
    kinds = [t.type for t in find(text, DAY) if t.part_of or "/" not in t.value]
    assert kinds == [TimexType.SET, TimexType.DURATION, TimexType.TIME]


def test_a_cell_knows_where_it_lies() -> None:
    march = Cell(Unit.MONTH, 2019 * 12 + 2)
    assert march.distance(dt.date(2019, 4, 2)) == -2
    assert march.distance(dt.date(2019, 2, 27)) == 2
    assert march.distance(dt.date(2019, 3, 15)) == 0
