"""The desk: file, ask for any day, judge, correct."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import desk
from dateline.cli import main
from dateline.desk import Desk
from dateline.desk.changes import changes
from dateline.desk.judging import UnknownThingError
from dateline.model.claim import Subject
from dateline.model.play import StateOfPlay
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.reader import rules_reader
from dateline.track.claims import claims_of
from dateline.track.fold import fold
from ledger_stories import TALKS, event, reading, talks, told
from ledger_trials import invented

FILED = "2031-06-01T00:00:00Z"


def filed(readings: list[Reading], at: str = FILED) -> Desk:
    open_desk = desk.open(":memory:")
    for made in readings:
        open_desk.file(made, filed=at)
    return open_desk


def bare(play: StateOfPlay) -> list[object]:
    """A play without what only the ledger adds (processes)."""
    return [replace(entry, process=None) for entry in play.entries]


ORDERS = st.permutations([*range(len(TALKS))])


@settings(max_examples=12, deadline=None)
@given(order=ORDERS)
def test_any_order_of_filing_gives_the_same_play_for_every_date(order: list[int]) -> None:
    readings = talks()
    with filed(readings) as straight, filed([readings[i] for i in order]) as mixed:
        for day in (*straight.days(), None):
            assert straight.state_of_play(as_of=day) == mixed.state_of_play(as_of=day)
        assert straight.processes() == mixed.processes()


def test_the_ledger_says_what_the_fold_says() -> None:
    readings = [*talks(), *invented(15)]
    everything = [c for r in readings for c in claims_of(r, filed=FILED)]
    with filed(readings) as open_desk:
        for day in (*open_desk.days(), None):
            date = dt.date.fromisoformat(day) if day else None
            assert bare(open_desk.state_of_play(as_of=day)) == bare(fold(everything, as_of=date))
        audit = open_desk.state_of_play(filed_by="2031-06-02")
        assert bare(audit) == bare(fold(everything))


@pytest.fixture(scope="module")
def bundled() -> list[Reading]:
    """The bundled stories as the rules read them, by name."""
    reader, found = rules_reader(), []
    for path in sorted((Path(__file__).parent.parent / "examples" / "stories").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        day = dt.date.fromisoformat(row["published"][:10])
        found.append(reader.read(row["text"], source=row["publisher"], published=day, given_id=row["id"]))
    assert len(found) > 10
    return found


def test_no_day_of_the_bundled_stories_knows_the_next(bundled: list[Reading]) -> None:
    with filed(bundled) as everything:
        for day in everything.days()[::3]:
            known = [r for r in bundled if r.story.published_day and str(r.story.published_day) <= day]
            with filed(known) as early:
                assert everything.state_of_play(as_of=day) == early.state_of_play(as_of=day)
                assert everything.processes(as_of=day) == early.processes(as_of=day)


def test_the_bundled_stories_in_another_order_and_rebuilt(bundled: list[Reading]) -> None:
    with filed(bundled) as straight, filed(bundled[::-1]) as back:
        assert straight.state_of_play() == back.state_of_play()
        before = straight.state_of_play()
        assert len(list(straight.rebuild())) == len(bundled)
        assert straight.state_of_play() == before
        assert straight.check() == []


def test_nothing_filed_later_is_known_earlier() -> None:
    readings = talks()
    with filed(readings[:4], "2031-04-01T08:00:00Z") as open_desk:
        for made in readings[4:]:
            open_desk.file(made, filed="2031-05-05T08:00:00Z")
        with filed(readings[:4], "2031-04-01T08:00:00Z") as early:
            assert bare(open_desk.state_of_play(filed_by="2031-04-02")) == bare(early.state_of_play())
            assert bare(open_desk.state_of_play(filed_by="2031-04-01T07:59:59Z")) == []


def test_the_seed_trap_nothing_is_held_before_its_day() -> None:
    with filed(talks()) as open_desk:
        play = open_desk.state_of_play(as_of="2031-03-19")
        assert all(entry.status != "held" for entry in play.entries)
        assert open_desk.overdue(as_of="2031-03-26") == ()
        assert [e.kind for e in open_desk.overdue(as_of="2031-05-01")] == ["signing"]


def test_agenda_who_entry_and_tally() -> None:
    with filed(talks()) as open_desk:
        agenda = open_desk.agenda("2031-03-15", "2031-03-31", as_of="2031-03-12")
        assert [(e.get("date"), e.status) for e in agenda] == [("2031-03-20", "planned")]
        entries, statements = open_desk.who("Kessel")
        assert entries
        assert statements == ()
        first = entries[0]
        assert open_desk.entry(first.id) == first == open_desk.entry(first.things[-1])
        assert open_desk.entry("e0000000000") is None
        assert open_desk.tally("roads") == ()


def test_a_corrected_story_supersedes_and_both_stay() -> None:
    old = told("2031-03-01 ARKA | talks planned on 2031-03-20 | Ana Torvik & Juri Kessel | First text.", given_id="a")
    new = told("2031-03-02 ARKA | talks planned on 2031-03-21 | Ana Torvik & Juri Kessel | Second text.", given_id="a")
    for order in ([old, new], [new, old]):
        with filed(order) as open_desk:
            assert len(open_desk.stories()) == 2
            assert [e.get("date") for e in open_desk.state_of_play().entries] == ["2031-03-21"]
            assert [e.get("date") for e in open_desk.state_of_play(as_of="2031-03-01").entries] == ["2031-03-20"]


def test_a_better_reading_takes_over_and_judgements_survive_it() -> None:
    text = "Torvik and Kessel will meet in Belmont on March 20. Mediators will hold talks in Karsk on March 20."
    span, better = Span(0, 50), Span(0, 51)

    def made(where: Span) -> Reading:
        return reading(
            text,
            "2031-03-01",
            given_id="a",
            events=(
                event("meeting", "planned", "Ana Torvik", where, place="Belmont", date="2031-03-20"),
                event("talks", "planned", "Mara Lind", Span(52, len(text)), place="Karsk", date="2031-03-20"),
            ),
        )

    with filed([made(span)]) as open_desk:
        left, right = (e.id for e in open_desk.state_of_play().entries)
        open_desk.judge(left, right, "same", by="ed", when=FILED, reasons=["one meeting"])
        open_desk.correct(left, "place", "Lund", by="ed", when=FILED)
        assert open_desk.file(made(better), filed="2031-07-01T00:00:00Z").value == "read again"
        entry, *more = open_desk.state_of_play().entries
        assert not more
        assert entry.get("place") == "Lund"
        assert entry.corrected == ("place",)
        assert "judged same by ed: one meeting" in entry.reasons


def test_judgements_and_corrections_can_be_taken_back() -> None:
    with filed(talks()) as open_desk:
        before = open_desk.state_of_play()
        left, right = before.entries[0].id, before.entries[1].id
        open_desk.judge(left, right, "same", by="ed", when="2031-06-02T00:00:00Z")
        assert len(open_desk.state_of_play().entries) == len(before.entries) - 1
        assert open_desk.withdraw_judgement(left, right, when="2031-06-03T00:00:00Z") == 1
        open_desk.correct(left, "status", "held", by="ed", when="2031-06-04T00:00:00Z", why="seen")
        assert open_desk.entry(left).status == "held"  # type: ignore[union-attr]
        assert open_desk.withdraw_correction(left, "status", when="2031-06-05T00:00:00Z") == 1
        assert open_desk.state_of_play() == before
        assert [j.withdrawn for j in open_desk.judgements()] == ["2031-06-03T00:00:00Z"]
        with pytest.raises(UnknownThingError, match="no such entry"):
            open_desk.judge("e123", left, "same", by="ed", when=FILED)


def test_stories_gather_into_processes_that_can_be_named() -> None:
    with filed([*talks(), *invented(10)]) as open_desk:
        assert {p.stories for p in open_desk.processes()} >= {5}
        process = open_desk.processes()[0]
        play = open_desk.state_of_play(process=process.id)
        assert play.entries
        assert {e.process for e in play.entries} == {process.id}
        open_desk.name_process(process.id, "Lake talks", by="ed", when=FILED)
        assert bare(open_desk.state_of_play(process="lake talks")) == bare(play)


def test_version_changes_with_every_change() -> None:
    with filed(talks()[:2]) as open_desk:
        seen = [open_desk.version()]
        open_desk.file(talks()[2], filed=FILED)
        seen.append(open_desk.version())
        thing = open_desk.state_of_play().of(Subject.EVENT)[0].id
        open_desk.correct(thing, "place", "X", by="ed", when=FILED)
        seen.append(open_desk.version())
        open_desk.withdraw_correction(thing, "place", when=FILED)
        seen.append(open_desk.version())
        assert len(set(seen)) == 4


def test_a_story_and_its_sentences_are_quickly_had() -> None:
    made = talks()[2]
    with filed([made]) as open_desk:
        assert open_desk.plain_story("story-3") == made.story
        assert open_desk.plain_story("none") is None
        found = open_desk.sentence("story-3", 10)
        assert found is not None
        assert found.quote == made.story.text
        assert open_desk.sentence("story-3", 10_000) is None


def test_diff_between_two_days() -> None:
    with filed(talks()) as open_desk:
        found = {(c.field, c.before, c.after) for c in open_desk.diff("2031-03-17", as_of="2031-03-28")}
    assert ("status", "planned", "held") in found
    assert ("date", "2031-03-20", "2031-03-27") in found


def test_diff_looks_only_where_something_can_have_changed(bundled: list[Reading]) -> None:
    """The same answer as from the whole plays of both days, with an editor's day and a later version among them."""
    later = told("2031-04-03 ARKA | talks held in Belmont on 2031-03-28 | Ana Torvik | Mended.", given_id="story-7")
    for readings in ([*talks(), later], bundled):
        with filed(readings) as open_desk:
            meeting = open_desk.state_of_play().of(Subject.EVENT)[0]
            open_desk.correct(meeting.things[0], "date", "2031-03-24", by="ed", when=FILED)
            days = [*open_desk.days()[::3], "2031-05-20"]
            for since in days:
                for until in (*days, None):
                    whole = [open_desk.state_of_play(as_of=day, limit=None) for day in (since, until)]
                    assert open_desk.diff(since, as_of=until) == changes(*whole)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    return result.exit_code, result.output


