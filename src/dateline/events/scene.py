"""What was done at a gathering or on a visit shows that it was held: in talks with Kern, Tarn asked for more time."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import AUX, MODAL, RELATIVE, SUBORDINATOR
from dateline.events.verbs import Form, past_forms

_THERE = frozenset({"in", "at", "during"})
_LINKS = frozenset({"with", "between", "to", "of"})
_OPENING = frozenset({"a", "an"})
_FAR = 14  # words from an event to the comma behind its phrase
_NOT_SO = MODAL | {"if", "whether", "planned", "to"}


def told_there(found: Found) -> bool:
    """Whether a bare noun behind "in", "at" or "during" is the scene of something told as past.

    Example: "In talks with Ivo Kern, she asked for calm" tells that the talks were held.
    """
    if found.verb or found.preposition not in _THERE or found.kind not in GATHERINGS | {"visit", "call"}:
        return False
    line = found.line
    fresh = line.at(found.phrase) in _OPENING or found.phrase == found.first
    names = any(w[:1].isupper() for w in line.words.raw[found.last + 1 : found.last + 5])
    if not fresh or line.at(found.last) not in _LINKS or not names:
        return False
    at = found.phrase - 1
    if at <= 1:
        comma = next((k for k in range(found.last, min(len(line), found.last + _FAR)) if line.at(k) == ","), None)
        return comma is not None and _past_within(found, comma + 1, min(len(line), comma + _FAR))
    return _past_within(found, found.clause.first, at)


def _past_within(found: Found, first: int, last: int) -> bool:
    """Whether the first verb of the words [first, last) is one of the past, and nothing makes it a plan."""
    line = found.line
    for k in range(first, last):
        word = line.at(k)
        if word in _NOT_SO or (k > first and word in RELATIVE | SUBORDINATOR):
            return False
        if word in AUX:
            return word in ("was", "were", "had", "has", "have")
        if line.words.tags[k] == "VERB":
            return word.endswith("ed") or bool(past_forms().get(word, Form.NONE) & Form.PAST)
    return False
