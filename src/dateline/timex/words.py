"""Token classes: which words are months, weekdays, units, modifiers ... One dictionary per class, from the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from dateline.lexicon import mapping, table, words
from dateline.timex.cells import Unit

Phrase: TypeAlias = tuple[str, ...]


def _numbers(name: str) -> dict[str, int]:
    return {word.lower(): int(value) for word, value in mapping(name).items()}


MONTHS = _numbers("months")
WEEKDAYS = _numbers("weekdays")
#: Short forms that are everyday words or names when they stand alone in small letters, or without a day beside them.
SHORT_MONTHS = frozenset(m for m in MONTHS if len(m) < 5 and m not in ("may", "june", "july"))
SHORT_WEEKDAYS = frozenset(w for w in WEEKDAYS if not w.endswith("day"))

CARDINALS = {row[0]: int(row[1]) for row in table("numbers", 3) if row[2] == "cardinal"}
ORDINALS = {row[0]: int(row[1]) for row in table("numbers", 3) if row[2] == "ordinal"}
SCALES = {row[0]: int(row[1]) for row in table("numbers", 3) if row[2] == "scale"}

UNITS = {word: Unit(value) for word, value in mapping("timex-units").items()}
#: Plural forms: "the past weeks" has no count of its own.
PLURALS = frozenset(w for w in UNITS if w in ("centuries", "millennia") or w.endswith("s"))
SEASONS = mapping("timex-seasons")
PARTS = mapping("timex-parts")
ZONES = words("timex-zones")
HOLIDAYS = {tuple(row[0].lower().split()): row[1] for row in table("timex-holidays", 2)}
ADVERBS = {row[0]: (Unit(row[1]), int(row[2])) for row in table("timex-adverbs", 3)}  # "daily" -> one day
DEICTIC_DAYS = {
    tuple(row[0].split()): (int(row[1]), row[2] if row[2] != "-" else None) for row in table("timex-days", 3)
}
REFS = {tuple(row[0].split()): row[1] for row in table("timex-refs", 2)}
EDGES = {tuple(row[0].split()): row[1] for row in table("timex-edges", 2)}  # "early" -> START, "more than" -> MORE_THAN


class Heads(NamedTuple):
    """The phrases that begin with one word: that word alone, if it is one, and the longer ones by their second word."""

    alone: Phrase | None
    longer: dict[str, tuple[Phrase, ...]]


def by_head(phrases: Iterable[Phrase]) -> dict[str, Heads]:
    """Phrases by their first word, and by their second, longest first."""
    heads: dict[str, Heads] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        head = heads.get(phrase[0], Heads(None, {}))
        if len(phrase) == 1:
            head = head._replace(alone=phrase)
        else:
            head.longer[phrase[1]] = (*head.longer.get(phrase[1], ()), phrase)
        heads[phrase[0]] = head
    return heads


def longest(heads: dict[str, Heads], low: list[str], i: int) -> Phrase | None:
    """The longest phrase that stands at token `i`."""
    head = heads.get(low[i])
    if head is None:
        return None
    for phrase in head.longer.get(low[i + 1], ()):
        if len(phrase) == 2 or tuple(low[i : i + len(phrase)]) == phrase:
            return phrase
    return head.alone
