"""Keys as numbers: rows are small, and those of one season lie together, so that filing touches few pages."""

from __future__ import annotations

import datetime as dt
import re
import struct
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

#: Stories are numbered below 2**23 and parts of one story below 2**20, days below 2**20 (the year 2871).
STORIES, PARTS, DAYS = 23, 20, 20
_HASH = 46  # bits of a key's words; the season takes the 17 above them
_SEASON = re.compile(r"(no\d+ )?([qm])(\d{1,5})$|(\d{4})-(\d\d)(-\d\d)?$")
#: Quarters and months of publication and months meant are told apart by two bits under the month.
_SORTS = {"q": 1, "m": 2}


@lru_cache(maxsize=4096)
def hashed(words: str, bits: int = 63) -> int:
    """A number below 2**bits that is the same for the same words on every machine."""
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - bits)


def season_key(key: str) -> int:
    """A key (``words|2031-03``, ``words|q8125``, ``words|m24374``) as a number: its month or quarter first.

    Quarters count from the year 0, as do months of publication; ``2031-03`` is a month meant. What the season does not
    tell of a time (the day of ``2031-03-20``, the number of ``no2 q8125``) goes with the words.
    """
    words, _, time = key.rpartition("|")
    season, whole = _season(time)
    return season << _HASH | hashed(words if whole else key, _HASH)


@lru_cache(maxsize=4096)
def _season(time: str) -> tuple[int, bool]:
    """The number of a season, and whether it tells all of the time."""
    found = _SEASON.match(time)
    if found is None:
        return 0, False
    numbered, sort, number, year, month, day = found.groups()
    if sort is None:
        return ((int(year) * 12 + int(month) - 1) * 4) & 0x1FFFF, day is None
    months = int(number) * (3 if sort == "q" else 1)
    return (months * 4 + _SORTS[sort]) & 0x1FFFF, numbered is None


def part_number(story: int, place: int) -> int:
    """The number of a story's part: of its things, in the order in which they were filed."""
    return story << PARTS | place


def dated_number(day: str | None, story: int, place: int) -> int:
    """The number of a sentence: by the day of its story (undated first), then by filing, then by place."""
    return (_ordinal(day) << STORIES | story) << PARTS | place


def dated_range(first: str | None, last: str | None) -> tuple[int, int]:
    """The lowest and highest `dated_number` from the day `first` to the day `last`, both inside."""
    top = (1 << DAYS) - 1
    until = _ordinal(last) if last else top
    return _ordinal(first) << (STORIES + PARTS), ((until or top) + 1 << (STORIES + PARTS)) - 1


def component_number(component: int, day: str) -> int | None:
    """The number of what a component is from a day on, by the component, then by day; None for a day too far ahead."""
    found = _ordinal(day)
    return component << DAYS | found if found < (1 << DAYS) - 1 else None


def component_range(component: int) -> tuple[int, int]:
    """The lowest and highest `component_number` of a component."""
    return component << DAYS, (component + 1 << DAYS) - 1


def day_place(day: str | None) -> int:
    """The last of the numbers of days by the end of `day`; behind all of them for None."""
    return _ordinal(day) if day else (1 << DAYS) - 1


def _ordinal(day: str | None) -> int:
    """Days since the year 1; 0 for none, and for what is no day."""
    try:
        return min(dt.date.fromisoformat(day[:10]).toordinal(), (1 << DAYS) - 1) if day else 0
    except ValueError:
        return 0


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers as bytes."""
    found = list(numbers)
    return struct.pack(f"<{len(found)}q", *found)


def unpacked(body: bytes) -> tuple[int, ...]:
    """The numbers behind `packed`."""
    return struct.unpack(f"<{len(body) // 8}q", body)
