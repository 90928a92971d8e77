"""Who takes part: the names of the event's clause, without titles; offices where no holder is named."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.model.event import Participant
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span

_WHO = frozenset({Kind.PERSON, Kind.BODY, Kind.STATE, Kind.GROUP})
_WHERE = frozenset({"in", "at", "from", "near", "to"})


def participants_of(
    event: Found, mentions: list[Mention], place: Mention | None, speakers: tuple[Span, ...]
) -> tuple[Participant, ...]:
    """The participants that an event's clause names, in text order, each once."""
    line = event.line
    found: dict[str, Participant] = {}
    for mention in mentions:
        at = line.words.index_of(mention.span.start)
        if mention.kind not in _WHO or mention is place or not event.left <= at < event.right:
            continue
        if any(mention.span.overlaps(s) for s in speakers):
            continue
        before = line.at(at - 2) if line.at(at - 1) == "the" else line.at(at - 1)
        if mention.kind is Kind.STATE and before in _WHERE:
            continue
        for participant in _expanded(mention):
            found.setdefault(participant.name, participant)
    return tuple(found.values())


def _expanded(mention: Mention) -> list[Participant]:
    office = mention.manner is Manner.ROLE and mention.kind is Kind.PERSON and mention.name == mention.role
    return [
        Participant(name, mention.span, mention.role, mention.country, office)
        for name in mention.names or (mention.name,)
    ]
