"""Places that exclude each other although one is a state: a city of another state does not lie in it."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import table, words
from dateline.track import tables

_REGIONS = tables.words("regions.txt")


@cache
def _states() -> dict[str, str]:
    """Known capitals and cities -> their state."""
    cities = {row[0]: row[1] for row in table("countries-cities", 2)}
    return cities | {row[1]: row[0] for row in table("countries", 2) if row[1] != "-"}


def abroad(left: str, right: str) -> bool:
    """Whether one place is a known city and the other a known state that it does not lie in.

    Example: ``abroad("Paris", "Switzerland")`` holds; nothing is known of invented places.
    """
    for city, state in ((left, right), (right, left)):
        home = _states().get(city)
        if home and state in words("countries") and state not in (home, city):
            return True
    return False


def inside(left: str, right: str) -> bool:
    """Whether one place is a known state and the other a known city of it: Reykjavik, and Iceland."""
    return _states().get(left) == right or _states().get(right) == left


def vague(place: str) -> bool:
    """Whether a place is a region that many others lie in: the North Atlantic, the Middle East."""
    return place[place.rfind(" ") + 1 :].lower() in _REGIONS
