"""The worker's own side: one page in, one record out, until the pipe closes. See dateline.wire.worker."""

from __future__ import annotations

import json
import os
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

from dateline.wire.errors import PageError
from dateline.wire.html.article import read_page

_HEADER = struct.Struct(">I")


def main() -> None:
    """Serve pages. Limits come as the second argument; a page over the CPU limit ends the process by signal."""
    limits = json.loads(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints does not get between the messages
    requests = os.fdopen(0, "rb")
    _write(replies, {"ready": True})
    while request := _read(requests):
        signal.setitimer(signal.ITIMER_PROF, limits["cpu"])  # the default action of SIGPROF is to end the process
        answer = _answer(request)
        signal.setitimer(signal.ITIMER_PROF, 0)
        _write(replies, answer)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"page": read_page(request["html"], request["url"]).as_record()}
    except PageError as error:
        return {"refused": error.reason}
    except MemoryError:
        return {"refused": "the page needs too much memory"}
    except RecursionError:
        return {"refused": "the page is nested too deep"}
    except Exception as error:  # a library's fault on a hostile page must not end the batch
        return {"refused": f"the page could not be parsed ({type(error).__name__})"}


def _read(pipe: BinaryIO) -> dict[str, Any] | None:
    header = pipe.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    message = json.loads(pipe.read(_HEADER.unpack(header)[0]))
    assert isinstance(message, dict)
    return message


def _write(pipe: BinaryIO, message: dict[str, Any]) -> None:
    data = json.dumps(message).encode("ascii")
    pipe.write(_HEADER.pack(len(data)) + data)
    pipe.flush()
