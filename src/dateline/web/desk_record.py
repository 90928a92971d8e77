"""The desk as a record for the pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from dateline import desk
from dateline.desk import Desk, Hit
from dateline.export.sentence import Sentence, cut
from dateline.model.claim import Claim
from dateline.model.play import Conflict, Entry, StateOfPlay, Verdict
from dateline.model.span import Citation
from dateline.model.story import Story
from dateline.track.paragraph import paragraph
from dateline.web.record import Found, Head, Process, Sought

#: Entries, statements and hits that pages look at; more is on file than a page can show. Sites and exports hold more.
ENTRIES, STATEMENTS, HITS = 200, 300, 51
WHOLE = 400


@dataclass(frozen=True)
class DeskRecord:
    """Answers the pages' questions from an open desk."""

    desk: Desk
    most: int = ENTRIES

    def whole(self) -> DeskRecord:
        """The same with as many entries as a site or an export holds."""
        return replace(self, most=WHOLE)

    def state_of_play(self, as_of: dt.date | None, process: str | None) -> StateOfPlay:
        """The play as known on a day; for pages without the paragraph of all, which they tell process by process."""
        told = self.most > ENTRIES
        return self.desk.state_of_play(as_of=as_of, process=process, limit=self.most, told=told)

    def conflicts(self, as_of: dt.date | None, most: int) -> tuple[tuple[tuple[Entry, Conflict], ...], int]:
        """Where sources differ, contradictions first, of each kind the newest; and how many there are."""
        return self.desk.conflicts(as_of=as_of, limit=most), self.desk.waiting(as_of=as_of)

    def overdue(self, as_of: dt.date | None, most: int) -> tuple[tuple[Entry, ...], int]:
        """Plans that have passed without a word, the newest first; and how many there are."""
        return self.desk.overdue(as_of=as_of, limit=most), self.desk.waiting(as_of=as_of, overdue=True)

    def entry(self, entry_id: str, as_of: dt.date | None) -> Entry | None:
        """One entry."""
        return self.desk.entry(entry_id, as_of=as_of)

    def entries_of_story(self, story_id: str, as_of: dt.date | None) -> tuple[Entry, ...]:
        """The entries that a story tells of."""
        return self.desk.entries_of_story(story_id, as_of=as_of)

    def said_by(self, name: str, as_of: dt.date | None) -> tuple[tuple[Entry, ...], tuple[Claim, ...]]:
        """The entries that a person or body has to do with, and statements by that name, newest first."""
        entries, statements = self.desk.who(name, as_of=as_of)
        return entries, tuple(c for c in statements if c.source == name)

    def story(self, story_id: str) -> Story | None:
        """A story with its text and blocks."""
        return self.desk.plain_story(story_id)

    def head(self, story_id: str) -> Head | None:
        """A story's publisher, day and address."""
        row = self.desk.story(story_id)
        return (
            Head(row.publisher, dt.date.fromisoformat(row.published[:10]) if row.published else None, row.url)
            if row
            else None
        )

    def sentence(self, citation: Citation) -> Sentence:
        """The sentence around cited words, from the ledger's sentences; just the words where it has none there."""
        touched = self.desk.sentences_touched(citation.story_id, citation.span)
        if not touched:
            return Sentence("", citation.quote, "")
        first, last, span = touched[0], touched[-1], citation.span
        before, after = first.quote[: max(0, span.start - first.span.start)], last.quote[span.end - last.span.start :]
        return cut(before, citation.quote, after if span.end < last.span.end else "")

    def claims(self, story_id: str) -> tuple[Claim, ...]:
        """What a story claims."""
        return tuple(self.desk.claims(story_id))

    def statements(self, as_of: dt.date | None, process: str | None) -> tuple[Claim, ...]:  # noqa: ARG002
        """Statement claims, newest first."""
        most = STATEMENTS * self.most // ENTRIES
        return tuple(self.desk.statements(as_of=as_of.isoformat() if as_of else None, limit=most))

    def search(self, sought: Sought) -> tuple[Found, ...]:
        """Sentences that hold all words and fit the filters, newest first."""
        hits = self.desk.search(
            sought.words,
            who=sought.who,
            status=sought.status,
            publisher=sought.publisher,
            since=sought.since,
            as_of=sought.until,
            limit=HITS,
        )
        return tuple(_found(hit) for hit in hits)

    def days(self, process: str | None) -> tuple[str, ...]:  # noqa: ARG002
        """The days on which something was published, oldest first."""
        return tuple(self.desk.days())

    def processes(self, as_of: dt.date | None) -> tuple[Process, ...]:
        """The processes known, those with most stories first."""
        return tuple(_process(p) for p in self.desk.processes(as_of=as_of))

    def process(self, name: str, as_of: dt.date | None) -> Process | None:
        """One process by its id."""
        return next((_process(p) for p in self.desk.some_processes([name], as_of=as_of)), None)

    def plays(self, play: StateOfPlay, most: int) -> tuple[tuple[Process, StateOfPlay], ...]:
        """The processes with most among the play's entries, those that moved last: one fold serves them all."""
        groups: dict[str, list[Entry]] = {}
        for entry in play.entries:
            if entry.process:
                groups.setdefault(entry.process, []).append(entry)
        today = self.desk.today(play.as_of)
        found: list[tuple[Process, StateOfPlay]] = []
        known = self.desk.some_processes(groups, as_of=play.as_of)
        for process in sorted(known, key=lambda p: -len(groups[p.id]))[:most]:
            entries = tuple(groups[process.id])
            clauses = paragraph(entries, today)
            found.append((_process(process), StateOfPlay(play.as_of, entries, clauses, process.id, process.stories)))
        return tuple(found)

    def publishers(self) -> tuple[str, ...]:
        """Names of agencies and outlets."""
        return tuple(self.desk.publishers())

    def version(self) -> str:
        """Changes whenever something is filed or judged."""
        return str(self.desk.version())

    def correct(self, thing: str, field: str, value: str | None, by: str, when: str, why: str) -> None:
        """Put an editor's value beside the machine's."""
        self.desk.correct(thing, field, value, by=by, when=when, why=why)

    def withdraw(self, thing: str, field: str, when: str) -> None:
        """Take a correction back."""
        self.desk.withdraw_correction(thing, field, when=when)

    def judge(self, left: str, right: str, verdict: str, by: str, when: str, why: str) -> None:
        """Say whether two things are one."""
        self.desk.judge(left, right, Verdict(verdict), by=by, when=when, reasons=(why,) if why else ())


def _process(one: desk.Process) -> Process:
    return Process(one.id, one.name, one.stories, one.last or None)


def _found(hit: Hit) -> Found:
    span = hit.citation.span
    return Found(
        hit.citation.story_id, span.start, span.end, hit.citation.quote, hit.publisher, hit.published, hit.headline
    )
