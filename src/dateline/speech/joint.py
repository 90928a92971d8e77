"""Two persons who speak with one verb: ``[Kern and Finance Minister Aker] said``."""

from __future__ import annotations

from collections.abc import Callable

from dateline.speech.lines import Lines
from dateline.speech.speaker import Speaker

_FIRMS = frozenset(("co", "company", "sons", "partners", "associates"))  # "Aker and Co analyst Ana Kern"


def joint(lines: Lines, first: int, last: int, named: Callable[[int, int], Speaker | None]) -> Speaker | None:
    """Both persons of a source with "and" between them, as one speaker without a role; None for any other source.

    `named` tells whom a range of tokens names. Example: "Ana Kern and Jon Aker", plural.
    """
    at = next((i for i in range(first + 1, last - 1) if lines.low[i] == "and" and lines.low[i + 1] not in _FIRMS), None)
    one, other = (named(first, at), named(at + 1, last)) if at is not None else (None, None)
    if at is None or one is None or other is None or not (one.person and other.person) or one.name == other.name:
        return None
    if lines.words[at - 1] not in (",", one.name.split()[-1]):
        return None  # "Ana Kern of Aker and Holm"
    return Speaker(f"{one.name} and {other.name}", plural=True, joint=True)
