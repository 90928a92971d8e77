r"""CSV for spreadsheets and statistics: one row per claim, with CSVW metadata and a codebook.

Story text is hostile to spreadsheets, so every cell of text is escaped in one reversible way: a backslash doubles,
line breaks become ``\n`` and ``\r``, and a cell that a spreadsheet would run as a formula (it starts with = + - @ or
a tab) gets an apostrophe in front, as does one that starts with an apostrophe. `unescape` gives the words back.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

from dateline.export.plaintext import clean
from dateline.export.shelf import Shelf
from dateline.model.play import Entry, StateOfPlay, Transition

#: Column -> (CSVW datatype, what it means). The order is the order of the file.
COLUMNS: dict[str, tuple[str, str]] = {
    "entry_id": ("string", "Identifier of the meeting, document, tally or statement across stories."),
    "subject": ("string", "What kind of thing: event, tally, instrument or statement."),
    "kind": ("string", "Type within the kind: meeting, visit, vote, progress ..."),
    "title": ("string", "Name of the entry as the pages show it."),
    "entry_status": ("string", "Present status of the entry, 'overdue' included."),
    "claim_id": ("string", "Identifier of the claim: a digest of what it says and where."),
    "known": ("string", "Day on which the story was published (ISO 8601)."),
    "source": ("string", "The source the claim rests on."),
    "chain": ("string", "Chain of attribution from the speaker outward, parted by ' > '."),
    "origin": ("string", "The original wire or speaker; copies share it."),
    "status": ("string", "Status according to this source."),
    "date": ("string", "Day or period of the thing itself, a TIMEX3 value; empty: not stated."),
    "end": ("string", "Last day, where stated."),
    "was": ("string", "Former day of something moved."),
    "place": ("string", "Where, as stated."),
    "participants": ("string", "Who takes part, parted by ' | '."),
    "total": ("string", "Tally: of how many."),
    "open": ("string", "Tally: how many are open."),
    "agreed": ("string", "Tally: how many are agreed."),
    "confidence": (
        "number",
        "Event: how likely an editor would list it, 0 to 1; empty: not known (filed by an older Dateline).",
    ),
    "learnt": (
        "boolean",
        "Event: true where no rule tells it, only the reader taught on annotated stories; empty: not known.",
    ),
    "changed": ("boolean", "Whether the entry's status moved with this claim."),
    "retold": ("boolean", "Whether the story only retells an older state."),
    "story_id": ("string", "The story cited."),
    "publisher": ("string", "Who published the story."),
    "url": ("string", "Address of the story, where there is one."),
    "start": ("integer", "First character of the cited words in the story's text, counted from 0."),
    "end_offset": ("integer", "One past their last character."),
    "quote": ("string", "The cited words."),
}

Cell = str | int | float | bool | None

_FORMULA = ("=", "+", "-", "@", "\t", "'")
_FIELDS = ("was", "place", "participants", "total", "open", "agreed")


def escape(text: str) -> str:
    """A cell that no spreadsheet runs and that keeps to its line."""
    flat = clean(text).replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n")
    return f"'{flat}" if flat.startswith(_FORMULA) else flat


def unescape(cell: str) -> str:
    """The text that `escape` was given."""
    parts = cell.removeprefix("'").split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)


def rows(play: StateOfPlay, shelf: Shelf) -> Iterator[dict[str, Cell]]:
    """One row per claim in the histories of all entries, unescaped, None for what is not stated."""
    for entry in play.entries:
        for row in entry.history:
            yield _row(entry, row, shelf)


def _row(entry: Entry, row: Transition, shelf: Shelf) -> dict[str, Cell]:
    claim = row.claim
    citation = claim.citations[0] if claim.citations else None
    return {
        "entry_id": entry.id,
        "subject": entry.subject.value,
        "kind": entry.kind,
        "title": entry.title,
        "entry_status": entry.status,
        "claim_id": claim.id,
        "known": row.known,
        "source": row.source,
        "chain": " > ".join(claim.chain),
        "origin": claim.origin,
        "status": row.status,
        "date": row.date,
        "end": row.end,
        **{key: claim.get(key) for key in _FIELDS},
        "confidence": claim.confidence,
        "learnt": claim.learnt,
        "changed": row.changed,
        "retold": row.retold,
        "story_id": claim.story_id,
        "publisher": shelf.publisher(claim.story_id),
        "url": shelf.source_url(claim.story_id),
        "start": citation.span.start if citation else None,
        "end_offset": citation.span.end if citation else None,
        "quote": citation.quote if citation else None,
    }


def to_csv(play: StateOfPlay, shelf: Shelf) -> str:
    """The claims as RFC 4180 CSV with a header line; empty cells are "not stated"."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for row in rows(play, shelf):
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(value) if isinstance(value, str) else str(value)


def to_csvw(play: StateOfPlay, shelf: Shelf) -> str:
    """The CSVW metadata of `to_csv`'s file, for a CSV named ``claims.csv`` beside it."""
    columns = [
        {"name": name, "titles": name, "datatype": datatype, "dc:description": meaning}
        for name, (datatype, meaning) in COLUMNS.items()
    ]
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": "claims.csv",
        "dc:title": f"State of play: {called}" if (called := shelf.called(play)) else "State of play",
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"], "doubleQuote": True},
        "tableSchema": {"columns": columns},
    }
    return json.dumps(metadata, ensure_ascii=False, indent=1)


def to_codebook(play: StateOfPlay, shelf: Shelf) -> str:  # noqa: ARG001 (every writer takes both)
    """What each column means, in Markdown."""
    lines = [f"| `{name}` | {datatype} | {meaning} |" for name, (datatype, meaning) in COLUMNS.items()]
    head = [
        "# Codebook of claims.csv",
        "",
        "One row per claim. An empty cell means: not stated. In text cells a line break is written `\\n`, a backslash",
        "`\\\\`, and a cell that starts with = + - @ ' or a tab has an apostrophe in front.",
        "",
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *lines, ""])
