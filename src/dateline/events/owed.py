"""What is yet to be done: has yet to ratify it, still needs to sign, has until Friday to answer."""

from __future__ import annotations

from dateline.events.line import HAVE, Line
from dateline.model.story import Role


def owed(line: Line, before: int) -> int | None:
    """The first word of what says that an infinitive is yet to come; `before` is the word left of its "to".

    None where nothing says so. Examples: "has yet", "still needs", "remains", "has until June 11".
    """
    word = line.at(before)
    if word in ("yet", "still") and line.at(before - 1) in HAVE:
        return before - 1
    needing = word in _NEEDING and "still" in (line.at(before - 1), line.at(before - 2))
    return before if needing or word in ("remains", "remain") else _term_before(line, before)


def headed(line: Line, before: int) -> int | None:
    """The subject's last word in a headline that looks ahead: Norland, Estmark [leaders] to meet; else None."""
    title = line.words.role is Role.HEADLINE and before >= 0
    return before if title and line.words.tags[before] in ("NOUN", "PROPN") and not _verb_before(line, before) else None


def _verb_before(line: Line, before: int) -> bool:
    """Whether the headline has its verb already: Kern arrives in Karsk to meet Tarn."""
    return not {"VERB", "AUX"}.isdisjoint(line.words.tags[: before + 1])


def must_still(line: Line, first: int, verb: int) -> bool:
    """Whether something is yet to be done: the pact must still be ratified."""
    return {"must", "still"} <= {*line.words.low[first:verb]}


def _term_before(line: Line, before: int) -> int | None:
    """The verb of a term that stands there: [has] until Friday to answer, [were given] ten days to leave."""
    for k in range(before, max(0, before - _TERM), -1):
        if line.at(k) in _UNTIL or line.at(k) in ("days", "weeks"):
            return next((j for j in range(max(0, k - 4), k) if line.at(j) in HAVE | _GIVEN), None)
    return None


_TERM = 6  # words of a term: until the end of June
_UNTIL = frozenset({"until", "till"})
_GIVEN = frozenset({"given", "gave", "set"})
_NEEDING = frozenset({"has", "have", "needs", "need"})
