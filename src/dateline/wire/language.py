"""Which language a story is written in: by its script, and for Latin letters by its commonest small words.

On short wires this is steadier than character statistics, needs no model and takes far less than a millisecond.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import table

#: So many characters are looked at, from the first on.
SAMPLE = 6000
#: Fewer small words than this tell nothing.
_LEAST = 3
_WORD = re.compile(r"[^\W\d_]+")

#: Script (or the tag of the only language written in it) -> its letters.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("cyrillic", "[\u0400-\u052f]"),
    ("el", "[\u0370-\u03ff\u1f00-\u1fff]"),
    ("arabic", "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]"),
    ("he", "[\u0590-\u05ff]"),
    ("hi", "[\u0900-\u097f]"),
    ("bn", "[\u0980-\u09ff]"),
    ("ta", "[\u0b80-\u0bff]"),
    ("te", "[\u0c00-\u0c7f]"),
    ("ml", "[\u0d00-\u0d7f]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("ka", "[\u10a0-\u10ff]"),
    ("hy", "[\u0530-\u058f]"),
    ("am", "[\u1200-\u137f]"),
    ("ko", "[\uac00-\ud7af]"),
    ("kana", "[\u3040-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
)
_COMPILED = tuple((name, re.compile(signs)) for name, signs in _SCRIPTS)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

#: Letters that only one of the languages in Cyrillic (or Arabic) script has; the first row that fits names it.
_CYRILLIC: tuple[tuple[str, str], ...] = (
    ("be", "ўЎ"),
    ("uk", "їЇєЄґҐ"),
    ("mk", "ѓЃќЌѕЅ"),
    ("sr", "ђЂћЋјЈљЉњЊ"),
    ("kk", "әӘғҒқҚңҢұҰһ"),
    ("ky", "өӨүҮ"),
)
_ARABIC: tuple[tuple[str, str], ...] = (("ur", "ٹڈڑےں"), ("fa", "پچژگی"))


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Small word -> the languages that it speaks for."""
    found: dict[str, list[str]] = {}
    for row in table("wire-languages", 2):
        for word in row[1].split():
            found.setdefault(word, []).append(row[0])
    return {word: tuple(languages) for word, languages in found.items()}


def language_of(text: str) -> str | None:
    """The language tag of `text` ("en", "ru", "de" ...), None where too little is there to tell.

    Example: ``language_of("MOSCOW, December 10. /TASS/. The ministers will meet in spring.")`` -> "en".
    """
    sample = text[:SAMPLE]
    counts = {name: len(letters.findall(sample)) for name, letters in _COMPILED}
    latin = len(_LATIN.findall(sample))
    script = max(counts, key=lambda name: counts[name])
    if counts["kana"] * 10 > counts["zh"] and counts["kana"] > latin / 3:
        return "ja"
    if counts[script] * 2 > latin and counts[script]:
        return _by_letters(script, sample)
    return _by_words(sample)


def _by_letters(script: str, sample: str) -> str:
    if script == "kana":
        return "ja"
    if script == "arabic":
        return next((tag for tag, signs in _ARABIC if any(c in sample for c in signs)), "ar")
    if script != "cyrillic":
        return script
    for tag, signs in _CYRILLIC:
        if sum(sample.count(c) for c in signs) * 400 > len(sample):
            return tag
    return "ru" if any(c in sample for c in "ыэё") or sample.count("ъ") * 200 < len(sample) else "bg"


def _by_words(sample: str) -> str | None:
    small = _small_words()
    votes: dict[str, float] = {}
    for word in _WORD.findall(sample.lower()):
        languages = small.get(word, ())
        for tag in languages:
            votes[tag] = votes.get(tag, 0) + 1 / len(languages) ** 0.5
    if not votes:
        return None
    best = max(votes, key=lambda tag: votes[tag])
    return best if votes[best] >= _LEAST else None
