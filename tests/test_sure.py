"""How sure the program is of an event, and whether only the learnt reader tells it: at every door, unknown of old."""

from __future__ import annotations

import csv as stdlib_csv
import dataclasses
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import desk
from dateline.cli import main
from dateline.events.worth import RULED, TAUGHT
from dateline.export.formats import FORMATS
from dateline.export.least import play_of_least, reading_of_least
from dateline.export.play_record import entry_record
from dateline.export.record import reading_record
from dateline.export.shelf import Shelf
from dateline.export.sure import EXPLAINED, details, note
from dateline.ledger.codec import from_plain, to_plain
from dateline.mcp.answers import Teller
from dateline.model.event import Event, Rung
from dateline.model.play import Clause, Entry
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.reader import rules_reader
from dateline.track.claims import claims_of
from dateline.track.fold import fold
from dateline.web.desk_record import DeskRecord
from dateline.web.site import write_site
from ledger_stories import TALKS, event, reading, told
from ledger_trials import FILED
from test_ledger_versions import old_ledger
from test_web import client

LEARNT, RULES, OLD = (0.58, True), (0.87, False), (None, False)
#: What a record says -> whether it is learnt as claims and entries know it, the note beside it, its details.
SAID = {
    LEARNT: (True, "found by the learnt reader, 58 % sure", "58 %, found by the learnt reader"),
    RULES: (False, None, "87 %, told by a rule"),
    (1.0, False): (False, None, "100 %, told by a rule"),
    (None, True): (True, "found by the learnt reader", "found by the learnt reader"),
    OLD: (None, None, "not known"),
}
#: Tellings of one meeting -> what its entry says.
TOLD = [
    ((LEARNT,), (0.58, True)),
    ((LEARNT, (0.62, True)), (0.62, True)),
    ((LEARNT, RULES), (0.87, False)),
    ((LEARNT, OLD), (0.58, None)),
    ((RULES, OLD), (0.87, False)),
    ((OLD,), (None, None)),
]
Sure = tuple[float | None, bool]


def surely(line: str, sure: Sure, given_id: str) -> Reading:
    """A story of one line whose event is as sure as said."""
    made = told(line, given_id=given_id)
    (found,) = made.events
    return dataclasses.replace(made, events=(dataclasses.replace(found, confidence=sure[0], learnt=sure[1]),))


def play_entry(*sures: Sure) -> Entry:
    """The entry of a meeting that stands in one story for each of `sures`."""
    claims = [c for n, sure in enumerate(sures) for c in claims_of(surely(TALKS[n], sure, f"story-{n + 1}"))]
    (found,) = fold(claims).entries
    return found


@pytest.mark.parametrize(("sure", "said"), SAID.items())
def test_words_for_what_is_known(sure: Sure, said: tuple[bool | None, str | None, str]) -> None:
    found = play_entry(sure)
    (claim,) = claims_of(surely(TALKS[0], sure, "story-1"))
    for told_of in (claim, found):
        assert (told_of.confidence, told_of.learnt) == (sure[0], said[0])
        assert (note(told_of), details(told_of)) == said[1:]


@pytest.mark.parametrize(("sures", "said"), TOLD)
def test_an_entry_is_as_sure_as_its_surest_telling(sures: tuple[Sure, ...], said: tuple[object, object]) -> None:
    found = play_entry(*sures)
    assert (found.confidence, found.learnt) == said


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 100) | st.none(), st.booleans())
def test_it_goes_from_the_record_through_the_ledger_into_exports(percent: int | None, learnt: bool) -> None:
    confidence = None if percent is None else percent / 100
    made = surely(TALKS[0], (confidence, learnt and percent is not None), "story-1")
    record = reading_record(made)["events"][0]
    assert record["confidence"] == confidence
    assert record["learnt"] == (None if percent is None else learnt)
    assert from_plain(Event, to_plain(made.events[0])) == made.events[0]
    with desk.open(":memory:") as opened:
        opened.file(made, filed=FILED)
        assert opened.reading("story-1") == made
        play, shelf = opened.state_of_play(), Shelf({"story-1": made.story})
        fact = Teller(opened).entry(play.entries[0], history=True)
    shown = entry_record(play.entries[0])
    assert (shown["confidence"], shown["learnt"]) == (confidence, record["learnt"])
    assert (shown["history"][0]["confidence"], shown["history"][0]["learnt"]) == (confidence, record["learnt"])
    assert (fact.get("confidence"), fact.get("found_by_learnt_reader_only")) == (confidence, record["learnt"])
    (row,) = stdlib_csv.DictReader(io.StringIO(FORMATS["csv"].main(play, shelf).decode(), newline=""))
    assert row["confidence"] == ("" if confidence is None else str(confidence))
    assert row["learnt"] == {None: "", True: "true", False: "false"}[record["learnt"]]
    graph = json.loads(FORMATS["jsonld"].main(play, shelf))["hasPart"]
    (node,) = (n for n in graph if n["type"] == "Event")
    assert (node.get("dateline:confidence"), node.get("dateline:learnt")) == (confidence, record["learnt"])


