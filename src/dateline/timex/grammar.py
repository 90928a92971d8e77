"""The grammar: which rules may start at a token, and how parts join. Bounded look-ahead everywhere, so linear."""

from __future__ import annotations

from dateline.timex import amounts, clocks, compared, counted_in, dates, distances, periods, relative
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Clock, Date, Edge, Shift
from dateline.timex.tokens import Tokens
from dateline.timex.words import CARDINALS, EDGES, by_head, longest

_EDGE_HEADS = by_head({**EDGES})
#: Modifiers of counts: "about two years", "over an hour"; before a plain date they are prepositions.
_OF_COUNTS = frozenset({
    ("about",), ("some",), ("over",), ("under",), ("nearly",), ("almost",), ("more", "than"), ("less", "than"), ("at", "least"),
    ("no", "more", "than"), ("no", "less", "than"), ("at", "most"), ("up", "to"), ("as", "much", "as"), ("well", "over"),
    ("roughly",), ("approximately",),
})  # fmt: skip
_DAY_RULES = (
    dates.weekday_first, dates.iso, dates.month_first, dates.day_first, dates.holiday, relative.deictic_day,
    relative.pointed,
)  # fmt: skip
_RULES = (
    compared.ended, compared.week_of, relative.deictic_day, relative.reference, distances.distant, relative.pointed, relative.definite,
    dates.weekday_first, dates.iso, dates.iso_month, dates.month_first, dates.day_first, dates.holiday,
    clocks.time_of_day, clocks.part_of_day,
    periods.calendar_year, periods.decade, periods.century, periods.quarter, periods.possessive, periods.season,
    periods.fiscal, periods.year_end,
    compared.year_ago, compared.same_period,
    counted_in.counted_in, counted_in.ordinal_day, counted_in.day_of_month, counted_in.length_of,
    amounts.every, amounts.per_unit, amounts.plural_day, amounts.counted, amounts.bare_plural, amounts.adverb,
)  # fmt: skip


def _best(rules: tuple[clocks.Rule, ...], tokens: Tokens, i: int) -> Found | None:
    """The longest reading; the earlier rule of two that read as much."""
    best: Found | None = None
    for rule in rules:
        found = rule(tokens, i)
        if found and (best is None or found.after > best.after):
            best = found
    return best


def day(tokens: Tokens, i: int) -> Found | None:
    """A day, month or weekday at token `i`, for rules that put a clock on it."""
    return _best(_DAY_RULES, tokens, i)


def plain(tokens: Tokens, i: int) -> Found | None:
    """One expression without modifiers: the longest that any rule reads at token `i`."""
    best = _best(_RULES, tokens, i)
    if best is None:
        return None
    if isinstance(best.meaning, Clock) and best.meaning.on is None:
        return clocks.on_a_day(tokens, best, day)
    if isinstance(best.meaning, Date | Shift):
        return clocks.after_a_day(tokens, best)
    return best


def parse(tokens: Tokens, i: int, depth: int = 0) -> Found | None:
    """One expression at token `i`, modifiers included: "late Tuesday", "the end of the month", "at least 30 days"."""
    best = plain(tokens, i)
    edge = _edge(tokens, i, depth) if depth < 2 else None
    return edge if edge and (best is None or edge.after > best.after) else best


def _edge(tokens: Tokens, i: int, depth: int) -> Found | None:
    low = tokens.low
    start = i + 1 if low[i] == "the" and low[i + 1] in ("early", "late", "mid") else i
    phrase = longest(_EDGE_HEADS, low, start)
    if phrase is None:
        return None
    j = start + len(phrase)
    if low[j] == "-" and tokens.touches(j) and len(phrase) == 1:
        j += 1
    inner = parse(tokens, j, depth + 1)
    if inner is None or (phrase in _OF_COUNTS and not _is_count(tokens, j, inner)):
        return None
    if phrase[0] in ("earlier", "later") and not isinstance(inner.meaning, Shift | Clock):
        return None
    if phrase == ("around",) and isinstance(inner.meaning, Date) and inner.meaning.weekday is not None:
        return None
    return Found(inner.after, Edge(EDGES[phrase], inner.meaning, named=phrase[-1] == "of"))


def _is_count(tokens: Tokens, j: int, inner: Found) -> bool:
    """Whether a number stands first: "about two years ago", not "over the weekend"."""
    if tokens.low[j].isdecimal() and isinstance(inner.meaning, Date):
        return False
    counted = tokens.low[j].isdecimal() or tokens.low[j] in CARDINALS or tokens.low[j] in ("a", "an", "half")
    return counted and not (isinstance(inner.meaning, Amount) and inner.meaning.counts[0][0] is None)
