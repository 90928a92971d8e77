"""What a Reading asserts, as claims with four times, a chain and citations."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

from dateline.lexicon import words
from dateline.model.claim import Claim, Subject
from dateline.model.event import Event, Participant
from dateline.model.instrument import Instrument
from dateline.model.mention import Kind, Manner
from dateline.model.reading import Reading
from dateline.model.span import Citation, Span
from dateline.model.statement import Statement
from dateline.model.tally import Tally
from dateline.track.denials import Denial, denials_of
from dateline.track.reasons import Reason, reasons_of
from dateline.track.topics import named_of, topics_of

#: Between names in one value of `Claim.data`.
BAR = " | "
_LETTER = {Subject.EVENT: "e", Subject.TALLY: "t", Subject.INSTRUMENT: "i", Subject.STATEMENT: "s"}

Pairs = tuple[tuple[str, str], ...]


def thing_id(story: str, subject: Subject, span: Span) -> str:
    """The name of one local thing: its story and the offsets of its best mention, so that a re-read finds it again."""
    return f"{story}#{_LETTER[subject]}{span.start}-{span.end}"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _pairs(**values: str | None) -> Pairs:
    return tuple(sorted((key, value) for key, value in values.items() if value))


def published_of(reading: Reading) -> str | None:
    """The story's publication as ISO text; the day of its dateline where nobody gave one."""
    value = reading.story.published or reading.day.date
    return value.isoformat() if value else None


_COUNTED = re.compile(r"\b\d{1,4} [a-z]{4,}")
#: Names of a story kept as what it is about, and states of its own that those in it belong to.
ABOUT, HOMES = 6, 2
_NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.STATE})


def _is_own(state: str | None) -> bool:
    """Whether a state is told of in few stories: the great ones stand behind half of the news."""
    return state is not None and state not in words("countries")


class _Surroundings:
    """The names and instruments beside a finding: weak evidence where a reader found no participants."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sentences = [s.start for s in reading.sentences]
        self.offices = {p.name: p.roles for p in reading.persons}
        self.persons = {p.name: p.country for p in reading.persons}
        named = [m for m in reading.mentions if m.kind in _NAMED and m.manner is not Manner.JOINT]
        counts = Counter(m.name for m in named)
        agency = reading.story.source.name.casefold()
        telling = [n for n in counts if n[:1].isupper() and n.casefold() != agency]
        homes = Counter(m.country or "" for m in reading.mentions if m.kind is not Kind.PLACE and _is_own(m.country))
        self.topics, self.named = topics_of(reading.story.text), named_of(reading.story.text)
        about = sorted(telling, key=lambda name: -counts[name])[:ABOUT]
        self.about = list(dict.fromkeys((*about, *(state for state, _ in homes.most_common(HOMES)))))
        as_state = Counter(m.name for m in named if m.kind is Kind.STATE)
        as_place = Counter(m.name for m in reading.mentions if m.kind is Kind.PLACE)
        #: A name that is a place more often than a state is that of a town, and no party.
        line = reading.story.dateline
        told_from = frozenset(place.casefold() for place in line.places) if line else frozenset()
        unknown = {name: times for name, times in as_state.items() if name not in words("countries")}
        self.strange = frozenset(unknown)
        self.towns = frozenset(n for n, k in unknown.items() if as_place[n] > k or n.casefold() in told_from)
        self.states = frozenset(as_state) - self.towns
        self.by_sentence: dict[int, list[str]] = {}
        for mention in reading.mentions:
            if mention.kind in _NAMED:
                names = mention.names or (mention.name,)
                self.by_sentence.setdefault(self.at(mention.span), []).extend(names)
        self.instruments: dict[int, str] = {}
        for instrument in reading.instruments:
            for span in instrument.mentions:
                self.instruments.setdefault(self.at(span), instrument.name)

    def line(self, span: Span) -> str | None:
        """A digest of the sentence's words: a sentence that is printed again has the same."""
        said = re.findall(r"\w+", self.reading.sentence_of(span).of(self.reading.story.text)[:1000].casefold())
        return f"{crc32(' '.join(said).encode('utf-8', 'replace')):08x}" if len(said) >= 8 else None

    def units(self, spans: Iterable[Span]) -> list[str]:
        """Counted things in the sentences of a count, "24 annexes" and "18 chapters", so that a new unit is told."""
        text = self.reading.story.text
        sentences = dict.fromkeys(self.reading.sentence_of(s) for s in spans)
        return list(dict.fromkeys(m[0].lower() for s in sentences for m in _COUNTED.finditer(s.of(text))))[:6]

    def roles(self, event: Event) -> list[str]:
        names = [p.name for p in event.participants if not p.office]
        given = {p.name: p.role for p in event.participants}
        told = [
            (n, r, self.persons.get(n)) for n in names if (r := given[n] or next(iter(self.offices.get(n, ())), None))
        ]
        return [f"{name} = {role} {country or ''}".strip() for name, role, country in told]

    def states_in(self, event: Event) -> list[str]:
        """The states among those that take part, stand beside or are what the story is about."""
        names = [*(p.name for p in told_by_rules(event)), *self.near(event.mentions), *self.about]
        return [name for name in dict.fromkeys(names) if name in self.states]

    def at(self, span: Span) -> int:
        return bisect_right(self.sentences, span.start)

    def near(self, spans: Iterable[Span]) -> list[str]:
        return list(dict.fromkeys(n for s in spans for n in self.by_sentence.get(self.at(s), ())))[: 2 * ABOUT]

    def instrument(self, spans: Iterable[Span]) -> str | None:
        return next((name for s in spans if (name := self.instruments.get(self.at(s)))), None)


