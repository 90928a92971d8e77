"""Photo captions and credits, also where a scraper glued them together on one line.

"Belarusian and Russian presidents, ... Mikhail Klimentyev/Russian Presidential Press and Information Office/TASS" is a
caption and a credit; where the page repeats one of them alone, the repetition shows the seam.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import table
from dateline.wire.agencies import short_name

_BRACKETED = re.compile(r"[\[(](?P<inside>[^\[\]()]{3,120})[\])]\.?$")
_EDGES = "©() []\t\u00a0.,"
_SLASH_FIELD = re.compile(r"\s{0,2}/\s{0,2}")
#: An agency or a body in capitals, a slash, a name: "REUTERS/Jan Holm", "IRC/Mira Holt", "UN Photo/Mira Holt".
_HOUSE_FIRST = re.compile(r"\b[A-Z]{2,8}(?: Photo)?/[^\W\d_][\w.\-]{1,30}(?: [^\W\d_][\w.\-]{1,30}){0,3}")
_TAIL = 200
_CREDIT_LONGEST = 18


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row[1] for row in table("wire-credits", 2) if row[0] == kind)


def credit_key(words: str) -> str:
    """What two printings of one credit share: letters and digits only."""
    return "".join(c for c in words.casefold() if c.isalnum())


def is_credit(words: str) -> bool:
    """Whether the line is a photo credit: "© Igor Lantsov/TASS", "(AP Photo/Lena Rusk)", "REUTERS/Jan Holm"."""
    if len(words.split()) > _CREDIT_LONGEST:
        return False
    bracketed = _BRACKETED.match(words)
    inside = bracketed["inside"] if bracketed else words
    if words.startswith(_words("mark")) or inside.startswith(_words("mark")):
        return not _is_sentence(inside)
    if _HOUSE_FIRST.fullmatch(inside):
        return True
    return _is_slashed(inside) and _starts_credit(inside)


def is_caption(words: str) -> bool:
    """Whether the line is a caption by its own words: "FILE PHOTO: ...", "Photo shows ...", "... (Yonhap)"."""
    return words.startswith(_words("caption")) or any(phrase in words for phrase in _words("shows"))


def seam(words: str, following: tuple[str, ...]) -> int | None:
    """The offset at which a credit begins inside a caption line, None where the line holds no credit.

    `following` are the next lines of the page: a copy of the caption or of the credit alone shows the seam.
    """
    for other in following:
        copy = other.strip(_EDGES)
        if len(copy) < 6 or len(other) >= len(words):
            continue
        if words.startswith(copy) and _is_creditish(words[len(copy) :]):
            return _skip_space(words, len(copy))
        if words.rstrip(_EDGES).endswith(copy) and is_credit(other):
            at = words.rindex(copy)
            return at if not words[:at].rstrip().endswith("©") else words.rindex("©")
    return _own_seam(words)


def _own_seam(words: str) -> int | None:
    base = max(0, len(words) - _TAIL)
    if (at := words.rfind("©", base)) > 0:
        return at
    bracketed = _BRACKETED.search(words, base)
    if bracketed and bracketed.start() and _is_creditish(bracketed["inside"]):
        return bracketed.start()
    if (house := _HOUSE_FIRST.search(words, base)) and house.start() and short_name(house[0].partition("/")[0]):
        return house.start()
    for mark in _words("mark"):
        if mark.endswith((":", " by", " credit", " courtesy")) and (at := words.find(mark, base)) > 0:
            return at
    return _slashed_seam(words, base)


def _slashed_seam(words: str, base: int) -> int | None:
    """Where a credit of slashed fields begins: at a photographer of two names, an office, or an agency's name."""
    first = words.find("/", base)
    if first < 0 or not _is_slashed(words[base:]):
        return None
    head = words[:first]
    sentence_end = max(head.rfind(". "), head.rfind(".\u00a0"))
    if sentence_end >= base:
        return _skip_space(words, sentence_end + 1)
    for office in _words("office"):
        if (at := head.rfind(office)) > 0:
            return at
    parts = head.split(" ")
    if short_name(parts[-1]) or parts[-1] in _words("house"):
        return len(head) - len(parts[-1]) or None
    if len(parts) > 2 and parts[-1][:1].isupper() and parts[-2][:1].isupper():
        return len(head) - len(parts[-1]) - len(parts[-2]) - 1
    return None


def _is_slashed(words: str) -> bool:
    """Fields between slashes, one of which is an agency or a picture house."""
    fields = _SLASH_FIELD.split(words)
    return len(fields) > 1 and any(_is_house(field) for field in (fields[0], *fields[1:]))


def _is_house(field: str) -> bool:
    field = field.strip(_EDGES)
    return short_name(field) is not None or field in _words("house") or field.startswith(("AP Photo", "Getty", "via "))


def _starts_credit(words: str) -> bool:
    """A slashed credit alone begins with a short name or house, not with a caption."""
    first = _SLASH_FIELD.split(words)[0].strip(_EDGES)
    return (len(first.split()) <= 4 and not any(w[0].islower() for w in first.split())) or first.startswith(
        _words("office")
    )


def _is_creditish(words: str) -> bool:
    bare = words.strip(_EDGES)
    return bool(bare) and (
        is_credit(bare)
        or _is_slashed(bare)
        or short_name(bare) is not None
        or bare in _words("house")
        or words.lstrip(" \u00a0")[:1] == "©"
    )


def _is_sentence(words: str) -> bool:
    return len(words.split()) > 12 and words.endswith(".")


def _skip_space(words: str, at: int) -> int:
    while at < len(words) and words[at] in " \t\u00a0":
        at += 1
    return at
