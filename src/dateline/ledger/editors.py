"""Editors' words as rows: judgements and corrections, all of them, those about some things, those of an instant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from dateline.ledger.rows import CORRECTION, JUDGEMENT, correction_from, judgement_from
from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of_instant
from dateline.model.play import Correction, Judgement


def judgements(ledger: Ledger, *, filed_by: str | None = None) -> list[Judgement]:
    """All verdicts given by the instant `filed_by`; one withdrawn later than that still stands.

    Without `filed_by`, a thing that a better reading moved is named as it is now.
    """
    rows = [judgement_from(row) for row in ledger.ask(f"SELECT {JUDGEMENT} FROM judgement ORDER BY n")]
    if filed_by is not None:
        return _standing(rows, filed_by)
    now = dict(ledger.ask("SELECT old, new FROM alias"))
    return [replace(j, left=now.get(j.left, j.left), right=now.get(j.right, j.right)) for j in rows]


def corrections(ledger: Ledger, *, filed_by: str | None = None) -> list[Correction]:
    """All corrections made by the instant `filed_by`, with things named as in `judgements`."""
    rows = [correction_from(row) for row in ledger.ask(f"SELECT {CORRECTION} FROM correction ORDER BY n")]
    if filed_by is not None:
        return _standing(rows, filed_by)
    now = dict(ledger.ask("SELECT old, new FROM alias"))
    return [replace(c, thing=now.get(c.thing, c.thing)) for c in rows]


def judgements_about(ledger: Ledger, things: Iterable[str], *, filed_by: str | None = None) -> list[Judgement]:
    """The verdicts about some things by the instant `filed_by`, named as they are now, in the order given."""
    now = _names(ledger, things)
    rows = ledger.ask(
        f"SELECT {JUDGEMENT} FROM judgement WHERE n IN (SELECT j.n FROM json_each(?1) k CROSS JOIN judgement j "
        "ON j.left = k.value UNION SELECT j.n FROM json_each(?1) k CROSS JOIN judgement j ON j.right = k.value) "
        "ORDER BY n",
        (json.dumps(list(now)),),
    )
    found = _standing(map(judgement_from, rows), filed_by)
    now |= dict(ledger.ask("SELECT old, new FROM alias")) if found else {}
    return [replace(j, left=now.get(j.left, j.left), right=now.get(j.right, j.right)) for j in found]


def corrections_about(ledger: Ledger, things: Iterable[str], *, filed_by: str | None = None) -> list[Correction]:
    """The corrections of some things by the instant `filed_by`, named as they are now, in the order made."""
    now = _names(ledger, things)
    rows = ledger.ask(
        f"SELECT {CORRECTION} FROM correction WHERE n IN (SELECT c.n FROM json_each(?) k CROSS JOIN correction c "
        "ON c.thing = k.value) ORDER BY n",
        (json.dumps(list(now)),),
    )
    return [replace(c, thing=now[c.thing]) for c in _standing(map(correction_from, rows), filed_by)]


def _names(ledger: Ledger, things: Iterable[str]) -> dict[str, str]:
    """Every name that the things have or had, with the present one."""
    now = list(things)
    rows = ledger.ask(
        "SELECT a.old, a.new FROM json_each(?) k CROSS JOIN alias a ON a.new = k.value", (json.dumps(now),)
    )
    return {thing: thing for thing in now} | dict(rows)


_Row = TypeVar("_Row", Judgement, Correction)


def _standing(rows: Iterable[_Row], limit: str | None) -> list[_Row]:
    """The rows as they stood at an instant, as they are where there is none."""
    return list(rows) if limit is None else [found for row in rows if (found := _at(row, limit)) is not None]


def _at(row: _Row, limit: str) -> _Row | None:
    """A row as it stood at an instant (or the end of a day); None where it was not there yet."""
    until = end_of_instant(limit)
    if row.when > until:
        return None
    return replace(row, withdrawn=None) if row.withdrawn and row.withdrawn > until else row
