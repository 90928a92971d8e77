"""Treaties, agreements, decrees and programmes, stage by stage, in the terms of treaty practice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class Stage(StrEnum):
    """How far an instrument has come."""

    PROPOSED = "proposed"
    DRAFT = "draft"
    REJECTED = "rejected"  # proposed or drafted, and turned down
    AGREED = "agreed"
    INITIALLED = "initialled"
    SIGNED = "signed"
    ADOPTED = "adopted"
    RATIFIED = "ratified"
    PROVISIONAL = "provisionally_applied"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    DENOUNCED = "denounced"
    EXISTING = "existing"  # spoken of as being there, nothing more


@dataclass(frozen=True, slots=True)
class Step:
    """One stage reached (or set for) a day: signed 1999-12-08. `by` are the offices or persons named for it."""

    stage: Stage
    date: str | None
    span: Span
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument of a story. `stage` is what the story says it is now; dates of stages are in `steps`."""

    name: str
    stage: Stage
    mentions: tuple[Span, ...]
    parties: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    expires: str | None = None
    part_of: int | None = None

    def date_of(self, stage: Stage) -> str | None:
        """The TIMEX3 value at which `stage` was reached, if the story dates it."""
        return next((s.date for s in self.steps if s.stage is stage and s.date), None)
