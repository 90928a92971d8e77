"""Counts in one sentence: "eight out of 31 roadmaps", "all but two of the 19", "18 chapters, of which 12 were settled"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.model.span import Span
from dateline.tallies.numbers import FRACTION, NUMBER, fraction, number, ordinal
from dateline.tallies.parts import after, before, turned
from dateline.tallies.units import UNIT, is_unit, measured, unit_of

_OWNER = r"(?:(?:the|its|their|his|her|all|these|those|our) )?(?:(?:[\w-]+ ){0,2}[\w-]+[’']s? )?(?:(?:total|original|planned|draft) )?"
_OF = r" (?:out )?of "
_N, _M = rf"(?P<part>{NUMBER})", rf"(?P<total>{NUMBER})"
_SHARE = re.compile(rf"\b(?P<share>{FRACTION}) of {_OWNER}{_M} {UNIT}", re.IGNORECASE)
_PAIR = re.compile(rf"(?:\b(?P<but>all but) )?\b{_N}{_OF}{_OWNER}{_M} {UNIT}", re.IGNORECASE)
_PLAIN_PAIR = re.compile(
    rf"(?:\b(?P<but>all but) )?\b{_N}{_OF}{_OWNER}{_M}(?= (?:are|were|have|had|remain|is)\b)", re.IGNORECASE
)
_FIRST = re.compile(rf"\b(?:out of|of) {_OWNER}{_M} {UNIT}", re.IGNORECASE)
_WHICH = re.compile(
    rf"\b{_M} {UNIT}, (?:(?P<a>{NUMBER}) of (?:which|them|whom)|of (?:which|them|whom) (?:only |just )?(?P<b>{NUMBER}))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\bnumber of (?:(?P<how>[\w-]+) )?{UNIT}(?: \w+)? (?:at|to|was|is|stands at|stood at) {_N}", re.IGNORECASE
)
_BARE = re.compile(
    rf"\b(?P<rest>remaining |other |last |final )?{_N}(?P<more> more| others?)?\b(?: (?!of\b|out\b){UNIT})?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:a|the) (?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:th|rd))(?: one)? (?:was|were|had been|has been) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """One count as a sentence gives it; `part` says which of agreed and open `some` is, None where it is not said."""

    span: Span
    unit: str
    head: str
    total: float | None = None
    some: float | None = None
    part: str | None = None
    share: bool = False
    derived: float | None = None  # the count behind a share
    follows: bool = False  # leans on a total given elsewhere
    more: tuple[tuple[str, float], ...] = ()  # further parts of the same count
    outside: tuple[tuple[str, float], ...] = ()  # parts that are neither agreed nor open


def _value(found: re.Match[str], group: str) -> float | None:
    words = found.group(group)
    return None if words is None else number(words)


def _part(text: str, start: int, end: int) -> str | None:
    return after(text[end:]) or before(text[:start])


def _pair(text: str, found: re.Match[str], at: int) -> Count | None:
    total, some = _value(found, "total"), _value(found, "part")
    if total is None or some is None or some > total or measured(text, found.start(), found.end("total"), total):
        return None
    unit, head, end = unit_of(text, found)
    part = _part(text, found.start(), end)
    if found["but"]:
        part = turned(part) if part else "open"
    if part is None or not is_unit(head, part_said=True):
        return None
    return Count(Span(at + found.start(), at + end), unit, head, total, some, part)


def _share(text: str, found: re.Match[str], at: int) -> Count | None:
    total, share = _value(found, "total"), fraction(found["share"])
    if total is None or share is None or measured(text, found.start(), found.end("total"), total):
        return None
    unit, head, end = unit_of(text, found)
    part = _part(text, found.start(), end)
    if part is None or not is_unit(head, part_said=True):
        return None
    exact = share * int(total)
    derived = float(exact) if exact.denominator == 1 else None
    return Count(Span(at + found.start(), at + end), unit, head, total, None, part, share=True, derived=derived)


def _which(text: str, found: re.Match[str], at: int) -> Count | None:
    total = _value(found, "total")
    some = _value(found, "a") if found["a"] else _value(found, "b")
    if total is None or some is None or some > total:
        return None
    unit, head, _ = unit_of(text, found)
    part = after(text[found.end() :])
    if part is None:
        return None
    return Count(Span(at + found.start(), at + found.end()), unit, head, total, some, part)


def _first(text: str, found: re.Match[str], at: int) -> Count | None:
    """"Of the 40 points on the agenda a dozen have been settled": the whole first, its parts behind."""
    total = _value(found, "total")
    if total is None or total < 2 or measured(text, found.start(), found.end("total"), total):
        return None
    unit, head, end = unit_of(text, found)
    rest = text[end:]
    parts: dict[str, float] = {}
    outside: dict[str, float] = {}
    last = end
    for piece in re.finditer(rf"\b(?:only |just )?(?P<part>{NUMBER})\b", rest, re.IGNORECASE):
        value = _value(piece, "part")
        if value is None or value >= total or measured(rest, piece.start(), piece.end(), value):
            continue
        said = before(rest[: piece.start()]) if re.search(r"[a-z]\s*$", rest[: piece.start()]) else None
        active = re.search(r"\b(?:has|have|had|will|would)\s+(?:been\s+)?(\w+)\s*$", rest[: piece.start()])
        part = (said if active else None) or after(rest[piece.end() :])
        if active and active[1] not in {"been"} and active[1] in _OUTSIDE:
            outside[_OUTSIDE[active[1]]] = value
        elif part is not None and part not in parts:
            parts[part] = value
        last = end + piece.end()
        if len(parts) + len(outside) >= 3:
            break
    if not parts or not is_unit(head, part_said=True):
        return None
    part, some = next(iter(parts.items()))
    more = tuple((k, v) for k, v in parts.items() if k != part and not outside)
    span = Span(at + found.start(), at + last)
    return Count(span, unit, head, total, some, part, more=more, outside=tuple(outside.items()))


_OUTSIDE = {
    "rejected": "rejected",
    "examine": "examined",
    "examined": "examined",
    "review": "examined",
    "study": "examined",
}


def _numbered(text: str, found: re.Match[str], at: int) -> Count | None:
    some = _value(found, "part")
    unit, head, _ = unit_of(text, found)
    part = after(" " + (found["how"] or "")) or after(text[found.end() :])
    if some is None or part is None:
        return None
    return Count(Span(at + found.start(), at + found.end()), unit, head, None, some, part, follows=True)


def _bare(text: str, found: re.Match[str], at: int) -> Count | None:
    """"six remain in brackets", "only six demands had been accepted", "the remaining two chapters"."""
    some = _value(found, "part")
    if (
        some is None
        or measured(text, found.start(), found.end(), some)
        or measured(text, found.start(), found.end("part"), some)
    ):
        return None
    unit, head, end = unit_of(text, found) if found["unit"] else ("", "", found.end())
    if unit and not is_unit(head, part_said=False):
        unit, head, end = "", "", found.end("part")
        if re.match(r" [a-z-]+s\b", text[end:]) and not re.match(r" (?:remains?|was|is|has)\b", text[end:]):
            return None
    if found["more"]:
        return None
    part = "open" if (found["rest"] or "").strip() in {"remaining", "last", "final"} else None
    said = re.match(
        r"\s*(?:of them |of these )?(?:are|is|were|was|have|has|had|remain|remains|remained|still)\b", text[end:]
    )
    part = part or (after(text[end:]) if said else None)
    if part is None and unit:
        inner = next((w for w in unit.lower().split() if after(" " + w)), None)
        part = after(" " + inner) if inner else before(text[: found.start()])
    if part is None:
        return None
    stop = found.start("rest") if found["rest"] else found.start("part")
    return Count(Span(at + stop, at + end), unit, head, None, some, part, follows=True)


def _nth(text: str, found: re.Match[str], at: int) -> Count | None:
    """"a 12th was added": the count has reached its ordinal."""
    value = ordinal(found["nth"])
    if value is None or not re.match(
        r"(?:added|agreed|settled|closed|concluded|completed|accepted)\b", text[found.end() :]
    ):
        return None
    end = found.end() + re.match(r"\w+", text[found.end() :]).end()  # type: ignore[union-attr]
    return Count(Span(at + found.start(), at + end), "", "", None, float(value), "agreed", follows=True)


def totals(text: str, at: int) -> list[Count]:
    """Counts that only set a whole: "the draft accord had grown to 20 articles", "consists of 18 chapters"."""
    found = []
    for match in re.finditer(rf"\b(?P<total>{NUMBER}) {UNIT}", text, re.IGNORECASE):
        value = _value(match, "total")
        unit, head, end = unit_of(text, match)
        if value is None or value < 2 or not is_unit(head, part_said=False):
            continue
        found.append(Count(Span(at + match.start(), at + end), unit, head, total=value))
    return found


_STEPS = (
    (_SHARE, _share),
    (_WHICH, _which),
    (_PAIR, _pair),
    (_FIRST, _first),
    (_NUMBERED, _numbered),
    (_ORDINAL, _nth),
    (_BARE, _bare),
)


def find_counts(text: str, at: int) -> list[Count]:
    """All counts of one sentence, surer wordings first; `at` is where the sentence starts in the story."""
    found: list[Count] = []
    taken: list[Span] = []
    for pattern, read in _STEPS:
        for match in pattern.finditer(text):
            count = read(text, match, at)
            if count is None or any(count.span.overlaps(t) for t in taken):
                continue
            found.append(count)
            taken.append(count.span)
    return sorted(found, key=lambda c: c.span)


__all__ = ["Count", "find_counts", "replace", "totals"]
