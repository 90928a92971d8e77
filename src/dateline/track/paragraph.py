"""The background paragraph: the state of play in dated clauses, each with what it stands on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from dateline.model.claim import Subject
from dateline.model.play import Clause, Entry
from dateline.track.claims import BAR
from dateline.track.days import days_of
from dateline.track.kinds import family

_MEET = frozenset({"gathering", "journey"})
_SAY = {
    "not_planned": "not planned",
    "ruled_out": "ruled out",
    "under_way": "under way",
    "in_force": "in force",
    "provisionally_applied": "provisionally applied",
}
_UNSURE = frozenset({"possible", "proposed", "not_planned", "ruled_out", "conditional"})


def _words(status: str) -> str:
    return _SAY.get(status, status.replace("_", " "))


def day_words(value: str | None, end: str | None = None) -> str:
    """A TIMEX3 value as a newsroom writes it: 2019-12-07 -> 7 Dec; looser values as they are."""
    span = days_of(value, end)
    if span is None:
        return ""
    first, last = span
    if first == last:
        return f"{first.day} {first:%b}"
    if value and len(value) == 10:
        return (
            f"{first.day}-{last.day} {last:%b}"
            if first.month == last.month
            else f"{day_words(value)}-{last.day} {last:%b}"
        )
    return value or ""


def _clause(entry: Entry, text: str, status: str | None = None) -> Clause:
    rows = [row for row in entry.history if status is None or row.status == status] or list(entry.history)
    cited = tuple(dict.fromkeys(c for row in rows for c in row.claim.citations))
    return Clause(text, cited, entry.id)


def _place_day(entry: Entry) -> str:
    return " ".join(p for p in (entry.get("place") or "", day_words(entry.get("date"), entry.get("end"))) if p)


def _sources(entry: Entry) -> str:
    """Each source's word, where the sources do not say the same or none but one says it."""
    return ", ".join(f"{_words(status)} per {source.split()[-1]}" for source, status in entry.statuses)


def _whose(entry: Entry) -> str:
    """The level of those who meet, from the offices named: "PMs' "."""
    names = (entry.get("participants") or "").lower()
    if "prime minister" in names:
        return "PMs' "
    level = entry.get("level")
    return f"{level} " if level else ""


def _past(entry: Entry, as_of: dt.date | None) -> bool:
    when = days_of(entry.get("date"), entry.get("end"))
    return as_of is not None and when is not None and when[1] < as_of


def _meetings(entries: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    """The last meeting held, the next planned, further ones with their sources, conditional ones."""
    dated = sorted(
        (e for e in entries if e.get("date")), key=lambda e: days_of(e.get("date"), e.get("end")) or (dt.date.max,) * 2
    )
    held = [e for e in dated if e.status == "held"]
    planned = [e for e in dated if e.status in ("planned", "postponed") and not _past(e, as_of)]
    for entry in held[-1:]:
        yield _clause(entry, f"last {entry.kind} {_place_day(entry)} (held)")
    for entry in planned[:1]:
        yield _clause(entry, f"next {entry.kind} {_place_day(entry)} ({_words(entry.status)})")
    for entry in entries:
        if entry.status == "under_way":
            yield _clause(entry, " ".join((f"{entry.kind} {_place_day(entry)}".strip(), "(under way)")))
        elif entry.status == "conditional":
            yield _clause(entry, f"{_whose(entry)}{entry.kind} conditional")
        elif entry.status in _UNSURE:
            yield _clause(entry, f"further {entry.kind} {_sources(entry)}")
        elif entry.overdue:
            yield _clause(entry, f"{entry.kind} {_place_day(entry)} overdue: no word that it was held")


def _tallies(entries: list[Entry]) -> Iterator[Clause]:
    for entry in entries:
        total, open_, agreed = (entry.get(k) for k in ("total", "open", "agreed"))
        of, by = entry.get("of") or "", entry.get("according_to")
        said = f" per {by.split()[-1]}" if by else ""
        derived = (entry.get("derived") or "").split(BAR)
        if open_ and total and "open" not in derived:
            yield _clause(entry, f"{open_} of {total} {of} open{said}")
        elif agreed and total:
            yield _clause(entry, f"{agreed} of {total} {of} agreed{said}")


def _instruments(entries: list[Entry]) -> Iterator[Clause]:
    for entry in entries:
        if (since := entry.get("on_in_force")) and entry.status == "in_force":
            yield _clause(entry, f"{_noun(entry.title)} in force since {since}")
        elif entry.status not in ("existing", "in_force"):
            day = entry.get(f"on_{entry.status}")
            yield _clause(entry, f"{_noun(entry.title)} {_words(entry.status)}" + (f" {day}" if day else ""))


def _noun(title: str) -> str:
    low = title.lower()
    return next(
        (
            n
            for n in ("treaty", "protocol", "convention", "agreement", "accord", "programme", "program", "pact")
            if n in low
        ),
        title,
    )


def _work(entries: list[Entry]) -> Iterator[Clause]:
    for entry in entries:
        if entry.status == "under_way":
            yield _clause(entry, f"{entry.get('topic') or entry.kind} under way")


def paragraph(entries: Iterable[Entry], as_of: dt.date | None = None) -> tuple[Clause, ...]:
    """The state of play in clauses, in the order of a background paragraph; no clause without a citation.

    Example: "last talks Sochi 7 Dec (held)", "next talks St. Petersburg 20 Dec (planned)", "further meeting possible
    per Lukashenko, not planned per Peskov", "8 of 31 integration roadmaps open per Semashko".
    """
    rows = list(entries)
    events = [e for e in rows if e.subject is Subject.EVENT]
    meetings = [e for e in events if family(e.kind) in _MEET]
    clauses = [
        *_meetings(meetings, as_of),
        *_tallies([e for e in rows if e.subject is Subject.TALLY]),
        *_instruments([e for e in rows if e.subject is Subject.INSTRUMENT]),
        *_work([e for e in events if family(e.kind) == "work"]),
    ]
    return tuple(clause for clause in clauses if clause.citations)
