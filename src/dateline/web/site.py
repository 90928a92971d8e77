"""The same pages as files: a folder that any host can serve, with a small index for the search."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline.export.ical import to_ical
from dateline.export.shelf import Shelf, cited_stories
from dateline.model.claim import Claim
from dateline.web.app import static_files
from dateline.web.edition import Edition
from dateline.web.links import Links, anchor, file_key
from dateline.web.pages.entry import entry_page
from dateline.web.pages.frame import Visit
from dateline.web.pages.front import front
from dateline.web.pages.processes import MOST
from dateline.web.record import Record
from dateline.web.routes import FILES, KEYED, PAGES, Shown
from dateline.web.templating import render

#: Bounds on what one site holds.
STORIES, PEOPLE, DAYS, PAGED = 5_000, 500, 60, 200


def write_site(record: Record, out: Path, *, base: str | None = None, days: int = DAYS) -> Iterator[Path]:
    """Write all pages below `out`, one by one; yields each file's path. Files of the same names are replaced."""
    edition = Edition(record, base=base)
    kept = edition.days[-days:] if days else ()
    links = Links(edition.shown_day, None, static=True, kept=frozenset(kept))
    for name, make in PAGES.items():
        template, context = make(edition, Visit(links))
        yield _put(out, links.page(name), (template, context))
        for number in range(2, min(context.get("pages", 1), PAGED) + 1):
            visit = Visit(links, {"n": str(number)})
            yield _put(out, links.page(name, n=str(number)), make(edition, visit))
    keyed = links.at(1)
    for name, key in _keys(edition):
        shown = KEYED[name](edition, Visit(keyed), key)
        if shown is not None:
            yield _put(out, f"{name}/{file_key(key)}.html", shown)
    yield from _known(record, out, edition, links.at(1), kept)
    yield from _exports(out, edition)
    for process, play in record.plays(edition.play, MOST):
        shelf = Shelf(edition.shelf().stories, base, process.title)
        yield _write(out / links.calendar(process.id), to_ical(play, shelf))
    for name, content in static_files().items():
        yield _write(out / "static" / name, content)
    index = _index(edition)
    yield _write(out / "static" / "search.json", index)
    yield _write(out / "static" / "search-index.js", b"window.datelineIndex=" + index + b";\n")


def _put(out: Path, address: str, shown: Shown) -> Path:
    return _write(out / address, render(*shown).encode())


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _keys(edition: Edition) -> Iterator[tuple[str, str]]:
    """Every page with a key: entries, the stories they cite, the sources."""
    for entry in edition.play.entries:
        yield "entry", entry.id
    for story_id in _stories(edition):
        yield "story", story_id
    names = dict.fromkeys(row.source for entry in edition.play.entries for row in entry.history)
    names |= dict.fromkeys(claim.source for claim in edition.statements)
    for name in list(names)[:PEOPLE]:
        yield "person", name


def _stories(edition: Edition) -> list[str]:
    paragraphs = (play.paragraph for _, play in edition.plays(100))
    cited = dict.fromkeys(cited_stories(edition.play))
    cited |= dict.fromkeys(c.story_id for clauses in paragraphs for clause in clauses for c in clause.citations)
    cited |= dict.fromkeys(claim.story_id for claim in edition.statements)
    return list(cited)[:STORIES]


def _known(record: Record, out: Path, newest: Edition, links: Links, kept: Iterable[str]) -> Iterator[Path]:
    """The front page as known on each of the last days with news; entries lead to their newest state.

    An entry that has since become part of another keeps a page of its own, as it was known then.
    """
    written = {entry.id for entry in newest.play.entries}
    for day in kept:
        edition = Edition(record, dt.date.fromisoformat(day), kept=newest.kept, shared=newest.shared)
        visit = Visit(replace(links, as_of=day))
        yield _put(out, f"known/{day}.html", front(edition, visit))
        for entry in edition.play.entries:
            if entry.id not in written and (shown := entry_page(edition, visit, entry.id)):
                written.add(entry.id)
                yield _put(out, f"entry/{file_key(entry.id)}.html", shown)


def _exports(out: Path, edition: Edition) -> Iterator[Path]:
    for name, (writer, _) in FILES.items():
        if name.endswith(".parquet"):
            continue  # an extra that may be missing; the CSV holds the same rows
        written = writer(edition.play, edition.shelf())
        content = written.encode("utf-8", "replace") if isinstance(written, str) else written
        yield _write(out / "export" / name, content)


def _names(claim: Claim) -> list[str]:
    """Who speaks or takes part."""
    stated = (claim.get(field) for field in ("participants", "parties", "speaker"))
    return [claim.source, *(name for value in stated if value for name in value.split(" | "))]


def _index(edition: Edition) -> bytes:
    """Every cited sentence once: its words, publisher, day, headline and address; who and which statuses are in it."""
    links = Links(static=True)
    rows: dict[str, dict[str, Any]] = {}
    claims = [row.claim for entry in edition.play.entries for row in entry.history] + list(edition.statements)
    for claim in claims:
        story = edition.story(claim.story_id)
        for citation in claim.citations:
            address = links.page("story", citation.story_id, fragment=anchor(citation.span))
            row = rows.setdefault(
                address,
                {
                    "t": citation.quote,
                    "p": story.source.name if story else "",
                    "d": (claim.published or "")[:10],
                    "h": (story.headline if story else None) or "",
                    "u": address,
                    "w": [],
                    "s": [],
                },
            )
            row["w"] = list(dict.fromkeys([*row["w"], *_names(claim)]))
            row["s"] = list(dict.fromkeys([*row["s"], *filter(None, (claim.get("status"), claim.get("stage")))]))
    return json.dumps(list(rows.values()), ensure_ascii=True, separators=(",", ":")).encode()
