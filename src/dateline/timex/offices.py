"""Who held which office when: outside knowledge, a small dated table, named as such wherever it is used.

The table lexicon/en/officeholders.txt holds facts with a place where each can be looked up. It is used for one thing
only: to say in which years "Kremlin Spokesman Dmitry Peskov" can have been written.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table
from dateline.timex.tokens import Tokens, tokens_of

_NO_LONGER = frozenset({
    "former", "ex", "then", "late", "future", "incoming", "elect", "designate", "acting", "outgoing", "vice", "deputy",
    "assistant", "under", "sacked", "ousted", "deposed", "dismissed", "removed", "exiled", "previous", "predecessor",
    "successor", "onetime", "old", "shadow", "candidate", "hopeful",
})  # fmt: skip
#: Offices that many hold at a time: they count only with their state or house beside them.
_MANY = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "secretary", "ambassador", "chief", "leader", "negotiator", "director"}
)
_REACH = 5  # tokens of an office before a name


@dataclass(frozen=True, slots=True)
class Holding:
    """One person called by one office in a story, with the spans of time in which that was so."""

    name: str
    office: str
    terms: tuple[tuple[dt.date, dt.date | None, str], ...]  # from, to (None: still, as far as the table knows), source

    def against(self, day: dt.date) -> str | None:
        """Why a story of `day` cannot have called the person so; None where it can."""
        if any(first <= day and (last is None or day <= last) for first, last, _ in self.terms):
            return None
        terms = " and ".join(
            f"{first.isoformat()} to {last.isoformat() if last else 'now'}" for first, last, _ in self.terms
        )
        sources = ", ".join(dict.fromkeys(source for *_, source in self.terms))
        return f"outside knowledge: {self.name} was {self.office} from {terms} ({sources})"


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    tokens: tuple[str, ...]
    offices: tuple[tuple[str, ...], ...]
    states: tuple[tuple[str, ...], ...]
    term: tuple[dt.date, dt.date | None, str]
    title: str  # as the reasons print it: "Kremlin spokesman"


def _words(phrase: str) -> tuple[str, ...]:
    """A phrase of the table as the tokens of a text."""
    read = tokens_of(phrase)
    return tuple(read.low[: read.size])


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    """The table by surname."""
    found: dict[str, list[_Row]] = {}
    for row in table("officeholders", 6):
        offices = tuple(_words(office) for office in row[1].split("; "))
        states = tuple(_words(state) for state in row[2].split("; ") if state != "-")
        first_state = "" if row[2] == "-" else row[2].split("; ")[0] + " "
        title = first_state + row[1].split("; ")[0]
        last = None if row[4] == "-" else dt.date.fromisoformat(row[4])
        term = (dt.date.fromisoformat(row[3]), last, row[5])
        for name in row[0].split("; "):
            words = _words(name)
            found.setdefault(words[-1], []).append(_Row(row[0].split("; ")[0], words, offices, states, term, title))
    return {surname: tuple(rows) for surname, rows in found.items()}


def holdings_in(tokens: Tokens) -> list[Holding]:
    """Every person of the table whom the text calls by the office the table gives.

    "Kremlin Spokesman Dmitry Peskov" counts; "Dmitry Peskov" alone and "former Kremlin spokesman ..." do not.
    """
    rows = _rows()
    found = []
    for i in range(tokens.size):
        for row in rows.get(tokens.low[i], ()):
            first = i + 1 - len(row.tokens)
            if first > 0 and tuple(tokens.low[first : i + 1]) == row.tokens and _called(tokens, first, row):
                found.append(_holding(row, rows[tokens.low[i]]))
    return found


def _called(tokens: Tokens, first: int, row: _Row) -> bool:
    """Whether the office stands right before the name, the state (if given) near it, and nothing that undoes it."""
    low = tokens.low
    for office in row.offices:
        begin = first - len(office)
        between = _tail(low, begin, office, first)
        if between is None:
            continue
        window = low[max(0, between - _REACH) : first]
        if _NO_LONGER.intersection(window):
            return False
        alone = between == first - len(office) and office[-1] not in _MANY
        return not row.states or alone or any(_holds(window, state) for state in row.states)
    return False


def _tail(low: list[str], begin: int, office: tuple[str, ...], first: int) -> int | None:
    """Where the office begins, if it ends at the name: "Ambassador to Russia" may follow "Ambassador"."""
    for at in (begin, begin - 2, begin - 3):
        if at >= 0 and tuple(low[at : at + len(office)]) == office:
            gap = low[at + len(office) : first]
            if not gap or gap[0] in ("to", "for", "of"):
                return at
    return None


def _holds(window: list[str], words: tuple[str, ...]) -> bool:
    size = len(words)
    return any(tuple(window[k : k + size]) == words for k in range(len(window) - size + 1))


def _holding(row: _Row, others: tuple[_Row, ...]) -> Holding:
    """All terms of this person in this office."""
    terms = tuple(r.term for r in others if r.name == row.name and r.offices == row.offices)
    return Holding(row.name, row.title, tuple(dict.fromkeys(terms)))
