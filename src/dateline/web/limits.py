"""Limits on guessing passwords: so many failures for a key in a time, then a wait."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock


class Throttle:
    """Counts failures by key (an address, a name). The clock is handed in; memory is bounded."""

    def __init__(
        self, clock: Callable[[], float], *, allowed: int = 5, seconds: float = 900, most: int = 10_000
    ) -> None:
        self._clock, self._allowed, self._seconds, self._most = clock, allowed, seconds, most
        self._failures: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> float:
        """Seconds until `key` may try again, 0 where it may now."""
        with self._lock:
            recent = self._recent(key)
            return (
                max(0.0, recent[-self._allowed] + self._seconds - self._clock())
                if len(recent) >= self._allowed
                else 0.0
            )

    def failed(self, key: str) -> None:
        """Count a failure."""
        with self._lock:
            self._failures[key] = [*self._recent(key), self._clock()]
            self._failures.move_to_end(key)
            while len(self._failures) > self._most:
                self._failures.popitem(last=False)

    def succeeded(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._lock:
            self._failures.pop(key, None)

    def _recent(self, key: str) -> list[float]:
        since = self._clock() - self._seconds
        return [at for at in self._failures.get(key, []) if at > since]
