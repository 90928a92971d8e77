"""Web archives: sound pages come out, damaged records are named, and the account adds up."""

from __future__ import annotations

import gzip
import hashlib
import io
import time
import zipfile
from base64 import b32encode
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="the extra `archive` is not installed")

from dateline.archive.bulk import run
from dateline.archive.warc import ArchivedPage, Damaged, PassedOver, entries
from dateline.model.reading import Reading
from dateline.reader import rules_reader


def page(number: int) -> bytes:
    """An article page with a number in it."""
    words = f"KELMIN, May {number} (VarTA) – Experts of both countries met for round {number}, the ministry said."
    article = f"<h1>Round {number} held in Kelmin</h1><p>{words}</p><p>{words}</p>"
    return f"<html><body><article>{article}</article></body></html>".encode()


def record(
    body: bytes,
    *,
    number: int = 1,
    kind: str = "response",
    mime: str = "text/html",
    status: str = "200 OK",
    encoding: str = "",
    length: int | None = None,
) -> bytes:
    """A whole WARC record with its digest."""
    extra = f"Content-Encoding: {encoding}\r\n" if encoding else ""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode() + body
    digest = b32encode(hashlib.sha1(http).digest()).decode()
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"WARC-Date: 2024-05-{number % 27 + 1:02}T10:00:00Z\r\nWARC-Target-URI: https://varta.example/{number}\r\n"
        f"WARC-Block-Digest: sha1:{digest}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def found(path: Path, data: bytes) -> list[str]:
    """What comes out of a file, in short: the number of the page, or the reason."""
    path.write_bytes(data)
    return [e.url.rpartition("/")[2] if isinstance(e, ArchivedPage) else e.reason for e in entries(path)]


RECORDS = [record(page(n), number=n) for n in (1, 2, 3)]


def test_plain_and_compressed(tmp_path: Path) -> None:
    assert found(tmp_path / "a.warc", b"".join(RECORDS)) == ["1", "2", "3"]
    assert found(tmp_path / "a.warc.gz", b"".join(gzip.compress(r) for r in RECORDS)) == ["1", "2", "3"]
    assert found(tmp_path / "one.warc.gz", gzip.compress(b"".join(RECORDS))) == ["1", "2", "3"]


def test_package(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("archive/data.warc.gz", b"".join(gzip.compress(r) for r in RECORDS))
        package.writestr("pages/pages.jsonl", "{}")
    assert found(tmp_path / "a.wacz", packed.getvalue()) == ["1", "2", "3"]


def test_what_is_no_page_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    data = (
        record(page(1))
        + record(b"x", mime="image/png")
        + record(page(2), status="404 Not Found")
        + record(b"GET", kind="request")
    )
    assert found(tmp_path / "a.warc", data) == ["1", "of type image/png", "answered 404", "a record of type request"]


def test_a_flipped_bit_costs_one_record(tmp_path: Path) -> None:
    members = [bytearray(gzip.compress(r)) for r in RECORDS]
    members[1][len(members[1]) // 2] ^= 0x10
    first, second, third = found(tmp_path / "a.warc.gz", b"".join(members))
    assert (first, third) == ("1", "3")
    assert "damaged gzip member" in second
    flipped = RECORDS[1].replace(b"ministry", b"mimistry")
    assert found(tmp_path / "b.warc", RECORDS[0] + flipped + RECORDS[2]) == [
        "1",
        "its digest does not fit its content",
        "3",
    ]


def test_a_cut_off_file_says_so(tmp_path: Path) -> None:
    data = b"".join(gzip.compress(r) for r in RECORDS)
    assert found(tmp_path / "a.warc.gz", data[:-40]) == ["1", "2", "cut off: the gzip member has no end"]
    assert found(tmp_path / "b.warc", b"".join(RECORDS)[:-40]) == ["1", "2", "cut off: shorter than its length says"]


@pytest.mark.parametrize("length", [2**40, 10, 0, len(RECORDS[1]) + 500])
def test_a_wrong_length_does_not_swallow_the_next_record(tmp_path: Path, length: int) -> None:
    lying = record(page(2), number=2, length=length)
    first, reason, third = found(tmp_path / "a.warc", RECORDS[0] + lying + RECORDS[2])
    assert (first, third) == ("1", "3")
    assert "length" in reason or "says that it has" in reason


def test_empty_members_lose_nothing(tmp_path: Path) -> None:
    begun = time.process_time()
    data = gzip.compress(RECORDS[0]) + gzip.compress(b"") * 20_000 + gzip.compress(RECORDS[1])
    assert found(tmp_path / "a.warc.gz", data) == ["1", "2"]
    assert time.process_time() - begun < 10


def test_bombs_are_named(tmp_path: Path) -> None:
    bomb = gzip.compress(b"WARC/1.1\r\n" + bytes(80_000_000), 9)
    assert found(tmp_path / "a.warc.gz", bomb + gzip.compress(RECORDS[0])) == [
        "inflates to more than 33,554,432 bytes",
        "1",
    ]
    inner = record(gzip.compress(bytes(20_000_000), 9), encoding="gzip")
    assert found(tmp_path / "b.warc", inner + RECORDS[1]) == ["a page of more than 5,000,000 bytes", "2"]


def test_encoded_bodies_are_decoded(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record(gzip.compress(page(7)), encoding="gzip"))
    entry = next(entries(path))
    assert isinstance(entry, ArchivedPage)
    assert entry.body == page(7)
    assert entry.fetched
    assert entry.fetched.year == 2024


@pytest.mark.parametrize("data", [b"", b"no archive at all", b"\x1f\x8b\x08" * 100, b"WARC/1.1\r\n" * 50, bytes(1000)])
def test_what_is_no_archive_is_damage(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(data)
    assert all(isinstance(e, Damaged | PassedOver) for e in entries(path))
    assert list(entries(path))


def test_the_account_adds_up(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    empty = record(b"<html><body></body></html>", number=9)
    path.write_bytes(RECORDS[0] + record(b"x", mime="image/png") + empty + RECORDS[2][:-30])
    kept: list[Reading] = []
    account = run([path, tmp_path / "missing.warc"], rules_reader(), kept.append)
    assert str(account) == "5 records: 1 stored, 3 refused, 1 no pages"
    assert kept[0].story.headline == "Round 1 held in Kelmin"
    assert kept[0].story.url == "https://varta.example/1"
    assert [refused.reason.partition(":")[0] for refused in account.refused] == [
        "no article on the page",
        "cut off",
        "cannot be opened",
    ]
