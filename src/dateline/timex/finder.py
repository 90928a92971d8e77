"""One linear trigger scan, then rules tried around each trigger; what is read is resolved in reading order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dateline.model.span import Span
from dateline.model.swift import replace
from dateline.model.timex import Timex
from dateline.text.seek import where
from dateline.timex import distances, negatives
from dateline.timex.anchor import resolve
from dateline.timex.cells import Cell, Unit
from dateline.timex.compounds import compounds, parts_of_stretch
from dateline.timex.cues import GATHERINGS, Look, is_stop
from dateline.timex.dates import Found
from dateline.timex.echoes import echoes
from dateline.timex.ends import Item
from dateline.timex.grammar import parse
from dateline.timex.meaning import Amount, Clock, Date, Edge, Every, Flawed, Meaning, Nth, Ref, Shift, Which
from dateline.timex.neighbours import beside, dates
from dateline.timex.printer import length
from dateline.timex.senses import Sense, Thread, edtf_of, thread_from
from dateline.timex.tense import governed, look
from dateline.timex.tokens import BREAK, Tokens, tokens_of
from dateline.timex.triggers import LEFT, TRIGGERS

_PIECE = 8_000  # characters read at a time, so that memory stays small however long the text is
#: Meanings that no verb turns ahead or back.
_TIMELESS = (Amount, Ref, Every, Flawed)
_LONG_AGO = 330  # days before the story's day from which on a date belongs to an old story
_NEARLY_A_QUARTER = 60  # days of a quarter after which results of it may be told
_BESIDE = 4  # tokens between a verb and the "this Sunday" that it governs
_THROUGH = frozenset({"over", "during", "at"})
_REACH = 7  # tokens that an expression may start before its trigger


def spans(tokens: Tokens) -> Iterator[tuple[int, Found]]:
    """First token and reading of every expression, in text order, none inside another."""
    low, done = tokens.low, 0
    read: dict[int, Found | None] = {}  # each token is read once, however many triggers stand near it
    numbers = {word for word in filter(str.isdecimal, low) if word < ":"}  # in Western digits
    triggers = where(low, numbers.union(TRIGGERS.intersection(low)))
    for trigger in triggers:
        if trigger < done:
            continue
        first = trigger
        while first > done and trigger - first < _REACH and low[first - 1] in LEFT:
            first -= 1
        for i in range(first, trigger + 1):
            found = read[i] if i in read else read.setdefault(i, _read(tokens, i))
            if found and found.after > trigger:
                if negatives.sound(tokens, i, found):
                    yield i, found
                    yield from echoes(tokens, i, found)
                done = found.after
                break


def _read(tokens: Tokens, i: int) -> Found | None:
    """The reading at token `i`; "in ten days" is a day only where the clause looks ahead."""
    found = parse(tokens, i)
    if tokens.low[i] == "in":
        coming = distances.ahead(tokens, i)
        longer = coming is not None and (found is None or coming.after > found.after)
        if coming and longer and (distances.in_time(tokens, coming) or _looks_ahead(tokens, i, coming)):
            return coming
    return found


def _looks_ahead(tokens: Tokens, i: int, found: Found) -> bool:
    return look(tokens, i, found.after) in (Look.AHEAD, Look.LATER)


def find_in(tokens: Tokens, thread: Thread) -> list[Timex]:
    """All time expressions of a token list, resolved in reading order, compounds and their parts among them."""
    items: list[Item] = []
    thread.end_of_paragraph()
    for i, read in spans(tokens):
        if thread.retold and items and BREAK in tokens.low[items[-1].after : i]:
            thread.end_of_paragraph()
        if _soon_after(tokens, i, read):
            continue
        direction = _direction(tokens, i, read)
        found, ground = beside(tokens, i, read, items[-1] if items else None, thread, direction)
        sense = resolve(found.meaning, thread, direction)
        sense = replace(sense, ground=ground) if ground else sense
        if tokens.low[i - 1] == "since" and (past := _before_now(found.meaning, sense, thread)):
            sense = resolve(past, thread, direction)
        _remember(
            thread,
            found,
            sense,
            planned=tokens.low[i - 1] == "for" and direction in (Look.AHEAD, Look.LATER, Look.EITHER),
            past=direction is Look.BACK,
        )
        if items and dates(tokens, items[-1], i, sense):
            items[-1] = replace(items[-1], sense=replace(sense, ground=f"{sense.value}, named with it"))
        items.append(
            Item(i, found.after, found.meaning, sense, Span(tokens.start[i], tokens.end[found.after - 1]), direction)
        )
    items.sort(key=lambda item: item.first)
    return _with_compounds(tokens, items, thread)


def _before_now(meaning: Meaning, sense: Sense, thread: Thread) -> Meaning | None:
    """The edge of the period before, where this one's is still to come: up 4 per cent "since year-end"."""
    inner = meaning.inner if isinstance(meaning, Edge) else None
    if not isinstance(meaning, Edge) or not isinstance(inner, Shift) or inner.by:
        return None
    ahead = sense.cell is not None and thread.day is not None and sense.cell.first > thread.day
    return replace(meaning, inner=replace(inner, by=-1)) if ahead else None


def _soon_after(tokens: Tokens, i: int, read: Found) -> bool:
    """Whether "soon" stands in something told of as past, and so is no time to come: "he was soon released"."""
    return tokens.low[i] in ("soon", "shortly") and read.after == i + 1 and look(tokens, i, read.after) is Look.BACK


