"""Bytes to text, and the refusals that need no parsing: empty, binary, too long, wrongly encoded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.wire.errors import PageError

#: The longest file that is opened at all, in bytes, and the longest plain text, in characters.
MAX_BYTES = 5_000_000
MAX_CHARACTERS = 2_000_000

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
#: First bytes of files that people hand in by mistake.
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "a sound, video or image file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a page and what the user should know about how it was decoded."""

    text: str
    notes: tuple[str, ...] = ()


def decode(page: str | bytes) -> Decoded:
    """The text of `page`, unchanged where it is text already.

    Order: byte-order mark, UTF-16 without one, UTF-8, the charset the page declares, UTF-8 with a few broken bytes,
    then a guess that is noted. Raises PageError for what is empty, binary, too long or in no known encoding.
    """
    if isinstance(page, str):
        decoded = Decoded(page)
    else:
        _check_bytes(page)
        decoded = _decode_bytes(page)
    _check_text(decoded.text)
    return decoded


def _check_bytes(page: bytes) -> None:
    if len(page) > MAX_BYTES:
        raise PageError(f"too long: {len(page):,} bytes, at most {MAX_BYTES:,} are read")
    if not page.strip():
        raise PageError("the page is empty")
    for start, kind in _KINDS:
        if page.startswith(start):
            raise PageError(f"not text: this is {kind}")


def _check_text(text: str) -> None:
    if len(text) > MAX_BYTES:
        raise PageError(f"too long: {len(text):,} characters, at most {MAX_CHARACTERS:,} are read")
    if not text.strip():
        raise PageError("the page is empty")
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise PageError("not text: it is full of control characters, as binary files are")
    if text.count(_REPLACEMENT) > max(8, len(text) // 50):
        raise PageError("wrongly encoded: too many of its characters could not be decoded")
    if not any(c.isalpha() for c in text):
        raise PageError("no words in it: not a single letter")


def _decode_bytes(page: bytes) -> Decoded:
    for mark, codec in _BOMS:
        if page.startswith(mark):
            return _strictly(page, codec)
    if order := _utf16(page):
        return _strictly(page, order)
    if page.count(0) > len(page) // 1000:
        raise PageError("not text: it holds zero bytes, as binary files do")
    try:
        return Decoded(page.decode("utf-8"))
    except UnicodeDecodeError:
        return _declared(page) or _damaged_utf8(page) or _guessed(page)


def _strictly(page: bytes, codec: str) -> Decoded:
    try:
        return Decoded(page.decode(codec))
    except UnicodeDecodeError as error:
        raise PageError(f"wrongly encoded: it begins as {codec} but byte {error.start:,} does not fit") from None


def _utf16(page: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: every other byte of the first ones is zero."""
    head = page[:400]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 4 or len(page) % 2:
        return None
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.1 * half else None


def _declared(page: bytes) -> Decoded | None:
    found = _DECLARED.search(page[:4096])
    if not found:
        return None
    try:
        return Decoded(page.decode(found[1].decode("ascii")))
    except (LookupError, UnicodeDecodeError, UnicodeError):
        return None


def _damaged_utf8(page: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, each of which becomes U+FFFD; None where it is rather another encoding."""
    text = page.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    sound = sum(1 for c in text if c > "\x7f") - broken
    if broken > max(3, len(page) // 2000) or sound < 3 * broken:
        return None
    return Decoded(text, (f"{broken} broken characters in UTF-8 text, shown as U+FFFD",))


def _guessed(page: bytes) -> Decoded:
    """Windows-1252 where few bytes are beyond ASCII, else what charset-normalizer takes it for."""
    if len(_HIGH.findall(page)) * 6 < len(page):
        try:
            return Decoded(page.decode("cp1252"), ("encoding not given, read as windows-1252",))
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes  # noqa: PLC0415  # rare, and slow to load

    best = from_bytes(page[:65536]).best()
    if best is not None:
        try:
            return Decoded(page.decode(best.encoding), (f"encoding not given, read as {best.encoding}",))
        except (LookupError, UnicodeDecodeError):
            pass
    raise PageError("wrongly encoded: neither UTF-8 nor any encoding that could be told")
