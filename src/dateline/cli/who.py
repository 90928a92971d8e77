"""`dateline who`: what a person, body or state takes part in and says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, counted, entry_table, json_option, ledger_option, opened, put_json
from dateline.cli.view import printable
from dateline.export.play_record import claim_record, entry_record

EPILOG = """\b
Examples:
  dateline who Lukashenko --ledger talks.db
  dateline who "Dmitry Peskov" --ledger talks.db --as-of 2019-12-10 --json
"""


@click.command("who", epilog=EPILOG)
@click.argument("name")
@ledger_option
@as_of_option
@json_option
def command(name: str, path: Path, as_of: dt.date | None, *, as_json: bool) -> None:
    """List the entries that NAME takes part in or is a source for, and what NAME said, newest first.

    Spellings of one name are taken as one.
    """
    with opened(path) as desk:
        entries, statements = desk.who(name, as_of=as_of)
    if as_json:
        put_json({"entries": [entry_record(e) for e in entries], "statements": [claim_record(c) for c in statements]})
        return
    entry_table(entries, f"{name}: entries")
    for claim in statements:
        through = " < ".join(claim.chain)
        click.echo(printable(f"{claim.said or '–':10.10} {through}: {claim.get('content') or ''}"))
    click.echo(counted(len(statements), "statement"))
