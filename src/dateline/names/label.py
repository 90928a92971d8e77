"""What each token is before anything is put together: a state, an adjective of one, a role noun, a plain name word."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.names.tables import (
    DAYS,
    STARTERS,
    Place,
    RoleNoun,
    body_nouns,
    first_names,
    gazetteer,
    other_nouns,
    place_nouns,
    role_modifiers,
    role_nouns,
    word_set,
)
from dateline.names.words import LINKS, Words
from dateline.text.seek import where

STATE, ADJECTIVE, CAPITAL, CITY = "S", "A", "C", "P"
ROLE, BODY, SPOT, OTHER, DAY, NAME, MODIFIER, NONE = "R", "B", "L", "I", "D", "N", "M", ""
_PREPOSITIONS = frozenset({"from", "in", "at", "near", "of", "to"})
_TITLE_OPENS = frozenset({"on", "of", "for", "between", "concerning"})
_TITLE_LINKS = _TITLE_OPENS | {"the", "and", "in", "to", "with"}
_SORT = {"name": STATE, "adj": ADJECTIVE, "capital": CAPITAL, "city": CITY}
#: "South American", "Latin Americans": of no one state.
_AMERICAN = frozenset({"american", "americans"})
_CONTINENTAL = frozenset({"south", "latin", "north", "central", "native", "pan"})
_DOTTED = word_set("dotted")
_US_STATES = word_set("us-states")


@dataclass(frozen=True, slots=True)
class Labels:
    """One label a token, and the entries behind them: token -> (end, entry)."""

    tags: list[str]
    places: dict[int, tuple[int, Place]]
    roles: dict[int, tuple[int, RoleNoun]]
    capitals: list[int]
    titles: frozenset[int] = frozenset()  # tokens behind the noun of a treaty's title
    starts: frozenset[int] = frozenset()  # tokens at which a person's full name begins

    def titled(self, i: int) -> bool:
        """Whether token `i` stands inside the title of a treaty or its like, behind its noun."""
        return i in self.titles


def _surnames(words: Words) -> frozenset[str]:
    """Words that end a full name behind a rank: "Colonel Idris [Bello]", who is no town, there or later."""
    return frozenset(
        words.words[i]
        for i in words.capitals
        if i > 1
        and words.low[i - 2] in role_nouns()
        and words.close(i)
        and words.close(i - 1)
        and words.capital(i - 1)
        and not gazetteer().get(words.words[i - 1])
        and words.low[i - 1] not in role_nouns()
        and any(e.sort == "city" and len(e.words) == 1 for e in gazetteer().get(words.words[i], ()))
    )


def _match_place(
    words: Words, i: int, states: dict[str, Place], surnames: frozenset[str] = frozenset()
) -> tuple[int, Place] | None:
    entries = gazetteer().get(words.words[i], ())
    for entry in entries:
        if entry.sort == "city" and words.words[i] in surnames and len(entry.words) == 1:
            break
        if words.low[i] in _AMERICAN and words.word(i - 1) in _CONTINENTAL:
            return None
        alone = len(entry.words) == 1
        if alone or words.words[i : i + len(entry.words)] == list(entry.words):
            if alone and (words.words[i] in states or _first_name(words, i, entry)):
                break
            return i + len(entry.words), entry
    own = states.get(words.words[i])
    if own is None:
        return None
    if len(own.words) > 1 and words.words[i : i + len(own.words)] == list(own.words):
        return i + len(own.words), own
    return i + 1, own


def _first_name(words: Words, i: int, entry: Place) -> bool:
    """Whether a town's name is somebody's first name here: "Vladimir Putin"."""
    if i + 1 >= len(words.low) or not words.close(i + 1) or words.starts[i + 1] == words.ends[i]:
        return False
    if entry.sort not in {"city", "capital"} and entry.words[0] not in first_names():
        return False
    if words.word(i - 1) in _PREPOSITIONS or i + 1 in words.opens:
        return False
    if names_gathering(words, i + 1):
        return False  # the Venice Economic Summit
    return words.words[i + 1][0].isupper() and _match_place(words, i + 1, {}) is None and _is_name(words, i + 1)


def names_gathering(words: Words, i: int) -> bool:
    """Whether capitals from token `i` on name a gathering: the Tokyo [Economic Summit]."""
    while i + 1 < len(words.low) and words.close(i + 1) and words.capital(i + 1):
        i += 1
    return words.low[i] in _HELD


_HELD = frozenset({"summit", "conference", "talks", "meeting"})


def _is_name(words: Words, i: int) -> bool:
    return _plain(words, i) == NAME and words.low[i] not in role_nouns()


def _match_role(words: Words, i: int) -> tuple[int, RoleNoun] | None:
    for key, noun in role_nouns().get(words.low[i], ()):
        if len(key) == 1 or words.low[i : i + len(key)] == list(key):
            return i + len(key), noun
    return None


def _continental(words: Words, i: int) -> bool:
    """Whether token i is half of "South American"."""
    if words.low[i] in _AMERICAN:
        return words.word(i - 1) in _CONTINENTAL
    return words.low[i] in _CONTINENTAL and words.word(i + 1) in _AMERICAN


def _abbreviated_state(words: Words, i: int) -> bool:
    """Whether token `i` is a U.S. state cut short behind its town: "Karsk, Mich., "."""
    return words.low[i] in _US_STATES and words.word(i - 1) == "," and words.word(i + 1) in (".", ",")


def _plain(words: Words, i: int) -> str:
    """The label of a capitalised token that is neither place nor role."""
    low = words.low[i]
    if low in DAYS:
        return DAY
    if low in body_nouns():
        return BODY
    if low in place_nouns():
        return SPOT
    if low in other_nouns() or (low.endswith("s") and low[:-1] in other_nouns()):
        return OTHER
    if (i in words.opens or "'" in low or "’" in low or low == "i") and (
        low in STARTERS or low.partition("’")[0].partition("'")[0] in STARTERS
    ):
        return NONE
    return NAME


def _places(
    words: Words, states: dict[str, Place], families: frozenset[int], tags: list[str]
) -> dict[int, tuple[int, Place]]:
    """The states and towns among the capitals; `tags` gets the label of every capital that is no role."""
    places: dict[int, tuple[int, Place]] = {}
    surnames, done = _surnames(words), 0
    for i in words.capitals:
        if i < done:
            continue
        place = _match_place(words, i, states, surnames) if i not in families else None
        if place is not None:
            done = place[0]
            places[i] = place
            tags[i:done] = [_SORT[place[1].sort]] * (done - i)
        elif i in families:
            tags[i] = NAME
        elif words.low[i] not in role_nouns() and not _continental(words, i):
            tags[i] = SPOT if _abbreviated_state(words, i) else _plain(words, i)
    return places


def label(words: Words, states: dict[str, Place], families: frozenset[int] = frozenset()) -> Labels:
    """Labels for all tokens; `states` are those that this story shows to be states (see `states`).

    `families` are tokens that are somebody's family name whatever else they could be (see `surnames`).
    """
    tags = [NONE] * len(words.low)
    roles: dict[int, tuple[int, RoleNoun]] = {}
    capitals = words.capitals
    places = _places(words, states, families, tags)
    nouns = role_nouns()
    named = _named_as_ranks(words, tags)
    done = 0
    for i in where(words.low, nouns):
        if i < done:
            continue
        if words.low[i] in named and words.capital(i) and not _capital_after(words, i):
            tags[i] = NAME
            continue
        found = _match_role(words, i) if tags[i] in (NONE, OTHER) else None
        if found is not None and not _of_body(words, i, found[0]):
            done = found[0]
            roles[i] = found
            tags[i:done] = [ROLE] * (done - i)
        elif tags[i] == NONE and words.words[i][0].isupper():
            tags[i] = _plain(words, i)
    for i in reversed(capitals):
        follows = i + 1 < len(words.low) and tags[i + 1] in (ROLE, MODIFIER) and words.close(i + 1)
        if follows and tags[i] in (NAME, OTHER, BODY) and words.low[i] in role_modifiers():
            tags[i] = MODIFIER
    return Labels(tags, places, roles, capitals, frozenset(_titles(words, tags, capitals)))


def _capital_after(words: Words, i: int) -> bool:
    return i + 1 < len(words.low) and words.close(i + 1) and words.capital(i + 1)


def _named_as_ranks(words: Words, tags: list[str]) -> frozenset[str]:
    """Ranks that are somebody's family name here: "John Major said"."""
    nouns = role_nouns()
    return frozenset(
        words.low[i]
        for i in words.capitals
        if i
        and words.low[i] in nouns
        and tags[i - 1] == NAME
        and words.close(i)
        and not _capital_after(words, i)
        and all(noun.sort == "title" for _, noun in nouns[words.low[i]])
    )


