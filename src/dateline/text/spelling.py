"""Spellings of one name: Semashko and Siamashka, Kiev and Kyiv, Velichko and Velička.

Names reach English by different roads: from Russian or from Belarusian, by the English, French or Czech custom of
writing sounds, with accents or without. Both spellings are brought to their sounds (anyascii takes any script to ASCII;
then "tch", "cz" and "č" become one sign, "kh", "h" and "g" another, "ia", "ya" and "e" a third) and compared sign by
sign. A score says how sure, and why in words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.text.given import same_given

#: From this score on two spellings are taken for one name.
SAME = 0.88

_LETTERS = re.compile(r"[^a-z ]+")
#: Ways of writing one sound, longest first; the right side is one sign a sound. Capitals are sounds of their own.
_SOUNDS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"shch|szcz|stch", "S"),
        (r"tsch|tch|cz|(?<!s)ch(?=[aeiouyk]|\b)", "C"),
        (r"sch|sh|sz", "S"),
        (r"dzh|zh|rz|dj", "Z"),
        (r"kh|gh|ch|h(?=[aeiouy])", "g"),
        (r"dz(?=[ei])|dh|dd", "d"),
        (r"ts|tz|cs", "c"),
        (r"ph", "f"),
        (r"ck|q|x|c(?=[aou])", "k"),
        (r"w", "v"),
        (r"ou|oo|iu|yu|ju|u", "u"),
        (r"ia|ya|ja|ie|ye|je|yo|jo|ii|iy|yi|yy|ij|yj|[eijy]+", "e"),
        (r"[ao]+", "a"),
    )
)
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeu")
_PARTICLES = frozenset(("de", "da", "del", "al", "el", "bin", "ibn", "von", "van", "der", "den", "la", "le"))
_TITLES = frozenset(("the", "mr", "mrs", "ms", "dr", "sir"))
_DIACRITICS = {"č": "ch", "š": "sh", "ž": "zh", "ć": "ch", "ñ": "n", "ş": "sh", "ç": "ch", "ğ": "g", "ё": "yo"}
#: Consonants that one language's custom writes for the other's.
_CONFUSED = frozenset(frozenset(p) for p in ("gk", "vf", "ck", "zs", "vu", "Cc", "SC", "Zz"))
#: One sign for all that a chain of them ties together.
_ONE_SIGN = str.maketrans("gkcCSvfuzsZ", "kkkkkvvvsss")
#: First names that each language has in its own form.
_GIVEN = (
    "vladimir uladzimir volodymyr wladimir",
    "sergei sergey siarhei serhiy serhii sergej",
    "alexander aliaksandr oleksandr aleksandr alyaksandr",
    "nikolai mikalai mykola nikolay",
    "mikhail mikhas mykhailo mihail",
    "dmitry dzmitry dmytro dmitri dmitrij",
    "andrei andrey andriy andrii andrej",
    "pavel pavlo",
    "pyotr petr petro piotr",
    "evgeny yevgeny yauheni yevhen evgenij",
    "elena olena alena yelena",
    "anna hanna",
    "georgy heorhiy georgi",
    "vasily vasil vasyl vasyly",
    "tatiana tatsiana tetiana tatyana",
    "alexei aliaksei oleksiy aleksei alexey",
    "konstantin kanstantsin kostyantyn",
    "oleg aleh oleh",
    "igor ihar ihor",
    "yury yuriy yuri jurij yuryi",
    "grigory hryhoriy ryhor",
    "tomas tomasz thomas",
    "farida farideh",
)
_SAME_GIVEN = {name: number for number, names in enumerate(_GIVEN) for name in names.split()}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two spellings are (0 to 1), and the reason in words."""

    score: float
    reason: str

    @property
    def same(self) -> bool:
        """Whether they are taken for one name."""
        return self.score >= SAME


@lru_cache(maxsize=4096)
def ascii_of(name: str) -> str:
    """The name in small ASCII letters: ``ascii_of("Velička")`` -> "velichka"."""
    low = name.casefold()
    if low.isascii() and low.isalpha():
        return low
    if not low.isascii():
        from anyascii import anyascii  # noqa: PLC0415  most names are ASCII, and it loads seven modules

        low = anyascii("".join(_DIACRITICS.get(c, c) for c in low)).casefold()
    return " ".join(_LETTERS.sub(" ", low.replace("'", "").replace("’", "")).split())


@lru_cache(maxsize=4096)
def sounds(word: str) -> str:
    """The sounds of one ASCII word: "semashko" and "siamashka" are both "semaSka"."""
    found = word
    for pattern, sign in _SOUNDS:
        found = pattern.sub(sign, found)
    return _DOUBLE.sub(r"\1", found)


