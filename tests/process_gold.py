"""Processes told over weeks by several agencies, and which telling belongs to which event: tests/process/*/*.txt."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

PROCESSES = Path(__file__).parent / "process"
_HEAD = re.compile(r"^=== (\S+) \| (.+?) \| (\S+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Wire:
    """One story as an agency filed it."""

    id: str
    publisher: str
    published: dt.date
    text: str


@dataclass(frozen=True)
class Telling:
    """One mention of an event: the words, and the status they give it."""

    event: str
    kind: str
    story: str
    status: str
    start: int
    end: int
    first: str | None = None


def wires(process: str) -> dict[str, Wire]:
    """The stories of a process by their number, in the order in which they were published."""
    pieces = _HEAD.split((PROCESSES / process / "stories.txt").read_text(encoding="utf-8"))[1:]
    rows = zip(pieces[::4], pieces[1::4], pieces[2::4], pieces[3::4], strict=True)
    return {
        name.rpartition("-")[2]: Wire(name, by, dt.date.fromisoformat(day), text.strip())
        for name, by, day, text in rows
    }


def gold(process: str) -> tuple[tuple[Telling, ...], dict[str, str]]:
    """Every telling, and the last status of each event."""
    stories, found, final = wires(process), [], {}
    event = kind = ""
    for line in (PROCESSES / process / "gold.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if not line.startswith(" "):
            head, _, final[head.split()[0]] = line.rpartition(" | ")
            event, kind = head.split()[:2]
            continue
        told, words = line.strip().split(" | ", 1)
        number, status, first, _ = told.split()
        story = stories[number]
        assert story.text.count(words) == 1, f"{story.id}: {words}"
        start = story.text.index(words)
        found.append(Telling(event, kind, story.id, status, start, start + len(words), None if first == "-" else first))
    return tuple(found), final
