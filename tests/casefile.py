"""Reads tests/cases: the notation that a journalist can write.

``[words](label)`` marks words, as Markdown marks a link. A line starting with ``#`` names the group of the lines below
it, ``key value`` lines directly below a heading (lower-case key, no marks) set what holds for the group, blank lines
separate. A line without marks says that nothing is to be found there. ``\\n`` in a line stands for a line break and
``\\_`` for a no-break space. A literal square bracket in the text is written ``\\[`` or ``\\]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)+)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_SETTING = re.compile(r"^([a-z][a-z_]*) (.+)$")


@dataclass(frozen=True)
class MarkedWords:
    """Offsets into the plain text, and the label given."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Case:
    """One line: its plain text, its marks, what holds for its group, and where it stands."""

    text: str
    marks: tuple[MarkedWords, ...]
    where: str
    group: str
    settings: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.where


def _plain(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\_", "\u00a0").replace("\\[", "[").replace("\\]", "]")


def parse_line(line: str) -> tuple[str, tuple[MarkedWords, ...]]:
    """A line with marks to its plain text and the marks' offsets into that."""
    out, marks, at = "", [], 0
    for found in _MARK.finditer(line):
        out += _plain(line[at : found.start()])
        words = _plain(found[1])
        marks.append(MarkedWords(len(out), len(out) + len(words), found[2]))
        out += words
        at = found.end()
    return out + _plain(line[at:]), tuple(marks)


def read_cases(room: str, *setting_keys: str) -> list[Case]:
    """All cases of tests/cases/<room>/*.txt. `setting_keys` are the words that may start a settings line."""
    cases: list[Case] = []
    for path in sorted((CASES / room).glob("*.txt")):
        group = path.stem
        settings: dict[str, str] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            if line.startswith("#"):
                group = line.lstrip("# ").strip()
                settings = {}
                continue
            found = _SETTING.match(line)
            if found and found[1] in setting_keys:
                settings = {**settings, found[1]: found[2].strip()}
                continue
            text, marks = parse_line(line)
            cases.append(Case(text, marks, f"{room}/{path.name}:{number}", group, settings))
    return cases
