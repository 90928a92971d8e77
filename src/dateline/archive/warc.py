"""Pages out of web archives (.warc, .warc.gz, .wacz): each checked against its digest, nothing dropped in silence.

fastwarc parses the single record; finding records in damaged files is the business of dateline.archive.records.
"""

from __future__ import annotations

import datetime as dt
import io
import mmap
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dateline.archive.records import Bad, Raw, raw_records

#: The content of one page, all encodings undone, in bytes.
MAX_PAGE = 5_000_000
#: What a .wacz may unpack to, in bytes.
MAX_UNPACKED = 4 * 1024**3
#: Digests that are computed again; others are believed.
_DIGESTS = ("sha1:", "sha256:", "md5:")
_TYPES = ("text/html", "application/xhtml", "text/plain")
_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """One page of an archive: where it stands, its address, when it was fetched, its bytes."""

    where: str
    url: str
    fetched: dt.datetime | None
    body: bytes


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A sound record that is no page: a request, a picture, an answer "404"."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """A record (or a stretch of the file) that cannot be believed, and why."""

    where: str
    reason: str


Entry = ArchivedPage | PassedOver | Damaged


def entries(path: Path) -> Iterator[Entry]:
    """Every record of an archive file, in order. `where` is "name@offset".

    Raises OSError where the file itself cannot be opened.
    Example: ``[e.url for e in entries(Path("crawl.warc.gz")) if isinstance(e, ArchivedPage)]``.
    """
    if zipfile.is_zipfile(path):
        yield from _packed(path)
        return
    with path.open("rb") as file:
        yield from _entries(file, path.name)


def _packed(path: Path) -> Iterator[Entry]:
    """The WARC files inside a .wacz, unpacked one after the other into a temporary file."""
    with zipfile.ZipFile(path) as package:
        for info in package.infolist():
            if not info.filename.endswith((".warc", ".warc.gz")):
                continue
            name = f"{path.name}/{info.filename}"
            if info.file_size > MAX_UNPACKED:
                yield Damaged(f"{name}@0", f"unpacks to {info.file_size:,} bytes, at most {MAX_UNPACKED:,} are read")
                continue
            try:
                with tempfile.TemporaryFile() as file, package.open(info) as packed:
                    shutil.copyfileobj(packed, file)
                    yield from _entries(file, name)
            except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
                yield Damaged(f"{name}@0", f"damaged package: {error}")


def _entries(file: IO[bytes], name: str) -> Iterator[Entry]:
    if not file.seek(0, io.SEEK_END):
        yield Damaged(f"{name}@0", "the file is empty")
        return
    file.flush()
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for found in raw_records(data):
            where = f"{name}@{found.offset}"
            yield Damaged(where, found.reason) if isinstance(found, Bad) else _entry(found, where)


def _entry(raw: Raw, where: str) -> Entry:
    try:
        record = _record(raw)
        if record is None:
            return Damaged(where, "no WARC record")
        if _is_checkable(record, "WARC-Block-Digest") and not record.verify_block_digest():
            return Damaged(where, "its digest does not fit its content")
        if not record.record_type & _PAGES:
            return PassedOver(where, f"a record of type {record.headers.get('WARC-Type')}")
        record.parse_http(auto_decode="none")
        if _is_checkable(record, "WARC-Payload-Digest") and not record.verify_payload_digest():
            return Damaged(where, "its digest does not fit its content")
        return _page(raw, record, where)
    except (OSError, ValueError, MemoryError) as error:
        return Damaged(where, f"cannot be parsed: {error}")


def _record(raw: Raw) -> WarcRecord | None:
    return next(iter(ArchiveIterator(io.BytesIO(raw.data), parse_http=False)), None)


def _is_checkable(record: WarcRecord, header: str) -> bool:
    return (record.headers.get(header) or "").lower().startswith(_DIGESTS)


def _page(raw: Raw, record: WarcRecord, where: str) -> Entry:
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    status = record.http_headers.status_code if record.is_http and record.http_headers else 200
    if status != 200:
        return PassedOver(where, f"answered {status}")
    if not kind.startswith(_TYPES):
        return PassedOver(where, f"of type {kind.partition(';')[0] or 'unknown'}")
    decoded = _record(raw)
    assert decoded is not None
    decoded.parse_http(auto_decode="all")
    body = decoded.reader.read(MAX_PAGE + 1)
    if len(body) > MAX_PAGE:
        return Damaged(where, f"a page of more than {MAX_PAGE:,} bytes")
    return ArchivedPage(where, record.headers.get("WARC-Target-URI") or "", record.record_date, body)
