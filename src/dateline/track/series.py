"""Rounds of one negotiation and sittings that come again: entries of their own that belong together.

The parent of a series is no entry, since no sentence tells of it: it is the name that its instances share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dateline.model.claim import Subject
from dateline.model.play import Entry
from dateline.track.alike import marks, rare_marks
from dateline.track.claims import BAR
from dateline.track.days import days_of
from dateline.track.kinds import family
from dateline.track.rounds import round_of
from dateline.track.who import known_state, nameless, shared

_AGAIN = re.compile(
    r"\b(weekly|fortnightly|monthly|quarterly|half-yearly|annual|yearly|biennial)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:meeting|talks|summit|session|conference|consultations|round)s?\b",
    re.IGNORECASE,
)
#: What the quotes of something that comes again hold: most quotes hold none of it.
_OFTEN = ("weekly", "fortnightly", "monthly", "quarterly", "yearly", "annual", "biennial")
#: Names that two instances share at least, where neither people nor place do.
_SHARED = 2


def _quotes(entry: Entry) -> str:
    return " … ".join(c.quote for c in entry.citations)


def number_of(entry: Entry) -> int | None:
    """The number of the round or session that an entry is, by the first telling that gives one."""
    found = (round_of(c.quote) for c in entry.citations)
    return next((number for number in found if number is not None), None)


def rhythm_of(entry: Entry) -> str | None:
    """How often it comes again, where a telling says so: "weekly", "annual"."""
    quotes = _quotes(entry)
    low = quotes.lower()
    found = _AGAIN.search(quotes) if any(word in low for word in _OFTEN) else None
    return found[1].lower() if found else None


def recurs(entry: Entry) -> bool:
    """Whether an entry can be an instance of a series by its own words."""
    event = entry.subject is Subject.EVENT and family(entry.kind) == "gathering"
    return event and (number_of(entry) is not None or rhythm_of(entry) is not None)


def _names(entry: Entry, field: str) -> tuple[str, ...]:
    """The names in a field, over all tellings; states that everybody meets, and offices, say nothing."""
    values = (row.claim.get(field) for row in entry.history)
    names = (name for value in values if value for name in value.split(BAR))
    return tuple(name for name in dict.fromkeys(names) if not known_state(name) and not nameless(name))


@dataclass(frozen=True, slots=True)
class _Instance:
    """An entry that can be of a series, with what tells of which one."""

    entry: Entry
    number: int | None
    rhythm: str | None
    who: tuple[str, ...]
    where: tuple[str, ...]
    about: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of which it shares one with the others of its series."""
        return (*self.who, *self.about)


#: Which marks of a name, and one of them; and what a name without such marks is found by.
_Key = tuple[str, str]
_ANY: _Key = ("any", "")


def _keys(names: Iterable[str], every: str, rare: str) -> set[_Key]:
    """Keys of some names: all marks of each under one title, those of its longest word under another."""
    found: set[_Key] = set()
    for name in names:
        all_, longest = marks(name), rare_marks(name)
        found |= (
            {_ANY} if all_ is None or longest is None else {(every, m) for m in all_} | {(rare, m) for m in longest}
        )
    return found


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Instances by their names; of two names that are alike, the longer one has all words of the shorter one."""

    rows: list[_Instance] = field(default_factory=list)
    places: dict[_Key, list[int]] = field(default_factory=dict)

    def add(self, one: _Instance) -> None:
        """Put an instance behind the others."""
        for key in _keys(one.names, "long", "short"):
            self.places.setdefault(key, []).append(len(self.rows))
        self.rows.append(one)

    def near(self, one: _Instance) -> list[_Instance]:
        """Those that may share a name with an instance, in their order."""
        asked = _keys(one.names, "short", "long")
        if _ANY in asked:
            return self.rows
        return [self.rows[n] for n in sorted({n for key in asked | {_ANY} for n in self.places.get(key, ())})]


def _instance(entry: Entry) -> _Instance:
    names = (_names(entry, field) for field in ("participants", "place", "about"))
    return _Instance(entry, number_of(entry), rhythm_of(entry), *names)


def _belong(a: _Instance, b: _Instance) -> bool:
    """Whether two instances are of one series: another number or another time, the same people, place or story."""
    if a.number is None or b.number is None:
        if a.rhythm is None or a.rhythm != b.rhythm:
            return False
        who = shared(a.who, b.who)
        return bool(who) and 2 * len(who) >= min(len(a.who), len(b.who))
    first, last = (a, b) if a.number < b.number else (b, a)
    if a.number == b.number or not _in_order(first.entry, last.entry):
        return False
    about = shared(a.about, b.about)
    return bool(about) and (len(about) >= _SHARED or bool(shared(a.who, b.who)) or bool(shared(a.where, b.where)))


def _in_order(first: Entry, last: Entry) -> bool:
    """Whether the days fit the numbers: the third round is after the second."""
    left, right = (days_of(e.get("date"), e.get("end")) for e in (first, last))
    return left is None or right is None or left[0] <= right[0]


def in_series(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, each instance of a series with the name of its series as parent; in the order given.

    The name is made from the first instance told. Only entries whose own words number them or tell how often they come
    are compared, each with those told before it that share a name with it.
    """
    rows = tuple(entries)
    told = sorted((e for e in rows if recurs(e)), key=lambda e: (e.history[0].known, e.id))
    parent: dict[str, str] = {}
    before = _Shelf()
    for one in map(_instance, told):
        first = next((other.entry for other in before.near(one) if _belong(other, one)), None)
        if first is not None:
            parent[one.entry.id] = parent.setdefault(first.id, f"s{first.id[1:]}")
        before.add(one)
    return tuple(replace(e, parent=parent[e.id]) if e.id in parent else e for e in rows)


def instances(entries: Iterable[Entry], parent: str) -> tuple[Entry, ...]:
    """The instances of one series, by number, then by day."""
    found = [e for e in entries if e.parent == parent]
    return tuple(sorted(found, key=lambda e: (number_of(e) or 0, e.get("date") or "9999", e.id)))
