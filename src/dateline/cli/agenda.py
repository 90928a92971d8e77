"""`dateline agenda`: what lies between two days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import DAY, as_of_option, entry_table, json_option, ledger_option, opened, put_json
from dateline.export.play_record import entry_record

EPILOG = """\b
Examples:
  dateline agenda --ledger talks.db --from 2019-12-01 --to 2019-12-31
  dateline agenda --ledger talks.db --from 2019-12-11 --to 2019-12-31 --as-of 2019-12-10 --json
"""


@click.command("agenda", epilog=EPILOG)
@ledger_option
@click.option("--from", "first", type=DAY, required=True, help="First day.")
@click.option("--to", "last", type=DAY, required=True, help="Last day, inside.")
@as_of_option
@json_option
def command(path: Path, first: dt.date, last: dt.date, as_of: dt.date | None, *, as_json: bool) -> None:
    """List the events between two days, with their status by source."""
    with opened(path) as desk:
        entries = desk.agenda(first, last, as_of=as_of)
    if as_json:
        put_json([entry_record(entry) for entry in entries])
    else:
        entry_table(entries, f"{first} to {last}")
