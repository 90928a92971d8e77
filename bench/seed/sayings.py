"""Statement and relation rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seed.entities import LUKASHENKO, PESKOV, SEMASHKO
from seed.happenings import petersburg, sochi
from seed.record import MEETING, Found, Predicate, Record, Row

HEADLINE, LEDE, FRAGMENT, RETOLD, QUOTED = (10, 60), (557, 776), (841, 871), (945, 1010), (2150, 2346)


def _same(found: Found, wanted: dict[str, Any]) -> bool:
    return all(found[k] == v for k, v in wanted.items())


def _statement(**wanted: Any) -> Predicate:
    """A statement over most of the row's words with these values."""

    def holds(record: Record, row: Row) -> bool:
        return any(_same(s, wanted) for s in record.statements(row["start"], row["end"]))

    return holds


def _inside(start: int, end: int, **wanted: Any) -> Predicate:
    """A statement over most of these words (the row is wider or narrower than the content)."""
    return lambda record, row: any(_same(s, wanted) for s in record.statements(start, end))


def _own_voice(record: Record, row: Row) -> bool:
    events = record.events(row["start"], row["end"])
    held = [e for e in events if e["status"] == "held" and e["according_to"] is None]
    return any(e["attribution"] == ["TASS"] for e in held) and not record.statements(row["start"], row["end"])


def _topic(record: Record, row: Row) -> bool:
    events = [e for e in record.data["events"] if e["status"] == "possible" and e["topic"]]
    return any(e["topic"]["start"] <= row["start"] + 2 and row["start"] < e["topic"]["end"] for e in events)


def _chain(*names: str) -> list[str]:
    return list(names)


STATEMENT: dict[str, Predicate] = {
    "STM01": _inside(*HEADLINE, speaker=PESKOV),
    "STM02": _inside(
        *LEDE, speaker=PESKOV, form="indirect", cue="told", said="2019-12-10", attribution=_chain(PESKOV, "TASS")
    ),
    "STM03": _inside(*FRAGMENT, speaker=PESKOV, form="direct", cue="said"),
    "STM04": _inside(*RETOLD, speaker=LUKASHENKO, form="indirect", attribution=_chain(LUKASHENKO, "TASS")),
    "STM05": _statement(speaker=PESKOV, form="indirect", cue="reiterated"),
    "STM06": _statement(speaker=PESKOV, form="mixed", cue="went on to say"),
    "STM07": _statement(speaker=PESKOV, form="direct", cue="summed up"),
    "STM08": _statement(speaker=SEMASHKO, form="indirect", said=None, attribution=_chain(SEMASHKO, "TASS")),
    "STM09": _statement(
        speaker=LUKASHENKO, form="direct", said="2019-12-10", attribution=_chain(LUKASHENKO, "BelTA", "TASS")
    ),
    "STM10": _own_voice,
    "STM11": _own_voice,
    "STM12": _topic,
}


def _covers(statement: Found, start: int, end: int) -> bool:
    spans: Iterable[Found] = [*statement["content"], *statement["also"]]
    return any(c["start"] < end and start < c["end"] for c in spans)


def _tied(tie: str, left: tuple[int, int], *rights: tuple[int, int]) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        return any(
            _covers(a, *left) and any(_covers(b, *right) for right in rights) for _, a, b in record.relation(tie)
        )

    return holds


def _paraphrase(record: Record, row: Row) -> bool:
    return any(
        _covers(a, *RETOLD) and _covers(b, *QUOTED) and any("this year" in words for words in r["adds"])
        for r, a, b in record.relation("paraphrases")
    )


def _other_than(record: Record, row: Row) -> bool:
    planned = petersburg(record)
    further = [e for e in record.data["events"] if e["status"] == "not_planned"]
    return planned is not None and any(e["other_than"] == planned["id"] for e in further)


def _follows(record: Record, row: Row) -> bool:
    planned, held = petersburg(record), sochi(record)
    return planned is not None and held is not None and planned["follows"] == held["id"]


def _divergence(record: Record, row: Row) -> bool:
    conflicts = record.data.get("play", {}).get("conflicts", [])
    about = [c for c in conflicts if {c["left"]["status"], c["right"]["status"]} == {"not_planned", "possible"}]
    return bool(about) and all(c["kind"] == "divergence" for c in about)