def _direction(tokens: Tokens, i: int, read: Found) -> Look:
    """Which way the clause looks, where that can matter; "this Sunday" lies ahead but for a verb right beside it."""
    meaning = read.meaning.on if isinstance(read.meaning, Clock) else read.meaning
    if isinstance(read.meaning, _TIMELESS):
        return Look.OPEN
    if isinstance(meaning, Date) and meaning.weekday is not None and meaning.which is Which.THIS:
        opens = i == 0 or is_stop(tokens, i - 1) or is_stop(tokens, i - 2)
        return (look(tokens, i, read.after) if opens else governed(tokens, i, _BESIDE)) or Look.AHEAD
    if isinstance(meaning, Shift) and meaning.unit is Unit.WEEKEND and meaning.by == 0:
        return _weekend(tokens, i, read.after)
    return look(tokens, i, read.after)


def _weekend(tokens: Tokens, i: int, after: int) -> Look:
    """Which way the clause of a weekend looks; told of as past it may still be the nearer one, either way."""
    if tokens.low[i - 1] == "into":
        return Look.AHEAD  # "go into the weekend without a text"
    found = look(tokens, i, after)
    if tokens.low[i] == "this":
        return governed(tokens, i, _BESIDE) or (Look.EITHER if found is Look.BACK else Look.AHEAD)
    if found is Look.BACK and (tokens.low[i - 1] not in _THROUGH or tokens.low[after] in GATHERINGS):
        return Look.EITHER  # "he hoped for progress at the weekend meeting"
    return Look.EITHER if found is Look.OPEN else found


def _with_compounds(tokens: Tokens, items: list[Item], thread: Thread) -> list[Timex]:
    senses = {item.span: item.sense for item in items}
    inside: dict[Span, Span] = {}
    for compound in compounds(tokens, items, thread):
        senses[compound.span] = compound.sense
        for part in compound.parts:
            senses[part.span] = part.sense
            inside[part.span] = compound.span
    for item in items:
        for span, part_sense in parts_of_stretch(item, tokens, thread):
            senses[span] = part_sense
            inside[span] = item.span
    return [timex_of(span, senses[span], inside.get(span)) for span in sorted(senses, key=lambda s: (s.start, -s.end))]


def _remember(thread: Thread, found: Found, sense: Sense, *, planned: bool, past: bool) -> None:
    """Keep what later expressions lean on. What is only planned ("set for April 2") is not the time told of."""
    meaning, cell = found.meaning, sense.cell
    if isinstance(meaning, Amount) and length(meaning) in ("P6M", "P9M"):
        thread.period = None  # results of nine months: what is compared now is no quarter
    if cell is None:
        return
    if cell.unit is Unit.QUARTER and _reported(meaning, cell, thread, past=past):
        thread.period = cell
    if isinstance(meaning, Date) and cell.unit is Unit.DAY:
        if meaning.weekday is not None and meaning.which not in (Which.BEFORE, Which.AFTER):
            thread.weekdays[meaning.weekday] = cell.first
        if meaning.year is not None and meaning.month and meaning.day:
            thread.dated[meaning.month, meaning.day] = cell.year
    _retell(thread, meaning, cell)
    by_default = isinstance(meaning, Clock) and meaning.on is None  # "overnight", on the story's day since none is told
    if not planned and not by_default:
        thread.note(cell)


def _retell(thread: Thread, meaning: Meaning, cell: Cell) -> None:
    """Begin, go on with or end an old story: dates with their year long before the story's day begin one."""
    if isinstance(meaning, Date) and meaning.day is not None and thread.day is not None:
        old = (thread.day - cell.first).days > _LONG_AGO
        thread.retold = cell.first if old and (meaning.year is not None or thread.retold) else None
    elif isinstance(meaning, Shift):
        thread.retold = None  # "last year", "today": back to the present


def _reported(meaning: Meaning, cell: Cell, thread: Thread, *, past: bool) -> bool:
    """Whether results of this quarter are what is told of: it has (nearly) ended, and none that is later was told of.

    A quarter that still runs but is told of as past is the fiscal one of the company, if it is the first told of.
    """
    known = thread.period
    if isinstance(meaning, Nth):
        return known is None  # "the quarter ended Sept. 29" names the quarter told of by its day
    if not isinstance(meaning, Date) or (known is not None and cell.number < known.number):
        return False
    if thread.day is None or (thread.day - cell.first).days > _NEARLY_A_QUARTER:
        return True
    return past and known is None and cell.first <= thread.day


def timex_of(span: Span, sense: Sense, part_of: Span | None = None) -> Timex:
    """The record of one expression."""
    return Timex(
        span=span,
        type=sense.type,
        value=sense.value,
        mod=sense.mod,
        interval=sense.interval,
        ground=sense.ground,
        part_of=part_of,
        edtf=edtf_of(sense),
        whole=sense.whole,
        flaw=sense.flaw,
    )


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of pieces of bounded length, cut between paragraphs, lines or words where there are any."""
    begin = 0
    while len(text) - begin > _PIECE:
        limit = begin + _PIECE
        cut = text.rfind("\n\n", begin + 1, limit)
        for sign in ("\n", ". ", " "):
            cut = text.rfind(sign, begin + 1, limit) if cut < 0 else cut
        yield begin, (limit if cut < 0 else cut + 1)
        begin = limit if cut < 0 else cut + 1
    yield begin, len(text)


def find(text: str, day: dt.date | None) -> tuple[Timex, ...]:
    """All time expressions of a text, leaned on `day`; values have X where there is no day.

    Example: ``find("The talks are set for December 20.", date(2019, 12, 10))`` gives DATE 2019-12-20 at 22 to 33.
    """
    thread = thread_from(day)
    out: list[Timex] = []
    for begin, stop in _pieces(text):
        out += find_in(tokens_of(text, begin, stop), thread)
    return tuple(out)
