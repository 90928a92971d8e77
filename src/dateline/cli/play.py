"""`dateline play`: the state of play, for today or for any day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, json_option, ledger_option, opened, put_json
from dateline.cli.play_view import show_plays
from dateline.export.play_record import play_record

EPILOG = """\b
Examples:
  dateline play --ledger talks.db
  dateline play --ledger talks.db --as-of 2019-12-10
  dateline play --ledger talks.db --process p1f0c2a --json
  dateline play --ledger talks.db --filed-by 2019-12-11T08:00:00Z
"""


@click.command("play", epilog=EPILOG)
@ledger_option
@as_of_option
@click.option("--filed-by", metavar="INSTANT", help="As this ledger could have told it then (day or ISO instant).")
@click.option("--process", metavar="NAME|ID", help="Only one process; `dateline processes` lists them.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="At most so many entries.")
@json_option
def command(
    path: Path, as_of: dt.date | None, filed_by: str | None, process: str | None, limit: int, *, as_json: bool
) -> None:
    """Show the state of play by process: the paragraph with its citations, then every entry by status."""
    with opened(path) as desk:
        if as_json:
            put_json(play_record(desk.state_of_play(as_of=as_of, filed_by=filed_by, process=process, limit=limit)))
        elif process or filed_by:
            show_plays([desk.state_of_play(as_of=as_of, filed_by=filed_by, process=process, limit=limit)])
        else:
            show_plays(desk.plays(as_of=as_of, limit=limit))
