"""One local thing of one story, gathered from its claims: what `same` compares."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model.claim import Claim, Subject
from dateline.model.span import Span
from dateline.track.alike import plain, surname_key
from dateline.track.called import known_by
from dateline.track.claims import BAR, day_of
from dateline.track.days import Days, days_of
from dateline.track.edges import edge_of
from dateline.track.rounds import round_of
from dateline.track.tables import words
from dateline.track.turns import TURNING, turn_of
from dateline.track.wording import stem

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT_WORD = re.compile(r"[^\W\d_]{2,3}")
_SORT = re.compile(
    r"(?<![-\w])([a-z]{4,})[ -](?:talks?|meetings?|summit|sessions?|rounds?|visit|consultations|negotiations)\b"
)
_PLAIN = words("plain.txt")
_ANCHOR = re.compile(r"#([a-z])(\d+)-(\d+)$")
_DULL = words("dull.txt")
_FURTHER = words("further.txt")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Thing:
    """A meeting, tally, instrument or statement as one story has it.

    `published` is an ISO day. `states` are the names in it that are states. `days` are the days meant, `was` the
    former days of something moved. `place` may be a state (`broad`). `words` are the telling words of its mentions,
    `lines` digests of its sentences, `sorts` the words before talks and their like; `further` marks another one than
    what is known. `near` are the names beside it in its sentences, `beside` an instrument there, `units` what is
    counted there; `about` are the names its story is mostly about, with a key for each in `gist`. `turn` says which
    way a measure turns, `edge` whether its day is the first or the last of several, `round` which round or session it
    is by number, `late` that it takes place so many days later than planned. `roles` are the offices of
    those named, as told, `topics` and `named` the words and the names that its story says most often. `called` tells
    that it is known by its place alone. `numbers` are those of a count, `spans` the offsets of its mentions.
    """

    id: str
    story: str
    subject: Subject
    kind: str
    published: str | None
    statuses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    place: str | None = None
    broad: bool = False
    further: bool = False
    lines: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    gist: frozenset[str] = frozenset()
    days: Days | None = None
    was: Days | None = None
    instrument: str | None = None
    beside: str | None = None
    level: str | None = None
    numbers: tuple[tuple[str, float], ...] = ()
    units: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    title: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    turn: str | None = None
    edge: str | None = None
    round: int | None = None
    late: bool = False
    roles: tuple[tuple[str, str], ...] = ()
    topics: frozenset[str] = frozenset()
    called: bool = False
    named: frozenset[str] = frozenset()

    @property
    def moved(self) -> bool:
        """Whether the story says that it was put off, moved or called off."""
        return (self.was is not None and self.was != self.days) or "postponed" in self.statuses or self.late

    @property
    def everybody(self) -> tuple[str, ...]:
        """Names and, where no name says so, the states they belong to."""
        return (*self.names, *(c for c in self.countries if c not in self.names))


def telling(text: str) -> frozenset[str]:
    """The words of a text that can tell one topic from another, without endings so that forms meet.

    Short ones count where there are no others: "shot", "won" and "cut" name an event.
    """
    found = [w for w in _WORD.findall(plain(text).replace("cease-fire", "ceasefire")) if w not in _DULL]
    return frozenset(map(stem, found or _SHORT_WORD.findall(plain(text))))


def _merge(first: Days | None, second: Days | None) -> Days | None:
    """The narrower of two statements of one story about the same days."""
    if first is None or second is None:
        return first or second
    return min(first, second, key=lambda d: (d[1] - d[0], d[0]))


def _days(claim: Claim) -> Days | None:
    stated = days_of(claim.get("date"), claim.get("end"))
    told, last = day_of(claim.published), day_of(claim.get("last"))
    if stated and told and last and not claim.get("first") and told < last <= stated[1] <= last + dt.timedelta(1):
        return told, last  # by the end of April, before the end of May: some day from now on
    return stated or days_of(claim.get("first"), claim.get("last")) if claim.get("first") else stated


def _plausible(days: Days | None, published: str | None, statuses: frozenset[str]) -> Days | None:
    """The days, unless they cannot be the event's: what is proposed is not past, what was held is not to come."""
    told = day_of(published)
    if days and told and ((statuses <= _HOPED and days[1] < told) or (statuses == _HELD and days[0] > told)):
        return None
    return days


