"""A WARC file as raw records: member by member, length by length, and whatever is damaged by name and offset.

Common readers take a cut-off gzip member for the end, stop at one flipped bit, and let a wrong length swallow the next
record. Here every member is inflated by itself (with its checksum, up to a limit), every length is held against what
follows, and after damage the next record is looked for.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

#: One record, inflated, in bytes; a longer one is refused.
MAX_RECORD = 32 * 1024 * 1024
_MAX_HEADER = 64 * 1024
_MAGIC = b"\x1f\x8b\x08"
_CHUNK = 64 * 1024
_LENGTH = re.compile(rb"^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}\r?$", re.IGNORECASE | re.MULTILINE)
_NEXT = re.compile(rb"\r?\n\r?\nWARC/1\.")


class Bytes(Protocol):
    """What the functions here read from: bytes or a memory-mapped file."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: slice, /) -> bytes: ...
    def find(self, sub: bytes, start: int = ..., /) -> int:
        """The offset of `sub` from `start` on, -1 where it is not."""
        ...


@dataclass(frozen=True, slots=True)
class Raw:
    """One whole record (headers and content) and the offset in the file at which it, or its gzip member, begins."""

    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Bad:
    """A stretch of the file that gave no record, and why."""

    offset: int
    reason: str


def raw_records(data: Bytes) -> Iterator[Raw | Bad]:
    """Every record of a .warc or .warc.gz file in order, and every damaged place.

    Example: a file of three members with a flipped bit in the second gives Raw, Bad, Raw.
    """
    if data[0:5] == b"WARC/":
        yield from _plain(data, 0)
        return
    at = 0
    while at < len(data):
        member, end, damage = _inflate(data, at)
        if damage:
            yield Bad(at, damage)
        elif member.strip(b"\r\n"):
            yield from (type(found)(at, *_rest(found)) for found in _plain(member, 0))
        at = end


def _rest(found: Raw | Bad) -> tuple[bytes] | tuple[str]:
    return (found.data,) if isinstance(found, Raw) else (found.reason,)


def _inflate(data: Bytes, at: int) -> tuple[bytes, int, str]:
    """The content of the gzip member at `at`, the offset of the next member, and what is wrong with this one."""
    if data[at : at + 3] != _MAGIC:
        return b"", _next_member(data, at + 1), "no gzip member and no WARC record"
    inflater, out, position = zlib.decompressobj(wbits=31), bytearray(), at
    try:
        while not inflater.eof:
            part = inflater.unconsumed_tail or data[position : position + _CHUNK]
            if not part:
                return b"", _next_member(data, at + 1), "cut off: the gzip member has no end"
            position += 0 if inflater.unconsumed_tail else len(part)
            out += inflater.decompress(part, MAX_RECORD + _MAX_HEADER - len(out))
            if len(out) >= MAX_RECORD + _MAX_HEADER:
                return b"", _next_member(data, position), f"inflates to more than {MAX_RECORD:,} bytes"
    except zlib.error as error:
        return b"", _next_member(data, at + 1), f"damaged gzip member: {error}"
    return bytes(out), position - len(inflater.unused_data), ""


def _next_member(data: Bytes, at: int) -> int:
    """The offset of the next gzip member that begins with a WARC record, or the end of the file."""
    while (at := data.find(_MAGIC, at)) >= 0:
        try:
            if zlib.decompressobj(wbits=31).decompress(data[at : at + 512], 5) == b"WARC/":
                return at
        except zlib.error:
            pass
        at += 1
    return len(data)


def _plain(data: Bytes, at: int) -> Iterator[Raw | Bad]:
    """The records of a buffer that is not compressed (any more)."""
    while at < len(data):
        while data[at : at + 1] in (b"\r", b"\n"):
            at += 1
        if at >= len(data):
            return
        end, damage = _end_of_record(data, at)
        yield Bad(at, damage) if damage else Raw(at, data[at:end])
        at = _resync(data, at + 1) if damage else end


def _end_of_record(data: Bytes, at: int) -> tuple[int, str]:
    """The offset after the record at `at`, and what is wrong with it."""
    if data[at : at + 5] != b"WARC/":
        return at, "no WARC record"
    head = data[at : at + _MAX_HEADER]
    stop, joint = head.find(b"\r\n\r\n"), 4
    if stop < 0:
        stop, joint = head.find(b"\n\n"), 2
    length = _LENGTH.search(head, 0, stop) if stop >= 0 else None
    if not length:
        return at, "no length given" if stop >= 0 else "headers without an end"
    if int(length[1]) > MAX_RECORD:
        return at, f"says that it has {int(length[1]):,} bytes, at most {MAX_RECORD:,} are read"
    end = at + stop + joint + int(length[1])
    if end > len(data):
        return at, "cut off: shorter than its length says"
    after = data[end : end + 9].lstrip(b"\r\n")
    if after and not b"WARC/1.".startswith(after[:7]):
        return at, "its length does not lead to the next record"
    return end, ""


def _resync(data: Bytes, at: int) -> int:
    """The offset of the next record that begins after an empty line, or the end."""
    while at < len(data):
        found = _NEXT.search(data[at : at + _CHUNK + 16])
        if found:
            return at + found.end() - 7
        at += _CHUNK
    return len(data)
