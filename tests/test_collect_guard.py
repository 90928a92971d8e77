"""No address inside is ever reached: directly, by redirect or by rebinding, in memory and over real sockets."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from dateline.collect.fetch import INFLATED, RAW, Fetcher, FetchError
from dateline.collect.guard import GuardError, checked, is_public
from nets import PUBLIC, SPELLINGS, Net, answers, httpx, page, reply

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
OUTSIDE = ("93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::1")


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


class ToLocal(httpx.BaseTransport):  # type: ignore[misc]
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
