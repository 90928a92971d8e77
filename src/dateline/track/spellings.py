"""One spelling for each person of a play: "Velička" of one agency and "Velichko" of two others are printed as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.model.claim import Subject
from dateline.model.play import Entry
from dateline.track.alike import alike, capitals, surname_key
from dateline.track.claims import BAR


def _names(entry: Entry) -> Iterable[str]:
    yield from (entry.get("participants") or "").split(BAR)
    yield from (source for source, _ in entry.statuses)


def _full(name: str) -> bool:
    """Whether it is a name of two words or more, and nothing else: no "leader of Norland"."""
    return " " in name and 1 < len(capitals(name)) == len(name.split())


def spellings(entries: Iterable[Entry]) -> dict[str, str]:
    """Spelling -> the one that most tellings of a play use, for full names that come in more than one.

    Only names with the same number of capitalised words are compared; a name that is told once stays as it is.
    """
    counts = Counter(n for e in entries if e.subject is Subject.EVENT for n in _names(e))
    by_key: dict[str, list[str]] = {}
    for name in sorted(filter(_full, counts), key=lambda n: (-counts[n], n)):
        by_key.setdefault(surname_key(name), []).append(name)
    found: dict[str, str] = {}
    for group in by_key.values():
        for n, name in enumerate(group):
            usual = next((k for k in group[:n] if len(capitals(k)) == len(capitals(name)) and alike(k, name)), name)
            if usual != name:
                found[name] = found.get(usual, usual)
    return found


def respelt(entry: Entry, usual: Mapping[str, str]) -> Entry:
    """The entry with participants and sources in their usual spelling; its claims keep the words of their stories."""
    if not any(name in usual for name in _names(entry)):
        return entry
    fields = tuple(
        (key, BAR.join(dict.fromkeys(usual.get(n, n) for n in value.split(BAR))) if key == "participants" else value)
        for key, value in entry.fields
    )
    return replace(entry, fields=fields, statuses=tuple((usual.get(s, s), status) for s, status in entry.statuses))
