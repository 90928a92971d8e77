"""The words readers know: plain text tables by language, loaded once as frozen rows.

A table is ``lexicon/<language>/<name>.txt``: one row a line, columns separated by a tab or by two or more spaces, ``#``
starts a comment line, blank lines are passed over. Add a word by adding a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon.packaged import packaged
from dateline.model.swift import swift

_COLUMNS = re.compile(r"\t+| {2,}")


class LexiconError(ValueError):
    """A table or a line of one cannot be read; the message names file and line."""


@swift
@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its columns, and where it stands ("en/cues.txt:12")."""

    columns: tuple[str, ...]
    where: str

    def __getitem__(self, index: int) -> str:
        try:
            return self.columns[index]
        except IndexError:
            raise LexiconError(f"{self.where}: column {index + 1} is missing") from None


@cache
def table(name: str, columns: int = 1, language: str = "en") -> tuple[Row, ...]:
    """All rows of one table, in file order; every row must have at least `columns` columns.

    Raises LexiconError with file and line for a missing table or a row that is too short.
    Example: ``table("months", 2)`` -> rows ("January", "1"), ("Jan", "1") ...
    """
    file = f"{language}/{name}.txt"
    try:
        text = packaged(__name__, file).decode("utf-8")
    except FileNotFoundError:
        raise LexiconError(f"no table {file}") from None
    rows = []
    for number, line in enumerate(_COLUMNS.sub("\t", text).splitlines(), 1):  # once: a table has a thousand lines
        words_ = line.strip()
        if not words_ or line[0] == "#":
            continue
        row = Row(tuple(map(str.strip, words_.split("\t"))), f"{file}:{number}")
        if len(row.columns) < columns:
            raise LexiconError(f"{row.where}: {columns} columns wanted, {len(row.columns)} found")
        rows.append(row)
    return tuple(rows)


@cache
def words(name: str, language: str = "en") -> frozenset[str]:
    """The first column of a table as a set."""
    return frozenset(row[0] for row in table(name, 1, language))


@cache
def mapping(name: str, language: str = "en") -> dict[str, str]:
    """First column to second column of a table; a word listed twice with another value raises LexiconError."""
    found: dict[str, str] = {}
    for row in table(name, 2, language):
        if found.setdefault(row[0], row[1]) != row[1]:
            raise LexiconError(f"{row.where}: {row[0]!r} is listed twice with different values")
    return found
