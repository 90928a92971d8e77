"""Before the port opens everything is ready, and pages of a large ledger show what its newest entries do not hold."""

from __future__ import annotations

import datetime as dt
import gc
import re
import weakref

import pytest
from starlette.testclient import TestClient

from dateline import desk
from dateline.export.sentence import Sentence, around
from dateline.model.play import StateOfPlay
from dateline.model.span import Citation, Span
from dateline.reader import rules_reader
from dateline.web.app import create_app
from dateline.web.desk_record import DeskRecord
from dateline.web.garbage import settle
from dateline.web.record import Head
from dateline.web.settings import Settings
from dateline.web.warming import warm
from fake_record import FakeRecord
from ledger_stories import talks
from ledger_trials import FILED, invented


class Counting(FakeRecord):
    """Counts the plays that were asked for."""

    asked = 0

    def state_of_play(self, as_of: dt.date | None, process: str | None) -> StateOfPlay:
        self.asked += 1
        return super().state_of_play(as_of, process)


def test_the_first_reader_waits_for_no_play() -> None:
    record = Counting()
    app = create_app(record, Settings())
    warm(app)
    before = record.asked
    assert TestClient(app).get("/timeline").status_code == 200
    assert record.asked == before


@pytest.mark.parametrize("stories", [[], talks()], ids=["empty", "filled"])
def test_any_ledger_can_be_warmed(stories: list[object]) -> None:
    with desk.open(":memory:") as open_desk:
        open_desk.file_many(stories, filed=FILED)  # type: ignore[arg-type]
        warm(create_app(DeskRecord(open_desk), Settings()))


def test_pages_show_conflicts_and_overdue_plans_behind_the_newest_entries() -> None:
    with desk.open(":memory:") as open_desk:
        open_desk.file_many([*talks(), *(made for n, made in enumerate(invented(40)) if n % 5 < 2)], filed=FILED)
        web = TestClient(create_app(DeskRecord(open_desk, most=1), Settings()), base_url="http://localhost")
        number = open_desk.waiting(as_of="2031-06-01")
        assert number > 1
        page = web.get("/conflicts?as_of=2031-06-01").text
        assert len(re.findall(r'id="x[0-9a-f]{12}"', page)) >= number
        front = web.get("/?as_of=2031-06-01").text
        assert f"All {number} conflicts" in front
        assert f"{open_desk.waiting(as_of='2031-06-01', overdue=True)} overdue" in front
        assert web.get("/export/claims.csv?as_of=2031-06-01").text.count("\n") > 20


def test_the_ledger_knows_the_sentence_around_cited_words() -> None:
    """From its table of sentences as from the story itself."""
    with desk.open(":memory:") as open_desk:
        made = rules_reader().read(
            "KARSK, March 1 (ARKA) - Ana Torvik met Juri Kessel in Karsk. They will meet again on March 9, he said.\n\n"
            "Talks went on for two hours.",
            source="ARKA",
            published=dt.date(2031, 3, 1),
            given_id="s",
        )
        open_desk.file(made, filed=FILED)
        record = DeskRecord(open_desk)
        text = made.story.text
        for sentence in made.sentences:
            for start, end in ((sentence.start, sentence.end), (sentence.start + 3, sentence.end - 4)):
                span = Span(start, end)
                assert record.sentence(Citation("s", span, span.of(text))) == around(made.story, span)
        both = Span(made.sentences[0].start + 20, made.sentences[1].end - 5)
        assert record.sentence(Citation("s", both, both.of(text))) == around(made.story, both)
        assert record.sentence(Citation("none", Span(0, 4), "word")) == Sentence("", "word", "")
        assert record.head("s") == Head("ARKA", dt.date(2031, 3, 1), None)
        assert record.head("none") is None


def test_garbage_is_collected_behind_answers_and_never_during_them() -> None:
    class Knot:
        """Something that only the collector can take away."""

        def __init__(self) -> None:
            self.itself = self

    app = create_app(FakeRecord(), Settings())
    client = TestClient(app)
    try:
        settle()
        assert not gc.isenabled()
        gone = weakref.ref(Knot())
        assert gone() is not None
        assert client.get("/agenda").status_code == 200
        assert gone() is None
    finally:
        gc.unfreeze()
        gc.enable()
