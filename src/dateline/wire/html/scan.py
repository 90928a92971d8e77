"""What is refused before any HTML parser sees a page, in one linear pass, and what is mended.

Parsers in C hang or lose text in silence on such pages (deep nesting, tags with very many attributes, long runs of one
sign); no time limit inside the process stops them.
"""

from __future__ import annotations

import re

from dateline.wire.errors import PageError

MAX_HTML = 5_000_000
MAX_DEPTH = 250
MAX_ATTRIBUTES = 500
MAX_RUN = 200
#: More tags than this are no article; parsers need seconds for them.
MAX_TAGS = 150_000

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dd",
        "dt",
        "option",
    ]
)
_RUN = re.compile(r"([^\s0-9])\1{%d,}" % MAX_RUN)
_LOOSE = re.compile(r"&#(?:(?P<dec>\d{1,8})|[xX](?P<hex>[0-9a-fA-F]{1,7}));?")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LOOKS = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body|meta|title|div|article|main|section|p|h1|script|link|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(r"</(?:p|div|article|body|html|section|h[1-6]|li|td|span)\s*>", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether `text` is an HTML page or a piece of one, rather than plain text with an angle bracket in it."""
    return bool(_LOOKS.match(text)) or len(_CLOSING.findall(text, 0, 20_000)) >= 5


def check(text: str) -> None:
    """Raise PageError with the limit that `text` breaks; return in silence where it may be parsed."""
    if len(text) > MAX_HTML:
        raise PageError(f"too long: {len(text):,} characters of HTML, at most {MAX_HTML:,} are read")
    depth = deepest = tags = 0
    for closing, name in _TAG.findall(text):
        tags += 1
        if name.lower() in _VOID:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise PageError(f"tags nested {deepest:,} deep, at most {MAX_DEPTH} are read")
    if tags > MAX_TAGS:
        raise PageError(f"{tags:,} tags, at most {MAX_TAGS:,} are read")
    most = _most_attributes(text)
    if most > MAX_ATTRIBUTES:
        raise PageError(f"a tag with {most:,} attributes, at most {MAX_ATTRIBUTES} are read")


def _most_attributes(text: str) -> int:
    """An upper bound of the attributes of the tag that has most: white space and signs of equality inside it."""
    most = 0
    for part in text.split("<")[1:]:
        inside = part.partition(">")[0]
        if len(inside) > MAX_ATTRIBUTES and inside[:1].isalpha():
            bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", inside)
            most = max(most, len(bare.split()) - 1)
    return most


def mend(text: str) -> str:
    """`text` with illegal characters and references as U+FFFD and runs of one sign cut to the limit."""
    text = _ILLEGAL.sub("\ufffd", text)
    if "&#" in text:
        text = _LOOSE.sub(_legal, text)
    return _RUN.sub(lambda run: run[0][:MAX_RUN], text)


def _legal(reference: re.Match[str]) -> str:
    code = int(reference["dec"]) if reference["dec"] else int(reference["hex"], 16)
    if code in {9, 10, 13} or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF:
        return reference[0]
    return "\ufffd"
