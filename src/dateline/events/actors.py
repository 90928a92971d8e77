"""Who can act, by the words of a subject alone: a name, a court, the two sides; and what can be acted on in public."""

from __future__ import annotations

from functools import cache

from dateline.events.line import AUX, PREPOSITION, RELATIVE, SUBORDINATOR, Line
from dateline.events.objects import singular, word_class
from dateline.lexicon import table

_CLASSES = ("people", "leader", "body", "officer", "tribunal", "envoy", "labour", "forces", "several leaders", "actor")


@cache
def _actors() -> frozenset[str]:
    return frozenset(word for name in _CLASSES for word in word_class(name))


@cache
def _public() -> frozenset[str]:
    """Whatever the verbs of events.txt are done to: treaties, duties, crossings, prisoners."""
    return frozenset(row[0] for row in table("events-objects", 2))


def head_of(line: Line, first: int, end: int) -> int | None:
    """The noun that the words [first, end) are about: the working [groups] of the two states; None where there is none.

    What stands before a comma at the head of a clause ("On Friday,") is passed over.
    """
    if line.at(first) in PREPOSITION or line.at(first) in SUBORDINATOR:
        first = next((k + 1 for k in range(first, end) if line.at(k) == ","), first + 1)
    head = None
    for k in range(first, end):
        word, tag = line.at(k), line.words.tags[k]
        if word in PREPOSITION or word in RELATIVE or word == "," or word in AUX:
            if head is not None:
                break
        elif tag in ("NOUN", "PROPN", "PRON", "NUM") and word not in word_class("time"):
            head = k
    return head


def actor_before(line: Line, first: int, end: int) -> bool:
    """Whether the subject in the words [first, end) can act: a court, Norland, the rebels; not "the storm" or "he"."""
    head = head_of(line, first, end)
    if head is None:
        return False
    word = line.at(head)
    if word in _actors() or singular(word) in _actors():
        return True
    named = line.words.tags[head] == "PROPN" and line.words.raw[head][:1].isupper()
    return named and word not in word_class("calendar")


def acted_on(line: Line, first: int, end: int, verb: int) -> bool:
    """Whether the subject of a passive is a thing of public life: the crossing was closed, the licence was granted."""
    head = head_of(line, first, min(end, verb))
    return head is not None and (line.at(head) in _public() or singular(line.at(head)) in _public())
