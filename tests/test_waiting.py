"""What waits for an editor's eye is complete for every day, and an audit tells what was known at an instant."""

from __future__ import annotations

import datetime as dt
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import desk
from dateline.desk import Desk, concerns, versions
from dateline.ledger.migrations import VERSION
from dateline.model.play import StateOfPlay
from dateline.model.reading import Reading
from ledger_stories import TALKS, talks, told
from ledger_trials import FILED, invented

#: A second word on the third story's meeting, a story with another text under its id, a better reading of the second.
LATER = told(
    "2031-03-22 DELPO | talks cancelled in Belmont on 2031-03-20 | Ana Torvik & Juri Kessel | The talks are off.",
    given_id="later",
)
VERSION_OF_THREE = told(TALKS[2].replace(" | ", " | ", 1) + " It was put right.", given_id="story-3")
BETTER = told(TALKS[1].replace("talks planned", "meeting held"), given_id="story-2")
POOL = [*talks(), *invented(10), LATER, VERSION_OF_THREE, BETTER]


def days_asked(open_desk: Desk) -> list[str | None]:
    days = [dt.date.fromisoformat(day) for day in open_desk.days()]
    around = {day + dt.timedelta(n) for day in days for n in (-1, 0, 1, 9, 40)}
    return [None, *(day.isoformat() for day in sorted(around))]


def assert_complete(open_desk: Desk) -> None:
    """What waits on each day is what the whole play of the day says."""
    for day in days_asked(open_desk):
        play = open_desk.state_of_play(as_of=day, limit=None)
        conflicts = {(entry, conflict) for entry in play.entries for conflict in entry.conflicts}
        assert set(open_desk.conflicts(as_of=day, limit=None)) == conflicts, day
        assert open_desk.waiting(as_of=day) == len(conflicts), day
        assert set(open_desk.overdue(as_of=day, limit=None)) == {e for e in play.entries if e.overdue}, day


def assert_kept(open_desk: Desk) -> None:
    """What is kept of each day is what the claims of the day fold to."""
    with pytest.MonkeyPatch.context() as patched:
        kept = {day: open_desk.state_of_play(as_of=day, limit=None) for day in days_asked(open_desk)}
        patched.setattr(versions, "tracking", lambda: "another")  # so that nothing kept is read
        for day, play in kept.items():
            assert open_desk.state_of_play(as_of=day, limit=None) == play, day


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_what_waits_is_what_the_play_of_the_day_says(data: st.DataObject) -> None:
    order = data.draw(st.lists(st.integers(0, len(POOL) - 1), min_size=4, max_size=22))
    with desk.open(":memory:") as open_desk:
        for step, n in enumerate(order):
            open_desk.file(POOL[n], filed=FILED)
            things = [row[0] for row in open_desk.ledger.ask("SELECT id FROM thing ORDER BY id")]
            left, right = things[n % len(things)], things[(n * 7 + 1) % len(things)]
            if step % 5 == 3 and left != right:
                open_desk.judge(left, right, data.draw(st.sampled_from(["same", "different"])), by="Ana", when=FILED)
                if data.draw(st.booleans()):
                    open_desk.withdraw_judgement(left, right, when=FILED)
            if step % 5 == 4:
                open_desk.correct(left, "status", data.draw(st.sampled_from(["planned", "held"])), by="A", when=FILED)
                if data.draw(st.booleans()):
                    open_desk.withdraw_correction(left, "status", when=FILED)
        assert_complete(open_desk)
        assert_kept(open_desk)


@settings(max_examples=8, deadline=None)
@given(st.permutations(range(4)))
def test_an_original_that_comes_in_late_is_one_origin_with_its_copies(order: list[int]) -> None:
    """What was kept of the copies is folded again when the earlier print is filed."""
    words = "Torvik and Kessel will meet in Belmont on March 20 to speak about the lake, the ferries and the wharf. "
    prints = [
        told(f"2031-03-{10 + n} {wire} | talks planned in Belmont on 2031-03-20 | Ana Torvik & Juri Kessel | {text}")
        for n, (wire, text) in enumerate(
            [("ARKA", words * 2 + "A spokesman said so."), ("DELPO", words * 2), ("BELTA", words * 2 + "More to come."),
             ("TASS", "The talks of Torvik and Kessel stay planned for Belmont.")]
        )
    ]  # fmt: skip
    with desk.open(":memory:") as straight, desk.open(":memory:") as mixed:
        straight.file_many(prints, filed=FILED)
        mixed.file_many([prints[n] for n in order], filed=FILED)
        assert straight.state_of_play().entries[0].origins == 2
        assert mixed.state_of_play() == straight.state_of_play()
        list(mixed.rebuild())
        assert mixed.state_of_play() == straight.state_of_play()


def test_what_was_kept_by_other_rules_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.open(":memory:") as open_desk:
        open_desk.file_many(talks(), filed=FILED)
        open_desk.ledger.run("UPDATE folded SET body = x'00'")
        monkeypatch.setattr(versions, "tracking", lambda: "another")
        assert open_desk.state_of_play().entries
        monkeypatch.undo()
        with pytest.raises(zlib.error):
            open_desk.state_of_play()


