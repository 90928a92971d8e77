"""Many stories from a few: copies of real readings with other names and days, offsets kept.

Five neighbouring stories make a world with names of its own, so that processes stay as small as real ones.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.ledger.codec import from_plain, to_plain
from dateline.model.reading import Reading
from dateline.reader import default_reader
from kinds.stories import stories

WORLD = 5
_TOKEN = re.compile(r"\b[A-Z]\.[A-Z]\.|\b[A-Z]-?\d\b|\b[A-Z][A-Za-z]+\b")  # U.S., G7, Torvik
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(T.*)?$")
_MONTH = re.compile(r"\d{4}-\d\d$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(.*)$")
_MARK = re.compile("\ue000(\\d+)\ue001")
_PLAIN = "DATE TIME DURATION SET The And But For Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_KEPT = frozenset(_PLAIN.split())


def other_name(name: str, world: int) -> str:
    """Another name of the same length, the same for one name in one world."""
    if name in _KEPT:
        return name
    digits = hashlib.blake2b(f"{name} {world}".encode(), digest_size=20).digest()
    letters = "".join("aeiou"[d % 5] if i % 2 else "bcdfgklmnprstvz"[d % 15] for i, d in enumerate(digits * 3))
    if name[1] == ".":
        return f"{letters[0]}.{letters[2]}.".upper()
    return letters[: len(name)].capitalize()


def other_day(value: str, days: int) -> str:
    """An ISO day, month or week so many days later; what is none of them as it is."""
    try:
        if found := _ISO.match(value):
            return f"{dt.date.fromisoformat(found[1]) + dt.timedelta(days)}{found[2] or ''}"
        if _MONTH.match(value):
            return f"{dt.date.fromisoformat(f'{value}-15') + dt.timedelta(days):%Y-%m}"
        if found := _WEEK.match(value):
            day = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1) + dt.timedelta(days)
            return f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02}{found[3]}"
    except (ValueError, OverflowError):
        pass
    return value


class Mould:
    """A reading as JSON text with holes where its names and days are."""

    def __init__(self, reading: Reading) -> None:
        self.days: list[str] = []
        self.names: list[str] = []
        self.holes: dict[tuple[str, str], int] = {}
        text = json.dumps(self._holed(to_plain(reading)), ensure_ascii=False)
        pieces = _MARK.split(text)
        self.plain, self.order = pieces[::2], [int(n) for n in pieces[1::2]]
        self.tokens = list(self.holes)

    def _holed(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {k: self._holed(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self._holed(v) for v in value]
        if not isinstance(value, str):
            return value
        if _ISO.match(value) or _MONTH.match(value) or _WEEK.match(value):
            return self._hole("day", value)
        return _TOKEN.sub(lambda m: self._hole("name", m[0]), value)

    def _hole(self, sort: str, words: str) -> str:
        return f"\ue000{self.holes.setdefault((sort, words), len(self.holes))}\ue001"

    def cast(self, world: int, days: int, number: int) -> Reading:
        """The reading with the names of a world, so many days later."""
        filled = [other_name(w, world) if sort == "name" else other_day(w, days) for sort, w in self.tokens]
        parts = [p for pair in zip(self.plain, (filled[n] for n in self.order), strict=False) for p in pair]
        made = json.loads("".join([*parts, self.plain[-1]]))
        made["story"]["given_id"] = f"s{number:07}"
        made["story"]["text"] += f" ({number})"
        found: Reading = from_plain(Reading, made)
        return found


def copies(base: list[Reading], number: int, first: int = 0) -> Iterator[Reading]:
    """`number` stories made from `base`: worlds of `WORLD` neighbouring stories, spread over ten years."""
    moulds: dict[int, Mould] = {}
    for n in range(first, first + number):
        world = n // WORLD
        place = ((world * 7) % len(base) + n % WORLD) % len(base)
        mould = moulds.get(place) or moulds.setdefault(place, Mould(base[place]))
        yield mould.cast(world, world * 37 % 3650 // 7 * 7, n)


def base_readings(corpora: list[Path], number: int, longest: int) -> list[Reading]:
    """The first readings of the corpora that have an event, up to `number` of each."""
    reader = default_reader()
    found: list[Reading] = []
    for corpus in corpora:
        before = len(found)
        for given in stories(corpus):
            if len(found) - before == number:
                break
            if len(given.text) > longest:
                continue
            reading = reader.read(given.text, source=given.publisher, published=given.published, given_id=given.id)
            if reading.events:
                found.append(reading)
    return found
