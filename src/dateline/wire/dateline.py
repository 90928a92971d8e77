"""The line before the lede, taken apart: "MOSCOW, December 10./TASS/." into place, day and agency.

The start of a paragraph is scanned piece by piece (place, day, agency, punctuation); the pieces give a shape
("P,D./A/."), and the longest shape that is a known dateline form wins. No form needs a regex of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.model.story import Dateline
from dateline.model.swift import replace
from dateline.wire.agencies import BY_SHORT, short_name
from dateline.wire.day import PrintedDay, day_at
from dateline.wire.forms import shapes
from dateline.wire.places import place_at, split_places

#: A dateline is over after so many characters.
REACH = 160
_SPACE = re.compile(r"[\s\u200b\ufeff]{0,4}")
_DASH = re.compile(r"[-‐‑‒–—―−_]{1,3}")
_BRACKETED = {"/": "/", "(": ")", "[": "]"}
_AGENCY_WORDS = re.compile(r"[^\W_][^\n()\[\]]{1,38}")
_BARE = re.compile(r"[^\W\d_][\w.\-]{1,20}(?: [^\W\d_][\w.\-]{1,20}){0,2}")


@dataclass(frozen=True, slots=True)
class _Scan:
    """How far the line has been read, and what was found."""

    at: int
    shape: str = ""
    place: Span | None = None
    day: PrintedDay | None = None
    agency: str | None = None


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the start of the paragraph ``text[start:end]``, None where there is none.

    Example: ``find_dateline("DULUTH, Minn. (AP) — State regulators ...", 0, 41)`` has places ("DULUTH, Minn.",) and
    agency "AP".
    """
    stop = min(end, start + REACH)
    scan, best = _Scan(start), None
    while (longer := _next_piece(text, scan, stop)) is not None:
        scan = longer
        if _accepted(text, scan, end):
            best = scan
    return _dateline(text, start, best) if best else None


def _next_piece(text: str, scan: _Scan, stop: int) -> _Scan | None:
    """`scan` with one more piece, None where the line cannot be a dateline any longer."""
    space = _SPACE.match(text, scan.at, stop)
    at = space.end() if space else scan.at
    if at >= stop:
        return None
    return (
        _punctuation(text, scan, at, stop)
        or _agency(text, scan, at, stop)
        or _day(text, scan, at, stop)
        or _bare_agency(text, scan, at, stop)
        or _place(text, scan, at, stop)
    )


def _punctuation(text: str, scan: _Scan, at: int, stop: int) -> _Scan | None:
    if not scan.shape:
        return None
    if dash := _DASH.match(text, at, stop):
        return None if scan.shape.endswith("-") else replace(scan, at=dash.end(), shape=scan.shape + "-")
    if text[at] in ",.:" and scan.shape[-1] not in ",.:-":
        return replace(scan, at=at + 1, shape=scan.shape + text[at])
    return None


def _agency(text: str, scan: _Scan, at: int, stop: int) -> _Scan | None:
    """A bracket with the agency in it, or with the day: "(Reuters)", "/TASS/", "(10 December 2019)"."""
    closing = _BRACKETED.get(text[at])
    if closing is None:
        return None
    close = text.find(closing, at + 1, min(stop, at + 44))
    words = text[at + 1 : close].strip() if close > 0 else ""
    day = day_at(text, at + 1, close) if words and not scan.day else None
    if day and day.end == close:
        return replace(scan, at=close + 1, shape=f"{scan.shape}{text[at]}D{closing}", day=day)
    if scan.agency or not _AGENCY_WORDS.fullmatch(words):
        return None
    return replace(scan, at=close + 1, shape=f"{scan.shape}{text[at]}A{closing}", agency=_agency_name(words))


def _agency_name(words: str) -> str:
    """The short name; of "AP/AFP" the first that is known, of "TASS Correspondent Ivan Petrov" what it begins with."""
    if known := short_name(words):
        return known
    for part in re.split(r"[/,–—-]| and ", words):
        parts = part.split()
        for count in range(min(3, len(parts)), 0, -1):
            if name := short_name(" ".join(parts[:count])):
                return name
    return words


def _day(text: str, scan: _Scan, at: int, stop: int) -> _Scan | None:
    if scan.day:
        return None
    day = day_at(text, at, stop)
    return replace(scan, at=day.end, shape=scan.shape + "D", day=day) if day else None


def _bare_agency(text: str, scan: _Scan, at: int, stop: int) -> _Scan | None:
    """An agency without brackets: known ones anywhere, a stranger only between the day and a dash."""
    found = None if scan.agency else _BARE.match(text, at, stop)
    words = found[0] if found else ""
    while words:
        words = words.rstrip(".")  # it ends the line, not the name
        end = at + len(words)
        if name := short_name(words):
            return replace(scan, at=end, shape=scan.shape + "A", agency=name)
        if scan.shape == "P,D," and " " not in words and _DASH.match(text, end + 1, stop):
            return replace(scan, at=end, shape=scan.shape + "A", agency=words)
        words = words.rpartition(" ")[0]
    return None


def _place(text: str, scan: _Scan, at: int, stop: int) -> _Scan | None:
    if scan.place:
        return None
    end = place_at(text, at, stop)
    return replace(scan, at=end, shape=scan.shape + "P", place=Span(at, end)) if end else None


def _accepted(text: str, scan: _Scan, end: int) -> bool:
    if scan.shape not in shapes(scan.agency):
        return False
    place = scan.place.of(text) if scan.place else ""
    capitals = place.partition(",")[0].isupper() and len(place) > 2
    if scan.shape in {"P-", "P,D."}:  # "BEIRUT - Rescue workers": only in capitals, where words follow, the dash spaced
        return capitals and scan.at < end and (scan.day is not None or _is_spaced(text, scan.at))
    if scan.agency and scan.agency not in BY_SHORT and not scan.day:  # a stranger without a day: "KELMIN (VarTA) -"
        return (capitals or len(scan.agency) <= 12) and scan.agency[0].isupper() and "," not in place
    return True


def _is_spaced(text: str, at: int) -> bool:
    """Whether white space stands before the dash that ends at `at`, and behind it."""
    return text[max(0, at - 5) : at].rstrip("-‐‑‒–—―−_")[-1:].isspace() and text[at : at + 1].isspace()


def _dateline(text: str, start: int, scan: _Scan) -> Dateline:
    day = scan.day
    return Dateline(
        span=Span(start, scan.at),
        places=split_places(scan.place.of(text)) if scan.place else (),
        agency=scan.agency,
        year=day.year if day else None,
        month=day.month if day else None,
        day=day.day if day else None,
        weekday=day.weekday if day else None,
        date_span=Span(day.start, day.end) if day else None,
        place_span=scan.place,
    )
