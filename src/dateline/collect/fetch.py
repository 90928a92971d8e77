"""One polite request: a checked and pinned address, every hop of a redirect checked again, sizes and times capped.

Needs the extra ``watch`` (httpx). Proxies and credentials of the environment are not used.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import httpx

from dateline.collect.guard import GuardError, Resolver, Target, checked, system_resolver
from dateline.version import __version__

AGENT = f"Dateline/{__version__} (reads news feeds; obeys robots.txt)"
#: Bytes on the wire, bytes after inflating, seconds for a whole answer, redirects followed.
RAW, INFLATED, SECONDS, HOPS = 5_000_000, 10_000_000, 30.0, 5
_REDIRECTS = {301, 302, 303, 307, 308}


class FetchError(RuntimeError):
    """A fetch that did not come to a usable answer; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the final address, status, lower-case headers, and the inflated body."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Fetcher:
    """Fetches addresses of the public internet. `transport` and `resolver` are handed in by tests."""

    def __init__(
        self,
        resolver: Resolver = system_resolver,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolver, self._clock = resolver, clock
        self._client = httpx.Client(
            transport=transport, trust_env=False, follow_redirects=False, timeout=httpx.Timeout(10.0)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer at `url`, redirects followed. Raises GuardError and FetchError."""
        deadline = self._clock() + SECONDS
        for _ in range(HOPS + 1):
            answer = self._once(checked(url, self._resolver), headers or {}, deadline)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            target = urljoin(url, answer.headers["location"])
            if url.startswith("https:") and target.startswith("http:"):
                raise GuardError("a redirect from https to http is not followed")
            url = target
        raise FetchError(f"more than {HOPS} redirects")

    def _once(self, target: Target, headers: Mapping[str, str], deadline: float) -> Answer:
        """One request to the pinned address; the host goes into the header and into TLS."""
        address = f"[{target.address}]" if ":" in target.address else target.address
        try:
            request = self._client.build_request(
                "GET",
                f"{target.scheme}://{address}{target.path}",
                headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers, "Host": _header_host(target.host)},
                extensions={"sni_hostname": target.host},
            )
            response = self._client.send(request, stream=True)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(f"{target.host} did not answer ({type(error).__name__})") from error
        try:
            found = {name.lower(): value for name, value in response.headers.items()}
            body = b"".join(_inflated(response, found.get("content-encoding", ""), self._clock, deadline))
            return Answer(target.url, response.status_code, found, body)
        except httpx.HTTPError as error:
            raise FetchError(f"{target.host} broke off ({type(error).__name__})") from error
        finally:
            response.close()


def _header_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _inflated(response: httpx.Response, encoding: str, clock: Callable[[], float], deadline: float) -> Iterator[bytes]:
    """The body in pieces, inflated under a cap. Raises FetchError where a cap is passed."""
    if encoding.strip().lower() not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError("an encoding that was not asked for")
    unzip = zlib.decompressobj(31) if encoding.strip().lower().endswith("gzip") else None
    raw = out = 0
    for piece in response.iter_raw():
        raw += len(piece)
        if raw > RAW or clock() > deadline:
            raise FetchError(f"more than {RAW // 1_000_000} MB or {SECONDS:.0f} seconds")
        plain = _unzip(unzip, piece, INFLATED - out) if unzip else piece
        out += len(plain)
        yield plain


def _unzip(unzip: zlib._Decompress, piece: bytes, room: int) -> bytes:
    try:
        plain = unzip.decompress(piece, room + 1)
    except zlib.error as error:
        raise FetchError("a damaged gzip body") from error
    if len(plain) > room:
        raise FetchError(f"more than {INFLATED // 1_000_000} MB after inflating")
    return plain
