"""Datelines: tests/cases/wire/datelines.txt holds the lines, the label the place, the day and the agency."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline.model.story import Dateline
from dateline.wire.dateline import find_dateline

CASES = [case for case in read_cases("wire") if case.where.startswith("wire/datelines")]
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def said(dateline: Dateline) -> str:
    """A dateline in the words of a label: "MOSCOW | 12-10 | TASS"."""
    day = "-"
    if dateline.month:
        day = f"{dateline.month:02}-{dateline.day:02}"
        day = f"{dateline.year}-{day}" if dateline.year else day
    if dateline.weekday is not None:
        day = f"{_WEEKDAYS[dateline.weekday]} {day}".removesuffix(" -")
    return f"{' & '.join(dateline.places) or '-'} | {day} | {dateline.agency or '-'}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_dateline(case: Case) -> None:
    found = find_dateline(case.text, 0, len(case.text))
    if not case.marks:
        assert found is None
        return
    assert found is not None
    mark = case.marks[0]
    assert (case.text[: found.span.end].strip(), said(found)) == (case.text[: mark.end].strip(), mark.label)
    for span, words in ((found.place_span, found.places[:1]), (found.date_span, ())):
        if span:
            assert found.span.contains(span)
            assert all(word in span.of(case.text) for word in words)


def test_there_are_enough_of_them() -> None:
    assert sum(bool(case.marks) for case in CASES) >= 60
