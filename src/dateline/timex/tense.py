"""Whether the clause around a time looks back or ahead, from cue words nearest to it. No parser."""

from __future__ import annotations

from enum import Enum

from dateline.lexicon import table
from dateline.timex.tokens import BREAK, Tokens

_REACH_BEFORE, _REACH_AFTER = 16, 10
_STOPS = frozenset({".", "?", "!", ";", BREAK, ""})


class Look(Enum):
    """Which way a clause looks."""

    BACK = "past"
    AHEAD = "future"
    OPEN = "open"


_CUES = {row[0]: Look(row[1]) for row in table("timex-tense", 2)}
_INFINITIVE_HEADS = frozenset(row[0] for row in table("timex-plans", 1))


def _cue(tokens: Tokens, i: int) -> Look | None:
    """What one token says about the direction, if anything."""
    word = tokens.low[i]
    found = _CUES.get(word)
    if found is not None:
        return found
    if word == "to" and tokens.low[i - 1] in _INFINITIVE_HEADS:
        return Look.AHEAD
    if len(word) > 4 and word.endswith("ed") and not tokens.capital(i):
        return Look.BACK
    return None


def look(tokens: Tokens, first: int, after: int) -> Look:
    """The direction of the clause around tokens ``[first, after)``: nearest cue before, else nearest behind."""
    for i in range(first - 1, max(-1, first - 1 - _REACH_BEFORE), -1):
        if tokens.low[i] in _STOPS and not (tokens.low[i] == "." and tokens.touches(i + 1)):
            break
        found = _cue(tokens, i)
        if found:
            return found
    for i in range(after, min(tokens.size, after + _REACH_AFTER)):
        if tokens.low[i] in _STOPS:
            break
        found = _cue(tokens, i)
        if found:
            return found
    return Look.OPEN
