"""An editor's word: merges judged, values corrected, processes named. Each can be taken back, none is deleted."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.desk.concerns import restand
from dateline.ledger import store, view
from dateline.ledger.components import regroup, unite
from dateline.ledger.store import Ledger
from dateline.model.play import Correction, Judgement, Verdict


class UnknownThingError(LookupError):
    """A judgement or correction names a thing or entry that the ledger does not have."""


def thing_of(ledger: Ledger, name: str) -> str:
    """The thing meant by a thing's id, or the oldest thing of the entry with this id."""
    found = [name] if view.components_of_things(ledger, [name]) else view.things_hashed(ledger, name)
    if not found:
        raise UnknownThingError(f"{name}: no such entry or thing in this ledger")
    return found[0]


def judge(
    ledger: Ledger, left: str, right: str, verdict: Verdict, *, by: str, when: str, reasons: Iterable[str] = ()
) -> Judgement:
    """Store a verdict on two things or entries; it outranks the machine until it is withdrawn."""
    with ledger.writing():
        row = Judgement(thing_of(ledger, left), thing_of(ledger, right), verdict, by, when, tuple(reasons))
        store.add_judgement(ledger, row)
        if verdict is Verdict.SAME:
            unite(ledger, view.numbers_of_things(ledger, [row.left, row.right]))
        restand(ledger, view.numbers_of_things(ledger, [row.left, row.right]))
    return row


def withdraw_judgement(ledger: Ledger, left: str, right: str, *, when: str) -> int:
    """Take back the standing verdicts on a pair; how many there were."""
    with ledger.writing():
        pair = thing_of(ledger, left), thing_of(ledger, right)
        count = store.withdraw_judgements(ledger, *pair, at=when)
        for component in view.components_of_things(ledger, pair):
            things = view.things_of_component(ledger, component)
            regroup(ledger, things)
            restand(ledger, things)
    return count


def correct(
    ledger: Ledger, thing: str, field: str, value: str | None, *, by: str, when: str, why: str = ""
) -> Correction:
    """Store an editor's value beside the machine's reading; None says: not stated."""
    with ledger.writing():
        row = Correction(thing_of(ledger, thing), field, value, by, when, why)
        store.add_correction(ledger, row)
        restand(ledger, view.numbers_of_things(ledger, [row.thing]))
    return row


def withdraw_correction(ledger: Ledger, thing: str, field: str, *, when: str) -> int:
    """Take back the standing values of a field; how many there were."""
    with ledger.writing():
        name = thing_of(ledger, thing)
        count = store.withdraw_corrections(ledger, name, field, at=when)
        restand(ledger, view.numbers_of_things(ledger, [name]))
    return count


def name_process(ledger: Ledger, process: str, name: str, *, by: str, when: str) -> None:
    """Give a process another name."""
    with ledger.writing():
        store.name_process(ledger, process, name, by=by, at=when)
