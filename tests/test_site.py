"""The written site: every page there, every link in it leads to a file and a place in it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from cod_talks import STORIES
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
    for row in rows:
        file, fragment = urldefrag(row["u"])
        assert f'id="{fragment}"' in (site / file).read_text()


def test_writing_twice_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    for path in write_site(FakeRecord(), tmp_path):
        assert path.read_bytes() == (site / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("payload", [PAYLOADS[0], PAYLOADS[7], PAYLOADS[8], "../../outside", "a" * 300])
def test_hostile_names_stay_inside_the_folder(payload: str, tmp_path: Path) -> None:
    out = tmp_path / "site"
    for path in write_site(FakeRecord(hostile_play(payload), hostile_stories(payload)), out):
        assert path.resolve().is_relative_to(out.resolve())
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
