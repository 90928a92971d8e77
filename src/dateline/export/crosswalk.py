"""Our statuses in the words of other formats, and in the words people read.

The vocabularies: schema.org ``eventStatus``, RFC 5545 ``STATUS`` of a VEVENT, and the IPTC event occurrence status
NewsCodes (eos0 unplanned, eos1 planned only, eos2 highly uncertain, eos3 may occur, eos4 highly likely, eos5 occurs
certainly, eos6 planned, then cancelled). Where a vocabulary has no word for a status, the field is left out; our own
status always goes with it in an extension field, so nothing is lost.
"""

from __future__ import annotations

from dateline.model.play import Entry

SCHEMA = "https://schema.org/"
EOCSTAT = "http://cv.iptc.org/newscodes/eventoccurstatus/"

#: status -> (schema.org eventStatus, iCalendar STATUS, IPTC eocstat); None: that vocabulary has no word for it.
STATUSES: dict[str, tuple[str | None, str, str | None]] = {
    "planned": ("EventScheduled", "CONFIRMED", "eos5"),
    "proposed": (None, "TENTATIVE", "eos2"),
    "possible": (None, "TENTATIVE", "eos3"),
    "conditional": (None, "TENTATIVE", "eos3"),
    "not_planned": (None, "CANCELLED", None),
    "ruled_out": ("EventCancelled", "CANCELLED", "eos6"),
    "under_way": ("EventScheduled", "CONFIRMED", "eos5"),
    "held": ("EventScheduled", "CONFIRMED", "eos5"),
    "postponed": ("EventPostponed", "TENTATIVE", "eos2"),
    "cancelled": ("EventCancelled", "CANCELLED", "eos6"),
    "overdue": ("EventScheduled", "TENTATIVE", "eos1"),
}


def moved(entry: Entry) -> bool:
    """Whether the entry has a former date and a new one."""
    return bool(entry.get("was") and entry.get("date") and entry.get("was") != entry.get("date"))


def schema_status(entry: Entry) -> str | None:
    """The schema.org eventStatus of an entry: a moved event with its new date is EventRescheduled."""
    word = STATUSES.get(entry.status, (None, "", None))[0]
    if moved(entry) and word in {"EventScheduled", "EventPostponed"}:
        return "EventRescheduled"
    return word


def calendar_status(entry: Entry) -> str:
    """The STATUS of a VEVENT: postponed to a stated day is confirmed for it, without one it is off its old day."""
    if entry.status == "postponed":
        return "CONFIRMED" if moved(entry) else "CANCELLED"
    return STATUSES.get(entry.status, (None, "TENTATIVE", None))[1]


def occurrence_status(entry: Entry) -> str | None:
    """The IPTC event occurrence status as a NewsCodes URI: postponed to a stated day counts as planned for it."""
    code = STATUSES.get(entry.status, (None, "", None))[2]
    if entry.status == "postponed" and moved(entry):
        code = "eos5"
    return EOCSTAT + code if code else None


def words(status: str) -> str:
    """A status as people read it: ``not_planned`` is "not planned"."""
    return status.replace("_", " ")
