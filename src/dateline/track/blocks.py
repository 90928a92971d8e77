"""Blocking keys: two things are compared only when they share one, which keeps tracking near-linear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dateline.model.claim import Subject
from dateline.track.alike import keys, parts, plain
from dateline.track.instruments import HEADS
from dateline.track.kinds import NEIGHBOURS, family
from dateline.track.thing import Thing

#: Families that are blocked together, because one can be told as the other.
_TOGETHER = {"journey": "gathering", "measure": "work", "pact": "work"}
#: Exact days are also keyed by month; looser ones meet only through the time of publication.
_TIGHT = 62


def _quarter(day: dt.date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _months(thing: Thing) -> Iterator[str]:
    for days in (thing.days, thing.was):
        if days and (days[1] - days[0]).days <= _TIGHT:
            for day in {days[0].replace(day=1), days[1].replace(day=1)}:
                yield f"{day:%Y-%m}"


def _about_what(thing: Thing) -> frozenset[str]:
    """Keys of an instrument: proper words of its name, and common ones together with what its story is about.

    There are many fisheries pacts; "the accord" alone says less still.
    """
    telling = parts(thing.instrument or "") - HEADS
    capital = {plain(word) for word in (thing.instrument or "").split() if word[:1].isupper()}
    proper = {key for word in telling & capital for key in keys(word)}
    common = {key for word in telling - capital for key in keys(word)} or keys(thing.instrument or "")
    return frozenset(proper | {f"{word}+{name}" for word in common for name in (thing.gist or ("",))})


def _whom(thing: Thing) -> frozenset[str]:
    if thing.subject is Subject.INSTRUMENT:
        return _about_what(thing)
    if thing.subject is Subject.TALLY:
        return frozenset(k for name in (thing.instrument or "", *thing.units) for k in keys(name) if not k.isdigit())
    proper = [name for name in thing.everybody if not name.islower()]
    names = [*proper, *([thing.place] if thing.place else [])]
    if not proper:  # offices and groups name too many; what is told beside them names whom
        names += thing.near or thing.about or thing.everybody
    return frozenset(k for name in names for k in keys(name)) | keys(thing.instrument or thing.beside or "")


def block_keys(thing: Thing) -> frozenset[str]:
    """The keys under which a thing is found by its like: whom, with the month meant or the quarter published.

    A thing is keyed under its own quarter and the next, so that stories up to half a year apart can meet.
    """
    kind = "event" if thing.subject is Subject.EVENT else thing.subject.value
    if thing.subject is Subject.EVENT:
        group = family(thing.kind)
        kind = _TOGETHER.get(group, group)
    times = set(_months(thing))
    if thing.published:
        quarter = _quarter(dt.date.fromisoformat(thing.published))
        times |= {f"q{quarter}", f"q{quarter + 1}"}
    else:
        times.add("q-")
    return frozenset(f"{kind}|{whom}|{time}" for whom in _whom(thing) for time in times)


assert all(_TOGETHER.get(a, a) == _TOGETHER.get(b, b) for a, b in map(tuple, NEIGHBOURS))