@pytest.mark.parametrize("name", ["briefing", "briefing-html", "ical", "annotations", "ninjs", "atom", "jsonfeed"])
@pytest.mark.parametrize("sure", [LEARNT, RULES, OLD], ids=["learnt", "rules", "old"])
def test_files_for_people_carry_the_note_where_no_rule_tells(name: str, sure: Sure) -> None:
    made = surely(TALKS[0], sure, "story-1")
    play = fold(claims_of(made))
    play = dataclasses.replace(play, paragraph=(Clause("They meet", play.entries[0].citations, play.entries[0].id),))
    out = FORMATS[name].main(play, Shelf({"story-1": made.story})).decode().replace("\r\n ", "").replace("\\,", ",")
    assert ("found by the learnt reader, 58 % sure" in out) is (sure is LEARNT)


@pytest.mark.parametrize("sure", [LEARNT, RULES, OLD], ids=["learnt", "rules", "old"])
def test_pages_have_the_note_where_no_rule_tells(sure: Sure) -> None:
    learnt, _, said = SAID[sure]
    with desk.open(":memory:") as opened:
        opened.file(surely(TALKS[0], sure, "story-1"), filed=FILED)
        (found,) = opened.state_of_play().entries
        web = client(DeskRecord(opened))  # type: ignore[arg-type]
        page = web.get(f"/entry/{found.id}").text
        assert f"<dt>how sure</dt><dd>{said}</dd>" in page
        for path in (f"/entry/{found.id}", "/story/story-1", "/", "/agenda", "/timeline", "/changes"):
            assert (f'title="{EXPLAINED}">' in web.get(path).text) is (learnt is True), path


def test_the_site_of_invented_and_bundled_stories_has_every_note(readings: list[Reading], tmp_path: Path) -> None:
    invented = surely(TALKS[0], LEARNT, "invented")
    with desk.open(":memory:") as opened:
        opened.file_many([*readings, invented], filed=FILED)
        for _ in write_site(DeskRecord(opened), tmp_path, days=0):
            pass
    for one in [*readings, invented]:
        page = tmp_path / "story" / f"{one.story.id}.html"
        for words in filter(None, map(note, one.events)):
            assert f">{words}</span>" in page.read_text(), one.story.id
    assert "found by the learnt reader, 58 % sure" in (tmp_path / "story" / "invented.html").read_text()


def test_what_an_older_dateline_filed_says_that_it_is_not_known(tmp_path: Path) -> None:
    old_ledger(tmp_path / "old.db")
    with desk.open(tmp_path / "old.db", tell=lambda _: None) as opened:
        entries = [entry for entry in opened.state_of_play().entries if entry.subject == "event"]
        assert entries
        web = client(DeskRecord(opened))  # type: ignore[arg-type]
        for entry in entries:
            assert (entry.confidence, entry.learnt) == (None, None)
            assert "<dt>how sure</dt><dd>not known</dd>" in web.get(f"/entry/{entry.id}").text
        row = opened.stories()[0]
        old = opened.reading(row.key)
        assert old is not None
        assert [(e["confidence"], e["learnt"]) for e in reading_record(old)["events"]] == [(None, None)]
        for name in FORMATS:
            if name != "parquet":
                assert web.get(f"/export/{FORMATS[name].files[0][0]}").status_code == 200


def test_every_event_read_says_both_and_is_as_likely_as_it_must_be(readings: list[Reading]) -> None:
    events = [e for one in readings for e in one.events]
    assert {e.learnt for e in events} == {True, False}
    for found in events:
        assert found.confidence is not None
        assert round(TAUGHT if found.learnt else RULED, 2) <= found.confidence <= 1
        assert found.confidence == round(found.confidence, 2)


