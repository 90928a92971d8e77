"""The terminal view of one reading: the story with its blocks, then what was found, each with sentence and offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.export.sure import mark
from dateline.model.event import Event, Status
from dateline.model.instrument import Instrument
from dateline.model.play import StateOfPlay
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import Role
from dateline.model.tally import Tally

#: How a status looks; the same colours as on the pages.
STYLES = {
    Status.HELD: "green",
    Status.UNDER_WAY: "cyan",
    Status.PLANNED: "blue",
    Status.PROPOSED: "magenta",
    Status.POSSIBLE: "yellow",
    Status.CONDITIONAL: "yellow",
    Status.NOT_PLANNED: "bright_black",
    Status.RULED_OUT: "red",
    Status.POSTPONED: "dark_orange",
    Status.CANCELLED: "red",
}
_FURNITURE = {Role.CHROME, Role.CAPTION, Role.CREDIT, Role.BYLINE}


def show_reading(reading: Reading, play: StateOfPlay, width: int | None = None) -> None:
    """Print the view to standard output; colours only where the terminal has them."""
    console = Console(width=width, highlight=False)
    for part in _parts(reading, play):
        console.print(part)


def printable(text: str) -> str:
    """`text` with control and direction-changing characters made visible, so that a page cannot command a terminal."""
    return "".join(
        c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" if c not in "\u00a0\t" else " " for c in text
    )


def _parts(reading: Reading, play: StateOfPlay) -> Iterator[RenderableType]:
    yield from _head(reading)
    yield from _story(reading)
    yield from _section("Times", [_line(f"{t.value}", t.span, reading, t.ground) for t in reading.timexes])
    yield from _section("Statements", [_statement(reading, s) for s in reading.statements])
    for status in Status:
        events = [e for e in reading.events if e.status is status]
        if events:
            label = status.value.replace("_", " ")
            yield from _section(f"Events: {label}", [_event(reading, e) for e in events], STYLES[status])
    yield from _section("Instruments", [_instrument(reading, i) for i in reading.instruments])
    yield from _section("Tallies", [_tally(reading, t) for t in reading.tallies])
    yield from _paragraph(play)


def _head(reading: Reading) -> Iterator[RenderableType]:
    story, day = reading.story, reading.day
    when = day.date.strftime("%A %-d %B %Y") if day.date else "day not known"
    yield Text(printable(story.headline or "(no headline)"), style="bold")
    yield Text(f"{printable(story.source.name)} · {when} ({printable(day.ground)}) · {story.id}", style="bright_black")
    open_years = [c for c in day.candidates if c.open]
    if day.candidates:
        yield Text(
            f"year: {', '.join(str(c.year) for c in open_years)} left of {len(day.candidates)}", style="bright_black"
        )
    for note in story.notes:
        yield Text(f"note: {printable(note)}", style="yellow")
    if reading.model is None:
        yield Text("read by rules alone, without the trained weights", style="yellow")
    if not (reading.events or reading.statements or reading.tallies or reading.instruments):
        yield Text("This story yields no event, statement, tally or instrument.", style="yellow")


def _story(reading: Reading) -> Iterator[RenderableType]:
    yield Rule("Story", align="left", style="bright_black")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bright_black", no_wrap=True)
    grid.add_column(overflow="fold")
    for block in reading.story.blocks:
        words = printable(block.span.of(reading.story.text).strip())
        style = "bright_black" if block.role in _FURNITURE else "bold" if block.role is Role.HEADLINE else ""
        again = " (again)" if block.same_as is not None else ""
        grid.add_row(f"{block.role.value}{again}", Text(words, style=style))
    yield grid


def _section(title: str, rows: Iterable[RenderableType], style: str = "bold") -> Iterator[RenderableType]:
    rows = list(rows)
    if rows:
        yield Rule(Text(title, style=style), align="left", style="bright_black")
        yield from rows


def _at(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _quote(reading: Reading, span: Span) -> str:
    words = printable(" ".join(span.of(reading.story.text).split()))
    return words if len(words) <= 300 else words[:297] + "..."


def _line(value: str, span: Span, reading: Reading, ground: str) -> RenderableType:
    return Text.assemble(
        (f"  {value:<24}", ""), (f"“{_quote(reading, span)}”", "italic"), (f"  {_at(span)}  {ground}", "bright_black")
    )


def _item(head: Text, reading: Reading, spans: Iterable[Span]) -> RenderableType:
    body = [Text(f"“{_quote(reading, s)}”  ", style="italic").append(_at(s), style="bright_black") for s in spans]
    return Group(Padding(head, (0, 0, 0, 2)), *(Padding(b, (0, 0, 0, 6)) for b in body))


def _joined(*pieces: str | None) -> str:
    return " · ".join(printable(p) for p in pieces if p)


def _statement(reading: Reading, statement: Statement) -> RenderableType:
    who = _joined(statement.speaker or "(no source given)", statement.role)
    how = _joined(
        statement.form.value, statement.cue and f"cue: {statement.cue}", statement.said and f"said {statement.said}"
    )
    chain = " ← ".join(printable(c) for c in statement.chain)
    head = Text.assemble((who, "bold"), f"  {how}", (f"  {chain}", "bright_black"))
    return _item(head, reading, statement.content)


def _event(reading: Reading, event: Event) -> RenderableType:
    when = event.date and (event.date if not event.end else f"{event.date} to {event.end}")
    names = ", ".join(p.name for p in event.participants)
    facts = _joined(
        names,
        event.place,
        when or (str(event.interval) if event.interval else None),
        event.was and f"was {event.was}",
        event.according_to and f"according to {event.according_to}",
    )
    learnt = mark(event)
    kind = (event.kind.replace("_", " "), f"bold {STYLES[event.status]}")
    head = Text.assemble(kind, f"  {facts}", (f"  ({learnt})" if learnt else "", "bright_black"))
    return _item(head, reading, event.mentions)


def _instrument(reading: Reading, instrument: Instrument) -> RenderableType:
    steps = [f"{s.stage.value.replace('_', ' ')} {s.date}" for s in instrument.steps if s.date]
    facts = _joined(instrument.stage.value.replace("_", " "), ", ".join(instrument.parties), *steps)
    return _item(Text.assemble((printable(instrument.name), "bold"), f"  {facts}"), reading, instrument.mentions)


def _number(value: float) -> str:
    return f"{value:g}"


def _tally(reading: Reading, tally: Tally) -> RenderableType:
    stated = [f"{k} {_number(v)}" for k, v in tally.values]
    derived = [f"{k} {_number(v)} (derived)" for k, v in tally.derived]
    owner = tally.according_to and f"according to {tally.according_to}"
    head = Text.assemble((printable(tally.of), "bold"), f"  {_joined(*stated, *derived, owner)}")
    return _item(head, reading, tally.mentions)


def _paragraph(play: StateOfPlay) -> Iterator[RenderableType]:
    if not play.paragraph:
        return
    yield Rule(Text("State of play", style="bold"), align="left", style="bright_black")
    for number, clause in enumerate(play.paragraph, 1):
        places = ", ".join(_at(c.span) for c in clause.citations)
        yield Text.assemble(f"  {printable(clause.text)}", (f" [{number}: {places}]", "bright_black"))
