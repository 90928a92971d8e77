"""`dateline file`: stories into the ledger, each accounted for."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, now, opened, put_json
from dateline.collect.files import Given, Refused, from_path, moment
from dateline.desk import Desk
from dateline.reader import Reader, default_reader, rules_reader
from dateline.wire import PageError

EPILOG = """\b
Examples:
  dateline file stories/*.txt --ledger talks.db --agency TASS
  dateline file page.html wire.jsonl --ledger talks.db
  dateline file delivery/*.xml item.ninjs.json --ledger talks.db
  dateline file story.txt --ledger talks.db --published 2019-12-10

JSON and JSONL stories have the keys id, publisher, published, url, language and text, or are IPTC ninjs items; XML may
be NewsML-G2. What an agency has withdrawn is refused. Filing the same story again
changes nothing; a story with a known id or address and another text is stored as a new version beside the old one.
"""

Outcome = tuple[str, str]


@click.command("file", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@ledger_option
@click.option("--published", metavar="DATE", help="When the stories were published, where they do not say.")
@click.option("--agency", metavar="NAME", help="Who publishes them, where they do not say.")
@click.option("--no-model", is_flag=True, help="Read by rules alone, without the trained weights.")
@json_option
def command(
    files: tuple[Path, ...], path: Path, published: str | None, agency: str | None, *, no_model: bool, as_json: bool
) -> None:
    """Read stories and file them in a ledger, one transaction each.

    Exit code 0 when every input was stored or was there already, 1 when one was refused, 2 for a wrong call.
    """
    try:
        day = moment(published) if published else None
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    reader = rules_reader() if no_model else default_reader()
    with opened(path, make=True) as desk:
        outcomes = list(_shown(_file_all(desk, reader, files, day, agency), quiet=as_json))
    _report(outcomes, as_json=as_json)
    raise SystemExit(1 if any(what.startswith("refused") for _, what in outcomes) else 0)


def _file_all(
    desk: Desk, reader: Reader, files: tuple[Path, ...], day: dt.datetime | dt.date | None, agency: str | None
) -> Iterator[Outcome]:
    for path in files:
        for given in from_path(path):
            if isinstance(given, Refused):
                yield given.name, f"refused: {given.reason}"
            else:
                yield given.name, _file_one(desk, reader, given, day, agency)


def _file_one(desk: Desk, reader: Reader, given: Given, day: dt.datetime | dt.date | None, agency: str | None) -> str:
    try:
        reading = reader.read(
            given.page,
            source=given.source or agency,
            published=given.published or day,
            url=given.url,
            language=given.language,
            given_id=given.id,
        )
    except PageError as error:
        return f"refused: {error}"
    except Exception as error:  # a fault of ours in one story must not lose the others
        return f"refused: could not be read, please report it ({type(error).__name__}: {error})"
    return desk.file(reading, filed=now()).value


def _shown(outcomes: Iterable[Outcome], *, quiet: bool) -> Iterator[Outcome]:
    """Pass outcomes on, with a progress bar on standard error where somebody watches."""
    if quiet or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415  loaded only for people
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} stories"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for name, what in outcomes:
            progress.update(task, advance=1, description=name[-40:])
            yield name, what


def _report(outcomes: list[Outcome], *, as_json: bool) -> None:
    counts = Counter(what.partition(":")[0] for _, what in outcomes)
    if as_json:
        put_json(
            {
                "inputs": len(outcomes),
                "counts": dict(counts),
                "stories": [{"input": n, "outcome": w} for n, w in outcomes],
            }
        )
        return
    for name, what in outcomes:
        if what.startswith("refused"):
            click.echo(f"{name}: {what}", err=True)
    told = ", ".join(f"{n} {what}" for what, n in counts.items()) or "nothing"
    click.echo(f"{len(outcomes)} {'story' if len(outcomes) == 1 else 'stories'}: {told}")
