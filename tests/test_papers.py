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


def _paper(fields: list[str], found: Instrument) -> bool:
    _, name, stage, parties, steps, _ = fields
    dated = {f"{s.stage.value} {s.date}" for s in found.steps}
    same = found.name == name and found.stage.value == stage
    return same and (not parties or set(parties.split(", ")) == set(found.parties)) and set(_list(steps)) <= dated


def _list(steps: str) -> list[str]:
    return steps.split(" ; ") if steps else []


def _tally(fields: list[str], found: Tally) -> bool:
    wanted = {k: float(v) for k, v in (pair.split(" ") for pair in fields[1].split(", "))}
    return all(found.value(key) == value for key, value in wanted.items())


def missed(text: str, fields: list[list[str]], reading: dateline.Reading) -> tuple[list[str], list[str]]:
    """What is wanted and not found right, and what is found besides."""
    wanting, taken = [], set()
    for line in fields:
        rows = reading.instruments if line[0] == "paper" else reading.tallies
        fits = _paper if line[0] == "paper" else _tally
        words = _told(line[-1], text)
        row = next(
            (r for r in rows if id(r) not in taken and any(m.overlaps(w) for m in r.mentions for w in words)
             and fits(line, r)), None,
        )  # fmt: skip
        if row is None:
            wanting.append(" | ".join(line[1:3]))
        else:
            taken.add(id(row))
    left = [*(i for i in reading.instruments if id(i) not in taken), *(t for t in reading.tallies if id(t) not in taken)]
    return wanting, [text[r.mentions[0].start : r.mentions[0].end] for r in left]
