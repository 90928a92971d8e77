"""The straight line through the reading rooms, and nothing more."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from dateline import events, instruments, names, speech, syntax, tallies, timex, wire
from dateline.model.reading import Reading
from dateline.model.story import Story
from dateline.text.sentences import split_sentences


@dataclass(frozen=True)
class Reader:
    """Reads stories; frozen and safe to share. What is slow to build (tables, the model) is built once in `parser`."""

    parser: syntax.Parser

    def read(
        self,
        page: str | bytes,
        *,
        source: str | None = None,
        published: dt.datetime | dt.date | None = None,
        url: str | None = None,
        language: str | None = None,
        given_id: str | None = None,
    ) -> Reading:
        """Page in, annotated story out: no disk, no network, no clock.

        `page` is plain text or HTML; `source` the agency's short name where it is known ("TASS"); `published` the
        day or time that the page or the user gives. Raises `dateline.wire.PageError` for a page that is no story.
        """
        story = wire.story_from(page, source=source, published=published, url=url, language=language, given_id=given_id)
        return self.read_story(story)

    def read_story(self, story: Story) -> Reading:
        """The rooms in order; each takes values and returns a tuple of values in text order."""
        day = timex.story_day(story)
        if not story.is_read:
            return Reading(story, day)
        sentences = split_sentences(story)
        parse = self.parser.parse(story, sentences)
        mentions = names.find_names(story, parse)
        timexes = timex.find_timexes(story, day, sentences)
        statements = speech.find_statements(story, day, parse, mentions, timexes)
        relations = speech.relate(story, statements)
        sides = speech.find_sides(story, parse, mentions, statements)
        found = instruments.find_instruments(story, day, parse, mentions, timexes)
        happenings = events.find_events(story, day, parse, mentions, timexes, statements, found)
        ladder = events.find_ladder(story, parse, happenings)
        counts = tallies.find_tallies(story, parse, mentions, statements)
        return Reading(
            story=story,
            day=day,
            sentences=tuple(parse.span(*s) for s in parse.sentences),
            mentions=tuple(sorted((*mentions, *sides), key=lambda m: (m.span.start, m.span.end))),
            persons=names.gather(story, mentions),
            timexes=timexes,
            statements=statements,
            relations=relations,
            events=happenings,
            ladder=ladder,
            instruments=found,
            tallies=counts,
            model=parse.model,
        )


@cache
def default_reader() -> Reader:
    """The reader with the shipped weights, or by rules alone where they are missing; built once per process."""
    return Reader(syntax.load())


@cache
def rules_reader() -> Reader:
    """The reader without a model (`--no-model`)."""
    return Reader(syntax.rules_only())
