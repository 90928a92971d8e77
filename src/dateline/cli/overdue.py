"""`dateline overdue`: plans whose day has passed without a word that they were held."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, entry_table, json_option, ledger_option, opened, put_json
from dateline.export.play_record import entry_record

EPILOG = """\b
Examples:
  dateline overdue --ledger talks.db --as-of 2019-12-22
"""


@click.command("overdue", epilog=EPILOG)
@ledger_option
@as_of_option
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="At most so many, newest first.")
@json_option
def command(path: Path, as_of: dt.date | None, limit: int, *, as_json: bool) -> None:
    """List planned events whose date has passed and that no story reports as held, moved or called off.

    Without --as-of the day of the newest story counts, never the computer's clock.
    """
    with opened(path) as desk:
        entries = desk.overdue(as_of=as_of, limit=limit)
    if as_json:
        put_json([entry_record(entry) for entry in entries])
    else:
        entry_table(entries, "Overdue")