def test_the_newest_matters_come_first_and_no_more_than_asked_for() -> None:
    with desk.open(":memory:") as open_desk:
        plans = [made for n, made in enumerate(invented(60)) if n % 5 < 2]
        open_desk.file_many([*talks(), LATER, *plans], filed=FILED)
        every = open_desk.overdue(as_of="2031-12-31", limit=None)
        assert len(every) > 5
        assert open_desk.overdue(as_of="2031-12-31", limit=3) == every[:3]
        ends = [entry.get("end") or entry.get("date") or "" for entry in every]
        assert ends == sorted(ends, reverse=True)
        kinds = [conflict.kind.value for _, conflict in open_desk.conflicts()]
        assert kinds == sorted(kinds, key=["contradiction", "divergence", "drift"].index)
        assert len(kinds) > 1
        assert len(open_desk.conflicts(limit=1)) == 1


def test_a_component_told_of_on_many_days_still_says_what_waits_now() -> None:
    often = [
        told(f"2031-03-{n:02} ARKA | talks planned on 2031-04-02 | Ana Torvik & Juri Kessel | Talks, told on {n}.")
        for n in range(1, concerns.MOST + 8)
    ]
    with desk.open(":memory:") as open_desk:
        open_desk.file_many(often, filed=FILED)
        assert len(open_desk.overdue(as_of="2031-04-03")) == 1
        assert open_desk.overdue(as_of="2031-04-02") == ()
        assert open_desk.overdue(as_of="2031-03-05") == ()
        assert_kept(open_desk)


def test_days_of_other_centuries_are_told_apart() -> None:
    """Nothing is kept of days behind which the numbers of days end; they are folded when somebody asks."""
    far = [
        told(f"{year}-03-10 ARKA | talks {status} on {year}-04-02 | Ana Torvik & Juri Kessel | Talks, told in {year}.")
        for year, status in (("2869", "planned"), ("2880", "planned"), ("2890", "held"))
    ]
    with desk.open(":memory:") as open_desk:
        open_desk.file_many(far, filed=FILED)
        assert_kept(open_desk)
        assert [len(open_desk.state_of_play(as_of=f"{year}-01-01").entries) for year in (2870, 2885)] == [1, 2]


def bare(play: StateOfPlay) -> list[object]:
    return [replace(entry, process=None) for entry in play.entries]


def rest(play: StateOfPlay) -> tuple[object, ...]:
    return play.paragraph, play.stories


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(POOL) - 1)), st.integers(1, len(POOL) - 2), st.sampled_from([None, "2031-03-21"]))
def test_an_audit_tells_what_the_ledger_of_that_time_told(order: list[int], cut: int, as_of: str | None) -> None:
    """Versions and stories that were filed later change nothing, whatever their dates."""
    first, second = [POOL[n] for n in order[:cut]], [POOL[n] for n in order[cut:]]
    with desk.open(":memory:") as now:
        now.file_many(first, filed="2031-06-01T08:00:00Z")
        told_then = now.state_of_play(as_of=as_of, limit=None)
        now.file_many(second, filed="2031-06-02T08:00:00Z")
        audit = now.state_of_play(as_of=as_of, filed_by="2031-06-01", limit=None)
        assert bare(audit) == bare(told_then)
        assert rest(audit) == rest(told_then)
        assert now.state_of_play(filed_by="2031-06-01T07:59:59Z").entries == ()


def test_an_audit_knows_the_reading_of_its_time() -> None:
    first: list[Reading] = talks()
    with desk.open(":memory:") as then, desk.open(":memory:") as now:
        for one in (then, now):
            one.file_many(first, filed="2031-06-01T08:00:00Z")
        assert now.file(BETTER, filed="2031-06-02T08:00:00Z").value == "read again"
        assert bare(now.state_of_play(filed_by="2031-06-01")) == bare(then.state_of_play())
        assert bare(now.state_of_play(filed_by="2031-06-02")) == bare(now.state_of_play())
        assert bare(now.state_of_play()) != bare(then.state_of_play())


@pytest.mark.parametrize("version", range(2, VERSION))
def test_a_later_schema_is_brought_forward(tmp_path: Path, version: int) -> None:
    path, sql = tmp_path / "old.db", Path(__file__).parent / "cases" / "ledger" / f"version-{version}.sql"
    with sqlite3.connect(path) as connection:
        connection.executescript(f"BEGIN; {sql.read_text(encoding='utf-8')} COMMIT;")
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        before = connection.execute("SELECT * FROM claim ORDER BY 1").fetchall()
    with desk.open(path) as open_desk:
        assert open_desk.ledger.one("PRAGMA user_version") == VERSION
        assert open_desk.ledger.ask("SELECT * FROM claim ORDER BY 1") == before
        assert open_desk.check() == []
        assert {e.get("place") for e in open_desk.state_of_play().entries if "place" in e.corrected} == {"Karsk"}
        assert [len(open_desk.judgements()), len([j for j in open_desk.judgements() if j.withdrawn])] == [2, 1]
        assert_complete(open_desk)
        assert open_desk.search("", status="planned")
