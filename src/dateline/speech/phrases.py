"""Word classes that bound noun phrases, and small questions about a run of tokens."""

from __future__ import annotations

from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.text.seek import where

Range = tuple[int, int]
PRONOUNS = group("pronouns")
SUBJECTS = group("subjects")
DETERMINERS = group("determiners")
BREAKS = group("breaks")
CIRCUMSTANCE = group("circumstance")
TIMES = group("weekdays") | group("times")
FINITE = group("finite")
STOPS = frozenset(",;:.!?—–()[]")
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
LONGEST = 24
_OWNERLESS = group("ownerless")
_NAMED = group("naming")


def has_finite(lines: Lines, begin: int, end: int) -> bool:
    """Whether a finite auxiliary stands in the range outside relative clauses: more of them than relative words."""
    low = lines.low[begin:end]
    if FINITE.isdisjoint(low):
        return False
    verbs = sum([is_finite(lines, begin + k) for k in where(low, FINITE)])
    return verbs > low.count("who") + low.count("which")


def is_finite(lines: Lines, i: int) -> bool:
    """Whether token `i` is a finite auxiliary: "has", the 's of "it's", not the 's of "Tokyo's"."""
    word = lines.low[i]
    if word in ("be", "been") or (i > 0 and lines.low[i - 1] == "to"):
        return False
    if word == "may" and lines.capital(i) and i > 0 and lines.words[i - 1].islower():
        return False  # "a rise before [May] 19"
    return word in FINITE and (word != "'s" or (i > 0 and lines.low[i - 1] in _OWNERLESS))


def abbreviation(lines: Lines, i: int) -> bool:
    """Whether a full stop after token `i` belongs to it: "Sen.", "U.S.", "V. May", "No. 2"."""
    word = lines.words[i]
    return (len(word) <= 4 and word[:1].isupper()) or word.lower() == "no"


def comma_in(lines: Lines, begin: int, end: int) -> int | None:
    """The first comma outside quotation marks before any quotation begins."""
    for i in range(begin, end):
        if lines.quote[i] != OUT:
            return None
        if lines.low[i] == ",":
            return i
    return None


def named_so(lines: Lines, source: Range, at: int, right: int) -> bool:
    """``a process called "lightering"``: a thing with an indefinite article and the name that it goes by.

    `at` is the participle right behind the thing, `right` what follows it; whoever calls it so is not told.
    """
    if source[1] != at or lines.low[source[0]] not in ("a", "an") or lines.low[at] not in _NAMED:
        return False
    return right < len(lines.quote) and lines.quote[right] != OUT and not lines.capital(source[1] - 1)
