"""States that no gazetteer knows: "Varnia's foreign minister", "the parliament of Mirzan", "the Ostrava Republic"."""

from __future__ import annotations

from dateline.names.tables import DAYS, STARTERS, Place, body_nouns, gazetteer, role_nouns, word_set
from dateline.names.words import Words

_OWNED = word_set("owned")
_OWNED_MIDDLE = word_set("owned-middle")
_OF = word_set("of")
_FORMS = word_set("forms")
_NO_STATES = word_set("no-states") | DAYS | STARTERS
_NATIONAL = word_set("national")
_FORM_WORDS = frozenset(w.lower() for w in _FORMS)
_GENITIVE = frozenset({"'s", "’s"})
_OF_THE = frozenset({"of", "the"})
_JOINS = frozenset({"and", ","})
_JOINS_THE = _JOINS | {"the"}
_SUFFIXES = frozenset(
    {"ian", "ean", "an", "ese", "ish", "ic", "i", "er", "n", "ians", "eans", "ans", "is", "ers", "ns"}
)


def _unknown(words: Words, i: int) -> bool:
    word = words.words[i]
    return (
        len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and "-" not in word
        and words.low[i] not in _NO_STATES
        and words.low[i] not in body_nouns()
        and words.low[i] not in role_nouns()
    )


def _known(words: Words, i: int, found: dict[str, Place]) -> bool:
    word = words.words[i]
    return word in found or any(p.sort == "name" and len(p.words) == 1 for p in gazetteer().get(word, ()))


def _add(found: dict[str, Place], *name: str) -> None:
    known = gazetteer().get(name[0], ())
    if any(p.sort in {"name", "adj", "capital"} and p.words == name[: len(p.words)] for p in known):
        return
    found.setdefault(name[0], Place("name", name, " ".join(name)))


def _owner_of_office(words: Words, i: int) -> bool:
    """Whether "<token i>'s president" (or "'s water minister") follows."""
    return words.word(i + 2) in _OWNED or (words.word(i + 2) in _OWNED_MIDDLE and words.word(i + 3) in _OWNED)


def _after_of(words: Words, i: int) -> bool:
    """Whether token `i` is what an office or a parliament is of."""
    at = i - 1
    if words.word(at) == "the":
        at -= 1
    return words.word(at) == "of" and words.word(at - 1) in _OF


def _coordinate(words: Words, i: int, found: dict[str, Place]) -> bool:
    """Whether token `i` is joined to a known state: "Russia and X", "X, Mirzan and Tolmeria"."""
    if words.word(i + 1) in {"and", ","}:
        at = i + 2 + (words.word(i + 2) == "the")
        if at < len(words.low) and words.sentence[at] == words.sentence[i] and _known(words, at, found):
            return words.word(i + 1) == "and" or words.word(at + 1) in {"and", ","}
    at = i - 1 - (words.word(i - 1) == "the")
    if at >= 1 and words.word(at) in {"and", ","} and words.sentence[at - 1] == words.sentence[i]:
        return _known(words, at - 1, found) and (words.word(at) == "and" or words.word(i + 1) in {"and", ","})
    return False


def _free(words: Words, i: int) -> bool:
    """Whether token `i` stands alone, not inside a longer run of capitals."""
    n = len(words.low)
    after = i + 1 < n and words.close(i + 1) and words.capital(i + 1) and words.words[i + 1][0].isalpha()
    before = i > 0 and i not in words.opens and words.close(i) and words.capital(i - 1)
    return not after and not (before and words.words[i - 1][0].isalpha())


def _stem(name: str) -> str:
    return name[:-1] if name[-1] in "aeoy" else name


def _belongs(adjective: str, name: str) -> bool:
    """Whether an adjective is made from a name: Varnian from Varnia, Lusangese from Lusang."""
    if adjective[0] != name[0]:
        return False
    stem = _stem(name)
    return len(stem) >= 3 and adjective != name and adjective.startswith(stem) and adjective[len(stem) :] in _SUFFIXES


def _guess(adjective: str) -> str | None:
    """A state's name made from an adjective that no named state explains: Varnian -> Varnia."""
    for suffix, tail in (("ian", "ia"), ("ean", "ea"), ("ese", ""), ("an", "a"), ("stani", "stan")):
        if adjective.endswith(suffix) and len(adjective) > len(suffix) + 3:
            return adjective[: -len(suffix)] + tail
    return None


