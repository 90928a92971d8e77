"""Nouns of instruments that mean something else: a street, a party's convention, consent, a body, money."""

from __future__ import annotations

from dateline.instruments.left import Left
from dateline.instruments.words import Line, Noun, nouns, word_set

_OURS = frozenset({"our", "my", "your", "his", "her"})
_DEGREES = frozenset({"most", "more", "less"})


def is_other(line: Line, i: int) -> bool:
    """Whether the noun belongs to a street, a hotel, a show: "Paris Agreement Street", "the Hotel Accord"."""
    following = i + 1
    if line.low[i] == "plans" or _is_party(line, i):
        return True
    if line.near(i, following) and line.touching(following):
        if line.low[following] in word_set("spots") and line.capital(following) == line.capital(i):
            return True
        if line.capital(i) and line.capital(following) and line.low[following] not in word_set("connect"):
            return True
    return line.near(i, i - 1) and line.low[i - 1] in word_set("spots") and line.capital(i - 1)


def is_no_text(line: Line, left: Left, i: int, noun: Noun) -> bool:
    """Whether the noun is a verb, a state of mind, a body, a gathering or money, by the words beside it."""
    low = frozenset(line.low[left.core : i])
    return (
        bool(low & (word_set("money") | word_set("market")))
        or (bool(low & _DEGREES) and not line.capital(i))  # "the most concrete agreement"
        or _is_gathering(line, low, i)
        or _is_paid(line, low, i, noun)
        or _is_verb(line, left, i, noun)
        or _modifies(line, i, noun)
        or _is_consent(line, left, i, noun)
        or _is_body(line, left, noun)
        or _is_of_minds(line, left, i, noun)
    )


def _is_party(line: Line, i: int) -> bool:
    """Whether a law is part of a party's name or one of nature: "Law and Order", "Moore's Law"."""
    if line.at(i - 1) in {"'s", "’s"} and nouns()[line.low[i]].shown == "headed" and line.capital(i - 2):
        return line.capital(i)  # Moore's Law
    joined = line.capital(i) and line.at(i + 1) in {"and", "&"} and line.near(i, i + 2) and line.capital(i + 2)
    return joined and nouns()[line.low[i]].shown == "headed"


def _is_verb(line: Line, left: Left, i: int, noun: Noun) -> bool:
    """Whether the noun is a verb: "will deal with", "they deal with"."""
    loose = left.definite is None and not line.capital(i) and (left.core == i or not line.capital(left.core))
    with_whom = loose and noun.noun == "deal" and line.at(i + 1) == "with"
    return with_whom or line.at(i - 1) in {"not", "to", "will", "would"}


def _modifies(line: Line, i: int, noun: Noun) -> bool:
    """Whether the noun says what sort of thing follows: "the third agreement year", "a debt settlement program"."""
    following = line.at(i + 1)
    return following in {"year", "years"} or (noun.shown == "narrow" and following in word_set("modifies"))


def _is_consent(line: Line, left: Left, i: int, noun: Noun) -> bool:
    """Whether an agreement is that somebody agrees: "our agreement to work together"."""
    return left.opener in _OURS and noun.noun == "agreement" and line.at(i + 1) == "to" and left.core == i


def _is_body(line: Line, left: Left, noun: Noun) -> bool:
    """Whether a programme has a staff or is on air: "the head of the Programme on ...", "a radio program"."""
    if noun.family == "program" and set(line.low[left.core : left.noun]) & word_set("aired"):
        return True
    if noun.family != "program" or line.at(left.at - 1) not in {"of", "for", "at"}:
        return False
    one = line.at(left.at - 2)
    return one in word_set("staff") or one.startswith("spokes")


def _is_of_minds(line: Line, left: Left, i: int, noun: Noun) -> bool:
    """Whether an agreement without "an" is one of minds; "reached agreement" is none, nor is one told with a name."""
    if noun.noun not in {"agreement", "accord"} or left.definite is not None or line.capital(i):
        return False
    if not set(line.low[left.core : i]) <= word_set("minds"):
        return False
    return left.core < i or line.at(left.at - 1) in {"in", "of", "much", "is", "was", "their"}


def _is_gathering(line: Line, low: frozenset[str], i: int) -> bool:
    """Whether a convention is a gathering: "the Republican National Convention", "the Bakers Convention"."""
    crowd = line.capital(i - 1) and line.at(i - 1).endswith(("ers", "ists", "ians", "fans"))
    return line.low[i].startswith("convention") and (crowd or bool(low & word_set("gathering")))


def _is_paid(line: Line, low: frozenset[str], i: int, noun: Noun) -> bool:
    """Whether a bill is money: "the wages bill", "Treasury bill rates", "the book-to-bill ratio"."""
    if noun.noun != "bill":
        return False
    joined = line.at(i - 1) in {"-", "–"} or line.low[i] == "bills"
    return joined or bool(low & word_set("paid")) or line.at(i + 1) in word_set("billed")
