"""The written site: every page there, every link in it leads to a file and a place in it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from icalendar import Calendar

from cod_stories import STORIES
from dateline import desk
from dateline.model.reading import Reading
from dateline.model.story import Role
from dateline.web.desk_record import DeskRecord
from dateline.web.site import write_site
from fake_record import FakeRecord
from hostile import PAYLOADS, hostile_play, hostile_stories


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    for path in write_site(FakeRecord(), out):
        assert path.exists()
    return out


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_leads_to_a_file_and_a_place_in_it(site: Path) -> None:
    for page in pages(site):
        for address in re.findall(r'(?:href|src)="([^"]*)"', page.read_text()):
            target, fragment = urldefrag(unescape(address))
            if target.startswith("https://news.example/"):
                continue
            file = (page.parent / unquote(target)).resolve() if target else page
            assert file.is_file(), f"{page.name}: {address}"
            assert file.is_relative_to(site.resolve())
            if fragment and file.suffix == ".html":
                assert f'id="{fragment}"' in file.read_text(), f"{page.name}: {address}"


def test_pages_carry_their_policy_and_no_forms_that_write(site: Path) -> None:
    for page in pages(site):
        html = page.read_text()
        if page.parent.name == "export":
            continue
        assert "Content-Security-Policy" in html
        assert 'method="post"' not in html
        assert len(html) <= 150_000


def test_the_front_page_is_there_for_every_day(site: Path) -> None:
    days = sorted({str(story.published) for story in STORIES.values()})
    assert [path.stem for path in sorted((site / "known").glob("*.html"))] == days
    early = (site / "known" / "2023-03-08.html").read_text()
    assert "postponed" in early
    assert "met in Hallen" not in early


def test_the_search_index_has_every_cited_sentence_and_its_place(site: Path) -> None:
    rows = json.loads((site / "static" / "search.json").read_text())
    assert {row["p"] for row in rows} == {"NordPress", "SNA", "Wire Union"}
    assert {"postponed", "held", "not_planned"} <= {status for row in rows for status in row["s"]}
    assert "Ida Brandt" in {name for row in rows for name in row["w"]}
    for row in rows:
        file, fragment = urldefrag(row["u"])
        assert f'id="{fragment}"' in (site / file).read_text()


def test_no_days_are_kept_where_none_are_asked_for(tmp_path: Path) -> None:
    written = [path.relative_to(tmp_path).parts[0] for path in write_site(FakeRecord(), tmp_path, days=0)]
    assert "index.html" in written
    test_every_link_leads_to_a_file_and_a_place_in_it(tmp_path)
    assert "known" not in written


def test_each_process_has_a_calendar_of_its_own(site: Path) -> None:
    calendar = Calendar.from_ical((site / "export" / "cod-talks.ics").read_bytes())
    assert {str(part["STATUS"]) for part in calendar.walk("VEVENT")} == {"CONFIRMED", "CANCELLED"}
    assert 'href="export/cod-talks.ics"' in (site / "processes.html").read_text()


def test_writing_twice_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    for path in write_site(FakeRecord(), tmp_path):
        assert path.read_bytes() == (site / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("payload", [PAYLOADS[0], PAYLOADS[7], PAYLOADS[8], "../../outside", "a" * 300])
def test_hostile_names_stay_inside_the_folder(payload: str, tmp_path: Path) -> None:
    out = tmp_path / "site"
    for path in write_site(FakeRecord(hostile_play(payload), hostile_stories(payload)), out):
        assert path.resolve().is_relative_to(out.resolve())
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory, readings: list[Reading]) -> Path:
    """The site of the bundled stories as the reader as shipped reads them."""
    folder = tmp_path_factory.mktemp("real")
    with desk.open(folder / "stories.db") as opened:
        opened.file_many(readings, filed="2024-12-01T00:00:00Z")
        for _ in write_site(DeskRecord(opened), folder / "site"):
            pass
    return folder / "site"


def test_the_site_of_the_bundled_stories_holds_together(real_site: Path) -> None:
    test_every_link_leads_to_a_file_and_a_place_in_it(real_site)
    test_pages_carry_their_policy_and_no_forms_that_write(real_site)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_pages_of_the_bundled_stories_are_valid(real_site: Path) -> None:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    kinds: dict[str, int] = {}
    for page in pages(real_site):
        kind = page.parent.name
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > 12:
            continue  # a dozen of each kind
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read_text())
        ids = [node.attrib["id"] for node in tree.iter() if "id" in node.attrib]
        assert len(ids) == len(set(ids)), page.name


def test_every_story_page_gives_its_story_back(real_site: Path, readings: list[Reading]) -> None:
    for reading in readings:
        page = real_site / "story" / f"{reading.story.id}.html"
        if not page.exists():
            continue  # nothing in it is cited
        text = unescape(re.sub(r"<[^>]+>", "", page.read_text()))
        for span in reading.story.spans(Role.LEDE, Role.BODY):
            assert span.of(reading.story.text) in text
