"""Who takes part without a name, told behind an event word: a meeting of [six industrial nations], adopted by [states]."""

from __future__ import annotations

from functools import cache

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import BOUNDARY, RELATIVE, Line
from dateline.events.objects import singular, word_class
from dateline.events.partners import passive
from dateline.events.verbs import Form
from dateline.model.event import Participant

_CLASSES = ("people", "leader", "body", "officer", "tribunal", "envoy", "forces", "actor", "trade")
_STATES = frozenset({"nation", "country", "state", "power", "democracy", "economy", "creditor", "lender"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_LONGEST = 9  # words of somebody without a name
_AHEAD = 9  # words from an event word to the preposition that brings them in
_SHARED = GATHERINGS | {"agreement", "signing"}


@cache
def actors() -> frozenset[str]:
    """The nouns for somebody who can act, in the singular and as the tables have them."""
    found = frozenset(word for name in _CLASSES for word in word_class(name))
    return found - word_class("no actor") - {"they", "he", "she", "it"}


def behind(event: Found) -> list[Participant]:
    """Who is brought in behind an event word by "of", "between", "among", "with" or "by", where no name is told."""
    line = event.line
    opening = _opening(event)
    if opening is None:
        return []
    first = opening + 1
    if line.words.tags[first : first + 1] == ("DET",):
        if line.at(first) not in ("the", "a", "an"):
            return []  # by some states
        first += 1
    last, head = first, first
    while last < min(len(line), first + _LONGEST) and _inside(line, last):
        if line.words.tags[last] in ("NOUN", "PROPN") and _acts(line, last):
            head = last + 1
        elif line.words.tags[last] in ("NOUN", "PROPN"):
            head = first  # a meeting of the committee room
        last += 1
    if head == first or line.at(head) in ("'s", "’s") or not _some(line, first, head):
        return []
    return [Participant(" ".join(line.words.raw[first:head]), line.words.span(first, head), office=True)]


def _inside(line: Line, k: int) -> bool:
    """Whether a word can stand inside a phrase of people: the six [leading] industrial democracies."""
    describing = line.at(k).endswith("ing") and line.words.tags[k + 1 : k + 2] in (("NOUN",), ("ADJ",))
    return line.words.tags[k] in _INSIDE or line.at(k) == "and" or describing


def _some(line: Line, first: int, last: int) -> bool:
    """Whether the words tell more than "states": several words, or a plural of people."""
    return last - first > 1 or line.at(first).endswith("s")


def _acts(line: Line, k: int) -> bool:
    word = singular(line.at(k))
    return word in actors() or line.at(k) in actors() or word in _STATES


def _opening(event: Found) -> int | None:
    """The index of the preposition that brings somebody in, before anything else is told."""
    line = event.line
    if event.verb and not (passive(event) or event.match.form & Form.PART):
        return None
    wanted = _BY if event.verb or event.kind not in _SHARED else _BY | _AMONG
    wanted = wanted | _SIDES if event.kind in ("agreement", "signing") else wanted
    for k in range(event.last, min(len(line), event.right, event.last + _AHEAD)):
        if line.at(k) in wanted:
            return k
        if line.at(k) == "," or line.at(k) in BOUNDARY or line.at(k) in RELATIVE or line.words.tags[k] == "AUX":
            return None
    return None


_BY = frozenset({"by"})
_SIDES = frozenset({"between", "among"})
_AMONG = _SIDES | {"of", "with"}
