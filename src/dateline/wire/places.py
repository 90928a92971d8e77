"""The place of a dateline: ``ASTREL, Tolmeria``, ``NAIROBI/LOKWEI, Samaru``, ``DULUTH, Minn.``, ``St. Petersburg``."""

from __future__ import annotations

import re

from dateline.wire.agencies import short_name
from dateline.wire.day import day_at
from dateline.wire.months import WEEKDAYS
from dateline.wire.words import small_words

_WORD = re.compile(r"[^\W\d_](?:[\w'’]|-(?=[^\W\d_])){0,30}")
_DOTTED = frozenset({"St", "ST", "Ste", "Ft", "FT", "Mt", "MT", "Pt"})
_LETTERS = re.compile(r"(?:[A-Z]\.){2,4}")
_LINK = re.compile(r"[ \u00a0\u202f]{1,2}|/|[ \u00a0]/[ \u00a0]")
_DASH_AHEAD = re.compile(r"\s{0,3}[-–—]")
#: What may follow a region.
_AFTER_REGION = frozenset(",.(/-–—[")
_COMMA = re.compile(r",[ \u00a0]{0,2}")
_SPLIT = re.compile(r"\s*/\s*| and ")
_MAX = 70


def place_at(text: str, at: int, stop: int) -> int:
    """The offset after the place that begins at `at`, 0 where none begins there.

    A region after a comma belongs to the place ("BASLE, Switzerland"), a day or an agency after it does not.
    """
    stop = min(stop, at + _MAX)
    end = _name(text, at, stop)
    opening = text[at:end].split(maxsplit=1)[:1]
    if not end or (opening[0] in small_words("notplace") and text[at:end] != "The Hague"):
        return 0
    comma = _COMMA.match(text, end, stop)
    if comma and day_at(text, comma.end(), stop) is None:
        region = _name(text, comma.end(), stop, region=True)
        if region and (text[region : region + 2].lstrip()[:1] in _AFTER_REGION or _is_agency_ahead(text, region, stop)):
            end = region
    return end


def _name(text: str, at: int, stop: int, *, region: bool = False) -> int:
    """The offset after a run of capitalised words, 0 where none begins at `at`."""
    links = small_words("place")
    end, at_word, count = 0, at, 0
    while count < 6:
        word = _LETTERS.match(text, at_word, stop) or _WORD.match(text, at_word, stop)
        if not word or not (word[0][0].isupper() or (word[0] in links and (count or region))):
            break
        if count and _is_agency_ahead(text, at_word, stop):  # "Kelmin, Varnia CNN —"
            break
        if word[0].lower() in WEEKDAYS or (count and day_at(text, at_word, stop)):
            break
        last = word.end()
        if text[last : last + 1] == "." and (word[0] in _DOTTED or (region and _abbreviates(text, last, word[0]))):
            last += 1
        if word[0] not in links or not count:
            end = last
        count += 1
        link = _LINK.match(text, last, stop)
        if not link:
            break
        at_word = link.end()
    return end


def _is_agency_ahead(text: str, at: int, stop: int) -> bool:
    """Whether a known agency and a dash follow, without a bracket: "Kelmin, Varnia CNN —"."""
    space = _LINK.match(text, at, stop)
    word = _WORD.match(text, space.end() if space else at, stop)
    return bool(word and short_name(word[0]) and _DASH_AHEAD.match(text, word.end(), stop))


def _abbreviates(text: str, dot: int, word: str) -> bool:
    """Whether the full stop at `dot` shortens a region ("Minn. (AP)", "LA., March 5") rather than ending the line."""
    return len(word) <= 6 and text[dot + 1 : dot + 3].lstrip()[:1] in {",", "(", "-", "–", "—"}


def split_places(words: str) -> tuple[str, ...]:
    """The places of a line in the order printed: "NAIROBI/LOKWEI, Samaru" -> ("NAIROBI", "LOKWEI, Samaru")."""
    return tuple(part for part in _SPLIT.split(" ".join(words.split())) if part)
