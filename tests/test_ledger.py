"""The record on disk: whole, safe to repeat, safe to kill, clear when something is wrong."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import desk
from dateline.ledger import errors
from dateline.ledger.codec import pack, unpack
from dateline.ledger.connection import limited
from dateline.ledger.derived import TABLES
from dateline.ledger.migrations import STEPS, VERSION, schema
from dateline.ledger.search import quoted
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.timex import Interval, Timex, TimexType
from ledger_stories import reading, statement, talks, tally
from ledger_trials import FILED, content, damaged_tails, invented, under_fire, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_filing_twice_changes_nothing(path: Path) -> None:
    write(path, talks())
    once = content(path)
    with desk.open(path) as open_desk:
        assert {open_desk.file(r, filed="2040-01-01T00:00:00Z").value for r in talks()} == {"already there"}
    assert content(path) == once


def test_a_filed_reading_comes_back_as_it_was(path: Path) -> None:
    text = "Eight of the 31 roads are open, Torvik said. “Nothing more.”"
    made = reading(
        text,
        "2031-03-01",
        tallies=(tally("roads", Span(0, 30), "Ana Torvik", total=31, open=8),),
        statements=(statement("Ana Torvik", Span(0, 30), "2031-03-01"),),
    )
    write(path, [made])
    with desk.open(path) as open_desk:
        assert open_desk.reading(made.story.id) == made
    assert all(unpack(Reading, pack(r)) == r for r in talks())
    day = dt.date(2031, 3, 20)
    open_end = Timex(Span(0, 5), TimexType.DATE, "2031-03-20/..", interval=Interval(day, None, begin_open=True))
    timed = replace(made, timexes=(open_end, replace(open_end, interval=Interval(None, day))))
    assert unpack(Reading, pack(timed)) == timed


def test_lone_surrogates_and_other_oddities_are_stored(path: Path) -> None:
    odd = "Torvik \udcff said \x00 nothing \U0001f600 \u202e more."
    made = reading(odd, "2031-03-01", statements=(statement("Ana \udcff Torvik", Span(0, 20)),))
    write(path, [made])
    assert content(path)["stories"]
    with desk.open(path) as open_desk:
        found = open_desk.reading(made.story.id)
        assert found is not None
        assert found.story.text == odd


def test_opens_in_any_sqlite_browser(path: Path) -> None:
    write(path, talks())
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT count(*) FROM story").fetchone() == (len(talks()),)
        assert plain.execute("SELECT DISTINCT publisher FROM story ORDER BY 1").fetchall() == [("ARKA",), ("DELPO",)]
    plain.close()


def test_killed_while_two_write_and_one_reads(tmp_path: Path) -> None:
    readings = invented(60)
    write(tmp_path / "calm.db", readings)
    under_fire(tmp_path / "fire.db", readings, kills=10, seed=3)
    assert content(tmp_path / "fire.db") == content(tmp_path / "calm.db")


def test_a_damaged_wal_tail_leaves_a_clean_prefix(tmp_path: Path) -> None:
    kept = damaged_tails(tmp_path, invented(15), copies=20, seed=5)
    assert len(kept) == 20
    assert min(kept) >= 5
    assert len(set(kept)) > 3


def _attempt(open_desk: desk.Desk, made: Reading) -> str:
    try:
        return open_desk.file(made, filed=FILED).value
    except errors.LedgerFullError as error:
        return str(error)


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    readings = invented(40)
    with desk.open(path) as open_desk:
        run = open_desk.ledger.connection.execute
        open_desk.file(readings[0], filed=FILED)
        pages = run("PRAGMA page_count").get
        run(f"PRAGMA max_page_count = {pages + 3}")
        outcomes = [_attempt(open_desk, made) for made in readings[1:]]
    assert "disk is full" in "".join(outcomes)
    stored = 1 + outcomes.count("stored")
    assert len(content(path)["stories"]) == stored  # type: ignore[arg-type]
    write(path, readings)
    assert len(content(path)["stories"]) == 40  # type: ignore[arg-type]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said(path: Path) -> None:
    path.parent.chmod(0o500)
    with pytest.raises(errors.LedgerReadOnlyError):
        desk.open(path)
    path.parent.chmod(0o700)


def test_read_only_opening_writes_nothing(path: Path) -> None:
    with pytest.raises(errors.LedgerReadOnlyError):
        desk.open(path, read_only=True)
    write(path, talks())
    with desk.open(path, read_only=True) as open_desk:
        assert open_desk.state_of_play().entries
        with pytest.raises(errors.LedgerReadOnlyError, match="cannot be written"):
            open_desk.file(invented(1)[0], filed=FILED)


def test_other_files_are_refused_in_words(path: Path) -> None:
    path.write_bytes(b"not a ledger, but long enough to be read as one " * 40)
    with pytest.raises(errors.LedgerDamagedError, match="no Dateline ledger"):
        desk.open(path)
    with sqlite3.connect(path.with_name("other.db")) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(errors.LedgerDamagedError, match="another program"):
        desk.open(path.with_name("other.db"))
    with pytest.raises(errors.LedgerDamagedError, match="folder"):
        desk.open(path.parent)


def test_a_newer_ledger_is_refused(path: Path) -> None:
    write(path, talks()[:1])
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(errors.LedgerVersionError, match="newer Dateline"):
        desk.open(path)


def test_every_earlier_version_is_brought_forward(path: Path) -> None:
    assert set(STEPS) == set(range(1, VERSION))
    with desk.open(path) as open_desk:
        made = open_desk.ledger.ask("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%'")
    for (sql,) in made:
        assert sql.split("(")[0].strip() in schema()


def test_check_finds_what_is_wrong(path: Path) -> None:
    write(path, talks())
    with desk.open(path) as open_desk:
        assert open_desk.check() == []
        run = open_desk.ledger.connection.execute
        run("UPDATE story SET text = 'x' || text WHERE key = 'story-1'")
        run("INSERT INTO block (key, thing) VALUES (1, 1)")
        run("UPDATE sentence SET text = 'other words' WHERE story = 'story-2'")
        what = {finding.what for finding in open_desk.check()}
    assert {"citation", "sentence", "key of no thing", "search"} <= what


def test_rebuild_gives_the_same_tables(path: Path) -> None:
    write(path, [*talks(), *invented(20)])

    def dump() -> list[list[tuple[object, ...]]]:
        with desk.open(path) as open_desk:
            return [open_desk.ledger.ask(f"SELECT * FROM {t} ORDER BY 1, 2") for t in TABLES]

    before, whole = dump(), content(path)
    with desk.open(path) as open_desk:
        assert len(list(open_desk.rebuild())) == len(talks()) + 20
    assert dump() == before
    assert content(path) == whole


def test_a_backup_is_whole_and_never_overwrites(path: Path) -> None:
    write(path, talks())
    with desk.open(path) as open_desk:
        assert open_desk.backup(path.with_name("copy.db")) > 0
        with pytest.raises(errors.LedgerError, match="never overwrites"):
            open_desk.backup(path.with_name("copy.db"))
    assert content(path.with_name("copy.db")) == content(path)


def test_a_slow_question_is_stopped(path: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    with (
        desk.open(path) as open_desk,
        limited(open_desk.ledger.connection, 0.05),
        pytest.raises(errors.LedgerSlowError, match="too long"),
    ):
        open_desk.ledger.ask(endless)


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=60))
def test_no_user_text_is_an_error_in_search(words: str) -> None:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text)")
    query = quoted(words)
    if query:
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (query.encode("utf-8", "replace").decode(),)).fetchall()


def test_search_finds_words_and_phrases(path: Path) -> None:
    write(path, talks())
    with desk.open(path) as open_desk:
        assert len(open_desk.search("Belmont")) == 5
        assert [h.citation.story_id for h in open_desk.search('"lake treaty"')] == ["story-3"]
        assert open_desk.search("Belmont", since="2031-03-19")[0].published == "2031-04-02"
        assert open_desk.search("Belmont", as_of="2031-03-02")[0].citation.story_id == "story-1"
        assert open_desk.search('AND OR NOT "') == open_desk.search("") == []
        hit = open_desk.search("ferries OR lake NEAR treaty")
        assert hit == []
