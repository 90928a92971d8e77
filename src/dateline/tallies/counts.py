"""Counts in one sentence: "eight out of 31 roadmaps", "all but two of the 19", "18 chapters, of which 12 were settled".

Every wording is read from its numbers: what stands before, between and behind them decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.tallies.numbers import SHARE, Number, fraction, number_in, ordinal
from dateline.tallies.parts import after, before, beside, outside, telling, turned
from dateline.tallies.units import Unit, is_unit, measured, might_be_unit, unit_at

_OWNER = (
    r"(?:(?:the|its|their|his|her|all|these|those|our) )?(?:(?:[\w-]+ ){0,2}[\w-]+[’']s? )?"
    r"(?:(?:total|original|planned|draft|some|about|agreed) )?"
)
_OF = re.compile(rf" (?:out )?of {_OWNER}", re.IGNORECASE)
_FIRST = re.compile(rf"\b(?:out of|of|from) {_OWNER}\Z", re.IGNORECASE)
_BUT = re.compile(r"\b(?:all|everything) but (?:some |about )?\Z", re.IGNORECASE)
#: Parts of a whole follow it, and each other, within this many characters.
_STRETCH = 70
_POINTING = re.compile(r"\b(?:this|that|no|any|each|every) \Z", re.IGNORECASE)
_NO_SHARE = re.compile(r"\b(?:and|and a|at least|more than|over|nearly) \Z", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:in|at|from|near) \Z", re.IGNORECASE)
_OF_WHICH = re.compile(r",? (?:and )?of (?:which|them|whom) (?:only |just |some )?", re.IGNORECASE)
_WHICH = re.compile(r" of (?:which|them|whom)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\bnumber of (?P<what>(?:[\w-]+ ){1,4}?)"
    r"(?:(?:stands?|stood|was put|put|is|was|fell|rose|(?:has |had )?(?:fallen|dropped|risen|grown|shrunk)) )?"
    r"(?:at|to) \Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:number|figure|total|count) (?:of open ones )?(?:at|to) (?:only |just )?\Z", re.IGNORECASE)
_REST = re.compile(r"\b(?:the )?(?P<rest>remaining|other|last|final) \Z", re.IGNORECASE)
_MORE = re.compile(r" (?:more|others?)\b", re.IGNORECASE)
#: What is open is the sort of thing: "one of two open chairs".
_OPEN_THINGS = re.compile(r" (?:open|outstanding|contested|disputed|pending|missing|vacant) [a-z]+s\b")
_OF_REST = re.compile(r" of (?:the|its|their) (?:remaining|other|outstanding)\b", re.IGNORECASE)
_SHARE_WORDS = ("half", "Half", "third", "quarter", "fifth", "tenth")
_OUT_OF = re.compile(r"(?: [\w-]+){0,5}? out of (?:the |a total of |all )?", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every one) (?:of )?(?:the |its |their )?(?:[\w-]+[’']s )?\Z", re.IGNORECASE)
_ASIDE = re.compile(r", [^,;.]{1,50},")
_NTH = re.compile(
    r"\b(?:a|the) (?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]{4,9}(?:th|rd))(?: one)? (?:was|were|had been|has been) "
    r"(?P<verb>added|agreed|settled|closed|concluded|completed|accepted)\b",
    re.IGNORECASE,
)


#: "all but one of the [towns in] the 27-member league", "12 of the 27-nation bloc's members"
_OF_MEMBERS = re.compile(
    r" of (?:the |its )?(?:(?P<unit>[a-z]+(?:[ -][a-z]+)?) (?:of|in) (?:the |its ))?"
    r"(?P<whole>\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:member|nation|country|state|party)\b"
    r"(?:(?: [\w.-]+){1,4}?[’']s? (?P<own>[a-z]+s)\b)?"
)
_SIGNED = re.compile(r" (?:have |had )?(?:now |already |so far )?signed\b")
_RATIFIED = re.compile(r"(?: of (?:them|these|those))?(?: [a-z]+)? (?:have |had |has )?(?:so far |also )?ratified\b")


@dataclass(frozen=True, slots=True)
class Count:
    """One count as a sentence gives it; `part` says which of agreed and open `some` is, None where it is not said.

    `follows` marks one that leans on a whole given elsewhere; `rest` "the other three"; `derived` is the count behind
    a share; `more` holds further parts of the same whole and `outside` parts that are neither agreed nor open.
    """

    span: Span
    unit: Unit
    total: float | None = None
    some: float | None = None
    part: str | None = None
    share: bool = False
    derived: float | None = None
    follows: bool = False
    rest: bool = False
    more: tuple[tuple[str, float], ...] = ()
    outside: tuple[tuple[str, float], ...] = ()


def countable(head: str, text: str) -> bool:
    """Whether a noun may be counted off against a whole: a known unit, or another plural with a telling verb by it."""
    return is_unit(head, whole=True) or (might_be_unit(head) and telling(text))


class _Sentence:
    """One sentence with its numbers, and which of them are used up."""

    def __init__(self, text: str, at: int, numbers: list[Number]) -> None:
        self.text, self.at = text, at
        self.numbers = [n for n in numbers if not measured(text, n)]
        self.used: set[int] = set()
        self.by_start = {n.start: n for n in self.numbers}

    def span(self, start: int, end: int) -> Span:
        return Span(self.at + start, self.at + end)

    def free(self) -> Iterator[Number]:
        return (n for n in self.numbers if n.start not in self.used)

    def use(self, *numbers: Number) -> None:
        self.used.update(n.start for n in numbers)

    def number_after(self, end: int) -> tuple[Number, int] | None:
        """The number behind " of (the draft's) " that starts at `end`, and where the words between end."""
        found = _OF.match(self.text, end)
        if found is None:
            return None
        number = self.by_start.get(found.end())
        if number is None:  # the owner's words may have swallowed a number word
            short = re.compile(r" (?:out )?of (?:the |all |these )?").match(self.text, end)
            number = self.by_start.get(short.end()) if short else None
        return (number, end) if number is not None else None


def _pairs(line: _Sentence) -> Iterator[Count]:
    """Reads "eight out of 31 roadmaps", "14 of the draft's 17 articles", "all but two of the 20"."""
    for some in line.free():
        pair = line.number_after(some.end)
        if pair is None or some.value > pair[0].value or pair[0].value < 2:
            continue
        total, unit = pair[0], unit_at(line.text, pair[0].end)
        part = after(line.text[unit.end :]) or before(line.text[: some.start])
        but = _BUT.search(line.text, max(0, some.start - 20), some.start)
        if but is not None:
            part = turned(part) if part else "open"
        where = _PLACE.search(line.text, max(0, some.start - 6), some.start) if but is None else None
        where = where or _OPEN_THINGS.match(line.text, pair[0].end)
        if part is None or where or (unit.head and not countable(unit.head, line.text)):
            continue
        line.use(some, total)
        start = but.start() if but else some.start
        yield Count(line.span(start, unit.end), unit, total.value, some.value, part)


def _of_members(line: _Sentence) -> Iterator[Count]:
    """Reads "all but one of the towns in the 27-member league", "12 of the 27-nation bloc's members"."""
    if "-" not in line.text:
        return
    for some in line.free():
        found = _OF_MEMBERS.match(line.text, some.end)
        total = number_in(found["whole"]) if found else None
        if found is None or total is None or some.value > total:
            continue
        words = found["unit"] or found["own"] or "members"
        head = re.split(r"[ -]", words)[-1]
        part = after(line.text[found.end() :])
        if part is None or not is_unit(head, whole=True):
            continue
        but = _BUT.search(line.text, max(0, some.start - 20), some.start)
        part = turned(part) if but else part
        line.use(some)
        span = line.span(but.start() if but else some.start, found.end())
        yield Count(span, Unit(words, head, found.end()), total, some.value, part)


def _signed_and_ratified(line: _Sentence) -> Iterator[Count]:
    """Reads "While 54 nations have signed the pact, only 27 have ratified it": those who signed are the whole."""
    if "ratified" not in line.text:
        return
    for total in line.free():
        unit = unit_at(line.text, total.end)
        if not unit.head or not is_unit(unit.head, whole=True) or not _SIGNED.match(line.text, unit.end):
            continue
        behind = (n for n in line.free() if unit.end < n.start and n.value <= total.value)
        some = next((n for n in behind if _RATIFIED.match(line.text, n.end)), None)
        if some is not None:
            line.use(total, some)
            yield Count(line.span(total.start, some.end), unit, total.value, some.value, "agreed")


def _out_of(line: _Sentence) -> Iterator[Count]:
    """Reads "30 roadmaps out of 31 have been agreed", "five chapters remain open out of 18"."""
    for some in line.free():
        unit = unit_at(line.text, some.end)
        lead = _OUT_OF.match(line.text, unit.end) if unit.head else None
        total = line.by_start.get(lead.end()) if lead else None
        if total is None or total.value < some.value or not countable(unit.head, line.text):
            continue
        part = (
            after(line.text[unit.end : total.start]) or after(line.text[total.end :]) or before(line.text[: some.start])
        )
        if part is not None:
            line.use(some, total)
            yield Count(line.span(some.start, total.end), unit, total.value, some.value, part)


def _all(line: _Sentence) -> Iterator[Count]:
    """Reads "all 18 chapters have been closed"."""
    for number in line.free():
        lead = _ALL.search(line.text, max(0, number.start - 40), number.start)
        unit = unit_at(line.text, number.end)
        if lead is None or number.value < 2 or not is_unit(unit.head):
            continue
        part = after(line.text[unit.end :], close=True)
        if part is not None:
            line.use(number)
            yield Count(line.span(lead.start(), unit.end), unit, number.value, number.value, part)


def _shares(line: _Sentence) -> Iterator[Count]:
    """Reads "two-thirds of the 27 chapters", "half of the 12 demands"."""
    if not any(word in line.text for word in _SHARE_WORDS):
        return
    for found in SHARE.finditer(line.text):
        pair, share = line.number_after(found.end()), fraction(found[1])
        if pair is None or share is None or _NO_SHARE.search(line.text, max(0, found.start() - 14), found.start()):
            continue
        total, unit = pair[0], unit_at(line.text, pair[0].end)
        part = after(line.text[unit.end :]) or before(line.text[: found.start()])
        if part is None or not countable(unit.head, line.text):
            continue
        exact = share * int(total.value)
        line.use(total, *(n for n in line.numbers if found.start() <= n.start < found.end()))
        derived = float(exact) if exact.denominator == 1 else None
        yield Count(line.span(found.start(), unit.end), unit, total.value, None, part, share=True, derived=derived)


def _of_which(line: _Sentence) -> Iterator[Count]:
    """Reads "18 chapters, of which 12 were settled", "18 chapters, five of which have not been agreed"."""
    for total in line.free():
        unit = unit_at(line.text, total.end)
        if not unit.head:
            continue
        lead = _OF_WHICH.match(line.text, unit.end)
        some = line.by_start.get(lead.end()) if lead else line.by_start.get(unit.end + 2)
        if some is None or some.value > total.value:
            continue
        end = some.end
        if lead is None:
            tail = _WHICH.match(line.text, some.end)
            if tail is None:
                continue
            end = tail.end()
        part = after(line.text[end:])
        if part is not None:
            line.use(total, some)
            yield Count(line.span(total.start, end), unit, total.value, some.value, part)


def _whole_first(line: _Sentence) -> Iterator[Count]:
    """Reads "Of the 40 points on the agenda a dozen have been settled": the whole first, its parts behind."""
    for total in line.free():
        lead = _FIRST.search(line.text, max(0, total.start - 60), total.start)
        unit = unit_at(line.text, total.end)
        if lead is None or total.value < 2 or not countable(unit.head, line.text):
            continue
        parts, others, last = _parts_behind(line, total, unit.end)
        if not parts:
            continue
        part, some = next(iter(parts.items()))
        more = () if others else tuple((k, v) for k, v in parts.items() if k != part)
        line.use(total)
        span = line.span(lead.start(), last)
        yield Count(span, unit, total.value, some, part, more=more, outside=tuple(others.items()))


def _parts_behind(line: _Sentence, total: Number, start: int) -> tuple[dict[str, float], dict[str, float], int]:
    """The parts told behind a whole: agreed or open ones, those that are neither, and where the last one ends."""
    parts: dict[str, float] = {}
    others: dict[str, float] = {}
    last = start
    for number in [n for n in line.free() if n.start > total.start and n.value <= total.value][:4]:
        if number.start - last > _STRETCH or _POINTING.search(line.text, max(0, number.start - 8), number.start):
            break
        active = beside(line.text[start : number.start])
        neither = outside(line.text[start : number.start])
        part = active or after(line.text[number.end :])
        if neither is not None:
            others[neither] = number.value
        elif part is not None:
            parts.setdefault(part, number.value)
        else:
            continue
        line.use(number)
        last = number.end
    return parts, others, last


def _put_at(line: _Sentence) -> Iterator[Count]:
    """Reads "put the number of settled articles at 13", "had put the number at five"."""
    for number in line.free():
        lead = _NUMBER_OF.search(line.text, max(0, number.start - 60), number.start)
        if lead is not None:
            words = lead["what"].split()
            if not is_unit(words[-1]):
                continue
            part = next((p for w in words if (p := after(" " + w))), None)
            line.use(number)
            yield Count(
                line.span(lead.start(), number.end),
                Unit(" ".join(words), words[-1], 0),
                None,
                number.value,
                part,
                follows=True,
            )
        elif (bare := _NUMBER.search(line.text, max(0, number.start - 30), number.start)) is not None:
            line.use(number)
            yield Count(line.span(bare.start(), number.end), Unit("", "", 0), None, number.value, None, follows=True)


def _bare(line: _Sentence) -> Iterator[Count]:
    """Reads "six remain in brackets", "only six demands had been accepted", "the remaining two chapters"."""
    for number in line.free():
        rest = _REST.search(line.text, max(0, number.start - 14), number.start)
        unit = unit_at(line.text, number.end)
        if _MORE.match(line.text, number.end) or _OF_REST.match(line.text, number.end):
            continue
        known = bool(unit.head) and is_unit(unit.head)
        end = unit.end if known else number.end
        if unit.head and not known and unit.head.endswith("s"):
            continue  # a plain noun: "six lorries"
        start = rest.start("rest") if rest else number.start
        part = _bare_part(line.text, number, unit if known else Unit("", "", number.end), rest)
        if part is None and rest is None:
            continue
        line.use(number)
        shown = unit if known else Unit("", "", number.end)
        yield Count(line.span(start, end), shown, None, number.value, part, follows=True, rest=rest is not None)


def _bare_part(text: str, number: Number, unit: Unit, rest: re.Match[str] | None) -> str | None:
    """The part of a bare count: the verb must stand right beside it."""
    if rest is not None and rest["rest"].lower() == "remaining":
        return "open"
    aside = _ASIDE.match(text, unit.end)
    behind = text[aside.end() if aside else unit.end :]
    inner = next((p for w in unit.words.split(" ")[:-1] if (p := after(" " + w))), None) if unit.words else None
    return inner or after(behind, close=True) or beside(text[: number.start])


def _nth(line: _Sentence) -> Iterator[Count]:
    """Reads "a 12th was added": the count has reached its ordinal."""
    if "th " not in line.text and "rd " not in line.text:
        return
    for found in _NTH.finditer(line.text):
        value = ordinal(found["nth"])
        if value is not None:
            yield Count(
                line.span(found.start(), found.end()), Unit("", "", 0), None, float(value), "agreed", follows=True
            )


def find_counts(text: str, at: int, numbers: list[Number]) -> list[Count]:
    """All counts of one sentence in text order, surer wordings first; `at` is where the sentence starts."""
    line = _Sentence(text, at, numbers)
    found: list[Count] = []
    for read in (
        _shares,
        _of_which,
        _of_members,
        _signed_and_ratified,
        _pairs,
        _whole_first,
        _out_of,
        _all,
        _put_at,
        _bare,
        _nth,
    ):
        found.extend(read(line))
    return sorted(found, key=lambda c: c.span)


def wholes(text: str, at: int, numbers: list[Number]) -> list[Count]:
    """Counts that only set a whole: "the draft accord had grown to 20 articles", "consists of 18 chapters"."""
    found = []
    for number in numbers:
        if number.value < 2 or measured(text, number):
            continue
        unit = unit_at(text, number.end)
        if unit.head and is_unit(unit.head):
            found.append(Count(Span(at + number.start, at + unit.end), unit, total=number.value))
    return found
