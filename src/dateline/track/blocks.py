"""Blocking keys: two things are compared only when they share one, which keeps tracking near-linear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from dateline.model.claim import Subject
from dateline.track.alike import capitals, keys, parts, surname_key
from dateline.track.holders import post_key
from dateline.track.instruments import HEADS
from dateline.track.kinds import NEIGHBOURS, family
from dateline.track.thing import Thing
from dateline.track.times import FRESH
from dateline.track.who import OFFICES, known_state, nameless

#: Families that are blocked together, because one can be told as the other.
_TOGETHER = {"journey": "gathering", "measure": "work", "pact": "work", "validity": "work"}
#: Exact days are also keyed by month; looser ones meet only through the time of publication.
_TIGHT = 62
#: Days that lie between the first and last of an exact time, and those of a week or month named as a whole.
_LONGEST, _LOOSE = 30, frozenset({6, 27, 28, 29, 30})
#: Consonants of a key that names many: of Iran and Oran, of Peru and Pera.
_SHORT = 3


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _quarter(day: dt.date) -> int:
    return _month(day) // 3


def _months(thing: Thing) -> Iterator[str]:
    for days in (thing.days, thing.was):
        if days and (days[1] - days[0]).days <= _TIGHT:
            for day in {days[0].replace(day=1), days[1].replace(day=1)}:
                yield f"{day:%Y-%m}"


def _names(name: str) -> frozenset[str]:
    """Keys of a name: its capitalised words that say who; "ministers" and "Council" say it of too many."""
    telling = parts(name)
    capital = telling & set(capitals(name))
    chosen = capital - OFFICES or capital or telling
    return frozenset(key for word in chosen for key in keys(word) if not key.isdigit())


def _beside(names: Iterable[str]) -> frozenset[str]:
    """Keys of names that only stand near: of capitalised words alone, since "office" and "notes" tie nothing."""
    telling = (word for name in names for word in set(capitals(name)) & parts(name) - OFFICES)
    return frozenset(key for word in telling for key in keys(word))


def _matter(name: str, about: frozenset[str]) -> frozenset[str]:
    """Keys of an instrument: proper words of its name, and common ones together with those that its story is about.

    There are many fisheries pacts, and "the accord" alone says less still: without a name they are found by nobody.
    """
    telling = parts(name) - HEADS
    capital = telling & set(capitals(name))
    proper = {key for word in capital for key in keys(word)}
    common = {key for word in telling - capital for key in keys(word) if not key.isdigit()} or keys(name)
    return frozenset(proper | {f"{word}+{name}" for word in common for name in about})


def _about(thing: Thing) -> frozenset[str]:
    """Keys of the names that the story is about, or, where it is about none, of those in and near the thing."""
    others = (*thing.names, *thing.near, *([thing.place] if thing.place else []))
    return thing.gist or frozenset(key for name in others if (key := surname_key(name)))


def _known_by(thing: Thing) -> frozenset[str]:
    """Keys of the names that a story is about, but for the states of this world, which many stories are about."""
    return frozenset(key for name in thing.about if not known_state(name) and (key := surname_key(name)))


def _whom(thing: Thing) -> frozenset[str]:
    if thing.subject is Subject.INSTRUMENT:
        return _matter(thing.instrument or "", _about(thing))
    if thing.subject is Subject.TALLY:
        return frozenset(k for name in (thing.instrument or "", *thing.units) for k in _matter(name, _about(thing)))
    proper = [name for name in thing.everybody if not name.islower()]
    names = [*proper, *([thing.place] if thing.place else [])]
    found = frozenset(key for name in names for key in _names(name))
    if not proper:  # offices and groups name too many; what is told beside them, or the story is about, names whom
        found |= _beside(thing.near) | _known_by(thing)
    found |= {key for name in filter(nameless, proper) if (key := post_key(name))}
    found |= {key for _, role in thing.roles if (key := post_key(role))}
    named = thing.instrument or thing.beside
    return found | (_matter(named, _about(thing)) if named else frozenset())


def _kind(thing: Thing) -> str:
    if thing.subject is not Subject.EVENT:
        return thing.subject.value
    group = family(thing.kind)
    return _TOGETHER.get(group, group)


def _news(thing: Thing) -> Iterator[str]:
    """What is going on, told without a day, is of its story's day; what was held, of that day or of one just before."""
    told = dt.date.fromisoformat(thing.published or "")
    if set(thing.statuses) == {"under_way"}:
        yield told.isoformat()
    elif thing.statuses and set(thing.statuses) <= _HAPPENS:
        yield from ((told - dt.timedelta(n)).isoformat() for n in range(FRESH + 1))


_HAPPENS = frozenset({"held", "under_way"})


def _occasion(thing: Thing, near: tuple[int, ...]) -> Iterator[str]:
    """What finds a meeting in a story about the same names, whoever is named in it: its exact day, or its round."""
    if thing.subject is not Subject.EVENT:
        return
    for days in (thing.days, thing.was):
        if days and (length := (days[1] - days[0]).days) <= _LONGEST and length not in _LOOSE:
            yield from {day.isoformat() for day in days}
    if thing.published and not thing.days:
        yield from _news(thing)
    if thing.round and thing.published:
        day = dt.date.fromisoformat(thing.published)
        yield from (f"no{thing.round} q{_quarter(day) + n}" for n in near)


def _keys(thing: Thing, near: tuple[int, ...]) -> frozenset[str]:
    """Keys for the months meant, and for the times at the distances `near` from that of publication.

    That time is a quarter; for whom so short a key names that many share it, a month.
    """
    kind, whom, published = _kind(thing), _whom(thing), ({"q-"}, {"q-"})
    if thing.published:
        day = dt.date.fromisoformat(thing.published)
        published = {f"q{_quarter(day) + n}" for n in near}, {f"m{_month(day) + n}" for n in near}
    meant = set(_months(thing))
    alone = frozenset(f"{kind}|{about}|{what}" for about in _about(thing) for what in _occasion(thing, near))
    return alone | frozenset(f"{kind}|{who}|{time}" for who in whom for time in meant | published[len(who) <= _SHORT])


def block_keys(thing: Thing) -> frozenset[str]:
    """The keys under which a thing is found by its like: whom, with the month meant or the time of publication.

    A thing is keyed under its own quarter and the next, so that stories up to half a year apart can meet; under its own
    month and the next for whom a short key names.
    """
    return _keys(thing, (0, 1))


def kept_keys(thing: Thing) -> frozenset[str]:
    """The keys under which a ledger keeps a thing: its own time only."""
    return _keys(thing, (0,))


def asked_keys(thing: Thing) -> frozenset[str]:
    """The kept keys of the things that share one of its `block_keys`: the times before and after as well."""
    return _keys(thing, (-1, 0, 1))


assert all(_TOGETHER.get(a, a) == _TOGETHER.get(b, b) for a, b in map(tuple, NEIGHBOURS))
