"""Word classes of events-words.txt and events-objects.txt: what votes, what is signed, what is lifted."""

from __future__ import annotations

from functools import cache

from dateline.events.line import AUX, BOUNDARY, PREPOSITION, Line
from dateline.lexicon import table

#: A treaty is a text, a draft is no pact; one withdraws from a pact, and troops.
_WIDER = {"text": ("text", "pact"), "leave": ("pact", "troops")}
_FAR = 60  # words back at which an "it" may still stand for a text


@cache
def _classes(name: str) -> dict[str, frozenset[str]]:
    """The words of a table by their class, its second column."""
    found: dict[str, list[str]] = {}
    for row in table(name, 2):
        found.setdefault(row[1], []).append(row[0])
    return {which: frozenset(words) for which, words in found.items()}


def word_class(name: str) -> frozenset[str]:
    """The words of one class of events-words.txt: "body", "leader", "calendar" ..."""
    return _classes("events-words").get(name, frozenset())


@cache
def _objects(which: str) -> frozenset[str]:
    classes = _classes("events-objects")
    return frozenset().union(*(classes.get(name, ()) for name in _WIDER.get(which, (which,))))


def singular(word: str) -> str:
    """A noun without its plural ending: parties -> party, treaties -> treaty, states -> state."""
    if word.endswith("ss"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def has_object(line: Line, first: int, last: int, which: str, *, back: int = 22, ahead: int = 11) -> bool:
    """Whether a word of the class `which` stands near the words [first, last): the law was passed, sign a treaty."""
    wanted, low = spelt(which), line.words.low
    for k, word in enumerate(low[last : last + ahead], last):
        if word in wanted:
            return True
        if word in _PARTING or (k > last + 1 and word in AUX):
            break
    for word in reversed(low[max(0, first - back + 1) : first]):
        if word in wanted:
            return True
        if (word in BOUNDARY or word == "that") and back < _FAR:
            break
    return False


_PARTING = BOUNDARY | {",", "that"}


@cache
def spelt(which: str) -> frozenset[str]:
    """The words of a class of objects with their plurals."""
    words = _objects(which)
    hissing = {w + "es" for w in words if w.endswith(("s", "x", "ch", "sh"))}  # taxes, crises
    return words | hissing | {w + "s" for w in words} | {w[:-1] + "ies" for w in words if w.endswith("y")}


def sends_envoy(line: Line, last: int) -> bool:
    """Whether an envoy stands between "send" and its next preposition: send [two envoys] to Karsk."""
    for k in range(last, min(len(line), last + 7)):
        if line.at(k) in word_class("envoy"):
            return True
        if line.at(k) in PREPOSITION or line.at(k) == ",":
            return False
    return False


def names_text(line: Line, first: int, last: int) -> bool:
    """Whether a year at words [first, last) is part of a text's name: the 1994 convention, the Agreement of 1996."""
    texts = _objects("text")
    if line.at(first - 1) in ("of", "from", "for") and singular(line.at(first - 2)) in texts:
        return True
    for k in range(last, min(len(line), last + 5)):
        if line.at(k) in texts:
            return True
        if line.at(k) in AUX or line.at(k) == "," or not (line.words.raw[k][:1].isupper() or k < last + 2):
            return False
    return False
