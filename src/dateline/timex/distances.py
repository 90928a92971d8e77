"""Times said by a counted distance: three years ago, two weeks later, the day before, in ten days."""

from __future__ import annotations

from dateline.timex import amounts
from dateline.timex.cells import Unit
from dateline.timex.dates import Found
from dateline.timex.meaning import Amount, Clock, Compared, Meaning, Ref, Shift
from dateline.timex.tokens import Tokens
from dateline.timex.words import PARTS, PLURALS, UNITS

#: The word behind the count: places to move (sign) and whether from the time spoken of.
_BEHIND = {
    "ago": (-1, False), "earlier": (-1, True), "before": (-1, True), "previously": (-1, True), "later": (1, True),
    "afterward": (1, True), "afterwards": (1, True), "after": (1, True), "hence": (1, False),
}  # fmt: skip
#: "before" and "after" count from the time spoken of only where nothing else follows to count from.
_NEED_AN_END = frozenset({"before", "after", "earlier"})
_ENDS = frozenset({".", ",", ";", ":", "?", "!", '"', "'", ")", "", "\n\n", "—", "-"})
#: A half of one unit is counted in the next smaller: half a century ago is fifty years ago.
_IN_SMALLER = {
    Unit.MILLENNIUM: (1000, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.DECADE: (10, Unit.YEAR),
    Unit.YEAR: (12, Unit.MONTH), Unit.MONTH: (30, Unit.DAY), Unit.WEEK: (7, Unit.DAY),
}  # fmt: skip
_SMALL = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


def distant(tokens: Tokens, i: int) -> Found | None:
    """Three years ago, a year earlier, two weeks later, the day before, ten days from now, in ten days' time."""
    low = tokens.low
    if low[i] == "the":
        return _the_day_before(tokens, i)
    if low[i] in PLURALS and low[i + 1] == "ago":
        return Found(i + 2, Ref("PAST_REF"))
    found = amounts.counted(tokens, i)
    if found is None or not isinstance(found.meaning, Amount):
        return None
    j = found.after
    if low[j] == "or" and low[j + 1] in ("so", "more"):
        j += 2
    if low[j] == "from" and low[j + 1] in ("now", "today"):
        return Found(j + 2, _moved(found.meaning, 1, told=False))
    return _counted_away(tokens, found, found.meaning, j)


def _counted_away(tokens: Tokens, found: Found, amount: Amount, j: int) -> Found | None:
    """The count with the word behind it that says which way."""
    if tokens.low[j] not in _BEHIND or not _free(tokens, j):
        return None
    sign, told = _BEHIND[tokens.low[j]]
    number, unit = amount.counts[0]
    if told and unit in _SMALL:
        return found  # "six minutes later": a length; no day can be told from it
    if told and number is None:
        return Found(j + 1, amount)  # "a few days later" has a length and no day
    return Found(j + 1, _moved(amount, sign, told=told))


def _free(tokens: Tokens, j: int) -> bool:
    """Whether the word behind the count ends the expression: not "two days before the summit"."""
    word, nxt = tokens.low[j], tokens.low[j + 1]
    if word in ("earlier", "later"):
        return nxt not in ("than", "this", "in")
    return word not in _NEED_AN_END or nxt in _ENDS


def _the_day_before(tokens: Tokens, i: int) -> Found | None:
    low = tokens.low
    if low[i + 2] not in ("before", "after", "earlier") or low[i + 3] not in _ENDS or low[i + 1] in PLURALS:
        return None
    if low[i + 1] in PARTS:
        return Found(
            i + 3, Clock(part=PARTS[low[i + 1]], on=Shift(Unit.DAY, 1 if low[i + 2] == "after" else -1, told=True))
        )
    if low[i + 1] not in UNITS:
        return None
    unit = UNITS[low[i + 1]]
    by = 1 if low[i + 2] == "after" else -1
    return Found(i + 3, Compared(by) if unit is Unit.YEAR else Shift(unit, by, told=True))


def ahead(tokens: Tokens, i: int) -> Found | None:
    """In ten days, in two weeks' time: a day to come, where the clause looks ahead; else it is a mere length."""
    low = tokens.low
    if low[i] != "in":
        return None
    found = amounts.counted(tokens, i + 1)
    if found is None or not isinstance(found.meaning, Amount) or _matchless(low[max(0, i - _SO_LONG) : i]):
        return None
    if found.meaning.high is not None:
        return Found(found.after, Ref("FUTURE_REF")) if found.meaning.high == 2 else None  # "in a year or two"
    j = found.after
    moved = _moved(found.meaning, 1, told=False)
    if not isinstance(moved, Shift) or moved.unit in _SMALL:
        return None
    if low[j] in ("'", "'s") and low[j + 1] == "time":
        return Found(j + 2, moved)
    return Found(j, moved) if low[j] not in ("of", "-", "old") and low[j] not in _BEHIND else None


def _matchless(before: list[str]) -> bool:
    """Whether something has had no like of it for so long: will be the first free vote [in half a century]."""
    clause = before[max((k + 1 for k, w in enumerate(before) if w in _CUTS), default=0) :]
    return any(w in _RARE or (w.endswith("est") and len(w) > 5 and w not in _NO_DEGREE) for w in clause)


_SO_LONG = 6  # words from "first" or "biggest" to "in"
_CUTS = frozenset({",", ";", ":", "will", "would", "to", "and", "but", "that", "which", "who", "is", "was", "be"})
_RARE = frozenset({"first", "second", "third", "only", "worst", "best", "most", "least", "greatest"})
_NO_DEGREE = frozenset(
    {"request", "inquest", "conquest", "interest", "arrest", "forest", "unrest", "protest", "contest", "latest"}
    | {"attest", "detest", "harvest", "invest", "suggest", "digest", "midwest", "northwest", "southwest", "manifest"}
)


def in_time(tokens: Tokens, found: Found) -> bool:
    """Whether the words end in "time": "in two years' time" is a day to come whatever the clause."""
    return tokens.low[found.after - 1] == "time"


def _moved(amount: Amount, sign: int, *, told: bool) -> Meaning:
    number, unit = amount.counts[0]
    if number is None:
        return Ref("PAST_REF" if sign < 0 else "FUTURE_REF")
    if number == 1 and unit is Unit.YEAR and sign < 0:
        return Compared(-1)
    if number % 1 and unit in _IN_SMALLER:
        size, unit = _IN_SMALLER[unit]
        number *= size
    return Shift(unit, sign * round(number), told=told, counted=True)