class _Maker:
    """Builds the claims of one reading; `key` is the story's name in the ledger."""

    def __init__(self, reading: Reading, filed: str | None, key: str) -> None:
        self.around = _Surroundings(reading)
        self.reading, self.filed, self.key = reading, filed, key
        self.publisher = reading.story.source.name
        self.published = published_of(reading)

    def cite(self, spans: Iterable[Span]) -> tuple[Citation, ...]:
        text = self.reading.story.text
        return tuple(Citation(self.key, span, span.of(text)) for span in dict.fromkeys(spans))

    def said(self, statement: int | None) -> str | None:
        found = self.reading.statements[statement].said if statement is not None else None
        return found or self.published

    def claim(
        self,
        subject: Subject,
        anchor: Span,
        data: Pairs,
        spans: Iterable[Span],
        *,
        by: str | None = None,
        chain: tuple[str, ...] = (),
        when: str | None = None,
        said: str | None = None,
    ) -> Claim:
        source = by or self.publisher
        return Claim(
            subject,
            thing_id(self.key, subject, anchor),
            self.key,
            source,
            chain or ((by, self.publisher) if by and by != self.publisher else (self.publisher,)),
            data,
            self.cite(spans),
            when,
            said or self.published,
            self.published,
            self.filed,
        )


def _event_data(make: _Maker, event: Event) -> Pairs:
    """Everything the reading says of one event, as plain strings."""
    reading, around = make.reading, make.around
    text, days = reading.story.text, event.interval
    named = reading.instruments[event.instrument].name if event.instrument is not None else None
    told = told_by_rules(event)
    capitals = sum(p.name in around.strange for p in told) > 1  # two towns side by side are their states
    parties = [p for p in told if capitals or p.name not in around.towns]
    countries = dict.fromkeys(p.country for p in parties if p.country and p.country not in around.towns)
    return _pairs(
        kind=event.kind,
        status=event.status.value,
        participants=BAR.join(dict.fromkeys(p.name for p in parties)),
        others=BAR.join(dict.fromkeys(p.name for p in event.participants if p.learnt)),
        countries=BAR.join(countries),
        states=BAR.join(around.states_in(event)),
        roles=BAR.join(around.roles(event)),
        place=event.place,
        place_kind="state" if event.place in around.states else None,
        near=BAR.join(around.near(event.mentions)),
        about=BAR.join(around.about),
        topics=" ".join(around.topics),
        named=" ".join(around.named),
        beside=around.instrument(event.mentions),
        line=around.line(event.span),
        date=event.date,
        end=event.end,
        was=event.was,
        was_end=event.was_end,
        first=str(days.first) if days and days.first else None,
        last=str(days.last) if days and days.last else None,
        level=event.level,
        instrument=named,
        according_to=event.according_to,
        certainty=event.reading.certainty.value,
        polarity=event.reading.polarity.value,
        tense=event.reading.tense.value,
        condition=event.reading.condition.of(text) if event.reading.condition else None,
        purpose=event.purpose.of(text) if event.purpose else None,
        topic=event.topic.of(text) if event.topic else None,
        confidence=None if event.confidence is None else f"{event.confidence:.2f}",
        learnt=_yes_or_no(event),
    )


