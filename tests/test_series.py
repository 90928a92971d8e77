"""Rounds of one negotiation find each other by name, in time that grows in step with their number."""

from __future__ import annotations

import random

import pytest

from dateline.model.claim import Claim, Subject
from dateline.model.play import Entry, Transition
from dateline.model.span import Citation, Span
from dateline.track.series import _belong, _instance, in_series, recurs
from ledger_trials import surname
from timing import Work, grows_in_step

ORDINALS = ("first", "second", "third", "fourth")


def sitting(number: int, name: str, words: str, who: str, about: str) -> Entry:
    """An entry told once, with the words of its telling, who takes part and whom its story is about."""
    day = f"2031-{1 + number % 12:02}-{1 + number % 28:02}"
    data = tuple(sorted({"about": about, "kind": "talks", "participants": who, "status": "held"}.items()))
    cited = (Citation(f"s{number}", Span(0, len(words)), words),)
    claim = Claim(Subject.EVENT, f"s{number}#e0-9", f"s{number}", "ARKA", ("ARKA",), data, cited, published=day)
    row = Transition(day, "held", "ARKA", claim)
    fields = (("participants", who),)
    return Entry(name, Subject.EVENT, "talks", words, "held", (("ARKA", "held"),), fields, (row,))


def rounds(number: int) -> list[Entry]:
    """Rounds of four each, told in no order; every fifth entry comes again every year, every sixth has no number."""
    found = []
    for n in range(number):
        group = n // 4
        who, about = f"Ana {surname(group)} | Juri {surname(group + 977)}", f"{surname(group)} | {surname(group + 977)}"
        words = f"The {ORDINALS[n % 4]} round of talks of {who.replace(' | ', ' and ')} was held in Karsk."
        if n % 5 == 4:
            words = "The annual meeting was held in Karsk."
        found.append(sitting(n, f"e{n:010}", "Talks were held." if n % 6 == 5 else words, who, about if n % 7 else ""))
    random.Random(3).shuffle(found)
    return found


def pairwise(entries: list[Entry]) -> dict[str, str]:
    """Each instance with its parent, all compared with all."""
    told = [_instance(e) for e in sorted(filter(recurs, entries), key=lambda e: (e.history[0].known, e.id))]
    parent: dict[str, str] = {}
    for n, one in enumerate(told):
        first = next((other.entry for other in told[:n] if _belong(other, one)), None)
        if first is not None:
            parent[one.entry.id] = parent.setdefault(first.id, f"s{first.id[1:]}")
    return parent


@pytest.mark.parametrize("number", [12, 160])
def test_what_is_found_by_name_is_what_comparing_all_finds(number: int) -> None:
    entries = rounds(number)
    found = {e.id: e.parent for e in in_series(entries) if e.parent}
    assert found == pairwise(entries)
    assert len(found) > number // 3
    assert len(set(found.values())) > 1


def test_time_grows_with_the_number_of_rounds() -> None:
    def work(size: int) -> Work:
        entries = rounds(size)
        return lambda: in_series(entries)

    assert grows_in_step(work, 200)
