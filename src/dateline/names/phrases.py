"""Noun phrases around nouns for people and bodies: "Varnia's deputy energy minister", "the trade ministry"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.names.label import ADJECTIVE, BODY, CAPITAL, CITY, DAY, NAME, OTHER, ROLE, SPOT, STATE, Labels
from dateline.names.tables import (
    BARRIER,
    DEFINITE,
    INDEFINITE,
    RoleNoun,
    body_forms,
    body_nouns,
    role_modifiers,
    word_set,
)
from dateline.names.words import LINKS, Words

_PLACES = frozenset({STATE, ADJECTIVE, CAPITAL, CITY})
_SIDE_TAGS = frozenset({ADJECTIVE, STATE})
_DANGLING = frozenset({"of", "and", "for", "'s", "’s"}) | LINKS
_NAMED = frozenset({NAME, BODY, OTHER, SPOT})
_GENITIVE = frozenset({"'s", "’s"})
_LONGEST = 16  # tokens of a complement or of what stands before a head
_REACH = 3  # unknown words that a determiner may stand away from the modifiers
#: Role nouns that are as often something else; they need a determiner, a modifier or a name beside them.
_AMBIGUOUS = word_set("ambiguous")
_COMPLEMENT = frozenset({"of", "for", "to", "in", "at", "with", "from"})
_SIDES = word_set("sides")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens [first, last), head [head, head_end), `core` where its title begins (no determiner).

    `countries` in the order said; `modifiers` the lower-case words before the head; `owner` the name tokens that
    own the office ("Kremlin", "Ostravagaz"); `definite` None where no determiner stands; `sides` for "of the two
    countries"; `noun` is None for a body's phrase.
    """

    first: int
    core: int
    head: int
    head_end: int
    last: int
    noun: RoleNoun | None
    countries: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    definite: bool | None = None
    sides: bool = False
    number: int | None = None
    of: tuple[int, int] | None = None
    lead: bool = False  # a name or a state stands before the head: "White House officials"

    @property
    def noun_plural(self) -> bool:
        """Whether the head is plural: "presidents"."""
        return self.noun is not None and self.noun.plural

    @property
    def noun_sort(self) -> str:
        """The sort of the head noun, empty for a body's phrase."""
        return self.noun.sort if self.noun is not None else ""

    @property
    def bare(self) -> bool:
        """Whether nothing narrows the head: "the president", "officials"."""
        return not self.countries and not self.modifiers and self.of is None


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "2": 2, "3": 3, "4": 4}


