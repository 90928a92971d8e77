"""What stands in one sentence: its names, its times, and the statements that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.events.words import Words
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.swift import replace, swift
from dateline.model.timex import Timex

_Finding = TypeVar("_Finding", Mention, Timex)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rooms before this one found in a story, in text order."""

    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    statements: tuple[Statement, ...]


@swift
@dataclass(frozen=True, slots=True)
class Around:
    """The findings of one sentence; statements come with their index in the story."""

    mentions: list[Mention]
    timexes: list[Timex]
    statements: list[tuple[int, Statement]]

    def statement_of(self, span: Span) -> int | None:
        """The index of the innermost statement whose content holds `span`."""
        holding = [(len(c), i) for i, s in self.statements for c in (*s.content, *s.also) if c.contains(span)]
        return min(holding)[1] if holding else None

    def parted(self) -> list[Mention]:
        """The mentions, with the place behind nameless people as one of its own: [ministers] in [Venice].

        Speakers stay whole: "economists in Venice" say where they are, not where anything is held.
        """
        outside = self.sayers()
        return [
            part
            for mention in self.mentions
            for part in ((mention,) if any(s.overlaps(mention.span) for s in outside) else _parts(mention))
        ]

    def sayers(self) -> tuple[Span, ...]:
        """The spans of speakers and cues, which belong to the saying and not to what is said.

        "Spoke by phone with Lind to say" is a cue too, and Lind takes part.
        """
        return tuple(
            part
            for _, s in self.statements
            for part in (s.source, s.addressee, *(s.cues if " with " not in (s.cue or "") else ()))
            if part is not None and not any(c.contains(part) for c in s.content)
        )


def _parts(mention: Mention) -> tuple[Mention, ...]:
    who, word, place = mention.name.partition(" in ")
    cut = mention.span.end - len(place)
    local = word and place[:1].isupper() and len(mention.name) <= len(mention.span)
    if not local or mention.manner is not Manner.ROLE or mention.kind not in (Kind.GROUP, Kind.PERSON):
        return (mention,)
    found = Mention(Span(cut, mention.span.end), Kind.PLACE, place)
    return replace(mention, span=Span(mention.span.start, cut - len(word)), name=who), found


def around_each(sentences: Sequence[Words], findings: Findings) -> list[Around]:
    """One `Around` per sentence, in one pass over everything."""
    spans = [words.span(0, len(words)) for words in sentences]
    starts = [span.start for span in spans]
    told: list[dict[int, Statement]] = [{} for _ in spans]
    for i, statement in enumerate(findings.statements):
        parts = [*statement.content, *statement.also, *statement.cues]
        for part in [*parts, statement.source] if statement.source else parts:
            k = max(0, bisect_right(starts, part.start) - 1)
            while k < len(spans) and starts[k] < part.end:
                told[k][i] = statement
                k += 1
    mentions, timexes = _inside(spans, findings.mentions), _inside(spans, findings.timexes)
    return [Around(m, t, sorted(s.items(), key=_first)) for m, t, s in zip(mentions, timexes, told, strict=True)]


def _first(pair: tuple[int, Statement]) -> int:
    return pair[0]


def _inside(spans: list[Span], found: tuple[_Finding, ...]) -> list[list[_Finding]]:
    """The findings inside each of the spans."""
    ordered = sorted(found, key=lambda f: f.span.start)
    starts = [f.span.start for f in ordered]
    return [
        [f for f in ordered[bisect_left(starts, s.start) : bisect_left(starts, s.end)] if s.contains(f.span)]
        for s in spans
    ]
