"""Lines of a page that are no news: navigation, share and "Read also" lines, tags, copyright, buttons.

The words stand in lexicon/en/wire-chrome.txt and in the agencies' own files; here is only how they are looked up.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import table
from dateline.wire.agencies import AGENCIES, short_name

_EDGES = " \t\u00a0.:!…|>»›•·-–—*#[]<←→↑↓0123456789()"
#: A line that starts like chrome but goes on for so many words is a sentence.
_LONGEST = 30
_CRUMBS = re.compile(r"\s*[>»›•·]\s*|\s+[|/]\s+")
_HANDLE = re.compile(r"(?:[@#][\w.]{2,40}[\s,]{0,3}){1,8}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{3,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row[1] for row in table("wire-chrome", 2) if row[0] == kind)


@cache
def _lines() -> frozenset[str]:
    own = (line for agency in AGENCIES for line in agency.chrome)
    return frozenset((*_words("line"), *(_bare(line) for line in own)))


@cache
def _starts() -> tuple[str, ...]:
    return _words("starts")


@cache
def _lists() -> frozenset[str]:
    return frozenset(_words("list"))


def _bare(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split()).strip(_EDGES)


def is_chrome(words: str) -> bool:
    """Whether a line is page furniture by its words alone: "All news", "Read also: August Fair opens in Torvik"."""
    if len(words) > 400:
        return False
    bare = _bare(words)
    if not bare or bare in _lines() or opens_list(words):
        return True
    low = " ".join(words.lower().replace("’", "'").split())
    if low.startswith(_starts()) and len(low.split()) <= _LONGEST:
        return True
    return bool(_HANDLE.fullmatch(words) or _ADDRESS.fullmatch(words) or _is_crumbs(words))


def opens_list(words: str) -> bool:
    """Whether a line is the heading of a list of links: "Most read", "Tags", "Also Read"."""
    return len(words) < 60 and _bare(words.partition(":")[0]) in _lists()


def is_page_name(words: str) -> bool:
    """Whether a line is only the name of an agency or its service: "ANSA English", "TASS", "Xinhua Headlines"."""
    parts = words.split()
    return (
        len(parts) <= 3
        and any(short_name(" ".join(parts[:n])) for n in range(1, len(parts) + 1))
        and (short_name(words) is not None or parts[-1].lower() in {"english", "news", "headlines", "online", "com"})
    )


def _is_crumbs(words: str) -> bool:
    """Breadcrumbs: "Home > World > Asia"."""
    fields = [field for field in _CRUMBS.split(words) if field]
    return len(fields) >= 2 and all(len(field.split()) <= 2 for field in fields) and len(words) <= 80
