"""What the tagger sees of a token: small whole numbers that point into its embedding tables.

Words are looked up in a vocabulary; all words, known or not, also have a hashed form, their first and last three
letters and their shape. Three columns tell where a token stands: inside, outside or at the edge of a quotation, at the
start of a sentence, paragraph or headline, and whether the paragraph before left a quotation open. The same module
serves training and reading.
"""

from __future__ import annotations

import re
import threading
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]

COLUMNS = 9
WORD, HASH, PREFIX, SUFFIX, SHAPE, CUE, QUOTE, PLACE, BEFORE = range(COLUMNS)
HASHES, PREFIXES, SUFFIXES, SHAPES, CUES, QUOTES, PLACES, BEFORES = 8192, 2048, 4096, 512, 6, 5, 8, 4

# What a quotation mark does: open, close, or whichever is due.
_OPENS, _CLOSES, _TOGGLES, _OPENS_SINGLE, _CLOSES_SINGLE = 1, 2, 3, 4, 5
_MARKS = {"“": _OPENS, "„": _OPENS, "«": _OPENS, "”": _CLOSES, "»": _CLOSES, '"': _TOGGLES}
_MARKS |= {"‘": _OPENS_SINGLE, "’": _CLOSES_SINGLE, "'": _CLOSES_SINGLE}
# States of the QUOTE column.
OUTSIDE, OPENING, CLOSING, INSIDE = 4, 1, 2, 3
# Values of the BEFORE column: what the paragraph before left behind.
FIRST, UNQUOTED, QUOTED, OPEN = 0, 1, 2, 3

_DIGIT = re.compile(r"\d")
_REPEAT = re.compile(r"(.)\1\1+")
_ROOM = 1 << 15  # different words kept before the memory is emptied
_AT_ONCE = 1 << 12  # words looked up at a time
_CASE, _CAPITALS, _SMALL = COLUMNS, 1, 2


def normal(word: str) -> str:
    """The form under which a word is looked up: small letters, straight apostrophe, every digit a 0."""
    low = word.lower()
    return low if low.isalpha() else _DIGIT.sub("0", low.replace("’", "'"))


class _Kinds(dict[int, str]):
    """The kind of a letter by its number, worked out for letters outside ASCII each time they are met."""

    def __missing__(self, number: int) -> str:
        c = chr(number)
        return "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c


_KINDS = _Kinds()
_KINDS.update({number: _KINDS[number] for number in range(128)})


def shape(word: str) -> str:
    """'Lukashenko' -> 'Xxx', 'U.S' -> 'X.X', '1,250' -> 'd,dd': repeats are cut to two after the first letter."""
    return _REPEAT.sub(r"\1\1", word[:24].translate(_KINDS))


def _bucket(kind: str, letters: str, buckets: int) -> int:
    return 1 + zlib.crc32((kind + letters).encode("utf-8", "surrogatepass")) % (buckets - 1)


@dataclass(frozen=True)
class Unit:
    """One paragraph as the tagger reads it: its words, which of them start sentences, and where it stands."""

    words: Sequence[str]
    sentence_starts: Sequence[int] = (0,)
    headline: bool = False


