"""Whom only the learnt reader names beside the rules: shown, marked, and never what events are told apart by."""

from __future__ import annotations

import dataclasses

from dateline import desk
from dateline.events.takes import ALONE, BESIDE, joined
from dateline.export.record import reading_record
from dateline.model.claim import Claim, Subject
from dateline.model.event import Participant
from dateline.model.reading import Reading
from dateline.track.claims import claims_of
from ledger_stories import TALKS, told


def _with(made: Reading, *people: Participant) -> Reading:
    (event,) = made.events
    return dataclasses.replace(made, events=(dataclasses.replace(event, participants=people),))


def _named(made: Reading) -> tuple[Participant, ...]:
    return made.events[0].participants


def _events(made: Reading) -> list[Claim]:
    return [claim for claim in claims_of(made) if claim.subject is Subject.EVENT]


STRANGER = Participant("Vera Dorn", learnt=True)


def test_a_claim_keeps_them_apart_from_those_the_rules_name() -> None:
    made = told(TALKS[0], given_id="one")
    ruled = [p.name for p in _named(made)]
    (claim,) = _events(_with(made, *_named(made), STRANGER))
    assert (claim.get("participants") or "").split(" | ") == ruled
    assert claim.get("others") == "Vera Dorn"
    (alone,) = _events(made)
    assert alone.get("others") is None


def test_they_part_no_entry_and_stand_in_it_only_where_nobody_else_does() -> None:
    one, two = told(TALKS[0], given_id="one"), told(TALKS[1], given_id="two")
    with desk.open(":memory:") as ledger:
        for made in (one, _with(two, *_named(two), STRANGER)):
            ledger.file(made, filed="2030-01-01T00:00:00Z")
        (entry,) = ledger.state_of_play().entries
    assert "Vera Dorn" not in (entry.get("participants") or "")
    with desk.open(":memory:") as ledger:
        ledger.file(_with(one, STRANGER), filed="2030-01-01T00:00:00Z")
        (entry,) = ledger.state_of_play().entries
    assert entry.get("participants") == "Vera Dorn"


def test_the_record_says_who_is_only_learnt() -> None:
    made = told(TALKS[0])
    (event,) = reading_record(_with(made, *_named(made), STRANGER))["events"]
    assert [p["learnt"] for p in event["participants"]] == [*(False for _ in _named(made)), True]


def test_the_likeliest_come_first_and_no_part_of_a_name_twice() -> None:
    kern = (Participant("Ivo Kern"),)
    others = [(Participant("Kern"), 0.95), (Participant("Olga Tarn"), 0.6), (Participant("Ana Lanz"), 0.8)]
    assert [p.name for p in joined(kern, others, ALONE)] == ["Ivo Kern", "Ana Lanz", "Olga Tarn"]
    assert [p.name for p in joined(kern, others, BESIDE)] == ["Ivo Kern", "Ana Lanz"]
