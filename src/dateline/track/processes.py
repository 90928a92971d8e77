"""Stories gathered into processes: a story joins the process of the earlier story that it shares most with.

What is shared are pairs of parties that act together and instruments by name. Because only earlier stories are looked
at, the process of a story never depends on one published later.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from dateline.model.claim import Claim, Subject
from dateline.track.alike import keys, parts
from dateline.track.claims import BAR
from dateline.track.instruments import HEADS

#: Parties of one claim that are paired; longer lists are lists, not parties.
MOST = 6
#: Keys that two stories of one process share at least.
LEAST = 2


def actors(claim: Claim) -> list[str]:
    """Who acts in an event or is party to an instrument; states where they are known, else the names."""
    stated = claim.get("countries") or claim.get("participants") or claim.get("parties") or ""
    return [name for name in stated.split(BAR) if name][:MOST]


def _key(name: str) -> str:
    """The blocking key of the last telling word of a name, its surname or noun; empty where there is none."""
    telling = [word for word in name.split() if parts(word) <= parts(name)]
    return min(keys(telling[-1]) or {""}) if telling else ""


def _proper(name: str) -> frozenset[str]:
    """Keys of the capitalised words of an instrument's name that say what it is about: Saravel of a convention."""
    capitals = [w for w in name.split() if w[:1].isupper() and len(w) > 4]
    return frozenset(key for word in capitals for key in keys(word) if parts(word) - HEADS)


def process_keys(claims: Iterable[Claim]) -> frozenset[str]:
    """The keys of one story under which stories of its process meet; what counts double has two."""
    found = set()
    for claim in claims:
        if claim.subject in (Subject.EVENT, Subject.INSTRUMENT):
            named = sorted({_key(name) for name in actors(claim)} - {""})
            found |= {f"{mark}{a}&{b}" for a, b in combinations(named, 2) for mark in ("", "act:")}
            about = sorted({_key(name) for name in (claim.get("about") or "").split(BAR)} - {""})
            found |= {f"{a}&{b}" for a, b in combinations(about, 2)}
        for word in _proper(claim.get("name") or claim.get("instrument") or ""):
            found |= {f"instrument:{word}", f"i:{word}"}
    return frozenset(found)


def nearest(shared: Mapping[str, int], published: Mapping[str, str]) -> str | None:
    """Of earlier stories with the number of keys shared, the one that shares most; the newest among equals.

    Two keys are the least: a pair of parties that act together or an instrument (two keys each), or three names that
    both stories are about (three pairs).
    """
    kin = [story for story, count in shared.items() if count >= LEAST]
    return max(kin, key=lambda story: (shared[story], published[story], story), default=None)


def process_id(root: str) -> str:
    """A short id from the first story of the process."""
    return "p" + hashlib.sha256(root.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def process_name(claims: Iterable[Claim]) -> str:
    """A first name from the first story: the parties most often together, else an instrument, else who acts alone.

    Example: ``Belarus – Russia``. Users can give another.
    """
    rows = list(claims)
    together = Counter(tuple(sorted(set(actors(c)))) for c in rows if c.subject is not Subject.STATEMENT)
    named = Counter(name for c in rows if (name := c.get("instrument") or c.get("name")) and len(parts(name)) > 1)
    parties = [names for names in together if len(names) > 1]
    best = max(parties, key=lambda names: (together[names], names), default=None)
    if best:
        return " – ".join(best)
    if named:
        return max(named, key=lambda n: (named[n], n))
    alone = Counter(name for c in rows for name in actors(c))
    return max(alone, key=lambda n: (alone[n], n), default="unnamed")
