"""Numbers with an owner: eight out of 31 roadmaps."""

from __future__ import annotations

from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.statement import Statement
from dateline.model.story import Story
from dateline.model.tally import Tally
from dateline.tallies.find import find

__all__ = ["find_tallies"]


def find_tallies(
    story: Story, parse: Parse, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[Tally, ...]:
    """All tallies of the story in text order of their first mention."""
    return find(story, parse, mentions, statements)
