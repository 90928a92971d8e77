"""The front page: one dated paragraph per process, every clause with its sentences, and what moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline.export.feeds import Change
from dateline.export.plaintext import safe_url
from dateline.export.sure import mark
from dateline.model.play import Clause, Entry, Transition
from dateline.model.span import Citation
from dateline.web.calendar import day_words
from dateline.web.edition import LARGEST, Edition
from dateline.web.links import text_fragment
from dateline.web.pages.agenda import AHEAD, ahead_of, overdue_of
from dateline.web.pages.conflicts import cards_of
from dateline.web.pages.frame import Visit, frame

#: Rows of each list on the front page; the lists' own pages have all.
FEW = 8
NOTES_EACH = 3
PROCESSES = 4
CLAUSES = 24


@dataclass(frozen=True, slots=True)
class ShownClause:
    """A clause with the numbers of its notes; `fresh` where it rests on something newer than the last visit.

    `learnt` says that only the learnt reader tells of its entry.
    """

    text: str
    entry_id: str | None
    notes: tuple[int, ...]
    fresh: bool
    learnt: str | None

    @property
    def ended(self) -> bool:
        """Whether the clause is a sentence that ends by itself."""
        return self.text.endswith((".", "!", "?"))


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the sentence and where it stands."""

    number: int
    citation: Citation
    origin: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with its mark."""

    entry: Entry
    row: Transition
    before: Transition | None
    fresh: bool


def is_fresh(change: Change, since: str | None) -> bool:
    """Whether a change was filed after the last visit."""
    return bool(since) and (change.row.claim.filed or change.row.known) > (since or "")


def shown_changes(rows: Iterable[Change], since: str | None) -> list[ShownChange]:
    """Changes with their marks."""
    return [ShownChange(c.entry, c.row, c.before, is_fresh(c, since)) for c in rows]


def _note(number: int, citation: Citation, edition: Edition) -> Note:
    head = edition.head(citation.story_id)
    origin = f"{head.publisher}, {day_words(head.day)}" if head else citation.story_id
    return Note(number, citation, origin, text_fragment(safe_url(head.url) if head else None, citation.quote))


class _Notes:
    """Numbers citations in the order in which the page refers to them, each once in a paragraph."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.numbers: dict[Citation, int] = {}

    def clause(self, clause: Clause, *, fresh: bool, learnt: str | None) -> ShownClause:
        """A clause with its numbers."""
        cited = tuple(self.numbers.setdefault(c, self.first + len(self.numbers)) for c in clause.citations[:NOTES_EACH])
        return ShownClause(clause.text.rstrip(";, "), clause.entry_id, cited, fresh, learnt)


def _paragraphs(edition: Edition, visit: Visit) -> Iterator[dict[str, Any]]:
    """One paragraph per process; where a process is chosen, or none is known, the paragraph of the whole play."""
    fresh = {c.entry.id for c in edition.changes if is_fresh(c, visit.since)}
    first = 1
    plays = edition.plays(LARGEST)
    telling = [pair for pair in plays if pair[1].paragraph] or list(plays[:1])
    for process, play in telling[:PROCESSES]:
        notes = _Notes(first)
        learnt = {entry.id: mark(entry) for entry in play.entries}
        clauses = [
            notes.clause(c, fresh=c.entry_id in fresh, learnt=learnt.get(c.entry_id or ""))
            for c in play.paragraph[:CLAUSES]
        ]
        first += len(notes.numbers)
        link = None if process is None or visit.links.static else visit.links.of(process.id).page("front")
        yield {
            "title": process.title if process else "All stories",
            "link": link,
            "stories": process.stories if process else play.stories,
            "last": process.last if process and process.last != edition.shown_day else None,
            "clauses": clauses,
            "notes": [_note(n, c, edition) for c, n in notes.numbers.items()],
            "left_out": max(0, len(play.paragraph) - CLAUSES),
        }


def front(edition: Edition, visit: Visit) -> tuple[str, dict[str, Any]]:
    """Template and context of the front page."""
    paragraphs = list(_paragraphs(edition, visit)) if edition.play.stories else []
    cards, number = cards_of(edition, visit, 5)
    overdue, passed = overdue_of(edition, visit, 1)
    return "front.html", frame(
        "front",
        edition,
        visit,
        paragraphs=paragraphs,
        more_processes=edition.process is None and len(edition.plays(LARGEST)) > len(paragraphs),
        overdue=passed if overdue else 0,
        coming=[e for e in ahead_of(edition) if e.status in AHEAD][:FEW],
        changes=shown_changes(edition.changes[:FEW], visit.since),
        conflicts=cards,
        conflict_count=number,
    )
