"""People, bodies, places and roles; later short mentions are the one named in full above."""

from __future__ import annotations

from dateline.model.mention import Mention, Person
from dateline.model.parse import Parse
from dateline.model.story import Story


def find_names(story: Story, parse: Parse) -> tuple[Mention, ...]:
    """All mentions of persons, bodies, states and places in the blocks that are read, in text order."""
    return ()


def gather(story: Story, mentions: tuple[Mention, ...]) -> tuple[Person, ...]:
    """Mentions gathered into the persons, bodies, states and places of the story."""
    return ()
