"""Which words start the reading (triggers), and which may stand before them inside an expression."""

from __future__ import annotations

from dateline.timex.words import (
    ADVERBS,
    CARDINALS,
    DEICTIC_DAYS,
    EDGES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    REFS,
    SCALES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)  # fmt: skip

_REF_WORDS = frozenset(phrase[-1] for phrase in REFS) | frozenset(phrase[0] for phrase in REFS)
_DAY_WORDS = frozenset(
    word for phrase in DEICTIC_DAYS for word in phrase if word not in ("the", "before", "after", "this", "last")
)
TRIGGERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS) | frozenset(SEASONS) | frozenset(PARTS) | frozenset(ADVERBS)
    | frozenset(w + "s" for w in WEEKDAYS if w.endswith("day"))
    | frozenset(phrase[0] for phrase in HOLIDAYS) | _REF_WORDS | _DAY_WORDS
    | frozenset(ORDINALS) - {"first", "second", "third"} | frozenset({"st", "nd", "rd", "th", "noon", "midday", "midnight", "period", "fiscal", "fy", "nineteen", "thousand", "nineties", "eighties", "seventies",
                 "sixties", "fifties", "forties", "thirties", "twenties"})
)  # fmt: skip
_BETWEEN = frozenset(
    {"more", "additional", "further", "full", "straight", "consecutive", "whole", "long", "extra", "trading"}
)
_MODIFIERS = frozenset(word for phrase in EDGES for word in phrase)
LEFT = (
    _BETWEEN | frozenset(CARDINALS) | frozenset(ORDINALS) | frozenset(SCALES) | _MODIFIERS
    | frozenset({
        "[", "the", "a", "an", "in", "comparable", "corresponding", "opening", "final", "initial", "entire", "full", "ninth", "last", "next", "this", "that", "past", "coming", "previous", "following", "same", "latest", "current",
        "each", "every", "other", "its", "several", "few", "many", "couple", "half", "more", "additional", "-", "to", "or", "and",
        "'", "year", "fiscal", "recent", "first", "in", "of", "day", "after", "before",
    })
)  # fmt: skip
