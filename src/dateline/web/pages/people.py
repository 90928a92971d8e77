"""People and bodies: what each said, by issue, first and last, and who said what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dateline.export.counts import state
from dateline.model.claim import Claim
from dateline.model.play import Entry, Transition
from dateline.web.edition import Edition
from dateline.web.pages.frame import Visit, frame, paged

MOST = 80
COLUMNS, ROWS = 6, 12
STATEMENTS = 60
#: A capital at the start, or behind a particle: Ana Torvik, de Brandt, al-Karim; a lone pronoun is no name.
_NAME = re.compile(r"(?!I\b)(?:[a-z]{1,3}[ '’-])?[^\Wa-z\d_]")


@dataclass(frozen=True, slots=True)
class Issue:
    """One entry on the word of one source; `words` are its statuses, each run once."""

    entry: Entry
    rows: tuple[Transition, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A person or body with everything that rests on its word."""

    name: str
    role: str | None
    statements: tuple[Claim, ...]
    rows: tuple[tuple[Entry, Transition], ...]
    first: str | None
    last: str | None

    @property
    def named(self) -> bool:
        """Whether it is a name; "a senior diplomat" and "officials" are none."""
        return bool(_NAME.match(self.name))


def sources_of(edition: Edition) -> list[Source]:
    """Everyone on whose word something rests, those with the most first; made once per edition."""
    if "sources" not in edition.memo:
        edition.memo["sources"] = _sources(edition)
    found: list[Source] = edition.memo["sources"]
    return found


def _sources(edition: Edition) -> list[Source]:
    said: dict[str, list[Claim]] = {}
    rows: dict[str, list[tuple[Entry, Transition]]] = {}
    for claim in edition.statements:
        said.setdefault(claim.source, []).append(claim)
    for entry in edition.play.entries:
        for row in entry.history:
            rows.setdefault(row.source, []).append((entry, row))
    found = [_source(name, said.get(name, []), rows.get(name, [])) for name in {**said, **rows} if name]
    return sorted(found, key=lambda s: (not s.named, -len(s.statements) - len(s.rows), s.name))


def _source(name: str, statements: list[Claim], rows: list[tuple[Entry, Transition]]) -> Source:
    days = sorted(d for d in [*(c.said or c.published for c in statements), *(row.known for _, row in rows)] if d)
    role = next((role for claim in statements if (role := claim.get("role"))), None)
    return Source(name, role, tuple(statements), tuple(rows), days[0] if days else None, days[-1] if days else None)


def people(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the list and the matrix."""
    found = sources_of(edition)
    rows, numbers = paged(found, visit, MOST)
    return "people.html", frame("people", edition, visit, people=rows, matrix=_matrix(edition, found), **numbers)


def _matrix(edition: Edition, found: list[Source]) -> dict[str, Any]:
    """The entries with the most sources against the sources with the most to say."""
    columns = sorted(edition.play.entries, key=lambda e: (-len(dict(e.statuses)), e.id))
    columns = [e for e in columns if len(e.statuses) > 1][:COLUMNS]
    newest = [{row.source: state(row) for row in e.history if not row.retold} for e in columns]
    rows = [{"name": s.name, "cells": [states.get(s.name) for states in newest]} for s in found]
    return {"columns": columns, "rows": [r for r in rows if any(r["cells"])][:ROWS]}


def _named(edition: Edition, name: str) -> Source | None:
    """One source by the ledger's index of names; descriptions ("the mediator's office") are in the edition only."""
    entries, statements = edition.record.said_by(name, edition.as_of)
    rows = [(entry, row) for entry in entries for row in entry.history if row.source == name]
    if rows or statements:
        return _source(name, list(statements), rows)
    return next((s for s in sources_of(edition) if s.name == name), None)


def person(edition: Edition, visit: Visit, name: str) -> tuple[str, dict[str, Any]] | None:
    """Template and context of one source, None where nothing rests on its word."""
    one = _named(edition, name)
    if one is None:
        return None
    issues = []
    for entry in dict.fromkeys(entry for entry, _ in one.rows):
        rows = tuple(row for e, row in one.rows if e is entry)
        words = tuple(status for status, _ in groupby(state(row) for row in rows))
        issues.append(Issue(entry, rows, words))
    shown = Source(one.name, one.role, one.statements[:STATEMENTS], one.rows, one.first, one.last)
    return "person.html", frame("person", edition, visit, dated=False, one=shown, issues=issues[:40])
