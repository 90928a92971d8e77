"""Whether two names mean one: spelling, parts left out, transliteration. Never their place in the sentence."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dateline.text.spelling import comparable, consonants, given_number, same_name, skeleton
from dateline.track.tables import rows, words

#: Words that name an office or a form, not the one meant.
_EMPTY = words("empty.txt")
#: Weekdays and months among them.
_DULL = words("dull.txt")
_WORD = re.compile(r"\w+")


#: Letters whose sign under or over them is a sound of its own.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "č": "ch", "š": "sh", "ž": "zh", "ć": "ch"})


_OWNER = re.compile(r"['’]s\b")


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Casefolded, without accents: ``Ingrid Sølheim`` -> ``ingrid solheim``."""
    letters = name.casefold()
    if not letters.isascii():
        folded = unicodedata.normalize("NFKD", letters.translate(_LETTERS))
        letters = "".join(c for c in folded if not unicodedata.combining(c))
    letters = letters.replace("u.s.s.r.", "soviet union").replace("u.s.", "united states")
    return letters if letters.isalpha() else _OWNER.sub("", letters)


#: Short names of bodies and their words in full.
_SHORT = {line[0]: " ".join(line[1:]) for _, line in rows("short.txt")}
_SHORT |= {short.replace("-", ""): full for short, full in _SHORT.items()}
_SHORTENED = re.compile(rf"(?<![\w-])(?:{'|'.join(_SHORT)})(?!\w)")


def in_full(folded: str) -> str:
    """A plain name with its short names in full: ``eu council`` -> ``european union council``."""
    dotless = folded.replace("u.n.", "un").replace("u.n", "un").replace("u.k.", "uk")
    return _SHORTENED.sub(lambda found: _SHORT[found[0]], dotless)


@lru_cache(maxsize=16384)
def parts(name: str) -> frozenset[str]:
    """The telling words of a name; all its words where none is telling."""
    words = _WORD.findall(in_full(plain(name)))
    return frozenset(w for w in words if w not in _EMPTY) or frozenset(words)


@lru_cache(maxsize=65536)
def _word_alike(left: str, right: str) -> bool:
    if left == right:
        return True
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    if min(len(left), len(right)) < 4 or not comparable(left, right):
        return False
    return same_name(left, right).same


def _word_marks(word: str) -> frozenset[str] | None:
    shape, number = skeleton(word), given_number(word)
    if shape is None:
        return None
    return frozenset({shape} if number is None else {shape, f"{number}"})


@lru_cache(maxsize=65536)
def marks(name: str) -> frozenset[str] | None:
    """What two names share at least one of where they are alike; None for a name that tells too little to say so."""
    found = [_word_marks(word) for word in parts(name) if len(word) > 1]
    return None if None in found else frozenset().union(*filter(None, found)) or None


@lru_cache(maxsize=8192)
def rare_marks(name: str) -> frozenset[str] | None:
    """The marks of one word of a name, the longest: where two names are alike, all marks of one hold some of them.

    None for a name that tells too little to say so, or that has an initial.
    """
    if marks(name) is None or any(len(word) == 1 for word in parts(name)):
        return None
    return _word_marks(max(parts(name), key=lambda word: (len(word), word)))


@lru_cache(maxsize=16384)
def marks_of(names: tuple[str, ...]) -> frozenset[str] | None:
    """The marks of some names; None where one of them has none."""
    found = [marks(name) for name in names]
    return None if None in found else frozenset().union(*filter(None, found))


def strangers(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether a quick look tells that none of some names is alike one of others; False says nothing."""
    ours, theirs = marks_of(left), marks_of(right)
    return ours is not None and theirs is not None and ours.isdisjoint(theirs)


def alike(left: str, right: str) -> bool:
    """Whether the two names can mean one: each telling word of the shorter one has its like in the longer one.

    Example: ``alike("Anton Velichko", "Velička")`` and ``alike("Farida Noor", "Farideh Nour")`` hold,
    ``alike("Vladimir Putin", "Vladimir Semashko")`` does not.
    """
    ours, theirs = marks(left), marks(right)
    if ours is not None and theirs is not None and ours.isdisjoint(theirs):
        return False
    return _alike(left, right)


@lru_cache(maxsize=65536)
def _alike(left: str, right: str) -> bool:
    short, long = sorted((parts(left), parts(right)), key=lambda p: (len(p), sorted(p)))
    whole = False
    for a in short:
        met = [b for b in long if _word_alike(a, b)]
        if not met:
            return False
        whole = whole or any(min(len(a), len(b)) > 1 for b in met)
    return whole or short == long  # one initial is no name: GATT is not the G-5


@lru_cache(maxsize=65536)
def keys(name: str) -> frozenset[str]:
    """Blocking keys: the consonants of each telling word, so that spellings of one name share a key.

    A word of one consonant is a key as it stands: Wu and Wei are two names.
    """
    return frozenset(_key(word) for word in parts(name) if len(word) > 1)


def _key(word: str) -> str:
    found = consonants(word)[:5]
    return found if len(found) > 1 else word


@lru_cache(maxsize=65536)
def capitals(name: str) -> tuple[str, ...]:
    """The capitalised words of a name, plain, in their order: of "T-notes" and "A-340" the letter alone, no weekdays.

    Example: ``capitals("Ana Torvik's office")`` is ``("ana", "torvik")``.
    """
    found: list[str] = []
    for word in name.split():
        if word.isascii() and word.isalpha():  # as most words are
            found += [word.casefold()] if word[0].isupper() else []
            continue
        pieces = _WORD.findall(word)
        if all(piece[:1].isupper() for piece in pieces):
            found += _WORD.findall(in_full(plain(word)))
        else:
            found += [plain(piece) for piece in pieces if piece[:1].isupper() and not piece.isdigit()]
    return tuple(word for word in found if word not in _DULL)


@lru_cache(maxsize=65536)
def surname_key(name: str) -> str:
    """The key of the last telling capitalised word, so that "Ana Torvik" and "Torvik" share it; empty where none is."""
    telling = parts(name)
    return next((key for word in reversed(capitals(name)) if word in telling for key in sorted(keys(word))), "")