#: Statuses of what is yet to be decided, whose time in the past is that of the proposal.
_HOPED = frozenset({"proposed", "possible"})
_HELD = frozenset({"held"})


def _sorts(quotes: str) -> tuple[str, ...]:
    """What sort of talks: emergency, technical, expert; the word before the noun, where it tells something."""
    found = (stem(m[1]) for m in _SORT.finditer(quotes) if m[1] not in _DULL | _PLAIN)
    return tuple(dict.fromkeys(found))


def _edge(claim: Claim) -> str | None:
    """Whether the words before its day tell of the beginning or the end."""
    first, _, last = (claim.get("at") or "").partition("-")
    if not last or claim.get("end"):
        return None
    at = int(first)
    inside = (c for c in claim.citations if c.span.start < at < c.span.end)
    return next((edge_of(c.quote[: at - c.span.start]) for c in inside), None)


#: Ended three days of talks; concluded a two-day meeting.
_FOR_DAYS = re.compile(r"\b(two|three|four|five|six|seven)[ -]days?\b", re.IGNORECASE)
_COUNT = ("one", "two", "three", "four", "five", "six", "seven")


def _since_opening(days: Days | None, edge: str | None, quotes: str) -> Days | None:
    """The days of what closed on the last of so many: three days of talks that ended on Saturday began on Thursday."""
    found = _FOR_DAYS.search(quotes) if days and edge == "closes" and days[0] == days[1] else None
    if days is None or found is None:
        return days
    return days[1] - dt.timedelta(_COUNT.index(found[1].lower())), days[1]


#: After five days of talks.
_AFTER_DAYS = re.compile(r"(?:^(?!two)|\b(?:after|completed|held) )(?P<n>two|three|four|five|six|seven) days of [a-z]")


#: Days from the first to the last of a time that is only about right, so that it is no exact day.
_ABOUT = 4


def _just_over(days: Days | None, told: dt.date | None, statuses: tuple[str, ...], quotes: str) -> Days | None:
    """The days of what is told as over after so many of them, without a date: the last is that of the news or the eve.

    Example: "agreed after five days of talks", told on a Friday, is from Sunday at the earliest.
    """
    found = _AFTER_DAYS.search(quotes) if days is None and told and set(statuses) == _HELD else None
    if found is None or told is None:
        return days
    return told - dt.timedelta(max(_COUNT.index(found["n"]) + 1, _ABOUT)), told


#: Three days late; two weeks later than planned; a day ahead of schedule.
_LATE = re.compile(
    r"\b(?:(?P<n>an?|one|two|three|four|five|six|seven) )?(?P<unit>day|week|hour|month)s? "
    r"(?:late\b|later than|(?P<early>earlier than|ahead of)|behind)"
)


def _planned(days: Days | None, late: re.Match[str] | None) -> Days | None:
    """The day first planned for what takes place on a day "two days late"; None where that cannot be counted."""
    if days is None or late is None or not late["n"] or late["unit"] not in _LONG or days[0] != days[1]:
        return None
    number = 1 if late["n"].startswith("a") else _COUNT.index(late["n"]) + 1
    back = dt.timedelta(number * _LONG[late["unit"]] * (-1 if late["early"] else 1))
    return days[0] - back, days[1] - back


#: Put off by a week.
_BY = re.compile(r"\bby (?P<n>an?|one|two|three|four|five|six|seven) (?P<unit>day|week)s?\b")


def _put_off(days: Days | None, was: Days | None, statuses: tuple[str, ...], quotes: str) -> Days | None:
    """The new days of what was put off "by a week" from days that are known, where nobody tells them."""
    by = _BY.search(quotes) if days is None and was and "postponed" in statuses else None
    if by is None or was is None:
        return days
    number = 1 if by["n"].startswith("a") else _COUNT.index(by["n"]) + 1
    on = dt.timedelta(number * _LONG[by["unit"]])
    return was[0] + on, was[1] + on


#: Days of a unit in which a delay is counted.
_LONG = {"day": 1, "week": 7}


def _was(claim: Claim) -> Days | None:
    """The former days; for something extended, its first day up to the former end."""
    end = claim.get("was_end")
    return days_of(claim.get("was"), end) or (days_of(claim.get("date"), end) if end else None)


