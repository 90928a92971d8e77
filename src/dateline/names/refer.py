"""Mentions resolved: full names first, then roles, bodies, states and places, then what leans on those."""

from __future__ import annotations

from dateline.model.mention import Mention
from dateline.names.board import Board
from dateline.names.bodies import name_bodies, name_groups, name_marked, name_others, name_places, name_sides
from dateline.names.find import Found
from dateline.names.offices import name_offices
from dateline.names.people import Being, People
from dateline.names.persons import name_pairs, name_persons
from dateline.names.pronouns import name_pronouns, name_we

#: The surest first: what one step takes, the next leaves alone.
STEPS = (
    name_persons,
    name_pairs,
    name_offices,
    name_sides,
    name_groups,
    name_marked,
    name_bodies,
    name_places,
    name_others,
    name_pronouns,
    name_we,
)


def resolve(found: Found, people: People, of_run: dict[int, Being]) -> tuple[Mention, ...]:
    """All mentions of the story, in text order."""
    board = Board(found, people, of_run)
    for step in STEPS:
        step(board)
    return tuple(sorted(board.mentions, key=lambda m: (m.span, m.kind)))
