"""Stories from files: plain text, HTML, story JSON and JSONL, ninjs, NewsML-G2, or standard input.

Every input is accounted for.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from dateline.collect import agency

#: No story comes near this size; more is refused before it is read whole (bytes).
LIMIT = 50_000_000
_KEYS = ("id", "publisher", "published", "url", "language", "text")


@dataclass(frozen=True, slots=True)
class Given:
    """One input as it was handed over: the page and what the outside says about it."""

    name: str  # "talks.jsonl:3" or a file name, for messages
    page: str | bytes
    source: str | None = None
    published: dt.datetime | dt.date | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that cannot be used, with the reason in words."""

    name: str
    reason: str


def moment(value: str) -> dt.datetime | dt.date:
    """An ISO date or time: 2019-12-10, 2019-12-10T14:30+03:00. Raises ValueError in words."""
    try:
        return dt.date.fromisoformat(value) if len(value) == 10 else dt.datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"not an ISO date or time: {value!r} (wanted: 2019-12-10 or 2019-12-10T14:30+03:00)") from None


def from_path(path: Path) -> Iterator[Given | Refused]:
    """What lies in one file: .json and .jsonl hold stories as objects, .xml may be NewsML-G2, all else is one page.

    A file that cannot be read, is empty or too large gives one Refused; a bad line of a JSONL refuses that line alone.
    """
    name = str(path)
    try:
        if path.is_dir():
            yield Refused(name, "is a folder: name the files in it")
            return
        if path.stat().st_size > LIMIT and path.suffix != ".jsonl":
            yield Refused(name, f"is larger than {LIMIT // 1_000_000} MB: not one story")
            return
        if path.suffix == ".jsonl":
            yield from _lines(path)
            return
        data = path.read_bytes()
    except OSError as error:
        yield Refused(name, error.strerror or str(error))
        return
    if path.suffix == ".json":
        yield _object(name, data)
    elif path.suffix == ".xml" and agency.is_newsml(data):
        yield from _items(name, data)
    else:
        yield _page(name, data)


def from_stream(stream: BinaryIO, name: str = "standard input") -> Given | Refused:
    """One page from a stream; at most LIMIT bytes are read."""
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        return Refused(name, f"is larger than {LIMIT // 1_000_000} MB: not one story")
    return _page(name, data)


def _page(name: str, data: bytes) -> Given | Refused:
    return Given(name, data) if data.strip() else Refused(name, "is empty")


def _lines(path: Path) -> Iterator[Given | Refused]:
    with path.open("rb") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(LIMIT + 1), b""), 1):
            if line.strip():
                yield _object(f"{path}:{number}", line)


def _items(name: str, data: bytes) -> Iterator[Given | Refused]:
    """The items of a NewsML-G2 document, numbered where there are several."""
    found = list(agency.from_newsml(data))
    for number, row in enumerate(found, 1):
        called = name if len(found) == 1 else f"{name}:{number}"
        yield Refused(called, str(row)) if isinstance(row, agency.DeliveryError) else _given(called, row)


def _object(name: str, data: bytes) -> Given | Refused:
    try:
        row: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        return Refused(name, f"is not JSON: {str(error)[:120]}")
    if isinstance(row, dict) and agency.is_ninjs(row):
        try:
            row = agency.from_ninjs(row)
        except (agency.DeliveryError, RecursionError) as error:
            return Refused(name, str(error))
    return _given(name, row)


def _given(name: str, row: Any) -> Given | Refused:
    """A story row, checked."""
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return Refused(name, 'is JSON, but no story object with a "text" and no ninjs item')
    if not row["text"].strip():
        return Refused(name, "has an empty text")
    wrong = [k for k in _KEYS if row.get(k) is not None and not isinstance(row[k], str)]
    if wrong:
        return Refused(name, f"{', '.join(wrong)}: text wanted")
    try:
        published = moment(row["published"]) if row.get("published") else None
    except ValueError as error:
        return Refused(name, f"published: {error}")
    return Given(name, row["text"], row.get("publisher"), published, row.get("url"), row.get("language"), row.get("id"))
