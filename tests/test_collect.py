"""Collecting: no address inside is ever reached, sites are treated politely, hostile feeds are refused quickly."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

httpx = pytest.importorskip("httpx", reason="the extra 'watch' is not installed")

from dateline.collect.feeds import FeedError, parse_feed  # noqa: E402
from dateline.collect.fetch import INFLATED, RAW, Fetcher, FetchError  # noqa: E402
from dateline.collect.guard import GuardError, checked, is_public  # noqa: E402
from dateline.collect.pages import NotNowError, Polite, load_memory, save_memory, seconds_asked  # noqa: E402
from dateline.collect.watch import Outcome, feed_list, watch  # noqa: E402

PUBLIC = "93.184.216.34"

#: Forms of addresses that lead inside, each as a host of an URL; names are given what a resolver would answer.
INSIDE = (
    *("127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1"),
    *("169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1"),
    *("203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
    *("::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::ffff:0:127.0.0.1", "::127.0.0.1"),
    *("64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001::1"),
    *("2001:0:7f00:1::", "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1"),
    *("fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "5f00::1", "::ffff:0:0", "4000::1"),
)
#: What is written in the URL, and what the system's resolver makes of it.
SPELLINGS = {
    "2130706433": "127.0.0.1",
    "0x7f000001": "127.0.0.1",
    "0177.0.0.1": "127.0.0.1",
    "127.1": "127.0.0.1",
    "localhost": "127.0.0.1",
    "localhost.": "127.0.0.1",
    "１２７.0.0.1": "127.0.0.1",
    "inside.example": "10.0.0.5",
}
OUTSIDE = ("93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::1")


class Net(httpx.BaseTransport):  # type: ignore[misc, name-defined]
    """A network in memory: answers by address, and a list of every address that was connected to."""

    def __init__(self, answer: Callable[[Any], Any]) -> None:
        self.answer, self.reached = answer, []  # type: ignore[var-annotated]

    def handle_request(self, request: Any) -> Any:
        self.reached.append(request.url.host)
        return self.answer(request)


def reply(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> Any:
    """A response that streams its raw body, as a socket does."""
    sent = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
    return httpx.Response(status, headers=sent, stream=httpx.ByteStream(body))


def page(body: bytes = b"ok", status: int = 200, **headers: str) -> Callable[[Any], Any]:
    return lambda _: reply(status, body, {k.replace("_", "-"): v for k, v in headers.items()})


def answers(*each: str) -> Callable[[str], Iterable[str]]:
    """A resolver that gives these addresses for the names that tests use, and literal addresses as they are."""
    return lambda host: [SPELLINGS[host]] if host in SPELLINGS else each


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_that_lead_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


def host_of(address: str) -> str:
    return f"[{address}]" if ":" in address else address


@pytest.mark.parametrize("address", [*INSIDE, *SPELLINGS])
def test_nothing_inside_is_reached_directly(address: str) -> None:
    net = Net(page())
    with Fetcher(answers(address.split("%", maxsplit=1)[0]), net) as fetcher, pytest.raises(GuardError):
        fetcher.get(f"http://{host_of(address)}/latest/meta-data")
    assert net.reached == []


@pytest.mark.parametrize("address", [*INSIDE, *SPELLINGS])
@pytest.mark.parametrize("status", [301, 307])
def test_nothing_inside_is_reached_by_redirect(address: str, status: int) -> None:
    net = Net(page(status=status, location=f"http://{host_of(address)}/"))
    names = {"start.example": [PUBLIC]}

    def resolver(host: str) -> Iterable[str]:
        return names.get(host) or [SPELLINGS.get(host, host)]

    with Fetcher(resolver, net) as fetcher, pytest.raises((GuardError, FetchError)):
        fetcher.get("http://start.example/")
    assert net.reached == [PUBLIC]


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_inside_is_reached_by_rebinding(address: str) -> None:
    """The second answer is the inside one: the checked address is connected to, and a new hop asks anew."""
    turns = iter([[PUBLIC], [address], [address]])
    net = Net(page(status=302, location="/again"))
    with Fetcher(lambda _: next(turns), net) as fetcher, pytest.raises(GuardError):
        fetcher.get("http://turns.example/")
    assert net.reached == [PUBLIC]


@pytest.mark.parametrize("address", INSIDE)
def test_one_bad_answer_among_good_ones_is_enough(address: str) -> None:
    with pytest.raises(GuardError):
        checked("http://both.example/", lambda _: [PUBLIC, address])


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "ftp://a.example/",
            "gopher://a.example/",
            "http://a.example:8080/",
            "https://a.example:80/",
        ),
        *(
            "http://user@a.example/",
            "http://a.example@127.0.0.1/",
            "http:///x",
            "http://[::1/",
            "http://a.example:99999/",
        ),
        *("javascript:1", "//a.example", "http://a.example/\r\nHost: b", "http://" + "a" * 300 + ".example/"),
    ],
)
def test_only_plain_web_addresses_are_fetched(url: str) -> None:
    net = Net(page())
    with Fetcher(answers(PUBLIC), net) as fetcher, pytest.raises((GuardError, FetchError)):
        fetcher.get(url)
    assert net.reached == []


def test_the_name_goes_into_the_header_and_tls_and_the_address_is_pinned() -> None:
    seen: list[Any] = []

    def answer(request: Any) -> Any:
        seen.append((request.url.host, request.headers["host"], request.extensions["sni_hostname"]))
        return reply(200, b"ok")

    with Fetcher(answers(PUBLIC), Net(answer)) as fetcher:
        assert fetcher.get("https://News.example/a?b=c#d").body == b"ok"
    assert seen == [(PUBLIC, "news.example", "news.example")]


def test_https_is_not_left_for_http() -> None:
    net = Net(page(status=302, location="http://a.example/"))
    with Fetcher(answers(PUBLIC), net) as fetcher, pytest.raises(GuardError, match="https to http"):
        fetcher.get("https://a.example/")


def test_redirects_end() -> None:
    net = Net(page(status=302, location="/x"))
    with Fetcher(answers(PUBLIC), net) as fetcher, pytest.raises(FetchError, match="redirects"):
        fetcher.get("http://a.example/")
    assert len(net.reached) == 6


def test_gzip_is_inflated_under_a_cap() -> None:
    net = Net(page(gzip.compress(b"hello"), content_encoding="gzip"))
    with Fetcher(answers(PUBLIC), net) as fetcher:
        assert fetcher.get("http://a.example/").body == b"hello"
    bomb = gzip.compress(b"\0" * (INFLATED + 1))
    for body, encoding in ((bomb, "gzip"), (b"x" * (RAW + 1), "identity"), (b"no", "gzip"), (b"x", "br")):
        net = Net(page(body, content_encoding=encoding))
        with Fetcher(answers(PUBLIC), net) as fetcher, pytest.raises(FetchError):
            fetcher.get("http://a.example/")


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


class ToLocal(httpx.BaseTransport):  # type: ignore[misc, name-defined]
    """Real sockets: what is meant for the public address goes to a server on this machine, as a test double for it."""

    def __init__(self, port: int) -> None:
        self.port, self.real, self.reached = port, httpx.HTTPTransport(), []  # type: ignore[var-annotated]

    def handle_request(self, request: Any) -> Any:
        self.reached.append(request.url.host)
        request.url = request.url.copy_with(host="127.0.0.1", port=self.port)
        return self.real.handle_request(request)

    def close(self) -> None:
        self.real.close()


@pytest.fixture
def local() -> Iterator[tuple[int, list[str]]]:
    """A server with a secret, a redirect to it, and a compressed page; a list of the paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = gzip.compress(b"page " * 1000)
            self.send_response(302 if self.path == "/away" else 200)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Location", f"http://127.0.0.1:{server.server_port}/secret")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port, asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_over_real_sockets(local: tuple[int, list[str]]) -> None:
    port, asked = local
    net = ToLocal(port)
    with Fetcher(answers(PUBLIC), net) as fetcher:
        assert fetcher.get("http://a.example/page").body == b"page " * 1000
        with pytest.raises(GuardError):
            fetcher.get("http://a.example/away")
    with Fetcher() as fetcher:  # the real resolver and transport
        for url in (f"http://127.0.0.1:{port}/secret", "http://127.0.0.1/secret", "http://localhost/secret"):
            with pytest.raises(GuardError):
                fetcher.get(url)
    assert asked == ["/page", "/away"]


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
