"""The days that a dated thing may lie on, and how far apart two of them are."""

from __future__ import annotations

from functools import lru_cache

from dateline.model.days import Days, covered

__all__ = ["Days", "days_of", "gap", "length"]
#: Days of the widest time to know a thing by: a year. A decade tells none.
_WIDEST = 366


@lru_cache(maxsize=4096)
def days_of(value: str | None, end: str | None = None) -> Days | None:
    """The days that a value means, up to the last of `end` where that is given; None for what is no calendar value.

    Example: ``days_of("2024-09-10", "2024-09-14")`` is 10 to 14 September.
    """
    if not value:
        return None
    first, _, last = value.partition("/")
    found = covered(first)
    if not found or length(found) > _WIDEST:
        return None
    until = covered(end or last or first)
    return found[0], max(found[1], until[1]) if until else found[1]


def length(days: Days) -> int:
    """How many days lie inside."""
    return (days[1] - days[0]).days + 1


def gap(left: Days, right: Days) -> int:
    """Days between the two; 0 where they share a day or touch nothing in between."""
    if left[0] <= right[1] and right[0] <= left[1]:
        return 0
    return (left[0] - right[1]).days if left[0] > right[1] else (right[0] - left[1]).days
