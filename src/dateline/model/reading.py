"""A story with everything found in it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.event import Event, Rung
from dateline.model.instrument import Instrument
from dateline.model.mention import Mention, Person
from dateline.model.span import Citation, Span
from dateline.model.statement import Relation, Statement
from dateline.model.story import Story, StoryDay
from dateline.model.tally import Tally
from dateline.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """What `dateline.read` returns: the story, and tuples of findings in text order. Equal input, equal Reading."""

    story: Story
    day: StoryDay
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    persons: tuple[Person, ...] = ()
    timexes: tuple[Timex, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    ladder: tuple[Rung, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    tallies: tuple[Tally, ...] = ()
    model: str | None = None

    def cite(self, span: Span) -> Citation:
        """A citation of this story for `span`."""
        return Citation(self.story.id, span, span.of(self.story.text))

    def sentence_of(self, span: Span) -> Span:
        """The sentence that holds the start of `span`; `span` itself where no sentence does (a headline is one)."""
        return next((s for s in self.sentences if s.start <= span.start < s.end), span)
