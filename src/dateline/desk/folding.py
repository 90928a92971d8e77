"""Entries of components: each component is folded by itself, and only where its rows are not those of last time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dateline.desk import versions
from dateline.desk.plain import entry_from_plain
from dateline.desk.things import thing_from
from dateline.ledger import editors, folded
from dateline.ledger.copies import copies_of
from dateline.ledger.derived import rules_of
from dateline.ledger.pieces import Piece, pieces
from dateline.ledger.rows import CLAIM, Row, claim_from
from dateline.ledger.store import Ledger
from dateline.model.play import Correction, Entry, Judgement
from dateline.track.fold import entries_of, on_day, order
from dateline.track.same import likeness

#: Folded components kept in memory: a page looks at 400, and most are as they were after the next filing.
KEPT = 1024
_STORY = CLAIM.split(", ").index("story")

#: Scores kept between folds: one more story in a process of hundreds is compared with the others, not they again.
_likeness = lru_cache(maxsize=4096)(likeness)

Pairs = tuple[tuple[str, str, float], ...]


@lru_cache(maxsize=KEPT)
def _folded(
    claims: tuple[Row, ...],
    bodies: tuple[str, ...],
    pairs: Pairs,
    judgements: tuple[Judgement, ...],
    corrections: tuple[Correction, ...],
    copies: tuple[tuple[str, str], ...],
) -> tuple[Entry, ...]:
    """The entries of one component on no particular day: a function of its rows, so that it can be kept."""
    return entries_of(
        map(claim_from, claims),
        judgements,
        corrections,
        pairs=pairs,
        copies=dict(copies),
        things=map(thing_from, bodies),
        compare=_likeness,
    )


@lru_cache(maxsize=KEPT)
def _opened(body: bytes) -> tuple[Entry, ...]:
    """The entries that were kept."""
    return tuple(map(entry_from_plain, folded.opened(body)))


def entries_of_pieces(
    ledger: Ledger, found: Mapping[int, Piece], *, filed_by: str | None = None
) -> dict[int, tuple[Entry, ...]]:
    """The entries of each component on no particular day, with what editors said by the instant `filed_by`."""
    things = [thing for piece in found.values() for thing in piece.things]
    judged = editors.judgements_about(ledger, things, filed_by=filed_by)
    corrected = editors.corrections_about(ledger, things, filed_by=filed_by)
    copies = copies_of(ledger, {row[_STORY] for piece in found.values() for row in piece.claims})
    return {name: _entries(piece, judged, corrected, copies) for name, piece in found.items()}


def entries_of_components(
    ledger: Ledger,
    components: Iterable[int],
    *,
    as_of: dt.date | None,
    today: dt.date | None,
    filed_by: str | None = None,
) -> list[Entry]:
    """The entries of some components as known on `as_of` and filed by `filed_by`; plans are overdue against `today`.

    What was folded when it was filed is read, where it was folded by the present rules and nothing came later.
    """
    day, wanted = as_of.isoformat() if as_of else None, list(dict.fromkeys(components))
    kept = folded.get(ledger, wanted, as_of=day) if filed_by is None and rules_of(ledger) == versions.tracking() else {}
    found = pieces(ledger, [name for name in wanted if name not in kept], as_of=day, filed_by=filed_by)
    rows = [entry for entries in entries_of_pieces(ledger, found, filed_by=filed_by).values() for entry in entries]
    rows += [entry for body in kept.values() for entry in _opened(body)]
    return sorted((on_day(entry, today) for entry in rows), key=order)


def _entries(
    piece: Piece, judged: list[Judgement], corrected: list[Correction], copies: Mapping[str, str]
) -> tuple[Entry, ...]:
    inside = frozenset(piece.things)
    stories = dict.fromkeys(row[_STORY] for row in piece.claims)
    return _folded(
        tuple(piece.claims),
        tuple(piece.bodies),
        tuple(piece.pairs),
        tuple(row for row in judged if row.left in inside or row.right in inside),
        tuple(row for row in corrected if row.thing in inside),
        tuple((story, copies[story]) for story in stories if story in copies),
    )
