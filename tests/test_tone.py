"""What the words beside a word make of the status that the learnt reader tells."""

from __future__ import annotations

import datetime as dt

import pytest

from casefile import Case, read_cases
from dateline.events.around import Findings
from dateline.events.learnt import Told, found_at, marked
from dateline.events.read import scenes
from dateline.events.tone import status_between, status_told
from dateline.model.event import Status
from dateline.text.sentences import split_sentences
from eventcase import reader, story_of


@pytest.mark.parametrize("case", read_cases("tone", "published"), ids=str)
def test_the_words_beside_it_put_a_status_right(case: Case) -> None:
    story = story_of(case.text, dt.date.fromisoformat(case.settings["published"]))
    reading = reader().read_story(story)
    parse = reader().parser.parse(story, split_sentences(story))
    findings = Findings(reading.mentions, reading.timexes, reading.statements)
    (scene,) = scenes(story, reading.day, parse, findings, lambda _: True)
    (mark,) = case.marks
    said, wanted = mark.label.split(", ")
    line, clauses = marked(scene.words)
    told = Told(scene.words.index_of(mark.start), 0.9, "measure", Status(said))
    status = status_told(found_at(line, clauses, told), told)
    assert (status.value if status else "nothing") == wanted


@pytest.mark.parametrize(
    ("told", "settled", "side", "status"),
    [
        (Status.PLANNED, None, -1, Status.HELD),
        (Status.HELD, None, 1, Status.PLANNED),
        (Status.HELD, None, 0, Status.HELD),
        (Status.PLANNED, Status.POSSIBLE, 0, Status.POSSIBLE),
        (Status.PLANNED, Status.CONDITIONAL, 0, Status.PLANNED),
    ],
)
def test_the_day_and_the_rules_have_a_say(told: Status, settled: Status | None, side: int, status: Status) -> None:
    assert status_between(told, settled, side) is status
