"""Questions to a ledger: which components they touch, and the fold over just those."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from dateline.desk import processes
from dateline.desk.changes import Change, changes
from dateline.desk.folding import entries_of_components
from dateline.ledger import concerns, editors, view
from dateline.ledger import processes as stored
from dateline.ledger.concerns import OVERDUE
from dateline.ledger.store import Ledger
from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, ConflictKind, Entry, StateOfPlay
from dateline.track.alike import alike, keys
from dateline.track.claims import day_of
from dateline.track.days import days_of
from dateline.track.fold import fold
from dateline.track.paragraph import paragraph
from dateline.track.series import in_series, recurs

#: Entries in one answer where nobody says how many.
MANY = 200
#: Components folded at a time where it takes as many as an answer has room for.
CHUNK, LEAST = 64, 4


def today(ledger: Ledger, as_of: dt.date | None, filed_by: str | None = None) -> dt.date | None:
    """The day against which plans are overdue: the date asked for, else the newest publication (filed by then)."""
    return as_of or day_of(view.newest_day(ledger, filed_by=filed_by))


def entries_in(
    ledger: Ledger, components: Iterable[int], as_of: dt.date | None, filed_by: str | None = None
) -> tuple[Entry, ...]:
    """The entries of some components as known on `as_of`, by what was filed by the instant `filed_by`."""
    day = today(ledger, as_of, filed_by)
    found = entries_of_components(ledger, components, as_of=as_of, today=day, filed_by=filed_by)
    return processes.stamped(ledger, found)


def play(
    ledger: Ledger,
    *,
    as_of: dt.date | None = None,
    filed_by: str | None = None,
    process: str | None = None,
    limit: int | None = MANY,
    told: bool = True,
) -> StateOfPlay:
    """The state of play; with `filed_by` as this ledger could have told it at that instant.

    Without its paragraph where it is not to be `told`.
    """
    day = as_of.isoformat() if as_of else None
    if filed_by is not None and view.was_read_again(ledger, since=filed_by):
        return _folded_anew(ledger, as_of, filed_by)
    if process is not None:
        return _process_play(ledger, process, as_of, filed_by, limit)
    names = view.recent_components(ledger, as_of=day, filed_by=filed_by, limit=limit or 10**9)
    found = in_series(entries_in(ledger, names, as_of, filed_by))
    stories = view.count_stories(ledger, as_of=day, filed_by=filed_by)
    clauses = paragraph(found, today(ledger, as_of, filed_by)) if told else ()
    return StateOfPlay(as_of, found, clauses, None, stories)


def _folded_anew(ledger: Ledger, as_of: dt.date | None, filed_by: str) -> StateOfPlay:
    """The play of an instant since which stories were read again: all is folded from the readings of that time."""
    claims = list(view.all_claims(ledger, filed_by=filed_by))
    day = as_of.isoformat() if as_of else None
    gone = view.superseded(ledger, (c.story_id for c in claims), as_of=day, filed_by=filed_by)
    return fold(
        [c for c in claims if c.story_id not in gone],
        editors.judgements(ledger, filed_by=filed_by),
        editors.corrections(ledger, filed_by=filed_by),
        as_of=as_of,
        filed_by=filed_by,
    )


def changed(ledger: Ledger, since: dt.date, until: dt.date | None) -> tuple[Change, ...]:
    """What changed between the ends of two days: only what can have changed is folded, once for each day."""
    last = until or today(ledger, None) or since
    names = view.components_moved(ledger, *(day.isoformat() for day in sorted((since, last))))
    before, after = (StateOfPlay(day, entries_in(ledger, names, day)) for day in (since, until))
    return changes(before, after)


def _process_play(
    ledger: Ledger, name: str, as_of: dt.date | None, filed_by: str | None, limit: int | None
) -> StateOfPlay:
    """The play of one process: the entries whose oldest story belongs to it."""
    day = as_of.isoformat() if as_of else None
    process = processes.find(ledger, name)
    if process is None:
        return StateOfPlay(as_of, (), process=name)
    key, called, root = process
    stories = stored.stories_of(ledger, root, until=view.end_of(day), filed=view.end_of_instant(filed_by))
    components = view.components_of_stories(ledger, stories)
    rows = entries_in(ledger, components[: limit or len(components)], as_of, filed_by)
    found = in_series(e for e in rows if e.process == key)
    return StateOfPlay(as_of, found, paragraph(found, today(ledger, as_of, filed_by)), called, len(stories))


def agenda(ledger: Ledger, first: dt.date, last: dt.date, *, as_of: dt.date | None = None) -> tuple[Entry, ...]:
    """Events that lie between two days (both inside), by date."""
    day = as_of.isoformat() if as_of else None
    names = view.components_between(ledger, first.isoformat(), last.isoformat(), as_of=day, limit=MANY)
    rows = [e for e in entries_in(ledger, names, as_of) if e.subject is Subject.EVENT and _inside(e, first, last)]
    return tuple(sorted(rows, key=lambda e: (days_of(e.get("date"), e.get("end")), e.id)))


def _inside(entry: Entry, first: dt.date, last: dt.date) -> bool:
    span = days_of(entry.get("date"), entry.get("end"))
    return span is not None and span[0] <= last and first <= span[1]


def things_of(ledger: Ledger, name: str, *, as_of: str | None = None, limit: int) -> list[str]:
    """The newest things in which a person, body or state takes part or speaks, whatever the spelling."""
    mine, described = keys(name), name.islower()  # no name: "banking sources" are none of the many other sources
    spelled = [
        n
        for n, other in view.names_with(ledger, mine)
        if (not described or mine <= keys(other) or keys(other) <= mine) and alike(name, other)
    ]
    return view.things_named(ledger, spelled, as_of=as_of, limit=limit)


def who(ledger: Ledger, name: str, *, as_of: dt.date | None = None) -> tuple[tuple[Entry, ...], tuple[Claim, ...]]:
    """The entries that a person, body or state takes part in or speaks on, and its statements, newest first."""
    day = as_of.isoformat() if as_of else None
    things = things_of(ledger, name, as_of=day, limit=MANY)
    spoken = [t for t in things if "#s" in t]
    claims = view.claims_of_things(ledger, spoken)
    names = view.components_of_things(ledger, [t for t in things if "#s" not in t])
    entries = entries_in(ledger, names, as_of)
    newest = sorted(claims, key=lambda c: (c.said or "", c.id), reverse=True)
    return entries, tuple(newest)


def conflicts(
    ledger: Ledger, *, as_of: dt.date | None = None, limit: int | None = MANY
) -> tuple[tuple[Entry, Conflict], ...]:
    """Where sources differ, contradictions first, then divergences and drifts, of each the newest first."""
    found: list[tuple[Entry, Conflict]] = []
    for kind in ConflictKind:
        for entry in _waiting(ledger, kind.value, as_of, None if limit is None else limit - len(found)):
            found += [(entry, conflict) for conflict in entry.conflicts if conflict.kind is kind]
    return tuple(found[:limit])


def overdue(ledger: Ledger, *, as_of: dt.date | None = None, limit: int | None = MANY) -> tuple[Entry, ...]:
    """Events whose day has passed without a word that they were held, the newest first."""
    return tuple(e for e in _waiting(ledger, OVERDUE, as_of, limit) if e.overdue)[:limit]


def waiting(ledger: Ledger, *, as_of: dt.date | None = None, overdue: bool = False) -> int:
    """How many places there are where sources differ, or how many plans have passed."""
    sorts = [OVERDUE] if overdue else [kind.value for kind in ConflictKind]
    return concerns.counted(ledger, sorts, _day_asked(ledger, as_of))


def _day_asked(ledger: Ledger, as_of: dt.date | None) -> str:
    day = today(ledger, as_of)
    return day.isoformat() if day else ""


def _waiting(ledger: Ledger, sort: str, as_of: dt.date | None, limit: int | None) -> list[Entry]:
    """The entries of which something of a sort waits, the newest matter first; some more than `limit` at most."""
    day = _day_asked(ledger, as_of)
    found: list[Entry] = []
    at = 0
    while limit is None or len(found) < limit:
        size = CHUNK if limit is None else min(CHUNK, max(LEAST, limit - len(found)))
        names = concerns.found(ledger, sort, day, skip=at, most=size)
        if not names:
            break
        rows = [(since, e) for e in entries_in(ledger, names, as_of) if (since := _since(e, sort))]
        at += size
        found += [e for _, e in sorted(rows, key=lambda row: (row[0], row[1].id), reverse=True)]
    return found


def _since(entry: Entry, sort: str) -> str | None:
    """From when on something of a sort waits in an entry; None where nothing does."""
    if sort == OVERDUE:
        return (entry.get("end") or entry.get("date")) if entry.overdue else None
    said = [
        max(c.left.published or "", c.right.published or "") or "?" for c in entry.conflicts if c.kind.value == sort
    ]
    return max(said, default=None)


def entries_of_story(ledger: Ledger, key: str, *, as_of: dt.date | None = None) -> tuple[Entry, ...]:
    """The entries that one story tells of."""
    found = entries_in(ledger, view.components_of_stories(ledger, [key]), as_of)
    return tuple(e for e in found if key in e.stories)


def entry(ledger: Ledger, name: str, *, as_of: dt.date | None = None) -> Entry | None:
    """One entry by its id, or by the id of one of its things."""
    things = [name] if "#" in name else view.things_hashed(ledger, name)
    found = entries_in(ledger, view.components_of_things(ledger, things), as_of)
    one = next((e for e in found if e.id == name or name in e.things), None)
    return one if one is None or not recurs(one) else replace(one, parent=_parent(ledger, one, as_of))


def _parent(ledger: Ledger, one: Entry, as_of: dt.date | None) -> str | None:
    """The series that an entry belongs to, by the play of its process, else by the newest play."""
    for process in (one.process, None) if one.process else (None,):
        others = play(ledger, as_of=as_of, process=process).entries
        if parent := next((e.parent for e in others if e.id == one.id), None):
            return parent
    return None


def tallies(ledger: Ledger, name: str = "", *, as_of: dt.date | None = None) -> tuple[Entry, ...]:
    """The counts of what `name` says ("roadmaps"); all of them where it is empty."""
    day = as_of.isoformat() if as_of else None
    found = entries_in(
        ledger, view.components_of_subject(ledger, Subject.TALLY.value, as_of=day, limit=MANY * 5), as_of
    )
    return tuple(e for e in found if not name or _counted(e, name))


def _counted(entry: Entry, name: str) -> bool:
    said = " ".join([entry.title, *(row.claim.get("of") or "" for row in entry.history)]).casefold()
    return all(word.rstrip("s") in said for word in name.casefold().split())
