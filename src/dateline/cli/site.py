"""``dateline site``: the pages as files."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import ledger_option, opened
from dateline.web.desk_record import DeskRecord
from dateline.web.site import DAYS, write_site


@click.command()
@ledger_option
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write into.")
@click.option(
    "--days", default=DAYS, show_default=True, type=click.IntRange(0), help="Days to keep as they were known."
)
@click.option("--base", help="Address where the folder will be, for links in feeds: https://desk.example")
def command(path: Path, out: Path, days: int, base: str | None) -> None:
    r"""Write all pages as files that any web host can serve, with a working search.

    \b
    Example:
      dateline site --ledger talks.db --out public/
    """
    with opened(path) as desk:
        count = sum(
            1 for _ in write_site(DeskRecord(desk).whole(), out, base=base.rstrip("/") if base else None, days=days)
        )
    click.echo(f"{count} files in {out}; open {out / 'index.html'}")