def test_nothing_is_learnt_without_the_learnt_reader(readings: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.events.read.told_in", lambda *_: ([], {}, None))
    reader = rules_reader()
    again = [e for one in readings for e in reader.read_story(one.story).events]
    assert again
    assert not any(e.learnt for e in again)


def _three() -> Reading:
    """A story of three events, the first one unsure; the others point at it and at each other."""
    text = "They met. They signed. They left."
    made = reading(text, "2031-03-01", events=tuple(event("other", "held", "Ana Torvik", s) for s in _spans(text)))
    first, second, third = made.events
    ladder = tuple(Rung(n, "ministers", e.span, e.status, n) for n, e in enumerate(made.events))
    events = (
        dataclasses.replace(first, confidence=0.3),
        dataclasses.replace(second, confidence=0.9, follows=0, other_than=2),
        dataclasses.replace(third, follows=1),
    )
    return dataclasses.replace(made, events=events, ladder=ladder)


def _spans(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"\w+ \w+\.", text)]


def test_least_leaves_out_what_is_less_sure_and_keeps_the_pointers() -> None:
    made = _three()
    assert reading_of_least(made, 0.3) == made
    kept = reading_of_least(made, 0.6)
    assert [(e.confidence, e.follows, e.other_than) for e in kept.events] == [(0.9, None, 1), (None, 0, None)]
    assert [rung.event for rung in kept.ladder] == [None, 0, 1]


@pytest.mark.parametrize(("least", "left"), [(0.0, 1), (0.58, 1), (0.59, 0), (1.0, 0)])
def test_least_of_a_play_takes_entry_and_clause(least: float, left: int) -> None:
    play = fold(claims_of(surely(TALKS[0], LEARNT, "story-1")))
    play = dataclasses.replace(play, paragraph=(Clause("They meet", play.entries[0].citations, play.entries[0].id),))
    found = play_of_least(play, least)
    assert (len(found.entries), len(found.paragraph)) == (left, left)
    unknown = fold(claims_of(told(TALKS[0], given_id="story-1")))
    assert play_of_least(unknown, least) == unknown


@pytest.mark.parametrize(("asked", "status", "rows"), [("0.5", 200, 1), ("0.6", 200, 0), ("", 200, 1), ("2", 400, 0)])
def test_least_of_an_export(asked: str, status: int, rows: int, tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    with desk.open(path) as opened:
        opened.file(surely(TALKS[0], LEARNT, "story-1"), filed=FILED)
        answer = client(DeskRecord(opened)).get("/export/claims.csv", params={"least": asked})  # type: ignore[arg-type]
    assert answer.status_code == status
    if status == 200:
        assert answer.text.count("\n") == 1 + rows
        given = ["--least", asked] if asked else []
        result = CliRunner().invoke(main, ["export", "csv", "--ledger", str(path), *given])
        assert (result.exit_code, result.stdout_bytes) == (0, answer.content)


@pytest.mark.parametrize("asked", ["nan", "inf", "-0.1", "much", "1e999"])
def test_what_is_no_likelihood_is_refused(asked: str) -> None:
    assert client().get("/export/claims.csv", params={"least": asked}).status_code == 400


def test_the_commands_mark_what_only_the_learnt_reader_tells(tmp_path: Path, readings: list[Reading]) -> None:
    one = next(r for r in readings if any(e.learnt for e in r.events))
    story = Path(__file__).parent.parent / "examples" / "stories" / f"{one.story.id}.json"
    result = CliRunner().invoke(main, ["read", str(story), "--width", "300"])
    assert result.stdout.count("% sure)") == sum(e.learnt for e in one.events)
    told_all = json.loads(CliRunner().invoke(main, ["read", str(story), "--json", "--least", "1"]).stdout)
    assert told_all["events"] == [] or all(e["confidence"] == 1 for e in told_all["events"])
    with desk.open(tmp_path / "talks.db") as opened:
        opened.file(surely(TALKS[0], LEARNT, "story-1"), filed=FILED)
        (found,) = opened.state_of_play().entries
    asked = ["--ledger", str(tmp_path / "talks.db")]
    assert "learnt, 58 % sure" in " ".join(CliRunner().invoke(main, ["play", *asked]).stdout.split())
    shown = CliRunner().invoke(main, ["entry", found.id, *asked]).stdout
    assert "how sure     58 %, found by the learnt reader" in shown
    assert "(learnt, 58 % sure)" in shown
