"""What waits in each component, worked out when its rows change: for every day from which it is otherwise."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import pairwise

from dateline.desk.folding import entries_of_pieces
from dateline.ledger import concerns, editors, view
from dateline.ledger.concerns import OPEN, OVERDUE, Concern
from dateline.ledger.pieces import Piece, pieces
from dateline.ledger.rows import CLAIM
from dateline.ledger.store import Ledger
from dateline.model.play import Entry
from dateline.track.fold import passes_on

#: Days of publication beyond which a component is looked at once, as it is now; a question folds it anyhow.
MOST = 12
_PUBLISHED = CLAIM.split(", ").index("published")
_DATA = CLAIM.split(", ").index("data")


def restand(ledger: Ledger, things: Iterable[int]) -> None:
    """Work out again what waits in the components of some things (by number)."""
    wanted = view.components_of_numbers(ledger, things)
    found = pieces(ledger, wanted)
    corrected = {row.thing for row in editors.corrections_about(ledger, (t for p in found.values() for t in p.things))}
    telling = {name: piece for name, piece in found.items() if _can_wait(piece, corrected)}
    known = {name: _days(ledger, name, piece) for name, piece in telling.items()}
    folded: dict[int, list[tuple[str, Counter[tuple[str, str]]]]] = {name: [] for name in telling}
    for last, group in _rounds(known):
        some = {name: _until(ledger, name, telling[name], day, last=last) for name, day in group.items()}
        for name, entries in entries_of_pieces(ledger, some).items():
            folded[name].append((group[name], Counter(w for entry in entries for w in _waiting(entry))))
    for name in wanted:
        concerns.put(ledger, name, _spans(folded.get(name, [])))


def _can_wait(piece: Piece, corrected: Set[str]) -> bool:
    """Whether anything can: two claims can differ, and what is planned, or was corrected, can pass."""
    plan = any('"planned"' in row[_DATA] for row in piece.claims)
    return plan or len(piece.claims) > 1 or any(thing in corrected for thing in piece.things)


def _days(ledger: Ledger, component: int, piece: Piece) -> list[str]:
    """The days on which a component is told of, of its superseded stories too; of very many the first alone."""
    days = {(row[_PUBLISHED] or "")[:10] for row in piece.claims}
    if piece.superseded:
        days |= set(view.days_of_component(ledger, component))
    return sorted(days) if len(days) <= MOST else [min(days)]


def _rounds(known: Mapping[int, list[str]]) -> Iterator[tuple[bool, dict[int, str]]]:
    """The n-th day of every component, for each n; with whether it is the last one of all of them."""
    for n in range(max(map(len, known.values()), default=0)):
        for last in (False, True):
            group = {name: days[n] for name, days in known.items() if n < len(days) and (n == len(days) - 1) == last}
            if group:
                yield last, group


def _until(ledger: Ledger, component: int, piece: Piece, day: str, *, last: bool) -> Piece:
    """The rows of a component as known on a day."""
    if last:
        return piece
    if piece.superseded:
        return pieces(ledger, [component], as_of=day).get(component, Piece())
    return replace(piece, claims=[row for row in piece.claims if (row[_PUBLISHED] or "")[:10] <= day])


def _waiting(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each matter of an entry by its sort, with the day from which it is one where that is not at once."""
    for conflict in entry.conflicts:
        yield conflict.kind.value, ""
    passed = passes_on(entry)
    if passed is not None and passed < dt.date.max:
        yield OVERDUE, (passed + dt.timedelta(1)).isoformat()


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
