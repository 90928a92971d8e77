"""Words of events: forms brought together, and families of words that can name one event.

Endings are cut by a short list of rules after Porter (1980), far coarser than a lemmatiser: what matters is that
"shooting", "shot" and "shoots" meet.
"""

from __future__ import annotations

from functools import lru_cache

from dateline.track.tables import rows, words

_ENDINGS = tuple(sorted(words("endings.txt"), key=lambda e: (-len(e), e)))
_BASE = {form: line[0] for _, line in rows("irregular.txt") for form in line[1:]}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word: ``stem("acquisition")`` and ``stem("Acquisitions")`` are one."""
    low = word.lower().strip("'’.-")
    low = _BASE.get(low, low)
    if len(low) <= 4 and not low.endswith("s"):
        return low
    cut = next((low[: -len(e)] for e in _ENDINGS if low.endswith(e) and len(low) - len(e) >= 3), low)
    if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls":
        cut = cut[:-1]
    return cut.rstrip("e")


def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in rows("families.txt"):
        for word in line:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_FAMILIES = _families()


def families(stemmed: str) -> frozenset[int]:
    """The families that a stem belongs to; empty for a word of none."""
    return _FAMILIES.get(stemmed, frozenset())


def kin(left: str, right: str) -> bool:
    """Whether two stems are the same or of one family."""
    return left == right or bool(families(left) & families(right))


#: What a word of one family says, against the same word.
_KIN = 0.8


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """How much of the shorter of two wordings, as stems, the other says too, from 0 to 1; words of one family count.

    The share of the shorter one keeps "the landing" and "the bumpy landing of a mail plane on a lake" together.
    Example: ``share({"talk"}, {"long", "summit"})`` is 0.8.
    """
    return _share(left, right)[0]


def agreement(left: frozenset[str], right: frozenset[str]) -> float:
    """The `share` of two wordings; 0 for less than the whole of one where no common word can name an event.

    Two texts on one lake have the lake in common, and tell of two things.
    """
    found, met = _share(left, right)
    return found if found == 1 or any(families(word) for word in met) else 0.0


def _share(left: frozenset[str], right: frozenset[str]) -> tuple[float, list[str]]:
    short, long = sorted((left, right), key=lambda words: (len(words), sorted(words)))
    met = {word: 1.0 if word in long else _KIN for word in short if any(kin(word, other) for other in long)}
    return (sum(met.values()) / len(short), list(met)) if met else (0.0, [])
