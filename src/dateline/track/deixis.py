"""Times that lose their sense on another day: "today", "last June", "on Friday". A title stands for longer."""

from __future__ import annotations

from dateline.track.tables import lists

_LISTS = lists("deixis.txt")
_PARTS = ("'s", "’s", "-")  # "today's", "Friday-night": the time belongs to the word itself
_NEXT_BUT_ONE = {("the", "day", "after", "tomorrow"), ("the", "day", "before", "yesterday")}
_OWNERS = frozenset({"the", "a", "an", "every", "each", "good", "black"})
_JOINS = frozenset({"and", "or", "through"})


def timeless(words: list[str]) -> list[str]:
    """`words` without the times in them that only the day of telling gives a sense; a first word always stays.

    Example: "Norland lifted the ban last June", in words, is "Norland lifted the ban".
    """
    kept: list[str] = []
    at = 0
    while at < len(words):
        end = _time(words, at) if kept else at
        if end == at or _belongs(words, at, end):
            end = max(end, at + 1)
            kept += words[at:end]
        else:
            kept = _closed(kept, words[end - 1])
        at = end
    return kept


def _belongs(words: list[str], at: int, end: int) -> bool:
    """Whether a time is part of a list of times or of a name: "on Thursday and Friday", "the Friday meeting"."""
    following = words[end].lower() if end < len(words) else ""
    return following in _JOINS or words[at - 1].lower() in _JOINS | _OWNERS


def _closed(kept: list[str], last: str) -> list[str]:
    """What stood before a time that is left out, with the comma that closed the time."""
    if not last.endswith(","):
        return kept
    before = kept[-1]
    return [*kept[:-1], before.rstrip(",") if before.endswith(",") else f"{before},"]


def _time(words: list[str], at: int) -> int:
    """Where the time that begins at a word ends; `at` itself where none does."""
    low = [word.lower().rstrip(",") for word in words[at : at + 4]]
    if tuple(low) in _NEXT_BUT_ONE:
        return at + len(low)
    if words[at].endswith(_PARTS):
        return at
    start = 1 if low[0] in _LISTS["before"] and len(low) > 1 else 0
    if start and words[at].endswith(","):
        return at
    found = _alone(low[start:])
    return at + start + found if found else at


def _alone(low: list[str]) -> int:
    """How many words from the first on are such a time."""
    if not low:
        return 0
    if low[0] in _LISTS["alone"]:
        return 1
    more = 1 if low[0] in _LISTS["nearer"] else 0
    if low[more : more + 1] and low[more] in _LISTS["which"] and low[more + 1 : more + 2]:
        return more + 2 if low[more + 1] in _LISTS["spans"] else 0
    if low[0] in _LISTS["days"]:
        return 2 if low[1:2] and low[1] in _LISTS["parts"] else 1
    return 0
