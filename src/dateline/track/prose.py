"""Words for people, days and sources, as an agency writes them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from dateline.track.days import days_of
from dateline.track.voice import voiced

_OFFICE = re.compile(r"(?P<office>[a-z][\w -]*?) of (?P<whose>(?:the )?[A-Z].*)")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
#: How many names a sentence takes before it counts the rest.
SHOWN = 3


def listed(names: list[str]) -> str:
    """``A, B and C``; more than four are counted: ``A, B, C and 4 others``."""
    if len(names) > SHOWN + 1:
        names = [*names[:SHOWN], f"{len(names) - SHOWN} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def people(names: Iterable[str]) -> str:
    """Participants in a sentence; one office of several states is said once.

    Example: "prime minister of Varnia", "prime minister of Mirzan" -> "the prime ministers of Varnia and Mirzan".
    """
    offices: dict[str, list[str]] = {}
    rest = []
    for name in names:
        found = _OFFICE.fullmatch(name)
        if found:
            offices.setdefault(found["office"], []).append(found["whose"])
        else:
            rest.append(voiced(name) if not name[:1].islower() else _the(name))
    said = [f"the {_plural(office, len(whose))} of {listed(whose)}" for office, whose in offices.items()]
    return listed([*rest, *said])


def _plural(office: str, count: int) -> str:
    """An office held by several: "prime ministers"; "finance ministers" is one already."""
    return office if count == 1 or office.endswith("s") else f"{office}s"


def _the(name: str) -> str:
    first = name.split(maxsplit=1)[0].lower()
    return name if first in ("the", "a", "an", "their", "his", "her") or name[:1].isdigit() else f"the {name}"


def the(name: str) -> str:
    """A thing's name with its article: "the Customs Protocol"; none before a plural that starts with a number."""
    return _the(name)


def _loose(value: str, first: dt.date) -> str | None:
    """A season, year, month or week in words; None for exact days."""
    if value[5:] in _SEASONS:
        return f" in {_SEASONS[value[5:]]} {value[:4]}"
    if len(value) == 4:
        return f" in {value}"
    if "-W" in value:
        return f" in the week of {first.day} {first:%B %Y}"
    return f" in {first:%B %Y}" if len(value) == 7 else None


def on_day(value: str | None, end: str | None = None) -> str:
    """When something happens, with a space before it; empty where that is not stated.

    Examples: " on 7 December 2019", " from 10 to 14 September 2024", " in November 2024", " in autumn 2023".
    """
    span = days_of(value, end)
    if span is None or value is None:
        return ""
    first, last = span
    if first == last:
        return f" on {first.day} {first:%B %Y}"
    if not end and (loose := _loose(value, first)):
        return loose
    if (first.year, first.month) == (last.year, last.month):
        return f" from {first.day} to {last.day} {last:%B %Y}"
    return f" from {first.day} {first:%B} to {last.day} {last:%B %Y}"


def for_day(value: str | None, end: str | None = None) -> str:
    """As `on_day`, after "planned": "for 20 December 2019"."""
    when = on_day(value, end)
    return when.replace(" on ", " for ", 1) if when.startswith(" on ") else when


def capital(sentence: str) -> str:
    """The sentence with a capital letter at its start."""
    return sentence[:1].upper() + sentence[1:]
