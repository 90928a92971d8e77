"""Search and its filters: the same questions to the ledger, the command line, the tools and the pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from dateline import desk
from dateline.cli import main
from dateline.desk import Desk
from dateline.web.app import create_app
from dateline.web.desk_record import DeskRecord
from fake_record import FakeRecord
from ledger_stories import talks
from test_web import client, reading_client

#: words, filters -> numbers of the stories found, newest first. The stories are those of `ledger_stories.TALKS`.
QUESTIONS: list[tuple[str, dict[str, str], list[int]]] = [
    ("Belmont", {}, [8, 7, 6, 2, 1]),
    ("Belmont", {"status": "planned"}, [8, 2, 1]),
    ("Belmont", {"status": "postponed"}, [6]),
    ("Belmont", {"status": "cancelled"}, []),
    ("", {"status": "planned"}, [8, 3, 2, 1]),
    ("", {"status": "cancelled"}, [9]),
    ("", {"who": "Ola Brandt"}, [4]),
    ("", {"who": "Brandt"}, [4]),
    ("", {"who": "Norland"}, [3]),
    ("meeting", {"who": "Torvik"}, [4]),
    ("", {"who": "Juri Kessel", "status": "possible"}, [5]),
    ("", {"who": "Juri Kessel", "status": "cancelled"}, []),
    ("", {"who": "nobody of that name"}, []),
    ("Belmont", {"publisher": "ARKA"}, [7, 1]),
    ("", {"status": "planned", "publisher": "DELPO"}, [8, 2]),
    ("Belmont", {"since": "2031-03-10", "as_of": "2031-03-28"}, [7, 6]),
    ("", {"status": "planned", "since": "2031-03-02", "as_of": "2031-03-31"}, [3, 2]),
    ("", {"who": "Torvik", "since": "2031-04-01"}, [9, 8]),
    ("", {}, []),
    ('" * -', {"status": "cancelled"}, [9]),
]
IDS = [f"{words} {' '.join(filters.values())}".strip() or "nothing" for words, filters, _ in QUESTIONS]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "talks.db"
    with desk.open(path) as opened:
        opened.file_many(talks(), filed="2031-06-01T00:00:00Z")
    return path


@pytest.fixture(scope="module")
def opened(ledger: Path) -> Any:
    with desk.open(ledger) as found:
        yield found


@pytest.mark.parametrize(("words", "filters", "stories"), QUESTIONS, ids=IDS)
def test_the_ledger_finds(words: str, filters: dict[str, str], stories: list[int], opened: Desk) -> None:
    hits = opened.search(words, **filters)  # type: ignore[arg-type]
    assert [hit.citation.story_id for hit in hits] == [f"story-{n}" for n in stories]
    for hit in hits:
        reading = opened.reading(hit.citation.story_id)
        assert reading is not None
        assert hit.citation.quote in reading.story.text


@pytest.mark.parametrize(("words", "filters", "stories"), QUESTIONS[:-2], ids=IDS[:-2])
def test_the_command_line_finds(words: str, filters: dict[str, str], stories: list[int], ledger: Path) -> None:
    options = [part for name, value in filters.items() for part in (f"--{name.replace('_', '-')}", value)]
    done = CliRunner().invoke(main, ["search", *words.split(), *options, "--ledger", str(ledger), "--json"])
    assert [row["story"] for row in json.loads(done.output)] == [f"story-{n}" for n in stories]


@pytest.mark.parametrize(("words", "filters", "stories"), QUESTIONS[:-2], ids=IDS[:-2])
def test_the_pages_find(words: str, filters: dict[str, str], stories: list[int], opened: Desk) -> None:
    web = TestClient(create_app(DeskRecord(opened)))
    page = web.get("/search", params={"q": words, **filters}).text
    assert page.count('<p class="hit">') == len(stories)
    at = [page.index(f"/story/story-{n}?" if "as_of" in filters else f"/story/story-{n}#") for n in stories]
    assert at == sorted(at)


def test_the_tools_find(opened: Desk) -> None:
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    from dateline.mcp.server import Tools

    tools = Tools(opened)
    for words, filters, stories in QUESTIONS[:-2]:
        facts = tools.search(words, **filters)["facts"]
        assert [fact["citations"][0]["story"] for fact in facts] == [f"story-{n}" for n in stories]
    with pytest.raises(ValueError, match="words, who or status"):
        tools.search(" ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "say what to look for"),
        (["--status", "moved"], "'moved' is not one of"),
        (["--since", "soon", "talks"], "'soon' is no day"),
    ],
)
def test_a_question_that_cannot_be_asked_says_why(arguments: list[str], says: str, ledger: Path) -> None:
    done = CliRunner().invoke(main, ["search", *arguments, "--ledger", str(ledger)])
    assert done.exit_code == 2
    assert says in done.output


@pytest.mark.parametrize("query", ["status=moved", "status=overdue", "since=soon&q=a", "as_of=20191210&q=a"])
def test_the_pages_say_what_cannot_be_read(query: str) -> None:
    assert reading_client().get(f"/search?{query}").status_code == 400


def test_a_time_or_an_agency_alone_is_no_question() -> None:
    page = reading_client().get("/search?since=2023-01-01&publisher=SNA&who=+&q=+").text
    assert "Words, a name or a status" in page
    assert "sentences</h2>" not in page


def test_a_thousand_agencies_are_typed_not_listed() -> None:
    class Many(FakeRecord):
        def publishers(self) -> tuple[str, ...]:
            return tuple(f"Agency of a long name {n}" for n in range(5000))

    page = client(Many()).get("/search", params={"q": "talks", "publisher": "SNA"}).text
    assert 'name="publisher" value="SNA"' in page
    assert len(page) < 150_000


def test_the_form_keeps_what_was_asked() -> None:
    page = client().get("/search", params={"q": "talks", "who": "Ida Brandt", "status": "not_planned"}).text
    assert 'name="who" value="Ida Brandt"' in page
    assert '<option value="not_planned" selected>not planned</option>' in page
