"""Lines of a page that are no news: navigation, share and "Read also" lines, tags, copyright, buttons.

The words stand in lexicon/en/wire-chrome.txt and in the agencies' own files; here is only how they are looked up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.lexicon import table
from dateline.wire.agencies import AGENCIES, short_name

_EDGES = " \t\u00a0.:!…|>»›•·-–—*#[]<←→↑↓0123456789()"
#: A line that starts like chrome but goes on for so many words is a sentence.
_LONGEST = 30
#: What a sum is in other money: "($1 = 84.1000 shillings)".
_RATE = re.compile(r"\([$€£]?\d[\d.,]{0,12}\s?=\s?[^()\n]{1,60}\)")
_FIELDS = re.compile(r"\s*[|,/•·]\s*|\s+[-–—]\s+")
_LABEL = re.compile(r"^(?:source|text by|by|©|\(c\))\s{0,2}:?\s{0,3}", re.IGNORECASE)
_CRUMBS = re.compile(r"\s*[>»›•·]\s*|\s+[|/]\s+")
_HANDLE = re.compile(r"(?:[@#][\w.]{2,40}[\s,]{0,3}){1,8}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{3,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}")


@cache
def chrome_words(kind: str) -> tuple[str, ...]:
    """The words of one kind in lexicon/en/wire-chrome.txt."""
    return tuple(row[1] for row in table("wire-chrome", 2) if row[0] == kind)


@cache
def _agency_lines() -> tuple[str, ...]:
    return tuple(_bare(line) for agency in AGENCIES for line in agency.chrome)


@cache
def _lines() -> frozenset[str]:
    return frozenset((*chrome_words("line"), *_agency_lines()))


@cache
def _starts() -> tuple[str, ...]:
    """Beginnings of chrome lines; an agency's own sentence counts, however it goes on."""
    return (*chrome_words("starts"), *(line for line in _agency_lines() if len(line.split()) >= 5))


@cache
def _lists() -> frozenset[str]:
    return frozenset(chrome_words("list"))


def _bare(words: str) -> str:
    return _low(words).strip(_EDGES)


def _low(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def is_chrome(words: str) -> bool:
    """Whether a line is page furniture by its words alone: "All news", "Read also: August Fair opens in Torvik"."""
    return len(words) <= 400 and _is_chrome(words)


@lru_cache(maxsize=256)  # each step of the layout asks it of every line
def _is_chrome(words: str) -> bool:
    low = _low(words)
    bare = low.strip(_EDGES)
    if not bare or bare in _lines() or opens_list(words):
        return True
    count = low.count(" ") + 1
    if count <= _LONGEST and low.startswith(_starts()):
        return True
    if count <= 20 and low.endswith(chrome_words("ends")) and " ___ " not in low:
        return True
    if count <= 8 and all(word in _lines() for word in low.split()):  # "Facebook Twitter Print Email"
        return True
    return bool(_HANDLE.fullmatch(words) or _ADDRESS.fullmatch(words) or _RATE.match(words) or _is_crumbs(words))


def agency_in(words: str) -> str | None:
    """The agency that a line of chrome or a byline names in a field of its own: "By Ellen Marsh, CNN" -> "CNN"."""
    bare = _bare(words[:200])
    for agency in AGENCIES:
        if any(len(line.split()) >= 5 and bare.startswith(_bare(line)) for line in agency.chrome):
            return agency.short
    if len(words) > 140:
        return None
    fields = (_LABEL.sub("", field) for field in _FIELDS.split(words))
    return next((name for field in fields if (name := short_name(field))), None)


def closes_page(words: str) -> bool:
    """Whether nothing of the story comes below such a line: copyright, the agency's terms."""
    return _low(words[:80]).startswith(chrome_words("rest"))


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
    fields = [field for field in _CRUMBS.split(words) if field] if len(words) <= 80 else []
    return len(fields) >= 2 and all(len(field.split()) <= 2 for field in fields)
