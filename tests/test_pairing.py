"""How far a name and an event word belong together: the tagger's states beside the signs."""

from __future__ import annotations

import dataclasses
import datetime as dt

import numpy as np
import pytest

from dateline.events import dating, learnt, pairing, takes
from dateline.events.around import Findings
from dateline.events.linear import Linear
from dateline.events.read import read_drafts, scenes, told_drafts
from dateline.events.telling import Scene
from dateline.events.when import When
from dateline.model.parse import Parse
from dateline.model.story import StoryDay
from dateline.reader import default_reader
from dateline.syntax.heads import STATES
from dateline.text.sentences import split_sentences
from eventcase import story_of

TEXT = (
    "Court sentences smuggler\n\nKARSK, March 4 (BTA) - A court in Karsk sentenced Ivo Kern to six years on Tuesday, "
    "after Norland had charged Mara Olt with the same offence."
)

DAY = StoryDay(dt.date(2014, 3, 4), "given")


def _scenes() -> tuple[Parse, list[Scene]]:
    story = story_of(TEXT, dt.date(2014, 3, 4))
    reader = default_reader()
    reading = reader.read_story(story)
    parse = reader.parser.parse(story, split_sentences(story))
    findings = Findings(reading.mentions, reading.timexes, reading.statements)
    return parse, list(scenes(story, reading.day, parse, findings))


def test_every_word_has_a_state_and_no_rule_made_parse_has() -> None:
    parse, found = _scenes()
    assert parse.states is not None
    assert parse.states.rows.shape == (len(parse), STATES)
    for scene in found:
        of_all = scene.states_of(range(len(scene.words)))
        assert of_all is not None
        assert np.array_equal(of_all, parse.states.at(scene.words.tokens))
        assert np.abs(of_all).max() < 3
        assert dataclasses.replace(scene, states=None).states_of([0]) is None


def test_the_state_of_a_word_depends_on_its_neighbours() -> None:
    """Else it would say no more than the word itself."""
    _, found = _scenes()
    first, last = (found[-1].states_of([k]) for k, w in enumerate(found[-1].words.low) if w in ("ivo", "mara"))
    assert first is not None
    assert last is not None
    assert not np.allclose(first, last)


def test_bonds_of_many_are_those_of_each() -> None:
    weights, chance = pairing.shipped("takes"), np.random.default_rng(5)
    events, names = (chance.normal(size=(n, STATES)).astype(np.float32) for n in (3, 4))
    together = weights.bonds(events, names)
    assert [len(row) for row in together] == [4, 4, 4]
    for i, row in enumerate(together):
        for k, bond in enumerate(row):
            assert weights.bonds(events[i : i + 1], names[k : k + 1])[0][0] == pytest.approx(bond, abs=1e-3)


def test_a_bond_speaks_for_a_name_beside_the_signs() -> None:
    nothing = np.zeros((2, 1), np.float32)
    weights = pairing.Pairing(Linear({"near": 1.0}, -1.0), nothing, nothing, np.zeros(1, np.float32))
    assert weights.chance(["near"], 0.0) == pytest.approx(0.5)
    assert weights.chance(["near"], -2.0) < 0.2 < weights.chance([], 0.0) < 0.5 < weights.chance([], 2.0)


def test_without_states_nobody_is_bound_and_the_signs_still_tell() -> None:
    _, found = _scenes()
    blind = [dataclasses.replace(scene, states=None) for scene in found]
    for scene in blind:
        named = list(takes.names_in(scene))
        assert takes.bonds_in(scene, [0, 1], named, pairing.shipped("takes")) == [[0.0] * len(named)] * 2
        asked = learnt.candidates(scene.words)
        told, known, _ = learnt.told_in(scene, asked, DAY)
        assert set(known) <= {d.found.first for d in scene.drafts} & set(asked)
        assert all(sum(t.tones) == pytest.approx(1, abs=0.01) for t in (*told, *known.values()))


def test_whom_the_court_sentenced_takes_part() -> None:
    story = story_of(TEXT, dt.date(2014, 3, 4))
    reader = default_reader()
    reading = reader.read_story(story)
    parse = reader.parser.parse(story, split_sentences(story))
    drafts = read_drafts(story, reading.day, parse, Findings(reading.mentions, reading.timexes, reading.statements))
    people = {p.name for d in drafts if d.found.line.at(d.found.first) == "sentenced" for p in d.participants}
    assert "Ivo Kern" in people
    assert "Mara Olt" not in people


def test_a_scene_keeps_its_drafts() -> None:
    _, found = _scenes()
    story = story_of(TEXT, dt.date(2014, 3, 4))
    day = default_reader().read_story(story).day
    for scene in found:
        triggers = [d.found.trigger for d in told_drafts(scene, day)]
        assert {d.found.trigger for d in scene.drafts} <= set(triggers)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("President Aker introduced his plan for the banks on Monday.", "2014-03-03"),
        ("A jury in Karsk will hear the case of Ivo Kern next week.", "2014-W11"),
        ("The firm is under investigation by the Justice Ministry of Norland.", None),
    ],
)
def test_an_act_of_any_word_has_the_time_of_its_sentence_and_none_where_it_is_only_said(
    line: str, date: str | None
) -> None:
    events = default_reader().read_story(story_of(line, dt.date(2014, 3, 4))).events
    assert {e.date for e in events} == {date}


def test_the_likeliest_time_is_chosen_and_an_unlikely_one_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    _, found = _scenes()
    scene = found[-1]
    story = story_of(TEXT, dt.date(2014, 3, 4))
    day = default_reader().read_story(story).day
    told = learnt.told_in(scene, learnt.candidates(scene.words), day).told[0]
    line, clauses = learnt.marked(scene.words)
    event = learnt.found_at(line, clauses, told)
    nothing, alone = np.zeros((STATES + 1, 1), np.float32), np.zeros(1, np.float32)

    def chosen(bias: float) -> When | None:
        weights = pairing.Pairing(Linear({"day": -9.0}, bias), nothing, nothing, alone)
        monkeypatch.setattr(dating, "shipped", lambda _: weights)
        return dating.dated(event, told, scene, day, set())

    sure = chosen(3.0)
    assert sure is not None
    assert sure.date == "2014-03-04"
    assert sure.span is not None
    assert chosen(-3.0) is None
