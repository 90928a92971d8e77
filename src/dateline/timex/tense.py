"""Whether the clause around a time looks back or ahead, told by the cue words nearest to it. No parser.

The verb that governs a time mostly stands before it ("will meet on Friday", "agreed to meet in May"), so the clause is
read leftwards to the nearest cue; only where it has none (the time opens the sentence) is it read rightwards.
"""

from __future__ import annotations

from dateline.lexicon import words
from dateline.timex.cues import (
    ARTICLES,
    DETERMINERS,
    GATHERINGS,
    Look,
    cue,
    is_stop,
    not_until,
    tells,
    told_in_the_past,
)
from dateline.timex.tokens import Tokens
from dateline.timex.words import MONTHS, WEEKDAYS

_REACH_BEFORE, _REACH_AFTER, _REACH_OVER_COMMAS = 18, 12, 10
#: Tokens behind a time that opens a sentence: "In May, a week after ..., in a town ..., a bomb went off".
_REACH_OPENED = 36
_A_SUBJECT = 6  # tokens from "Friday's" to the verb of what it owns
_A_CLAUSE = 8  # tokens from a time that opens a clause to the verb of it
_NO_FACT = frozenset({"will", "would", "to", "may", "could", "if", "be"})
_DONE = words("timex-done")
_OWNERS = frozenset({"its", "their", "his", "her", "our", "'s", "'"})
#: Words before "Tuesday's meeting" that leave it still to come.
_FACING = frozenset({
    ("ahead", "of"), ("clear", "for"), ("ready", "for"), ("set", "for"), ("prepare", "for"), ("preparing", "for"),
    ("prepared", "for"), ("preparations", "for"), ("agenda", "for"), ("open", "for"), ("hopes", "for"),
    ("to", "boycott"),
})  # fmt: skip
#: Verbs that put something to another day, with what is put between them and the day: "moved its vote to Friday".
_PUT = frozenset({"moved", "postponed", "rescheduled", "delayed", "extended", "shifted", "pushed", "deferred"})
_LASTS = frozenset({"extended", "renewed", "prolonged", "guaranteed", "booked", "scheduled", "available", "valid"})
_HELD = frozenset({"served", "lived", "worked", "ruled", "reigned"})
_STATE = DETERMINERS | {"in", "at", "with"}
_COMING = frozenset({"will", "shall"})
_NO_SUBJECT = frozenset({"that", "which", "who", "and", "but", "as", "if", "when", "while", "for", "on"})
_PREFIXES = frozenset({"by", "until", "till", "through"})
_NO_PLACE = _PREFIXES | frozenset({"before", "after", "prior", "than", "since", "from", "between", "for"})


def _opens_sentence(tokens: Tokens, i: int) -> bool:
    return i <= 0 or is_stop(tokens, i - 1) or tokens.low[i - 1] in ('"', "but", "and")


def _at_once(tokens: Tokens, first: int, after: int) -> Look | None:
    """What the words that touch the time say: "by Friday", "as soon as Tuesday", "Wednesday's ruling"."""
    low = tokens.low
    if found := _behind_as(tokens, first, after) or _of_its_day(tokens, first, after):
        return found
    if low[first - 1] in _PREFIXES and not _opens_sentence(tokens, first - 1):
        return _up_to(tokens, first)
    if low[first - 1] == "for" and low[first] in WEEKDAYS and low[first - 2] in GATHERINGS and is_stop(tokens, after):
        return Look.AHEAD  # called a cabinet meeting for Friday
    return _called_by_its_month(low, first, after) if low[after].isalpha() and low[first] in MONTHS else None


def _behind_as(tokens: Tokens, first: int, after: int) -> Look | None:
    """What "as" says: as soon as Tuesday, as early as in March, as of Monday; "has named May 3 as the day"."""
    low = tokens.low
    if low[first - 2 : first] in (["soon", "as"], ["late", "as"]):
        return Look.AHEAD
    if low[first - 2 : first] == ["early", "as"]:
        return Look.BACK if _before(tokens, first, after) is Look.BACK else Look.AHEAD
    if low[first - 2 : first] == ["as", "of"]:
        ahead = _behind(tokens, after) if tokens.capital(first - 2) else _before(tokens, first, after)
        return ahead if ahead in (Look.AHEAD, Look.LATER) else Look.BACK
    return Look.AHEAD if low[first - 1] in ("set", "fixed") and low[after] == "as" and low[first] in MONTHS else None


def _of_its_day(tokens: Tokens, first: int, after: int) -> Look | None:
    """What is called by its day: "Friday's figures will ...", "ahead of Tuesday's talks", "ready for a Monday vote"."""
    low = tokens.low
    owns = low[after] == "'s" and tokens.touches(after)
    if low[first] in WEEKDAYS and _is_faced(low, first):
        owned = low[after + 1 : after + 4] if owns else low[after : after + 1] if low[first - 1] in ARTICLES else []
        if GATHERINGS & set(owned):
            return Look.AHEAD
    if owns:
        return Look.AHEAD if _is_to_come(tokens, after) else Look.OPEN
    return None


def _is_faced(low: list[str], first: int) -> bool:
    """Whether the words before a day tell that its meeting is yet to come: ahead of, or ready for, Tuesday's talks."""
    if low[first - 1] in ARTICLES:
        first -= 1
    return tuple(low[first - 2 : first]) in _FACING


