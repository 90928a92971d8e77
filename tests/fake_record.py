"""The cod talks as a record for pages and tools: the hand-made play, cut to any day, with editors' words on top."""

from __future__ import annotations

import dataclasses as dc
import datetime as dt
from collections.abc import Mapping

from cod_stories import STORIES
from cod_talks import PLAY
from dateline.export.sentence import Sentence, around
from dateline.model.claim import Claim, Subject
from dateline.model.play import Conflict, ConflictKind, Entry, StateOfPlay
from dateline.model.span import Citation
from dateline.model.story import Story
from dateline.web.record import Found, Head, Process, Sought


def cut(entry: Entry, as_of: dt.date | None) -> Entry | None:
    """The entry as known on a day, None where nothing was known yet."""
    rows = tuple(row for row in entry.history if as_of is None or row.known <= as_of.isoformat())
    if not rows:
        return None
    if len(rows) == len(entry.history):
        return entry
    kept = {row.claim.id for row in rows}
    newest = {row.source: row.status for row in rows}
    return dc.replace(
        entry,
        history=rows,
        status=rows[-1].status,
        statuses=tuple(newest.items()),
        conflicts=tuple(c for c in entry.conflicts if c.left.id in kept and c.right.id in kept),
        stories=tuple(dict.fromkeys(row.claim.story_id for row in rows)),
        things=tuple(dict.fromkeys(row.claim.thing for row in rows)),
    )


class FakeRecord:
    """Answers from `play` and `stories`; remembers corrections and judgements."""

    def __init__(self, play: StateOfPlay = PLAY, stories: Mapping[str, Story] = STORIES) -> None:
        self.play, self.stories = play, stories
        self.corrections: dict[tuple[str, str], str | None] = {}
        self.judgements: list[tuple[str, str, str, str]] = []
        self.changes = 0

    def whole(self) -> FakeRecord:
        return self

    def conflicts(self, as_of: dt.date | None, most: int) -> tuple[tuple[tuple[Entry, Conflict], ...], int]:
        found = [(e, c) for e in self.state_of_play(as_of, None).entries for c in e.conflicts]
        kinds = list(ConflictKind)
        found.sort(key=lambda pair: max(pair[1].left.published or "", pair[1].right.published or ""), reverse=True)
        found.sort(key=lambda pair: kinds.index(pair[1].kind))
        return tuple(found[:most]), len(found)

    def overdue(self, as_of: dt.date | None, most: int) -> tuple[tuple[Entry, ...], int]:
        found = [e for e in self.state_of_play(as_of, None).of(Subject.EVENT) if e.overdue]
        return tuple(found[:most]), len(found)

    def state_of_play(self, as_of: dt.date | None, process: str | None) -> StateOfPlay:
        entries = tuple(self._corrected(e) for entry in self.play.entries if (e := cut(entry, as_of)))
        ids = {c for e in entries for c in e.citations}
        paragraph = tuple(clause for clause in self.play.paragraph if ids.issuperset(clause.citations))
        stories = sum(1 for s in self.stories.values() if as_of is None or (s.published_day or as_of) <= as_of)
        return StateOfPlay(
            as_of, tuple(e for e in entries if e.subject is not Subject.STATEMENT), paragraph, process, stories
        )

    def _corrected(self, entry: Entry) -> Entry:
        fields, status, names = dict(entry.fields), entry.status, []
        for (thing, name), value in self.corrections.items():
            if thing in entry.things:
                names.append(name)
                if name == "status":
                    status = value or status
                else:
                    fields[name] = value or ""
        return dc.replace(entry, status=status, fields=tuple(fields.items()), corrected=tuple(names))

    def entry(self, entry_id: str, as_of: dt.date | None) -> Entry | None:
        return next((e for e in self.state_of_play(as_of, None).entries if e.id == entry_id), None)

    def entries_of_story(self, story_id: str, as_of: dt.date | None) -> tuple[Entry, ...]:
        return tuple(e for e in self.state_of_play(as_of, None).entries if story_id in e.stories)

    def said_by(self, name: str, as_of: dt.date | None) -> tuple[tuple[Entry, ...], tuple[Claim, ...]]:
        entries = self.state_of_play(as_of, None).entries
        return entries, tuple(c for c in self.statements(as_of, None) if c.source == name)

    def story(self, story_id: str) -> Story | None:
        return self.stories.get(story_id)

    def head(self, story_id: str) -> Head | None:
        story = self.stories.get(story_id)
        return Head(story.source.name, story.published_day, story.url) if story else None

    def sentence(self, citation: Citation) -> Sentence:
        story = self.stories.get(citation.story_id)
        return around(story, citation.span) if story else Sentence("", citation.quote, "")

    def _claims(self) -> list[Claim]:
        return [row.claim for entry in self.play.entries for row in entry.history]

    def claims(self, story_id: str) -> tuple[Claim, ...]:
        return tuple(c for c in self._claims() if c.story_id == story_id)

    def statements(self, as_of: dt.date | None, process: str | None) -> tuple[Claim, ...]:
        found = [c for c in self._claims() if c.subject is Subject.STATEMENT]
        return tuple(c for c in found if as_of is None or (c.published or "") <= as_of.isoformat())

    def search(self, sought: Sought) -> tuple[Found, ...]:
        found = []
        since, until, who = sought.since or "", sought.until or "9", sought.who or ""
        for claim in self._claims():
            story, quote = self.stories[claim.story_id], claim.citations[0]
            fits = sought.publisher in (None, story.source.name) and since <= str(claim.published) <= until
            fits &= sought.status in (None, claim.get("status")) and (
                not who or who in (claim.source, claim.get("speaker"))
            )
            if fits and all(w.lower() in quote.quote.lower() for w in sought.words.split()):
                span, day = quote.span, claim.published
                found.append(
                    Found(claim.story_id, span.start, span.end, quote.quote, story.source.name, day, story.headline)
                )
        return tuple(found)

    def days(self, process: str | None) -> tuple[str, ...]:
        return tuple(sorted({str(s.published) for s in self.stories.values()}))

    def processes(self, as_of: dt.date | None) -> tuple[Process, ...]:
        return (Process("cod-talks", self.play.process or "Cod talks", len(self.stories), "2023-04-03"),)

    def process(self, name: str, as_of: dt.date | None) -> Process | None:
        return next((p for p in self.processes(as_of) if p.id == name), None)

    def plays(self, play: StateOfPlay, most: int) -> tuple[tuple[Process, StateOfPlay], ...]:
        return ((self.processes(None)[0], play),)[:most]

    def publishers(self) -> tuple[str, ...]:
        return tuple(sorted({s.source.name for s in self.stories.values()}))

    def version(self) -> str:
        return str(self.changes)

    def correct(self, thing: str, field: str, value: str | None, by: str, when: str, why: str) -> None:
        self.corrections[thing, field] = value
        self.changes += 1

    def withdraw(self, thing: str, field: str, when: str) -> None:
        self.corrections.pop((thing, field), None)
        self.changes += 1

    def judge(self, left: str, right: str, verdict: str, by: str, when: str, why: str) -> None:
        self.judgements.append((left, right, verdict, by))
        self.changes += 1