def _words(name: str) -> list[str]:
    said = [w for w in ascii_of(name).split(" ") if w not in _TITLES]
    return [w for w in said if w not in _PARTICLES] or said


def _parts(signs: str) -> tuple[str, list[str]]:
    """Consonants in order, and the vowel before each of them and at the end ("" for none)."""
    consonants, vowels, open_vowel = "", [], ""
    for sign in signs:
        if sign in _VOWELS:
            open_vowel = open_vowel or sign
        else:
            consonants += sign
            vowels.append(open_vowel)
            open_vowel = ""
    return consonants, [*vowels, open_vowel]


def consonants(word: str) -> str:
    """The consonant sounds of a word: one key for the spellings of one name ("Kiev", "Kyiv" -> "kv")."""
    return _parts(sounds(ascii_of(word).replace(" ", "")))[0]


@lru_cache(maxsize=65536)
def _size(word: str) -> int:
    return len(consonants(word))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str | None:
    """What all spellings of one word share, "vlkk" of "Velichko"; None for what is more or less than one plain word.

    Two words of different skeletons are no spellings of one name, given names apart (Anna, Hanna).
    """
    letters = ascii_of(word)
    return consonants(word).translate(_ONE_SIGN) if letters.isalpha() else None


def given_number(word: str) -> int | None:
    """A number that all known spellings of one given name share: Farida, Farideh. None for all other words."""
    return _SAME_GIVEN.get(ascii_of(word))


def comparable(left: str, right: str) -> bool:
    """Whether two words can be spellings of one name at all: a quick look that spares most comparisons.

    They have as many consonants and like ones, or are known as spellings of one given name (Farida, Farideh).
    """
    if _SAME_GIVEN.get(left, -1) == _SAME_GIVEN.get(right, -2):
        return True
    if _size(left) != _size(right):
        return False
    ours, theirs = skeleton(left), skeleton(right)
    if ours is None or theirs is None or ours == theirs:
        return True
    number = given_number(left)
    return number is not None and number == given_number(right)


@lru_cache(maxsize=8192)
def word_likeness(left: str, right: str) -> float:
    """How alike two ASCII words sound, 0 to 1."""
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return 0.9 if left[:1] == right[:1] else 0.0  # an initial
    if _SAME_GIVEN.get(left, -1) == _SAME_GIVEN.get(right, -2):
        return 0.97
    (ours, our_vowels), (theirs, their_vowels) = _parts(sounds(left)), _parts(sounds(right))
    if len(ours) != len(theirs) or not ours:
        return 0.0
    score = 0.97
    for mine, yours in zip(ours, theirs, strict=True):
        if mine != yours:
            score -= 0.07 if frozenset((mine, yours)) in _CONFUSED else 0.4
    pairs = list(zip(our_vowels, their_vowels, strict=True))
    for place, (mine, yours) in enumerate(pairs):
        if mine == yours:
            continue
        final = place == len(pairs) - 1
        if mine and yours:
            score -= 0.03 if {mine, yours} == {"a", "e"} else 0.07
            score -= 0.04 if len(ours) < 4 else 0.0
        else:
            score -= 0.15 if final else 0.06
    return max(0.0, score)


def same_name(a: str, b: str) -> Likeness:
    """How alike two spellings of a name are, with the reason.

    Family names (last words) must be alike; where both have a first name, that must be too. Examples:
    ``same_name("Vladimir Semashko", "Uladzimir Siamashka").same`` and ``same_name("Kiev", "Kyiv").same`` hold,
    ``same_name("Maria Orel", "Maksim Orel").same`` does not.
    """
    left, right = _words(a), _words(b)
    if not left or not right or not left[0] or not right[0]:
        return Likeness(0.0, "no letters to compare")
    if left == right:
        return Likeness(1.0, "the same words" if a.casefold() == b.casefold() else "the same but for accents or script")
    family = word_likeness(left[-1], right[-1])
    pair = f"{left[-1]} and {right[-1]}"
    if len(left) == 1 or len(right) == 1:
        return Likeness(family, _reason(family, pair))
    given = 0.95 if same_given(left[0], right[0]) else word_likeness(left[0], right[0])
    if given < family:
        pair = f"{left[0]} and {right[0]}"
    score = min(family, given)
    return Likeness(score, _reason(score, pair))


def _reason(score: float, pair: str) -> str:
    if score >= 0.999:
        return "the same words"
    if score >= 0.95:
        return f"{pair} are two ways of writing one name"
    return f"{pair} are alike in sound" if score >= SAME else f"{pair} differ"