def _split(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for value in values if value for name in value.split(BAR)))


_NUMBERS = ("total", "open", "agreed", "for", "against", "abstain")


def _numbers(claim: Claim) -> tuple[tuple[str, float], ...]:
    return tuple((key, float(value)) for key, value in claim.data if key in _NUMBERS)


def _kind(claim: Claim) -> str:
    return claim.get("kind") or claim.subject.value


def thing_of(claims: Iterable[Claim]) -> Thing:
    """The thing that all `claims` (of one story, sharing `thing`) are about."""
    rows = sorted(claims, key=lambda c: (c.citations[0].span if c.citations else Span(0, 0), c.id))
    first = rows[0]
    days: Days | None = None
    was: Days | None = None
    for claim in rows:
        days, was = _merge(days, _days(claim)), _merge(was, _was(claim))
    statuses = tuple(dict.fromkeys(s for c in rows if (s := c.get("status") or c.get("stage"))))
    quotes = " ".join(c.quote for claim in rows for c in claim.citations)
    place = next((p for c in rows if (p := c.get("place"))), None)
    edge = next((edge for c in rows if (edge := _edge(c))), None)
    days = _just_over(_since_opening(days, edge, quotes), day_of(first.published), statuses, quotes)
    days, late = _put_off(days, was, statuses, quotes), _LATE.search(quotes)
    named = next((v for c in rows for k in ("instrument", "name", "of") if (v := c.get(k))), None)
    about = _split(c.get("about") for c in rows)
    extra = " ".join(v for c in rows for k in ("topic", "purpose", "instrument", "of", "name") if (v := c.get(k)))
    return Thing(
        first.thing,
        first.story_id,
        first.subject,
        _kind(first),
        first.published[:10] if first.published else None,
        statuses,
        _split(c.get(k) for c in rows for k in ("participants", "parties", "body")),
        _split(c.get("countries") for c in rows),
        _split(c.get("states") for c in rows),
        place,
        any(c.get("place_kind") == "state" for c in rows),
        any(word in _FURTHER for c in rows for cited in c.citations for word in _WORDS.findall(plain(cited.quote))),
        tuple(dict.fromkeys(line for c in rows if (line := c.get("line")))),
        _sorts(quotes),
        _split(c.get("near") for c in rows),
        about,
        frozenset(key for name in about if (key := surname_key(name))),
        _plausible(days, first.published, frozenset(statuses)),
        was or _planned(days, late),
        named,
        next((v for c in rows if (v := c.get("beside"))), None),
        next((v for c in rows if (v := c.get("level"))), None),
        _numbers(first),
        _split(c.get("units") for c in rows),
        telling(f"{quotes} {extra}"),
        quotes[:80],
        tuple((c.span.start, c.span.end) for claim in rows for c in claim.citations),
        turn_of(quotes) if _kind(first) in TURNING else None,
        edge,
        next((number for c in rows for cited in c.citations if (number := round_of(cited.quote))), None),
        late is not None,
        tuple((who, role) for line in _split(c.get("roles") for c in rows) for who, _, role in [line.partition(" = ")]),
        frozenset(word for c in rows for word in (c.get("topics") or "").split()),
        known_by(quotes, place),
        frozenset(word for c in rows for word in (c.get("named") or "").split()),
    )


def things_of(claims: Iterable[Claim]) -> tuple[Thing, ...]:
    """The things of any number of claims, one for each distinct `thing`, ordered by story and place in it."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.thing, []).append(claim)
    return tuple(thing_of(rows) for rows in groups.values())


def moved_to(lost: str, things: Iterable[Thing]) -> str | None:
    """The one of a story's `things` that covers most of the words of a thing that a better reading no longer has.

    `lost` is a thing's id (``story#e120-188``); None where no thing of its sort touches those words.
    """
    found = _ANCHOR.search(lost)
    if found is None:
        return None
    start, end = int(found[2]), int(found[3])

    def covered(thing: Thing) -> int:
        return max((min(end, b) - max(start, a) for a, b in thing.spans), default=0)

    kin = [thing for thing in things if thing.id.rpartition("#")[2][:1] == found[1] and covered(thing) > 0]
    return max(kin, key=lambda thing: (covered(thing), thing.id)).id if kin else None
