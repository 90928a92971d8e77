"""Who said what, how, and through whom."""

from __future__ import annotations

from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.statement import Relation, Statement
from dateline.model.story import Story, StoryDay
from dateline.model.timex import Timex
from dateline.speech.attribution import Attribution
from dateline.speech.lines import Lines, lines_of
from dateline.speech.link import link
from dateline.speech.merge import merge
from dateline.speech.record import to_statements
from dateline.speech.relations import find_relations
from dateline.speech.rules import read_by_rules
from dateline.speech.sides import find_sides


def find_attributions(story: Story, parse: Parse) -> tuple[Attribution, ...]:
    """Everything ascribed to somebody, beliefs, wishes and documents included, with local spans, unresolved."""
    return _read(lines_of(story, parse), parse, spoken=False)


def _read(lines: Lines, parse: Parse, *, spoken: bool) -> tuple[Attribution, ...]:
    """Rules alone where there are no marks, else both readers in one."""
    if not parse.marks:
        return read_by_rules(lines)
    ruled = read_by_rules(lines, sure=not spoken)
    return merge(lines, ruled, link(lines, parse.marks, spoken=spoken), spoken=spoken)


def find_statements(
    story: Story, day: StoryDay, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Statement, ...]:
    """All statements of the story in text order: attributions whose content is a clause or a quotation."""
    lines = lines_of(story, parse)
    return to_statements(story, day, lines, _read(lines, parse, spoken=True), mentions, timexes)


def relate(story: Story, statements: tuple[Statement, ...]) -> tuple[Relation, ...]:
    """How the statements of one story stand to each other."""
    return tuple(find_relations(story, statements))


__all__ = ["find_attributions", "find_sides", "find_statements", "relate"]
