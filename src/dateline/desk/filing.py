"""Filing a story: the record first, then what is derived from it, in one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from dateline.desk import versions
from dateline.desk.concerns import restand
from dateline.desk.things import thing_body, thing_from
from dateline.ledger import processes
from dateline.ledger.copies import add_sketch
from dateline.ledger.derived import (
    Name,
    ThingRow,
    add_aliases,
    add_names,
    add_sentences,
    add_thing,
    begun_of,
    candidates,
    count_story,
    drop_story,
    rules_of,
    set_rules,
    spoken_of,
    things_of_number,
    things_of_series,
)
from dateline.ledger.rows import safe
from dateline.ledger.store import Ledger, add_reading, add_story, find_digest
from dateline.model.claim import Claim, Subject
from dateline.model.reading import Reading
from dateline.track.alike import keys
from dateline.track.blocks import asked_keys, kept_keys
from dateline.track.claims import BAR, claims_of, published_of
from dateline.track.fold import entry_id
from dateline.track.origins import bands, copied, sketch
from dateline.track.pairs import FAR, is_fixed, score_pairs
from dateline.track.processes import nearest, process_id, process_keys, process_name
from dateline.track.thing import Thing, moved_to, things_of


class Filed(StrEnum):
    """What became of a story handed in."""

    STORED = "stored"
    ALREADY = "already there"
    VERSION = "stored as a new version"
    REREAD = "read again"


def file_reading(ledger: Ledger, reading: Reading, *, filed: str) -> Filed:
    """Store a story with what was found in it. The same again changes nothing; a better reading takes over."""
    with ledger.writing():
        known = find_digest(ledger, reading.story.digest)
        key, older = (known, False) if known else add_story(ledger, reading, filed=filed)
        claims = claims_of(reading, filed=filed, key=key)
        number = add_reading(ledger, key, reading, claims, filed=filed, reader=versions.reading())
        if number is None:
            return Filed.ALREADY
        stirred: set[int] = set()
        if known:
            stirred = drop_story(ledger, key)
            processes.drop(ledger, key, nearest)
        derive(ledger, key, number, reading, claims)
        if stirred:
            restand(ledger, stirred)
    if known:
        return Filed.REREAD
    return Filed.VERSION if older else Filed.STORED


def derive(ledger: Ledger, key: str, number: int, reading: Reading, claims: Iterable[Claim]) -> None:
    """Put one story's rows into the derived tables."""
    if rules_of(ledger) is None:
        set_rules(ledger, versions.tracking())
    rows = list(claims)
    story, first = begun_of(ledger, key)
    count_story(ledger, story, 1)
    add_sentences(ledger, key, reading)
    things = things_of(c for c in rows if c.subject is not Subject.STATEMENT)
    for place, thing in enumerate(things):
        _derive_thing(ledger, (story, place, number, first), thing)
    lost = spoken_of(ledger, key)
    add_aliases(ledger, key, {old: new for old in lost if (new := moved_to(old, things))})
    add_names(ledger, story, _names(rows))
    published = published_of(reading) or ""
    begun = processes.Begun(process_id(key), safe(process_name(rows)))
    processes.place(ledger, key, published, process_keys(rows), begun, nearest)
    sketched = sketch(reading.story.text)
    copies = add_sketch(ledger, story, (published, key), sketched, bands(sketched), copied)
    restand(ledger, [*things_of_series(ledger, key), *(n for other in copies for n in things_of_number(ledger, other))])


def _derive_thing(ledger: Ledger, where: tuple[int, int, int, str], thing: Thing) -> None:
    """`where` is the number of the story, the place in it, the number of the reading, and when the story was filed."""
    story, place, number, filed = where
    met = ((n, thing_from(body)) for n, body in candidates(ledger, asked_keys(thing), _reach(thing)))
    others = {found.id: (n, found) for n, found in met}
    row = ThingRow(
        thing.id,
        number,
        thing.subject.value,
        thing.published,
        filed,
        thing.days[0].isoformat() if thing.days else None,
        thing.days[1].isoformat() if thing.days else None,
        is_fixed(thing),
        entry_id(thing.id),
        safe(thing_body(thing)),
        kept_keys(thing),
    )
    scored = score_pairs([thing], (found for _, found in others.values()))
    pairs = [(others[left if right == thing.id else right][0], score) for left, right, score in scored]
    add_thing(ledger, story, place, row, pairs)


def _reach(thing: Thing) -> tuple[str, str] | None:
    """The days that another thing of fixed days has to touch in order to be this one."""
    if thing.days is None or not is_fixed(thing):
        return None
    first, last = (day.toordinal() for day in thing.days)
    far = dt.timedelta(FAR)
    if first <= FAR or last + FAR > dt.date.max.toordinal():
        return None
    return (thing.days[0] - far).isoformat(), (thing.days[1] + far).isoformat()


def _names(claims: Iterable[Claim]) -> list[Name]:
    """Everyone who takes part or speaks, for `who`."""
    found: dict[str, set[tuple[str, str]]] = {}
    for claim in claims:
        stated = [claim.source, claim.get("participants"), claim.get("speaker"), claim.get("parties")]
        for name in (n for value in stated if value for n in value.split(BAR) if not n.islower()):
            found.setdefault(name, set()).add((claim.published or "", safe(claim.thing)))
    return [Name(safe(name), frozenset(map(safe, keys(name))), tuple(sorted(found[name]))) for name in sorted(found)]
