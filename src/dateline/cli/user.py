"""``dateline user``: editors who may sign in to the pages."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.web.users import UserFileError, add_user, load_users

_FILE = click.option("--users", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Editors' file.")


@click.group()
def command() -> None:
    r"""Add and list the editors of a local user file.

    \b
    Examples:
      dateline user add anna --users editors.txt
      dateline user list --users editors.txt
      dateline serve --ledger talks.db --users editors.txt
    """


@command.command()
@click.argument("name")
@_FILE
@click.password_option(help="Asked for where it is not given.")
def add(name: str, users: Path, password: str) -> None:
    """Add an editor, or give one a new password (at least 10 characters)."""
    try:
        add_user(users, name, password)
    except UserFileError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{name} may sign in now.")


@command.command(name="list")
@_FILE
def list_(users: Path) -> None:
    """List the names in the file."""
    try:
        for name in load_users(users):
            click.echo(name)
    except (UserFileError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from error
