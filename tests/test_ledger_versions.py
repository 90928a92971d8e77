"""A ledger outlives the program that made it: older schemas, other rules, better readers, and nothing lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import desk
from dateline.desk import Desk, versions
from dateline.ledger import errors
from dateline.ledger.derived import TABLES
from dateline.ledger.numbers import season_key
from dateline.model.reading import Reading
from dateline.model.story import Story
from dateline.track.blocks import asked_keys, block_keys, kept_keys
from dateline.track.claims import claims_of
from dateline.track.thing import things_of
from ledger_stories import TALKS, talks, told
from ledger_trials import FILED, content, invented, write

OLD = Path(__file__).parent / "cases" / "ledger" / "version-1.sql"
RECORD = ("story", "reading", "claim", "judgement", "correction", "process_name")


def old_ledger(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """A ledger as the first schema had it; the rows of its record."""
    with sqlite3.connect(path) as connection:
        connection.executescript(f"BEGIN; {OLD.read_text(encoding='utf-8')} COMMIT;")
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in RECORD}


def derived(open_desk: Desk) -> list[list[tuple[object, ...]]]:
    return [open_desk.ledger.ask(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES]


def test_the_first_schema_is_brought_forward_without_losing_a_fact(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    before = old_ledger(path)
    told_of: list[str] = []
    with desk.open(path, tell=told_of.append) as open_desk:
        after = {table: open_desk.ledger.ask(f"SELECT * FROM {table} ORDER BY 1") for table in RECORD}
        after["reading"] = [row[:-1] for row in after["reading"]]  # the reader is not known of old ones
        assert after == before
        assert open_desk.check() == []
        play = open_desk.state_of_play()
        assert {entry.get("place") for entry in play.entries if "place" in entry.corrected} == {"Karsk"}
        assert [len(open_desk.judgements()), len([j for j in open_desk.judgements() if j.withdrawn])] == [2, 1]
        assert "The lake talks" in {process.name for process in open_desk.processes()}
        assert [hit.citation.story_id for hit in open_desk.search("roads")] == ["story-10"]
        assert len(open_desk.read_by_others()) == len(before["story"])
        made = derived(open_desk)
        list(open_desk.rebuild())
        assert derived(open_desk) == made
    assert len(told_of) == 1
    assert "older Dateline" in told_of[0]
    with desk.open(path, tell=told_of.append):
        assert len(told_of) == 1


def test_a_migration_that_is_broken_off_leaves_the_old_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    before = old_ledger(path)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("dateline.desk.rebuilding.derive", fail)
        with pytest.raises(KeyboardInterrupt):
            desk.open(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT * FROM claim ORDER BY 1").fetchall() == before["claim"]
        assert connection.execute("SELECT count(*) FROM thing").fetchone() != (0,)
    with desk.open(path) as open_desk:
        assert open_desk.check() == []


def test_an_old_ledger_cannot_be_brought_forward_by_a_reader(tmp_path: Path) -> None:
    old_ledger(tmp_path / "old.db")
    with pytest.raises(errors.LedgerReadOnlyError, match="older schema"):
        desk.open(tmp_path / "old.db", read_only=True)


def test_other_rules_are_noticed_until_the_ledger_is_rebuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.open(tmp_path / "talks.db") as open_desk:
        assert not open_desk.stale()
        open_desk.file_many(talks()[:4], filed=FILED)
        assert not open_desk.stale()
        monkeypatch.setattr(versions, "tracking", lambda: "another")
        assert open_desk.stale()
        open_desk.file_many(talks()[4:], filed=FILED)
        assert open_desk.stale()
        list(open_desk.rebuild())
        assert not open_desk.stale()


def test_stories_are_read_again_by_a_better_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    better = told(TALKS[0].replace("2031-03-20 |", "2031-03-21 |"), given_id="story-1")
    found = {reading.story.id: reading for reading in [*talks(), better]}

    def read(story: Story) -> Reading:
        return found[story.id]

    with desk.open(tmp_path / "talks.db") as open_desk:
        open_desk.file_many(talks(), filed=FILED)
        assert open_desk.read_by_others() == []
        monkeypatch.setattr(versions, "reading", lambda: "better")
        assert len(open_desk.read_by_others()) == len(TALKS)
        outcomes = dict(open_desk.reread(read, filed="2031-07-01T00:00:00Z"))
        assert [key for key, what in outcomes.items() if what.value == "read again"] == ["story-1"]
        assert open_desk.read_by_others() == []
        assert open_desk.reading("story-1") == better
        assert open_desk.ledger.one("SELECT count(*) FROM reading WHERE story = 'story-1'") == 2


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_grew_step_by_step_is_what_a_rebuild_makes(data: st.DataObject) -> None:
    """Filed in any order, read again with other facts, judged and judged back: the tables are those of a rebuild."""
    pool = [*talks(), *invented(8), told(TALKS[1].replace("talks planned", "meeting held"), given_id="story-2")]
    order = data.draw(st.lists(st.integers(0, len(pool) - 1), min_size=3, max_size=24))
    with desk.open(":memory:") as open_desk:
        for step, n in enumerate(order):
            open_desk.file(pool[n], filed=FILED)
            things = [row[0] for row in open_desk.ledger.ask("SELECT id FROM thing ORDER BY id")]
            if step % 4 == 3 and len(things) > 1:
                left, right = things[n % len(things)], things[(n * 7 + 1) % len(things)]
                open_desk.judge(left, right, data.draw(st.sampled_from(["same", "different"])), by="Ana", when=FILED)
                if data.draw(st.booleans()):
                    open_desk.withdraw_judgement(left, right, when=FILED)
        grown, play = derived(open_desk), open_desk.state_of_play()
        list(open_desk.rebuild())
        assert derived(open_desk) == grown
        assert open_desk.state_of_play() == play
        assert open_desk.check() == []


def test_a_ledger_keeps_the_keys_under_which_its_things_are_asked_for() -> None:
    things = [t for made in [*talks(), *invented(40)] for t in things_of(claims_of(made))]
    for a in things:
        for b in things:
            assert bool(block_keys(a) & block_keys(b)) == bool(kept_keys(a) & asked_keys(b))


def test_keys_as_numbers_are_as_many_as_their_words() -> None:
    """Two days of one month, and two rounds of one quarter, are two keys."""
    times = ["2031-03", "2031-03-20", "2031-03-21", "2031-04", "q8125", "no2 q8125", "no3 q8125", "m24374", "-", "q-"]
    keys = [f"{words}|{time}" for words in ("gathering|trvk", "gathering|ksl") for time in times]
    things = [t for made in [*talks(), *invented(40)] for t in things_of(claims_of(made))]
    keys += sorted({key for thing in things for key in asked_keys(thing)} - set(keys))
    assert len(set(map(season_key, keys))) == len(keys)
    assert season_key("a|2031-03-20") >> 46 == season_key("a|2031-03") >> 46  # they lie together


def test_search_reaches_an_old_day_behind_many_newer_stories(tmp_path: Path) -> None:
    old = told("2029-01-05 ARKA | talks held | Ana Torvik | Talks about the lake went on.", given_id="old")
    path = tmp_path / "talks.db"
    write(path, [*invented(60), old])
    with desk.open(path) as open_desk:
        assert len(open_desk.search("talks")) > 10
        assert [hit.citation.story_id for hit in open_desk.search("talks", as_of="2029-12-31", limit=2)] == ["old"]
        assert [hit.citation.story_id for hit in open_desk.search("lake", since="2029-01-05")] == ["old"]
        assert open_desk.search("lake", since="2029-01-06") == []
        newest = [hit.published or "" for hit in open_desk.search("talks", limit=5)]
        assert newest == sorted(newest, reverse=True)
        assert newest[0] == max(newest)
    assert content(path)
