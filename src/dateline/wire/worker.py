"""One process beside this one that parses HTML: limited in memory and time, killed and replaced when it breaks a limit.

No time limit inside a process stops a parser written in C, so the parsing is done where it can be killed. The worker is
started with the first HTML page and used again for the next ones. Parent and worker speak JSON, each message with its
length before it; nothing is ever unpickled.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import struct
import subprocess  # the child runs this program's own module, never anything from a page
import sys
import threading
import time
from functools import cache
from pathlib import Path
from typing import Any

from dateline.wire.errors import PageError

#: Seconds of processor time that one page may take, seconds of waiting, seconds until a new worker must be ready.
CPU_SECONDS = 4
WALL_SECONDS = 7
START_SECONDS = 30
#: Memory of the worker (address space), bytes.
MEMORY = 640 * 1024 * 1024
#: A worker is replaced after so many pages, so that nothing it leaks adds up.
PAGES = 500

_HEADER = struct.Struct(">I")
#: The worker loads its own module and what that needs, not the front door of the package with every reading room.
_CHILD = """
import json, sys, types
sys.path[:] = json.loads(sys.argv[1])
package = sys.modules["dateline"] = types.ModuleType("dateline")
package.__path__ = [sys.argv[3]]
from dateline.wire.html.child import main
main()
"""
_PACKAGE = str(Path(__file__).resolve().parent.parent)


class Worker:
    """A parsing process. Not for use from several threads at once; `Workshop` sees to that."""

    def __init__(self) -> None:
        limits = json.dumps({"cpu": CPU_SECONDS, "memory": MEMORY})
        self._process = subprocess.Popen(  # noqa: S603  # fixed program, no shell
            [sys.executable, "-c", _CHILD, json.dumps(sys.path), limits, _PACKAGE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.pages = 0
        if self._receive(START_SECONDS) != {"ready": True}:
            self.close()
            raise PageError("the page parser could not be started")

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """The worker's answer. Raises PageError where it broke a limit or died; it is of no use afterwards."""
        self.pages += 1
        try:
            self._send(request)
            answer = self._receive(WALL_SECONDS)
        except OSError:
            answer = None
        if answer is None:
            self.close()
            raise PageError(f"the page could not be parsed within {CPU_SECONDS} s and {MEMORY // 2**20} MB")
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()

    @property
    def alive(self) -> bool:
        """Whether the process runs and has pages left."""
        return self._process.poll() is None and self.pages < PAGES

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        data = json.dumps(message).encode("ascii")
        self._process.stdin.write(_HEADER.pack(len(data)) + data)
        self._process.stdin.flush()

    def _receive(self, seconds: float) -> dict[str, Any] | None:
        """One message, None where the worker died or was silent for too long."""
        deadline = time.monotonic() + seconds
        header = self._read(_HEADER.size, deadline)
        body = self._read(_HEADER.unpack(header)[0], deadline) if header else None
        if body is None:
            return None
        message = json.loads(body)
        assert isinstance(message, dict)
        return message

    def _read(self, size: int, deadline: float) -> bytes | None:
        assert self._process.stdout
        pipe, data = self._process.stdout.fileno(), b""
        while len(data) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                return None
            part = os.read(pipe, min(size - len(data), 1 << 20))
            if not part:
                return None
            data += part
        return data


class Workshop:
    """Keeps one worker and hands it one page at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._owner = os.getpid()
        atexit.register(self.close)

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer of a live worker; a dead or worn-out one is replaced first."""
        with self._lock:
            if self._worker is None or not self._worker.alive:
                self._close()
                self._worker = Worker()
            return self._worker.ask(request)

    def close(self) -> None:
        """End the worker, if there is one; a forked child leaves its parent's worker alone."""
        if os.getpid() == self._owner:
            with self._lock:
                self._close()

    def _close(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None


def workshop() -> Workshop:
    """The workshop of this process; a forked child gets one of its own."""
    return _workshop(os.getpid())


@cache
def _workshop(_pid: int) -> Workshop:
    return Workshop()
