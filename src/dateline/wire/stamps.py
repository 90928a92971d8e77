"""Page stamps ("PTI | Updated: Mar 15, 2016, 09:40 IST") and lines that hold a date alone ("6 April 2016")."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dateline.wire.agencies import short_name
from dateline.wire.chrome import chrome_words, is_chrome
from dateline.wire.day import PrintedDay, day_at

_LONGEST = 140
_SKIP = re.compile(r"[\s|,;:•·()\[\]/.\-–—]{1,6}")
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s{0,2}(?:[ap]\.?m\.?))?|\d{1,2}\s{0,2}[ap]\.?m\.?(?!\w)|\d{3,4}\s{1,2}(?=GMT|HKT|UTC)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:GMT|UTC|IST|EST|EDT|PST|PDT|CET|CEST|BST|MSK|HKT|KST|JST|ET)(?:[+-]\d{1,2}(?::?\d{2})?)?\b")
_SMALL = re.compile(
    r"(?:at|on|by|in|the|and|of)\b|\d{1,3}\s{0,2}min(?:ute)?s?(?:\s{1,2}read)?\b|\d{1,2}\s(?:hours?|minutes?|days?|years?)\sago",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    r"(?:web\s)?(?:editor|author|reporter|by)s?\s{0,2}:\s{0,2}[\w.\-]{1,30}(?:\s[A-Z][\w.\-]{1,30}){0,2}", re.IGNORECASE
)
_BARE = re.compile(r"[^\W\d_][\w.\-]{1,20}(?: [^\W\d_][\w.\-]{1,20}){0,2}")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line of dates, times and labels. `alone` means that it holds a date and nothing else."""

    day: PrintedDay | None
    alone: bool

    @property
    def date(self) -> dt.date | None:
        """The calendar day where the line gives year, month and day, and they make a date."""
        day = self.day
        if day is None or day.year is None or day.month is None or day.day is None:
            return None
        try:
            return dt.date(day.year, day.month, day.day)
        except ValueError:
            return None


@cache
def _labels() -> tuple[str, ...]:
    return tuple(sorted(chrome_words("stamp"), key=len, reverse=True))


def stamp_of(words: str) -> Stamp | None:
    """The stamp that the line `words` is, None where it holds anything else.

    Example: ``stamp_of("Source: Xinhua | 2024-09-21 14:05:11 | Editor: lipei").date`` is 2024-09-21.
    """
    return _stamp(words) if len(words) <= _LONGEST else None


@lru_cache(maxsize=256)  # each step of the layout asks it of every line
def _stamp(words: str) -> Stamp | None:
    return _whole_stamp(words) or _stamp_in_fields(words)


def _stamp_in_fields(words: str) -> Stamp | None:
    """A stamp with a place or a topic beside it: "10 May 2019 | Peace and Security", "ROME, 10 May 2019, 14:05"."""
    fields = [field.strip() for field in re.split(r"[|•]", words)]
    if len(fields) == 1:
        place, _, rest = words.partition(", ")
        stamp = _whole_stamp(rest) if place.isupper() and len(place) > 3 else None
        return replace(stamp, alone=False) if stamp and not stamp.alone else None
    stamps = [stamp for field in fields if (stamp := _whole_stamp(field)) and stamp.day and stamp.day.day]
    if not stamps or any(len(field.split()) > 4 and not _whole_stamp(field) for field in fields):
        return None
    return replace(stamps[0], alone=False)


def _whole_stamp(words: str) -> Stamp | None:
    at, days, others, timed = 0, 0, 0, False
    day: PrintedDay | None = None
    while at < len(words):
        if skip := _SKIP.match(words, at):
            at = skip.end()
            continue
        if found := day_at(words, at, len(words)):
            day = day if day and day.day else found
            at, days = found.end, days + 1
            continue
        time = _TIME.match(words, at)
        end = time.end() if time else _other_piece(words, at)
        if not end:
            return None
        timed, others, at = timed or bool(time) or words[at:end].endswith("ago"), others + 1, end
    if day is None and not timed:
        return None
    return Stamp(day, alone=day is not None and day.day is not None and not others and days == 1)


def _other_piece(words: str, at: int) -> int:
    """The offset after a label, a zone, an editor's name or an agency at `at`, 0 where there is none of them."""
    low = words[at : at + 24].lower()
    for label in _labels():
        if low.startswith(label) and not words[at + len(label) : at + len(label) + 1].isalpha():
            return at + len(label)
    for form in (_EDITOR, _ZONE, _SMALL):
        if found := form.match(words, at):
            return found.end()
    bare = _BARE.match(words, at)
    name = bare[0] if bare else ""
    dated = bool(name) and any(map(str.isdigit, words))
    while name:
        if short_name(name) or (dated and is_chrome(name)):
            return at + len(name)
        name = name.rpartition(" ")[0]
    return 0
