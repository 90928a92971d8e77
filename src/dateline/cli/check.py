"""`dateline check`: whether a ledger is whole."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import counted, json_option, ledger_option, opened, put_json

EPILOG = """\b
Examples:
  dateline check --ledger talks.db
"""


@click.command("check", epilog=EPILOG)
@ledger_option
@json_option
def command(path: Path, *, as_json: bool) -> None:
    """Check the file, the search index, every citation against its text, and rows without an owner.

    Exit code 1 when something is wrong.
    """
    with opened(path) as desk:
        found = desk.check()
        others = len(desk.read_by_others())
    if as_json:
        put_json([{"what": f.what, "where": f.where} for f in found])
    else:
        for finding in found:
            click.echo(f"{finding.what}: {finding.where}")
        if others:
            words = f"{counted(others, 'story', 'stories')} read by another Dateline"
            click.echo(f"{words}; `dateline rebuild --read` reads them again")
        click.echo("the ledger is whole" if not found else counted(len(found), "finding"))
    raise SystemExit(1 if found else 0)
