"""``dateline export FORMAT``: the state of play in the formats that other tools read."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from dateline.cli.least import least_option
from dateline.cli.ledgers import as_of_option, ledger_option, opened
from dateline.export.formats import FORMATS, Format
from dateline.export.least import play_of_least
from dateline.export.parquet import MissingExtraError
from dateline.web.desk_record import DeskRecord
from dateline.web.edition import Edition


def _formats() -> str:
    return "\n".join(f"  {form.name:<14}{form.about}" for form in FORMATS.values())


@click.command(epilog="\b\nFormats:\n" + _formats())
@click.argument("name", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@ledger_option
@as_of_option
@click.option("--process", help="Only this process (id or name).")
@least_option
@click.option("--base", help="Address of your pages, for links: https://desk.example")
@click.option("--out", type=click.Path(path_type=Path), help="A file, or a folder for formats of several files.")
def command(
    name: str,
    path: Path,
    as_of: dt.date | None,
    process: str | None,
    least: float,
    base: str | None,
    out: Path | None,
) -> None:
    r"""Write the state of play as FORMAT, to the terminal or to --out.

    \b
    Examples:
      dateline export briefing --ledger talks.db
      dateline export ical --ledger talks.db --out agenda.ics
      dateline export csv --ledger talks.db --out claims/
      dateline export csv --ledger talks.db --least 0.6 --out claims/
    """
    with opened(path) as desk:
        edition = Edition(DeskRecord(desk).whole(), as_of, process, base.rstrip("/") if base else None)
        try:
            files = FORMATS[name].write(play_of_least(edition.play, least), edition.shelf())
        except MissingExtraError as error:
            raise click.ClickException(str(error)) from error
    _deliver(FORMATS[name], files, out)


def _deliver(form: Format, files: dict[str, bytes], out: Path | None) -> None:
    """To the terminal, a file, or one file each into a folder."""
    if out is None:
        sys.stdout.buffer.write(files[form.files[0][0]])
        return
    if len(files) > 1 or out.is_dir():
        out.mkdir(parents=True, exist_ok=True)
        for file, content in files.items():
            (out / file).write_bytes(content)
            click.echo(out / file, err=True)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(files[form.files[0][0]])
    click.echo(out, err=True)
