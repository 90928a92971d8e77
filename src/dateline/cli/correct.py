"""`dateline correct`: an editor's value beside the machine's reading."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, now, opened, put_json
from dateline.desk.judging import UnknownThingError

EPILOG = """\b
Examples:
  dateline correct e4768fbccba place "St. Petersburg" --by "A. Editor" --why "misread" --ledger talks.db
  dateline correct e4768fbccba place --withdraw --by "A. Editor" --ledger talks.db
"""


@click.command("correct", epilog=EPILOG)
@click.argument("thing", metavar="ENTRY|THING")
@click.argument("field")
@click.argument("value", required=False)
@ledger_option
@click.option("--by", required=True, envvar="DATELINE_EDITOR", help="Who corrects (also from DATELINE_EDITOR).")
@click.option("--why", default="", help="The reason.")
@click.option("--not-stated", is_flag=True, help="The field is not stated: show nothing.")
@click.option("--withdraw", is_flag=True, help="Take the standing values of the field back.")
@json_option
def command(
    thing: str,
    field: str,
    value: str | None,
    path: Path,
    by: str,
    why: str,
    *,
    not_stated: bool,
    withdraw: bool,
    as_json: bool,
) -> None:
    """Set a field (status, date, end, place, kind, title, participants, total ...) of an entry.

    The machine's reading stays beside it, and exports say which values an editor set.
    """
    if sum((value is not None, not_stated, withdraw)) != 1:
        raise click.UsageError("give a value, --not-stated or --withdraw")
    with opened(path) as desk:
        try:
            if withdraw:
                result: dict[str, object] = {"withdrawn": desk.withdraw_correction(thing, field, when=now())}
            else:
                row = desk.correct(thing, field, value, by=by, when=now(), why=why)
                result = {"thing": row.thing, "field": field, "value": value, "by": by, "when": row.when}
        except UnknownThingError as error:
            raise click.ClickException(str(error)) from error
    if as_json:
        put_json(result)
    else:
        click.echo(", ".join(f"{key} {value}" for key, value in result.items()))
