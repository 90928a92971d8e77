"""The briefing: a background paragraph with a footnote per clause, ready to paste into a story or a mail."""

from __future__ import annotations

import re
from html import escape

from dateline.export.plaintext import one_line
from dateline.export.sentence import around
from dateline.export.shelf import Shelf
from dateline.export.sure import note
from dateline.model.play import Clause, StateOfPlay
from dateline.model.span import Citation

#: Citations noted for one clause; the entry's page has all.
NOTES = 3
#: Signs that Markdown would read as markup wherever they stand; story text never is.
_INLINE = re.compile(r"([\\`*_{}\[\]<>|~$&]|:(?=//)|!(?=\[)|@)")
#: Signs that make a heading or a list at the start of a line.
_START = re.compile(r"([-+#=]|(?<=\d)[.)])")


def _plain(text: str) -> str:
    """Story text for Markdown: every sign that could be markup is escaped, all on one line."""
    return _INLINE.sub(r"\\\1", one_line(text))


def _opening(text: str) -> str:
    """Text that starts a line: its first word must make no list and no heading."""
    word, space, rest = text.partition(" ")
    return _START.sub(r"\\\1", word) + space + rest


def _numbered(play: StateOfPlay) -> tuple[list[tuple[Clause, list[int]]], list[Citation]]:
    """The clauses with the numbers of their notes, and the notes; a citation used twice keeps its number."""
    notes: dict[Citation, int] = {}
    clauses = [
        (clause, [notes.setdefault(c, len(notes) + 1) for c in clause.citations[:NOTES]]) for clause in play.paragraph
    ]
    return clauses, list(notes)


def _learnt(play: StateOfPlay) -> dict[Citation, str]:
    """What stands behind the note of a citation of an event that only the learnt reader tells."""
    doubts = {entry.id: words for entry in play.entries if (words := note(entry))}
    told = (clause for clause in play.paragraph if clause.entry_id in doubts)
    return {citation: f" ({doubts[clause.entry_id or '']})" for clause in told for citation in clause.citations[:NOTES]}


def _heading(play: StateOfPlay, shelf: Shelf) -> str:
    name = shelf.called(play) or "all processes"
    return f"State of play, {name}" + (f", as known on {play.as_of.isoformat()}" if play.as_of else "")


def _origin(citation: Citation, shelf: Shelf) -> str:
    story = shelf.stories.get(citation.story_id)
    if story is None:
        return citation.story_id
    published = story.published_day
    return ", ".join(x for x in (story.source.name, published.isoformat() if published else None) if x)


def _words(citation: Citation, shelf: Shelf) -> str:
    """The whole sentence where the story is at hand, else the cited words."""
    story = shelf.stories.get(citation.story_id)
    return str(around(story, citation.span)) if story else citation.quote


def to_markdown(play: StateOfPlay, shelf: Shelf) -> str:
    """The paragraph in Markdown with ``[^1]`` footnotes: publisher, day, the sentence, the address."""
    clauses, notes = _numbered(play)
    body = " ".join(_plain(c.text) + "".join(f"[^{n}]" for n in numbers) for c, numbers in clauses)
    lines = [f"## {_plain(_heading(play, shelf))}", "", _opening(body) or "Nothing is known yet.", ""]
    learnt = _learnt(play)
    for number, citation in enumerate(notes, 1):
        url = shelf.source_url(citation.story_id)
        link = f" <{url}>" if url and not set("<>") & set(url) else ""
        words = f"“{_plain(_words(citation, shelf))}”{learnt.get(citation, '')}"
        lines.append(f"[^{number}]: {_plain(_origin(citation, shelf))}: {words}{link}")
    return "\n".join([*lines, ""])


def to_html(play: StateOfPlay, shelf: Shelf) -> str:
    """The paragraph as a small HTML page of its own with linked notes."""
    clauses, notes = _numbered(play)
    body = " ".join(
        escape(one_line(clause.text)) + "".join(f'<sup><a href="#note-{n}">{n}</a></sup>' for n in numbers)
        for clause, numbers in clauses
    )
    learnt = _learnt(play)
    items = "\n".join(_note(n, citation, learnt.get(citation, ""), shelf) for n, citation in enumerate(notes, 1))
    title = escape(one_line(_heading(play, shelf)))
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title></head>\n<body>\n'
        f"<h1>{title}</h1>\n<p>{body or 'Nothing is known yet.'}</p>\n<ol>\n{items}\n</ol>\n</body>\n</html>\n"
    )


def _note(number: int, citation: Citation, learnt: str, shelf: Shelf) -> str:
    url = shelf.source_url(citation.story_id)
    origin = escape(one_line(_origin(citation, shelf)))
    link = f'<a href="{escape(url)}" rel="noreferrer">{origin}</a>' if url else origin
    return f'<li id="note-{number}">{link}: <q>{escape(one_line(_words(citation, shelf)))}</q>{escape(learnt)}</li>'
