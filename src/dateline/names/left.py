"""What stands before a head noun and belongs to it: "Varnia's first deputy energy (minister)"."""

from __future__ import annotations

from dateline.names.label import ADJECTIVE, BODY, CAPITAL, CITY, NAME, OTHER, ROLE, SPOT, STATE, Labels
from dateline.names.tables import BARRIER, DEFINITE, INDEFINITE, role_modifiers
from dateline.names.words import Words

_PLACES = frozenset({STATE, ADJECTIVE, CAPITAL, CITY})
_SIDE_TAGS = frozenset({ADJECTIVE, STATE})
_NAMED = frozenset({NAME, BODY, OTHER, SPOT})
_GENITIVE = frozenset({"'s", "’s"})
_FIELDS = frozenset(
    (
        *("commerce", "planning", "mines", "power", "steel", "trade", "industry", "energy", "finance", "agriculture"),
        *("transport", "tourism", "labour", "labor", "petroleum", "oil", "fisheries", "forestry", "housing", "water"),
        *(
            "information",
            "science",
            "technology",
            "economy",
            "environment",
            "education",
            "health",
            "justice",
            "culture",
        ),
    )
)
#: Offices that can have two fields: Mines and Power Minister, Foreign and Security Policy Advisor.
_OF_FIELDS = frozenset({"minister", "secretary", "advisor", "adviser", "commissioner", "representative"})
_LONGEST = 16  # tokens of a complement or of what stands before a head
_REACH = 3  # unknown words that a determiner may stand away from the modifiers
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "2": 2, "3": 3, "4": 4}


class Left:
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

    def _inside(self, i: int) -> bool:
        return i >= 0 and self.words.sentence[i] == self.words.sentence[self.head]

    def _country_at(self, i: int) -> str | None:
        for start in range(i, max(-1, i - 5), -1):
            found = self.labels.places.get(start)
            if found is not None:
                return found[1].country if found[0] > i else None
        return None

    def step(self) -> bool:
        """Takes the token before; False where the phrase ends."""
        i = self.at - 1
        if not self._inside(i) or self.head - i > _LONGEST:
            return False
        low = self.words.low[i]
        if (low in DEFINITE or low in INDEFINITE) and not self._of_group(i):
            return self._determiner(i, low)
        if self.labels.tags[i] in _PLACES:
            return self._place(i)
        if self.labels.tags[i] == ROLE or low in role_modifiers():
            self.modifiers.insert(0, low)
            return self._name(i)
        return self._capital(i) if self.words.words[i][0].isupper() else self._small(i, low)

    def _of_group(self, i: int) -> bool:
        """Whether a number ends the name of a group: the Group of [Seven] trade ministers."""
        named = self.words.words[i][0].isupper() and self.words.low[i - 1 : i] == ["of"] and self._inside(i - 2)
        return named and self.words.words[i - 2][0].isupper() and self.labels.tags[i - 2] == BODY

    def _capital(self, i: int) -> bool:
        """A capitalised word: an owner ("Kremlin"), or an ordinary word that opens the sentence."""
        if self.labels.tags[i] not in _NAMED:
            return False
        ordinary = self.words.low[i].endswith(("ing", "ed"))
        if ordinary and self.labels.tags[i] == NAME and i in self.words.opens:
            return False  # "Meeting farmers"
        self.lead = True
        joined = self._inside(i - 2) and self.words.low[i - 1] == "of" and self.labels.tags[i - 2] == BODY
        return self._name(i - 2 if joined and self.words.words[i - 2][0].isupper() else i)

    def _small(self, i: int, low: str) -> bool:
        if low in _GENITIVE:
            return self._genitive(i)
        if low in {"and", ","} and self._portfolio(i):
            return self._name(i - 1)
        if low in {".", "-"} and self._inside(i - 1) and self.labels.tags[i - 1] in _PLACES:
            return self._name(i)
        return self._unknown(i)

    def _determiner(self, i: int, low: str) -> bool:
        number = _NUMBERS.get(low)
        if number is not None:
            self.number = number
            self.at = i
            if low == "both":
                self.definite = True
            return self._inside(i - 1) and self.words.low[i - 1] in DEFINITE
        self.definite = low in DEFINITE
        self.at = i
        return False

    def _place(self, i: int) -> bool:
        country = self._country_at(i)
        first = i
        while first not in self.labels.places and first > 0 and self.labels.tags[first - 1] in _PLACES:
            first -= 1
        if country is not None:
            self.countries.insert(0, country)
        self.at = self.core = first
        if self._inside(first - 2) and self.words.low[first - 1] == "of" and self.labels.tags[first - 2] == BODY:
            self.at = self.core = first - 2  # "Bank of Japan Governor"
            self.lead = True
            return True
        joint = first - 1
        if (
            self._inside(joint - 1)
            and self.words.low[joint] in {"and", ","}
            and self.labels.tags[joint - 1] in _SIDE_TAGS
        ):
            self.at = self.core = joint
        return True

    def _name(self, i: int) -> bool:
        self.at = self.core = i
        return True

    def _genitive(self, i: int) -> bool:
        if not self._inside(i - 1):
            return False
        self.definite = True
        self.at = self.core = i
        before = i - 1
        if self.labels.tags[before] in _PLACES or self.words.words[before][0].isupper():
            return True
        self.at = self.core = before
        return True

    def _acts(self, i: int) -> bool:
        """Whether a word in -ed after a noun is a verb: not "the newly appointed", "the Harvard-trained"."""
        low = self.words.low
        return low[i].endswith("ed") and "-" not in low[i] and not low[i - 1].endswith("ly")

    def _portfolio(self, i: int) -> bool:
        """``Mines, [Power] and Steel Minister``: a field of office before "and", or before a comma in such a list."""
        if self.labels.tags[self.head] != ROLE or self.words.low[self.head] not in _OF_FIELDS:
            return False
        if not self._inside(i - 1) or not self.words.words[self.core][0].isupper():
            return False
        fields = role_modifiers() | _FIELDS
        return self.words.words[i - 1][0].isupper() and {self.words.low[i - 1], self.words.low[i + 1]} <= fields

    def _unknown(self, i: int) -> bool:
        for step in range(1, _REACH + 1):
            j = i - step
            if not self._inside(j) or self.words.low[j + 1] in BARRIER or not self.words.low[j + 1][0].isalpha():
                return False
            low = self.words.low[j]
            if low in DEFINITE or low in INDEFINITE:
                if low in {"no", "any"}:
                    return False
                if any(self._acts(k) for k in range(j + 2, i + 1)):
                    return False  # "for the most part [lauded] the chairman"
                self.modifiers = self.words.low[j + 1 : i + 1] + self.modifiers
                self.core = j + 2 if self.words.low[j + 1] == "own" else j + 1  # its own council
                self.at = j + 1
                return True
        return False
