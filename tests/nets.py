"""A network in memory for tests of collecting: nothing in it leaves this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

httpx = pytest.importorskip("httpx", reason="the extra 'watch' is not installed")

PUBLIC = "93.184.216.34"

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