def told_by_rules(event: Event) -> tuple[Participant, ...]:
    """Those by whom events are told apart; whom only the learnt reader names beside them is shown, not compared."""
    return tuple([p for p in event.participants if not p.learnt])


def _yes_or_no(event: Event) -> str | None:
    """Whether only the learnt reader tells an event; a reading of an older Dateline does not say."""
    return "yes" if event.learnt else None if event.confidence is None else "no"


def _own_span(event: Event, taken: set[Span]) -> Span:
    """The span that names an event: two events of one clause are two things, and the second takes words of its own."""
    cues = sorted(event.reading.cues, key=lambda span: span.start)
    words = (*event.mentions, *(s for s in (event.time_span, event.place_span) if s), *cues)
    return next((span for span in words if span not in taken), event.span)


def _events(make: _Maker) -> Iterable[Claim]:
    reading = make.reading
    anchors: dict[str, Span] = {}
    taken: set[Span] = set()
    denials = {denial.event: denial for denial in denials_of(reading)}
    reasons = tuple(reasons_of(reading))
    for number, event in enumerate(reading.events):
        own = _own_span(event, taken)
        anchor = anchors.setdefault(event.same_event, own) if event.same_event else own
        taken.add(anchor)
        denial = denials.get(number)
        if denial and denial.missing:
            yield from (_event(make, event, anchor), _second_voice(make, event, anchor, denial))
        elif denial:
            yield from (_second_voice(make, event, anchor, denial), _event(make, event, anchor, denial.answer))
        else:
            yield _event(make, event, anchor)
        yield from (_reason(make, event, anchor, reason) for reason in reasons if reason.event == number)


def _event(make: _Maker, event: Event, anchor: Span, answer: Span | None = None) -> Claim:
    """What the reading says of one event; the words that date it and those that answer a claim are cited too."""
    data, more = _event_data(make, event), (answer,) if answer else ()
    if event.time_span and not any(event.time_span.overlaps(span) for span in event.mentions):
        more = (*more, event.time_span)
    if event.time_span:
        data = _pairs(**dict(data), at=f"{event.time_span.start}-{event.time_span.end}")
    if event.statement is not None:
        data = _pairs(**dict(data), form=make.reading.statements[event.statement].form.value)
    if answer:
        data = _pairs(**dict(data), answer=f"{answer.start}-{answer.end}")
    return make.claim(
        Subject.EVENT,
        anchor,
        data,
        (*event.mentions, *more),
        by=event.according_to,
        chain=event.chain,
        when=event.date,
        said=make.said(event.statement),
    )


