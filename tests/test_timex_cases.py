"""The one-line cases of tests/cases/timex.

The label of marked words is what a reader expects: ``VALUE``, then in any order a type (DATE is meant unless the value
starts with P: DURATION, or holds a clock or a part of a day: TIME), ``mod=END`` and its kin,
``days=2019-12-21..2019-12-31`` for the first and last day covered (``-`` is an open end), and ``flaw`` for a date that
cannot be. What a label does not say is not compared. Settings: ``published`` gives the story's day (without it there is
none); ``show wholes`` compares compounds ("after December 20 this year") in place of their parts. Every
expression found must be marked, and every mark be found.
"""

from __future__ import annotations

import datetime as dt

import pytest

from casefile import Case, MarkedWords, read_cases
from dateline.model.timex import Timex
from dateline.timex import find

CASES = read_cases("timex", "published", "show")


def _shown(case: Case) -> list[Timex]:
    day = case.settings.get("published")
    found = find(case.text, dt.date.fromisoformat(day) if day else None)
    if case.settings.get("show") == "wholes":
        return [t for t in found if t.part_of is None]
    wholes = {t.part_of for t in found}
    return [t for t in found if t.span not in wholes]


def _type(value: str) -> str:
    if value.startswith("P") and not value.startswith(("PAST", "PRESENT")):
        return "DURATION"
    return "TIME" if "T" in value[4:] and not value.endswith("_REF") else "DATE"


def _expected(mark: MarkedWords) -> str:
    """The label with its type spelled out."""
    value, *rest = mark.label.split()
    out = [value, next((word for word in rest if word.isupper()), _type(value))]
    return " ".join(out + sorted(word for word in rest if not word.isupper()))


def _found(mark: MarkedWords, timex: Timex) -> str:
    """What was found, said as far as the label says it."""
    said = [word.partition("=")[0] for word in mark.label.split()[1:] if not word.isupper()]
    days = timex.interval
    covered = f"days={days.first or '-'}..{days.last or '-'}" if days else "days="
    parts = {"mod": f"mod={timex.mod}", "days": covered, "flaw": "flaw"}
    shown = [parts[key] for key in said if key != "flaw" or timex.flaw]
    if "flaw" not in said and timex.flaw:
        shown.append("flaw")
    return " ".join([timex.value, timex.type.value, *sorted(shown)])


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    shown = _shown(case)
    assert [case.text[t.span.start : t.span.end] for t in shown] == [case.text[m.start : m.end] for m in case.marks]
    assert [(t.span.start, t.span.end) for t in shown] == [(m.start, m.end) for m in case.marks]
    marked = list(zip(case.marks, shown, strict=True))
    assert [_found(m, t) for m, t in marked] == [_expected(m) for m, _ in marked]


def test_there_are_enough_cases_of_every_kind() -> None:
    assert len(CASES) >= 400
    assert sum(not case.marks for case in CASES) >= 50
