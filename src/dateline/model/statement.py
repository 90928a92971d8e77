"""Statements in the field's terms: source, cue, content, and the chain from the speaker to the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span
from dateline.model.swift import swift


class Form(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Tie(StrEnum):
    """How one statement of a story stands to another."""

    RESPONDS_TO = "responds_to"
    REITERATES = "reiterates"
    PARAPHRASES = "paraphrases"
    DENIES = "denies"
    SAME_POSITION = "same_position"


@dataclass(frozen=True, slots=True)
class Relation:
    """Statement `left` (index in text order) stands to `right` as `tie` says; `words` are what shows it or differs."""

    left: int
    right: int
    tie: Tie
    span: Span | None = None
    adds: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: "We are ready," Lukashenko told BelTA, TASS reports.

    `speaker` is the fullest name in the story (the noun for nameless ones: "officials"; None where no source is
    given); `source` the span of the local mention ("he"). `cue` is the cue as words, `cues` its spans. `content` has
    no outer quotation marks. `chain` runs from the speaker outward to the publisher: (Alexander Lukashenko, BelTA,
    TASS). `said` is a TIMEX3 value, given only where the text dates the saying. `also` are other copies of the same
    statement (headline, standfirst). `own_voice` marks the agency's own account.
    """

    content: tuple[Span, ...]
    form: Form
    speaker: str | None = None
    role: str | None = None
    source: Span | None = None
    cue: str | None = None
    cues: tuple[Span, ...] = ()
    chain: tuple[str, ...] = ()
    said: str | None = None
    said_span: Span | None = None
    denied: bool = False
    nested: bool = False
    also: tuple[Span, ...] = ()
    addressee: Span | None = None
    sources: tuple[Span, ...] = ()
    ground: str = "rules"

    @property
    def span(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.content[0].start, self.content[-1].end)
