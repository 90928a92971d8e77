"""Whether two names mean one: spelling, parts left out, transliteration. Never their place in the sentence."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from dateline.track.tables import words

#: Words that name an office or a form, not the one meant.
_EMPTY = words("empty.txt")
_WORD = re.compile(r"\w+")
#: What transliterations of one Cyrillic or Latin name differ in; applied in this order.
_SOUNDS = (
    ("tch", "c"), ("tsch", "c"), ("ch", "c"), ("cz", "c"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("zh", "z"),
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("tz", "c"), ("ts", "c"), ("w", "v"),
    ("yu", "u"), ("ya", "a"), ("ye", "e"), ("yo", "o"), ("iu", "u"), ("ia", "a"), ("ie", "e"), ("io", "o"),
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ey", "i"), ("ei", "i"), ("ai", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"),
    ("j", "i"), ("g", "h"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Casefolded, without accents: ``Ingrid Sølheim`` -> ``ingrid solheim``."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return re.sub(r"['’]s\b", "", letters.replace("u.s.s.r.", "soviet union").replace("u.s.", "united states"))


@lru_cache(maxsize=16384)
def parts(name: str) -> frozenset[str]:
    """The telling words of a name; all its words where none is telling."""
    words = _WORD.findall(plain(name))
    return frozenset(w for w in words if w not in _EMPTY) or frozenset(words)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """One word as transliterations share it: velichko, velitchko and velicka all give ``velicko`` or its like."""
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return re.sub(r"(.)\1+", r"\1", word.removesuffix("h"))


def _word_alike(left: str, right: str) -> bool:
    if left == right:
        return True
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    if min(len(left), len(right)) < 4:
        return False
    a, b = sound(left), sound(right)
    return a == b or (abs(len(a) - len(b)) <= 2 and fuzz.ratio(a, b) >= 80)


@lru_cache(maxsize=65536)
def alike(left: str, right: str) -> bool:
    """Whether the two names can mean one: each telling word of the shorter one has its like in the longer one.

    Example: ``alike("Anton Velichko", "Velička")`` and ``alike("Farida Noor", "Farideh Nour")`` hold,
    ``alike("Vladimir Putin", "Vladimir Semashko")`` does not.
    """
    short, long = sorted((parts(left), parts(right)), key=lambda p: (len(p), sorted(p)))
    return bool(short) and all(any(_word_alike(a, b) for b in long) for a in short)


def keys(name: str) -> frozenset[str]:
    """Blocking keys: the consonants of each telling word, so that spellings of one name share a key."""
    found = (re.sub(r"[aeiouh]", "", sound(w))[:5] or w for w in parts(name) if len(w) > 1)
    return frozenset(found)
