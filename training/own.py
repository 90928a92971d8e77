"""Our own annotated wires in the form that told.py reads: tests/unseen, tests/process and tests/cases/events."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from casefile import read_cases  # noqa: E402
from eventcase import expected  # noqa: E402
from process_gold import PROCESSES, gold, wires  # noqa: E402
from test_unseen import STORIES, parts  # noqa: E402


def own() -> Iterator[dict[str, Any]]:
    """All of them; single lines of the tables have `line`, as they are read without a headline or dateline."""
    for path in STORIES:
        head, text, wanted = parts(path)
        events = [
            {"type": w.kind, "status": w.status, "mentions": [{"start": s.start, "end": s.end} for s in w.words]}
            for w in wanted
        ]
        yield _story(path.stem, text, head["publisher"], head["published"], events)
    for process in sorted(p.name for p in PROCESSES.iterdir() if p.is_dir()):
        tellings = gold(process)[0]
        for wire in wires(process).values():
            told = [t for t in tellings if t.story == wire.id]
            events = [
                {"type": t.kind, "status": t.status, "mentions": [{"start": t.start, "end": t.end}]} for t in told
            ]
            yield _story(wire.id, wire.text, wire.publisher, str(wire.published), events)
    for case in read_cases("events", "published"):
        marks = [(m, expected(m)) for m in case.marks]
        events = [
            {"type": e.kind, "status": e.status, "mentions": [{"start": m.start, "end": m.end}], **_named(e.details)}
            for m, e in marks
        ]
        yield {**_story(case.where, case.text, "TEST", case.settings["published"], events), "line": True}


def _named(details: dict[str, str]) -> dict[str, list[str]]:
    """Who takes part, where a mark says so."""
    if "nobody" in details:
        return {"participants": []}
    return {"participants": details["with"].split(" + ")} if "with" in details else {}


def _story(name: str, text: str, publisher: str, published: str, events: list[dict[str, Any]]) -> dict[str, Any]:
    about = {"id": name, "publisher": publisher, "published": published, "url": None, "language": "en"}
    return {**about, "text": text, "events": events}
