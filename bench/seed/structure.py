"""Structure, time and year rows."""

from __future__ import annotations

from seed.record import Predicate, Record, Row


def _block(role: str, *, repeated: bool = False) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        found = record.block(role, row["start"], row["end"])
        return found is not None and ("same_as" in found) == repeated

    return holds


def _paragraph(sentences: int | None = None) -> Predicate:
    def holds(record: Record, row: Row) -> bool:
        block = next((b for b in record.blocks("body") if b["start"] == row["start"]), None)
        if block is None:
            return False
        inside = [s for s in record.data["sentences"] if block["start"] <= s["start"] < block["end"]]
        return sentences is None or len(inside) == sentences

    return holds


def _dateline(record: Record, row: Row) -> bool:
    line = record.data["dateline"]
    return bool(
        record.block("dateline", row["start"], row["end"])
        and (line["place"], line["agency"], line["date"]) == ("MOSCOW", "TASS", "2019-12-10")
    )


def _lede(record: Record, row: Row) -> bool:
    lede = record.blocks("lede")
    first = [s for s in record.data["sentences"] if s["start"] == row["start"]]
    return bool(lede and lede[0]["start"] == row["start"] and first and first[0]["end"] >= lede[0]["end"] - 1)


def _quoted_to_the_end(record: Record, row: Row) -> bool:
    """The curly apostrophe and the dash inside the last quotation neither end it nor attribute it."""
    return any(
        c["start"] <= row["start"] - 60 and row["end"] + 5 <= c["end"] and s["speaker"] == "Alexander Lukashenko"
        for s in record.data["statements"]
        for c in s["content"]
    )


def _after_no_break_space(record: Record, row: Row) -> bool:
    return any(c["start"] == row["start"] + 5 for s in record.data["statements"] for c in s["content"])


def _document(record: Record, row: Row) -> bool:
    data = record.data
    return (data["publisher"], data["language"], data["url"], data["authors"], data["published"]) == (
        "TASS",
        "en",
        None,
        [],
        None,
    )


STRUCTURE: dict[str, Predicate] = {
    "STR01": _block("chrome"),
    "STR02": _block("headline"),
    "STR03": _block("standfirst"),
    "STR04": _block("caption"),
    "STR05": _block("credit"),
    "STR06": _block("caption", repeated=True),
    "STR07": _block("credit", repeated=True),
    "STR08": _dateline,
    "STR09": _lede,
    **{f"STR{n}": _paragraph() for n in (10, 12, 13, 14, 15)},
    "STR11": _paragraph(3),
    "STR16": _after_no_break_space,
    "STR17": _quoted_to_the_end,
    "STR18": _quoted_to_the_end,
    "STR19": _document,
    "STR20": lambda record, row: len(record.blocks("lede", "body")) == 7,
}


def _value(value: str) -> Predicate:
    return lambda record, row: record.time(row["start"], row["end"], value)


def _interval(interval: str) -> Predicate:
    return lambda record, row: record.interval(row["start"], row["end"], interval)


def _recent(record: Record, row: Row) -> bool:
    sochi = record.event(row["start"] - 4, row["end"] + 17, "held")
    return record.time(row["start"], row["end"], "PAST_REF") and sochi is not None and sochi["date"] == "2019-12-07"


def _holds_now(record: Record, row: Row) -> bool:
    """The tally's state holds on the day of the story, and the remark itself is not dated."""
    tallies = record.tallies(row["end"], row["end"] + 40)
    return record.time(row["start"], row["end"], "PRESENT_REF") or any(
        t.get("holds_on") == record.data["day"]["date"] for t in tallies
    )


TIME: dict[str, Predicate] = {
    **{f"TIM{n:02}": _value("2019-12-10") for n in (1, 6, 25)},
    **{f"TIM{n:02}": _value("PRESENT_REF") for n in (2, 4, 7, 14, 20)},
    **{f"TIM{n:02}": _value("2019") for n in (3, 9)},
    **{f"TIM{n:02}": _value("2019-12-20") for n in (5, 10, 12, 15, 17, 24)},
    "TIM08": _interval("(2019-12-20, 2019-12-31]"),
    "TIM11": _value("PAST_REF"),
    "TIM13": _recent,
    "TIM16": _value("2019-12-07"),
    "TIM18": _value("1999-12-08"),
    "TIM19": _value("2000-01-26"),
    "TIM21": _holds_now,
    "TIM22": _holds_now,
    "TIM23": _interval("(2019-12-20, -)"),
}


def _reasons(record: Record) -> dict[int, str]:
    return {c["year"]: " ".join(c["against"]).lower() for c in record.data["day"]["candidates"]}


def _excluded(years: tuple[int, ...], *words: str) -> Predicate:
    """Every one of `years` is excluded by a reason that holds one of `words`."""

    def holds(record: Record, row: Row) -> bool:
        reasons = _reasons(record)
        return all(year in reasons and any(w in reasons[year] for w in words) for year in years)

    return holds


TUESDAYS = (1991, 1996, 2002, 2013, 2019, 2024, 2030)


def _weekday(record: Record, row: Row) -> bool:
    reasons = _reasons(record)
    by_weekday = {y for y, why in reasons.items() if "tuesday" in why}
    years = [y for y in range(1990, 2041) if y in reasons]
    return len(years) >= 40 and {y for y in years if y not in by_weekday} == {y for y in TUESDAYS if y in years}


YEAR: dict[str, Predicate] = {
    "YEAR01": _weekday,
    "YEAR02": _excluded((1991, 1996), "2000"),
    "YEAR03": _excluded((2002,), "peskov"),
    "YEAR04": _excluded((2013, 2024), "semashko"),
    "YEAR05": lambda record, row: record.data["day"]["date"] == "2019-12-10" and record.data["day"]["inferred"],
}
