"""Token classes: which words are months, weekdays, units, modifiers ... One dictionary per class, from the lexicon."""

from __future__ import annotations

from dateline.lexicon import mapping, table, words
from dateline.timex.cells import Unit


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


def by_head(phrases: dict[tuple[str, ...], object]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        heads.setdefault(phrase[0], []).append(phrase)
    return {head: tuple(sorted(found, key=len, reverse=True)) for head, found in heads.items()}


def longest(heads: dict[str, tuple[tuple[str, ...], ...]], low: list[str], i: int) -> tuple[str, ...] | None:
    """The longest phrase that stands at token `i`."""
    for phrase in heads.get(low[i], ()):
        if len(phrase) == 1 or tuple(low[i : i + len(phrase)]) == phrase:
            return phrase
    return None