def _national(words: Words, i: int) -> bool:
    """Whether a national office or body follows token `i`: "the Varnian (energy) minister", "Ostrava government"."""
    if not words.close(i + 1) if i + 1 < len(words.low) else True:
        return False
    return words.low[i + 1] in _NATIONAL or (words.low[i + 1] in _OWNED_MIDDLE and words.word(i + 2) in _OWNED)


def own_states(words: Words, places: tuple[str, ...] = ()) -> dict[str, Place]:
    """First word -> entry of the states (and their adjectives) that only this story shows to be states.

    `places` are further state names known from outside the body (the dateline's "LIPNIK, Varnia").
    """
    found: dict[str, Place] = {}
    for place in places:
        _add(found, *place.split())
    people = _persons(words)
    unknown = [i for i in words.capitals if words.words[i] not in people and _unknown(words, i)]
    for i in unknown:
        before, behind = words.word(i - 1), words.word(i + 1)
        if behind in _FORM_WORDS and _formed(words, i):
            _add(found, words.words[i], words.words[i + 1])
            continue
        owns = behind in _GENITIVE and _owner_of_office(words, i)
        if (owns or (before in _OF_THE and _after_of(words, i))) and _free(words, i):
            _add(found, words.words[i])
    _add_pairs(words, unknown, found)
    joined = [i for i in unknown if words.word(i + 1) in _JOINS or words.word(i - 1) in _JOINS_THE]
    for _ in range(2):
        for i in joined:
            if words.words[i] not in found and _coordinate(words, i, found) and _free(words, i):
                _add(found, words.words[i])
    _add_adjectives(words, unknown, found)
    return found


def _persons(words: Words) -> frozenset[str]:
    """Words of a full name behind an office: "Chief Minister [Anil Varma]" is no state's, nor is Varma's ministry."""
    first = [
        i
        for i in words.capitals
        if words.word(i - 1) in role_nouns()
        and words.capital(i - 1)
        and i + 1 < len(words.low)
        and words.close(i + 1)
        and words.capital(i + 1)
        and words.low[i + 1] not in role_nouns()
    ]
    last = [i + 1 for i in first if _free_behind(words, i + 1)]
    return frozenset(words.words[i] for i in (*first, *last))


def _free_behind(words: Words, i: int) -> bool:
    """Whether a name ends at token `i`: "President Paul Varnia Republic" would show nothing."""
    return not (i + 1 < len(words.low) and words.close(i + 1) and words.capital(i + 1))


def _formed(words: Words, i: int) -> bool:
    """Whether token `i` opens "the Ostrava Republic"."""
    if i + 1 >= len(words.low) or words.words[i + 1] not in _FORMS or not words.close(i + 1):
        return False
    return words.word(i - 1) in {"the", ","} or i in words.opens


def _add_pairs(words: Words, unknown: list[int], found: dict[str, Place]) -> None:
    """A name and an adjective made from it ("Varnia ... Varnian") are a state's wherever an office or body follows."""
    seen = dict.fromkeys(words.words[i] for i in unknown)  # in text order, so that every run finds the same
    for i in unknown:
        word = words.words[i]
        if word in found or not _national(words, i):
            continue
        base = next((name for name in seen if _belongs(word, name)), None)
        if base is not None:
            _add(found, base)
        elif not word.endswith(_ADJECTIVAL) and _governed(words, i):
            _add(found, word)


_ADJECTIVAL = ("ian", "ean", "ese", "ish", "i")


def _governed(words: Words, i: int) -> bool:
    """Whether "the <token i> government" (or side) or "<token i> Prime Minister" stands, which only states have."""
    following = words.word(i + 1)
    if following in {"prime", "foreign"}:
        return words.word(i + 2) == "minister"
    return following in {"government", "parliament", "side", "presidential", "president"} and words.word(i - 1) in {
        "the",
        "a",
    }


def _add_adjectives(words: Words, unknown: list[int], found: dict[str, Place]) -> None:
    for i in unknown:
        word = words.words[i]
        if word in found or word[-1] not in "neichrs" or gazetteer().get(word):
            continue
        base = next((name for name in found if _belongs(word, name)), None)
        if base is not None:
            found[word] = Place("adj", (word,), found[base].country)
        elif _national(words, i) and word.endswith(("ian", "ean", "ese")) and (guess := _guess(word)):
            found[word] = Place("adj", (word,), guess)
