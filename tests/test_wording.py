"""Words that name an event, and the matter that two stories share: what ties events of no kind of ours."""

from __future__ import annotations

import pytest

from casefile import Case, read_cases
from dateline.track.claims import claims_of
from dateline.track.matter import matter
from dateline.track.thing import Thing, telling, things_of
from dateline.track.topics import MANY, named_of
from dateline.track.wording import agreement
from ledger_stories import told

ROWS = [case for case in read_cases("track") if case.where.startswith("track/wording")]


@pytest.mark.parametrize("case", ROWS, ids=str)
def test_how_much_two_wordings_agree(case: Case) -> None:
    both, _, wanted = case.text.partition(" -> ")
    left, right = map(telling, both.split(" / "))
    assert agreement(left, right) == agreement(right, left) == pytest.approx(float(wanted))


def _told(words: str, name: str) -> Thing:
    (thing,) = things_of(claims_of(told(f"2031-03-20 ARKA | other held | dockers | {words}", given_id=name)))
    return thing


def test_a_matter_is_in_words_and_names() -> None:
    raid = _told("Masked men attacked the Orvik grain terminal at dawn, and smoke hung over the Orvik docks.", "a")
    same = _told("The raid on the Orvik grain terminal sent smoke over the Orvik docks.", "b")
    other = _told("The raid on a Delpo jewellery shop left shattered windows and a sleeping guard.", "c")
    assert matter(raid, same) == matter(same, raid) == 1
    assert matter(raid, other) == 0


def test_names_are_the_capitalised_words_inside_sentences() -> None:
    text = "Crews left Karsk for Orvik Bay. Winds held them in Karsk on Monday. Crews of Orvik rowed for Karsk."
    assert named_of(text) == ("karsk", "orvik", "bay")
    assert len(named_of(" ".join(f"in {letter}arsk" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))) == MANY