def _of_body(words: Words, i: int, end: int) -> bool:
    """Whether a capitalised role noun is part of a name: "United Nations General Assembly", "General Agreement"."""
    chamber = words.low[max(0, i - 2) : i] == ["house", "of"]  # the House of [Representatives]
    return words.words[i][0].isupper() and (chamber or _before_body(words, end))


def _before_body(words: Words, end: int) -> bool:
    return (
        end < len(words.low)
        and words.close(end)
        and words.words[end][0].isupper()
        and (words.low[end] in body_nouns() or words.low[end] in other_nouns())
    )


def _titles(words: Words, tags: list[str], capitals: list[int]) -> set[int]:
    """The tokens behind the noun in "Treaty on the Customs and Energy Union of Varnia and Ostrava"."""
    found: set[int] = set()
    for i in capitals:
        if i in found or tags[i] != OTHER or words.word(i + 1) not in _TITLE_OPENS:
            continue
        at = last = i + 1
        while at < len(words.low) and words.sentence[at] == words.sentence[i]:
            if words.words[at][0].isupper():
                last = at + 1
            elif words.low[at] not in _TITLE_LINKS:
                break
            at += 1
        if last > i + 2:
            found.update(range(i + 1, last))
    return found


def initial(words: Words, i: int) -> bool:
    """Whether token `i` is a single capital (an initial) or a title before a full stop: "V", "Gen"."""
    word = words.words[i]
    return (len(word) == 1 and word.isupper()) or words.low[i] in _DOTTED


