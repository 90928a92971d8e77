"""When two tellings lie: days that meet, days that exclude each other, first and last days, plans that may move."""

from __future__ import annotations

import datetime as dt

from dateline.track.days import Days, gap, length
from dateline.track.instruments import names_alike
from dateline.track.kinds import family
from dateline.track.thing import Thing
from dateline.track.who import Feature

#: How many days a time may span to be that of one meeting, of a week, of a month.
_DAYS, _WEEK, _MONTH = 4, 9, 31


def _close(a: Days, b: Days) -> Feature:
    """Two stated times."""
    apart = gap(a, b)
    tight = max(length(a), length(b))
    if apart == 0:
        if tight <= _DAYS:
            return (0.6, "same day") if a[0] == b[0] else (0.5, "days overlap")
        if tight <= _WEEK:
            return (0.45, "same week") if a == b else (0.4, "in one week")
        return (0.3, "one time inside the other") if min(length(a), length(b)) <= _MONTH else (0.15, "times overlap")
    if apart <= 1 and tight <= 3:
        return 0.1, "a day apart"
    return -1.0, "dates exclude each other"


#: Plans that nobody has settled, and pacts that are signed once: another date is another plan, not another event.
UNSETTLED = frozenset({"possible", "proposed", "conditional", "not_planned"})
_TO_COME = UNSETTLED | {"planned"}
#: What goes on for days or months: a day given to it is a day inside it.
LASTING = frozenset({"work", "measure"})
ONCE = frozenset({"signing", "ratification", "entry_into_force", "expiry", "adoption"})


def printed_again(a: Thing, b: Thing) -> bool:
    """Whether the mentions stand in one and the same sentence of two prints of a wire."""
    if a.story != b.story and set(a.lines) & set(b.lines):
        return True
    both = a.words & b.words
    return a.story != b.story and len(both) >= 5 and len(both) >= 0.85 * max(len(a.words), len(b.words))


def _other_instrument(a: Thing, b: Thing) -> bool:
    return bool(a.instrument and b.instrument and not names_alike(a.instrument, b.instrument))


def may_move(a: Thing, b: Thing) -> bool:
    """Whether two dates can be two plans for one event."""
    if set(a.statuses) == set(b.statuses) == {"held"} and a.kind not in ONCE and not printed_again(a, b):
        return False  # two days on which something was held are no plans
    if a.moved or b.moved:
        return not (a.was and b.was)
    if printed_again(a, b):
        return True
    near = bool(a.days and b.days and gap(a.days, b.days) <= 31)
    if near and family(a.kind) in LASTING and ("under_way" in a.statuses or "under_way" in b.statuses):
        return True
    unsettled = [bool(set(t.statuses) & UNSETTLED) for t in (a, b)]
    if a.kind in ONCE and b.kind in ONCE and not _other_instrument(a, b):
        return not all("held" in t.statuses for t in (a, b))
    apart = gap(a.days, b.days) if a.days and b.days else 999
    return (all(unsettled) and apart <= 14) or (any(unsettled) and apart <= 5)


def _news(told: Thing, dated: Thing) -> bool:
    """Whether one tells as done or going on, without a day, what the other dates to that very time."""
    if told.days or not dated.days or not told.published or length(dated.days) > _WEEK:
        return False
    day = dt.date.fromisoformat(told.published)
    return set(told.statuses) <= _HAPPENS and dated.days[0] <= day <= dated.days[1] + dt.timedelta(FRESH)


_HAPPENS = frozenset({"held", "under_way"})
#: Days for which what was held is news, told without its day.
FRESH = 2


def _over(past: Thing, other: Thing) -> bool:
    """Whether one was held on a day well before a story that still has the other to come."""
    if not past.days or other.days or not other.published:
        return False
    if set(past.statuses) != {"held"} or family(past.kind) in LASTING or printed_again(past, other):
        return False
    gone = (dt.date.fromisoformat(other.published) - past.days[1]).days > FRESH
    return gone and not other.moved and set(other.statuses) <= _TO_COME


