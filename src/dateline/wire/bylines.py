"""Who wrote it: "By JONAS PELL", "By Carrie Holm | Associated Press", "Marta Kellner, TASS correspondent"."""

from __future__ import annotations

import re

from dateline.wire.agencies import short_name
from dateline.wire.words import small_words

_BY = re.compile(
    r"(?:By|BY|by|Von|Par|Por|Text by:?|Text:|Story by|Words by|By:|Written by|From|Redazione)\s{1,3}(?=[^\W\d_])"
)
_PARTS = re.compile(r"\s*[|,•·/–—]\s*|\s+-\s+")
_TITLES = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff|writers?|bureau|agency|news|press)\b", re.IGNORECASE
)
#: "VarTA correspondent Oleg Brandt", "ANSA Editorial Staff".
_WRITER = re.compile(r"\b(?:correspondents?|reporters?|writers?|Editorial Staff|Staff Writer)\b")
_AUTHOR = re.compile(r"\s*[,|•·]\s*|\s+and\s+|\s*&\s*")


def is_byline(words: str) -> bool:
    """Whether the line names the writer and does nothing else."""
    if len(words) > 140 or (words.endswith((".", "?", "!")) and not words.endswith("Jr.")):
        return False
    by = _BY.match(words)
    if by:
        return _all_names(words[by.end() :].split())
    if words.endswith("|") and is_name(words.rstrip("| \u00a0")):
        return True
    if _WRITER.search(words) and len(words.split()) <= 7 and _all_names(words.split()):
        return True
    parts = [part for part in _PARTS.split(words) if part]
    return (
        len(parts) == 2 and is_name(parts[0]) and (short_name(parts[1]) is not None or bool(_TITLES.search(parts[1])))
    )


def is_name(words: str) -> bool:
    """Whether the words look like one person's name: two to four capitalised words."""
    parts = words.split()
    return 2 <= len(parts) <= 4 and all(
        part[0].isupper() and part.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha()
        for part in parts
    )


def authors_of(words: str) -> tuple[str, ...]:
    """The persons that a byline names: "By Carrie Holm | Associated Press" -> ("Carrie Holm",)."""
    by = _BY.match(words)
    parts = _AUTHOR.split(words[by.end() :] if by else words)
    names = (re.split(r"\s+(?:in|for|of)\s+", part)[0].strip() for part in parts)
    return tuple(
        name for name in names if is_name(name) and not any(map(short_name, name.split())) and not _TITLES.search(name)
    )


def _all_names(parts: list[str]) -> bool:
    capitals = sum(part[0].isupper() for part in parts)
    return (
        capitals >= 1
        and len(parts) <= 16
        and all(
            part[0].isupper()
            or short_name(part.strip(",|")) is not None
            or part.strip(",|") in small_words("byline")
            or not part[0].isalnum()
            or _TITLES.fullmatch(part.strip(","))
            for part in parts
        )
    )
