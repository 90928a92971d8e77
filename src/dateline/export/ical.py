"""iCalendar (RFC 5545 and 7986): the agenda as a calendar that people subscribe to.

One VEVENT per dated event entry, all-day, with a UID that never changes and a SEQUENCE that counts the changes of
status or day, so that a calendar replaces what it had. A window ("after 20 December, this year") up to `WIDEST` days is
a transparent bar marked as such; wider ones and undated plans go as VJOURNAL, so that they fill no calendar. Our
status, who gives it and the sentences stand in X-DATELINE properties and in the description.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from icalendar import Calendar, Event, Journal

from dateline.export.crosswalk import calendar_status, words
from dateline.export.days import days_of, entry_days, is_window
from dateline.export.plaintext import one_line, shown
from dateline.export.shelf import Shelf, last_known
from dateline.export.sure import note
from dateline.model.claim import Subject
from dateline.model.play import Entry, StateOfPlay
from dateline.model.timex import Interval
from dateline.version import __version__

#: The widest window in days that is drawn into a calendar.
WIDEST = 31

_TENTATIVE = {"proposed", "possible", "conditional", "overdue"}
_OFF = {"cancelled", "ruled_out", "not_planned"}


def to_ical(play: StateOfPlay, shelf: Shelf) -> bytes:
    """The play's event entries as one VCALENDAR."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Dateline//Agenda {__version__}//EN")
    calendar.add("version", "2.0")
    called = shelf.called(play)
    name = one_line(f"Agenda: {called}") if called else "Agenda"
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", dt.timedelta(hours=1), parameters={"VALUE": "DURATION"})
    for entry in play.of(Subject.EVENT):
        calendar.add_component(_component(entry, shelf, play.as_of))
    return bytes(calendar.to_ical())


def sequence(entry: Entry) -> int:
    """How often the status or the day of an entry changed: the SEQUENCE of RFC 5545."""
    seen = [(row.status, row.date, row.end) for row in entry.history if not row.retold]
    return sum(1 for left, right in pairwise(seen) if left != right)


def _drawn(entry: Entry) -> Interval | None:
    """The days to draw: the entry's own; a meeting put off without a new day stays, cancelled, on its old one."""
    days = entry_days(entry) or days_of(entry.get("was"))
    if days is None or days.first is None or days.last is None:
        return None
    return days if (days.last - days.first).days < WIDEST else None


def _component(entry: Entry, shelf: Shelf, as_of: dt.date | None) -> Event | Journal:
    days = _drawn(entry)
    part: Event | Journal = Event() if days else Journal()
    stamp = _stamp(entry, as_of)
    part.add("uid", f"{entry.id}@dateline")
    part.add("dtstamp", stamp)
    part.add("last-modified", stamp)
    part.add("sequence", sequence(entry))
    part.add("summary", _summary(entry))
    part.add("description", _description(entry))
    if days and days.first and days.last:
        part.add("dtstart", days.first)
        part.add("dtend", days.last + dt.timedelta(days=1))
        part.add("transp", "TRANSPARENT" if is_window(entry) or entry.status in _OFF else "OPAQUE")
        part.add("status", calendar_status(entry))
        if place := entry.get("place"):
            part.add("location", one_line(place))
    else:
        part.add("status", "CANCELLED" if entry.status in _OFF else "DRAFT")
    part.add("categories", [entry.kind])
    if shelf.base:
        part.add("url", shelf.entry_uri(entry.id))
    _own_words(part, entry)
    return part


def _own_words(part: Event | Journal, entry: Entry) -> None:
    part.add("x-dateline-status", entry.status)
    part.add("x-dateline-origins", str(entry.origins))
    if is_window(entry):
        part.add("x-dateline-window", str(entry_days(entry)))
    if was := entry.get("was"):
        part.add("x-dateline-was", one_line(was))
    if (confidence := entry.confidence) is not None:
        part.add("x-dateline-confidence", f"{confidence:.2f}")
    if (learnt := entry.learnt) is not None:
        part.add("x-dateline-learnt", "TRUE" if learnt else "FALSE")
    for source, status in entry.statuses:
        part.add("x-dateline-according-to", one_line(f"{source}: {status}"))
    for citation in entry.citations:
        where = f"{citation.story_id} {citation.span.start}-{citation.span.end}"
        part.add("x-dateline-citation", one_line(f"{where}: {citation.quote}"))


def _summary(entry: Entry) -> str:
    title = one_line(entry.title)
    if entry.status in _TENTATIVE or entry.status in _OFF or entry.status == "postponed":
        title = f"{title} ({words(entry.status)})"
    return f"{title}, day not set" if is_window(entry) else title


def _description(entry: Entry) -> str:
    who = "; ".join(f"{words(status)} according to {source}" for source, status in entry.statuses)
    said = (f'{row.known}, {row.source}: "{c.quote}"' for row in entry.history for c in row.claim.citations[:1])
    return shown("\n".join([who, *filter(None, [note(entry)]), *said]))


def _stamp(entry: Entry, as_of: dt.date | None) -> dt.datetime:
    """When the entry was last known to change; never the machine's clock, so equal plays give equal calendars."""
    known = days_of((last_known(entry) or "")[:10])
    day = known.begin if known and known.begin else as_of or dt.date(1970, 1, 1)
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
