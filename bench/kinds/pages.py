"""Article pages: INPUT is a folder of a page benchmark (gold.jsonl beside html/); only id, file and url are read.

Written: one JSON object a line with id, headline, date, authors and body, for shared/bench/pages/score.py. A page
that is refused has a line with its id and the reason.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from dateline.model.story import Role
from dateline.wire import PageError, story_from

#: The article as a reader sees it, picture captions left out.
_BODY = (Role.STANDFIRST, Role.DATELINE, Role.LEDE, Role.BODY, Role.CROSSHEAD)


def predict(source: Path, out: Path) -> None:
    with out.open("w", encoding="utf-8") as file:
        for line in (source / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            page = gzip.decompress((source / "html" / row["file"]).read_bytes())
            found = _found(page, row.get("url"))
            file.write(json.dumps({"id": row["id"], **found}, ensure_ascii=False) + "\n")


def _found(page: bytes, url: str | None) -> dict[str, Any]:
    try:
        story = story_from(page, url=url)
    except PageError as error:
        return {"refused": error.reason}
    return {
        "headline": story.headline,
        "date": story.published.isoformat() if story.published else None,
        "authors": list(story.authors),
        "body": "\n".join(span.of(story.text) for span in story.spans(*_BODY)),
        "captions": [span.of(story.text) for span in story.spans(Role.CAPTION)],
    }
