"""Candidate years of a dateline without one, each with the reasons in words that exclude it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.lexicon import words
from dateline.model.story import READ, Block, Dateline, Role, Story, YearCandidate
from dateline.timex.anchor import resolve
from dateline.timex.cues import Look
from dateline.timex.finder import spans
from dateline.timex.meaning import Date
from dateline.timex.offices import Holding, holdings_in
from dateline.timex.senses import Thread
from dateline.timex.tense import governed
from dateline.timex.tokens import Tokens, tokens_of

#: Years that a story of an archive may come from.
FIRST_YEAR, LAST_YEAR = 1950, 2040

_SAYING = words("timex-saying")
_REACH = 7  # tokens between "told" and the day it was told on
_NEAR_PAST, _NEAR_AHEAD = 9, 4  # tokens between a verb and the date it governs for certain
_TO_SOMEBODY = frozenset({"told", "informed", "warned"})
_MANNER = frozenset(
    {"on", "late", "early", "in", "a", "an", "statement", "interview", "here", "briefing", "at", "news", "conference"}
)
_OTHER_CLAUSE = frozenset({"that", "about", "of", "to", ",", ";", "said", "his", "her", "their", "would", "will"})

Reason = Callable[[dt.date], str | None]


@dataclass(frozen=True, slots=True)
class _Clues:
    """What the text says that bears on its year."""

    weekday: tuple[int, str] | None  # the day it was written on, and the words that say so
    past: tuple[dt.date, str] | None  # the latest dated thing told of as past
    ahead: tuple[dt.date, str] | None  # the earliest dated thing told of as to come
    offices: tuple[Holding, ...]


def candidates(story: Story, line: Dateline) -> tuple[YearCandidate, ...]:
    """Every year from 1950 to 2040 with the reasons against it; a year without any is open.

    Example: for "MOSCOW, December 10" and "told journalists on Tuesday" the year 2018 has the reason "December 10, 2018
    is a Monday; the story was written on a Tuesday".
    """
    clues = _clues(story)
    reasons = tuple(_reasons(line, clues))
    return tuple(_weigh(year, line, reasons) for year in range(FIRST_YEAR, LAST_YEAR + 1))


def _weigh(year: int, line: Dateline, reasons: tuple[Reason, ...]) -> YearCandidate:
    assert line.month is not None
    assert line.day is not None
    if line.day > calendar.monthrange(year, line.month)[1]:
        return YearCandidate(year, (f"{year} has no {calendar.month_name[line.month]} {line.day}",))
    day = dt.date(year, line.month, line.day)
    return YearCandidate(year, tuple(why for reason in reasons if (why := reason(day)) is not None))


def _reasons(line: Dateline, clues: _Clues) -> Iterator[Reason]:
    if line.weekday is not None:
        yield _wrong_weekday(line.weekday, "the dateline says {}")
    if clues.weekday is not None:
        number, quote = clues.weekday
        yield _wrong_weekday(number, f'the story was written on a {{}} ("{quote}")')
    if clues.past is not None:
        yield _before_the_past(*clues.past)
    if clues.ahead is not None:
        yield _after_the_future(*clues.ahead)
    yield from (holding.against for holding in clues.offices)


def _wrong_weekday(number: int, says: str) -> Reason:
    def against(day: dt.date) -> str | None:
        if day.weekday() == number:
            return None
        printed = f"{calendar.month_name[day.month]} {day.day}, {day.year}"
        return f"{printed} is a {calendar.day_name[day.weekday()]}; " + says.format(calendar.day_name[number])

    return against


def _before_the_past(past: dt.date, quote: str) -> Reason:
    return lambda day: f'the story tells of {past.isoformat()} as past ("{quote}")' if day < past else None


def _after_the_future(ahead: dt.date, quote: str) -> Reason:
    return lambda day: f'the story looks ahead to {ahead.isoformat()} ("{quote}")' if day > ahead else None


def _clues(story: Story) -> _Clues:
    weekday: tuple[int, str] | None = None
    past: list[tuple[dt.date, str]] = []
    ahead: list[tuple[dt.date, str]] = []
    offices: list[Holding] = []
    lede = _lede(story)
    for block in story.blocks:
        if block.role not in READ:
            continue
        tokens = tokens_of(story.text, block.span.start, block.span.end)
        _dated_things(tokens, past, ahead)
        offices += holdings_in(tokens)
        if block is lede:
            weekday = _written_on(tokens)
    return _Clues(weekday, max(past, default=None), min(ahead, default=None), tuple(dict.fromkeys(offices)))


def _lede(story: Story) -> Block | None:
    return next((b for role in (Role.LEDE, Role.BODY) for b in story.blocks if b.role is role), None)


def _written_on(tokens: Tokens) -> tuple[int, str] | None:
    """The weekday on which somebody in the lede "said" or "told" what the story is about."""
    for i, found in spans(tokens):
        meaning = found.meaning
        if not isinstance(meaning, Date) or meaning.weekday is None or meaning != Date(weekday=meaning.weekday):
            continue
        for j in range(i - 1, max(-1, i - 1 - _REACH), -1):
            if tokens.low[j] in _SAYING and _leads_to(tokens.low[j], tokens.low[j + 1 : i]):
                return meaning.weekday, tokens.text[tokens.start[j] : tokens.end[found.after - 1]]
    return None


def _leads_to(verb: str, between: list[str]) -> bool:
    """Whether nothing but the hearer or the manner stands between the saying and its day."""
    if verb in _TO_SOMEBODY:
        return not any(word in _OTHER_CLAUSE or word.endswith("ed") for word in between)
    return all(word in _MANNER for word in between)


def _dated_things(tokens: Tokens, past: list[tuple[dt.date, str]], ahead: list[tuple[dt.date, str]]) -> None:
    """Days and months printed with their year, by whether the verb right before tells of them as past or as to come."""
    for i, found in spans(tokens):
        meaning = found.meaning
        if not isinstance(meaning, Date) or meaning.year is None or meaning.month is None:
            continue
        interval = resolve(meaning, Thread(None), Look.OPEN).interval
        quote = tokens.text[tokens.start[i] : tokens.end[found.after - 1]]
        if interval and interval.begin and governed(tokens, i, _NEAR_PAST) is Look.BACK:
            past.append((interval.begin, quote))
        if interval and interval.end and governed(tokens, i, _NEAR_AHEAD) is Look.AHEAD:
            ahead.append((interval.end, quote))
