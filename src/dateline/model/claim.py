"""Claims: what a reading asserts, each with a source, four times and a citation. The atoms of the ledger."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Citation


class Subject(StrEnum):
    """What kind of thing a claim is about."""

    EVENT = "event"
    TALLY = "tally"
    INSTRUMENT = "instrument"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what about which thing, said when, cited where.

    `thing` is the local thing of one story that the claim is about (``story id + "#e3"``); which real-world entry it
    belongs to is decided by `track.same` and editors, never written into the claim. `data` is the full finding as
    sorted (key, value) pairs of plain strings (kind, status, participants joined by " | ", place, date, end, was ...).
    The four times: `when` (the event's own TIMEX3 value), `said` (when the speaker spoke), `published` (the story,
    ISO), `filed` (ISO instant at which this ledger learned of it, given from outside). `origin` names the original
    wire or speaker chain; two copies of one wire share it.
    """

    subject: Subject
    thing: str
    story_id: str
    source: str  # the innermost one the claim rests on: "Dmitry Peskov", or the publisher for its own voice
    chain: tuple[str, ...]
    data: tuple[tuple[str, str], ...]
    citations: tuple[Citation, ...]
    when: str | None = None
    said: str | None = None
    published: str | None = None
    filed: str | None = None
    origin: str | None = None

    @property
    def id(self) -> str:
        """Digest of subject, thing, chain, data, times said and published, and citations; filed is left out."""
        parts = (
            self.subject.value,
            self.thing,
            *self.chain,
            *(f"{k}={v}" for k, v in self.data),
            self.said or "",
            self.published or "",
            *(f"{c.story_id}:{c.span.start}-{c.span.end}" for c in self.citations),
        )
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]

    def get(self, key: str) -> str | None:
        """The value of one field of `data`, None where it is not stated."""
        for name, value in self.data:  # dozens of times for each entry: no dict is made
            if name == key:
                return value
        return None

    @property
    def confidence(self) -> float | None:
        """How likely an editor would list the event told, 0 to 1; None where it is not known, or for other things."""
        value = self.get("confidence")
        return None if value is None else float(value)

    @property
    def learnt(self) -> bool | None:
        """Whether only the learnt reader tells the event, no rule; None where it is not known, or for other things."""
        value = self.get("learnt")
        return None if value is None else value == "yes"