def company_form(words: Words, i: int) -> bool:
    """``A/S``, ``S/A``: a form of company written with a stroke, token `i` its first letter."""
    return words.word(i + 1) == "/" and words.words[i] in ("A", "S") and words.word(i + 2) in ("s", "a")


def linked(words: Words, tags: list[str], i: int) -> int:
    """How many small words from token `i` on tie a name to the next one: Jon [de] Silva, Ursula [von der] Leyen."""
    for count in (1, 2):
        if words.word(i + count - 1) not in LINKS or i + count >= len(words.low) or not words.close(i + count):
            return 0
        if tags[i + count] == NAME or (count > 1 and words.words[i + count][0].isupper()):  # Miguel de la Madrid
            return count
    return 0


def runs(words: Words, labels: Labels) -> list[tuple[int, int]]:
    """Token ranges of plain name words that belong together: "Vladimir Putin", "V. May", "Ali al-Khalifa al-Sabah"."""
    found: list[tuple[int, int]] = []
    tags = labels.tags
    i, n = 0, len(words.low)
    for start in labels.capitals:
        if start < i or tags[start] not in (NAME, DAY):
            continue
        i = start + 1
        while i < n and words.sentence[i] == words.sentence[start]:
            if tags[i] in (NAME, DAY) and words.close(i):
                i += 1
            elif (
                words.words[i] == "." and initial(words, i - 1) and i + 1 < n and tags[i + 1] in (NAME, DAY)
            ) or company_form(words, i - 1):
                i += 2
            elif links := linked(words, tags, i):
                i += links + 1
            else:
                break
        found.append((start, min(i, n)))
    return found
