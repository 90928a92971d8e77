"""The grammar: which rules may start at a token, and how parts join. Bounded look-ahead everywhere, so linear."""

from __future__ import annotations

from dateline.timex import amounts, clocks, dates, relative
from dateline.timex.dates import Found
from dateline.timex.meaning import Clock, Date, Edge, Shift
from dateline.timex.periods import PERIOD_RULES
from dateline.timex.tokens import Tokens
from dateline.timex.words import (
    EDGES,
    by_head,
    longest,
)

_EDGE_HEADS = by_head({**EDGES})
_DAY_RULES = (
    dates.weekday_first,
    dates.iso,
    dates.month_first,
    dates.day_first,
    dates.holiday,
    relative.deictic_day,
    relative.pointed,
)
_RULES = (
    relative.deictic_day,
    relative.reference,
    relative.distant,
    relative.pointed,
    relative.definite,
    dates.weekday_first,
    dates.iso,
    dates.iso_month,
    dates.month_first,
    dates.day_first,
    dates.holiday,
    clocks.time_of_day,
    *PERIOD_RULES,
    amounts.plural_day,
    amounts.counted,
    amounts.bare_plural,
    amounts.adverb,
)


def _longest(found: Found | None, other: Found | None) -> Found | None:
    if found is None or (other is not None and other.after > found.after):
        return other
    return found


def day(tokens: Tokens, i: int) -> Found | None:
    """A day, month or weekday at token `i`, for rules that put a clock on it."""
    best: Found | None = None
    for rule in _DAY_RULES:
        best = _longest(best, rule(tokens, i))
    return best


def plain(tokens: Tokens, i: int) -> Found | None:
    """One expression without modifiers: the longest that any rule reads at token `i`."""
    best: Found | None = None
    for rule in _RULES:
        best = _longest(best, rule(tokens, i))
    if tokens.low[i] in ("every", "each"):
        best = _longest(best, amounts.every(tokens, i))
    if best is None:
        return None
    if isinstance(best.meaning, Clock) and best.meaning.on is None:
        return clocks.on_a_day(tokens, best, day)
    if isinstance(best.meaning, Clock) and isinstance(best.meaning.on, Shift) and best.meaning.part:
        return best
    if isinstance(best.meaning, Date | Shift):
        return clocks.after_a_day(tokens, best)
    return best


def parse(tokens: Tokens, i: int, depth: int = 0) -> Found | None:
    """One expression at token `i`, modifiers included: "late Tuesday", "the end of the month", "at least 30 days"."""
    best = plain(tokens, i)
    phrase = longest(_EDGE_HEADS, tokens.low, i)
    if phrase and depth < 2:
        j = i + len(phrase)
        if (tokens.low[j] == "-" and phrase == ("mid",)) or (
            tokens.low[j] == "-" and len(phrase) == 1 and tokens.touches(j)
        ):
            j += 1
        inner = parse(tokens, j, depth + 1)
        if inner and (best is None or inner.after > best.after):
            named = phrase[-1] == "of"
            return Found(inner.after, Edge(EDGES[phrase], inner.meaning, named=named))
    return best
