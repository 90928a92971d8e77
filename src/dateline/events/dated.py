"""Words of the calendar in a sentence: whether it can have a day, or one ahead."""

from __future__ import annotations

#: Words of the calendar; the month keeps its capital among the words of a sentence, so that it is told from the verb.
AHEAD = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "next", "january"}
    | {"february", "march", "april", "may", "May", "june", "july", "august", "september", "october"}
    | {"november", "december"}
    | {"jan", "feb", "aug", "sept", "oct", "nov", "dec"}
)
DATED = (
    AHEAD
    | {str(year) for year in range(1900, 2100)}
    | {"yesterday", "today", "tonight", "last", "ago", "earlier", "within", "days", "weeks"}
)


def looks_ahead(low: tuple[str, ...]) -> bool:
    """Whether a sentence has a word of a plan and a day beside it."""
    willing = "will" in low or ("to" in low and ("is" in low or "are" in low))
    return willing and not AHEAD.isdisjoint(low)
