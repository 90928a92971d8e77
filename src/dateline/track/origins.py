"""How many independent origins stand behind several stories: one wire copied ten times is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations

from rensa import RMinHash

from dateline.model.claim import Claim

#: Permutations of a MinHash, and bands of them for finding candidates: 16 bands of 4 find 0.5 with 98 in a hundred.
SIZE, BANDS = 64, 16
#: Stories that share this much of their five-word shingles are copies of one wire.
COPY = 0.5
_WORD = re.compile(r"\w+")

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """The MinHash of a text's five-word shingles (Broder 1997); empty for a text of fewer than five words."""
    words = _WORD.findall(text.casefold())
    hashed = RMinHash(num_perm=SIZE, seed=1)
    hashed.update([" ".join(words[i : i + 5]) for i in range(len(words) - 4)])
    return tuple(hashed.digest()) if len(words) > 4 else ()


def bands(of: Sketch) -> tuple[str, ...]:
    """Keys under which near-copies meet."""
    rows = SIZE // BANDS
    return tuple(f"{i}:" + "-".join(f"{n:x}" for n in of[i : i + rows]) for i in range(0, len(of), rows))


def resemblance(left: Sketch, right: Sketch) -> float:
    """The estimated Jaccard similarity of the two texts' shingles."""
    return sum(a == b for a, b in zip(left, right, strict=True)) / SIZE if left and right else 0.0


def copied(left: Sketch, right: Sketch) -> bool:
    """Whether one text is a near-copy of the other."""
    return resemblance(left, right) >= COPY


def origin_of(claim: Claim) -> str:
    """Where a claim comes from: a speaker through the same agency is one origin wherever it is printed.

    Example: (Lukashenko, BelTA, TASS) and (Lukashenko, BelTA) share ``Lukashenko < BelTA``.
    """
    return " < ".join(claim.chain[:2])


def count_origins(claims: Iterable[Claim], copies: Mapping[str, str]) -> int:
    """Independent origins behind `claims`; `copies` maps a story to the first story that it is a copy of."""
    rows = sorted(claims, key=lambda c: (c.published or "", c.story_id))
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    for claim in rows:
        wire = f"wire {copies.get(claim.story_id, claim.story_id)}"
        find(wire)
        if len(claim.chain) > 1:
            root[find(f"voice {origin_of(claim)}")] = find(wire)
    return len({find(name) for name in list(root) if name.startswith("wire ")})


def copies_of(sketches: Mapping[str, Sketch], order: Iterable[str]) -> dict[str, str]:
    """Each story that copies an earlier one, with the earliest it copies; `order` lists stories, oldest first."""
    found: dict[str, str] = {}
    for first, second in combinations(list(order), 2):
        if second not in found and copied(sketches.get(first, ()), sketches.get(second, ())):
            found[second] = found.get(first, first)
    return found
