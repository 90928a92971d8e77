"""Who else takes part in an event, by where a name stands beside the event word.

The rules look for people where their kinds of events have them. An act of any word has them elsewhere too: "a court
sentenced [Kern]", "[Kern] was charged", "a letter to [the council]". A model (pairing.py) weighs the place of the name
and how the tagger's states of name and event word go together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.events.draft import Draft
from dateline.events.kinds import GATHERINGS
from dateline.events.pairing import Pairing, shipped
from dateline.events.signs import stem
from dateline.events.standing import standing
from dateline.events.telling import Scene
from dateline.model.event import Event, Participant
from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.swift import replace

TAKES = 0.55  # how likely a name must take part to join those of a draft that only the learnt reader tells
ALONE = 0.5  # ... where the rules tell the event and name nobody
BESIDE = 0.7  # ... where they name somebody
LEAVES = 0.2  # how likely one of those must who were named for what only the learnt reader tells, to stay
_MOST = 12  # names of a sentence that are looked at


def completed(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts of a sentence, each with whoever else takes part.

    Of what only the learnt reader tells, whoever hardly takes part is left out; to what the rules tell the others are
    only noted, as tellings are compared by those whom the rules name. A noun that points back ("the talks") is told of
    elsewhere, with its people, and gets none here.
    """
    asked = [d for d in drafts if (d.status or d.lean) and not _points_back(d)]
    named = list(names_in(scene)) if asked else []
    if not named:
        return drafts
    weights = shipped("takes")
    bonds = bonds_in(scene, [d.found.first for d in asked], named, weights)
    made = {id(d): _completed(d, drafts, named, weights, bond) for d, bond in zip(asked, bonds, strict=True)}
    return [made.get(id(d), d) for d in drafts]


Named = tuple[Mention, int, int, bool]


def bonds_in(scene: Scene, events: list[int], named: list[Named], weights: Pairing) -> list[list[float]]:
    """For each event word how far the tagger's states speak for each name, which is known by its last word."""
    told, of_names = scene.states_of(events), scene.states_of([last - 1 for _, _, last, _ in named])
    if told is None or of_names is None:
        return [[0.0] * len(named) for _ in events]
    return weights.bonds(told, of_names)


def _points_back(draft: Draft) -> bool:
    found = draft.found
    return not found.verb and found.kind in _TOLD_ELSEWHERE and found.line.at(found.phrase) in ("the", "these", "those")


_TOLD_ELSEWHERE = GATHERINGS | {"agreement"}


def names_in(scene: Scene) -> Iterator[Named]:
    """The names of a sentence with their words [first, last), and whether each belongs to the saying."""
    sayers = scene.around.sayers()
    mentions = [m for m in scene.around.parted() if not m.names]
    for mention in mentions[:_MOST]:
        words = words_of(scene, mention.span)
        if words is not None:
            yield mention, *words, any(s.overlaps(mention.span) for s in sayers)


def words_of(scene: Scene, span: Span) -> tuple[int, int] | None:
    """The words [first, last) of a span in its sentence."""
    first, last = scene.words.index_of(span.start), bisect_left(scene.words.starts, span.end)
    return (first, last) if first < last else None


def _completed(draft: Draft, drafts: list[Draft], named: list[Named], weights: Pairing, bonds: list[float]) -> Draft:
    chances = [
        weights.chance(signs(draft, drafts, mention, (first, last), said=said), bond)
        for (mention, first, last, said), bond in zip(named, bonds, strict=True)
    ]
    most: dict[str, float] = {}
    for (mention, *_), chance in zip(named, chances, strict=True):
        most[mention.name] = max(chance, most.get(mention.name, 0.0))
    others = [
        (Participant(mention.name, span=mention.span, country=mention.country), chance)
        for (mention, _, _, said), chance in zip(named, chances, strict=True)
        if not said and chance >= ALONE
    ]
    likeliest = max([c for (*_, said), c in zip(named, chances, strict=True) if not said], default=0.0)
    draft = replace(draft, who_sure=round(likeliest, 3))
    if not draft.taught or draft.status is not None:
        return replace(draft, others=tuple([(replace(p, learnt=True), c) for p, c in others])) if others else draft
    kept = tuple([p for p in draft.participants if most.get(p.name, 1.0) >= LEAVES])
    return replace(draft, participants=joined(kept, others, TAKES))


def joined(
    people: tuple[Participant, ...], others: Sequence[tuple[Participant, float]], least: float
) -> tuple[Participant, ...]:
    """The people with those of the others who are likely enough and not yet among them, the likeliest first."""
    found = list(people)
    for one, chance in sorted(others, key=lambda other: -other[1]):
        if chance >= least and not any(_alike(one.name, p.name) for p in found):
            found.append(one)
    return tuple(found)


def with_others(event: Event, drafts: Sequence[Draft]) -> Event:
    """The record with whoever else takes part by any telling: less likely ones only where it names nobody."""
    others = [other for draft in drafts for other in draft.others]
    if not others:
        return event
    named = any(p.name[:1].isupper() for p in event.participants)
    return replace(event, participants=joined(event.participants, others, BESIDE if named else ALONE))


def _alike(one: str, other: str) -> bool:
    """Whether one name is part of the other: Kern, Ivo Kern."""
    left, right = set(one.lower().split()), set(other.lower().split())
    return left <= right or right <= left


def signs(draft: Draft, drafts: list[Draft], mention: Mention, words: tuple[int, int], *, said: bool) -> list[str]:
    """The signs that somebody takes part. Example: a person right behind "charged": "v|a|0", "measure|person|a"."""
    found, place = draft.found, standing(draft.found, words)
    low, high = min(words[0], found.first), max(words[0], found.first)
    near = len([d for d in drafts if low < d.found.first < high])
    return [
        *place.signs,
        *_who(draft, place.side, place.form, mention),
        f"said={said}",
        f"near={min(2, near)}|{place.side}",
        f"pl={draft.place is not None and draft.place.span == mention.span}",
    ]


def _who(draft: Draft, side: str, form: str, mention: Mention) -> list[str]:
    """Who is named, and whom the rules have found so far."""
    found, who, named = draft.found, mention.kind.value, {p.name for p in draft.participants}
    kind, own, already = found.kind, stem(found.line.at(found.first)), mention.name in named
    return [
        f"{kind}|{who}|{side}", f"{kind}|{form}|{side}|{who}", f"{own}|{who}|{side}", f"mk={who}",
        f"man={mention.manner.value}", f"cap={mention.name[:1].isupper()}", f"already={already}",
        f"np={min(3, len(named))}|{already}|{side}", f"status={draft.status or draft.lean}",
    ]  # fmt: skip
