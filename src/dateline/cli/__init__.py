"""The front door: one file per command, loaded only when it is asked for, so that `dateline read` starts fast."""

from __future__ import annotations

import gc
import os
from importlib import import_module

import click

from dateline.version import __version__

#: Command name -> (module of this package, one line of help). Each module has a click command named `command`.
COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("read", "Read one story and show its cited record."),
    "file": ("file", "File stories in a ledger."),
    "bulk": ("bulk", "File the pages of web archives."),
    "play": ("play", "Show the state of play, for any day."),
    "agenda": ("agenda", "List what lies between two days."),
    "search": ("search", "Find sentences that hold the words."),
    "who": ("who", "Show what a person or body takes part in and says."),
    "entry": ("entry", "Show one entry with its whole history."),
    "tally": ("tally", "Show counts over time: how many of how many."),
    "diff": ("diff", "Show what changed since a day."),
    "conflicts": ("conflicts", "Show where sources differ."),
    "overdue": ("overdue", "List plans whose day has passed without a word."),
    "processes": ("processes", "List the processes followed, or rename one."),
    "judge": ("judge", "Say whether two entries are one."),
    "correct": ("correct", "Set a field beside the machine's reading."),
    "check": ("check", "Check that a ledger is whole."),
    "rebuild": ("rebuild", "Make the derived tables again."),
    "backup": ("backup", "Copy a ledger while it is in use."),
    "export": ("export", "Write the state of play for calendars, tables, feeds and other tools."),
    "serve": ("serve", "Show the pages on a local port."),
    "site": ("site", "Write the pages as files for any web host."),
    "watch": ("watch", "Read feeds and file what is new."),
    "mcp": ("mcp", "Answer a language model's tools, with citations."),
    "user": ("user", "Add and list editors who may sign in."),
}


#: Objects made between two looks for cycles among them. Modules and tables stay for good, and with Python's 700 those
#: looks take a twentieth of the time in which one story is read.
_MADE = 50_000

#: numpy's linear algebra starts a thread for every core, which spins for a tenth of a second before it sleeps. Nothing
#: here is large enough for a second thread; whoever sets the number keeps it.
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")


class LazyGroup(click.Group):
    """A group whose commands are imported by name on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module, or None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        gc.set_threshold(_MADE)
        os.environ.setdefault(*_ONE_THREAD)
        command = import_module(f"dateline.cli.{COMMANDS[cmd_name][0]}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands from the table, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


EPILOG = """\b
Examples:
  dateline read story.txt --published 2019-12-10 --agency TASS
  dateline file stories/*.txt --ledger talks.db
  dateline play --ledger talks.db --as-of 2019-12-10
"""


@click.command(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read wire stories and keep the cited state of play of a long public process."""