def _second_voice(make: _Maker, event: Event, anchor: Span, denial: Denial) -> Claim:
    """The side of a denial that the reading has no event for: who denies, or who had said it."""
    voice = denial.denies if denial.missing else denial.affirms
    words = (denial.answer or voice.span) if denial.missing else denial.shown
    kept = {key: value for key, value in _event_data(make, event) if key not in _OF_ONE_VOICE}
    kept |= {"status": denial.status.value, "voice": "denies" if denial.missing else "denied"}
    return make.claim(
        Subject.EVENT, anchor, _pairs(**kept), (words,), by=voice.speaker, chain=voice.chain, said=voice.said
    )


#: What belongs to the word of one source, and not to the event whoever tells it.
_OF_ONE_VOICE = frozenset({"according_to", "certainty", "polarity", "tense", "condition", "line"})


def _reason(make: _Maker, event: Event, anchor: Span, reason: Reason) -> Claim:
    """A source's reason for what was put off or called off."""
    words = " ".join(reason.span.of(make.reading.story.text).split())
    data = _pairs(kind=event.kind, status=event.status.value, reason=words)
    return make.claim(
        Subject.EVENT, anchor, data, (reason.span,), by=reason.source, chain=reason.chain, said=reason.said
    )


def _tally(make: _Maker, tally: Tally) -> Claim:
    numbers = {key: _number(value) for key, value in tally.values}
    derived = {key: _number(value) for key, value in tally.derived if key not in numbers}
    data = _pairs(
        kind=tally.kind.value,
        of=tally.of,
        body=tally.body,
        derived=BAR.join(sorted(derived)),
        according_to=tally.according_to,
        units=BAR.join(make.around.units(tally.mentions)),
        about=BAR.join(make.around.about),
        **numbers,
        **derived,
    )
    return make.claim(
        Subject.TALLY,
        tally.mentions[0],
        data,
        tally.mentions,
        by=tally.according_to,
        chain=tally.chain,
        said=make.said(tally.statement),
    )


def _instrument(make: _Maker, instrument: Instrument) -> Claim:
    steps = {f"on_{s.stage.value}": s.date for s in instrument.steps if s.date}
    data = _pairs(
        name=instrument.name,
        stage=instrument.stage.value,
        parties=BAR.join(p for p in instrument.parties if p not in make.around.towns),
        expires=instrument.expires,
        about=BAR.join(make.around.about),
        part_of=make.reading.instruments[instrument.part_of].name if instrument.part_of is not None else None,
        **steps,
    )
    spans = (*instrument.mentions, *(s.span for s in instrument.steps))
    return make.claim(Subject.INSTRUMENT, instrument.mentions[0], data, spans)


def _statement(make: _Maker, statement: Statement) -> Claim:
    text = make.reading.story.text
    data = _pairs(
        speaker=statement.speaker,
        role=statement.role,
        cue=statement.cue,
        form=statement.form.value,
        denied="yes" if statement.denied else None,
        content=" … ".join(span.of(text) for span in statement.content),
    )
    spans = (*statement.content, *statement.also)
    return make.claim(
        Subject.STATEMENT,
        statement.content[0],
        data,
        spans,
        by=statement.speaker,
        chain=statement.chain,
        said=statement.said,
    )


def claims_of(reading: Reading, *, filed: str | None = None, key: str | None = None) -> tuple[Claim, ...]:
    """What `reading` asserts: one claim for each event and status, tally, instrument and statement, in that order.

    `filed` is the ISO instant at which a ledger learns of it; `key` the story's name there (its id by default).
    """
    make = _Maker(reading, filed, key or reading.story.id)
    found = [*_events(make)]
    found += [_tally(make, tally) for tally in reading.tallies if tally.mentions]
    found += [_instrument(make, instrument) for instrument in reading.instruments if instrument.mentions]
    found += [_statement(make, statement) for statement in reading.statements if statement.content]
    unique = {claim.id: claim for claim in found}
    return tuple(unique.values())


def day_of(iso: str | None) -> dt.date | None:
    """The calendar day of an ISO day or instant, as written; None where there is none."""
    try:
        return dt.date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
