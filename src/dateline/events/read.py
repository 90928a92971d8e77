"""From a story's sentences to drafts: every event word with its time, place, people, source and status."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from dateline.events.acts import find_acts, tells_act, told_in_passing
from dateline.events.around import Around, Findings, around_each
from dateline.events.clause import Clause
from dateline.events.dating import dated
from dateline.events.decided import find_decided
from dateline.events.decisions import governs
from dateline.events.draft import Draft, forward, is_history, settle, side_of
from dateline.events.due import find_due
from dateline.events.find import Found, find_in, tells, travelled_for
from dateline.events.lean import lean_of, of_the_lede
from dateline.events.leaning import leaning
from dateline.events.learnt import (
    Heard,
    Told,
    can_tell,
    candidates,
    found_at,
    kind_chance,
    told_in,
    unheard,
)
from dateline.events.line import MODAL, Line
from dateline.events.meant import in_name, meant, none_after_all, official
from dateline.events.needs import needs_of
from dateline.events.numbered import find_numbered
from dateline.events.pacts import find_pacts, parties, tells_pact
from dateline.events.participants import participants_of
from dateline.events.place import place_of
from dateline.events.saying import spoken_at
from dateline.events.share import share_out
from dateline.events.shown import shown
from dateline.events.takes import completed
from dateline.events.telling import Scene
from dateline.events.tone import status_between, status_told
from dateline.events.unplanned import find_unplanned
from dateline.events.when import When, whens_of
from dateline.events.words import Words, sentences_of
from dateline.model.event import Participant, Polarity, Status
from dateline.model.parse import Parse
from dateline.model.story import READ, Role, Story, StoryDay
from dateline.model.swift import replace

_TITLE = frozenset({Role.HEADLINE, Role.STANDFIRST})
_MOST = 400  # drafts of one story; a page with more is no story, and comparing them all would take too long


def read_drafts(story: Story, day: StoryDay, parse: Parse, findings: Findings) -> list[Draft]:
    """All drafts of a story in text order."""
    drafts: list[Draft] = []
    for scene in scenes(story, day, parse, findings):
        drafts += told_drafts(scene, day) if len(drafts) < _MOST else scene.drafts
    return [d if d.order == i else replace(d, order=i) for i, d in enumerate(drafts)]


def _worth_reading(low: tuple[str, ...]) -> bool:
    """Whether a sentence has any word at which the rules or the learnt reader can begin."""
    return tells(low) or can_tell(low)


def scenes(
    story: Story,
    day: StoryDay,
    parse: Parse,
    findings: Findings,
    worth: Callable[[tuple[str, ...]], bool] = _worth_reading,
) -> Iterator[Scene]:
    """The sentences of a story that are worth reading, each with the drafts that the rules make of it."""
    read = [w for w in sentences_of(story, parse, worth) if w.role is None or w.role in READ]
    sentences, made = _one_lede(read), 0
    last: Found | None = None
    for words, around in zip(sentences, around_each(sentences, findings), strict=True):
        if made >= _MOST:
            break
        drafts = _of_sentence(words, around, day, last, made) if tells(words.low) else []
        last = drafts[-1].found if drafts else last
        made += len(drafts)
        yield Scene(words, around, tuple(drafts), parse.states)


def told_drafts(scene: Scene, day: StoryDay) -> list[Draft]:
    """The drafts of a sentence with what the learnt reader adds: leanings of theirs, and events that no rule knows."""
    asked = candidates(scene.words)
    told, known, marked = told_in(scene, asked, day) if asked else Heard([], {}, None)
    sure = {t.at for t in told}
    drafts = [_viewed(d, known[d.found.first]) if d.found.first in known else d for d in scene.drafts]
    drafts = [_leaning(d, known[d.found.first]) if d.found.first in sure else d for d in drafts]
    fresh = unheard(scene, told) if told else []
    if fresh and marked is not None:
        drafts = sorted([*drafts, *_learnt(scene, *marked, fresh, day)], key=lambda d: d.found.first)
    return completed(drafts, scene)


def _viewed(draft: Draft, told: Told) -> Draft:
    """A draft with how sure the learnt reader is of its word, of its kind, and of each status.

    The kind is the reader's where the rules know none.
    """
    if draft.found.kind == "other" and told.kind != "other" and max(told.kinds) >= _KNOWN:
        draft = replace(draft, found=replace(draft.found, kind=told.kind))
    return replace(draft, sure=told.sure, kind_sure=kind_chance(told, draft.found.kind), tones=told.tones)


_KNOWN = 0.6  # how likely the reader's kind must be


def _leaning(draft: Draft, told: Told) -> Draft:
    """A draft with the status of the learnt reader where the rules give none, and its kind where they know none."""
    silent = draft.status is None and draft.lean is None and not draft.headline
    status = status_told(draft.found, told)
    if silent and status is not None and not _kept_silent(draft, told):
        draft = replace(draft, lean=status, taught=True)
    return draft


def _kept_silent(draft: Draft, told: Told) -> bool:
    """Whether the rules say nothing for a reason: was due to meet last week; has not announced the meeting."""
    found, facets = draft.found, draft.facets
    coming = told.status not in (Status.HELD, Status.CANCELLED, Status.POSTPONED)
    denied = facets.polarity is Polarity.NEGATIVE or found.negated or any(s.negated for s in found.steps)
    thought = coming and draft.when.date is None and _what_if(found)
    return facets.former or (denied and told.status is Status.HELD) or (coming and draft.side == -1) or thought


def _what_if(found: Found) -> bool:
    """Whether only what some event would do is told: a visit would help; a meeting could settle the row."""
    some = not found.verb and not found.steps and found.line.at(found.phrase) in ("a", "an")
    return some and not MODAL.isdisjoint(found.line.words.low[found.last : found.clause.last])


def _learnt(
    scene: Scene, line: Line, clauses: tuple[Clause, ...], unheard_of: list[Told], day: StoryDay
) -> list[Draft]:
    """Drafts of the words that only the learnt reader knows, with the times that are not those of other events."""
    heard = [(event, t, status_told(event, t)) for t in unheard_of for event in (found_at(line, clauses, t),)]
    sure = [(event, replace(t, status=status)) for event, t, status in heard if status is not None]
    found = [event for event, _ in sure]
    taken = {d.when.span for d in scene.drafts if d.when.span is not None}
    shared = share_out(found, [t for t in scene.around.timexes if t.span not in taken])
    whens = {i: whens_of(found[i], times)[0] for i, times in shared.items()}
    for i, (event, told) in enumerate(sure):
        if i not in whens and (when := dated(event, told, scene, day, taken)) is not None:
            whens[i] = when
    made = [
        _draft(event, found, whens.get(i, When()), scene.around, day, 0, told) for i, (event, told) in enumerate(sure)
    ]
    return [d if d.found.kind != "agreement" else replace(d, participants=parties(d)) for d in made if d is not None]


def _one_lede(sentences: list[Words]) -> list[Words]:
    """The sentences with those behind the first of a long opening paragraph as body: that one tells the news."""
    lede = next((i for i, w in enumerate(sentences) if w.role is Role.LEDE), len(sentences))
    return [replace(w, role=Role.BODY) if i > lede and w.role is Role.LEDE else w for i, w in enumerate(sentences)]


def _of_sentence(words: Words, around: Around, day: StoryDay, last: Found | None, order: int) -> list[Draft]:
    acting = tells_act(words) or tells_pact(words) or governs(words.low)
    found, line, clauses = find_in(words, acting=acting)
    found = [f for f in found if not in_name(f, around.mentions)]
    found += find_unplanned(line, clauses, found)
    found += find_due(line, clauses, found)
    found += find_numbered(line, clauses, found, last)
    shared = share_out(found, around.timexes)
    for i in range(1, len(found)):  # arrives for talks on Wednesday: one day for both
        if travelled_for(found[i - 1], found[i]):
            both = shared.get(i - 1) or shared.get(i) or []
            shared |= {i - 1: shared.get(i - 1) or both, i: shared.get(i) or both} if both else {}
    drafts: list[Draft] = []
    for i, event in enumerate(found):
        for when in whens_of(event, shared[i]) if i in shared else [When()]:
            draft = _draft(event, found, when, around, day, order + len(drafts))
            if draft is not None:
                drafts.append(draft)
    drafts += _acts(line, clauses, drafts, around, day, order)
    drafts += _accords(line, clauses, drafts, around, day, order)
    return [d if d.order == order + i else replace(d, order=order + i) for i, d in enumerate(_together(drafts))]


def _acts(
    line: Line, clauses: tuple[Clause, ...], drafts: list[Draft], around: Around, day: StoryDay, order: int
) -> list[Draft]:
    """The dated acts that no event word tells, with the times that are not those of other events."""
    told = [d for d in drafts if d.status is not None]
    acts = find_acts(line, clauses, [d.found for d in told])
    acts += find_decided(line, clauses, [*(d.found for d in told), *acts])
    if not acts:
        return []
    taken = {d.when.span for d in told if d.when.span is not None}
    shared = share_out(acts, [t for t in around.timexes if t.span not in taken])
    whens = [whens_of(act, shared[i])[0] if i in shared else When() for i, act in enumerate(acts)]
    made = [
        _draft(act, acts, when, around, day, order + len(drafts))
        for act, when in zip(acts, whens, strict=True)
        if not told_in_passing(act, when, around.mentions)
    ]
    return [d for d in made if d is not None and d.status is not None]


def _accords(
    line: Line, clauses: tuple[Clause, ...], drafts: list[Draft], around: Around, day: StoryDay, order: int
) -> list[Draft]:
    """The accords of the past that only their noun and its own day tell; whatever tells more of them goes before."""
    made: list[Draft] = []
    for accord, timex in find_pacts(line, clauses, [d.found for d in drafts], around.timexes):
        draft = _draft(accord, [accord], whens_of(accord, [timex])[0], around, day, order + len(drafts) + len(made))
        if draft is not None and draft.side == -1:
            made.append(replace(draft, status=None, lean=Status.HELD, participants=parties(draft)))
    return made


def _together(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the traveller among those he travels to meet: when [Kern] arrives for talks with Tarn."""
    out = drafts[:1]
    for before, draft in pairwise(drafts):
        joined = draft.found is not before.found and travelled_for(before.found, draft.found) and draft.participants
        if joined and len(draft.participants) == 1 and draft.participants[0].name[:1].isupper():
            known = {p.name for p in draft.participants}
            guests = tuple(p for p in before.participants if p.name not in known)
            draft = replace(draft, participants=(*guests, *draft.participants))  # noqa: PLW2901
        out.append(draft)
    return out


