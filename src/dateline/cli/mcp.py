"""``dateline mcp``: the ledger's answers for a language model's tools."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from dateline.cli.ledgers import ledger_option, opened


@click.command()
@ledger_option
def command(path: Path) -> None:
    r"""Speak the Model Context Protocol over standard input and output. No tool writes.

    \b
    Example (in an MCP client's settings):
      {"command": "dateline", "args": ["mcp", "--ledger", "talks.db"]}
    """
    if find_spec("mcp") is None:
        raise click.ClickException("This needs the MCP SDK: pip install 'dateline[mcp]'")
    from dateline.mcp.server import build_server  # noqa: PLC0415 (an extra that may be missing)

    with opened(path) as desk:
        build_server(desk).run("stdio")
