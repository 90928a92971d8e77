"""Collecting: sites are treated politely, hostile feeds are refused quickly, every story gets a word."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from dateline.collect.feeds import FeedError, parse_feed
from dateline.collect.fetch import Fetcher
from dateline.collect.pages import NotNowError, Polite, load_memory, save_memory, seconds_asked
from dateline.collect.watch import Outcome, feed_list, watch
from nets import PUBLIC, Net, answers, page, reply


class Site:
    """A site in memory with robots.txt, and a clock that moves only when somebody sleeps."""

    def __init__(self, robots: str = "", **pages: tuple[int, bytes, dict[str, str]]) -> None:
        self.robots, self.pages = robots, pages
        self.requests: list[tuple[float, str, dict[str, str]]] = []
        self.time = 1000.0
        self.robots_status = 200

    def answer(self, request: Any) -> Any:
        self.requests.append((self.time, request.url.path, dict(request.headers)))
        if request.url.path == "/robots.txt":
            return reply(self.robots_status, self.robots.encode())
        status, body, headers = self.pages[request.url.path.strip("/")]
        return reply(status, body, headers)

    def sleep(self, seconds: float) -> None:
        self.time += seconds

    def polite(self, random: float = 0.5) -> Polite:
        fetcher = Fetcher(answers(PUBLIC), Net(self.answer), lambda: self.time)
        return Polite(fetcher, lambda: self.time, self.sleep, lambda: random)


def test_robots_are_obeyed_and_sites_not_hurried() -> None:
    site = Site("User-agent: *\nDisallow: /secret\nCrawl-delay: 7", a=(200, b"a", {}), secret=(200, b"s", {}))
    polite = site.polite()
    polite.get("http://a.example/a")
    with pytest.raises(NotNowError, match="robots"):
        polite.get("http://a.example/secret")
    polite.get("http://a.example/a")
    assert [path for _, path, _ in site.requests] == ["/robots.txt", "/a", "/a"]
    assert site.requests[2][0] - site.requests[1][0] == 7


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)])
def test_rules_that_cannot_be_had(status: int, allowed: bool) -> None:
    site = Site(a=(200, b"a", {}))
    site.robots_status = status
    if allowed:
        assert site.polite().get("http://a.example/a")
        return
    with pytest.raises(NotNowError):
        site.polite().get("http://a.example/a")


def test_only_what_has_changed_is_sent_again() -> None:
    site = Site(a=(200, b"a", {"ETag": '"1"', "Last-Modified": "Mon, 02 Jan 2023 00:00:00 GMT"}))
    polite = site.polite()
    polite.get("http://a.example/a", again=True)
    site.pages["a"] = (304, b"", {})
    assert polite.get("http://a.example/a", again=True) is None
    sent = site.requests[-1][2]
    assert sent["if-none-match"] == '"1"'
    assert sent["if-modified-since"] == "Mon, 02 Jan 2023 00:00:00 GMT"


def test_a_busy_site_is_left_alone_as_long_as_it_asks_and_longer_each_time() -> None:
    site = Site(a=(503, b"", {"Retry-After": "600"}))
    polite = site.polite()
    for wait in (600, 600):
        with pytest.raises(NotNowError, match="503"):
            polite.get("http://a.example/a")
        assert polite.memory["http://a.example/a"].not_before - site.time == wait
        with pytest.raises(NotNowError, match="waiting"):
            polite.get("http://a.example/a")
        site.time += wait + 1
    site.pages["a"] = (503, b"", {})
    waits = []
    for _ in range(3):
        with pytest.raises(NotNowError):
            polite.get("http://a.example/a")
        waits.append(polite.memory["http://a.example/a"].not_before - site.time)
        site.time += waits[-1] + 1
    assert waits == [180, 360, 720]  # 60 s doubled by earlier failures, three quarters of it at a chance of one half


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("Thu, 01 Jan 1970 00:20:00 GMT", 200),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("soon", 0),
        (None, 0),
    ],
)
def test_retry_after(header: str | None, seconds: float) -> None:
    assert seconds_asked(header, 1000.0) == seconds


def test_memory_lasts_from_run_to_run(tmp_path: Path) -> None:
    site = Site(a=(200, b"a", {"ETag": '"1"'}))
    polite = site.polite()
    polite.get("http://a.example/a")
    save_memory(tmp_path / "state.json", polite.memory, {"u": None})
    assert load_memory(tmp_path / "state.json") == (polite.memory, {"u": None})
    assert load_memory(tmp_path / "none.json") == ({}, {})


RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>
<item><title>Talks &amp; more</title><link>/one</link><pubDate>Thu, 02 Mar 2023 10:00:00 +0100</pubDate></item>
<item><title>two</title><link>javascript:alert(1)</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>one</title>
<link href="https://a.example/one"/><updated>2023-03-02T09:00:00Z</updated></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"url": "one", "title": "one", "date_published": "2023-03-02T09:00:00Z"}, {"url": 7}, "x"],
    }
).encode()


@pytest.mark.parametrize("feed", [RSS, ATOM, JSON, b"\xef\xbb\xbf" + JSON])
def test_feeds_of_three_kinds(feed: bytes) -> None:
    items = parse_feed(feed, "https://a.example/feed")
    assert [item.url for item in items] == ["https://a.example/one"]
    assert (items[0].published or "").startswith("2023-03-02T09:00:00")


HOSTILE = (
    b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>',
    '<?xml version="1.0" encoding="utf-16"?><!doctype x><rss/>'.encode("utf-16"),
    b"x" * 2_000_001,
    b"plain words",
    b"",
    b'{"version": "1", "items": []}',
    b"[" * 50_000,
    b'{"a":' * 50_000,
)


@pytest.mark.parametrize("feed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_feeds_are_refused_in_words(feed: bytes) -> None:
    start = time.process_time()
    with pytest.raises(FeedError):
        parse_feed(feed, "https://a.example/feed")
    assert time.process_time() - start < 5


def test_feed_lists_have_comments() -> None:
    assert feed_list("# mine\nhttps://a.example/f\n\nhttps://a.example/f\n") == ("https://a.example/f",)


class Desk:
    """Remembers what was filed."""

    def __init__(self) -> None:
        self.filed: list[Any] = []

    def file(self, reading: Any, *, filed: str) -> Any:
        self.filed.append((reading.story.url, filed))
        return Outcome.FILED


def test_a_round_files_new_stories_once() -> None:
    from dateline.reader import rules_reader

    story = b"Talks set\n\nHALLEN, March 2 (NordPress) - The ministers will meet in Hallen on March 14, she said.\n" * 2
    site = Site(
        feed=(200, RSS.replace(b"javascript:alert(1)", b"/gone"), {}), one=(200, story, {}), gone=(404, b"", {})
    )
    polite, desk, seen = site.polite(), Desk(), {}  # type: ignore[var-annotated]
    rounds = [
        list(watch(["http://a.example/feed"], polite, rules_reader(), desk, seen, "2023-03-02T10:00:00Z"))  # type: ignore[arg-type]
        for _ in range(2)
    ]
    assert [news.outcome for news in rounds[0]] == [Outcome.READ, Outcome.FILED, Outcome.SKIPPED]
    assert rounds[0][0].note == "2 new of 2"
    assert rounds[0][2].note == "the site answered 404"
    assert [news.note for news in rounds[1]] == ["0 new of 2"]
    assert desk.filed == [("http://a.example/one", "2023-03-02T10:00:00Z")]


def test_changes_of_a_round_are_posted_with_their_citations_and_signed() -> None:
    from cod_talks import PLAY
    from dateline.collect.hooks import body_of, deliver, news_of, signature

    filed = "2023-03-22T12:00:00Z"
    news = news_of(PLAY, filed)
    body = body_of(news, filed)
    sent: list[Any] = []

    def take(request: Any) -> Any:
        sent.append((str(request.url), request.headers["x-dateline-signature"], request.content))
        return reply(204)

    assert deliver("http://127.0.0.1:9/hook", body, "secret", Net(take)) is None
    assert sent == [("http://127.0.0.1:9/hook", signature(body, "secret"), body)]
    told = json.loads(body)["changes"]
    assert {row["now"] for row in told} == {"held", "possible", "planned", "5 of 24 open"}
    assert all(row["citations"] and row["attribution"] for row in told)
    assert not news_of(PLAY, "2023-03-22T13:00:00Z")


@pytest.mark.parametrize(("status", "word"), [(500, "answered 500"), (302, "answered 302"), (404, "answered 404")])
def test_a_receiver_that_fails_is_named(status: int, word: str) -> None:
    from dateline.collect.hooks import deliver

    net = Net(page(status=status, location="http://elsewhere.example/"))
    assert deliver("http://desk.example/", b"{}", None, net) == word
    assert len(net.reached) == 1


def test_the_command_files_and_remembers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from dateline import desk
    from dateline.cli import main

    story = b"Talks set\n\nHALLEN, March 2 (NordPress) - The ministers will meet in Hallen on March 14, she said.\n" * 2
    site = Site(feed=(200, RSS, {"ETag": '"1"'}), one=(200, story, {}))
    monkeypatch.setattr("dateline.cli.watch.Fetcher", lambda: Fetcher(answers(PUBLIC), Net(site.answer)))
    monkeypatch.setattr("time.sleep", lambda _: None)
    (tmp_path / "feeds.txt").write_text("http://a.example/feed\n")
    words = ["watch", str(tmp_path / "feeds.txt"), "--ledger", str(tmp_path / "talks.db")]
    first = CliRunner().invoke(main, words)
    assert first.exit_code == 0, first.output
    assert "1 story filed" in first.output
    site.pages["feed"] = (304, b"", {})
    assert "0 stories filed" in CliRunner().invoke(main, words).output
    with desk.open(tmp_path / "talks.db") as opened:
        assert [row.url for row in opened.stories()] == ["http://a.example/one"]