def _one_position(record: Record, row: Row) -> bool:
    """Headline, lede and fragment are tied into one position, directly or through each other."""
    tied: set[frozenset[int]] = set()
    places = (HEADLINE, LEDE, FRAGMENT)
    for _, a, b in record.relation("same_position"):
        for i, left in enumerate(places):
            for j, right in enumerate(places):
                if i != j and _covers(a, *left) and _covers(b, *right):
                    tied.add(frozenset((i, j)))
    joined = any(_covers(s, *HEADLINE) and _covers(s, *LEDE) for s in record.data["statements"])
    return len(tied) + joined >= 2


RELATION: dict[str, Predicate] = {
    "REL01": _tied("responds_to", FRAGMENT, RETOLD, QUOTED),
    "REL02": _paraphrase,
    "REL03": _other_than,
    "REL04": _follows,
    "REL05": _divergence,
    "REL06": _one_position,
}


def _no_reading_of_furniture(record: Record, row: Row) -> bool:
    zones = [(b["start"], b["end"]) for b in record.blocks("chrome", "caption", "credit")]
    spans = [m for e in record.data["events"] for m in e["mentions"]]
    spans += [c for s in record.data["statements"] for c in [*s["content"], *s["also"]]]
    return (
        bool(zones)
        and bool(spans)
        and not any(s["start"] < end and start < s["end"] for s in spans for start, end in zones)
    )


def _four_meetings(record: Record, row: Row) -> bool:
    """Held, planned, prime ministers', further: the further one is told with two statuses and one label."""
    meetings = [e for e in record.data["events"] if e["type"] in MEETING]
    things = {e["same_event"] or e["id"] for e in meetings}
    return len(things) == 4 and len(meetings) <= 5


def _further_not(*statuses: str) -> Predicate:
    return lambda record, row: (
        bool(record.events(10, 88)) and not any(e["status"] in statuses for e in record.events(10, 88))
    )


def _possible_not_dated(record: Record, row: Row) -> bool:
    possible = [e for e in record.data["events"] if e["status"] == "possible" and e["type"] in MEETING]
    return bool(possible) and all((e["date"] or "")[:10] != "2019-12-20" for e in possible)


def _ministers_bare(record: Record, row: Row) -> bool:
    events = record.events(1172, 1235, *MEETING)
    own = [e for e in events if e["status"] == "conditional"]
    return bool(own) and all(e["date"] is None and all(p["office"] for p in e["participants"]) for e in own)


def _one_owner(record: Record, row: Row) -> bool:
    tallies = [t for t in record.data["tallies"] if t["values"].get("total") == 31]
    return len(tallies) == 1


def _nothing_held_ahead(record: Record, row: Row) -> bool:
    held = [e for e in record.data["events"] if e["status"] == "held"]
    return bool(held) and not any((e["date"] or "") > "2019-12-10" for e in held)


MUST_NOT: dict[str, Predicate] = {
    "NOT01": lambda record, row: (
        bool(record.data["persons"]) and not any("Klimentyev" in p["name"] for p in record.data["persons"])
    ),
    "NOT02": lambda record, row: (
        bool(record.events(1734, 1874, "signing"))
        and not any("Putin" in p["name"] for e in record.events(1734, 1874, "signing") for p in e["participants"])
        and not any("Putin" in b for i in record.data["instruments"] for s in i["steps"] for b in s["by"])
    ),
    "NOT03": _further_not("cancelled", "ruled_out", "planned"),
    "NOT04": _possible_not_dated,
    "NOT05": _ministers_bare,
    "NOT06": _no_reading_of_furniture,
    "NOT07": _four_meetings,
    "NOT08": _one_owner,
    "NOT09": _nothing_held_ahead,
}

#: What each clause of the state of play has to say, in words that any good wording would hold.
CLAUSES = (
    ("Sochi", "7"),
    ("St. Petersburg", "20"),
    ("possible", "Lukashenko"),
    ("not planned", "Peskov"),
    ("prime minister",),
    ("8 of 31", "Semashko"),
    ("in force", "2000"),
    ("programme", "under way"),
)


def _play(record: Record, row: Row) -> bool:
    clauses = record.data.get("play", {}).get("paragraph", [])
    words = [c["text"].replace("program ", "programme ") for c in clauses if c["citations"]]
    said = all(any(all(w.lower() in clause.lower() for w in want) for clause in words) for want in CLAUSES)
    return bool(clauses) and len(words) == len(clauses) and said


def _agenda(record: Record, row: Row) -> bool:
    rows = {(a["start"], a["ical_status"]) for a in record.data.get("play", {}).get("agenda", [])}
    return {("2019-12-07", "CONFIRMED"), ("2019-12-20", "CONFIRMED"), ("2019-12-21", "TENTATIVE")} <= rows


DERIVED: dict[str, Predicate] = {"DRV01": _play, "DRV02": _agenda}
