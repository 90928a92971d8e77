"""`dateline bulk`: web archives into the ledger, every record accounted for."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from dateline.cli.ledgers import json_option, ledger_option, now, opened, put_json
from dateline.model.reading import Reading
from dateline.reader import default_reader

EPILOG = """\b
Examples:
  dateline bulk crawl.warc.gz --ledger talks.db
  dateline bulk collection/*.wacz --ledger talks.db --json

Needs the extra: pip install 'dateline[archive]'. Each record is checked against its digest and length; damaged ones are
listed, the rest of the archive goes on. The day a page was fetched is never taken for the day it was published.
"""


@click.command("bulk", epilog=EPILOG)
@click.argument("archives", nargs=-1, required=True, metavar="WARC...", type=click.Path(path_type=Path))
@ledger_option
@json_option
def command(archives: tuple[Path, ...], path: Path, *, as_json: bool) -> None:
    """Read the pages of web archives (.warc, .warc.gz, .wacz) and file the stories in them.

    Exit code 0 when every record was stored, was there already or is no page; 1 when one was refused.
    """
    try:
        from dateline.archive.bulk import Refused, readings  # noqa: PLC0415  needs the extra
    except ImportError:
        raise click.ClickException("reading archives needs the extra: pip install 'dateline[archive]'") from None
    counts: Counter[str] = Counter()
    refused: list[Refused] = []
    with opened(path, make=True) as desk:
        for found in _shown(readings(archives, default_reader()), quiet=as_json):
            if isinstance(found, Reading):
                counts[desk.file(found, filed=now()).value] += 1
            elif isinstance(found, Refused):
                counts["refused"] += 1
                refused.append(found)
            else:
                counts["no page"] += 1
    if as_json:
        rows = [{"record": r.where, "reason": r.reason} for r in refused]
        put_json({"records": sum(counts.values()), "counts": dict(counts), "refused": rows})
    else:
        for record in refused:
            click.echo(f"{record.where}: refused: {record.reason}", err=True)
        told = ", ".join(f"{n} {what}" for what, n in counts.items()) or "nothing"
        click.echo(f"{sum(counts.values())} records: {told}")
    raise SystemExit(1 if refused else 0)


def _shown(found: Iterable[object], *, quiet: bool) -> Iterator[object]:
    """Pass results on, with a progress display on standard error where somebody watches."""
    if quiet or not sys.stderr.isatty():
        yield from found
        return
    from rich.progress import track  # noqa: PLC0415  loaded only for people

    yield from track(found, description="records", transient=True)
