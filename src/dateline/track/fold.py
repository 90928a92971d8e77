"""Claims, judgements and corrections, for one date: the state of play."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.model.claim import Claim, Subject
from dateline.model.play import Correction, Entry, Judgement, StateOfPlay, Transition
from dateline.track.claims import day_of
from dateline.track.cluster import Cluster, Compare, cluster
from dateline.track.conflicts import conflicts_of
from dateline.track.days import days_of
from dateline.track.fields import corrected, merged
from dateline.track.history import history_of
from dateline.track.origins import count_origins
from dateline.track.pairs import pairs_of
from dateline.track.paragraph import paragraph
from dateline.track.same import likeness
from dateline.track.series import in_series
from dateline.track.thing import Thing, thing_of
from dateline.track.titles import known_names, title_of

#: Statuses of something still to come; past its date without a word it is overdue.
_TO_COME = frozenset({"planned", "conditional", "proposed", "possible"})


def known_on(claims: Iterable[Claim], as_of: dt.date | None, filed_by: str | None = None) -> list[Claim]:
    """The claims published by the end of `as_of` and filed by the instant `filed_by`; undated ones always count."""
    kept = []
    for claim in claims:
        day = day_of(claim.published)
        if as_of is not None and day is not None and day > as_of:
            continue
        if filed_by is not None and claim.filed is not None and not filed_in_time(claim.filed, filed_by):
            continue
        kept.append(claim)
    return kept


def filed_in_time(filed: str, limit: str) -> bool:
    """Whether an ISO instant lies within `limit`, an ISO instant or a whole day."""
    return filed[: len(limit)] <= limit if len(limit) == 10 else filed <= limit


def entry_id(thing: str) -> str:
    """A short id made from the oldest thing of an entry."""
    return "e" + hashlib.sha256(thing.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _overdue(subject: Subject, status: str, fields: Mapping[str, str], today: dt.date | None) -> bool:
    """Whether the date has passed and nobody reports that it was held, moved or called off."""
    if subject is not Subject.EVENT or status != "planned" or today is None:
        return False
    when = days_of(fields.get("date"), fields.get("end"))
    return when is not None and when[1] < today


def passes_on(entry: Entry) -> dt.date | None:
    """The last day of a plan that nobody reports as held: from the day after it is overdue. None for all else."""
    when = days_of(entry.get("date"), entry.get("end"))
    if entry.subject is not Subject.EVENT or entry.status != "planned" or when is None:
        return None
    return when[1]


def on_day(entry: Entry, today: dt.date | None) -> Entry:
    """An entry that was folded for no particular day, as it stands against `today`: overdue or not."""
    if entry.status != "planned" or not _overdue(entry.subject, entry.status, dict(entry.fields), today):
        return entry
    return replace(entry, status="overdue", overdue=True)


def _by_source(history: tuple[Transition, ...]) -> tuple[tuple[str, str], ...]:
    newest: dict[str, str] = {}
    for row in history:
        if not row.retold or row.source not in newest:
            newest.pop(row.source, None)
            newest[row.source] = row.status
    return tuple(newest.items())


def _kind(claims: Iterable[Claim], subject: Subject) -> str:
    """The kind most claims give; the first told among equals."""
    kinds = [claim.get("kind") or subject.value for claim in claims]
    return max(dict.fromkeys(kinds), key=kinds.count)


def _quotes(history: tuple[Transition, ...], status: str) -> list[str]:
    """The words of the mentions: those that tell of the entry's status first, and of these the newest standing one."""
    standing = [row for row in history if not row.retold] or list(history)
    rows = sorted(standing, key=lambda row: row.status == status)  # stable: the newest comes last
    return [row.claim.citations[0].quote for row in reversed(rows) if row.claim.citations]


def _told_place(history: tuple[Transition, ...], place: str | None) -> bool:
    """Whether a place is one for a title: a state only where a mention says "in" or "to" it."""
    claims = [row.claim for row in history if row.claim.get("place") == place]
    if not place or not any(claim.get("place_kind") == "state" for claim in claims):
        return True
    quotes = " ".join(c.quote for row in history for c in row.claim.citations)
    return re.search(rf"\b(?:in|to|at)\s+{re.escape(place)}(?![-\w])", quotes) is not None


