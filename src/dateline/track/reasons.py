"""Why something was put off or called off, as each source has it; two reasons can both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model.event import Event, Status
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.track.tables import rows

_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_WORDS = {line[0]: frozenset(line[1:]) for _, line in rows("reasons.txt")}
_PHRASE = re.compile(
    r"\b(?:at the (?:request|demand|insistence) of|because of|due to|owing to|for lack of|on account of|for fear of"
    r"|for (?:health|security|technical|family|personal|logistical) reasons|citing|blaming)\b[^,.;]*"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
#: How many statements after an event are looked at, and how many characters.
_STATEMENTS, _NEXT = 4, 500


@dataclass(frozen=True, slots=True)
class Reason:
    """`source` gives a reason, in the words of `span`, for what is told of the event with index `event`."""

    event: int
    source: str
    chain: tuple[str, ...]
    span: Span
    said: str | None


def reasons_of(reading: Reading) -> Iterator[Reason]:
    """Reasons for what was put off or called off, where sources of one story give more than one."""
    for number, event in enumerate(reading.events):
        if event.status in _OFF:
            found = {reason.source: reason for reason in reversed(list(_given(reading, number, event)))}
            if len(found) > 1:
                yield from sorted(found.values(), key=lambda reason: reason.span)


def _given(reading: Reading, number: int, event: Event) -> Iterator[Reason]:
    sentence = reading.sentence_of(event.span)
    publisher = reading.story.source.name
    phrase = _PHRASE.search(reading.story.text, event.span.start, sentence.end)
    if phrase:
        words = Span(phrase.start(), phrase.end())
        yield Reason(number, event.according_to or publisher, event.chain or (publisher,), words, None)
    after = [s for s in reading.statements if event.span.end <= s.span.start < event.span.end + _NEXT]
    for statement in after[:_STATEMENTS]:
        if statement.speaker and statement.speaker != event.according_to and _explains(reading, statement):
            yield Reason(number, statement.speaker, statement.chain, statement.content[0], statement.said)


def _explains(reading: Reading, statement: Statement) -> bool:
    """Whether a statement gives a reason: by its cue, by speaking of the change, or by what somebody did."""
    words = frozenset(_WORD.findall(" ".join(s.of(reading.story.text) for s in statement.content).casefold()))
    if frozenset((statement.cue or "").casefold().split()) & _WORDS["cues"]:
        return True
    return bool(words & _WORDS["change"] and words & _WORDS["being"]) or bool(
        words & _WORDS["acts"] and words & _WORDS["things"]
    )
