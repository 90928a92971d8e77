"""Who said what, how, and through whom."""

from __future__ import annotations

from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.statement import Relation, Statement
from dateline.model.story import Story, StoryDay
from dateline.model.timex import Timex


def find_statements(
    story: Story, day: StoryDay, parse: Parse, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...]
) -> tuple[Statement, ...]:
    """All statements of the story in text order."""
    return ()


def relate(story: Story, statements: tuple[Statement, ...]) -> tuple[Relation, ...]:
    """How the statements of one story stand to each other."""
    return ()
