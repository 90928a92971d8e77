"""Stories gathered into processes: a story joins the process of the earlier story that it shares most with.

What is shared are pairs of parties that act together and instruments by name. Because only earlier stories are looked
at, the process of a story never depends on one published later.
"""

from __future__ import annotations

import hashlib
import re
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
    """A first name from the first story: the states most often together, else persons and bodies, else what it is on.

    Example: ``Belarus – Russia``. A town is never a party, and an office stands for its state. Users can give another.
    """
    rows = [claim for claim in claims if claim.subject is not Subject.STATEMENT]
    towns = {place for c in rows if (place := c.get("place")) and c.get("place_kind") != "state"}
    for parties in (_states, _names):
        together = Counter(p for c in rows for p in combinations(sorted(set(parties(c)) - towns), 2))
        best = max(together, key=lambda pair: (together[pair], pair), default=None)
        if best:
            return " – ".join(_with_others(best, together))
    named = Counter(name for c in rows if (name := c.get("instrument") or c.get("name")) and len(parts(name)) > 1)
    alone = Counter(name for c in rows for name in _names(c) if name not in towns)
    about = Counter(name for c in rows for name in _split(c, "about"))
    return next((max(n, key=lambda name: (n[name], name)) for n in (named, alone, about) if n), "unnamed")


def _split(claim: Claim, key: str) -> list[str]:
    return [name for name in (claim.get(key) or "").split(BAR) if name]


def _states(claim: Claim) -> list[str]:
    """The states that act in a claim, by name, by those who stand for them, or by an office: "president of Norland"."""
    named = [name for name in actors(claim) if name in _split(claim, "states")]
    holders = [found[1] for name in _split(claim, "participants") if (found := _OFFICE.fullmatch(name))]
    return [*_split(claim, "countries"), *named, *holders][:MOST]


def _names(claim: Claim) -> list[str]:
    """The persons and bodies with a name of their own that act in a claim."""
    return [name for name in _split(claim, "participants") or actors(claim) if name[:1].isupper()][:MOST]


def _with_others(pair: tuple[str, str], together: Counter[tuple[str, str]]) -> list[str]:
    """A pair with those who are as good as always with both of them, three more at most."""
    names = {name for both in together for name in both} - set(pair)
    least = 0.5 * together[pair]
    close = [n for n in names if all(together[min(n, p), max(n, p)] >= least for p in pair)]
    return sorted([*pair, *sorted(close, key=lambda n: (-sum(together[p] for p in together if n in p), n))[:3]])


_OFFICE = re.compile(r"[a-z][\w -]*? of (?:the )?([A-Z].*)")
