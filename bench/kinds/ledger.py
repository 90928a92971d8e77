"""Story records: INPUT is a folder of story JSON (or JSONL), OUT a folder with one record per story."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dateline.export.record import reading_record
from dateline.model.instrument import Stage
from dateline.reader import default_reader
from kinds.stories import stories

#: Stages that the codebook of the scorer does not have, as its README maps them.
STAGES = {
    Stage.INITIALLED: "agreed",
    Stage.RATIFIED: "signed",
    Stage.PROVISIONAL: "existing",
    Stage.EXPIRED: "existing",
    Stage.DENOUNCED: "in_force",
}


def codebook(record: dict[str, Any]) -> dict[str, Any]:
    """A record in the words of the codebook: participants as names, stages in its seven words."""
    events = [{**e, "participants": [p["name"] for p in e["participants"]]} for e in record["events"]]
    instruments = [{**i, "status": STAGES.get(Stage(i["status"]), i["status"])} for i in record["instruments"]]
    return {**record, "events": events, "instruments": instruments}


def predict(source: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    reader = default_reader()
    for given in stories(source):
        reading = reader.read(
            given.text,
            source=given.publisher,
            published=given.published,
            url=given.url,
            language=given.language,
            given_id=given.id,
        )
        path = out / f"{given.id}.json"
        path.write_text(json.dumps(codebook(reading_record(reading)), ensure_ascii=False, indent=1), encoding="utf-8")
