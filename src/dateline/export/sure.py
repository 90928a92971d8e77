"""How sure the program is of an event, in words for people: only where no rule tells it does it need to be said."""

from __future__ import annotations

from dateline.model.claim import Claim
from dateline.model.event import Event
from dateline.model.play import Entry

Told = Event | Claim | Entry

#: What the note means, for whoever wants to know.
EXPLAINED = (
    "No rule tells this event, only the reader that was taught on annotated stories. "
    "The figure is how likely an editor would list it; read the sentence before you print it."
)


def percent(told: Told) -> str | None:
    """How sure the program is: ``58 %``; None where that is not known."""
    return None if told.confidence is None else f"{told.confidence:.0%}".replace("%", " %")


def note(told: Told) -> str | None:
    """``found by the learnt reader, 58 % sure``; None where a rule tells the event, or nobody knows."""
    return _noted(told, "found by the learnt reader")


def mark(told: Told) -> str | None:
    """The same where there is little room: ``learnt, 58 % sure``."""
    return _noted(told, "learnt")


def _noted(told: Told, words: str) -> str | None:
    if not told.learnt:
        return None
    sure = percent(told)
    return f"{words}, {sure} sure" if sure else words


def details(told: Told) -> str:
    """How sure, and who tells it: ``87 %, told by a rule``, ``58 %, found by the learnt reader``, ``not known``."""
    known = {True: "found by the learnt reader", False: "told by a rule", None: None}[told.learnt]
    return ", ".join(part for part in (percent(told), known) if part) or "not known"
