"""One linear trigger scan, then rules tried around each trigger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dateline.model.span import Span
from dateline.model.timex import Timex
from dateline.timex import filters
from dateline.timex.anchor import Sense, Thread, resolve
from dateline.timex.dates import Found
from dateline.timex.grammar import parse
from dateline.timex.printer import edtf
from dateline.timex.tense import look
from dateline.timex.tokens import Tokens, tokens_of
from dateline.timex.triggers import LEFT, TRIGGERS

_REACH = 7  # tokens that an expression may start before its trigger


def spans(tokens: Tokens) -> Iterator[tuple[int, Found]]:
    """First token and reading of every expression, in text order, none inside another."""
    low, done = tokens.low, 0
    for trigger in range(tokens.size):
        word = low[trigger]
        if trigger < done or not (word in TRIGGERS or word.isdecimal()):
            continue
        first = trigger
        while first > done and trigger - first < _REACH and low[first - 1] in LEFT:
            first -= 1
        for i in range(first, trigger + 1):
            found = parse(tokens, i)
            if found and found.after > trigger and filters.sound(tokens, i, found):
                yield i, found
                done = found.after
                break


def find_in(tokens: Tokens, thread: Thread) -> list[Timex]:
    """All time expressions of a token list, resolved in reading order."""
    out = []
    for i, found in spans(tokens):
        sense = resolve(found.meaning, thread, look(tokens, i, found.after))
        thread.note(sense.cell)
        out.append(timex_of(Span(tokens.start[i], tokens.end[found.after - 1]), sense))
    return out


def timex_of(span: Span, sense: Sense) -> Timex:
    """The record of one expression."""
    return Timex(
        span=span,
        type=sense.type,
        value=sense.value,
        mod=sense.mod,
        interval=sense.interval,
        ground=sense.ground,
        edtf=edtf(sense.cell, sense.mod) if sense.cell else None,
        whole=sense.whole,
        flaw=sense.flaw,
    )


def find(text: str, day: dt.date | None) -> tuple[Timex, ...]:
    """All time expressions of a text, leaned on `day`; values have X where there is no day."""
    return tuple(find_in(tokens_of(text), Thread(day)))
