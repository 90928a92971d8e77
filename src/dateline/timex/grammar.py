"""The grammar: which rules may start at a token, and how parts join. Bounded look-ahead everywhere, so linear."""

from __future__ import annotations

from dateline.timex import clocks
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Clock, Date, Edge, Ref, Shift
from dateline.timex.rules import DAY_RULES, DIGITS, STARTS
from dateline.timex.tokens import Tokens
from dateline.timex.words import CARDINALS, EDGES, by_head, longest

_EDGE_HEADS = by_head(EDGES)
#: Modifiers of counts: "about two years", "over an hour"; before a plain date they are prepositions.
_OF_COUNTS = frozenset(
    tuple(words.split())
    for words in (
        "about", "some", "over", "under", "nearly", "almost", "more than", "less than", "at least", "no more than",
        "no less than", "at most", "up to", "as much as", "well over", "roughly", "approximately",
    )
)  # fmt: skip


def _by_word(table: tuple[tuple[clocks.Rule, frozenset[str]], ...]) -> dict[str, tuple[clocks.Rule, ...]]:
    """The rules that may start at each word, in the order of the table."""
    words: set[str] = set().union(*(starts for _, starts in table))
    return {word: tuple(rule for rule, starts in table if word in starts) for word in words}


_DAY_RULES = _by_word(tuple((rule, starts) for rule, starts in STARTS if rule in DAY_RULES))
_RULES = _by_word(STARTS)


def _best(rules: dict[str, tuple[clocks.Rule, ...]], tokens: Tokens, i: int) -> Found | None:
    """The longest reading; the earlier rule of two that read as much."""
    word = tokens.low[i]
    best: Found | None = None
    for rule in rules.get(DIGITS if word.isdecimal() else word, ()):
        found = rule(tokens, i)
        if found and (best is None or found.after > best.after):
            best = found
    return best


def day(tokens: Tokens, i: int) -> Found | None:
    """A day, month or weekday at token `i`, for rules that put a clock on it."""
    return _best(_DAY_RULES, tokens, i)


def plain(tokens: Tokens, i: int) -> Found | None:
    """One expression without modifiers: the longest that any rule reads at token `i`."""
    best = clocks.part_of(tokens, i, day) or _best(_RULES, tokens, i)
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
    start, phrase = i, longest(_EDGE_HEADS, low, i)
    if phrase is None and low[i] == "the" and low[i + 1] in ("early", "late", "mid"):
        start, phrase = i + 1, longest(_EDGE_HEADS, low, i + 1)
    if phrase is None:
        return None
    j = start + len(phrase)
    if low[j] == "-" and tokens.touches(j) and len(phrase) == 1:
        j += 1
    inner = parse(tokens, j, depth + 1)
    if inner is None or (phrase in _OF_COUNTS and not _is_count(tokens, j, inner)):
        return None
    if isinstance(inner.meaning, Ref):
        return None  # "around current levels"
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
