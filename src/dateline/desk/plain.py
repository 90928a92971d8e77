"""Entries as plain values, for the ledger to keep, and back: each claim once, the rest pointing at it by number."""

from __future__ import annotations

from typing import Any

from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, ConflictKind, Entry, Transition
from dateline.model.span import Citation, Span


def entry_to_plain(entry: Entry) -> list[Any]:
    """An entry as lists, strings and numbers; `entry_from_plain` gives an equal one back."""
    claims: dict[Claim, int] = {}

    def at(claim: Claim) -> int:
        return claims.setdefault(claim, len(claims))

    history = [[r.known, r.status, r.source, at(r.claim), r.date, r.end, r.changed, r.retold] for r in entry.history]
    conflicts = [
        [c.kind.value, c.about, at(c.left), at(c.right), c.why, c.same_origin, c.shown] for c in entry.conflicts
    ]
    return [
        entry.id, entry.subject.value, entry.kind, entry.title, entry.status, entry.statuses, entry.fields, history,
        conflicts, entry.things, entry.stories, entry.origins, entry.corrected, entry.parent, entry.reasons,
        [_claim_to_plain(claim) for claim in claims],
    ]  # fmt: skip


def _claim_to_plain(claim: Claim) -> list[Any]:
    cited = [[c.story_id, c.span.start, c.span.end, c.quote] for c in claim.citations]
    return [
        claim.subject.value, claim.thing, claim.story_id, claim.source, claim.chain, claim.data, cited, claim.when,
        claim.said, claim.published, claim.filed, claim.origin,
    ]  # fmt: skip


def entry_from_plain(plain: list[Any]) -> Entry:
    """The entry behind `entry_to_plain`."""
    (
        name, subject, kind, title, status, statuses, fields, history, conflicts, things, stories, origins, corrected,
        parent, reasons, rows,
    ) = plain  # fmt: skip
    claims = [_claim_from_plain(row) for row in rows]
    return Entry(
        name,
        Subject(subject),
        kind,
        title,
        status,
        _pairs(statuses),
        _pairs(fields),
        tuple([Transition(k, s, by, claims[n], *rest) for k, s, by, n, *rest in history]),
        tuple(
            [
                Conflict(ConflictKind(sort), about, claims[left], claims[right], why, same_origin, (shown[0], shown[1]))
                for sort, about, left, right, why, same_origin, shown in conflicts
            ]
        ),
        tuple(things),
        tuple(stories),
        origins,
        corrected=tuple(corrected),
        parent=parent,
        reasons=tuple(reasons),
    )


def _claim_from_plain(row: list[Any]) -> Claim:
    subject, thing, story, source, chain, data, cited, *times = row
    citations = tuple([Citation(at, Span(start, end), quote) for at, start, end, quote in cited])
    return Claim(Subject(subject), thing, story, source, tuple(chain), _pairs(data), citations, *times)


def _pairs(rows: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple([(key, value) for key, value in rows])