@dataclass
class Vocabulary:
    """Words to rows of whole numbers; remembers the rows of words met before, up to a bound.

    `ids` gives the row of a known word's vector (from 1; 0 is "not known"), `cues` the class (1 to 5) of words that
    people marked as cues. Safe to share between threads; the memory holds nothing that changes a result.
    """

    ids: dict[str, int]
    cues: dict[str, int]
    _index: dict[str, int] = field(default_factory=dict, repr=False)
    _table: Rows = field(default_factory=lambda: np.zeros((0, COLUMNS + 1), np.int32), repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def rows(self, words: Sequence[str]) -> Rows:
        """One row a word; the columns of place and quotation are still empty."""
        return self._seen(words)[:, :COLUMNS]

    def _seen(self, words: Sequence[str]) -> Rows:
        """The rows with the column _CASE, which the tagger does not see."""
        if len(words) > _AT_ONCE:
            return np.concatenate([self._seen(words[at : at + _AT_ONCE]) for at in range(0, len(words), _AT_ONCE)])
        with self._lock:
            if len(self._index) + len(words) > _ROOM:
                self._index.clear()
            index = self._index
            new = set(words).difference(index)
            if new:
                self._learn(sorted(new))
            return self._table[list(map(index.__getitem__, words))]

    def _learn(self, words: list[str]) -> None:
        at = len(self._index)
        if at + len(words) > len(self._table):
            self._table = np.concatenate([self._table, np.zeros((max(1024, at, len(words)), COLUMNS + 1), np.int32)])
        self._table[at : at + len(words)] = [self._row(word) for word in words]
        self._index.update(zip(words, range(at, at + len(words)), strict=True))

    def _row(self, word: str) -> tuple[int, ...]:
        key = normal(word[:64])
        return (
            self.ids.get(key, 0),
            _bucket("w", key, HASHES),
            _bucket("p", key[:3], PREFIXES),
            _bucket("s", key[-3:], SUFFIXES),
            _bucket("h", shape(word), SHAPES),
            self.cues.get(key, 1 if key[:1].isalnum() else 0),
            _MARKS.get(word, 0),
            0,
            0,
            _case(word),
        )

    def unit(self, unit: Unit, before: int = FIRST) -> tuple[Rows, int]:
        """The rows of a paragraph, and what it leaves behind for the next one (the value of `before` there)."""
        (rows,), left = self.units([unit], before)
        return rows, left

    def units(self, units: Sequence[Unit], before: int = FIRST) -> tuple[list[Rows], int]:
        """The rows of paragraphs that follow each other, and what the last one leaves behind."""
        seen = self._seen(list(chain.from_iterable([unit.words for unit in units])))
        found: list[Rows] = []
        at = 0
        for unit in units:
            rows = seen[at : at + len(unit.words)]
            at += len(unit.words)
            rows[:, BEFORE] = before
            before = _quotation(rows[:, QUOTE], resumed=before == OPEN)
            _place(rows, unit)
            found.append(rows[:, :COLUMNS])
        return found, before


def _case(word: str) -> int:
    """0 for marks, numbers and single letters, else _CAPITALS for a word all in capitals and _SMALL for others."""
    if len(word) < 2 or not word[0].isalpha():
        return 0
    return _CAPITALS if word.isupper() else _SMALL


def _place(rows: Rows, unit: Unit) -> None:
    """Fills the column PLACE; a paragraph in capitals throughout, as headlines of old wires are, has its own values."""
    place = rows[:, PLACE]
    place[[s for s in unit.sentence_starts if s < len(place)]] = 1
    place[:1] = 3 if unit.headline else 2
    cases = rows[:, _CASE].tolist()
    capitals, small = cases.count(_CAPITALS), cases.count(_SMALL)
    if capitals > 0.8 * (capitals + small):
        place += 4


def _quotation(column: Rows, *, resumed: bool) -> int:
    """Turns the kinds of marks into states in place; returns what the paragraph leaves behind."""
    kinds = column.tolist()
    if not any(kinds):
        column[:] = OUTSIDE
        return UNQUOTED
    first = next((k for k in kinds if k in (_OPENS, _CLOSES, _TOGGLES)), 0)
    inside, single, seen = resumed and first == _CLOSES, False, False
    for i, kind in enumerate(kinds):
        opens = kind == _OPENS or (kind == _TOGGLES and not inside)
        if kind == _OPENS_SINGLE and not inside:
            opens = single = True
        if opens:
            column[i], inside, seen = OPENING, True, True
        elif kind in (_CLOSES, _TOGGLES) or (kind == _CLOSES_SINGLE and single):
            column[i], inside, single = CLOSING, False, False
        else:
            column[i] = INSIDE if inside else OUTSIDE
    if inside:
        return OPEN
    return QUOTED if seen else UNQUOTED
