"""Titles of entries: what they are made of, and that none breaks the rules of dateline.track.flaws."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline.model.claim import Subject
from dateline.reader import default_reader
from dateline.track.claims import claims_of
from dateline.track.flaws import flaws
from dateline.track.fold import entries_of
from dateline.track.titles import title_of
from process_gold import wires

ALL = [case for case in read_cases("track") if case.where.startswith("track/titles")]
FLAWS = [case for case in ALL if case.text.startswith("flaw ")]
MADE = [case for case in ALL if " | " in case.text]


@pytest.mark.parametrize("case", MADE, ids=str)
def test_a_title_is_made_of(case: Case) -> None:
    given, _, wanted = case.text.rpartition(" -> ")
    kind, who, quote, *more = (part.strip() for part in given.split("|"))
    fields = dict(part.split(" ", 1) for part in more if part)
    if who:
        fields["participants"] = who.replace(" & ", " | ")
    made = title_of(Subject.EVENT, kind, fields, [quote])
    assert made == wanted
    assert flaws(made) == []


@pytest.mark.parametrize("case", FLAWS, ids=str)
def test_a_title_that_breaks_a_rule(case: Case) -> None:
    words, _, rules = case.text.removeprefix("flaw ").rpartition(" -> ")
    assert (", ".join(flaws(words)) or "none") == rules


@pytest.mark.parametrize("process", ["morvane", "talvio"])
def test_every_title_of_a_process_can_be_printed(process: str) -> None:
    reader = default_reader()
    read = (
        reader.read(w.text, source=w.publisher, published=w.published, given_id=w.id) for w in wires(process).values()
    )
    titles = [e.title for e in entries_of(c for r in read for c in claims_of(r)) if e.subject is Subject.EVENT]
    assert len(titles) >= 12
    assert [(title, found) for title in titles if (found := flaws(title))] == []
