"""The reader that was taught on annotated stories: what it adds to the rules, and that it takes nothing from them."""

from __future__ import annotations

import datetime as dt

import pytest

from casefile import Case, read_cases
from dateline.events import learnt
from dateline.events.around import Findings
from dateline.events.draft import Draft
from dateline.events.kinds import group_of
from dateline.events.read import read_drafts, scenes
from dateline.model.story import Story
from dateline.reader import default_reader
from dateline.text.sentences import split_sentences
from eventcase import expected, fits, reading_of, story_of
from test_unseen import STORIES, parts


def _read(story: Story) -> tuple[Findings, list[Draft]]:
    reader = default_reader()
    reading = reader.read_story(story)
    findings = Findings(reading.mentions, reading.timexes, reading.statements)
    parse = reader.parser.parse(story, split_sentences(story))
    return findings, read_drafts(story, reading.day, parse, findings)


@pytest.mark.parametrize("case", read_cases("learnt", "published"), ids=str)
def test_a_line_tells_what_no_table_knows(case: Case) -> None:
    events = reading_of(case).events
    for wanted in map(expected, case.marks):
        assert any(fits(wanted, e) for e in events), [(e.kind, e.status.value) for e in events]


@pytest.mark.parametrize("case", read_cases("learnt", "published"), ids=str)
def test_the_rules_alone_do_not_know_it(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.events.read.told_in", lambda *_: ([], {}, None))
    events = reading_of(case).events
    assert not any(fits(wanted, e) for wanted in map(expected, case.marks) for e in events)


def test_its_events_lean_and_never_overrule() -> None:
    """Whatever it says of a draft with a status of its own leaves that status alone."""
    changed = 0
    for path in STORIES[:20]:
        head, text, _ = parts(path)
        story = story_of(text, dt.date.fromisoformat(head["published"]))
        findings, drafts = _read(story)
        reader = default_reader()
        parse = reader.parser.parse(story, split_sentences(story))
        day = reader.read_story(story).day
        rules = [d for s in scenes(story, day, parse, findings) for d in s.drafts]
        own = {d.found.trigger: d.status for d in rules if d.status is not None}
        assert own.items() <= {d.found.trigger: d.status for d in drafts if d.status is not None}.items()
        assert all(d.status is None and d.lean is not None for d in drafts if d.taught)
        changed += sum(d.taught for d in drafts)
    assert changed


def test_the_weights_fit_the_kinds() -> None:
    taught = learnt.shipped()
    assert taught.table.shape == (len(taught.rows), 1 + len(learnt.KINDS))
    assert all(isinstance(group_of(kind), int) for kind in learnt.KINDS)
    signs = ["word=tariff", "tag=NOUN", "no such sign", "-1=the"]
    assert taught.weight(signs) == pytest.approx(float(taught.scores(signs)[0]), abs=1e-4)
