"""Tallies: eight out of 31 roadmaps. What is not stated is None, never 0."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class TallyKind(StrEnum):
    """What sort of count it is."""

    PROGRESS = "progress"
    VOTE = "vote"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers with an owner: total 31, open 8, of integration roadmaps, according to Vladimir Semashko.

    `values` holds only numbers in the text, `derived` what follows from them (agreed 23); keys total, open, agreed,
    for, against, abstain. `mentions` are all copies in the story: one record, several spans, one source.
    """

    kind: TallyKind
    of: str
    values: tuple[tuple[str, float], ...]
    mentions: tuple[Span, ...]
    derived: tuple[tuple[str, float], ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    according_to: str | None = None
    chain: tuple[str, ...] = ()
    body: str | None = None
    statement: int | None = None
    holds_on: str | None = None  # ISO day on which this holds, where the story says so ("not yet", "as of")

    def value(self, key: str) -> float | None:
        """The number stated for `key`, else the one derived, else None: not stated."""
        return dict(self.derived).get(key) if key not in dict(self.values) else dict(self.values)[key]
