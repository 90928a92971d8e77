"""One speaker denies what another says: the event then has two words in one story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model.event import Event, Status, Tense
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.statement import Statement, Tie
from dateline.track.turns import turn_of

_OFF = frozenset({Status.RULED_OUT, Status.NOT_PLANNED, Status.CANCELLED})
#: Characters after a denial within which the denier's own words belong to it.
_NEXT = 160


@dataclass(frozen=True, slots=True)
class Denial:
    """An event (by index) of which `affirms` says one thing and `denies` another; both are statements.

    `status` is what the missing side stands for, `missing` says whether that side is the one who denies. `shown` are
    the words of the affirming side, `answer` the denier's own words, where he is quoted with some.
    """

    event: int
    affirms: Statement
    denies: Statement
    status: Status
    missing: bool
    shown: Span
    answer: Span | None


def denials_of(reading: Reading) -> Iterator[Denial]:
    """The denials of a reading that deny an event: "Norland had stopped the work, she claimed. Kessel denied it"."""
    for relation in reading.relations:
        if relation.tie is not Tie.DENIES:
            continue
        denies, affirms = reading.statements[relation.left], reading.statements[relation.right]
        for number, event in enumerate(reading.events):
            if affirms.speaker and denies.speaker and any(s.overlaps(event.span) for s in affirms.content):
                missing = event.status not in _OFF
                status = _opposite(event, event.span.of(reading.story.text)) if missing else _affirmed(event)
                answer = _answer(reading, relation.left)
                yield Denial(number, affirms, denies, status, missing, _with_source(affirms), answer)
                break


def _opposite(event: Event, words: str) -> Status:
    """What the denier stands for: that something did not end, or that it is or was not to be."""
    ended = event.status is Status.HELD and turn_of(words) in ("closed", "lifted")
    return Status.UNDER_WAY if ended else Status.RULED_OUT


def _affirmed(event: Event) -> Status:
    return Status.HELD if event.reading.tense is Tense.PAST else Status.PLANNED


def _with_source(statement: Statement) -> Span:
    """The content of a statement, up to the words behind it that say whose it is."""
    span = statement.span
    for other in (*statement.cues, *((statement.source,) if statement.source else ())):
        if 0 <= other.start - span.end < _NEXT:
            span = span.join(other)
    return span


def _answer(reading: Reading, number: int) -> Span | None:
    """What the denier says next in words of his own."""
    denial = reading.statements[number]
    after = reading.statements[number + 1 : number + 3]
    own = (s for s in after if s.speaker == denial.speaker and s.content != denial.content)
    return next((s.content[0] for s in own if 0 < s.content[0].start - denial.span.end < _NEXT), None)