def _must(event: Found) -> bool:
    """Whether "must" alone tells of an event."""
    near = event.line.words.low[max(0, event.first - 3) : event.first]
    return [s.op for s in event.steps] == ["should"] and "must" in near


def _draft(
    event: Found, found: list[Found], when: When, around: Around, day: StoryDay, order: int, told: Told | None = None
) -> Draft | None:
    """One event word with one time; None where it turns out to mean no event. `told` is what the learnt reader says."""
    when = leaning(event, forward(event, when, day), around.timexes)
    if spoken_at(event) and when.date is None and day.date is not None:
        when = replace(when, date=day.date.isoformat(), ground="the day of the story")
    when = of_the_lede(event, when, day)
    status, facets = settle(event, when, day)
    unmeant = told is not None or (status is not None and not meant(event, when, status))
    if told is not None:
        lean: Status | None = status_between(told.status, status, side_of(when, day))
    else:
        lean = lean_of(event, when, day) if status is None or unmeant else None
    if unmeant and lean is None:
        return None
    status = None if unmeant else status
    if "unborn" in needs_of(event.match.row[4]) and side_of(when, day) < 1:
        return None
    if status is Status.PROPOSED and _must(event) and around.statement_of(event.trigger) is None:
        status = Status.PLANNED  # the agency tells it as a duty: Congress must pass a law by Friday
    later = [f for f in found if f.first > event.first]
    until = min((f.first for f in later), default=len(event.line))
    number = around.statement_of(event.trigger)
    speaker = next((s.speaker for i, s in around.statements if i == number), None)
    mentions = around.parted()
    place = place_of(event, mentions, found)
    sayers = () if event.kind == "agreement" else around.sayers()
    people = participants_of(event, mentions, place, sayers, until, speaker)
    if spoken_at(event):  # Kern told a news conference
        spoke = (s.speaker for _, s in around.statements if s.addressee and s.addressee.overlaps(event.trigger))
        people = tuple(Participant(name) for name in spoke if name)[:1] or people
    if "official" in needs_of(event.match.row[4]) and not official(event, mentions):
        return None
    if none_after_all(event, when, place, people, later):
        return None
    return Draft(
        found=event,
        when=when,
        place=place,
        participants=people,
        status=status,
        facets=facets,
        span=shown(event),
        statement=number,
        according_to=speaker,
        headline=event.line.words.role in _TITLE,
        order=order,
        history=is_history(when, day),
        side=side_of(when, day),
        lean=lean,
        taught=told is not None,
        sure=told.sure if told else 0.0,
        kind_sure=kind_chance(told, event.kind) if told else 0.0,
        tones=told.tones if told else (),
    )
