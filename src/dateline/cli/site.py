"""``dateline site``: the pages as files."""

from __future__ import annotations

from pathlib import Path

import click

from dateline import desk
from dateline.ledger.errors import LedgerError
from dateline.web.desk_record import DeskRecord
from dateline.web.site import write_site


@click.command()
@click.option("--ledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write into.")
@click.option("--base", help="Address where the folder will be, for links in feeds: https://desk.example")
def command(ledger: Path, out: Path, base: str | None) -> None:
    r"""Write all pages as files that any web host can serve, with a working search.

    \b
    Example:
      dateline site --ledger talks.db --out public/
    """
    try:
        with desk.open(ledger, read_only=True) as opened:
            count = sum(1 for _ in write_site(DeskRecord(opened), out, base=base.rstrip("/") if base else None))
    except LedgerError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{count} files in {out}; open {out / 'index.html'}")
