"""What stands behind a head noun and belongs to it: "(spokesman) for the International Rivers Council"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.swift import swift
from dateline.names.label import ADJECTIVE, BODY, CAPITAL, CITY, NAME, OTHER, ROLE, SPOT, STATE, Labels
from dateline.names.tables import DEFINITE, INDEFINITE, Place, body_nouns, role_modifiers, with_article, word_set
from dateline.names.words import LINKS, Words

_PLACES = frozenset({STATE, ADJECTIVE, CAPITAL, CITY})
_DANGLING = frozenset({"of", "and", "for", "'s", "’s"}) | LINKS
_GENITIVE = frozenset({"'s", "’s"})
_LONGEST = 16  # tokens of a complement or of what stands before a head
_COMPLEMENT = frozenset({"of", "for", "to", "in", "at", "with", "from"})
_SIDES = word_set("sides")
_COUNTRIES = frozenset({"states", "countries", "nations"})


def _person_follows(labels: Labels, at: int, n: int) -> bool:
    """Whether a person's name begins behind a place: "Ambassador to Russia Vladimir Semashko"."""
    if at >= n or labels.tags[at] != NAME:
        return False
    return labels.tags[at - 1] == STATE or at in labels.starts or (at + 1 < n and labels.tags[at + 1] == NAME)


def _small(words: Words, i: int) -> bool:
    return words.words[i][0].islower()


def _np_end(words: Words, labels: Labels, i: int) -> int:
    """The end of the noun phrase that starts at token `i`, `i` itself where none does."""
    n, at = len(words.low), i
    sentence = words.sentence[i] if i < n else -1
    if i < n and words.words[at].islower() and (words.word(at) in DEFINITE or words.word(at) in INDEFINITE):
        at += 1
    start = at
    of_person = words.word(i - 1) in {"for", "to"}  # "a spokesman for President Carl Thorn"
    while at < min(n, start + _LONGEST) and words.sentence[at] == sentence:
        tag, low = labels.tags[at], words.low[at]
        if at in labels.starts and not (of_person and labels.tags[at - 1] == ROLE and words.low[at - 1] != "justice"):
            break
        if tag in _PLACES:
            at = labels.places[at][0] if at in labels.places else at + 1
            if _person_follows(labels, at, n):
                return at
        elif (
            tag in (NAME, BODY, OTHER, SPOT)
            or low in role_modifiers()
            or low in body_nouns()
            or tag == ROLE
            or low in _GENITIVE
            or (low in {"of", "and", "for", "&"} and _capital_next(words, at) and not _another_body(words, at))
            or (
                low in LINKS
                and (_capital_next(words, at) or (words.word(at + 1) in LINKS and _capital_next(words, at + 1)))
            )
            or (low == "of" and words.word(at - 1) == "group" and words.word(at + 1).isdigit())
            or (low in _COUNTRIES and at > start and words.words[at - 1][0].isupper())
            or (tag == "" and low.isdigit() and words.word(at - 1) == "of" and words.word(at - 2) == "group")
            or (low == "." and at > start and len(words.words[at - 1]) <= 3 and _capital_next(words, at))
        ):
            at += 1
        elif (
            low == "of" and words.word(at + 1) == "the" and labels.tags[at - 1] == BODY and _capital_next(words, at + 1)
        ):
            at += 2  # head of the Board [of the] King
        else:
            break
    while at > start and (words.low[at - 1] in _DANGLING or _only_describes(words, at - 1)):
        at -= 1
    return at if at > start else i


def _only_describes(words: Words, i: int) -> bool:
    """Whether a small word behind a name needs a noun of its own: "of the Norland first", not "of the Norland army"."""
    return words.low[i] in role_modifiers() and _small(words, i) and words.low[i] not in body_nouns()


def _another_body(words: Words, at: int) -> bool:
    """Whether an "and" joins two bodies, not two words of one: the Board of Lakes [and Council of Ports]."""
    return words.word(at) == "and" and words.word(at + 1) in body_nouns() and words.word(at + 2) == "of"


