"""`dateline conflicts`: where sources differ."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import as_of_option, counted, json_option, ledger_option, opened, put_json
from dateline.cli.view import printable
from dateline.export.play_record import conflict_record
from dateline.model.claim import Claim
from dateline.model.span import Citation

EPILOG = """\b
Examples:
  dateline conflicts --ledger talks.db
  dateline conflicts --ledger talks.db --as-of 2019-12-10 --json
"""


@click.command("conflicts", epilog=EPILOG)
@ledger_option
@as_of_option
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="At most so many, newest first.")
@json_option
def command(path: Path, as_of: dt.date | None, limit: int, *, as_json: bool) -> None:
    """List contradictions (both cannot be right), divergences (both can) and drifts (the word moved on)."""
    with opened(path) as desk:
        found, there_are = desk.conflicts(as_of=as_of, limit=limit), desk.waiting(as_of=as_of)
    if as_json:
        put_json([{"entry": entry.id, "title": entry.title, **conflict_record(c)} for entry, c in found])
        return
    for entry, conflict in found:
        same = " (one origin)" if conflict.same_origin else ""
        click.echo(printable(f"{conflict.kind.value}{same}: {entry.title} [{entry.id}]: {conflict.why}"))
        for claim, words in zip((conflict.left, conflict.right), conflict.words, strict=True):
            click.echo(printable(_cited(claim, words or claim.citations[0])))
    more = f" of {there_are}; --limit shows more" if len(found) == limit < there_are else ""
    click.echo(counted(len(found), "conflict") + more)


def _cited(claim: Claim, cited: Citation) -> str:
    quote = " ".join(cited.quote.split())
    where = f"{cited.story_id}:{cited.span.start}-{cited.span.end}"
    return f'    {(claim.published or "")[:10]} {claim.source}: "{quote}" [{where}]'
