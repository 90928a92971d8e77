"""Time expressions of TimeML files, for bench/time/score.py.

INPUT is a folder of .tml files or of such folders; one line a document is written: its name and the expressions found.
Only the text and the document's creation time are read, as the scorer's own docstring sets out.

What the record holds is printed here as TimeBank prints it. The differences are conventions, not findings: the period
stands for its edge ("the end of the month" is the month), a fiscal year for the year it is named by, the parts of a
compound are given without the compound, and adverbs that TimeBank's annotators pass over are left out.
"""

from __future__ import annotations

import datetime as dt
import json
import xml.etree.ElementTree as ET
from pathlib import Path

from dateline.model.timex import Timex
from dateline.timex import find

#: Words that speak of time, which Dateline keeps and TimeBank's annotators hardly ever mark.
PASSED_OVER = frozenset(
    (
        "so far", "not yet", "previously", "soon", "shortly", "presently", "formerly", "someday", "as soon as possible",
        "at the moment", "at this moment", "at this stage", "at this point", "at this time", "for the moment",
        "for the time being", "as of now", "at the time", "long ago", "most recently", "the foreseeable future",
        "earlier", "quarterly", "annually", "earlier in the day", "later in the day", "late in the day",
    )
)  # fmt: skip


def read(path: Path) -> tuple[str, dt.date | None]:
    """Plain text and creation day of one TimeML file."""
    root = ET.parse(path).getroot()
    text = root if root.tag == "TEXT" else root.find(".//TEXT")
    stamp = root.find(".//DCT//TIMEX3")
    if stamp is None:
        stamp = next((t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None)
    value = (stamp.get("value") or "")[:10] if stamp is not None else ""
    day = dt.date.fromisoformat(value) if len(value) == 10 else None
    return "".join(text.itertext()) if text is not None else "", day


def corpus_value(timex: Timex, words: str) -> str:
    """The value as TimeBank prints it: the period for "the end of the month", the bare year for a fiscal one.

    "Year-end" in one word is the day on which the books are closed.
    """
    return timex.value if words == "year-end" else (timex.whole or timex.value).removeprefix("FY")


def corpus_type(timex: Timex, words: str) -> tuple[str, str]:
    """Type and value: "recent weeks" and "coming months" are lengths without a count to TimeBank's annotators."""
    vague, _, unit = words.partition(" ")
    if vague in ("recent", "coming") and unit in ("days", "weeks", "months", "quarters"):
        return "DURATION", f"PX{unit[0].upper()}"
    return timex.type.value, corpus_value(timex, words)


def printed(text: str, day: dt.date | None) -> list[Timex]:
    """The expressions that TimeBank would mark: none inside another, compounds by their parts."""
    found = find(text, day)
    days = {t.span for t in found if t.ground.startswith(("the day after", "the day before"))}
    found = tuple(t for t in found if t.part_of not in days)  # "the day after Christmas" is one day
    wholes = {t.part_of for t in found}
    return [t for t in found if t.span not in wholes and not _passed_over(t, " ".join(t.span.of(text).lower().split()))]


def _passed_over(timex: Timex, words: str) -> bool:
    """Whether the annotators leave it out: an adverb of theirs, or the "today" of "today's world"."""
    return words in PASSED_OVER or (words == "today" and timex.value == "PRESENT_REF")


def predict(source: Path, out: Path) -> None:
    """Write the predictions for every .tml file below `source`."""
    with out.open("w", encoding="utf-8") as lines:
        for path in sorted(source.rglob("*.tml")):
            text, day = read(path)
            found = []
            for t in printed(text, day):
                kind, value = corpus_type(t, t.span.of(text).lower())
                found.append({"start": t.span.start, "end": t.span.end, "type": kind, "value": value})
            lines.write(json.dumps({"id": path.stem, "timexes": found}) + "\n")
