"""Mentions gathered into the persons, bodies, states and places of the story."""

from __future__ import annotations

from dateline.model.mention import Kind, Manner, Mention, Person
from dateline.model.story import Story
from dateline.text.spelling import consonants, same_name

_NAMED = frozenset({Manner.FULL, Manner.SHORT, Manner.METONYM})


def gather(story: Story, mentions: tuple[Mention, ...]) -> tuple[Person, ...]:
    """One Person for each name and kind, in text order of its first mention, with every spelling and role found."""
    groups: dict[tuple[str, Kind], list[Mention]] = {}
    for mention in mentions:
        if not mention.names:
            groups.setdefault((mention.name, mention.kind), []).append(mention)
    merged = _one_spelling(groups)
    return tuple(_person(story, name, kind, found) for (name, kind), found in merged.items())


def _one_spelling(groups: dict[tuple[str, Kind], list[Mention]]) -> dict[tuple[str, Kind], list[Mention]]:
    """Persons under the first of their spellings: Anton Velichko and Anton Velička are one."""
    found: dict[tuple[str, Kind], list[Mention]] = {}
    family: dict[str, str] = {}  # consonants of the family name -> the first full name with them
    for (name, kind), mentions in groups.items():
        known = name
        if kind is Kind.PERSON and " " in name and any(m.manner is Manner.FULL for m in mentions):
            key = consonants(name.rsplit(" ", 1)[-1])
            known = family.setdefault(key, name)
            known = known if known == name or same_name(known, name).same else name
        found.setdefault((known, kind), []).extend(mentions)
    return {key: sorted(mentions, key=_place) for key, mentions in found.items()}


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _person(story: Story, name: str, kind: Kind, mentions: list[Mention]) -> Person:
    spellings = [" ".join(m.span.of(story.text).split()) for m in mentions if m.manner in _NAMED]
    return Person(
        name,
        kind,
        roles=tuple(dict.fromkeys([m.role for m in mentions if m.role])),
        country=next((m.country for m in mentions if m.country), None),
        spellings=tuple(dict.fromkeys(spellings)) or (name,),
        mentions=tuple([m.span for m in mentions]),
    )
