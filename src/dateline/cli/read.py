"""`dateline read`: one story in, its cited record out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from dateline.cli.least import least_option
from dateline.collect.files import Given, Refused, from_path, from_stream, moment
from dateline.export.least import reading_of_least
from dateline.export.play_record import play_record
from dateline.export.record import reading_record
from dateline.model.play import StateOfPlay
from dateline.model.reading import Reading
from dateline.reader import Reader, default_reader, rules_reader
from dateline.track.claims import claims_of
from dateline.track.fold import fold
from dateline.wire import PageError

EPILOG = """\b
Examples:
  dateline read story.txt --published 2019-12-10
  dateline read saved-page.html --json > record.json
  dateline read story.txt --least 0.6
  pbpaste | dateline read - --agency Reuters --published 1987-03-27

Offsets in the record count characters of the text as it was given; `text[start:end]` gives back the words.
"""


@click.command("read", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE|-...", type=click.Path(allow_dash=True))
@click.option("--published", metavar="DATE", help="Day or time the story was published, ISO; supplies the year.")
@click.option(
    "--agency", metavar="NAME", help="Who publishes the story, where the page does not say (TASS, Reuters ...)."
)
@click.option("--url", metavar="URL", help="Where the page came from; only noted, never fetched.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole record as JSON, one object per story.")
@least_option
@click.option("--no-model", is_flag=True, help="Read by rules alone, without the trained weights.")
@click.option("--width", type=click.IntRange(40, 300), default=None, help="Columns of the terminal view.")
def command(
    files: tuple[str, ...],
    published: str | None,
    agency: str | None,
    url: str | None,
    least: float,
    *,
    as_json: bool,
    no_model: bool,
    width: int | None,
) -> None:
    """Read stories and show the cited record of each.

    FILE is plain scraped text, HTML, story JSON / JSONL, ninjs or NewsML-G2; `-` reads standard input.
    Nothing is fetched and nothing is stored. Exit code 1 when an input was refused, 2 for a wrong call.
    """
    try:
        day = moment(published) if published else None
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    reader = rules_reader() if no_model else default_reader()
    refused = 0
    for name in files:
        for given in [from_stream(sys.stdin.buffer)] if name == "-" else from_path(Path(name)):
            result = given if isinstance(given, Refused) else _read(reader, given, day, agency, url)
            if isinstance(result, Refused):
                refused += 1
                click.echo(f"dateline: {result.name}: {result.reason}", err=True)
            elif as_json:
                _print_json(reading_of_least(result, least))
            else:
                _print_view(reading_of_least(result, least), width)
    raise SystemExit(1 if refused else 0)


def _read(reader: Reader, given: Given, day: object, agency: str | None, url: str | None) -> Reading | Refused:
    """The reading of one input; what the user says outranks what the input says."""
    try:
        return reader.read(
            given.page,
            source=agency or given.source,
            published=day or given.published,  # type: ignore[arg-type]
            url=url or given.url,
            language=given.language,
            given_id=given.id,
        )
    except PageError as error:
        return Refused(given.name, str(error))


def _play(reading: Reading) -> StateOfPlay:
    """What the desk's `play_of` gives, without loading a ledger."""
    return fold(claims_of(reading))


def _print_json(reading: Reading) -> None:
    record = {**reading_record(reading), "play": play_record(_play(reading)), "text": reading.story.text}
    click.echo(json.dumps(record, ensure_ascii=False, indent=1))


def _print_view(reading: Reading, width: int | None) -> None:
    from dateline.cli.view import show_reading  # noqa: PLC0415  Rich is loaded only for people, not for --json

    show_reading(reading, _play(reading), width)
