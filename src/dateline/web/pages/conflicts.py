"""Conflict cards: two sentences side by side with the words that differ."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from dateline.model.play import Conflict, Entry
from dateline.web.differ import Run, differing
from dateline.web.edition import Edition
from dateline.web.pages.frame import Visit, frame, paged

MOST = 25
_ORDER = {"contradiction": 0, "divergence": 1, "drift": 2}


@dataclass(frozen=True, slots=True)
class Card:
    """A conflict with its place on the page; the runs are filled in only for cards that are shown."""

    entry: Entry
    conflict: Conflict
    anchor: str
    left: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()


def anchor_of(entry: Entry, conflict: Conflict) -> str:
    """A fragment that stays the same for the same two claims."""
    seed = f"{entry.id} {conflict.about} {conflict.left.id} {conflict.right.id}"
    return "x" + hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def cards_of(edition: Edition, visit: Visit, most: int) -> tuple[list[Card], int]:
    """The first conflicts, contradictions first, newest first within a kind; and how many there are.

    Those of the whole ledger, but of a process, or a site, whose pages are those of its play, the play's.
    """
    if edition.process is None and not visit.links.static:
        found, number = edition.record.conflicts(edition.as_of, most)
        return [Card(entry, conflict, anchor_of(entry, conflict)) for entry, conflict in found], number
    cards = [Card(e, c, anchor_of(e, c)) for e in edition.play.entries for c in e.conflicts]
    cards.sort(key=lambda card: max(card.conflict.left.published or "", card.conflict.right.published or ""))
    cards.reverse()
    return sorted(cards, key=lambda card: _ORDER.get(card.conflict.kind.value, 3))[:most], len(cards)


def filled(card: Card) -> Card:
    """The card with its differing words."""
    left, right = differing(*(cited.quote if cited else "" for cited in card.conflict.words))
    return Card(card.entry, card.conflict, card.anchor, left, right)


def conflicts(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the conflict cards."""
    cards, number = cards_of(edition, visit, visit.number() * MOST)
    rows, numbers = paged(cards, visit, MOST, number)
    return "conflicts.html", frame("conflicts", edition, visit, cards=[filled(card) for card in rows], **numbers)
