"""Story text made fit for a format: characters that a format forbids, and controls that would fool a reader."""

from __future__ import annotations

import re

#: What XML 1.0 and most readers refuse: C0 controls but tab and line breaks, lone surrogates, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

#: Marks that turn the direction of writing and can make "fdp.exe" read as "exe.pdf".
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """`text` with every forbidden character as U+FFFD; quotations keep their length."""
    return _FORBIDDEN.sub("\ufffd", text)


def shown(text: str) -> str:
    """`clean` text whose direction marks are visible: U+202E becomes ``[U+202E]``. For people, not for matching."""
    if text.isascii() and text.isprintable():
        return text  # as most text is: nothing in it to look for
    return _BIDI.sub(lambda m: f"[U+{ord(m[0]):04X}]", clean(text))


def one_line(text: str) -> str:
    """`shown` text on one line."""
    return _SPACE.sub(" ", shown(text)).strip()


def safe_url(url: str | None) -> str | None:
    """`url` if it is an http or https address without control characters or blanks, else None."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    return None if _FORBIDDEN.search(url) or _SPACE.search(url) or _BIDI.search(url) else url
