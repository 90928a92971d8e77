"""Full and short names of one instrument: the union treaty, the Treaty on the Customs and Energy Union."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from dateline.track.alike import parts
from dateline.track.tables import words
from dateline.track.wording import stem

HEADS = words("heads.txt")
#: Kinds of instrument that are told as each other.
_LOOSE = frozenset({"deal", "text", "document", "draft"})
_SIBLINGS = ("treaty pact accord", "agreement accord pact")
_PAIRS = frozenset(frozenset(pair) for line in _SIBLINGS for pair in combinations(line.split(), 2))


@lru_cache(maxsize=8192)
def _apart(name: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Head nouns, telling words (as stems) and years of a name."""
    found = parts(name)
    heads = frozenset(w for w in found if w in HEADS)
    years = frozenset(w for w in found if w.isdigit() and len(w) == 4)
    return heads, frozenset(stem(w) for w in found - heads - years), years


def _heads_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    if not left or not right or left & right or (left | right) & _LOOSE:
        return True
    return any(frozenset({a, b}) in _PAIRS for a in left for b in right)


def names_alike(left: str, right: str) -> float | None:
    """How far two names can mean one instrument, 0 to 1; None where they cannot.

    Examples: "union treaty" and "Treaty on the Customs and Energy Union" give 1.0; "Customs Protocol" and "customs
    treaty" None; a bare "the accord" and "accord on sharing the river" 0.5.
    """
    (heads, telling, years), (other_heads, other_telling, other_years) = _apart(left), _apart(right)
    if not _heads_agree(heads, other_heads) or (years and other_years and not years & other_years):
        return None
    if not telling or not other_telling:
        return 0.5
    share = len(telling & other_telling) / min(len(telling), len(other_telling))
    return share or None
