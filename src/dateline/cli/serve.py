"""``dateline serve``: the pages on a local port."""

from __future__ import annotations

from pathlib import Path

import click
import uvicorn

from dateline.cli.ledgers import ledger_option, opened, put_json
from dateline.web.app import app_routes, create_app
from dateline.web.desk_record import DeskRecord
from dateline.web.garbage import settle
from dateline.web.openapi import document
from dateline.web.settings import Settings
from dateline.web.users import UserFileError, load_users
from dateline.web.warming import warm


def _print_openapi(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001
    if asked:
        put_json(document(app_routes()))
        ctx.exit()


@click.command()
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8019, show_default=True, type=click.IntRange(0, 65535))
@click.option("--users", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Editors' file.")
@click.option("--closed", is_flag=True, help="Only signed-in editors may read.")
@click.option("--name", "names", multiple=True, help="A host name under which the pages are reached.")
@click.option("--base", help="Public address of the pages, for links in feeds: https://desk.example")
@click.option(
    "--openapi",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_openapi,
    help="Print what the server answers to (OpenAPI, JSON) and stop.",
)
def command(
    path: Path,
    host: str,
    port: int,
    users: Path | None,
    closed: bool,  # noqa: FBT001 (click hands flags over as such)
    names: tuple[str, ...],
    base: str | None,
) -> None:
    r"""Show the pages of a ledger: state of play, timeline, agenda, tallies, people, conflicts, stories.

    \b
    Examples:
      dateline serve --ledger talks.db
      dateline user add anna --users editors.txt
      dateline serve --ledger talks.db --users editors.txt --closed
    """
    if closed and users is None:
        raise click.UsageError("--closed needs --users, or nobody could read.")
    try:
        editors = load_users(users) if users else {}
    except UserFileError as error:
        raise click.ClickException(str(error)) from error
    with opened(path, make=True) as desk:
        settings = Settings(
            users=editors,
            open_reading=not closed,
            hosts=(*Settings().hosts, host, *names),
            secure=bool(base and base.startswith("https://")),
            base=base.rstrip("/") if base else None,
        )
        app = create_app(DeskRecord(desk), settings)
        warm(app)
        settle()
        click.echo(f"Dateline is at http://{host}:{port}/ (stop with Ctrl+C)", err=True)
        uvicorn.run(app, host=host, port=port, log_level="warning")
