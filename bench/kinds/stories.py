"""Stories as the program would get them: id, publisher, published, url, language and text, nothing else."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Given:
    """What a wire delivers of one story."""

    id: str
    text: str
    publisher: str | None
    published: dt.datetime | dt.date | None
    url: str | None
    language: str | None


def moment(value: str | None) -> dt.datetime | dt.date | None:
    """An ISO date or time as the program would take it, None where there is none."""
    if not value:
        return None
    return dt.date.fromisoformat(value) if len(value) == 10 else dt.datetime.fromisoformat(value)


def given(row: dict[str, Any]) -> Given:
    """The allowed keys of one story object; gold beside them is never looked at."""
    return Given(
        str(row["id"]),
        row["text"],
        row.get("publisher"),
        moment(row.get("published")),
        row.get("url"),
        row.get("language"),
    )


def stories(source: Path) -> Iterator[Given]:
    """The stories of a folder of JSON files (files without a text are passed over) or of a JSONL file."""
    if source.is_dir():
        for path in sorted(source.glob("*.json")):
            row = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(row, dict) and "text" in row:
                yield given(row)
        return
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield given(json.loads(line))
