"""`dateline diff`: what changed in the state of play between two days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import DAY, as_of_option, counted, json_option, ledger_option, opened, put_json, words
from dateline.cli.view import printable
from dateline.export.play_record import entry_record

EPILOG = """\b
Examples:
  dateline diff --since 2019-12-07 --ledger talks.db
  dateline diff --since 2019-12-07 --as-of 2019-12-10 --ledger talks.db --json
"""


@click.command("diff", epilog=EPILOG)
@ledger_option
@click.option("--since", type=DAY, required=True, help="The earlier day; what was published on it counts as known.")
@as_of_option
@click.option("--process", metavar="NAME|ID", help="Only one process.")
@json_option
def command(path: Path, since: dt.date, as_of: dt.date | None, process: str | None, *, as_json: bool) -> None:
    """List what is new and what changed since a day, with the entries."""
    with opened(path) as desk:
        found = desk.diff(since, as_of=as_of, process=process)
    if as_json:
        put_json(
            [{"field": c.field, "before": c.before, "after": c.after, "entry": entry_record(c.entry)} for c in found]
        )
        return
    for change in found:
        what = (
            f"new: {words(change.after or '')}"
            if change.field == "new"
            else f"{change.field}: {words(change.before or 'not stated')} -> {words(change.after or 'not stated')}"
        )
        click.echo(printable(f"{change.entry.title} [{change.entry.id}]  {what}"))
    click.echo(f"{counted(len(found), 'change')} since {since}")
