"""Spellings of one name, and the reasons given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import Case, read_cases
from dateline.text.spelling import ascii_of, same_name


@pytest.mark.parametrize("case", read_cases("names/spelling"), ids=str)
def test_pair(case: Case) -> None:
    left, right = (case.text[m.start : m.end] for m in case.marks)
    found = same_name(left, right)
    assert found.same is (case.marks[0].label == "same"), found
    assert same_name(right, left).same is found.same


def test_the_reason_is_in_words() -> None:
    assert same_name("Kiev", "Kyiv").reason == "kiev and kyiv are two ways of writing one name"
    assert same_name("Sølheim", "Solheim").reason == "the same but for accents or script"
    assert same_name("Minsk", "Pinsk").reason == "minsk and pinsk differ"


def test_other_scripts_become_letters() -> None:
    assert ascii_of("Velička") == "velichka"
    assert ascii_of("Горбачёв") == "gorbachyov"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_strings_have_a_score(left: str, right: str) -> None:
    assert 0.0 <= same_name(left, right).score <= 1.0
    assert same_name(left, left).score in (0.0, 1.0)
