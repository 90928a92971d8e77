"""Event, instrument, tally and ladder rows."""

from __future__ import annotations

from seed.entities import BOTH
from seed.record import MEETING, Found, Predicate, Record, Row, people

SOCHI, PETERSBURG = "Sochi", "St. Petersburg"


def sochi(record: Record) -> Found | None:
    """The talks held."""
    return next((e for e in record.data["events"] if e["place"] == SOCHI and e["type"] in MEETING), None)


def petersburg(record: Record) -> Found | None:
    """The talks planned."""
    return next((e for e in record.data["events"] if e["place"] == PETERSBURG and e["type"] in MEETING), None)


def _is(event: Found | None, status: str, date: str | None, names: set[str]) -> bool:
    return event is not None and event["status"] == status and event["date"] == date and people(event) == names


def _mentioned(which: str) -> Predicate:
    """The row's words are a mention of the talks held or planned."""

    def holds(record: Record, row: Row) -> bool:
        event = sochi(record) if which == SOCHI else petersburg(record)
        return event in record.events(row["start"], row["end"])

    return holds


def _purpose(record: Record, row: Row) -> bool:
    """No possible meeting out of a purpose clause, and the words belong to the planned talks."""
    return record.event(row["start"], row["end"], "possible") is None and _mentioned(PETERSBURG)(record, row)


def _agreement(record: Record, row: Row) -> bool:
    agreed = record.event(row["start"], row["start"] + 30, "held", "agreement", "adoption", "signing")
    return agreed is not None and _mentioned(PETERSBURG)(record, row)


def _further(status: str, speaker: str) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        event = record.event(row["start"], row["end"], status)
        return event is not None and people(event) == BOTH and event["according_to"] == speaker

    return holds


def _windowed(interval: str) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        possible = _further("possible", "Alexander Lukashenko")(record, row)
        return possible and record.interval(row["start"], row["end"], interval)

    return holds


def _headline_copy(record: Record, row: Row) -> bool:
    event = record.event(row["start"], row["end"], "not_planned")
    return event is not None and len(event["mentions"]) > 1


def _ministers(record: Record, row: Row) -> bool:
    event = record.event(row["start"], row["end"], "conditional")
    return (
        event is not None
        and people(event) == {"prime minister of Russia", "prime minister of Belarus"}
        and (event["date"], event["place"], event["according_to"]) == (None, None, "Dmitry Peskov")
        and event["reading"]["condition"] is not None
    )


def _agreed_earlier(record: Record, row: Row) -> bool:
    agreed = record.event(row["start"], row["end"], "held", "agreement", "adoption", "signing")
    work = [e for e in record.events(row["start"], row["end"], "work") if e["status"] in ("under_way", "planned")]
    return agreed is not None and agreed["date"] is None and bool(work)


def _signing(record: Record, row: Row) -> bool:
    event = record.event(row["start"], row["end"], "held", "signing")
    return _is(event, "held", "1999-12-08", people(event) if event else set()) and not (people(event or {}) & BOTH)


def _in_force(record: Record, row: Row) -> bool:
    event = record.event(row["start"], row["end"], "held", "entry_into_force")
    return event is not None and event["date"] == "2000-01-26"


EVENT: dict[str, Predicate] = {
    "EVT01": lambda record, row: _is(sochi(record), "held", "2019-12-07", BOTH),
    "EVT02": _mentioned(SOCHI),
    "EVT03": lambda record, row: (
        _is(petersburg(record), "planned", "2019-12-20", BOTH) and _mentioned(PETERSBURG)(record, row)
    ),
    "EVT04": _purpose,
    "EVT05": _mentioned(PETERSBURG),
    "EVT06": _agreement,
    "EVT07": _further("not_planned", "Dmitry Peskov"),
    "EVT08": _headline_copy,
    "EVT09": _windowed("(2019-12-20, 2019-12-31]"),
    "EVT10": _windowed("(2019-12-20, -)"),
    "EVT11": _ministers,
    "EVT12": _agreed_earlier,
    "EVT13": lambda record, row: record.event(row["start"], row["end"], "under_way", "work") is not None,
    "EVT14": _signing,
    "EVT15": _in_force,
    "EVT16": lambda record, row: any(
        s["said"] == "2019-12-10" and s["addressee"] and s["cue"] == "told" for s in record.data["statements"]
    ),
    "EVT17": lambda record, row: any(t["values"].get("open") == 8 for t in record.tallies(row["start"], row["end"])),
}


def _treaty(record: Record, row: Row) -> bool:
    found = record.instrument(row["start"], row["end"])
    return (
        found is not None and found["name"].startswith("Treaty on") and set(found["parties"]) == {"Russia", "Belarus"}
    )


def _stages(record: Record, row: Row) -> bool:
    found = record.instrument(row["start"] - 60, row["end"])
    return found is not None and (found["status"], found["signed"], found["in_force"]) == (
        "in_force",
        "1999-12-08",
        "2000-01-26",
    )


INSTRUMENT: dict[str, Predicate] = {
    "INS01": _treaty,
    "INS02": _stages,
    "INS03": lambda record, row: (record.instrument(row["start"], row["end"]) or {"status": None})["status"] == "draft",
    "INS04": lambda record, row: "roadmaps" in (record.instrument(row["start"], row["end"]) or {"name": ""})["name"],
}


def _tally(record: Record, row: Row) -> bool:
    found = record.tallies(row["start"], row["end"])
    return len(found) == 1 and (
        found[0]["values"] == {"total": 31, "open": 8}
        and found[0]["derived"] == {"agreed": 23}
        and found[0]["according_to"] == "Vladimir Semashko"
        and "roadmap" in found[0]["of"]
    )


TALLY: dict[str, Predicate] = {
    "TAL01": _tally,
    "TAL02": lambda record, row: (
        _tally(record, row) and len(record.tallies(row["start"], row["end"])[0]["mentions"]) == 2
    ),
    "TAL03": lambda record, row: not record.tallies(row["start"], row["end"]),
}


def _rung(order: int, word: str, status: tuple[str, ...]) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        rungs = sorted(record.data["ladder"], key=lambda r: r["order"])
        if len(rungs) != 3:
            return False
        rung = rungs[order]
        overlaps = rung["start"] < row["end"] and row["start"] < rung["end"]
        return overlaps and word in rung["level"] and rung["status"] in status

    return holds


LADDER: dict[str, Predicate] = {
    "ESC01": _rung(0, "ministr", ("under_way", "planned")),
    "ESC02": _rung(1, "prime minister", ("conditional",)),
    "ESC03": _rung(2, "president", ("planned",)),
}
