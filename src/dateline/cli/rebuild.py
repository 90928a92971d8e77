"""`dateline rebuild`: the derived tables made again."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, opened, put_json

EPILOG = """\b
Examples:
  dateline rebuild --ledger talks.db
"""


@click.command("rebuild", epilog=EPILOG)
@ledger_option
@json_option
def command(path: Path, *, as_json: bool) -> None:
    """Make search, entries and processes again from the record; the record itself is not touched."""
    with opened(path) as desk:
        count = sum(1 for _ in desk.rebuild())
    if as_json:
        put_json({"stories": count})
    else:
        click.echo(f"derived tables made again from {count} stories")
