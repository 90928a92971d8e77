"""People, bodies, places and roles; later short mentions are the one named in full above."""

from __future__ import annotations

from dateline.model.mention import Mention
from dateline.model.parse import Parse
from dateline.model.story import Story
from dateline.names.find import look, register
from dateline.names.gather import gather
from dateline.names.refer import resolve

__all__ = ["find_names", "gather"]


def find_names(story: Story, parse: Parse) -> tuple[Mention, ...]:
    """All mentions of persons, bodies, states and places in the blocks that are read, in text order."""
    found = look(story, parse)
    people, of_run = register(found)
    return resolve(found, people, of_run)
