"""``dateline mcp``: the ledger's answers for a language model's tools."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from dateline import desk
from dateline.ledger.errors import LedgerError


@click.command()
@click.option("--ledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
def command(ledger: Path) -> None:
    r"""Speak the Model Context Protocol over standard input and output. The ledger is opened for reading only.

    \b
    Example (in an MCP client's settings):
      {"command": "dateline", "args": ["mcp", "--ledger", "talks.db"]}
    """
    if find_spec("mcp") is None:
        raise click.ClickException("This needs the MCP SDK: pip install 'dateline[mcp]'")
    from dateline.mcp.server import build_server  # noqa: PLC0415 (an extra that may be missing)

    try:
        with desk.open(ledger, read_only=True) as opened:
            build_server(opened).run("stdio")
    except LedgerError as error:
        raise click.ClickException(str(error)) from error
