"""Kinds of events, and which of them can be one and the same."""

from __future__ import annotations

#: Kinds that sources use for one and the same thing: "the talks", "their meeting", "the summit".
GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"meeting", "talks", "summit", "session", "conference", "debate", "hearing", "press_conference"}),
    frozenset({"visit", "attendance"}),
    frozenset({"call"}),
    frozenset({"vote", "election", "ratification", "adoption"}),
    frozenset({"resignation", "appointment"}),
    frozenset({"signing"}),
    frozenset({"agreement"}),
    frozenset({"entry_into_force"}),
    frozenset({"expiry"}),
    frozenset({"measure"}),
    frozenset({"submission"}),
    frozenset({"work"}),
    frozenset({"other"}),
)

_NUMBERS = {kind: number for number, kinds in enumerate(GROUPS) for kind in kinds}

#: Kinds at which people sit together.
GATHERINGS = GROUPS[0]


def group_of(kind: str) -> int:
    """The number of the group a kind belongs to."""
    return _NUMBERS[kind]
