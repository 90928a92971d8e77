"""What the time expressions of an event say: its day, its end, or the day it was moved from."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from dateline.events.days import span_of
from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import Line
from dateline.events.saying import was_to_have
from dateline.model.event import Tense
from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.model.timex import Interval, Timex, TimexType

_DAY = re.compile(r"(?:\d{4}|XXXX(?=-\d))(?:-(?:\d\d|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)(?:-(?:\d\d|WE|\d))?)?")
_FORMER = frozenset({"from", "originally", "initially", "first", "earlier", "previously"})


@dataclass(frozen=True, slots=True)
class When:
    """The time of an event as its sentence gives it; values are TIMEX3."""

    date: str | None = None
    end: str | None = None
    was: str | None = None
    was_end: str | None = None
    interval: Interval | None = None
    span: Span | None = None
    ground: str | None = None
    edge: str | None = None  # begin or end, where the time is that of an edge
    mod: str | None = None  # EARLIER or LATER inside a period: earlier this week


def calendar_value(value: str) -> str | None:
    """The calendar part of a TIMEX3 value: 2016-04-15TMO -> 2016-04-15; None for durations and references."""
    found = _DAY.match(value)
    return found[0] if found else None


def whens_of(event: Found, timexes: list[Timex]) -> list[When]:
    """What the time expressions given to an event say; an end that does not lie behind the beginning is none.

    "From 11 p.m. to 5 a.m. on May 20" is that day.
    """
    return [replace(when, end=None) if _turned(when) else when for when in _whens(event, timexes)]


def _turned(when: When) -> bool:
    if when.date is None or when.end is None or "W" in when.date + when.end:
        return False
    shared = min(len(when.date), len(when.end))
    return when.end == when.date or when.end[:shared] < when.date[:shared]


def _whens(event: Found, timexes: list[Timex]) -> list[When]:
    """What the time expressions given to an event say; more than one where each is an event of its own.

    "Talks will be held in June and September" are two; "on Thursday and Friday" is one that lasts two days.
    """
    changed = event.facets is not None and event.facets.change in ("moved", "advanced")
    former = [t for t in timexes if t.type is not TimexType.DURATION and _is_former(event, t, changed=changed)]
    now = [t for t in timexes if t not in former and t.type is not TimexType.DURATION]
    was, was_end, _ = _value(former[0]) if former else (None, None, None)
    if former and _edge(event, former[0]) == "end":  # had been due to end on Wednesday
        was, was_end = None, was
    if not now:
        return [When(was=was, was_end=was_end)]
    if changed and len(now) == 1 and "/" in now[0].value and (was is None or now[0].value.startswith("../")):
        return [_moved(event, now[0], was, was_end)]
    begin = next((t for t in now if _edge(event, t) == "begin"), None)
    end = next((t for t in now if _edge(event, t) == "end"), None)
    if begin is not None and end is not None:
        return [replace(_when(begin), end=_value(end)[0], was=was, was_end=was_end, edge="begin")]
    timex = now[-1] if changed else now[0]
    made = replace(_of_meeting(event, timex), was=was, was_end=was_end, edge=_edge(event, timex))
    second = _joined(event, timex, now)
    if second is None:
        return [_lasting(event, made, timexes)]
    word, other = second
    told = event.facets is not None and event.facets.tense is Tense.PAST
    if not told and (other.ground or "").startswith("weekday") and (other.date or "") < (made.date or ""):
        other = next_week(other)  # tomorrow and Friday
    if word != "and" or _next_day(made.date, other.date):
        return [replace(made, end=other.date)]
    return [made, other]


def _moved(event: Found, timex: Timex, was: str | None, was_end: str | None) -> When:
    """The new day of what is put off until June 10, or moved from April 2 to April 14."""
    made = _when(timex)
    if timex.value.startswith("../"):
        until = calendar_value(_until(event.line, timex))
        return replace(made, date=until, was=was, was_end=was_end, interval=None, mod=None)
    return replace(made, date=made.end, end=None, was=made.date, interval=None)


def _until(line: Line, timex: Timex) -> str:
    """What "until" a time means for what is put off: until next week is some day of it, until May some day in May."""
    last, words = timex.value[3:], line.words
    said = {w for w, at in zip(words.low, words.starts, strict=True) if timex.span.start <= at < timex.span.end}
    if not _EXACT.match(last):
        return last
    if "week" in said:
        year, week, _ = dt.date.fromisoformat(last[:_DAY_LONG]).isocalendar()
        return f"{year}-W{week:02}"
    whole = "month" in said or (said & _MONTHS and not any(word[:1].isdigit() for word in said))
    return last[:_MONTH_LONG] if whole else last


_EXACT = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_LONG, _MONTH_LONG = len("2017-06-10"), len("2017-06")
_MONTHS = frozenset(name.lower() for name in calendar.month_name if name)


def _of_meeting(event: Found, timex: Timex) -> When:
    """The time of an event; people who meet at the end of September meet on some day of it."""
    made = _when(timex)
    if timex.mod == "END" and timex.whole and event.kind in GATHERINGS | {"visit"}:
        return replace(made, date=calendar_value(timex.whole))
    return made


def _when(timex: Timex) -> When:
    date, end, interval = _value(timex)
    return When(date, end, None, None, interval, timex.span, timex.ground, mod=timex.mod)


def _is_former(event: Found, timex: Timex, *, changed: bool) -> bool:
    """Whether a time is the one that no longer holds: moved from April 2, originally set for April 30."""
    line = event.line
    at = line.words.index_of(timex.span.start)
    before = line.words.low[max(0, at - 5) : at]
    if "from" in before[-3:] and changed:
        return True
    if event.facets is not None and event.facets.change == "off":
        return False
    if any(
        w in _FORMER and w != "from" and _plan_between(line, at - len(before) + i, at) for i, w in enumerate(before)
    ):
        return True
    steps = [s for s in event.steps if s.first >= event.last]
    plan = any(s.op in ("plan", "expect") and event.last <= s.first < at for s in event.modifiers)
    if plan and steps and at < steps[0].first:
        gone = any(s.op in ("plan", "expect") and s.past for s in event.modifiers)
        off = event.facets is not None and event.facets.change == "off"
        return (changed or gone) and not off
    if changed:
        step = next((s for s in event.steps if s.op in ("postpone", "move", "advance")), None)
        return step is not None and at < step.first and step.first > event.last
    gone = "had" in line.words.low[max(0, event.first - 6) : event.first]  # had been expected to vote on Thursday
    former = event.facets is not None and event.facets.former
    return former and (gone or was_to_have(event))  # was due to meet him today: the plan stands


def _plan_between(line: Line, first: int, last: int) -> bool:
    """Whether a word of planning stands between: originally [set] for April 30."""
    return any(
        (cue := line.cue_at(k)) is not None and cue.row[2] in ("plan", "expect", "propose", "commit", "tell")
        for k in range(first, last)
    )


def _edge(event: Found, timex: Timex) -> str | None:
    """Begin or end, where the time belongs to the beginning or ending of the event: opened on Tuesday, until Friday."""
    line = event.line
    at = line.words.index_of(timex.span.start)
    if event.steps and event.steps[0].op == "end" and event.steps[0].last <= event.phrase:
        return "end"  # left at the end of a visit
    for k in range(at, max(-1, at - 6), -1):
        word = line.at(k)
        if k >= at - 1 and word in ("since", "from", "starting", "beginning"):
            return "begin"
        if k >= at - 1 and word in ("until", "till", "through"):
            return "end"
        cue = line.cue_at(k)
        if cue is not None and cue.row[2] in ("begin", "end") and not event.first <= k < event.last:
            return cue.row[2]
        if word == ",":
            return None
    return None


def _joined(event: Found, timex: Timex, now: list[Timex]) -> tuple[str, When] | None:
    """The second of two expressions that stand side by side, and the word between them."""
    k = now.index(timex)
    if k + 1 >= len(now):
        return None
    line = event.line
    between = line.words.low[line.words.index_of(timex.span.end - 1) + 1 : line.words.index_of(now[k + 1].span.start)]
    return (between[0], _when(now[k + 1])) if len(between) == 1 and between[0] in _JOINING else None


_JOINING = frozenset({"to", "-", "–", "until", "through", "and"})


def _next_day(left: str | None, right: str | None) -> bool:
    a, b = span_of(left or ""), span_of(right or "")
    return a is not None and b is not None and a[0] == a[1] and b[0] - a[1] == dt.timedelta(days=1)


def _lasting(event: Found, when: When, timexes: list[Timex]) -> When:
    """A three-day strike that begins on Friday ends on Sunday."""
    day = span_of(when.date or "")
    if day is None or day[0] != day[1] or when.end is not None or when.edge == "end":
        return when
    line = event.line
    for timex in timexes:
        days = DAYS.fullmatch(timex.value) if timex.type is TimexType.DURATION else None
        at = line.words.index_of(timex.span.start)
        end = line.words.index_of(timex.span.end - 1) + 1
        attached = "-" in line.words.raw[at] or line.at(end) == "of" or line.at(at - 1) in ("last", "lasting", "lasts")
        if days and attached and 1 < int(days[1]) < 60:
            return replace(when, end=(day[0] + dt.timedelta(days=int(days[1]) - 1)).isoformat())
    return when


DAYS = re.compile(r"P(\d{1,2})D")


def _value(timex: Timex) -> tuple[str | None, str | None, Interval | None]:
    """Date, end and interval of one expression."""
    interval = timex.interval
    if interval is not None and (interval.begin_open or interval.end_open or None in (interval.begin, interval.end)):
        return _open(timex, interval)
    if "/" in timex.value:
        first, _, last = timex.value.partition("/")
        ongoing = timex.mod in ("ON_OR_AFTER", "AFTER")  # since last June: it ends nowhere yet
        return calendar_value(first), None if ongoing else calendar_value(last), interval
    return calendar_value(timex.value), None, interval


def _open(timex: Timex, interval: Interval) -> tuple[str | None, str | None, Interval]:
    """A window: after December 20 this year is some day of 2019, never the 20th."""
    first, last = interval.first, interval.last
    if timex.mod == "END" and last and (interval.begin is None or interval.begin_open):
        return last.isoformat(), None, interval
    if interval.begin is None and interval.end is not None and last is not None:  # by 15 November
        closing = interval.end.month != (interval.end + dt.timedelta(days=1)).month  # before the end of the quarter
        return (interval.end if closing else last).isoformat(), None, interval
    if first and last and first.year == last.year:
        return str(first.year), None, interval
    if first and last is None and not interval.begin_open:  # since May 19
        return calendar_value(timex.value.partition("/")[0]) or first.isoformat(), None, interval
    return None, None, interval


def next_week(when: When) -> When:
    """A bare weekday that was read as past although its event is still to come, seven days later."""

    def later(value: str | None) -> str | None:
        days = span_of(value or "")
        return (days[0] + dt.timedelta(days=7)).isoformat() if days else value

    return replace(
        when, date=later(when.date), end=later(when.end), interval=None, ground="weekday after the story's day"
    )


def days_of(when: When) -> tuple[dt.date, dt.date] | None:
    """First and last day meant by a date value, where it is a calendar day, month, quarter, season or year."""
    if when.date is None:
        return None
    first = span_of(when.date)
    last = span_of(when.end) if when.end else first
    return (first[0], last[1]) if first and last else None
