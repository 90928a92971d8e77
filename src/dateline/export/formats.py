"""The table of export formats: name, files, media type and who writes them. The CLI, the pages and the docs read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.export.annotations import to_annotations
from dateline.export.briefing import to_html, to_markdown
from dateline.export.csv import to_codebook, to_csv, to_csvw
from dateline.export.feeds import to_atom, to_jsonfeed
from dateline.export.ical import to_ical
from dateline.export.jsonld import to_jsonld
from dateline.export.ninjs import to_ninjs
from dateline.export.parquet import to_parquet
from dateline.export.shelf import Shelf
from dateline.model.play import StateOfPlay

Writer = Callable[[StateOfPlay, Shelf], str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One export format: its files (name and writer, the main one first), its media type, one line about it."""

    name: str
    media_type: str
    about: str
    files: tuple[tuple[str, Writer], ...]

    def write(self, play: StateOfPlay, shelf: Shelf) -> dict[str, bytes]:
        """File name -> contents, UTF-8 where they are text."""
        return {name: _bytes(writer(play, shelf)) for name, writer in self.files}

    def main(self, play: StateOfPlay, shelf: Shelf) -> bytes:
        """The contents of the first file."""
        return _bytes(self.files[0][1](play, shelf))

    def media(self, name: str) -> str:
        """The media type of one of the files: those beside the main one are JSON, or text for people."""
        if name == self.files[0][0]:
            return self.media_type
        return "text/plain" if name.endswith(".md") else "application/json"


def _bytes(written: str | bytes) -> bytes:
    return written.encode("utf-8", "replace") if isinstance(written, str) else written


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("briefing", "text/markdown", "Background paragraph with footnotes", (("briefing.md", to_markdown),)),
        Format("briefing-html", "text/html", "The same paragraph as a web page", (("briefing.html", to_html),)),
        Format("ical", "text/calendar", "Agenda for calendars (iCalendar)", (("agenda.ics", to_ical),)),
        Format(
            "csv",
            "text/csv",
            "Claims as a table, with CSVW metadata and a codebook",
            (("claims.csv", to_csv), ("claims.csv-metadata.json", to_csvw), ("codebook.md", to_codebook)),
        ),
        Format("parquet", "application/vnd.apache.parquet", "Claims for DuckDB", (("claims.parquet", to_parquet),)),
        Format("jsonld", "application/ld+json", "schema.org and PROV as JSON-LD", (("play.jsonld", to_jsonld),)),
        Format("annotations", "application/ld+json", "W3C Web Annotations", (("annotations.jsonld", to_annotations),)),
        Format("ninjs", "application/json", "IPTC ninjs 3 events", (("events.ninjs.json", to_ninjs),)),
        Format("atom", "application/atom+xml", "Changes as an Atom feed", (("changes.atom", to_atom),)),
        Format("jsonfeed", "application/feed+json", "Changes as a JSON Feed", (("changes.json", to_jsonfeed),)),
    )
}
