"""`dateline backup`: a copy of a ledger while it is in use."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, opened, put_json

EPILOG = """\b
Examples:
  dateline backup talks-2019-12-10.db --ledger talks.db
"""


@click.command("backup", epilog=EPILOG)
@click.argument("target", type=click.Path(path_type=Path))
@ledger_option
@json_option
def command(target: Path, path: Path, *, as_json: bool) -> None:
    """Copy the ledger to TARGET, a new file, while others read and write."""
    with opened(path) as desk:
        size = desk.backup(target)
    if as_json:
        put_json({"target": str(target), "bytes": size})
    else:
        click.echo(f"{target}: {size:,} bytes")
