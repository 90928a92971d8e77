"""Which rooms read and compared a story: digests of their sources and tables, so that a ledger knows what is old in it.

Nobody has to think of raising a number: a changed rule is another digest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

#: Rooms that compare things, and those that find them.
TRACKING = ("text", "track")
READING = (
    "events",
    "instruments",
    "lexicon",
    "model",
    "names",
    "speech",
    "syntax",
    "tallies",
    "text",
    "timex",
    "track",
    "wire",
    "reader.py",
)
_SORTS = (".py", ".txt", ".json")


def _sources(place: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    if place.is_dir():
        for item in sorted(place.iterdir(), key=lambda i: i.name):
            yield from _sources(item, f"{name}/{item.name}")
    elif name.endswith(_SORTS):
        yield name, place


def _digest(rooms: tuple[str, ...]) -> str:
    found = hashlib.blake2b(digest_size=8)
    for room in rooms:
        for name, source in _sources(files("dateline") / room, room):
            found.update(name.encode() + b"\0" + source.read_bytes())
    return found.hexdigest()


@cache
def tracking() -> str:
    """The rules by which things are compared: 16 hexadecimal digits."""
    return _digest(TRACKING)


@cache
def reading() -> str:
    """The rooms that read a story and make its claims: 16 hexadecimal digits."""
    return _digest(READING)
