"""What looks like a time and is none: names, numbers, titles."""

from __future__ import annotations

from dateline.timex.dates import Found
from dateline.timex.meaning import Date
from dateline.timex.tokens import Tokens

_YEAR_LEADS = frozenset(
    "in since of until till by from before after during early late mid fiscal the a an to and for through between or than year its "
    'their his her this about around circa ( , - — / [ | : ; " that on'.split()
)


def sound(tokens: Tokens, i: int, found: Found) -> bool:
    """Whether the reading at token `i` may stand."""
    meaning = found.meaning
    if isinstance(meaning, Date):
        if meaning.year is not None and found.after == i + 1:
            return _year_alone(tokens, i)
        if meaning.month is not None and meaning.day is None and meaning.year is None and meaning.within is None:
            return _month_alone(tokens, i, found.after)
    return True


def _year_alone(tokens: Tokens, i: int) -> bool:
    low = tokens.low
    if not 1500 <= int(low[i]) <= 2100:
        return False
    before = low[i - 1] if i else ""
    if before in ("$", "£", "€", "#", ".", "-") and tokens.touches(i):
        return False
    if before == "," and tokens.touches(i):
        return False
    return before in _YEAR_LEADS or not before


def _month_alone(tokens: Tokens, i: int, after: int) -> bool:
    before = tokens.low[i - 1] if i else ""
    named = tokens.capital(after) and tokens.touches(after) is False
    if tokens.low[i] in ("may", "march", "august", "april", "june"):
        return (
            before
            in (
                "in",
                "since",
                "until",
                "by",
                "last",
                "next",
                "this",
                "from",
                "for",
                "during",
                "to",
                "early",
                "late",
                "an",
                "through",
            )
            and not named
        )
    return not (named and before not in ("in", "since", "until", "by", "from", "last", "of", "the"))
