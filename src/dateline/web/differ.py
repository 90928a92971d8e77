"""Two sentences side by side: which words differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

#: A run of text and whether the other side lacks it.
Run = tuple[str, bool]

_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")

#: Longer sentences are compared by their first words only; the matcher is quadratic.
LONGEST = 400
#: Where more than this share of both differs, they are different sentences, and a mark under every word says nothing.
MOST = 0.7


def differing(left: str, right: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The two texts cut into runs: ``("is ", False), ("cancelled", True)``. Joined, the runs give the texts back."""
    a, b = _TOKEN.findall(left), _TOKEN.findall(right)
    if len(a) > LONGEST or len(b) > LONGEST:
        return ((left, False),), ((right, False),)
    match = SequenceMatcher(None, [t.casefold() for t in a], [t.casefold() for t in b], autojunk=False)
    out_a: list[Run] = []
    out_b: list[Run] = []
    for tag, i, j, k, m in match.get_opcodes():
        same = tag == "equal"
        _add(out_a, "".join(a[i:j]), same)
        _add(out_b, "".join(b[k:m]), same)
    if min(_share(out_a), _share(out_b)) > MOST:
        return ((left, False),), ((right, False),)
    return _joined(out_a), _joined(out_b)


def _share(runs: list[Run]) -> float:
    return sum(len(text) for text, differs in runs if differs) / max(1, sum(len(text) for text, _ in runs))


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Differing words with only a blank between them are one run."""
    out: list[Run] = []
    for i, (text, differs) in enumerate(runs):
        between = text.isspace() and 0 < i < len(runs) - 1 and runs[i - 1][1] and runs[i + 1][1]
        marked = differs or between
        if out and out[-1][1] == marked:
            out[-1] = (out[-1][0] + text, marked)
        else:
            out.append((text, marked))
    return tuple(out)


def _add(runs: list[Run], text: str, same: bool) -> None:  # noqa: FBT001 (a run is text and a flag)
    if text:
        runs.append((text, not same and not text.isspace()))