class _Left:
    """Walks left from a head noun and collects what belongs to it."""

    def __init__(self, words: Words, labels: Labels, head: int) -> None:
        self.words, self.labels, self.at = words, labels, head
        self.countries: list[str] = []
        self.modifiers: list[str] = []
        self.definite: bool | None = None
        self.number: int | None = None
        self.core = head
        self.head = head
        self.lead = False

    def inside(self, i: int) -> bool:
        return i >= 0 and self.words.sentence[i] == self.words.sentence[self.head]

    def country_at(self, i: int) -> str | None:
        for start in range(i, max(-1, i - 5), -1):
            found = self.labels.places.get(start)
            if found is not None:
                return found[1].country if found[0] > i else None
        return None

    def step(self) -> bool:
        """Takes the token before; False where the phrase ends."""
        i = self.at - 1
        if not self.inside(i) or self.head - i > _LONGEST:
            return False
        low = self.words.low[i]
        if low in DEFINITE or low in INDEFINITE:
            return self._determiner(i, low)
        if self.labels.tags[i] in _PLACES:
            return self._place(i)
        if self.labels.tags[i] == ROLE or low in role_modifiers():
            self.modifiers.insert(0, low)
            return self._name(i)
        return self._capital(i) if self.words.words[i][0].isupper() else self._small(i, low)

    def _capital(self, i: int) -> bool:
        """A capitalised word: an owner ("Kremlin"), or an ordinary word that opens the sentence."""
        if self.labels.tags[i] not in _NAMED:
            return False
        ordinary = self.words.low[i].endswith(("ing", "ed"))
        if ordinary and self.labels.tags[i] == NAME and i in self.words.opens:
            return False  # "Meeting farmers"
        self.lead = True
        joined = self.inside(i - 2) and self.words.low[i - 1] == "of" and self.labels.tags[i - 2] == BODY
        return self._name(i - 2 if joined and self.words.words[i - 2][0].isupper() else i)

    def _small(self, i: int, low: str) -> bool:
        if low in _GENITIVE:
            return self._genitive(i)
        if low in {".", "-"} and self.inside(i - 1) and self.labels.tags[i - 1] in _PLACES:
            return self._name(i)
        return self._unknown(i)

    def _determiner(self, i: int, low: str) -> bool:
        number = _NUMBERS.get(low)
        if number is not None:
            self.number = number
            self.at = i
            if low == "both":
                self.definite = True
            return self.inside(i - 1) and self.words.low[i - 1] in DEFINITE
        self.definite = low in DEFINITE
        self.at = i
        return False

    def _place(self, i: int) -> bool:
        country = self.country_at(i)
        first = i
        while first not in self.labels.places and first > 0 and self.labels.tags[first - 1] in _PLACES:
            first -= 1
        if country is not None:
            self.countries.insert(0, country)
        self.at = self.core = first
        if self.inside(first - 2) and self.words.low[first - 1] == "of" and self.labels.tags[first - 2] == BODY:
            self.at = self.core = first - 2  # "Bank of Japan Governor"
            self.lead = True
            return True
        joint = first - 1
        if (
            self.inside(joint - 1)
            and self.words.low[joint] in {"and", ","}
            and self.labels.tags[joint - 1] in _SIDE_TAGS
        ):
            self.at = self.core = joint
        return True

    def _name(self, i: int) -> bool:
        self.at = self.core = i
        return True

    def _genitive(self, i: int) -> bool:
        if not self.inside(i - 1):
            return False
        self.definite = True
        self.at = self.core = i
        before = i - 1
        if self.labels.tags[before] in _PLACES or self.words.words[before][0].isupper():
            return True
        self.at = self.core = before
        return True

    def _unknown(self, i: int) -> bool:
        for step in range(1, _REACH + 1):
            j = i - step
            if not self.inside(j) or self.words.low[j + 1] in BARRIER or not self.words.low[j + 1][0].isalpha():
                return False
            low = self.words.low[j]
            if low in DEFINITE or low in INDEFINITE:
                if low in {"no", "any"}:
                    return False
                self.modifiers = self.words.low[j + 1 : i + 1] + self.modifiers
                self.core = j + 1
                self.at = j + 1
                return True
        return False


def _person_follows(labels: Labels, at: int, n: int) -> bool:
    """Whether a person's name begins behind a place: "Ambassador to Russia Vladimir Semashko"."""
    if at >= n or labels.tags[at] != NAME:
        return False
    return labels.tags[at - 1] == STATE or at in labels.starts or (at + 1 < n and labels.tags[at + 1] == NAME)


def _small(words: Words, i: int) -> bool:
    return words.words[i][0].islower()


def _np_end(words: Words, labels: Labels, i: int) -> int:
    """The end of the noun phrase that starts at token `i`, `i` itself where none does."""
    n, at = len(words), i
    sentence = words.sentence[i] if i < n else -1
    if i < n and words.words[at].islower() and (words.word(at) in DEFINITE or words.word(at) in INDEFINITE):
        at += 1
    start = at
    while at < min(n, start + _LONGEST) and words.sentence[at] == sentence:
        tag, low = labels.tags[at], words.low[at]
        if at in labels.starts:
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
            or (low in {"of", "and", "for"} and _capital_next(words, at))
            or (low in LINKS and _capital_next(words, at))
            or (low == "." and at > start and len(words.words[at - 1]) <= 3 and _capital_next(words, at))
        ):
            at += 1
        else:
            break
    while at > start and (
        words.low[at - 1] in _DANGLING or (words.low[at - 1] in role_modifiers() and _small(words, at - 1))
    ):
        at -= 1
    return at if at > start else i


def _capital_next(words: Words, at: int) -> bool:
    return at + 1 < len(words) and words.words[at + 1][0].isupper() and words.sentence[at + 1] == words.sentence[at]


def _coordination(words: Words, labels: Labels, i: int) -> tuple[int, list[str]]:
    """From token `i`: "Kadera, Mirzan and the Ostrava Republic" -> its end and the states."""
    found: list[str] = []
    at, end, n = i, i, len(words)
    while at < n:
        if words.word(at) == "the":
            at += 1
        place = labels.places.get(at)
        if place is None or place[1].sort == "city":
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


@dataclass(frozen=True, slots=True)
class _Behind:
    """What follows a head: its end, the states, whether it is "of the two countries", the tokens of the owner."""

    end: int
    states: tuple[str, ...] = ()
    sides: bool = False
    of: tuple[int, int] | None = None


