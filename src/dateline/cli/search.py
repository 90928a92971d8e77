"""`dateline search`: sentences that hold the words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from dateline.cli.ledgers import DAY, counted, json_option, ledger_option, opened, put_json
from dateline.cli.view import printable
from dateline.export.crosswalk import STATUSES
from dateline.model.instrument import Stage

EPILOG = """\b
Examples:
  dateline search union treaty --ledger talks.db
  dateline search '"St. Petersburg"' Lukashenko --ledger talks.db --since 2019-12-01
  dateline search --who Lukashenko --status postponed --ledger talks.db --since 2019-12-01 --until 2019-12-31
"""

KNOWN = tuple(dict.fromkeys([*(s for s in STATUSES if s != "overdue"), *(s.value for s in Stage)]))


@click.command("search", epilog=EPILOG)
@click.argument("words", nargs=-1)
@ledger_option
@click.option("--who", metavar="NAME", help="Only where this person or body takes part or speaks.")
@click.option("--status", type=click.Choice(KNOWN), metavar="STATUS", help="Only where something has this status.")
@click.option("--publisher", metavar="AGENCY", help="Only stories of this agency.")
@click.option("--since", type=DAY, help="Only stories published from this day on.")
@click.option("--until", "--as-of", "as_of", type=DAY, help="Only stories published up to this day.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="At most so many sentences.")
@json_option
def command(
    words: tuple[str, ...],
    path: Path,
    who: str | None,
    status: str | None,
    publisher: str | None,
    since: dt.date | None,
    as_of: dt.date | None,
    limit: int,
    *,
    as_json: bool,
) -> None:
    """Find sentences that hold all WORDS, newest first; double quotes keep words together.

    With --who or --status the words may be left out.
    """
    if not (words or who or status):
        raise click.UsageError("say what to look for: words, --who or --status")
    with opened(path) as desk:
        hits = desk.search(
            " ".join(words),
            who=who,
            status=status,
            publisher=publisher,
            since=since.isoformat() if since else None,
            as_of=as_of.isoformat() if as_of else None,
            limit=limit,
        )
    if as_json:
        put_json(
            [
                {
                    "story": h.citation.story_id,
                    "start": h.citation.span.start,
                    "end": h.citation.span.end,
                    "quote": h.citation.quote,
                    "publisher": h.publisher,
                    "published": h.published,
                    "headline": h.headline,
                }
                for h in hits
            ]
        )
        return
    for hit in hits:
        where = f"{hit.citation.story_id}:{hit.citation.span.start}-{hit.citation.span.end}"
        click.echo(
            printable(
                f"{hit.published or '–':10.10} {hit.publisher}  {' '.join(hit.citation.quote.split())}  [{where}]"
            )
        )
    click.echo(counted(len(hits), "sentence"))
