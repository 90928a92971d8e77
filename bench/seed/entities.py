"""Entity rows."""

from __future__ import annotations

from seed.record import Predicate, Record, Row, people

PUTIN, LUKASHENKO, PESKOV, SEMASHKO = (
    "Vladimir Putin",
    "Alexander Lukashenko",
    "Dmitry Peskov",
    "Vladimir Semashko",
)
BOTH = {PUTIN, LUKASHENKO}


def _stands_for(*names: str) -> Predicate:
    return lambda record, row: set(names) <= record.names(row["start"], row["end"])


def _person(name: str, country: str | None, role: str) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        found = record.person(name)
        return (
            found is not None
            and found["kind"] == "person"
            and (country is None or found["country"] == country)
            and any(role in r.lower() for r in found["roles"])
        )

    return holds


def _peskov(record: Record, row: Row) -> bool:
    found = record.person(PESKOV)
    words = [m["quote"].lower() for m in found["mentions"]] if found else []
    return bool(
        found
        and any("kremlin" in r.lower() for r in found["roles"])
        and "spokesman" in words
        and words.count("he") == 2
    )


def _shared_out(record: Record, row: Row) -> bool:
    return all(
        (p := record.person(name)) is not None and p["country"] == country
        for name, country in ((PUTIN, "Russia"), (LUKASHENKO, "Belarus"))
    )


def _absent(words: str) -> Predicate:
    return lambda record, row: not any(words in p["name"] for p in record.data["persons"])


def _unnamed(record: Record, row: Row) -> bool:
    found = [m for m in record.mentions(row["start"], row["end"]) if "ministries" in m["quote"]]
    return bool(found) and all("ministries" in m["name"] and m["kind"] == "group" for m in found)


def _offices(record: Record, row: Row) -> bool:
    want = {"prime minister of Russia", "prime minister of Belarus"}
    by_event = [people(e) for e in record.events(row["start"], row["end"])]
    return want <= record.names(row["start"], row["end"]) or want in by_event


def _no_person_here(record: Record, row: Row) -> bool:
    kinds = {m["kind"] for m in record.mentions(row["start"], row["end"])}
    return "person" not in kinds and "place" not in kinds


def _addressee(record: Record, row: Row) -> bool:
    spans = [s["addressee"] for s in record.data["statements"] if s["addressee"]]
    return any(a["start"] <= row["start"] and row["end"] <= a["end"] + 1 for a in spans)


def _not_a_place_of_meeting(record: Record, row: Row) -> bool:
    return record.data["dateline"]["place"] == "MOSCOW" and not any(
        (e["place"] or "").lower() == "moscow" for e in record.data["events"]
    )


def _meeting_place(place: str) -> Predicate:
    return lambda record, row: any(e["place"] == place for e in record.data["events"])


def _metonyms(record: Record, row: Row) -> bool:
    found = record.mentions(row["start"], row["end"])
    states = {m["country"] or m["name"] for m in found if m["kind"] == "state"}
    return states == {"Russia", "Belarus"}


def _belta(record: Record, row: Row) -> bool:
    by_mention = any(m["name"].startswith("BelTA") for m in record.mentions(row["start"], row["end"]))
    return by_mention and any("BelTA" in s["attribution"] for s in record.data["statements"])


def _side(country: str) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        found = [m for m in record.mentions(row["start"], row["start"] + 3) if m["quote"].lower() == "we"]
        return any(m["country"] == country or country in m["name"] for m in found)

    return holds


ENTITY: dict[str, Predicate] = {
    "ENT01": _person(PUTIN, "Russia", "president"),
    "ENT02": _person(LUKASHENKO, "Belarus", "president"),
    "ENT03": _shared_out,
    "ENT04": _shared_out,
    "ENT05": _peskov,
    "ENT06": _person(SEMASHKO, "Belarus", "ambassador"),
    "ENT07": _absent("Klimentyev"),
    "ENT08": _stands_for(PESKOV),
    "ENT09": lambda record, row: record.data["publisher"] == "TASS",
    "ENT10": _belta,
    "ENT11": _absent("Information Office"),
    "ENT12": lambda record, row: any("Kremlin" in r for r in (record.person(PESKOV) or {"roles": []})["roles"]),
    "ENT13": _unnamed,
    "ENT14": _offices,
    "ENT15": _stands_for("Russia", "Belarus"),
    "ENT16": _no_person_here,
    "ENT17": _addressee,
    "ENT18": _not_a_place_of_meeting,
    "ENT19": _meeting_place("St. Petersburg"),
    "ENT20": _meeting_place("Sochi"),
    "ENT21": _metonyms,
    "ENT22": lambda record, row: any(people(e) == BOTH for e in record.events(row["start"], row["end"] + 20)),
    "ENT23": _side("Belarus"),
    "ENT24": _side("Russia"),
    "ENT25": _stands_for(PUTIN),
    "ENT26": _stands_for(LUKASHENKO),
    "ENT27": _stands_for(PUTIN, LUKASHENKO),
    "ENT28": _stands_for(PUTIN, LUKASHENKO),
}
