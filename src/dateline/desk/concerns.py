"""What each component folds to, and what waits in it on which days, worked out when its rows change."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from dateline.desk.folding import entries_of_pieces
from dateline.desk.plain import entry_to_plain
from dateline.ledger import concerns, view
from dateline.ledger import folded as kept
from dateline.ledger.components import forget
from dateline.ledger.concerns import OPEN, OVERDUE, Concern
from dateline.ledger.pieces import Piece, pieces
from dateline.ledger.rows import CLAIM
from dateline.ledger.store import Ledger
from dateline.model.play import ConflictKind, Entry
from dateline.track.fold import passes_on

#: Days of publication beyond which only what waits now is known of a component: for the others a question folds it.
MOST = 12
#: Claims beyond which a component is not folded each time that a story touches it, but when it is asked for.
LARGE = 100
_PUBLISHED = CLAIM.split(", ").index("published")


def restand(ledger: Ledger, things: Iterable[int]) -> None:
    """Fold the components of some things (by number) again, keep what they are now, and work out what waits in them."""
    wanted = view.components_of_numbers(ledger, things)
    found = pieces(ledger, wanted)
    known = {name: _days(ledger, name, piece) for name, piece in found.items()}
    whole = entries_of_pieces(ledger, {name: piece for name, piece in found.items() if len(piece.claims) <= LARGE})
    for name in wanted:
        piece, days = found[name], known[name]
        if name in whole:
            rows = [*_before(ledger, name, piece, days), (days[-1], whole[name])]
            kept.put(ledger, name, [(day, [entry_to_plain(entry) for entry in entries]) for day, entries in rows])
            since = days[:1] if len(days) > MOST else days
            concerns.put(ledger, name, _spans([(day, _waiting(e)) for day, (_, e) in zip(since, rows, strict=True)]))
        else:
            forget(ledger, name)
            sorts = (*(kind.value for kind in ConflictKind), OVERDUE)
            concerns.put(ledger, name, [Concern(sort, days[0], OPEN, 1) for sort in sorts])


def _before(ledger: Ledger, component: int, piece: Piece, days: list[str]) -> list[tuple[str, tuple[Entry, ...]]]:
    """What a component was on each of its days but the last; of very many days on none."""
    if len(days) > MOST:
        return []
    known = {day: _known_on(ledger, component, piece, day) for day in days[:-1]}
    return [(day, entries_of_pieces(ledger, {component: rows})[component]) for day, rows in known.items()]


def _days(ledger: Ledger, component: int, piece: Piece) -> list[str]:
    """The days on which a component is told of, of its superseded stories and their newer versions too."""
    days = {(row[_PUBLISHED] or "")[:10] for row in piece.claims}
    if piece.superseded:
        days |= set(view.days_of_component(ledger, component))
    return sorted(days)


def _known_on(ledger: Ledger, component: int, piece: Piece, day: str) -> Piece:
    """The rows of a component as known on a day."""
    if piece.superseded:
        return pieces(ledger, [component], as_of=day).get(component, Piece())
    return replace(piece, claims=[row for row in piece.claims if (row[_PUBLISHED] or "")[:10] <= day])


def _waiting(entries: Iterable[Entry]) -> Counter[tuple[str, str]]:
    """Each matter of some entries by its sort, with the day from which it is one where that is not at once."""
    found: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        found.update((conflict.kind.value, "") for conflict in entry.conflicts)
        passed = passes_on(entry)
        if passed is not None and passed < dt.date.max:
            found[OVERDUE, (passed + dt.timedelta(1)).isoformat()] += 1
    return found


def _spans(folded: list[tuple[str, Counter[tuple[str, str]]]]) -> list[Concern]:
    """What waits, with its days; the same number on two knowledge days in a row is one span."""
    edges = [day for day, _ in folded] + [OPEN]
    found: dict[str, list[Concern]] = {}
    for (first, until), (_, matters) in zip(pairwise(edges), folded, strict=True):
        for sort in sorted({sort for sort, _ in matters}):
            begins = sorted({max(first, day) for s, day in matters if s == sort and max(first, day) < until})
            for begin, end in pairwise([*begins, until]):
                number = sum(n for (s, day), n in matters.items() if s == sort and day <= begin)
                _append(found.setdefault(sort, []), Concern(sort, begin, end, number))
    return [row for rows in found.values() for row in rows]


def _append(rows: list[Concern], new: Concern) -> None:
    if rows and rows[-1].until == new.first and rows[-1].number == new.number:
        rows[-1] = replace(rows[-1], until=new.until)
    else:
        rows.append(new)
