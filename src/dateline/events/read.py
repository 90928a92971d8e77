"""From a story's sentences to drafts: every event word with its time, place, people, source and status."""

from __future__ import annotations

from dateline.events.draft import Draft, is_history, settle
from dateline.events.find import Found, find_in
from dateline.events.kinds import GATHERINGS
from dateline.events.line import AUX, RELATIVE, SUBORDINATOR, participle
from dateline.events.participants import participants_of
from dateline.events.place import place_of
from dateline.events.unplanned import find_unplanned
from dateline.events.when import When, share_out, whens_of
from dateline.events.words import Words, sentences_of
from dateline.model.event import Participant
from dateline.model.mention import Kind, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.story import READ, Role, Story, StoryDay
from dateline.model.timex import Timex

_TITLE = frozenset({Role.HEADLINE, Role.STANDFIRST})


def read_drafts(
    story: Story,
    day: StoryDay,
    parse: Parse,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    statements: tuple[Statement, ...],
) -> list[Draft]:
    """All drafts of a story in text order."""
    drafts: list[Draft] = []
    for words in sentences_of(story, parse):
        if words.role is not None and words.role not in READ:
            continue
        found, line, clauses = find_in(words)
        found = [f for f in found if not _named(f, mentions)]
        found += find_unplanned(line, clauses, found)
        if found:
            span = words.span(0, len(words))
            here = [m for m in mentions if span.contains(m.span)]
            times = [t for t in timexes if span.contains(t.span)]
            drafts += _of_sentence(found, here, times, statements, day, len(drafts))
    return drafts


def _of_sentence(
    found: list[Found],
    mentions: list[Mention],
    timexes: list[Timex],
    statements: tuple[Statement, ...],
    day: StoryDay,
    order: int,
) -> list[Draft]:
    shared = share_out(found, timexes)
    whole = found[0].line.words.span(0, len(found[0].line))
    outside = tuple(
        p
        for s in statements
        for p in (*([s.source] if s.source else []), *s.cues)
        if p.overlaps(whole) and not any(c.contains(p) for c in s.content)
    )
    drafts: list[Draft] = []
    for i, event in enumerate(found):
        until = found[i + 1].first if i + 1 < len(found) else len(event.line)
        place = place_of(event, mentions, found)
        number = _statement_of(event.trigger, statements)
        speaker = statements[number].speaker if number is not None else None
        sayers = () if event.kind == "agreement" else outside
        people = participants_of(event, mentions, place, sayers, until, speaker)
        for when in whens_of(event, shared[i]) if i in shared else [When()]:
            status, facets = settle(event, when, day)
            if status is not None and not _meant(event, when, status.value):
                continue
            if event.kind == "agreement" and event.verb and not _reached(event, people, found[i + 1 :]):
                continue
            drafts.append(
                Draft(
                    found=event,
                    when=when,
                    place=place,
                    participants=people,
                    status=status,
                    facets=facets,
                    span=_shown(event),
                    statement=number,
                    according_to=speaker,
                    headline=event.line.words.role in _TITLE,
                    order=order + len(drafts),
                    history=is_history(when, day),
                )
            )
    return drafts


_MONTH = 7  # characters of a value that names a month or less


def _named(event: Found, mentions: tuple[Mention, ...]) -> bool:
    """Whether the event word is part of a body's name: the Commission on Presidential Debates."""
    if event.verb or not event.line.words.raw[event.first][:1].isupper():
        return False
    inner = event.line.words.low[max(0, event.first - 4) : event.first]
    return bool({"on", "of", "for"} & set(inner)) and any(
        m.kind is Kind.BODY and m.span.contains(event.trigger) and m.span.start < event.trigger.start - 4 for m in mentions
    )


def _meant(event: Found, when: When, status: str) -> bool:
    """Words that mean an event only with a time or a plan: "an assembly on Friday", "will decide by July 28"."""
    needs = event.match.row[4]
    if event.verb and event.line.at(event.last) == "by" and event.steps[:1] and event.steps[0].op in ("past", "participle"):
        return when.date is not None  # "members appointed by the president": told in passing
    if needs == "dated":
        return when.date is not None or when.was is not None
    if needs == "later":
        return when.date is not None
    if needs == "decide":
        return status != "held" or when.date is not None
    if needs == "month":
        return len(when.date or "") >= _MONTH
    if event.kind == "attendance" and status == "held":
        return when.date is not None
    if needs in ("ahead", "flight"):
        return status not in ("held", "under_way") or when.date is not None
    if status == "held" and event.verb and event.clause.opener in RELATIVE and event.kind in GATHERINGS:
        return when.date is not None  # "where he met the bassist": told of a life
    if needs == "stated":
        return bool(event.steps or event.modifiers)
    return True


def _reached(event: Found, people: tuple[Participant, ...], later: list[Found]) -> bool:
    """Whether "agreed" tells of an agreement: of several sides, or on another event ("agreed to meet on Friday")."""
    line = event.line
    if "not" in line.words.low[event.last : event.last + 3]:
        return False
    return len(people) > 1 or any(event.match.first in {s.first for s in f.steps} for f in later)


def _statement_of(span: Span, statements: tuple[Statement, ...]) -> int | None:
    """The innermost statement whose content holds the event word."""
    holding = [(len(c), i) for i, s in enumerate(statements) for c in (*s.content, *s.also) if c.contains(span)]
    return min(holding)[1] if holding else None


def _shown(event: Found) -> Span:
    """The words that show the event: its clause, or for a mere noun its phrase ("the recent meeting in Sochi")."""
    line = event.line
    first, last = event.left, event.right
    if not event.verb and not event.steps:
        first, last = event.phrase, _phrase_end(event)
    while first < event.first and (line.at(first) in _EDGE or (line.at(first) == "that" and first > 0)):
        first += 1
    while last > event.last and (line.at(last - 1) in _EDGE or line.at(last - 1) in (".", "that")):
        last -= 1
    return line.words.span(first, max(last, event.last))


_EDGE = frozenset({",", "and", "but", "-", "–", "—", ";", ":"})


def _phrase_end(event: Found) -> int:
    """Where a noun phrase with its prepositions and participles ends: before a comma, a verb or another clause."""
    line, k = event.line, event.last
    while k < event.right:
        cue = line.cue_at(k)
        stops = line.at(k) in _EDGE - {"and"} or line.at(k) in AUX or line.at(k) in SUBORDINATOR
        if stops or (line.words.tags[k] == "VERB" and not (cue is not None and participle(cue))):
            break
        k += 1
    return k
