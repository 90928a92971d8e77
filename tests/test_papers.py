"""Stories whose instruments and tallies were written down before the program ever read them: tests/papers.

A paper is right with its name, its stage and the dates of its steps; a tally with all its numbers. What the first
run found is in docs/measured.md; `right` in a file is what holds since, so that no change loses it unseen.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline
from dateline.model.instrument import Instrument
from dateline.model.span import Span
from dateline.model.tally import Tally

STORIES = sorted((Path(__file__).parent / "papers").glob("*.txt"))


def parts(path: Path) -> tuple[dict[str, str], str, list[list[str]]]:
    """Head, text and the fields of the wanted lines of a file."""
    head, text, lines = path.read_text(encoding="utf-8").split("\n---\n")
    fields = [[field.strip() for field in line.split("|")] for line in lines.strip().splitlines()]
    return dict(line.split(": ", 1) for line in head.splitlines()), text, fields


def _told(words: str, text: str) -> list[Span]:
    starts = [(text.index(w), len(w)) for w in words.split(" ; ")]
    return [Span(at, at + size) for at, size in starts]


def _right(fields: list[str], found: Instrument | Tally) -> bool:
    """Whether a row says what a line wants."""
    if isinstance(found, Tally) or fields[0] == "tally":
        if not isinstance(found, Tally) or fields[0] != "tally":
            return False
        wanted = {k: float(v) for k, v in (pair.split(" ") for pair in fields[1].split(", "))}
        return all(found.value(key) == value for key, value in wanted.items())
    _, name, stage, parties, steps, _ = fields
    dated = {f"{s.stage.value} {s.date}" for s in found.steps}
    same = found.name == name and found.stage.value == stage
    return same and (not parties or set(parties.split(", ")) == set(found.parties)) and set(_list(steps)) <= dated


def _list(steps: str) -> list[str]:
    return steps.split(" ; ") if steps else []


def missed(text: str, fields: list[list[str]], reading: dateline.Reading) -> tuple[list[str], list[str]]:
    """What is wanted and not found right, and what is found besides."""
    left: list[Instrument | Tally] = [*reading.instruments, *reading.tallies]
    wanting = []
    for line in fields:
        words = _told(line[-1], text)
        near = (r for r in left if any(m.overlaps(w) for m in r.mentions for w in words))
        row = next((r for r in near if _right(line, r)), None)
        if row is None:
            wanting.append(" | ".join(line[1:3]))
        else:
            left.remove(row)
    return wanting, [text[r.mentions[0].start : r.mentions[0].end] for r in left]


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_what_was_once_found_stays_found(path: Path) -> None:
    head, text, fields = parts(path)
    reading = dateline.read(text, source=head["publisher"], published=head["published"])
    wanting, left = missed(text, fields, reading)
    assert len(fields) - len(wanting) >= int(head["right"]), wanting
    assert len(left) <= int(head["besides"]), left
