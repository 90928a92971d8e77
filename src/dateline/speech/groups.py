"""Small word classes of the speech room, read from the table ``speech-words``."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import table


@cache
def group(name: str) -> frozenset[str]:
    """All words listed for a group: ``group("passive")`` -> {"is", "was", ...}. KeyError for an unknown group."""
    return _groups()[name]


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("speech-words", 2):
        found.setdefault(row[0], set()).update(row[1].split())
    return {name: frozenset(words) for name, words in found.items()}
