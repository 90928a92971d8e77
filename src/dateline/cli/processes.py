"""`dateline processes`: which long processes the ledger follows."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, counted, json_option, ledger_option, now, opened, put_json
from dateline.cli.view import printable
from dateline.desk.judging import UnknownThingError

EPILOG = """\b
Examples:
  dateline processes --ledger talks.db
  dateline processes --ledger talks.db --rename pcdffcfb2 "Russia-Belarus integration" --by "A. Editor"
"""


@click.command("processes", epilog=EPILOG)
@ledger_option
@as_of_option
@click.option("--rename", nargs=2, metavar="ID NAME", help="Give a process another name.")
@click.option("--by", envvar="DATELINE_EDITOR", default="editor", help="Who renames (also from DATELINE_EDITOR).")
@json_option
def command(path: Path, as_of: dt.date | None, rename: tuple[str, str] | None, by: str, *, as_json: bool) -> None:
    """List the processes that stories were gathered into, those with most stories first."""
    with opened(path) as desk:
        if rename:
            try:
                desk.name_process(*rename, by=by, when=now())
            except UnknownThingError as error:
                raise click.ClickException(str(error)) from error
        found = desk.processes(as_of=as_of)
    if as_json:
        put_json([asdict(process) for process in found])
        return
    for process in found:
        stories = counted(process.stories, "story", "stories")
        click.echo(printable(f"{process.id}  {stories:>12}, last {process.last or '–'}  {process.name}"))
    click.echo(counted(len(found), "process", "processes"))
