"""The pages in a real browser: four people's tasks in three clicks, accessibility, no JavaScript, hostile stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher

from dateline import desk
from dateline.model.reading import Reading
from dateline.web.app import create_app
from dateline.web.desk_record import DeskRecord
from dateline.web.settings import Settings
from dateline.web.site import write_site
from fake_record import FakeRecord
from hostile import hostile_crowd
from shots import ARGUMENTS, WIDTHS, browser_path, pages_of, served

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(browser_path() is None, reason="no Chromium on this system"),
    pytest.mark.skipif(find_spec("playwright") is None, reason="the extra 'browser' is not installed"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

PASSWORD = "nine cod in a barrel"
PAGES = pages_of(FakeRecord())
#: Axe's rules that look at colours.
COLOURS = ["color-contrast", "link-in-text-block"]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    users = {"anna": PasswordHasher(time_cost=1, memory_cost=1024).hash(PASSWORD)}
    with served(create_app(FakeRecord(), Settings(users=users))) as address:
        yield address


class Reader:
    """A person at a page, whose clicks are counted and whose console must stay clean."""

    def __init__(self, browser: Any, base: str, **context: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1400, "height": 900}, base_url=base, **context)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("request", lambda r: None if r.url.startswith(base) else self.foreign.append(r.url))
        self.clicks = 0

    def click(self, target: Any) -> None:
        target.click()
        self.clicks += 1

    def close(self) -> None:
        assert self.complaints == []
        assert self.foreign == []
        assert self.clicks <= 3
        self.context.close()


@pytest.fixture
def visitor(chromium: Any, base: str) -> Iterator[Reader]:
    one = Reader(chromium, base)
    yield one
    one.close()


def test_why_is_it_postponed_and_where_is_the_sentence(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    visitor.click(page.locator("#moved + ol a.entry", has_text="Meeting of the foreign ministers").first)
    row = page.locator(".history > li", has=page.locator(".status", has_text="postponed")).first
    visitor.click(row.get_by_role("link", name="in the story"))
    assert "/story/cod-2#c" in page.url
    target = page.locator(".anchor:target ~ a.lit").first
    assert target.inner_text().startswith("The meeting of the two foreign ministers has been postponed")
    assert target.bounding_box()["y"] < 900


def test_setting_the_day_moves_the_play(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    assert page.get_by_text("met in Hallen on 21 March").first.is_visible()
    page.get_by_label("As known on").first.fill("2023-03-08")
    visitor.click(page.get_by_role("button", name="Show"))
    assert "as_of=2023-03-08" in page.url
    assert page.get_by_text("met in Hallen on 21 March").count() == 0
    assert page.locator(".status", has_text="postponed").first.is_visible()


def test_the_slider_moves_the_day(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    slider = page.locator("#day-slider")
    assert slider.is_visible()
    slider.focus()
    with page.expect_navigation():
        slider.press("Home")
    assert "as_of=2023-03-02" in page.url


def test_subscribing_to_the_agenda(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    visitor.click(page.get_by_role("link", name="Agenda", exact=True))
    link = page.get_by_role("link", name="Subscribe (.ics)")
    answer = visitor.context.request.get(link.get_attribute("href"))
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in answer.text()


def test_comparing_two_sources(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    visitor.click(page.get_by_role("link", name="Meeting of the foreign ministers in Hallen").last)
    card = page.locator("article.conflict:target")
    assert [side.inner_text() for side in card.locator(".says .status").all()] == ["postponed", "cancelled"]
    assert "cancelled" in " ".join(card.locator("mark").all_inner_texts())


def test_correcting_a_status_shows_both_values(chromium: Any, base: str) -> None:
    one = Reader(chromium, base)
    page = one.page
    page.goto("/sign-in?next=/entry/signing")
    page.get_by_label("Name").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    one.click(page.get_by_role("button", name="Sign in"))
    page.get_by_label("Field").select_option("status")
    page.get_by_label("Value").fill("postponed")
    one.click(page.get_by_role("button", name="Set", exact=True))
    assert page.get_by_text("set by an editor; the stories have: planned").is_visible()
    one.click(page.get_by_role("button", name="Take back the correction of status"))
    assert page.get_by_text("set by an editor").count() == 0
    one.close()


def axe_at(page: Any, path: str) -> Callable[..., str]:
    """Go to a page and put axe into it; what is given asks for what it finds, by all rules or with `options`."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    page.goto(path)
    page.evaluate(axe.axe_script)

    def found(**options: Any) -> str:
        ask = "options => axe.run(options).then(found => found.violations)"
        violations = page.evaluate(ask, {"resultTypes": ["violations"], **options})
        return "\n".join(f"{path} {v['id']}: {[node['html'][:120] for node in v['nodes']]}" for v in violations)

    return found


