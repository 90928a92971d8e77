"""Short forms of first names: Pat for Patricia or Patrick, Bill for William."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import table


@cache
def _long_forms() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in table("given-short", 2)}


def same_given(left: str, right: str) -> bool:
    """Whether one first name is the other or a short form of it; small and capital letters are the same.

    Examples: ``same_given("Pat", "Patricia")`` holds, ``same_given("Patricia", "Patrick")`` does not.
    """
    a, b = left.lower(), right.lower()
    return a == b or b in _long_forms().get(a, ()) or a in _long_forms().get(b, ())
