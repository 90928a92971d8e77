"""The tables of this room: plain text that a journalist can read and extend."""

from __future__ import annotations

from functools import cache

from dateline.lexicon.packaged import packaged


@cache
def rows(name: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The lines of one table as (line number, words); ``#`` starts a comment."""
    text = packaged(__name__, name).decode("utf-8")
    split = ((n, tuple(line.partition("#")[0].split())) for n, line in enumerate(text.splitlines(), 1))
    return tuple((n, words) for n, words in split if words)


@cache
def words(name: str) -> frozenset[str]:
    """All words of one table."""
    return frozenset(word for _, line in rows(name) for word in line)


@cache
def lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of one table whose lines each begin with the name of theirs; a list can go over several lines."""
    found: dict[str, frozenset[str]] = {}
    for _, line in rows(name):
        found[line[0]] = found.get(line[0], frozenset()) | frozenset(line[1:])
    return found
