"""Fetching politely: conditional requests, pauses per site, Retry-After, and waits that grow with jitter."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from dateline.collect.fetch import Answer, Fetcher, FetchError
from dateline.collect.robots import Robots

#: Seconds between two requests to one site, first and longest wait after a failure.
PAUSE, FIRST_WAIT, LONGEST_WAIT = 2.0, 60.0, 86_400.0
_BUSY = {429, 500, 502, 503, 504}


class NotNowError(RuntimeError):
    """An address that is not fetched now: robots.txt, a wait, or an answer that says so. The message says why."""


@dataclass
class Memory:
    """What is known of one address: validators for conditional requests, and failures in a row."""

    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    not_before: float = 0.0  # seconds since 1970


@dataclass
class Polite:
    """Fetches with manners. Time, sleep and randomness are handed in; `memory` can be saved between runs."""

    fetcher: Fetcher
    now: Callable[[], float]
    sleep: Callable[[float], None]
    random: Callable[[], float]  # in [0, 1)
    memory: dict[str, Memory] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._robots = Robots(self.fetcher)

    def get(self, url: str, *, again: bool = False) -> Answer | None:
        """The answer at `url`, None where it has not changed (`again`: asked before, so ask conditionally).

        Raises NotNowError, FetchError and GuardError.
        """
        known = self.memory.get(url, Memory())
        if self.now() < known.not_before:
            raise NotNowError("waiting before the next try")
        if not self._robots.allows(url):
            raise NotNowError("robots.txt asks not to")
        self._pause(url)
        try:
            answer = self.fetcher.get(url, _conditions(known) if again else {})
        except FetchError:
            self._failed(url, known, None)
            raise
        return self._taken(url, known, answer)

    def _taken(self, url: str, known: Memory, answer: Answer) -> Answer | None:
        if answer.status in _BUSY:
            self._failed(url, known, answer.headers.get("retry-after"))
            raise NotNowError(f"the site answered {answer.status}")
        if answer.status == 304:
            self.memory[url] = Memory(known.etag, known.modified)
            return None
        if answer.status != 200:
            raise FetchError(f"the site answered {answer.status}")
        self.memory[url] = Memory(answer.headers.get("etag"), answer.headers.get("last-modified"))
        return answer

    def _pause(self, url: str) -> None:
        site = urlsplit(url).netloc
        ready = self._last.get(site, -1e18) + max(PAUSE, self._robots.pause(url))
        if (left := ready - self.now()) > 0:
            self.sleep(left)
        self._last[site] = self.now()

    def _failed(self, url: str, known: Memory, retry_after: str | None) -> None:
        """Wait as long as asked, else twice as long as last time, half of it by chance."""
        longest = min(LONGEST_WAIT, FIRST_WAIT * 2**known.failures)
        wait = longest / 2 + longest / 2 * self.random()
        asked = seconds_asked(retry_after, self.now())
        wait = min(LONGEST_WAIT, max(wait, asked)) if asked else wait
        self.memory[url] = Memory(known.etag, known.modified, min(known.failures + 1, 20), self.now() + wait)


def _conditions(known: Memory) -> dict[str, str]:
    pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in pairs.items() if value and value.isprintable()}


def seconds_asked(retry_after: str | None, now: float) -> float:
    """The seconds that a Retry-After header asks for, as a number or as a date; 0 for none or nonsense."""
    if not retry_after:
        return 0.0
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        when = parsedate_to_datetime(retry_after)
    except (ValueError, OverflowError):
        return 0.0
    when = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
    return max(0.0, when.timestamp() - now)


def load_memory(path: Path) -> tuple[dict[str, Memory], dict[str, None]]:
    """What earlier runs left: memory by address, and the addresses of stories already seen."""
    if not path.exists():
        return {}, {}
    saved = json.loads(path.read_text("utf-8"))
    return {url: Memory(**row) for url, row in saved["memory"].items()}, dict.fromkeys(saved["seen"])


def save_memory(path: Path, memory: dict[str, Memory], seen: dict[str, None], most: int = 50_000) -> None:
    """Keep it for the next run; written beside and moved, so that no half file stays."""
    content = {"memory": {url: asdict(row) for url, row in memory.items()}, "seen": list(seen)[-most:]}
    beside = path.with_name(path.name + ".new")
    beside.write_text(json.dumps(content), "utf-8")
    beside.replace(path)
