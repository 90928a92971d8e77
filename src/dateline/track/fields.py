"""The plain facts of an entry, merged from its claims: newest word first, the more exact date before the looser one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.model.claim import Claim, Subject
from dateline.model.play import Correction, Transition
from dateline.track.alike import alike, parts, plain
from dateline.track.claims import BAR
from dateline.track.days import days_of, length
from dateline.track.holders import holders

#: Several holders of one post: "water ministers from Norland and Sundria".
_GROUP = re.compile(r"\b(?:presidents|leaders|premiers|chancellors|ministers|envoys|negotiators|chiefs|heads)\b")
_SMALL = frozenset({"of", "the", "from", "and", "for", "in"})
_JOINED = ("participants", "countries", "parties")
_NEWEST = {
    Subject.EVENT: ("place", "was", "was_end", "level", "instrument", "beside", "condition", "purpose", "topic"),
    Subject.TALLY: ("of", "total", "open", "agreed", "for", "against", "abstain", "derived", "body", "according_to"),
    Subject.INSTRUMENT: ("name", "expires", "part_of", "stage"),
    Subject.STATEMENT: ("speaker", "role", "cue", "form", "content"),
}


def join_names(values: Iterable[str | None]) -> str:
    """Names of several claims as one list: each once, in its fullest spelling."""
    kept: list[str] = []
    for name in (n for value in values if value for n in value.split(BAR)):
        group = _GROUP.search(name) is not None  # never a fuller spelling of one of its members
        same = next((i for i, k in enumerate(kept) if (_GROUP.search(k) is not None) is group and alike(k, name)), None)
        if same is None:
            kept.append(name)
        elif len(parts(name)) > len(parts(kept[same])):
            kept[same] = name
    return BAR.join(kept)


def without_held_offices(names: str, roles: Iterable[str | None]) -> str:
    """Leave out what is told twice: an office whose holder is named, and a group whose members are.

    "president of Norland" goes beside Ana Torvik, president of Norland; "water ministers from Norland and Sundria"
    beside both water ministers. `roles` are lines of ``name = role`` joined by bars.
    """
    kept = names.split(BAR)
    told = dict(parts_of_role(role) for line in roles if line for role in line.split(BAR))
    held = {n: r for n in kept if not n[:1].islower() if (r := _role_of(n, told))}
    offices = [name for name in kept if name[:1].islower() and _GROUP.search(name) is None]
    gone = frozenset(holders(offices, {n: r for n, r in held.items() if len(r.split()) > 1}))
    left = [name for name in offices if name not in gone]
    by_post = holders(left, held)  # "presidents Torvik and Kessel": both are of a state that the story does not say
    gone |= frozenset(by_post) if len(by_post) == len(left) > 1 else frozenset()
    kept = [name for name in kept if name not in gone]
    stems = frozenset(w for told in (*offices, *held.values()) for w in _stems(told))
    return BAR.join(name for name in kept if _GROUP.search(name) is None or not _stems(name) <= stems)


def _role_of(name: str, told: Mapping[str, str]) -> str:
    return next((role for who, role in told.items() if alike(who, name)), "")


def _stems(name: str) -> frozenset[str]:
    return frozenset(w.removesuffix("s") for w in re.findall(r"\w+", plain(name)) if w not in _SMALL)


def parts_of_role(line: str) -> tuple[str, str]:
    """``Ana Torvik = Norlander president`` as the name and the role."""
    who, _, role = line.partition(" = ")
    return who, role


def _dates(rows: list[Transition]) -> dict[str, str | None]:
    """The date of an event: the newest that stands, unless an older one inside it is more exact."""
    best: Claim | None = None
    for row in rows:
        new = days_of(row.date, row.end)
        if row.retold and best is not None:
            continue
        if new is None:
            if row.status == "postponed" and row.claim.get("was"):
                best = None
            continue
        old = days_of(best.get("date"), best.get("end")) if best else None
        if old and new[0] <= old[0] and old[1] <= new[1] and length(old) < length(new):
            continue
        best = row.claim
    return {key: best.get(key) if best else None for key in ("date", "end", "first", "last")}


def _tally_row(rows: list[Transition]) -> dict[str, str | None]:
    """Numbers of one count come from one claim: the newest, never a mix of two.

    Where it states no whole, the last one that was stated is kept apart from its numbers: `whole`, with the day and
    the source that stated it (`whole_on`, `whole_by`).
    """
    newest = rows[-1].claim
    return {key: newest.get(key) for key in _NEWEST[Subject.TALLY]} | _known_whole(rows)


def _known_whole(rows: list[Transition]) -> dict[str, str | None]:
    newest = rows[-1].claim
    part = newest.get("open") or newest.get("agreed")
    if part is None or newest.get("total"):
        return {}
    for row in reversed(rows[:-1]):
        total = row.claim.get("total")
        if total and "total" not in (row.claim.get("derived") or "").split(BAR):
            fits = float(part) <= float(total)
            return {"whole": total, "whole_on": row.known[:10], "whole_by": row.source} if fits else {}
    return {}


def _steps(rows: list[Transition]) -> dict[str, str | None]:
    keys = {key for row in rows for key, _ in row.claim.data if key.startswith("on_")}
    return {key: next(v for r in reversed(rows) if (v := r.claim.get(key))) for key in sorted(keys)}


def _longest(rows: list[Transition], key: str) -> str | None:
    found = [v for row in rows if (v := row.claim.get(key))]
    return max(found, key=lambda v: (len(parts(v)), -len(v), v), default=None)


def merged(subject: Subject, rows: tuple[Transition, ...]) -> dict[str, str]:
    """The merged fields of an entry's history; what no claim states is left out."""
    standing = [row for row in rows if not row.retold] or list(rows)
    if subject is Subject.TALLY:
        return {k: v for k, v in sorted(_tally_row(standing).items()) if v}
    found: dict[str, str | None] = {
        key: next((v for row in reversed(standing) if (v := row.claim.get(key))), None) for key in _NEWEST[subject]
    }
    found |= {key: join_names(row.claim.get(key) for row in rows) for key in _JOINED}
    if subject is Subject.EVENT:
        found |= _dates(list(rows))
        named = without_held_offices(found["participants"] or "", (r.claim.get("roles") for r in rows))
        found["participants"] = named or join_names(row.claim.get("others") for row in rows)
    if subject is Subject.INSTRUMENT:
        found |= {"name": _longest(list(rows), "name"), **_steps(list(rows))}
    return {k: v for k, v in sorted(found.items()) if v}


def corrected(fields: dict[str, str], things: frozenset[str], rows: Iterable[Correction]) -> tuple[str, ...]:
    """Put the standing corrections of `things` into `fields`; the names of the fields that an editor set."""
    names = []
    for row in sorted(rows, key=lambda c: c.when):
        if row.withdrawn is None and row.thing in things:
            names.append(row.field)
            if row.value is None:
                fields.pop(row.field, None)
            else:
                fields[row.field] = row.value
    return tuple(dict.fromkeys(names))