def test_the_command_line(tmp_path: Path) -> None:
    ledger = str(tmp_path / "talks.db")
    story = tmp_path / "story.json"
    text = "BELMONT, March 1 (ARKA) - Ana Torvik and Juri Kessel will meet in Karsk on March 20, 2031."
    story.write_text(json.dumps({"id": "a", "publisher": "ARKA", "published": "2031-03-01", "text": text}))
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    code, out = run("file", str(story), str(empty), "--ledger", ledger, "--no-model")
    assert code == 1
    assert "1 stored" in out
    assert "1 refused" in out
    assert run("file", str(story), "--ledger", ledger, "--no-model")[1].strip() == "1 story: 1 already there"
    with desk.open(ledger) as open_desk:
        for made in talks():
            open_desk.file(made, filed=FILED)
    for words in (
        ("play",),
        ("play", "--filed-by", "2031-06-02"),
        ("agenda", "--from", "2031-03-01", "--to", "2031-04-01"),
        ("search", "Belmont"),
        ("who", "Torvik"),
        ("tally",),
        ("diff", "--since", "2031-03-10"),
        ("conflicts",),
        ("overdue",),
        ("processes",),
        ("check",),
        ("rebuild",),
    ):
        assert run(*words, "--ledger", ledger)[0] == 0, words
        code, out = run(*words, "--ledger", ledger, "--json")
        assert code == 0
        assert json.loads(out) is not None
    first, second = (e["id"] for e in json.loads(run("play", "--ledger", ledger, "--json")[1])["entries"][:2])
    assert run("entry", first, "--ledger", ledger)[0] == 0
    assert run("judge", first, second, "different", "--by", "ed", "--ledger", ledger)[0] == 0
    assert run("judge", first, second, "--withdraw", "--by", "ed", "--ledger", ledger)[0] == 0
    assert run("correct", first, "place", "Ostby", "--by", "ed", "--ledger", ledger)[0] == 0
    assert run("backup", str(tmp_path / "copy.db"), "--ledger", ledger)[0] == 0
    assert run("entry", "nothing", "--ledger", ledger)[0] == 1
    assert run("play", "--ledger", str(tmp_path / "none.db"))[0] == 1
    assert run("judge", first, second, "--by", "ed", "--ledger", ledger)[0] == 2
