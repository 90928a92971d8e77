"""`dateline entry`: one meeting, instrument or count with its whole history."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import (
    as_of_option,
    counted,
    json_option,
    ledger_option,
    opened,
    put_json,
    said_by,
    when,
    words,
)
from dateline.cli.view import printable
from dateline.export.counts import state
from dateline.export.play_record import conflict_record, entry_record
from dateline.export.sure import details, mark
from dateline.model.claim import Subject
from dateline.model.play import Entry
from dateline.track.claims import BAR

EPILOG = """\b
Examples:
  dateline entry e4768fbccba --ledger talks.db
  dateline entry "story-12#e120-188" --ledger talks.db --as-of 2019-12-10
"""


@click.command("entry", epilog=EPILOG)
@click.argument("name", metavar="ID")
@ledger_option
@as_of_option
@json_option
def command(name: str, path: Path, as_of: dt.date | None, *, as_json: bool) -> None:
    """Show one entry: its facts, who said what and when, where sources differ, and why its stories are one."""
    with opened(path) as desk:
        entry = desk.entry(name, as_of=as_of)
    if entry is None:
        raise click.ClickException(f"{name}: no such entry in this ledger" + (f" as known on {as_of}" if as_of else ""))
    if as_json:
        put_json({**entry_record(entry), "conflicts": [conflict_record(c) for c in entry.conflicts]})
        return
    for line in _lines(entry):
        click.echo(printable(line))


def _lines(entry: Entry) -> list[str]:
    lines = [f"{entry.title} [{entry.id}]", f"  when         {when(entry)}", f"  status       {said_by(entry)}"]
    lines += [
        f"  {words(key):12} {value.replace(BAR, ', ')}" + ("  (set by an editor)" if key in entry.corrected else "")
        for key, value in entry.fields
        if key not in ("date", "end", "first", "last", "derived", "countries")
    ]
    lines += [f"  how sure     {details(entry)}"] if entry.subject is Subject.EVENT else []
    lines.append(f"  {counted(len(entry.stories), 'story', 'stories')}, {counted(entry.origins, 'independent origin')}")
    lines.append("History")
    for row in entry.history:
        retold, learnt = "retold " if row.retold else "       ", mark(row.claim)
        told = f"  {row.known} {retold}{state(row)} ({row.date or 'day not stated'}) according to {row.source}"
        lines.append(f"{told} ({learnt})" if learnt else told)
        lines += [
            f'      "{" ".join(c.quote.split())}" [{c.story_id}:{c.span.start}-{c.span.end}]'
            for c in row.claim.citations[:1]
        ]
    lines += ["Where sources differ"] if entry.conflicts else []
    lines += [f"  {c.kind.value}: {c.why}" for c in entry.conflicts]
    lines += ["Why these are one"] if entry.reasons else []
    return [*lines, *(f"  {reason}" for reason in entry.reasons)]
