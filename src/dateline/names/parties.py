"""The sides of a story: the states that it names together, and whom "the two leaders" or "the parties" mean."""

from __future__ import annotations

from collections import Counter

from dateline.names.label import Labels
from dateline.names.tables import word_set
from dateline.names.words import Words


def state_counts(labels: Labels) -> Counter[str]:
    """How often each state is named, by name, adjective or capital."""
    return Counter(place.country for _, place in labels.places.values() if place.sort != "city")


def main_state(totals: Counter[str]) -> str | None:
    """The state a bare "the president" belongs to: the only one named, or one named twice as often as any other."""
    top = totals.most_common(2)
    if not top or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
        return None
    return top[0][0]


def bilateral(totals: Counter[str]) -> bool:
    """Whether the story is about two states: four in five mentions of states are theirs, and each is named twice."""
    top = totals.most_common(2)
    return len(top) == 2 and top[1][1] >= 2 and 5 * (top[0][1] + top[1][1]) >= 4 * totals.total()


def groups(words: Words, labels: Labels) -> list[tuple[str, ...]]:
    """Every coordination of states in text order: ("Kadera", "Mirzan", "Tolmeria")."""
    found: list[tuple[str, ...]] = []
    done = 0
    for first in sorted(labels.places):
        if first < done:
            continue
        group: list[str] = []
        at = first
        while at in labels.places and labels.places[at][1].sort != "city":
            end, place = labels.places[at]
            group.append(place.country)
            done = end
            step = 2 if words.word(end) == "," and words.word(end + 1) == "and" else 1
            if (
                words.word(end) not in {"and", ","}
                or end >= len(words.low)
                or words.sentence[end] != words.sentence[first]
            ):
                break
            at = end + step
            at += words.word(at) == "the"
        if len(set(group)) > 1:
            found.append(tuple(dict.fromkeys(group)))
    return found


def parties(words: Words, labels: Labels, totals: Counter[str]) -> dict[int, tuple[str, ...]]:
    """The sides by their number: 2 -> ("Russia", "Belarus"); key 0 holds the story's own group of any size."""
    together = groups(words, labels)
    counted = Counter(tuple(sorted(g)) for g in together)
    order: dict[tuple[str, ...], tuple[str, ...]] = {}
    for group in together:
        order.setdefault(tuple(sorted(group)), group)
    found: dict[int, tuple[str, ...]] = {}
    for key, _ in sorted(counted.items(), key=lambda kv: (-kv[1], -len(kv[0]))):
        found.setdefault(len(key), order[key])
        found.setdefault(0, order[key])
    if 2 not in found and bilateral(totals):
        top = {name for name, _ in totals.most_common(2)}
        found[2] = tuple(
            dict.fromkeys(p.country for _, p in (labels.places[i] for i in sorted(labels.places)) if p.country in top)
        )
        found.setdefault(0, found[2])
    return found


def metonym(words: Words, labels: Labels, first: int) -> bool:
    """Whether the capital at token `first` stands for its state: "between Moscow and Minsk", "Washington said"."""
    end, place = labels.places[first]
    if place.sort != "capital":
        return False
    before = words.word(first - 1)
    if before in {"in", "at", "near", "from", "outside", "around", "via", "through", "visit", "visited", "left"}:
        return False
    if before == "to":
        return False
    if before == "between" or (before in {"and", ","} and _capital_before(words, labels, first)):
        return True
    if words.word(end) == "and" and end + 1 in labels.places and labels.places[end + 1][1].sort == "capital":
        return before not in {"in", "at"}
    after = words.word(_past_time(words, end))
    return after in _ACTS or (words.word(end) in {"'s", "’s"} and words.word(end + 1) in _OWN)


def _past_time(words: Words, i: int) -> int:
    """The token behind a day or week: Washington [last week] announced; Oslo [yesterday] said."""
    if words.word(i) in ("last", "this"):
        return i + 2
    return i + 1 if words.word(i) in _DAYS else i


_DAYS = word_set("weekdays") | {"today", "yesterday"}


def _capital_before(words: Words, labels: Labels, first: int) -> bool:
    for start in range(first - 2, first - 5, -1):
        found = labels.places.get(start)
        if found is not None and found[0] == first - 1:
            return found[1].sort == "capital" and words.word(start - 1) not in {"in", "at", "from", "to"}
    return False


_ACTS = word_set("acts")
_OWN = word_set("own")
