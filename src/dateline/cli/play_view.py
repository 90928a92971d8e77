"""The state of play for people: each process with its paragraph, then its entries by status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.cli.ledgers import title_of, when, words
from dateline.cli.view import STYLES, printable
from dateline.export.counts import present
from dateline.model.claim import Subject
from dateline.model.event import Status
from dateline.model.play import Clause, Entry, StateOfPlay

#: Statuses in the order in which people ask: what runs, what comes, what may come, what has been.
ORDER = (
    "under_way",
    "overdue",
    "planned",
    "postponed",
    "proposed",
    "possible",
    "conditional",
    "not_planned",
    "ruled_out",
    "cancelled",
    "held",
)
_STYLES = {status.value: style for status, style in STYLES.items()} | {"overdue": "bold red"}
_WIDTH = 100


def show_plays(plays: Iterable[StateOfPlay], width: int | None = None) -> None:
    """Print states of play, one process after the other."""
    plain = Console()
    console = Console(highlight=False, width=width or (min(max(plain.width, 80), 140) if plain.is_terminal else _WIDTH))
    shown = 0
    for play in plays:
        console.print(Group(*_parts(play)))
        shown += 1
    if not shown:
        console.print("Nothing is known.")


def _parts(play: StateOfPlay) -> Iterator[RenderableType]:
    at = f" at {play.as_of}" if play.as_of else ""
    stories = f"{play.stories} {'story' if play.stories == 1 else 'stories'}"
    yield Rule(Text(printable(f"{play.process or 'State of play'}{at} · {stories}"), style="bold"), align="left")
    yield _paragraph(play.paragraph)
    yield Text()
    yield Padding(_table(play.entries), (0, 0, 1, 0))


def _paragraph(clauses: Iterable[Clause]) -> Table:
    """Clauses with their numbers; long ones hang under their own first word."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column()
    for number, clause in enumerate(clauses, 1):
        grid.add_row(f"{number}.", Text(printable(clause.text)))
        grid.add_row("", _cited(clause))
    return grid


def _cited(clause: Clause) -> Text:
    cited = clause.citations[0]
    quote = " ".join(cited.quote.split())
    more = f" and {len(clause.citations) - 1} more" if len(clause.citations) > 1 else ""
    short = quote if len(quote) <= 60 else quote[:58] + " …"
    return Text(printable(f"  {cited.story_id}:{cited.span.start}-{cited.span.end} “{short}”{more}"), style="dim")


def _table(entries: Iterable[Entry]) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
    table.add_column(width=12, no_wrap=True)
    table.add_column(width=23)
    table.add_column(ratio=1)
    table.add_column(width=7, justify="right", no_wrap=True)
    table.add_column(width=11, no_wrap=True, style="dim")
    rank = {status: n for n, status in enumerate(ORDER)}
    for entry in sorted(entries, key=lambda e: (rank.get(e.status, 99), e.get("date") or "9999", e.id)):
        count = f"{len(entry.stories)} st" + (f"/{entry.origins}" if entry.origins != len(entry.stories) else "")
        title = Text(printable(title_of(entry)))
        table.add_row(_status(entry), Text(_when(entry), style="cyan"), title, count, entry.id)
        for line in _sources(entry):
            table.add_row("", "", Text(printable(line), style="dim"), "", "")
    return table


def _status(entry: Entry) -> Text:
    return Text(words(entry.status), style=_STYLES.get(entry.status, ""))


def _when(entry: Entry) -> str:
    if entry.subject is Subject.TALLY:
        return present(entry)
    return when(entry)


def _sources(entry: Entry) -> Iterator[str]:
    if len({status for _, status in entry.statuses}) > 1 and any(c.about == "status" for c in entry.conflicts):
        yield "; ".join(f"{words(status)} according to {source}" for source, status in entry.statuses)
    for conflict in entry.conflicts:
        if conflict.about != "status":
            yield f"{conflict.kind.value}: {conflict.why}"


assert set(ORDER) >= {s.value for s in Status}
