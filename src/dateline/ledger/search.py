"""Full-text search over sentences (FTS5), with every word of the user's quoted so that nothing is an operator."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.ledger.errors import in_words
from dateline.ledger.store import Ledger
from dateline.ledger.view import end_of
from dateline.model.span import Citation, Span

#: Newest matches looked at before filters and ranking.
LOOK = 2000


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence found, with its story's publisher, publication and headline."""

    citation: Citation
    publisher: str
    published: str | None
    headline: str | None


def quoted(words: str) -> str:
    """User text as an FTS5 query: each word a string, a phrase in double quotes kept together.

    Example: ``quoted('Lukashenko "union state" OR -x')`` asks for all of them as plain words.
    """
    terms: list[str] = []
    for i, part in enumerate(words.replace("\x00", " ").split('"')):
        terms += [part] if i % 2 else part.split()
    kept = [t for t in terms if any(c.isalnum() for c in t)]
    return " ".join('"' + t.replace('"', " ") + '"' for t in kept[:32])


def search(
    ledger: Ledger,
    words: str,
    *,
    since: str | None = None,
    as_of: str | None = None,
    publisher: str | None = None,
    limit: int = 50,
) -> list[Hit]:
    """Sentences that hold all `words`, newest publication first; nothing for a query without a word in it."""
    query = quoted(words)
    if not query:
        return []
    with in_words(ledger.name):
        rows = ledger.ask(
            "SELECT s.story, s.start, s.stop, s.text, t.publisher, t.published, t.headline FROM "
            "(SELECT rowid AS n FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) AS m "
            "JOIN sentence s ON s.n = m.n JOIN story t ON t.key = s.story "
            "WHERE coalesce(t.published, '') BETWEEN ? AND ? AND (?5 IS NULL OR t.publisher = ?5) "
            "ORDER BY t.published DESC, s.n LIMIT ?6",
            (query, LOOK, since or "", end_of(as_of), publisher, limit),
        )
    return [
        Hit(Citation(story, Span(start, stop), text), name, published, headline)
        for story, start, stop, text, name, published, headline in rows
    ]
