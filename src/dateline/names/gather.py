"""Mentions gathered into the persons, bodies, states and places of the story."""

from __future__ import annotations

from dateline.model.mention import Kind, Manner, Mention, Person
from dateline.model.story import Story

_NAMED = frozenset({Manner.FULL, Manner.SHORT, Manner.METONYM})


def gather(story: Story, mentions: tuple[Mention, ...]) -> tuple[Person, ...]:
    """One Person for each name and kind, in text order of its first mention, with every spelling and role found."""
    groups: dict[tuple[str, Kind], list[Mention]] = {}
    for mention in mentions:
        if not mention.names:
            groups.setdefault((mention.name, mention.kind), []).append(mention)
    return tuple(_person(story, name, kind, found) for (name, kind), found in groups.items())


def _person(story: Story, name: str, kind: Kind, mentions: list[Mention]) -> Person:
    spellings = (" ".join(m.span.of(story.text).split()) for m in mentions if m.manner in _NAMED)
    return Person(
        name,
        kind,
        roles=tuple(dict.fromkeys(m.role for m in mentions if m.role)),
        country=next((m.country for m in mentions if m.country), None),
        spellings=tuple(dict.fromkeys(spellings)) or (name,),
        mentions=tuple(m.span for m in mentions),
    )
