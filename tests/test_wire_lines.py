"""Single lines by their own words: tests/cases/wire/lines.txt."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline.wire.bylines import authors_of, is_byline
from dateline.wire.chrome import is_chrome
from dateline.wire.credits import is_credit
from dateline.wire.stamps import stamp_of

CASES = [case for case in read_cases("wire") if case.where.startswith("wire/lines")]


def told(words: str) -> str | None:
    """What a line is, in the words of a label; asked in the order of the head of a page."""
    if stamp := stamp_of(words):
        return f"stamp {stamp.date}" if stamp.date else "stamp"
    tests = (("byline", is_byline), ("credit", is_credit), ("chrome", is_chrome))
    return next((name for name, test in tests if test(words)), None)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_line(case: Case) -> None:
    assert told(case.text) == (case.marks[0].label if case.marks else None)


def test_the_writers_of_a_byline() -> None:
    assert authors_of("By Carrie Holm | Associated Press") == ("Carrie Holm",)
    assert authors_of("By Ann Keller in Lipnik and Tom August in Kelmin") == ("Ann Keller", "Tom August")
    assert authors_of("By The Associated Press") == ()
