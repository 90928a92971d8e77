"""The editor's desk: file a story, ask for the play, judge a merge. Where reading, ledger and track meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from dateline.desk import asking, judging, processes, rebuilding, versions
from dateline.desk.changes import Change, changes
from dateline.desk.filing import Filed, file_reading
from dateline.desk.processes import Process
from dateline.ledger import backup as copying
from dateline.ledger import check as checking
from dateline.ledger import editors, view
from dateline.ledger import search as searching
from dateline.ledger.check import Finding
from dateline.ledger.search import Hit
from dateline.ledger.store import Ledger, open_ledger
from dateline.ledger.view import StoryRow
from dateline.model.claim import Claim
from dateline.model.play import Conflict, Correction, Entry, Judgement, StateOfPlay, Verdict
from dateline.model.reading import Reading
from dateline.model.span import Citation, Span
from dateline.model.story import Story
from dateline.track.claims import claims_of
from dateline.track.fold import fold

__all__ = ["Change", "Desk", "Filed", "Finding", "Hit", "Process", "StoryRow", "open", "play_of"]

Day = dt.date | str | None


def _day(value: Day) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def play_of(reading: Reading, as_of: Day = None) -> StateOfPlay:
    """The state of play that one story gives, in memory: the fold of its claims, with conflicts and paragraph."""
    return fold(claims_of(reading), as_of=_day(as_of))


@dataclass(frozen=True)
class Desk:
    """An open ledger and what can be asked of it. Days are `datetime.date` or ISO text; None means: everything.

    Example::

        with dateline.desk.open("talks.db") as desk:
            desk.file(reading, filed="2019-12-10T14:00:00Z")
            play = desk.state_of_play(as_of="2019-12-10")
    """

    ledger: Ledger

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger's file."""
        self.ledger.close()

    def file(self, reading: Reading, *, filed: str) -> Filed:
        """Store a story and its claims; `filed` is the ISO instant. Filing the same again changes nothing."""
        return file_reading(self.ledger, reading, filed=filed)

    def file_many(self, readings: Iterable[Reading], *, filed: str) -> list[Filed]:
        """File one after the other, each in a transaction of its own."""
        return [self.file(reading, filed=filed) for reading in readings]

    def state_of_play(
        self,
        *,
        as_of: Day = None,
        filed_by: str | None = None,
        process: str | None = None,
        limit: int | None = asking.MANY,
        told: bool = True,
    ) -> StateOfPlay:
        """The play as published by the end of `as_of`, or as filed by the instant `filed_by` (an audit).

        `limit` bounds the answer to the entries that were spoken of last; None asks for all. Without `told` the play of
        all processes comes without its paragraph, sooner.
        """
        return asking.play(self.ledger, as_of=_day(as_of), filed_by=filed_by, process=process, limit=limit, told=told)

    def plays(self, *, as_of: Day = None, limit: int = asking.MANY) -> Iterator[StateOfPlay]:
        """The play of one process after the other, largest first, until `limit` entries have been given."""
        given = 0
        for process in self.processes(as_of=as_of):
            play = self.state_of_play(as_of=as_of, process=process.id)
            if given >= limit:
                return
            given += len(play.entries)
            if play.entries:
                yield play

    def agenda(self, first: Day, last: Day, *, as_of: Day = None) -> tuple[Entry, ...]:
        """Events between two days, by date."""
        begin, end = _day(first), _day(last)
        if begin is None or end is None:
            raise ValueError("an agenda needs a first and a last day")
        return asking.agenda(self.ledger, begin, end, as_of=_day(as_of))

    def who(self, name: str, *, as_of: Day = None) -> tuple[tuple[Entry, ...], tuple[Claim, ...]]:
        """The entries that `name` takes part in or speaks on, and the statements of `name`, newest first."""
        return asking.who(self.ledger, name, as_of=_day(as_of))

    def entry(self, name: str, *, as_of: Day = None) -> Entry | None:
        """One entry by its id or one of its things, None where there is none."""
        return asking.entry(self.ledger, name, as_of=_day(as_of))

    def entries_of_story(self, key: str, *, as_of: Day = None) -> tuple[Entry, ...]:
        """The entries that a story tells of."""
        return asking.entries_of_story(self.ledger, key, as_of=_day(as_of))

    def today(self, as_of: Day = None) -> dt.date | None:
        """The day against which plans are overdue: the date asked for, else the newest publication."""
        return asking.today(self.ledger, _day(as_of))

    def tally(self, name: str = "", *, as_of: Day = None) -> tuple[Entry, ...]:
        """The counts of what `name` says."""
        return asking.tallies(self.ledger, name, as_of=_day(as_of))

    def search(
        self,
        words: str,
        *,
        since: str | None = None,
        as_of: str | None = None,
        publisher: str | None = None,
        who: str | None = None,
        status: str | None = None,
        limit: int = 50,
    ) -> list[Hit]:
        """Sentences that hold all `words`, newest first; words in double quotes stay together.

        `who` keeps the sentences in which a person or body takes part or speaks, `status` those that give something
        this status, `since` and `as_of` a time of publication, `publisher` one agency. With `who` or `status` the words
        may be empty.
        """
        things = asking.things_of(self.ledger, who, as_of=as_of, limit=1000) if who else None
        return searching.search(
            self.ledger,
            words,
            since=since,
            as_of=as_of,
            publisher=publisher,
            status=status,
            things=things,
            limit=limit,
        )

    def conflicts(self, *, as_of: Day = None, limit: int | None = asking.MANY) -> tuple[tuple[Entry, Conflict], ...]:
        """Where sources differ, with the entry: contradictions first, of each kind the newest; None asks for all."""
        return asking.conflicts(self.ledger, as_of=_day(as_of), limit=limit)

    def overdue(self, *, as_of: Day = None, limit: int | None = asking.MANY) -> tuple[Entry, ...]:
        """Events whose day has passed without a word that they were held, the newest first; None asks for all."""
        return asking.overdue(self.ledger, as_of=_day(as_of), limit=limit)

    def waiting(self, *, as_of: Day = None, overdue: bool = False) -> int:
        """In how many places sources differ, or how many plans have passed, without folding any of them."""
        return asking.waiting(self.ledger, as_of=_day(as_of), overdue=overdue)

    def judge(
        self, left: str, right: str, verdict: Verdict | str, *, by: str, when: str, reasons: Iterable[str] = ()
    ) -> Judgement:
        """Say that two things or entries are the same, different or unsure. It outranks the machine."""
        return judging.judge(self.ledger, left, right, Verdict(verdict), by=by, when=when, reasons=reasons)

    def withdraw_judgement(self, left: str, right: str, *, when: str) -> int:
        """Take back the standing verdicts on a pair; how many there were."""
        return judging.withdraw_judgement(self.ledger, left, right, when=when)

    def judgements(self) -> list[Judgement]:
        """All verdicts, withdrawn ones too, in the order given."""
        return editors.judgements(self.ledger)

    def correct(self, thing: str, field: str, value: str | None, *, by: str, when: str, why: str = "") -> Correction:
        """Set a field of a thing or entry beside the machine's reading (status, date, place, title, kind ...)."""
        return judging.correct(self.ledger, thing, field, value, by=by, when=when, why=why)

    def withdraw_correction(self, thing: str, field: str, *, when: str) -> int:
        """Take back the standing values of a field; how many there were."""
        return judging.withdraw_correction(self.ledger, thing, field, when=when)

    def corrections(self) -> list[Correction]:
        """All corrections, withdrawn ones too, in the order made."""
        return editors.corrections(self.ledger)

    def processes(self, *, as_of: Day = None) -> list[Process]:
        """The processes, those with most stories first."""
        day = _day(as_of)
        return processes.processes(self.ledger, as_of=day.isoformat() if day else None)

    def some_processes(self, ids: Iterable[str], *, as_of: Day = None) -> list[Process]:
        """The processes of some ids, those with most stories first; quicker than all of a large ledger's."""
        day = _day(as_of)
        return processes.some(self.ledger, ids, as_of=day.isoformat() if day else None)

    def name_process(self, process: str, name: str, *, by: str, when: str) -> None:
        """Give a process (by id or present name) another name."""
        found = processes.find(self.ledger, process)
        if found is None:
            raise judging.UnknownThingError(f"{process}: no such process in this ledger")
        judging.name_process(self.ledger, found[0], name, by=by, when=when)

    def statements(self, *, as_of: str | None = None, limit: int = 100) -> list[Claim]:
        """Statements, newest published first."""
        return view.recent_statements(self.ledger, as_of=as_of, limit=limit)

    def days(self) -> list[str]:
        """The ISO days on which stories were published, oldest first."""
        return view.publication_days(self.ledger)

    def publishers(self) -> list[str]:
        """The names of all publishers."""
        return view.publishers(self.ledger)

    def version(self) -> int:
        """A number that changes with each filing, judgement, correction and naming."""
        return view.version(self.ledger)

    def diff(self, since: Day, *, as_of: Day = None, process: str | None = None) -> tuple[Change, ...]:
        """What changed in the state of play between the end of the day `since` and `as_of`."""
        first = _day(since)
        if process is None and first is not None:
            return asking.changed(self.ledger, first, _day(as_of))
        return changes(
            self.state_of_play(as_of=since, process=process, limit=None),
            self.state_of_play(as_of=as_of, process=process, limit=None),
        )

    def check(self) -> list[Finding]:
        """Everything that is wrong with the ledger's file; an empty list for a whole one."""
        return checking.check(self.ledger)

    def rebuild(self) -> Iterator[str]:
        """Make the derived tables again from the record; yields each story's key as it is done."""
        return rebuilding.rebuild(self.ledger)

    def reread(self, read: Callable[[Story], Reading], *, filed: str) -> Iterator[tuple[str, Filed]]:
        """Read the stories again that an older (or other) version of Dateline read; yields key and outcome."""
        return rebuilding.reread(self.ledger, read, filed=filed)

    def stale(self) -> bool:
        """Whether stories were compared by other rules than those of this version: `rebuild` mends it."""
        return rebuilding.is_stale(self.ledger)

    def read_by_others(self) -> list[str]:
        """The keys of the stories that another version of Dateline read: `reread` mends it."""
        return view.read_by_others(self.ledger, versions.reading())

    def backup(self, path: Path | str) -> int:
        """Copy the ledger to a new file while it is in use; its size in bytes."""
        return copying.backup(self.ledger, Path(path))

    def stories(self, *, as_of: str | None = None, limit: int = 1000) -> list[StoryRow]:
        """Stories, newest first."""
        return view.stories(self.ledger, as_of=as_of, limit=limit)

    def story(self, key: str) -> StoryRow | None:
        """One stored story without its text."""
        return view.story(self.ledger, key)

    def reading(self, key: str) -> Reading | None:
        """The newest reading of a story, with its text and everything found."""
        return view.reading(self.ledger, key)

    def plain_story(self, key: str) -> Story | None:
        """A stored story with its text and blocks, without what was found in it: quicker than `reading`."""
        return view.plain_story(self.ledger, key)

    def sentence(self, key: str, offset: int) -> Citation | None:
        """The whole sentence of a story that holds the character at `offset`."""
        return view.sentence(self.ledger, key, offset)

    def sentences_touched(self, key: str, span: Span) -> list[Citation]:
        """The whole sentences of a story that `span` touches, in text order."""
        return view.sentences_touched(self.ledger, key, span)

    def claims(self, key: str) -> list[Claim]:
        """The claims of a story."""
        return view.claims_of_story(self.ledger, key)


def open(path: Path | str, *, read_only: bool = False, tell: Callable[[str], None] | None = None) -> Desk:  # noqa: A001
    """The desk over the ledger at `path`, made if it is not there. Raises `dateline.ledger.errors.LedgerError`.

    A ledger of an older schema is brought to the present one, which takes about as long as filing its stories did;
    `tell` hears of it before it begins.
    """

    def derive(ledger: Ledger) -> None:
        if tell is not None:
            tell(f"{path}: a ledger of an older Dateline, brought up to date once; this can take a while")
        rebuilding.derive_now(ledger)

    return Desk(open_ledger(path, derive, read_only=read_only))
