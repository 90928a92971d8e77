"""What Dateline knows of one news agency: a plain value, filled in by one small file per agency."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency, as its own file describes it.

    `short` is the name used in chains of attribution, `names` every other way it is written in running text and in
    datelines. `forms` are dateline forms written as they look, with PLACE, DAY and AGENCY standing for the words
    ("PLACE, DAY. /AGENCY/."); white space does not matter and "-" stands for any dash. `signoffs` are lines (or ends
    of last paragraphs) that close a story, `chrome` other lines of its pages that are no news, `hosts` its web
    addresses. `language` is the language of its home service, `time_zone` an IANA name.
    """

    short: str
    names: tuple[str, ...]
    language: str
    time_zone: str
    forms: tuple[str, ...] = ()
    signoffs: tuple[str, ...] = ()
    chrome: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
