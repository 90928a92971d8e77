"""The option --least, apart from what needs a ledger: `dateline read` starts without one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def least_option(function: F) -> F:
    """--least NUMBER."""
    return click.option(
        "--least", type=click.FloatRange(0, 1), default=0.0, metavar="0..1",
        help="Without events that are less sure than this (how likely an editor would list them).",
    )(function)  # fmt: skip
