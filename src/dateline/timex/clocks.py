"""Clock times and parts of the day, with zone and day: 3 p.m. on Saturday, 1500 GMT Saturday, Friday night, noon."""

from __future__ import annotations

from collections.abc import Callable

from dateline.model.swift import replace
from dateline.timex.dates import Found
from dateline.timex.meaning import Clock, Date, Shift
from dateline.timex.numerals import digits
from dateline.timex.tokens import Tokens
from dateline.timex.words import CARDINALS, PARTS, ZONES

Rule = Callable[[Tokens, int], Found | None]
#: Parts of the day that need no article: "at dawn".
BY_THE_LIGHT = ("dawn", "daybreak", "dusk", "nightfall", "lunchtime")
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_TOLD_TWICE = frozenset({"morning", "afternoon", "evening", "night"})  # what a clock has told already


def _meridiem(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """a.m., p.m., AM, pm and the token after it."""
    low = tokens.low
    if low[i] in ("am", "pm"):
        return low[i], i + 1
    if low[i] in ("a", "p") and low[i + 1] == "." and low[i + 2] == "m" and tokens.touches(i + 1):
        after = i + 4 if low[i + 3] == "." and tokens.touches(i + 3) else i + 3
        return low[i] + "m", after
    return None


def _hour(tokens: Tokens, i: int) -> tuple[int, int, int | None, int] | None:
    """Hour, minute, second and the token after "10:35" or "9" or "7.30"; None where it is no time of day."""
    low = tokens.low
    hour = digits(tokens, i) if len(low[i]) <= 2 else None
    if hour is None:
        return (CARDINALS[low[i]], 0, None, i + 1) if 1 <= CARDINALS.get(low[i], 0) <= 12 else None
    if hour > 24:
        return None
    if low[i + 1] in (":", ".") and tokens.touches(i + 1) and tokens.touches(i + 2) and len(low[i + 2]) == 2:
        minute = digits(tokens, i + 2)
        if minute is None or minute > 59:
            return None
        second = digits(tokens, i + 4) if low[i + 3] == ":" and tokens.touches(i + 4) and len(low[i + 4]) == 2 else None
        return hour, minute, second, i + 3 if second is None else i + 5
    return hour, -1, None, i + 1


def time_of_day(tokens: Tokens, i: int) -> Found | None:
    """The clock itself, with its zone: 10:35 a.m., 3 p.m. EST, 1500 GMT, 15:00, noon, 4 in the morning, ten o'clock."""
    if tokens.low[i] in _NAMED:
        return _with_zone(tokens, i + 1, Clock(hour=_NAMED[tokens.low[i]], minute=0))
    return _four_figures(tokens, i) or _with_its_half(tokens, i)


def _four_figures(tokens: Tokens, i: int) -> Found | None:
    """1500 GMT, 0735 hours."""
    word = tokens.low[i]
    if len(word) != 4 or not word.isdecimal() or not (tokens.low[i + 1] in ("hours", "hrs") or _is_zone(tokens, i + 1)):
        return None
    hour, minute = divmod(int(word), 100)
    return _with_zone(tokens, i + 1, Clock(hour=hour, minute=minute)) if hour <= 24 and minute < 60 else None


def _with_its_half(tokens: Tokens, i: int) -> Found | None:
    """3 p.m., ten o'clock, 4 in the morning, at 15:00."""
    low = tokens.low
    read = _hour(tokens, i)
    if read is None:
        return None
    hour, minute, second, j = read
    half_day = _meridiem(tokens, j)
    clock = Clock(hour=hour, minute=max(minute, 0), second=second)
    if half_day and hour <= 12:
        return _with_zone(tokens, half_day[1], replace(clock, hour=hour % 12 + (12 if half_day[0] == "pm" else 0)))
    if low[j : j + 3] == ["o", "'", "clock"]:
        return _with_zone(tokens, j + 3, clock)
    if low[j : j + 2] == ["in", "the"] and low[j + 2] in ("morning", "afternoon", "evening"):
        return Found(j + 3, replace(clock, hour=hour + 12 if low[j + 2] != "morning" and hour < 12 else hour))
    bare = minute >= 0 and low[i].isdecimal() and (low[i + 1] == ":" or _is_zone(tokens, j))
    return _colon(tokens, i, j, clock) if bare else None


def _colon(tokens: Tokens, i: int, j: int, clock: Clock) -> Found | None:
    """A bare 15:00: needs "at" before it or a zone behind it; scores and verses have neither."""
    zone = _with_zone(tokens, j, clock)
    named = zone.after > j
    if named or tokens.low[i - 1] in ("at", "by", "until", "from", "|", ",", "around", "about", "before", "after"):
        return zone
    return None


def _is_zone(tokens: Tokens, i: int) -> bool:
    return tokens.low[i] in ZONES and tokens.word(i).isupper()


def _with_zone(tokens: Tokens, j: int, clock: Clock) -> Found:
    low = tokens.low
    k = j + 1 if low[j] == "(" else j
    if low[k] in ("hours", "hrs"):
        k += 1
    if low[k] == "z" and tokens.touches(k):
        return Found(k + 1, replace(clock, zone="UTC"))
    if _is_zone(tokens, k):
        after = k + 2 if low[j] == "(" and low[k + 1] == ")" else k + 1
        return Found(after, replace(clock, zone=tokens.word(k)))
    if low[k] == "local" and low[k + 1] == "time":
        return Found(k + 2, clock)
    if "time" in low[k + 1 : k + 4] and _place_of_time(tokens, k):
        return Found(low.index("time", k) + 1, clock)
    return Found(k if k == j + 1 and low[j] in ("hours", "hrs") else j, clock)


def _place_of_time(tokens: Tokens, k: int) -> bool:
    """Whether only names stand from token `k` to "time": Moscow time, Central European Time."""
    return all(tokens.capital(i) and tokens.word(i).isalpha() for i in range(k, tokens.low.index("time", k)))


def part_of_day(tokens: Tokens, i: int) -> Found | None:
    """Overnight; at dawn; mid-afternoon; "mid-afternoon yesterday"."""
    low = tokens.low
    if low[i] == "overnight":
        return Found(i + 1, Clock(part="NI"))
    if low[i] in BY_THE_LIGHT:
        sure = low[i - 1] in ("at", "before", "after", "by", "until", "since", "from") and not tokens.capital(i)
        return Found(i + 1, Clock(part=PARTS[low[i]])) if sure else None
    if low[i] != "mid":
        return None
    j = i + 2 if low[i + 1] == "-" else i + 1
    return Found(j + 1, Clock(part=PARTS[low[j]])) if low[j] in ("morning", "afternoon", "evening") else None


def part_of(tokens: Tokens, i: int, day: Rule) -> Found | None:
    """The morning of December 12, the night of Oct. 23: the part before its day."""
    low = tokens.low
    if low[i] != "the" or low[i + 1] not in PARTS or low[i + 2] not in ("of", "on"):
        return None
    found = day(tokens, i + 3)
    if found is None or not isinstance(found.meaning, Date | Shift):
        return None
    return Found(found.after, Clock(part=PARTS[low[i + 1]], on=found.meaning))


def on_a_day(tokens: Tokens, clock: Found, day: Rule) -> Found:
    """The clock with the day behind it: "3 p.m. on Saturday", "noon Thursday", "5 p.m. EST, Nov. 6"."""
    low, j = tokens.low, clock.after
    assert isinstance(clock.meaning, Clock)
    if low[j] == "(":
        other = time_of_day(tokens, j + 1)
        j = other.after + 1 if other and low[other.after] == ")" else j  # "11:20 a.m. (0820 GMT) Sunday"
    k = j + 1 if low[j] in (",", "on", "of") else j
    k = k + 1 if low[j] == "," and low[k] == "on" else k
    found = day(tokens, k)
    if found and isinstance(found.meaning, Date | Shift):
        after = found.after + (low[found.after] in _TOLD_TWICE)  # "2 a.m. on Saturday morning"
        return Found(after, replace(clock.meaning, on=found.meaning))
    return clock


def after_a_day(tokens: Tokens, day: Found) -> Found:
    """The day with its part or clock behind it: "Friday night", "Tuesday at 3 p.m.", "2024-09-21 14:05:11"."""
    low, j = tokens.low, day.after
    assert isinstance(day.meaning, Date | Shift)
    if low[j] in PARTS and not low[j].endswith("s"):
        return Found(j + 1, Clock(part=PARTS[low[j]], on=day.meaning))
    if low[j] in ("noon", "midnight"):
        return Found(j + 1, Clock(hour=_NAMED[low[j]], minute=0, on=day.meaning))
    k = j + 1 if low[j] in (",", "at", "t") else j
    k = k + 1 if low[j] == "," and low[k] == "at" else k
    if low[k] == "" or (k == j and not low[k].isdecimal()):
        return day
    clock = time_of_day(tokens, k) or (_stamp(tokens, k) if k == j or low[j] in (",", "t") else None)
    if clock and isinstance(clock.meaning, Clock):
        return Found(clock.after, replace(clock.meaning, on=day.meaning))
    return day


def _stamp(tokens: Tokens, k: int) -> Found | None:
    """The clock of a page stamp behind its date: 14:05:11."""
    if tokens.low[k + 1] != ":":
        return None
    read = _hour(tokens, k)
    if read is None or read[1] < 0:
        return None
    return _with_zone(tokens, read[3], Clock(hour=read[0], minute=read[1], second=read[2]))
