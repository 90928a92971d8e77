"""Where a name or a time stands beside an event word: signs that the learnt models of takes.py and dating.py weigh."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from dateline.events.find import Found
from dateline.events.line import BE
from dateline.events.signs import stem

#: Words that say, before a name or a time or behind it, what it does there.
_PREPOSITIONS = frozenset(
    {"by", "with", "of", "to", "against", "from", "between", "on", "in", "at", "for", "and", "among", "into", "over"}
    | {"under", "as", "that", "who", "which", "after", "before", "including", "than", "about", "through"}
)


class Standing(NamedTuple):
    """`side` is b(efore), a(fter) or in; `form` that of the event word: n(oun), v(erb) or p(assive)."""

    side: str
    form: str
    signs: list[str]


def standing(found: Found, words: tuple[int, int]) -> Standing:
    """Where the words [first, last) stand beside an event word. Example: right behind a verb: "v|a|0"."""
    first, last = words
    side = "in" if first <= found.first < last else "b" if last <= found.first else "a"
    between = (last, found.first) if side == "b" else (found.last, first) if side == "a" else (0, 0)
    form = "n" if not found.verb else "p" if not BE.isdisjoint(_shortly_before(found)) else "v"
    far = _far(max(0, between[1] - between[0]))
    return Standing(side, form, [*_beside(found, side, form, between), *_around(found, side, form, words, far)])


def _shortly_before(found: Found) -> tuple[str, ...]:
    return found.line.words.low[max(0, found.first - 2) : found.first]


def _beside(found: Found, side: str, form: str, between: tuple[int, int]) -> list[str]:
    """How far apart the two words stand, and what stands between them."""
    left, right = between
    low, tags = found.line.words.low[left:right], found.line.words.tags[left:right]
    far, verbs = _far(max(0, right - left)), min(3, tags.count("VERB"))
    edge = (low[-1] if side == "a" else low[0]) if low else "-"
    return [
        f"{side}{far}", f"{form}|{side}|{far}", f"{form}|{side}|v{verbs}", f"{side}|c{min(3, low.count(','))}",
        f"fp={edge if edge in _PREPOSITIONS else '-'}|{side}",
        f"n{min(3, tags.count('NOUN') + tags.count('PROPN'))}|{side}|{form}",
    ]  # fmt: skip


def _around(found: Found, side: str, form: str, words: tuple[int, int], far: int) -> list[str]:
    """What stands right before and behind the name, and whether it is the subject or in the clause."""
    (first, last), line, kind = words, found.line, found.kind
    before, own = _before(line.words.low, line.words.tags, first), stem(line.at(found.first))
    behind = line.at(last) or "$"
    behind = behind if behind in _PREPOSITIONS | _MARKS or last >= len(line) else line.words.tags[last]
    subject = found.subject[0] <= first < found.subject[1]
    return [
        f"{form}|{side}|{before}", f"{kind}|{side}|{before}", f"{own}|{side}|{before}", f"nx={behind}|{side}",
        f"{before}|{far}|{side}|{form}", f"sub={subject}|{form}", f"first={first < _OPENING}",
        f"cl={found.clause.first <= first < found.clause.last}|{side}",
    ]  # fmt: skip


_MARKS = frozenset({",", ".", "'s", "$"})
_OPENING = 3  # words at which a sentence opens
_STEPS = (1, 2, 4, 7, 12)  # words between two that make a difference


def _far(gap: int) -> int:
    return bisect_right(_STEPS, gap)


def _before(low: tuple[str, ...], tags: tuple[str, ...], first: int) -> str:
    """The preposition before a name, past its article; else the tag of the word before."""
    if first == 0:
        return "^"
    one = low[first - 1]
    if one in _PREPOSITIONS:
        return one
    if one in ("the", "a", "an"):
        return low[first - 2] if first > 1 and low[first - 2] in _PREPOSITIONS else "the"
    return tags[first - 1]
