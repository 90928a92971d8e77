"""Stories whose events were written down before the program ever read them: tests/unseen.

They are the nearest we have to stories of tomorrow. What was found on the first run is in docs/measured.md; `right`
in a file is what holds since, so that no change loses it unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import dateline
from dateline.events.kinds import group_of
from dateline.model.event import Event
from dateline.model.span import Span

STORIES = sorted((Path(__file__).parent / "unseen").glob("*.txt"))


@dataclass(frozen=True)
class Wanted:
    """One line of a file: kind | status | who | day | last day | according to | words ; more words."""

    kind: str
    status: str
    words: tuple[Span, ...]


def parts(path: Path) -> tuple[dict[str, str], str, tuple[Wanted, ...]]:
    """Head, text and wanted events of a file."""
    head, text, lines = path.read_text(encoding="utf-8").split("\n---\n")
    return (
        dict(line.split(": ", 1) for line in head.splitlines()),
        text,
        tuple(_wanted(line, text) for line in lines.strip().splitlines()),
    )


def _wanted(line: str, text: str) -> Wanted:
    kind, status, *_, words = (field.strip() for field in line.split("|"))
    starts = [(text.index(w.strip()), len(w.strip())) for w in words.split(" ; ")]
    return Wanted(kind, status, tuple(Span(at, at + size) for at, size in starts))


def _fits(wanted: Wanted, event: Event) -> bool:
    same = group_of(event.kind) == group_of(wanted.kind) and event.status.value == wanted.status
    return same and any(m.overlaps(w) for m in event.mentions for w in wanted.words)


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_what_was_once_found_stays_found(path: Path) -> None:
    head, text, wanted = parts(path)
    reading = dateline.read(text, source=head["publisher"], published=head["published"])
    left = list(reading.events)
    missed = []
    for want in wanted:
        found = next((e for e in left if _fits(want, e)), None)
        if found is None:
            missed.append(text[want.words[0].start : want.words[0].end])
        else:
            left.remove(found)
    assert len(wanted) - len(missed) >= int(head["right"]), missed
    assert len(left) <= int(head["besides"]) + 1, [text[e.span.start : e.span.end] for e in left]
