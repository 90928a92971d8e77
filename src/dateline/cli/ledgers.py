"""What the ledger's commands share: the options, opening with clear words, tables for people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from dateline import desk
from dateline.desk import Desk
from dateline.export.sure import mark
from dateline.ledger.errors import LedgerError
from dateline.model.play import Entry

F = TypeVar("F", bound=Callable[..., Any])


class _Day(click.ParamType[dt.date]):
    """An ISO day."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2019-12-10", param, ctx)


DAY = _Day()


def now() -> str:
    """This instant, the only clock in the program: when a story was filed, when an editor judged."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def ledger_option(function: F) -> F:
    """--ledger FILE."""
    return click.option(
        "--ledger", "path", required=True, metavar="FILE", envvar="DATELINE_LEDGER", type=click.Path(path_type=Path),
        help="The ledger (also from DATELINE_LEDGER).",
    )(function)  # fmt: skip


def json_option(function: F) -> F:
    """--json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, every fact with its citations.")(function)


def as_of_option(function: F) -> F:
    """--as-of DATE."""
    return click.option(
        "--as-of", type=DAY, help="As known on this day: nothing published later counts."
    )(function)  # fmt: skip


def title_of(entry: Entry) -> str:
    """The title of an entry; with a mark where only the learnt reader tells of it."""
    learnt = mark(entry)
    return f"{entry.title} ({learnt})" if learnt else entry.title


@contextmanager
def opened(path: Path, *, make: bool = False) -> Iterator[Desk]:
    """The desk over a ledger; errors become one line and exit code 1. Only `make` makes a missing file."""
    if not make and not path.exists():
        raise click.ClickException(f"{path}: no such ledger; `dateline file STORIES --ledger {path}` starts one")
    try:
        with desk.open(path, tell=_note) as found:
            if found.stale():
                _note(f"{path}: its stories were compared by other rules; `dateline rebuild` compares them anew")
            yield found
    except LedgerError as error:
        raise click.ClickException(str(error)) from error


def _note(words: str) -> None:
    """A line on standard error."""
    click.echo(f"note: {words}", err=True)


def put_json(value: object) -> None:
    """One JSON value on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def words(status: str) -> str:
    """A status as people read it."""
    return status.replace("_", " ")


def when(entry: Entry) -> str:
    """The date of an entry, with its end."""
    first, last = entry.get("date"), entry.get("end")
    return f"{first or '–'}" + (f" to {last}" if last and last != first else "")


def said_by(entry: Entry) -> str:
    """Each source's word; the entry's own where they agree."""
    statuses = {status for _, status in entry.statuses}
    if len(statuses) < 2 and not entry.overdue:
        return words(entry.status)
    by_status: dict[str, list[str]] = {}
    for source, status in entry.statuses:
        by_status.setdefault(status, []).append(source)
    told = "; ".join(f"{words(status)} ({', '.join(sources)})" for status, sources in by_status.items())
    return f"overdue; {told}" if entry.overdue else told


def told_in(entry: Entry) -> str:
    """How many stories tell of an entry, and how many of them are independent where not all are."""
    stories = len(entry.stories)
    return str(stories) if entry.origins == stories else f"{stories} ({entry.origins})"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 count, 2 counts."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def entry_table(entries: Sequence[Entry], title: str) -> None:
    """Entries as a table on standard output."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415  loaded only for people
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    from dateline.cli.view import printable  # noqa: PLC0415

    table = Table(title=title, title_justify="left", header_style="bold", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("When", width=10)
    table.add_column("What", ratio=3)
    table.add_column("Status", ratio=3)
    table.add_column("Stories", justify="right", width=7)
    table.add_column("Entry", no_wrap=True, width=11)
    for entry in entries:
        row = (when(entry), title_of(entry), said_by(entry), told_in(entry), entry.id)
        table.add_row(*(printable(cell) for cell in row))
    if not table.row_count:
        click.echo(f"{title}: nothing")
        return
    Console(highlight=False, markup=False).print(table)
    if any(entry.origins != len(entry.stories) for entry in entries):
        click.echo("Stories in brackets: how many of them are independent of each other.")