def _capital_next(words: Words, at: int) -> bool:
    return at + 1 < len(words.low) and words.words[at + 1][0].isupper() and words.sentence[at + 1] == words.sentence[at]


def _coordination(words: Words, labels: Labels, i: int) -> tuple[int, list[str]]:
    """From token `i`: "Kadera, Mirzan and the Ostrava Republic" -> its end and the states."""
    found: list[str] = []
    at, end, n = i, i, len(words.low)
    while at < n:
        article = words.word(at) == "the"
        at += article
        place = labels.places.get(at)
        if place is None or place[1].sort == "city" or (found and _describes(words, place, article=article)):
            break
        found.append(place[1].country)
        at = end = place[0]
        if words.word(at) == "," and words.word(at + 1) == "and":
            at += 2
        elif words.word(at) in {"and", ","}:
            at += 1
        else:
            break
    return end, found


def _describes(words: Words, place: tuple[int, Place], *, article: bool) -> bool:
    """Whether a state in a list only describes a noun behind it: the government of Norland and the Kasai [rebels]."""
    end, entry = place
    small = end < len(words.low) and words.close(end) and words.words[end].isalpha() and _small(words, end)
    return small and (entry.sort == "adj" or (article and with_article(entry.country) == entry.country))


def _sides(words: Words, i: int) -> int:
    """The end of "the two countries" at token `i`, 0 where it does not stand."""
    at = i
    while at < i + 4 and words.word(at) in {
        "the",
        "both",
        "two",
        "three",
        "four",
        "neighbouring",
        "neighboring",
        "member",
    }:
        at += 1
    return at + 1 if at > i and words.word(at) in _SIDES else 0


@swift
@dataclass(frozen=True, slots=True)
class Behind:
    """What follows a head: its end, the states, whether it is "of the two countries", the tokens of the owner."""

    end: int
    states: tuple[str, ...] = ()
    sides: bool = False
    of: tuple[int, int] | None = None


def what_follows(words: Words, labels: Labels, end: int, *, role: bool) -> Behind:
    """What follows the head that ends at token `end`."""
    low = words.word(end)
    if low not in _COMPLEMENT or words.sentence[end] != words.sentence[end - 1]:
        return Behind(end)
    sides = _sides(words, end + 1) if low in {"of", "in", "from"} else 0
    if sides:
        return Behind(sides, sides=True)
    after, states = _coordination(words, labels, end + 1)
    if not role and states and labels.tags[after - 1] == ADJECTIVE and _capital_next(words, after - 1):
        states = []  # "of American States"
    if states and (low == "of" or role):
        return Behind(after, tuple(states) if low == "of" else (), of=(end + 1, after))
    return _owner(words, labels, end, low, role=role)


def _owner(words: Words, labels: Labels, end: int, low: str, *, role: bool) -> Behind:
    """The owner behind "of", "for", "to", "in": "of the International Rivers Council", "to Horvatova"."""
    after = _np_end(words, labels, end + 1)
    if after == end + 1 or (low != "of" and not role):
        return Behind(end)
    last = labels.tags[after - 1] or (BODY if words.words[after - 1].isdigit() else "")
    wanted = {"to": _PERSONAL, "in": _LOCAL, "at": _LOCAL, "with": frozenset[str](), "from": _LOCAL}
    if low in wanted and last not in wanted[low]:
        return Behind(end)
    place = labels.places.get(end + 1 + (words.word(end + 1) in DEFINITE))
    if place is not None and place[1].sort == "adj" and place[0] < after:
        place = None  # "of American States"
    return Behind(after, (place[1].country,) if place and low == "of" else (), of=(end + 1, after))


_PERSONAL = frozenset({ROLE, NAME, BODY})
_LOCAL = frozenset({STATE, ADJECTIVE, CAPITAL, CITY, BODY, NAME, SPOT})
