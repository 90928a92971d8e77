"""A source as it is named inside a sentence: "a Kaldan official", "the Trade Ministry", "Ana Torvik"."""

from __future__ import annotations

from dateline import lexicon
from dateline.track.tables import rows, words

#: Head of a nameless source -> the article it takes.
_ARTICLES = {word: line[0] for _, line in rows("voices.txt") for word in line[1:]}
_ARTICLES |= {word.lower(): "the" for word in lexicon.words("state-articles")}
_PREPOSITIONS = frozenset({"of", "in", "for", "from", "at", "with", "on", "close", "to", "who"})
#: First words after which no article stands.
_GIVEN = words("given.txt")
#: What posts and bodies are for, or of what rank: none of them is a name.
_MATTERS = words("matters.txt")


def _head(told: list[str]) -> str:
    """The word that says what the source is: the last one before a preposition."""
    stop = next((n for n, word in enumerate(told) if n and word.lower() in _PREPOSITIONS), len(told))
    return told[stop - 1]


def _owned(first: str) -> bool:
    """Whether a name's own genitive stands before the noun: "Noor's ministry" needs no article."""
    return first[:1].isupper() and first.endswith(("'s", "’s", "s'", "s’"))


def lowered(name: str) -> str:
    """A name without the capital that only the start of its sentence gave it: "Inspectors of the agency", "Its envoys".

    "United States", "Charles de Gaulle" and "Creditors" alone stay: nothing shows that they are no names.
    """
    first, _, rest = name.partition(" ")
    following = rest.partition(" ")[0]
    common = (
        first.endswith("s") if following in _PREPOSITIONS else first.lower() in _MATTERS and following.endswith("s")
    )
    plain = first.isalpha() and first[1:].islower() and following.islower() and common
    article = first in ("The", "A", "An") and following.islower()  # "The two sides", and not "The Hague"
    owned = article or (rest and first.lower() in _GIVEN and first not in ("The", "A", "An"))
    return first.lower() + name[len(first) :] if plain or owned else name


def voiced(source: str) -> str:
    """`source` with the article it takes in a sentence; names of persons, states and agencies stay bare.

    Examples: "Kaldan official" -> "a Kaldan official", "Trade Ministry" -> "the Trade Ministry", "officials", "Noor's
    ministry" and "Ana Torvik" as they are.
    """
    source = lowered(source)
    told = source.split()
    if not told or told[0].lower() in _GIVEN or told[0][:1].isdigit() or _owned(told[0]):
        return source
    head = _head(told)
    article = _ARTICLES.get(head.lower())
    if article is None or (article == "a" and head[:1].isupper()):  # "Prime Minister", "Leader" as a surname
        return source
    if article == "a" and told[0][:1].lower() in "aeio":
        article = "an"
    return f"{article} {source}"
