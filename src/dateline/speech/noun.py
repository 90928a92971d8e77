"""The noun of a speaker who has no name: its number, its small letter, its gender."""

from __future__ import annotations

from dateline.model.span import Span
from dateline.speech.cues import HELPERS, PASSIVE
from dateline.speech.groups import group
from dateline.speech.lines import OUT, Lines
from dateline.speech.phrases import DETERMINERS, POSSESSIVE, TIMES, is_finite

_WEEKDAYS = group("weekdays")
_DESCRIPTION = 20  # tokens that may stand between a paper and "which"
_DAY_WORDS = frozenset(("today", "yesterday", "tonight", "week", "month", "morning", "evening"))


def without_day(lines: Lines, span: Span) -> Span:
    """``the board [on Monday]``: a speaker without the day of the saying; "a poll released Monday" keeps its own."""
    first, last = lines.at(span.start), lines.at(span.end - 1) + 1
    end = last
    while end - 1 > first and (lines.low[end - 1] in _WEEKDAYS or lines.low[end - 1] in _DAY_WORDS):
        end -= 1
    if end < last and end - 1 > first and lines.low[end - 1] in ("on", "late", "early", "earlier", "this", "last"):
        end -= 1
    kept = lines.low[end - 1]
    own = (
        kept.endswith("ed") or kept in ("on", "in", "of", "out") or kept in POSSESSIVE or lines.low[first] in _DAY_WORDS
    )
    return span if end == last or own else lines.span(first, end)


def phrase_end(lines: Lines, begin: int, end: int) -> int:
    """Where the noun phrase of a nameless speaker ends; `begin` where there is none.

    ``guards [have not seen it]`` ends before the verb; "[comes from the port]", "[not far from it]" and "[the deal was
    greeted by dealers]" are nobody.
    """
    if lines.low[begin] in group("no heads") or (end - begin > 1 and lines.low[end - 1] in ("the", "a", "an")):
        return begin
    for i in range(begin + 1, end):
        if lines.low[i] in ("who", "which", "that", "whose") or lines.quote[i] != OUT:
            return end
        if is_finite(lines, i) and lines.tagged(i, "AUX", "VERB"):
            return begin if lines.low[i] in PASSIVE else i
    return end


def is_thing(name: str) -> bool:
    """Whether a paper or an occasion "speaks", which nobody calls "he"."""
    return name.rpartition(" ")[2].lower() in group("documents") | group("occasions")


def released(lines: Lines, floor: int, end: int) -> str | None:
    """``a statement issued after the meeting, [which]``: the paper that "which" at `end` means; None where none is."""
    for i in range(end - 2, max(floor, end - _DESCRIPTION), -1):
        if lines.low[i] in group("documents") and lines.low[i + 1] in group("published"):
            return lines.words[i]
        if is_finite(lines, i):
            return None
    return None


def one_of(group_name: str) -> str:
    """``elders in Lokwei`` -> "elder in Lokwei", ``Japanese officials`` -> "Japanese official"."""
    words = group_name.split()
    head = next((i for i in range(1, len(words)) if words[i] in ("in", "of", "for", "at", "from")), len(words)) - 1
    return " ".join((*words[:head], words[head].removesuffix("s"), *words[head + 1 :]))


def common(lines: Lines, i: int) -> bool:
    """Whether a common noun follows a name, which then only describes it: "the Biden [campaign]"."""
    word = lines.words[i]
    dated = word in TIMES or word in ("last", "this", "late", "early")  # "Kern [last] week said"
    return word.islower() and word.isalpha() and word not in HELPERS and not word.endswith("ly") and not dated


def as_noun(small: frozenset[str], name: str, *, at_start: bool) -> str:
    """A noun at the start of a sentence loses its capital ("Officials"), a name or "White House officials" keeps it."""
    words = name.split()
    head = words[0].lower()
    common = (
        head in group("nameless")
        or (words[1:2] == ["of"] and head in DETERMINERS)
        or (head in small and (head.endswith("s") or words[-1].lower() in group("nameless")))
    )
    capitals = any(w[:1].isupper() for w in words[1:2])
    return name if capitals or not at_start or not common else name[:1].lower() + name[1:]


def is_named(name: str, *, at_start: bool) -> bool:
    """Whether a noun phrase is a name: a capital inside the sentence, or an acronym ("VarTA", "IBM")."""
    head = name.split(maxsplit=1)[0]
    return name[:1].isupper() and (not at_start or sum(c.isupper() for c in head) > 1)


def gender_of(role: str | None) -> str | None:
    """``spokeswoman`` -> "f", ``chairman`` -> "m"; None where the role does not tell."""
    word = (role or "").lower()
    return "f" if word.endswith("woman") else "m" if word.endswith("man") else None