def test_axe_finds_nothing_in_light_and_dark(chromium: Any, base: str) -> None:
    """Dark pages are the light ones in other colours: only those are looked at again."""
    one = Reader(chromium, base, color_scheme="light", bypass_csp=True)
    for path in PAGES.values():
        one.page.emulate_media(color_scheme="light")
        found = axe_at(one.page, path)
        assert found() == ""
        one.page.emulate_media(color_scheme="dark")
        assert found(runOnly=COLOURS) == "", "in the dark"
    one.close()


def test_axe_finds_nothing_on_pages_of_the_bundled_stories(
    chromium: Any, tmp_path: Path, readings: list[Reading]
) -> None:
    with desk.open(tmp_path / "stories.db") as opened:
        opened.file_many(readings, filed="2024-12-01T00:00:00Z")
        record = DeskRecord(opened)
        entries = sorted(record.state_of_play(None, None).entries, key=lambda e: -len(e.history))[:3]
        entry, *more = [f"/entry/{entry.id}" for entry in entries]
        story, *stories = [f"/story/{row.key}" for row in opened.stories()[:4]]
        more += stories
        with served(create_app(record)) as address:
            one = Reader(chromium, address, bypass_csp=True)
            one.page.set_viewport_size({"width": 380, "height": 800})
            for path in ("/", "/agenda", "/conflicts", "/tallies", entry, story, *more):
                colours = {"enabled": path not in more}  # one of each kind: they take longest
                found = axe_at(one.page, path)
                assert found(rules=dict.fromkeys(COLOURS, colours)) == ""
                assert one.page.evaluate("document.documentElement.scrollWidth") <= 380, path
            one.close()


def test_no_page_is_wider_than_the_screen(visitor: Reader) -> None:
    for path in PAGES.values():
        visitor.page.goto(path)
        for width in WIDTHS:
            visitor.page.set_viewport_size({"width": width, "height": 900})
            assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_everything_can_be_reached_without_javascript(chromium: Any, base: str) -> None:
    one = Reader(chromium, base, java_script_enabled=False)
    for path in PAGES.values():
        one.page.goto(path)
        assert one.page.locator("h1").inner_text()
    one.page.goto("/")
    one.page.get_by_label("As known on").first.fill("2023-03-08")
    one.click(one.page.get_by_role("button", name="Show"))
    assert "as_of=2023-03-08" in one.page.url
    one.page.goto("/search")
    one.page.get_by_label("Words").fill("presidents")
    one.click(one.page.get_by_role("main").get_by_role("button", name="Search"))
    assert one.page.locator(".hits mark").count() > 0
    one.close()


def test_the_keyboard_is_enough(visitor: Reader) -> None:
    page = visitor.page
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_hostile_stories_run_nothing(chromium: Any) -> None:
    play, stories = hostile_crowd()
    record = FakeRecord(play, stories)
    paths = [path for path in PAGES.values() if path.count("/") == 1]
    paths += [f"/story/{key}" for key in stories] + [f"/entry/summit-{key}" for key in stories]
    with served(create_app(record)) as address:
        one = Reader(chromium, address)
        for path in paths:
            one.page.goto(path, wait_until="domcontentloaded")
            assert one.page.evaluate("window.pwned") is None
            assert one.page.evaluate("document.documentElement.scrollWidth") <= 1400, path
        one.close()


def test_the_written_site_works_and_searches(chromium: Any, tmp_path: Path) -> None:
    from starlette.applications import Starlette
    from starlette.routing import Mount
    from starlette.staticfiles import StaticFiles

    written = list(write_site(FakeRecord(), tmp_path))
    assert all(path.stat().st_size <= 150_000 for path in written)
    with served(Starlette(routes=[Mount("/", StaticFiles(directory=tmp_path, html=True))])) as address:
        one = Reader(chromium, address)
        one.page.goto("/search.html")
        one.page.get_by_label("Words").fill("annexes")
        one.click(one.page.get_by_role("main").get_by_role("button", name="Search"))
        one.page.locator("#results li").first.wait_for()
        one.click(one.page.locator("#results a").first)
        assert "annexes" in one.page.locator(".anchor:target ~ a.lit").first.inner_text()
        one.page.goto("/search.html?who=brandt&status=not_planned&until=")
        one.page.locator("#results li").first.wait_for()
        assert one.page.get_by_label("Status").input_value() == "not_planned"
        assert one.page.locator("#results .meta").all_inner_texts() == [
            "NordPress, 2023-03-28 · No summit on cod planned, Arvik says"
        ]
        one.page.goto("/index.html")
        one.click(one.page.get_by_role("link", name="‹ 28 March 2023"))
        assert one.page.url.endswith("/known/2023-03-28.html")
        one.close()
