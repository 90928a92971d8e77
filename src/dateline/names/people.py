"""The persons and bodies of one story: full names, what they are called for short, and the offices they hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.names.phrases import Phrase
from dateline.names.tables import with_article, word_set
from dateline.names.words import LINKS
from dateline.text.given import same_given

#: Words before an office that say who no longer, or not yet, holds it.
PAST = word_set("past")
_GENERIC = word_set("generic")
_MOST = 50  # holders of one office looked at in a story


@dataclass(frozen=True, slots=True)
class Office:
    """A part that a person plays: "energy minister" of Varnia."""

    noun: str
    modifiers: frozenset[str]
    country: str | None
    general: frozenset[str]
    text: str
    noun_sort: str = "office"

    def answers(self, phrase: Phrase, country: str | None) -> int:
        """How well the phrase names this office; 0 not at all."""
        noun = phrase.noun
        if noun is None:
            return 0
        same = noun.noun == self.noun
        if not same and noun.noun not in self.general and self.noun not in noun.general:
            return 0
        if country is not None and self.country is not None and country != self.country:
            return 0
        wanted = {m for m in phrase.modifiers if m not in _GENERIC}
        if wanted and not wanted <= self.modifiers:
            return 0
        if wanted and not same:
            return 0
        return 2 + same + (country is not None and country == self.country) + bool(wanted)


@dataclass(slots=True)
class Being:
    """One person or body of the story while it is being read."""

    name: str
    tokens: tuple[str, ...]
    first: int
    offices: list[Office] = field(default_factory=list)
    country: str | None = None
    gender: str | None = None

    @property
    def short(self) -> str:
        """What later mentions call the person."""
        return self.tokens[-1]


def _initial_of(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the first names of two names with one family name can be the same: V. / Viktor, Bill / William."""
    a, b = left[0], right[0]
    return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or same_given(a, b)


def _ends(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the longer of two names ends with the other behind a first name; "MV" and "IM" are none."""
    short, long = sorted((left, right), key=len)
    short = (short[0].lower() if short[0].lower() in LINKS else short[0], *short[1:])  # Von der Leyen agreed
    first = long[: len(long) - len(short)]
    return long[len(first) :] == short and all(w.isalpha() and (not w.isupper() or len(w) == 1) for w in first)


class People:
    """All persons of a story, looked up by full name, short name or office."""

    def __init__(self) -> None:
        self.beings: list[Being] = []
        self._by_name: dict[tuple[str, ...], Being] = {}
        self._by_short: dict[str, list[Being]] = {}
        self._by_first: dict[str, list[Being]] = {}
        self._by_middle: dict[str, list[Being]] = {}
        self._by_office: dict[str, list[Being]] = {}

    def add(self, name: str, tokens: tuple[str, ...], first: int) -> Being:
        """The person of this name, new or known."""
        known = self._by_name.get(tokens)
        if known is not None:
            return known
        for other in self._by_short.get(tokens[-1], ()):
            alone = len(tokens) == 1 or len(other.tokens) == 1
            if alone or _initial_of(tokens, other.tokens) or _ends(tokens, other.tokens):
                self._by_name[tokens] = other
                if sum(map(len, tokens)) > sum(map(len, other.tokens)):
                    other.name, other.tokens = name, tokens
                    self._by_first.setdefault(tokens[0], []).append(other)
                return other
        being = Being(name, tokens, first)
        self.beings.append(being)
        self._by_name[tokens] = being
        self._by_short.setdefault(tokens[-1], []).append(being)
        if tokens[-1].startswith("al-") and len(tokens) > 1:
            self._by_short.setdefault(tokens[-1][3:], []).append(being)  # "al-Attiya", later "Attiya"
        if len(tokens) > 1:
            self._by_first.setdefault(tokens[0], []).append(being)
        for token in tokens[1:-1]:
            self._by_middle.setdefault(token, []).append(being)
        return being

    def appoint(self, being: Being, office: Office) -> None:
        """Gives a person an office."""
        being.offices.append(office)
        for word in {office.noun, *office.general}:
            self._by_office.setdefault(word, []).append(being)

    def ends_with(self, tokens: tuple[str, ...]) -> bool:
        """Whether a longer name known here ends with these words: "Santos Alvite" of "Fernando Santos Alvite"."""
        known = self._by_short.get(tokens[-1], ()) if len(tokens) > 1 else ()
        return any(len(b.tokens) > len(tokens) and _ends(tokens, b.tokens) for b in known)

    def called(self, token: str, at: int) -> Being | None:
        """The person that a single name word means at token `at`: the last one seen before, else the first."""
        found = self._by_short.get(token)
        if not found:
            found = self._by_first.get(token) or self._by_middle.get(token, [])  # "Vega" of "Ana Vega Ruiz"
            if len(found) != 1:
                return None
        before = [b for b in found if b.first <= at]
        return max(before, key=lambda b: b.first) if before else found[0]

    def named(self, name: str) -> Being | None:
        """The person whose full name this is."""
        last = name.rsplit(" ", 1)[-1]
        return next((b for b in self._by_short.get(last, ()) if b.name == name), None)

    def holders(self, phrase: Phrase, country: str | None) -> list[Being]:
        """The persons who hold the office that the phrase names, the best fitting ones, in order of appearance."""
        if phrase.noun is None:
            return []
        words = (phrase.noun.noun, *phrase.noun.general)
        fitting = {id(b): b for w in words for b in self._by_office.get(w, ())[:_MOST]}
        beings = sorted(fitting.values(), key=lambda b: b.first)
        scored = [(max((o.answers(phrase, country) for o in b.offices), default=0), b) for b in beings]
        best = max((s for s, _ in scored), default=0)
        return [b for s, b in scored if s == best] if best else []


def office_of(phrase: Phrase, country: str | None, text: str) -> Office | None:
    """The office that a phrase gives its holder; None for a former one."""
    if phrase.noun is None or any(m in PAST for m in phrase.modifiers):
        return None
    first = text.split(" ", 1)[0].lower() if text else ""
    if first in PAST:
        return None
    noun = phrase.noun
    return Office(noun.noun, frozenset(phrase.modifiers), country, noun.general, text, noun.sort)


def office_name(phrase: Phrase, country: str | None) -> str | None:
    """The name of an office without a holder: "prime minister of Russia"."""
    noun = phrase.noun
    if noun is None or country is None or noun.sort not in {"office", "post"}:
        return None
    before = " ".join(m for m in phrase.modifiers if m != "the")
    return f"{before} {noun.noun} of {with_article(country)}".strip()
