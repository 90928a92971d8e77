"""The kind of an act by its verb and by what it is done to: a request filed, duties halved, a deputy named."""

from __future__ import annotations

from functools import cache

from dateline.events.line import Line
from dateline.events.objects import has_object, word_class
from dateline.events.verbs import forms
from dateline.lexicon import table

#: Classes of events-objects.txt whose words make an act a measure, whatever the verb.
_MEASURES = ("measure", "level", "crossing", "supply", "assets")


@cache
def _kinds() -> dict[str, str]:
    """Every form of a verb whose kind does not hang on its object."""
    return {word: row[1] for row in table("events-deeds", 2) for word in forms(row[0])}


def _from_a_body(line: Line, k: int) -> bool:
    """Whether a party or union is left, and no place: left the coalition; not: left the country, left Karsk."""
    return line.at(k + 1) in _DETERMINED and line.at(k + 2) not in _PLACES


_LEAVING = frozenset({"visit", "resignation"})
_DETERMINED = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_PLACES = frozenset({"country", "capital", "city", "island", "region", "area"})


def judged(line: Line, k: int) -> bool:
    """Whether a court does what the verb at `k` tells: what it approves is no agreement."""
    return not word_class("tribunal").isdisjoint(line.words.low[max(0, k - 6) : k])


def deed_of(line: Line, k: int, *, passive: bool) -> str:
    """The kind of the act at the word `k`; "other" where nothing says more."""
    kind = _kinds().get(line.at(k))
    if kind is not None:
        ruled = kind == "agreement" and judged(line, k)
        return "other" if ruled or (kind in _LEAVING and _from_a_body(line, k)) else kind
    back, ahead = (8, 0) if passive else (0, 6)
    if any(has_object(line, k, k + 1, name, back=back, ahead=ahead) for name in _MEASURES):
        return "measure"
    return "other"
