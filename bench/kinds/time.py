"""Time expressions of TimeML files, for bench/time/score.py.

INPUT is a folder of .tml files or of such folders; one line a document is written: its name and the expressions found.
Only the text and the document's creation time are read, as the scorer's own docstring sets out.
"""

from __future__ import annotations

import datetime as dt
import json
import xml.etree.ElementTree as ET
from pathlib import Path

from dateline.model.timex import Timex
from dateline.timex import find


def read(path: Path) -> tuple[str, dt.date | None]:
    """Plain text and creation day of one TimeML file."""
    root = ET.parse(path).getroot()
    text = root if root.tag == "TEXT" else root.find(".//TEXT")
    stamp = root.find(".//DCT//TIMEX3")
    if stamp is None:
        stamp = next((t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None)
    value = (stamp.get("value") or "")[:10] if stamp is not None else ""
    return "".join(text.itertext()) if text is not None else "", dt.date.fromisoformat(value) if len(
        value
    ) == 10 else None


def corpus_value(timex: Timex) -> str:
    """The value as TimeBank prints it: the period for "the end of the month", the bare year for a fiscal one."""
    value = timex.whole or timex.value
    return value.removeprefix("FY")


def predict(source: Path, out: Path) -> None:
    """Write the predictions for every .tml file below `source`."""
    with out.open("w", encoding="utf-8") as lines:
        for path in sorted(source.rglob("*.tml")):
            text, day = read(path)
            found = [
                {"start": t.span.start, "end": t.span.end, "type": t.type.value, "value": corpus_value(t)}
                for t in find(text, day)
                if t.part_of is None
            ]
            lines.write(json.dumps({"id": path.stem, "timexes": found}) + "\n")
