"""`dateline rebuild`: the derived tables made again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, now, opened, put_json

EPILOG = """\b
Examples:
  dateline rebuild --ledger talks.db
  dateline rebuild --ledger talks.db --read
"""


@click.command("rebuild", epilog=EPILOG)
@ledger_option
@click.option("--read", "again", is_flag=True, help="First read the stories again that another Dateline read.")
@json_option
def command(path: Path, *, again: bool, as_json: bool) -> None:
    """Make search, entries and processes again from the record; the record itself is not touched.

    With --read, stories that another version of Dateline read are read again before. Their older readings stay.
    """
    read: Counter[str] = Counter()
    with opened(path) as desk:
        if again:
            from dateline.reader import default_reader  # noqa: PLC0415  slow to load, and seldom asked for

            reader = default_reader()
            read.update(what.value for _, what in desk.reread(reader.read_story, filed=now()))
        count = sum(1 for _ in desk.rebuild())
    if as_json:
        put_json({"stories": count, **({"read": dict(read)} if again else {})})
        return
    if again:
        changed = read["read again"]
        click.echo(f"{sum(read.values())} stories read again, {changed} with another result")
    click.echo(f"derived tables made again from {count} stories")
