"""Titles that go before a name and say nothing of an office."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import LexiconError, table

_HONOURS = frozenset(
    ("sheikh", "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "prof", "colonel", "general", "captain")
)


@cache
def titles() -> frozenset[str]:
    """Words that only go before a name and say nothing of an office: Sheikh, Prince."""
    try:
        return frozenset(row[0] for row in table("roles", 2) if row[1] == "title") | _HONOURS
    except LexiconError:
        return _HONOURS
