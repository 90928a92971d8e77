"""`dateline tally`: how many of how many, over time and according to whom."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, counted, json_option, ledger_option, opened, put_json
from dateline.cli.view import printable
from dateline.export.play_record import entry_record

EPILOG = """\b
Examples:
  dateline tally roadmaps --ledger talks.db
  dateline tally --ledger talks.db --as-of 2019-12-10
"""
_NUMBERS = ("total", "open", "agreed", "for", "against", "abstain")


@click.command("tally", epilog=EPILOG)
@click.argument("name", required=False, default="")
@ledger_option
@as_of_option
@json_option
def command(name: str, path: Path, as_of: dt.date | None, *, as_json: bool) -> None:
    """Show the counts of what NAME says ("roadmaps"), or all counts. What is not stated stays empty, never 0."""
    with opened(path) as desk:
        entries = desk.tally(name, as_of=as_of)
    if as_json:
        put_json([entry_record(entry) for entry in entries])
        return
    for entry in entries:
        click.echo(printable(f"{entry.title} [{entry.id}]"))
        for row in entry.history:
            derived = (row.claim.get("derived") or "").split(" | ")
            told = ", ".join(
                f"{key} {value}" + (" (derived)" if key in derived else "")
                for key in _NUMBERS
                if (value := row.claim.get(key))
            )
            click.echo(printable(f"  {row.known}  {told}  according to {row.source}"))
    click.echo(counted(len(entries), "count"))
