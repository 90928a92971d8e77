"""A page becomes a Story: the last time that text changes."""

from __future__ import annotations

import datetime as dt

from dateline.model.source import Source
from dateline.model.story import READ_LANGUAGES, Role, Story
from dateline.wire.agencies import BY_SHORT, agency_of_host, short_name
from dateline.wire.decode import decode
from dateline.wire.errors import PageError
from dateline.wire.html.scan import looks_like_html
from dateline.wire.language import language_of
from dateline.wire.plain import Layout, check_length, lay_out

__all__ = ["PageError", "story_from"]


def story_from(
    page: str | bytes,
    *,
    source: str | None = None,
    published: dt.datetime | dt.date | None = None,
    url: str | None = None,
    language: str | None = None,
    given_id: str | None = None,
) -> Story:
    """Settle a page (plain text or HTML) into a Story with typed blocks.

    Plain text stays exactly as it was given; of HTML the text is put together from its blocks. `url` is never
    fetched, only its host is read. `published` and `language` win over what the page says. Raises PageError, with
    the reason in words, for what is no story or cannot be read safely.
    Example: ``story_from("MINSK, 10 December (BelTA) – The talks will go on.").dateline.agency`` is "BelTA".
    """
    decoded = decode(page)
    text, notes = decoded.text, list(decoded.notes)
    if looks_like_html(text):
        from dateline.wire.html.settle import settle  # noqa: PLC0415  # only for HTML: plain text starts faster

        text, layout = settle(text, url)
    else:
        check_length(text)
        layout = lay_out(text)
    tag = language or language_of(_words_read(text, layout)) or layout.language
    notes += _notes(layout, tag)
    return Story(
        text,
        layout.blocks,
        _source(source, layout, url),
        published or layout.published,
        url,
        tag,
        headline=layout.headline,
        dateline=layout.dateline,
        authors=layout.authors,
        notes=tuple(notes),
        given_id=given_id,
    )


def _source(given: str | None, layout: Layout, url: str | None) -> Source:
    """The publisher's short name: as given, else the dateline's agency, else what the page or its address says."""
    host = url.partition("//")[2].partition("/")[0] if url else ""
    hosted = agency_of_host(host)
    agency = layout.dateline.agency if layout.dateline else None
    site = hosted.short if hosted else layout.site
    words = given or agency or site or host.removeprefix("www.") or "unknown"
    name = short_name(words) or words
    known = BY_SHORT.get(name)
    return Source(name, known.language if known else None, known.time_zone if known else None)


def _words_read(text: str, layout: Layout) -> str:
    """The running text (or all of it where there is none): what the language is told from."""
    body = " ".join(b.span.of(text) for b in layout.blocks[:40] if b.role in {Role.LEDE, Role.BODY})
    return body or text


def _notes(layout: Layout, language: str | None) -> list[str]:
    notes = []
    if language and language.split("-")[0].lower() not in READ_LANGUAGES:
        notes.append(f"language not read yet: {language}")
    if len(layout.blocks) == 1:
        notes.append("one line only: headline and paragraphs cannot be told apart")
    return notes
