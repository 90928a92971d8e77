"""The MCP server: eight read-only tools over a desk, spoken over standard input and output.

Needs the extra ``mcp`` (the official SDK). There is no tool that writes, fetches or runs anything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

from dateline.desk import Desk
from dateline.mcp.answers import WARNING, Fact, Teller, answer
from dateline.version import __version__

INSTRUCTIONS = (
    "Dateline keeps what news stories say of meetings, documents and counts of long public processes. Every fact comes "
    "with citations, the source it belongs to and its day; name them when you use it. A missing value means that no "
    "story states it, never no. " + WARNING
)
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def _day(value: str | None, name: str = "as_of") -> str | None:
    """An ISO day from a tool's argument. Raises ValueError in words for anything else."""
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(f"{name} must be a day such as 2019-12-10") from None


class Tools:
    """The questions as functions; each returns a JSON object with `as_of`, `note` and `facts`."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._teller = desk, Teller(desk)

    def state_of_play(self, as_of: str | None = None, process: str | None = None) -> dict[str, Any]:
        """What is the state of play? The background paragraph clause by clause, then the entries that moved last.

        as_of: as known on this day (2019-12-10), newest by default. process: id or name of one process.
        """
        play = self._desk.state_of_play(as_of=_day(as_of), process=process)
        return answer(as_of, self._teller.play(play))

    def agenda(self, first: str, last: str, as_of: str | None = None) -> dict[str, Any]:
        """What lies between two days? Events by date, with their status according to each source."""
        begin, end = _day(first, "first"), _day(last, "last")
        if begin is None or end is None:
            raise ValueError("an agenda needs a first and a last day")
        entries = self._desk.agenda(begin, end, as_of=_day(as_of))
        return answer(as_of, (self._teller.entry(entry) for entry in entries))

    def entry(self, entry: str, as_of: str | None = None) -> dict[str, Any]:
        """One meeting, document or count by its id, with its whole history and every citation."""
        found = self._desk.entry(entry, as_of=_day(as_of))
        return answer(as_of, [self._teller.entry(found, history=True)] if found else [])

    def who_said(self, name: str, as_of: str | None = None) -> dict[str, Any]:
        """What did a person or body say, and what does it take part in? Statements newest first, then entries."""
        entries, statements = self._desk.who(name, as_of=_day(as_of))
        facts: list[Fact] = [self._teller.statement(claim) for claim in statements]
        return answer(as_of, [*facts, *(self._teller.entry(entry) for entry in entries)])

    def tally(self, of: str = "", as_of: str | None = None) -> dict[str, Any]:
        """How many are open or agreed, and whose number is it? `of` is what is counted ("roadmaps"); empty: all."""
        entries = self._desk.tally(of, as_of=_day(as_of))
        return answer(as_of, (self._teller.entry(entry, history=True) for entry in entries))

    def diff(self, since: str, as_of: str | None = None, process: str | None = None) -> dict[str, Any]:
        """What changed after the day `since`? New entries and changed fields, before and after."""
        day = _day(since, "since")
        if day is None:
            raise ValueError("diff needs the day since which")
        changes = self._desk.diff(day, as_of=_day(as_of), process=process)
        facts = (
            {"changed": c.field, "before": c.before, "after": c.after, **self._teller.entry(c.entry)} for c in changes
        )
        return answer(as_of, facts)

    def search(
        self,
        words: str = "",
        who: str | None = None,
        status: str | None = None,
        publisher: str | None = None,
        since: str | None = None,
        as_of: str | None = None,
    ) -> dict[str, Any]:
        """Sentences that hold all the words, newest first; words in double quotes stay together.

        who: only where this person or body takes part or speaks. status: only where something has this status
        (planned, postponed, signed ...). publisher: one agency. since, as_of: published between these days. With who or
        status the words may be empty.
        """
        if not (words.strip() or who or status):
            raise ValueError("search needs words, who or status")
        hits = self._desk.search(
            words,
            who=who,
            status=status,
            publisher=publisher,
            since=_day(since, "since"),
            as_of=_day(as_of),
            limit=30,
        )
        return answer(as_of, (self._teller.hit(hit) for hit in hits))

    def conflicts(self, as_of: str | None = None) -> dict[str, Any]:
        """Where do sources differ? Contradictions, divergences and drifts with both sides cited."""
        found = self._desk.conflicts(as_of=_day(as_of))
        return answer(as_of, (self._teller.conflict(entry, conflict) for entry, conflict in found))

    def all(self) -> tuple[Callable[..., dict[str, Any]], ...]:
        """The tools in the order in which they are listed."""
        return (
            self.state_of_play,
            self.agenda,
            self.entry,
            self.who_said,
            self.tally,
            self.diff,
            self.search,
            self.conflicts,
        )


def build_server(desk: Desk) -> MCPServer:
    """The server with its tools over an open desk."""
    server: MCPServer = MCPServer("dateline", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
    for tool in Tools(desk).all():
        server.add_tool(tool, annotations=_READ_ONLY)
    return server
