"""Before the port opens everything is ready, and pages of a large ledger show what its newest entries do not hold."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from starlette.testclient import TestClient

from dateline import desk
from dateline.model.play import StateOfPlay
from dateline.web.app import create_app
from dateline.web.desk_record import DeskRecord
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
