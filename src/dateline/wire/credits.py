"""Photo captions and credits, also where a scraper glued them together on one line.

"The two ministers on the quay in Karsk Olga Tarn/Press Office of the Port/VarTA" is a
caption and a credit; where the page repeats one of them alone, the repetition shows the seam.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import table
from dateline.wire.agencies import short_name

_BRACKETED = re.compile(r"[\[(](?P<inside>[^\[\]()]{3,120})[\])]\.?$")
_EDGES = "©() []\t\u00a0.,"
_SLASH_FIELD = re.compile(r"\s{0,2}/\s{0,2}|\s+via\s+")
_DASH_FIELD = re.compile(r"\s+[-–—|]\s+|,\s+")
#: "- AFP" behind the last sentence of a caption.
_DASHED = re.compile(r"(?<=[.\w])\s{1,2}[-–—]\s{1,2}(?=[^\W\d_][^-–—]{1,30}$)")
#: Two or three names, a slash, an agency nobody knows, with two capitals in its name: "Oleg Ivanov/VarTA".
_STRANGER = re.compile(
    r"(?:[A-Z][\w'’.-]{1,20} ){1,2}[A-Z][\w'’.-]{1,20} ?/ ?[A-Z][a-z]{0,8}[A-Z]\w{0,12}(?:/\w{2,10})?$"
)
#: An agency or a body in capitals, a slash, a name: "REUTERS/Jan Holm", "IRC/Mira Holt", "UN Photo/Mira Holt".
_HOUSE_FIRST = re.compile(
    r"(?<![\w/-])[A-Z]{2,8}(?:-[A-Z]{2,8})?(?: Photo)?/[^\W\d_][\w.\-]{1,30}(?: [^\W\d_][\w.\-]{1,30}){0,3}"
)
#: Marks that may also stand in the middle of a line.
_MARK_ENDS = (":", " by", " credit", " courtesy")
_TAIL = 200
_CREDIT_LONGEST = 18


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row[1] for row in table("wire-credits", 2) if row[0] == kind)


@cache
def _inner_marks() -> tuple[str, ...]:
    return tuple(mark for mark in _words("mark") if mark.endswith(_MARK_ENDS))


def credit_key(words: str) -> str:
    """What two printings of one credit share: letters and digits only."""
    return "".join(c for c in words.casefold() if c.isalnum())


def is_credit(words: str) -> bool:
    """Whether the line is a photo credit: "© Igor Lantsov/TASS", "(AP Photo/Lena Rusk)", "REUTERS/Jan Holm"."""
    if len(words.split()) > _CREDIT_LONGEST:
        return False
    words = words.removeprefix("- ")
    bracketed = _BRACKETED.match(words)
    inside = bracketed["inside"] if bracketed else words
    if words.startswith(_words("mark")) or inside.startswith(_words("mark")):
        return not _is_sentence(inside)
    if bracketed and (short_name(inside) or _is_dashed(inside)):
        return True
    if _HOUSE_FIRST.fullmatch(inside) or _STRANGER.fullmatch(inside) or _is_agency_photo(inside):
        return True
    return _is_slashed(inside) and _starts_credit(inside)


def _is_dashed(words: str) -> bool:
    """A photographer and an agency with a dash or a comma between: "Emin Sansar – Anadolu Agency"."""
    fields = _DASH_FIELD.split(words)
    return len(fields) == 2 and len(fields[0].split()) <= 4 and short_name(fields[1]) is not None


def _is_agency_photo(words: str) -> bool:
    """Whether the words are an agency and "Photo": "PTI Photo"."""
    return words.lower().endswith(" photo") and short_name(words[:-6]) is not None


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
    """The seam that the line shows by itself: a sign, a bracket, a house before a slash, a mark, a dash, slashes."""
    base = max(0, len(words) - _TAIL)
    slashed = words.find("/", base) >= 0  # most lines have none, and no credit between slashes
    bracketed = _BRACKETED.search(words, base) if words.endswith((")", "]", ").", "].")) else None
    house = _HOUSE_FIRST.search(words, base) if slashed else None
    dashed = _DASHED.search(words, base)
    stranger = _STRANGER.search(words, base) if slashed else None
    found = (
        words.rfind("©", base),
        bracketed.start() if bracketed and _is_creditish(bracketed["inside"]) else 0,
        house.start() if house and _is_house(house[0].partition("/")[0]) else 0,
        _marked_seam(words, base),
        _skip_space(words, dashed.start()) if dashed and short_name(words[dashed.end() :]) else 0,
        _slashed_seam(words, base, stranger[0] if stranger else "") or 0,
    )
    return next((at for at in found if at > 0), None)


def _marked_seam(words: str, base: int) -> int:
    """Where the last mark of a credit stands; 0 or less where none does."""
    if not any(end in words[base:] for end in _MARK_ENDS):
        return 0
    return max((words.find(mark, base) for mark in _inner_marks()), default=0)


def _slashed_seam(words: str, base: int, credit: str = "") -> int | None:
    """Where a credit of slashed fields begins: at a photographer of two names, an office, or an agency's name."""
    first = words.find("/", base)
    if first < 0 or not (credit or _is_slashed(words[base:])):
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
    names = 3 if parts[-1] in _words("body") else 2
    if len(parts) > names and all(part[:1].isupper() for part in parts[-names:]):
        return len(head) - len(" ".join(parts[-names:]))
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
        or _is_dashed(bare)
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
