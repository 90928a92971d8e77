"""Where in a story: half-open character offsets, and a citation that carries the quoted words.

The scheme is stand-off annotation: the text is never edited, findings point into it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.swift import swift


@swift
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into a story's text (Python string indices).

    Example: in ``"MOSCOW, December 10. /TASS/."`` the day is ``Span(8, 19)``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span marks in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same length, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def join(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A span of one story together with the words it marks: what every finding can show."""

    story_id: str
    span: Span
    quote: str
