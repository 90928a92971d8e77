"""`dateline judge`: an editor says whether two entries are one."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, now, opened, put_json
from dateline.desk.judging import UnknownThingError

EPILOG = """\b
Examples:
  dateline judge e4768fbccba e935aaf6e0c different --by "A. Editor" --why "two meetings" --ledger talks.db
  dateline judge e4768fbccba e935aaf6e0c --withdraw --by "A. Editor" --ledger talks.db
"""


@click.command("judge", epilog=EPILOG)
@click.argument("left", metavar="ENTRY|THING")
@click.argument("right", metavar="ENTRY|THING")
@click.argument("verdict", required=False, type=click.Choice(["same", "different", "unsure"]))
@ledger_option
@click.option("--by", required=True, envvar="DATELINE_EDITOR", help="Who judges (also from DATELINE_EDITOR).")
@click.option("--why", multiple=True, help="A reason; may be given more than once.")
@click.option("--withdraw", is_flag=True, help="Take the standing verdicts on the pair back.")
@json_option
def command(
    left: str,
    right: str,
    verdict: str | None,
    path: Path,
    by: str,
    why: tuple[str, ...],
    *,
    withdraw: bool,
    as_json: bool,
) -> None:
    """Say that two entries (or things of stories) are the same or different. It outranks the machine.

    Verdicts are kept with who, when and why; one that is withdrawn stays on record.
    """
    if (verdict is None) != withdraw:
        raise click.UsageError("give a verdict, or --withdraw")
    with opened(path) as desk:
        try:
            if withdraw:
                count = desk.withdraw_judgement(left, right, when=now())
                result: dict[str, object] = {"withdrawn": count}
            else:
                row = desk.judge(left, right, verdict or "unsure", by=by, when=now(), reasons=why)
                result = {
                    "left": row.left,
                    "right": row.right,
                    "verdict": row.verdict.value,
                    "by": by,
                    "when": row.when,
                }
        except UnknownThingError as error:
            raise click.ClickException(str(error)) from error
    if as_json:
        put_json(result)
    else:
        click.echo(", ".join(f"{key} {value}" for key, value in result.items()))