def _right(words: Words, labels: Labels, end: int, *, role: bool) -> _Behind:
    """What follows the head that ends at token `end`."""
    low = words.word(end)
    if low not in _COMPLEMENT or words.sentence[end] != words.sentence[end - 1]:
        return _Behind(end)
    sides = _sides(words, end + 1) if low in {"of", "in", "from"} else 0
    if sides:
        return _Behind(sides, sides=True)
    after, states = _coordination(words, labels, end + 1)
    if states and (low == "of" or role):
        return _Behind(after, tuple(states) if low == "of" else (), of=(end + 1, after))
    return _owner(words, labels, end, low, role=role)


def _owner(words: Words, labels: Labels, end: int, low: str, *, role: bool) -> _Behind:
    """The owner behind "of", "for", "to", "in": "of the International Rivers Council", "to Horvatova"."""
    after = _np_end(words, labels, end + 1)
    if after == end + 1 or (low != "of" and not role):
        return _Behind(end)
    last = labels.tags[after - 1]
    wanted = {"to": _PERSONAL, "in": _LOCAL, "at": _LOCAL, "with": frozenset[str](), "from": _LOCAL}
    if low in wanted and last not in wanted[low]:
        return _Behind(end)
    place = labels.places.get(end + 1 + (words.word(end + 1) in DEFINITE))
    return _Behind(after, (place[1].country,) if place and low == "of" else (), of=(end + 1, after))


_PERSONAL = frozenset({ROLE, NAME, BODY})
_LOCAL = frozenset({STATE, ADJECTIVE, CAPITAL, CITY, BODY, NAME, SPOT})


def phrase_at(words: Words, labels: Labels, head: int, head_end: int, noun: RoleNoun | None) -> Phrase | None:
    """The phrase around a head noun at tokens [head, head_end); None where the word is no noun here."""
    left = _Left(words, labels, head)
    while left.step():
        pass
    behind = _right(words, labels, head_end, role=noun is not None)
    countries = tuple(dict.fromkeys((*left.countries, *behind.states)))
    modifiers = tuple(m for m in left.modifiers if m not in {"former", "new", "top", "senior"} or noun is None)
    narrow = left.core < head or behind.of is not None
    if noun is not None and noun.noun in _AMBIGUOUS and not (narrow or left.definite is not None):
        after = labels.tags[head_end] if head_end < len(words) else ""
        if not (after in (NAME, DAY) and words.words[head][0].isupper()) and not noun.plural:
            return None
    if noun is None and left.definite is None and not narrow and not words.words[head][0].isupper():
        return None
    return Phrase(
        left.at,
        left.core,
        head,
        head_end,
        behind.end,
        noun,
        countries,
        modifiers,
        left.definite,
        behind.sides,
        left.number,
        behind.of,
        left.lead,
    )


def _modifies(words: Words, labels: Labels, end: int) -> bool:
    """Whether a role noun ending before token `end` belongs to a further role noun behind it."""
    at = end
    while at < min(end + 3, len(words)) and words.close(at):
        if at in labels.roles:
            return True
        if words.low[at] not in role_modifiers():
            return False
        at += 1
    return False


def role_phrases(words: Words, labels: Labels) -> list[Phrase]:
    """The phrases of all role nouns, in text order; a role noun inside another's modifiers is left out."""
    found: list[Phrase] = []
    for head, (end, noun) in sorted(labels.roles.items()):
        if not noun.plural and noun.sort != "title" and _modifies(words, labels, end):
            continue  # "chief negotiator", "Deputy Foreign Minister": a later noun is the head
        phrase = phrase_at(words, labels, head, end, noun)
        if phrase is not None:
            found.append(phrase)
    return found


def body_phrases(words: Words, labels: Labels) -> list[Phrase]:
    """The phrases of all nouns of bodies."""
    forms = body_forms()
    found: list[Phrase] = []
    for i in [i for i, low in enumerate(words.low) if low in forms]:
        if labels.tags[i] not in (BODY, "") or labels.titled(i):
            continue
        capital = words.words[i][0].isupper()
        if not capital and not forms[words.low[i]]:
            continue
        if i + 1 < len(words) and capital and labels.tags[i + 1] in (BODY, OTHER, SPOT) and words.close(i + 1):
            continue  # "Federation Council", "Union Treaty Street": the last noun is the head
        phrase = phrase_at(words, labels, i, i + 1, None)
        if phrase is not None:
            found.append(phrase)
    return found
