"""The word lists of this room, built once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table, words

_TOKEN = re.compile(r"\w+(?:[.-]\w+|[’'](?!s\b)\w+)*|[’']s\b|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the gazetteer: a state's name, its adjective, its capital or another city."""

    sort: str  # name, adj, capital, city
    words: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """One noun for people: `sort` is office, post, group or title; `general` the wider words for the same person."""

    noun: str
    sort: str
    general: frozenset[str]
    gender: str | None
    plural: bool = False


Gazetteer = dict[str, tuple[Place, ...]]


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("names-words", 2):
        found.setdefault(row[0], set()).update(row[1].split())
    return {key: frozenset(value) for key, value in found.items()}


def word_set(key: str) -> frozenset[str]:
    """One set of lexicon/en/names-words.txt: ``word_set("days")``."""
    return _word_sets()[key]


def _tokens(words_: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(words_))


@cache
def gazetteer() -> Gazetteer:
    """First word -> entries that begin with it, longest first; hand-made entries outrank generated ones."""
    entries: dict[tuple[str, ...], Place] = {}
    dropped = {row[1] for row in table("countries-also", 2) if row[0] == "drop"}
    for row in table("countries-cities", 2):
        entries[_tokens(row[0])] = Place("city", _tokens(row[0]), row[1])
    for row in table("countries", 3):
        name, capital, people = row[0], row[1], row[2]
        if name in dropped:
            continue
        if capital != "-":
            entries[_tokens(capital)] = Place("capital", _tokens(capital), name)
        entries[_tokens(name)] = Place("name", _tokens(name), name)
        for adjective in people.split(";") if people != "-" else ():
            entries[_tokens(adjective)] = Place("adj", _tokens(adjective), name)
            if adjective.endswith("an"):
                entries[_tokens(adjective + "s")] = Place("adj", _tokens(adjective + "s"), name)
    for row in table("countries-also", 2):
        if row[0] in {"first", "seat"}:
            continue
        if row[0] == "drop":
            entries.pop(_tokens(row[1]), None)
        else:
            entries[_tokens(row[1])] = Place(row[0], _tokens(row[1]), row[2])
            if row[1].endswith("."):  # at the end of a sentence the stop may be cut off
                entries[_tokens(row[1][:-1])] = Place(row[0], _tokens(row[1][:-1]), row[2])
    found: dict[str, list[Place]] = {}
    for entry in entries.values():
        found.setdefault(entry.words[0], []).append(entry)
    return {k: tuple(sorted(v, key=lambda p: -len(p.words))) for k, v in found.items()}


@cache
def seats() -> dict[str, str]:
    """Names of seats of power -> country: "Kremlin" -> "Russia"."""
    return {row[1]: row[2] for row in table("countries-also", 2) if row[0] == "seat"}


@cache
def first_names() -> frozenset[str]:
    """Names of states that are first names too."""
    return frozenset(row[1] for row in table("countries-also", 2) if row[0] == "first")


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun in {"prime minister", "deputy prime minister"}:
        return noun + "s"
    if noun in {
        "secretary of state",
        "head of state",
        "head of government",
        "chief of staff",
        "undersecretary of state",
    }:
        head, rest = noun.split(" ", 1)
        return f"{_plural(head)} {rest}"
    if noun in {"attorney general", "prosecutor general", "consul general", "director general", "secretary general"}:
        head, rest = noun.split(" ", 1)
        return f"{head}s {rest}"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + ("es" if noun.endswith(("ss", "ch")) else "s")


@cache
def role_nouns() -> dict[str, tuple[tuple[tuple[str, ...], RoleNoun], ...]]:
    """First word (lower case) -> (words, noun) of the role nouns that begin with it, longest first; plurals too."""
    found: dict[str, dict[tuple[str, ...], RoleNoun]] = {}
    for row in table("roles", 4):
        general = frozenset(row[2].split(";")) if row[2] != "-" else frozenset()
        gender = None if row[3] == "-" else row[3]
        forms = [(row[0], False)] if row[1] in {"title", "group"} else [(row[0], False), (_plural(row[0]), True)]
        for form, plural in forms:
            key = tuple(form.split())
            several = plural or row[0] == "media" or (row[1] == "group" and row[0].endswith("s"))
            noun = RoleNoun(row[0], row[1], general, gender, several)
            found.setdefault(key[0], {}).setdefault(key, noun)
    return {k: tuple(sorted(v.items(), key=lambda x: -len(x[0]))) for k, v in found.items()}


@cache
def role_modifiers() -> frozenset[str]:
    """Words that belong to the role noun after them."""
    return words("roles-modifiers")


@cache
def body_nouns() -> dict[str, bool]:
    """Nouns of bodies -> whether they count in lower case too."""
    return {row[0]: row[1] == "any" for row in table("names-bodies", 2)}


@cache
def body_forms() -> dict[str, bool]:
    """Nouns of bodies in both numbers -> whether they count in lower case too."""
    found = dict(body_nouns())
    for noun, small in body_nouns().items():
        found.setdefault(noun[:-1] + "ies" if noun.endswith("y") else noun + "s", small)
    return found


@cache
def place_nouns() -> frozenset[str]:
    """Nouns of places: river, street, dam."""
    return words("names-places")


@cache
def other_nouns() -> frozenset[str]:
    """Last words of capitalised runs that are no names of persons or bodies."""
    return words("names-notnames")


DAYS = word_set("days")

#: Words that begin sentences and are no names; anything else that a sentence starts with must earn it.
STARTERS = word_set("starters")

#: Determiners that open a noun phrase.
DEFINITE = word_set("definite")
INDEFINITE = word_set("indefinite")
#: Words that no noun phrase reaches across to the left.
BARRIER = word_set("barrier")

_ARTICLE = words("state-articles")


def with_article(country: str) -> str:
    """The name of a state as it stands behind "of": "the Ostrava Republic", "Belarus"."""
    last = country.rsplit(" ", 1)[-1]
    return f"the {country}" if last in _ARTICLE and not country.startswith("The ") else country
