"""What all tests share: the bundled stories, the development sets where they are, and a reader built once."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from dateline.model.reading import Reading
from dateline.reader import Reader, default_reader

ROOT = Path(__file__).resolve().parent.parent
STORIES = sorted((ROOT / "examples" / "stories").glob("*.json"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development sets beside the project; where they are missing, a test is skipped with a word."""
    found = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
    if not (found / "bench").is_dir():
        pytest.skip("the development sets are not here (set DATELINE_SHARED to their folder)")
    return found


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader as shipped."""
    return default_reader()


@pytest.fixture(scope="session")
def story_rows() -> list[dict[str, Any]]:
    """The bundled stories as a wire delivers them."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in STORIES]


@pytest.fixture(scope="session")
def readings(reader: Reader, story_rows: list[dict[str, Any]]) -> list[Reading]:
    """A reading of every bundled story."""
    import datetime as dt

    return [
        reader.read(
            row["text"],
            source=row["publisher"],
            published=dt.date.fromisoformat(row["published"][:10]),
            language=row.get("language"),
            given_id=row["id"],
        )
        for row in story_rows
    ]
