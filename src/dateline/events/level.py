"""The level at which people meet, what they meet for and about: ministries, prime ministers, presidents."""

from __future__ import annotations

from functools import cache

from dateline.events.find import Found
from dateline.events.line import BE, BOUNDARY, PREPOSITION, Line, adverbial
from dateline.lexicon import table
from dateline.model.event import Participant
from dateline.model.span import Span

_ROLES = (
    ("prime minister", "prime ministers"),
    ("premier", "prime ministers"),
    ("head of government", "prime ministers"),
    ("heads of government", "prime ministers"),
    ("chancellor", "prime ministers"),
    ("foreign minister", "foreign ministers"),
    ("minister", "ministers"),
    ("president", "presidents"),
    ("head of state", "presidents"),
    ("heads of state", "presidents"),
)
_NOT_HEADS = ("vice", "deputy", "adviser", "aide", "spokes", "press", "company", "bank", "conference")
_TIMES = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "May"}
)
_SUBJECTS = frozenset({"discuss", "review", "consider", "settle", "resolve"})


@cache
def levels() -> dict[str, tuple[str, int]]:
    """Plural words to their level and rank, lowest first."""
    return {row[0]: (row[1], int(row[2])) for row in table("events-levels", 3)}


def level_of(participants: tuple[Participant, ...], found: Found) -> str | None:
    """The level of a gathering: that of its participants' offices, else of the plural in its own clause."""
    roles = [(p.role or p.name).lower() for p in participants]
    for role in roles:
        if any(word in role for word in _NOT_HEADS):
            continue
        for word, level in _ROLES:
            if word in role:
                return level
    left = min(found.left, found.subject[0])
    if found.line.at(left - 1) in ("–", "—", "--"):  # the teams of three states – A, B and C – have met
        left = 0
    words = " ".join(found.line.words.low[left : found.right])
    hits = [(len(word), level) for word, (level, _) in levels().items() if f" {word} " in f" {words} "]
    return max(hits)[1] if hits else None


def purpose_of(found: Found) -> Span | None:
    """The infinitive of purpose in an event's clause: "to discuss ways of further integration"."""
    k = _purpose(found)
    return None if k is None else found.line.words.span(k, _trimmed(found))


def topic_of(found: Found) -> Span | None:
    """What a gathering is about: talks on [a common gas price]; met to discuss [ways of further integration]."""
    line, k = found.line, _purpose(found)
    if k is not None and line.at(k + 1) in _SUBJECTS and k + 2 < _trimmed(found):
        return line.words.span(k + 2, _trimmed(found))
    if k is not None:  # to close the book on [fishing rights]
        on = next((j for j in range(k + 2, _trimmed(found) - 1) if line.at(j) == "on"), None)
        return _until_end(line, on + 1) if on is not None else None
    return (
        None if found.verb or line.at(found.last) not in ("on", "about", "over") else _until_end(line, found.last + 1)
    )


def _until_end(line: Line, first: int) -> Span | None:
    """The noun phrase that starts at `first`; None for a time, which is no topic."""
    if line.at(first) in _TIMES or line.words.tags[first : first + 1] == ("NUM",) or line.at(first).isdigit():
        return None
    end = first
    while end < min(len(line), first + 15) and not _topic_ends(line, end):
        end += 1
    return line.words.span(first, end) if end > first else None


def _topic_ends(line: Line, k: int) -> bool:
    word = line.at(k)
    if word in BOUNDARY or word == "," or line.cue_at(k) is not None:
        return True
    return word in PREPOSITION and word not in ("of", "with", "between", "for", "and")


def _purpose(found: Found) -> int | None:
    line = found.line
    for k in range(found.last, min(found.right, found.last + 25, len(line)) - 1):
        if line.words.low[k] != "to":
            continue
        after = k + 2 if adverbial(line.at(k + 1)) else k + 1
        if line.words.tags[after : after + 1] == ("VERB",) and line.at(k - 1) not in BE:
            return k if line.cue_at(k - 1) is None else None
    return None


def _trimmed(found: Found) -> int:
    last = found.right
    while last > found.last and found.line.at(last - 1) in (",", ".", ";", "—", "–", "-"):
        last -= 1
    return last
