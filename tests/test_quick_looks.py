"""Quick looks spare work and change nothing: what they turn away, the whole comparison turns away too."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import read_cases
from dateline import desk
from dateline.ledger import processes
from dateline.model.claim import Subject
from dateline.text import spelling
from dateline.text.spelling import same_name
from dateline.track.alike import alike, marks, strangers
from dateline.track.claims import claims_of
from dateline.track.same import SAME, hopeless, likeness
from dateline.track.thing import Thing, things_of
from ledger_stories import talks, told
from ledger_trials import FILED, invented

NAMES = sorted({case.text[m.start : m.end] for case in read_cases("names/spelling") for m in case.marks})


def told_things() -> list[Thing]:
    """The tellings of the table of what is one and what is not, one story each, and those of the talks."""
    found = [t for made in [*talks(), *invented(20)] for t in things_of(claims_of(made))]
    for n, case in enumerate(case for case in read_cases("track") if case.where.startswith("track/same")):
        for side, telling in enumerate(case.text.partition(" ")[2].strip().split(" / ")):
            facts, _, who = telling.partition(" & ")
            who, _, words = who.partition(" :: ")
            line = f"2031-03-2{side} ARKA | {facts} | {who.replace(', ', ' & ')} | {words or 'Told.'}"
            found += things_of(claims_of(told(line, given_id=f"q{n}-{side}")))
    return found


def test_what_is_hopeless_is_never_taken_to_be_one() -> None:
    things = [t for t in told_things() if t.subject is Subject.EVENT]
    turned_away = 0
    for a, b in combinations(things[:400], 2):
        assert hopeless(a, b) is hopeless(b, a)
        if hopeless(a, b):
            turned_away += 1
            found = likeness(a, b)
            assert found.excluded or found.score < SAME, (a.title, b.title, found)
    assert turned_away > len(things)


def test_names_without_a_mark_in_common_are_not_alike() -> None:
    spared = 0
    for left, right in combinations(NAMES, 2):
        ours, theirs = marks(left), marks(right)
        if ours is not None and theirs is not None and ours.isdisjoint(theirs):
            spared += 1
            assert not same_name(left, right).same, (left, right)
        if strangers((left,), (right,)):
            assert not alike(left, right)
    assert spared > len(NAMES)


def test_consonants_that_are_confused_are_one_sign() -> None:
    for both in spelling._CONFUSED:
        assert len({"".join(both).translate(spelling._ONE_SIGN)[n] for n in (0, 1)}) == 1
    for names in spelling._GIVEN:
        for left, right in pairwise(names.split()):
            assert spelling.comparable(left, right)
            assert alike(left.title(), right.title())


CROWD = [*talks(), *invented(20)][:24]


@cache
def straight(look: int) -> list[tuple[object, ...]]:
    """The processes of the crowd filed as it stands, with `look` neighbours of a key looked at."""
    with desk.open(":memory:") as open_desk:
        open_desk.file_many(CROWD, filed=FILED)
        return open_desk.ledger.ask("SELECT * FROM process ORDER BY story")


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(len(CROWD))), st.integers(1, 4))
def test_a_process_is_the_same_whatever_came_first(order: list[int], look: int) -> None:
    """Also where a story has more neighbours of one key than are looked at."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(processes, "LOOK", look)
        with desk.open(":memory:") as open_desk:
            open_desk.file_many([CROWD[n] for n in order], filed=FILED)
            grown = open_desk.ledger.ask("SELECT * FROM process ORDER BY story")
            list(open_desk.rebuild())
            assert open_desk.ledger.ask("SELECT * FROM process ORDER BY story") == grown
        assert straight(look) == grown