def _order(a: Thing, b: Thing) -> Feature:
    """One day is not stated: what was held by then is not what is still to come after."""
    if _news(a, b) or _news(b, a):
        return 0.2, "told as news when the other has its day"
    if {"not_planned", "ruled_out"} & {*a.statuses, *b.statuses} and {"held"} in (set(a.statuses), set(b.statuses)):
        return -0.3, "one held, the other not even planned"
    if _over(a, b) or _over(b, a):
        return -0.6, "over when the other was still to come"
    for past, other in ((a, b), (b, a)):
        if set(past.statuses) == {"held"} and not past.days and past.published and not printed_again(a, b):
            day = dt.date.fromisoformat(past.published)
            if (
                other.days
                and (other.days[0] - day).days > 2
                and not other.moved
                and not set(other.statuses) & UNSETTLED
            ):
                return -0.7, f"held by {day}, before the other's day"
            later = not other.days and (other.published or "") > str(day + dt.timedelta(2))
            if later and set(other.statuses) <= _TO_COME:
                return -0.4, f"held by {day}, when the other was still to come"
    return 0.0, "time not stated in one of them"


#: The most days from the first day of a round of talks to its last, and from that of a work or measure.
_ROUND, _WORK = 12, 31
#: And where the first day is only that of a plan.
_SHORT_ROUND = 3


def _stretch(a: Thing, b: Thing) -> Feature | None:
    """The first day of one and the last, or a day of what is under way, of the other: talks from Monday to Thursday."""
    if not a.days or not b.days or not {family(a.kind), family(b.kind)} <= _LONG:
        return None
    first, last = (a, b) if a.days <= b.days else (b, a)
    apart = abs((b.days[0] - a.days[0]).days)
    most = _WORK if {family(a.kind), family(b.kind)} <= LASTING else _ROUND
    if max(length(a.days), length(b.days)) > _DAYS or not 0 < apart <= most:
        return None
    if first.edge == "opens" and (last.edge == "closes" or (last.edge is None and "under_way" in last.statuses)):
        return 0.4, "from its first day to its last"
    if last.edge == "closes" and first.edge is None and "under_way" in first.statuses:
        return 0.4, "under way before its last day"
    if last.edge == "closes" and first.edge is None and set(first.statuses) == {"planned"} and apart <= _SHORT_ROUND:
        return 0.3, "planned for a day, and ended a few days on"
    return None


#: Families of what goes on for several days.
_LONG = frozenset({"gathering", "journey", "work", "measure"})


def time(a: Thing, b: Thing) -> Feature:
    """When, with the former date of something moved."""
    if stretch := _stretch(a, b):
        return stretch
    pairs = [(a.days, b.days), (a.was, b.days), (a.days, b.was), (a.was, b.was)]
    found = [_close(x, y) for x, y in pairs if x and y]
    if not found:
        return _order(a, b)
    best = max(found)
    if best[0] < 0 and may_move(a, b):
        if (a.was or b.was) and a.days and b.days and a.kind not in ONCE:
            return -0.4, "moved, but from another day to another day"
        return (0.0 if _soon(a, b) else -0.1), "another date, but plans can move"
    return best


def _soon(a: Thing, b: Thing) -> bool:
    """Whether a step that is taken once is foretold for two days of one month."""
    once = a.kind == b.kind and a.kind in ONCE
    return once and a.days is not None and b.days is not None and gap(a.days, b.days) <= _MONTH


def near(a: Thing, b: Thing) -> Feature:
    """How far apart the stories are; things without dates do not link over months."""
    if (a.days and b.days) or not (a.published and b.published):
        return 0.0, "publication does not matter"
    apart = max(abs((_day(a.published) - _day(b.published)).days), _since(a, b), _since(b, a))
    return (0.15, "stories within days") if apart <= 14 else (-min(apart / 200, 0.6), f"stories {apart} days apart")


def _day(published: str) -> dt.date:
    return dt.date.fromisoformat(published)


def _since(told: Thing, dated: Thing) -> int:
    """Days from what has its day to a story that tells something as held without one: news, not of last year."""
    if told.days or not dated.days or not told.published or set(told.statuses) != {"held"}:
        return 0
    return max(0, (_day(told.published) - dated.days[1]).days)


def loose(thing: Thing) -> bool:
    """Whether no day is known, or only a time of more than two weeks."""
    return thing.days is None or length(thing.days) > 14