def _is_to_come(tokens: Tokens, after: int) -> bool:
    """Whether what a day owns has its "will" right behind: "Friday's employment figures will be watched"."""
    for j in range(after + 1, min(tokens.size, after + 1 + _A_SUBJECT)):
        word = tokens.low[j]
        if word in _COMING or word == "due":
            return True
        if not word.isalpha() or word in DETERMINERS or word in _NO_SUBJECT or tells(tokens, j):
            return False
    return False


def _up_to(tokens: Tokens, first: int) -> Look | None:
    """What "by", "until" or "through" says: a time to come, but for "fell through May", "did not open until Friday"."""
    low = tokens.low
    if low[first - 1] == "through" and _ran(tokens, first - 1):
        return Look.BACK
    if low[first - 1] in ("until", "till") and (not_until(low, first - 1) or _was_until(tokens, first - 1)):
        return Look.BACK
    return None if "had" in low[max(0, first - 8) : first] else Look.AHEAD


def _was_until(tokens: Tokens, i: int) -> bool:
    """Whether the "until" at `i` ends what somebody was: "was the envoy to Osk until December", "served until May"."""
    for j in range(i - 1, max(-1, i - 1 - _REACH_BEFORE), -1):
        if is_stop(tokens, j) or tokens.low[j] == ",":
            return False
        if tokens.low[j] in ("was", "were"):
            return tokens.low[j + 1] in _STATE or tokens.capital(j + 1)
        if tokens.low[j] in _HELD:
            return True
        if cue(tokens, j, before=True):
            return False
    return False


def _called_by_its_month(low: list[str], first: int, after: int) -> Look | None:
    """What is called by its month: "an April report" and "their May pact" are past, "the June summit" the nearest."""
    done = any(word in _DONE for word in low[after : after + 3])
    if low[first - 1] in _OWNERS and done:
        return Look.BACK
    if low[first - 1] in ARTICLES:
        if low[first - 1] != "the" and (low[after] in GATHERINGS or low[after] == "or"):
            return None  # "go for a June election"
        return Look.BACK if done or low[first - 1] != "the" else Look.OPEN
    return None


def _ran(tokens: Tokens, i: int) -> bool:
    """Whether something past runs through the time behind token `i`: "sales fell through August"."""
    for j in range(i - 1, max(-1, i - 1 - _REACH_AFTER), -1):
        if is_stop(tokens, j) or tokens.low[j] in (",", "is", "are") or tokens.low[j] in _LASTS:
            return False
        found = cue(tokens, j, before=True)
        if found:
            return found is Look.BACK
    return False


def look(tokens: Tokens, first: int, after: int) -> Look:
    """The direction of the clause around tokens ``[first, after)``."""
    found = _at_once(tokens, first, after) if first else None
    if found is None and opens_told_clause(tokens, first):
        return Look.BACK
    reach = _REACH_OPENED if _opens_sentence(tokens, first - (tokens.low[first - 1] in ("in", "on"))) else _REACH_AFTER
    return found or _before(tokens, first, after) or _behind(tokens, after, reach) or Look.OPEN


def _before(tokens: Tokens, first: int, after: int) -> Look | None:
    commas = 0
    for i in range(first - 1, max(-1, first - 1 - _REACH_BEFORE), -1):
        if is_stop(tokens, i):
            break
        commas += tokens.low[i] == ","
        if tokens.low[i] in _PUT and tokens.low[first - 1] in ("to", "until", "till"):
            return Look.EITHER if told_in_the_past(tokens, i, after) else Look.AHEAD
        found = cue(tokens, i, before=True)
        if commas and found is Look.AHEAD and first - i > _REACH_OVER_COMMAS:
            continue
        if found is Look.AHEAD and tokens.low[i] not in _PREFIXES:
            return Look.EITHER if told_in_the_past(tokens, i, after) else found
        if found and not (tokens.low[i] in _PREFIXES and _opens_sentence(tokens, i)):
            return found
    return None


def _behind(tokens: Tokens, after: int, reach: int = _REACH_AFTER) -> Look | None:
    for i in range(after, min(tokens.size, after + reach)):
        if is_stop(tokens, i):
            break
        found = cue(tokens, i, before=False)
        if found:
            return found
    return None


def opens_told_clause(tokens: Tokens, first: int) -> bool:
    """Whether a time at `first` opens a clause that tells of the past: "..., and on Friday the minister resigned"."""
    joint = first - 2 if tokens.low[first - 1] in ("on", "in") else first - 1
    if joint < 1 or tokens.low[joint] not in ("and", "but") or tokens.low[joint - 1] != ",":
        return False
    for j in range(first + 1, min(tokens.size, first + _A_CLAUSE)):
        if is_stop(tokens, j):
            break
        found = cue(tokens, j, before=False)
        if found:
            return found is Look.BACK
    return False


def governed(tokens: Tokens, first: int, reach: int) -> Look | None:
    """The direction of a verb that stands at most `reach` tokens before, with no comma or other sign between."""
    for i in range(first - 1, max(-1, first - 1 - reach), -1):
        if not tokens.low[i].isalpha() or tokens.low[i] in _NO_PLACE:
            return None
        found = cue(tokens, i, before=True)
        if found:
            told = found is Look.AHEAD and told_in_the_past(tokens, i, first)
            modal = any(word in _NO_FACT for word in tokens.low[max(0, i - 4) : i])
            return None if told or (found is Look.BACK and modal) else found
    return None
