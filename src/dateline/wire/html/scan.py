"""What is refused before any HTML parser sees a page, in one linear pass, and what is mended.

Parsers in C hang or lose text in silence on such pages (deep nesting, tags with very many attributes, long runs of one
sign); no time limit inside the process stops them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.wire.errors import PageError

MAX_HTML = 5_000_000
MAX_DEPTH = 250
MAX_ATTRIBUTES = 500
MAX_RUN = 200
#: More tags than this are no article; parsers need seconds for them.
MAX_TAGS = 60_000

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})")
#: Elements that need no end tag: they do not nest. What stands inside an SVG is closed in itself.
_VOID = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option|path|circle|rect",
    re.IGNORECASE,
)
#: Elements whose content is no markup.
_RAW = re.compile(r"script|style|textarea|noscript|title|iframe|template", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_RUN = re.compile(rf"([^\s0-9])\1{{{MAX_RUN},}}")
_LOOSE = re.compile(r"&#(?:(?P<dec>\d{1,8})|[xX](?P<hex>[0-9a-fA-F]{1,7}));?")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LOOKS = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?"
    r"<(?:!doctype\s{1,9}html|html|head|body|meta|title|div|article|main|section|p|h1|script|link|span|table)\b",
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
    depth = tags = 0
    for closing, name, attributes, closed in _tags(text):
        tags += 1
        if attributes > MAX_ATTRIBUTES:
            raise PageError(f"a tag with {attributes:,} attributes, at most {MAX_ATTRIBUTES} are read")
        if closed or _VOID.fullmatch(name):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > MAX_DEPTH:
            raise PageError(f"tags nested more than {MAX_DEPTH} deep")
    if tags > MAX_TAGS:
        raise PageError(f"{tags:,} tags, at most {MAX_TAGS:,} are read")


def _tags(text: str) -> Iterator[tuple[bool, str, int, bool]]:
    """Every tag outside comments and scripts: closing or not, name, number of attributes, closed in itself."""
    at = 0
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<!--", at):
            at = _after(text, "-->", at + 4)
            continue
        tag = _TAG.match(text, at)
        if not tag:
            at += 1
            continue
        end = _after(text, ">", tag.end())
        yield bool(tag[1]), tag[2], _attributes(text, tag.end(), end), text[end - 2 : end] == "/>"
        at = end
        if not tag[1] and _RAW.fullmatch(tag[2]):
            closing = re.compile(rf"</{tag[2]}", re.IGNORECASE).search(text, at)
            at = closing.start() if closing else len(text)


def _after(text: str, sign: str, at: int) -> int:
    """The offset after the next `sign`, the end of the text where there is none."""
    found = text.find(sign, at)
    return found + len(sign) if found >= 0 else len(text)


def _attributes(text: str, start: int, end: int) -> int:
    """How many attributes a tag has at most: white space outside quotation marks; 0 for a short tag."""
    if end - start <= 2 * MAX_ATTRIBUTES:
        return 0
    return len(_QUOTED.sub("", text[start:end]).split())


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