def entry_of(
    group: Cluster,
    claims: Iterable[Claim],
    corrections: Iterable[Correction],
    *,
    today: dt.date | None,
    copies: Mapping[str, str],
) -> Entry:
    """One entry from its cluster and the claims about the cluster's things."""
    rows = list(claims)
    subject = rows[0].subject
    history = history_of([claim for claim in rows if not claim.get("reason")] or rows)
    fields = merged(subject, history)
    set_by_hand = corrected(fields, frozenset(t.id for t in group.things), corrections)
    standing = [row for row in history if not row.retold] or list(history)
    status = fields.pop("status", None) or standing[-1].status
    kind = fields.pop("kind", None) or _kind([row.claim for row in history], subject)
    overdue = _overdue(subject, status, fields, today)
    place = fields.get("place")
    told = fields if _told_place(history, place) else {k: v for k, v in fields.items() if k != "place"}
    title = fields.pop("title", None) or title_of(
        subject, kind, {**known_names(rows), **told}, _quotes(history, status)
    )
    fields.pop("beside", None)
    return Entry(
        entry_id(group.id),
        subject,
        kind,
        title,
        "overdue" if overdue else status,
        _by_source(history),
        tuple(sorted(fields.items())),
        history,
        conflicts_of(subject, history, [claim for claim in rows if claim.get("reason")]),
        tuple(t.id for t in group.things),
        tuple(dict.fromkeys(row.claim.story_id for row in history)),
        count_origins(rows, copies),
        overdue=overdue,
        corrected=set_by_hand,
        reasons=group.reasons,
    )


def entries_of(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement] = (),
    corrections: Iterable[Correction] = (),
    *,
    as_of: dt.date | None = None,
    today: dt.date | None = None,
    pairs: Iterable[tuple[str, str, float]] | None = None,
    copies: Mapping[str, str] | None = None,
    things: Iterable[Thing] | None = None,
    compare: Compare = likeness,
) -> tuple[Entry, ...]:
    """The entries behind claims that are all known; `pairs` are the scored pairs, found by blocking where not given.

    `things` are those of the claims, gathered here where they are not given; `compare` is `likeness`, or remembers it.

    `today` is the day against which something is overdue, `as_of` by default.
    """
    by_thing: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.subject is not Subject.STATEMENT:
            by_thing.setdefault(claim.thing, []).append(claim)
    found_things = [thing_of(rows) for rows in by_thing.values()] if things is None else _only(things, by_thing)
    corrections = tuple(corrections)
    groups = cluster(found_things, pairs_of(found_things) if pairs is None else pairs, judgements, compare)
    found = [
        entry_of(
            group,
            (claim for thing in group.things for claim in by_thing[thing.id]),
            corrections,
            today=today or as_of,
            copies=copies or {},
        )
        for group in groups
    ]
    return tuple(sorted(found, key=order))


def _only(things: Iterable[Thing], wanted: Mapping[str, object]) -> list[Thing]:
    """The things of known claims."""
    return [thing for thing in things if thing.id in wanted]


def order(entry: Entry) -> tuple[str, str, str]:
    """Entries in a play: by kind of thing, then by their date, undated last."""
    return entry.subject.value, entry.get("date") or "9999", entry.id


def fold(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement] = (),
    corrections: Iterable[Correction] = (),
    *,
    as_of: dt.date | None = None,
    filed_by: str | None = None,
    copies: Mapping[str, str] | None = None,
) -> StateOfPlay:
    """The state of play as known on `as_of`: nothing in it depends on a story published later.

    Where `as_of` is None everything counts, and the newest publication is the day against which plans are overdue.
    """
    known = known_on(claims, as_of, filed_by)
    newest = max((day for c in known if (day := day_of(c.published))), default=None)
    found = entries_of(known, judgements, corrections, as_of=as_of, today=as_of or newest, copies=copies)
    stories = len({claim.story_id for claim in known})
    play = StateOfPlay(as_of, in_series(found), stories=stories)
    return replace(play, paragraph=paragraph(found, as_of or newest))
