"""Clusters of drafts as records of the model: statuses parted by source, the best mention first."""

from __future__ import annotations

from dateline.events.actors import actor_before
from dateline.events.bare import bare_act
from dateline.events.cluster import Cluster
from dateline.events.counted import counted, score_at
from dateline.events.days import span_of
from dateline.events.draft import Draft
from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.level import level_of, purpose_of, topic_of
from dateline.events.line import BE, PRONOUN
from dateline.events.status import strongest
from dateline.events.when import days_of
from dateline.model.event import Event, Participant, Status, StatusReading
from dateline.model.instrument import Instrument
from dateline.model.span import Span
from dateline.model.swift import replace


def records(clusters: list[Cluster], instruments: tuple[Instrument, ...]) -> list[tuple[Event, Cluster]]:
    """The records of all clusters, each with its cluster.

    Parties come from the instrument where the clause names nobody; a day or place from "at the summit".
    """
    beside = _by_sentence(clusters)
    return [
        (_with_frame(_with_instrument(event, cluster, instruments), cluster, beside), cluster)
        for number, cluster in enumerate(clusters, 1)
        for event in events_of(cluster, number)
    ]


def _with_instrument(event: Event, cluster: Cluster, instruments: tuple[Instrument, ...]) -> Event:
    """The instrument an event is about, and its parties where the clause names nobody."""
    if event.kind not in _OF_INSTRUMENTS:
        return event
    near: list[tuple[int, int]] = []
    for i, instrument in enumerate(instruments):
        for draft in cluster.drafts:
            sentence = draft.found.line.words.span(0, len(draft.found.line))
            trigger = draft.found.trigger
            near += [(abs(m.start - trigger.start), i) for m in instrument.mentions if sentence.overlaps(m)]
    if not near:
        near = [(0, i) for i in _spoken_of(cluster, instruments)]
    if not near:
        return event
    index = min(near)[1]
    parties = tuple(Participant(p, country=p) for p in instruments[index].parties)
    keep = (event.participants and event.kind not in ("entry_into_force", "expiry")) or event.kind == "other"
    return replace(event, instrument=index, participants=event.participants if keep or not parties else parties)


def _spoken_of(cluster: Cluster, instruments: tuple[Instrument, ...]) -> list[int]:
    """The instrument named last before a clause that only says "it": it will enter into force ..."""
    draft = cluster.drafts[0]
    if not {"it", "which", "they"} & set(draft.found.line.words.low[draft.found.left : draft.found.first]):
        return []
    before = [
        (m.start, i) for i, x in enumerate(instruments) for m in x.mentions if m.start < draft.found.trigger.start
    ]
    return [max(before)[1]] if before else []


_OF_INSTRUMENTS = frozenset(
    {"signing", "adoption", "ratification", "entry_into_force", "expiry", "submission", "other"}
)


def _with_frame(event: Event, cluster: Cluster, beside: dict[int, list[Cluster]]) -> Event:
    """Signed at the summit: the day and place of the summit are those of the signing, where it has none as exact."""
    if event.status in (Status.NOT_PLANNED, Status.RULED_OUT):
        return event
    for draft in cluster.drafts:
        for other in beside.get(draft.found.line.words.number, ()):
            if other is not cluster and any(_frames(d, draft) for d in other.drafts):
                return _framed(event, other)
    return event


def _by_sentence(clusters: list[Cluster]) -> dict[int, list[Cluster]]:
    """The clusters that each sentence speaks of, in their order."""
    found: dict[int, list[Cluster]] = {}
    for cluster in clusters:
        for number in {d.found.line.words.number for d in cluster.drafts}:
            found.setdefault(number, []).append(cluster)
    return found


def _framed(event: Event, frame: Cluster) -> Event:
    """The event with the day of its frame, if that is more exact and agrees, and with its place."""
    dated = [d for d in frame.drafts if d.when.date and d.when.edge != "end"]
    exact = min(dated, key=_length, default=None)
    where = next((d.place for d in frame.drafts if d.place), None)
    place = event.place or (where.name if where else None)
    if exact is None or not _within(exact, event):
        return replace(event, place=place)
    ground = "the day of the event at which it is"
    return replace(event, date=exact.when.date, end=exact.when.end, time_ground=ground, place=place)


def _within(draft: Draft, event: Event) -> bool:
    """Whether the day of a draft lies inside the longer time of an event, or the event has none."""
    mine, own = days_of(draft.when), span_of(event.date or "")
    if own is None or mine is None:
        return event.date is None
    return (own[1] - own[0]) > (mine[1] - mine[0]) and own[0] <= mine[0] and mine[1] <= own[1]


def _frames(frame: Draft, inner: Draft) -> bool:
    """Whether `frame` is named right after `inner` in its clause: to initial the treaty at the summit."""
    outer, found = frame.found, inner.found
    if outer.line.words.number != found.line.words.number or frame is inner:
        return False
    if outer.kind == "visit" and found.preposition == "for" and not frame.taught:  # will go to Karsk for talks
        return outer.last <= found.first < outer.right
    if found.kind == "attendance":  # is attending the talks
        return found.last <= outer.first <= found.last + 6
    return outer.preposition in ("at", "during") and found.last <= outer.first < found.right


def events_of(cluster: Cluster, number: int) -> list[Event]:
    """One record per status that different sources give; in one voice the status that tells most."""
    voices: dict[str | None, list[Draft]] = {}
    for draft in cluster.drafts:
        if draft.status is not None:
            voices.setdefault(draft.according_to, []).append(draft)
    by_status: dict[Status, list[Draft]] = {}
    for drafts in voices.values():
        by_status.setdefault(strongest([d.status for d in drafts if d.status is not None]), []).extend(drafts)
    if len(by_status) > 1:
        by_status = _told_twice(by_status)
    loose = [d for d in cluster.drafts if d.status is None]
    label = f"{cluster.kind}-{number}" if len(by_status) > 1 else None
    return [
        _event(cluster, status, drafts + (loose if i == 0 else []), label)
        for i, (status, drafts) in enumerate(by_status.items())
    ]


def _told_twice(by_status: dict[Status, list[Draft]]) -> dict[Status, list[Draft]]:
    """Two records only where two named sources differ; the agency's own voice and one source are one telling."""
    named = {s: d for s, d in by_status.items() if any(x.according_to for x in d)}
    if len(named) > 1:
        return by_status
    best = strongest(list(by_status))
    return {best: [d for drafts in by_status.values() for d in drafts]}


def _event(cluster: Cluster, status: Status, drafts: list[Draft], label: str | None) -> Event:
    lead = sorted([d for d in drafts if d.status is status] or drafts, key=lambda d: -_told(d))
    leading = {id(d) for d in lead}
    everyone = lead + [d for d in drafts if id(d) not in leading]
    first, source = lead[0], _source(lead)
    placed = next((d.place for d in [*everyone, *cluster.drafts] if d.place), None)
    plover = first.found.match.row[3]
    event = Event(
        kind=first.found.kind,
        status=status,
        mentions=_mentions(everyone),
        reading=_reading(first, status),
        participants=_participants(cluster, lead, everyone),
        place=placed.name if placed else None,
        place_span=placed.span if placed else None,
        according_to=source,
        statement=next((d.statement for d in lead if d.statement is not None), None) if source else None,
        same_event=label,
        level=next((level for d in everyone if (level := level_of(d.participants, d.found))), None),
        purpose=next((span for d in everyone if (span := purpose_of(d.found))), None),
        topic=next((span for d in everyone if (span := topic_of(d.found))), None),
        plover=plover if plover != "-" else None,
    )
    return _timed(event, everyone)


_MOVED = frozenset({Status.POSTPONED, Status.HELD, Status.POSSIBLE, Status.UNDER_WAY})


def _timed(event: Event, drafts: list[Draft]) -> Event:
    """The event with its day: the most exact one that its status comes with, and the former one."""
    if event.status in (Status.NOT_PLANNED, Status.RULED_OUT):  # no meeting before the session on June 25
        drafts = [d for d in drafts if d.status is event.status]
    dated = [d for d in drafts if d.when.date and d.when.edge != "end"]
    timed = max(dated, key=lambda d: (d.status is event.status, -_length(d), not d.headline), default=None)
    timed = timed or next((d for d in drafts if d.when.date), None)
    closed = next((d for d in drafts if d.when.edge == "end" and d is not timed), None)
    if event.status in _MOVED:
        event = replace(
            event,
            was=next((d.when.was for d in drafts if d.when.was), None),
            was_end=next((d.when.was_end for d in drafts if d.when.was_end), None),
        )
    if timed is None:
        return event
    again = max(
        (d.when.date for d in drafts if d.another and d.when.date and event.status is Status.UNDER_WAY), default=None
    )
    if again is not None and again <= (timed.when.date or ""):
        again = None
    return replace(
        event,
        date=timed.when.date,
        end=timed.when.end or (closed.when.date if closed else again),
        interval=timed.when.interval,
        time_span=timed.when.span,
        time_ground=timed.when.ground,
    )


_DEADLINES = frozenset({"ON_OR_BEFORE", "BEFORE"})  # by the end of the month: a last day, not the day


def _length(draft: Draft) -> int:
    """Days that the time of a draft spans; a value without days counts as a year."""
    days = days_of(replace(draft.when, end=None))
    if days is None:
        return 365
    return (days[1] - days[0]).days if draft.when.mod not in _DEADLINES else 31


def _told(draft: Draft) -> float:
    """How much of who, when and where a draft tells."""
    stated = draft.found.facets is not None and (draft.found.verb or bool(draft.found.steps))
    exact = 2 if _length(draft) <= 1 else 1 if draft.when.date else 0
    return exact + bool(draft.place) + min(2, len(draft.participants)) + stated / 2 - draft.headline


def _source(lead: list[Draft]) -> str | None:
    """Who the status rests on; None where the agency tells it itself at least once."""
    if any(d.statement is None for d in lead if not d.headline):
        return None
    return next((d.according_to for d in lead if d.according_to), None)


def _mentions(drafts: list[Draft]) -> tuple[Span, ...]:
    body = [d.span for d in drafts if not d.headline]
    return tuple(dict.fromkeys(body + [d.span for d in drafts if d.headline]))


def _reading(draft: Draft, status: Status) -> StatusReading:
    line, facets = draft.found.line, draft.facets
    cues = tuple(line.words.span(s.first, s.last) for s in draft.found.steps if s.last > s.first)
    condition = draft.found.condition if status is Status.CONDITIONAL else None
    return StatusReading(status, facets.polarity, facets.certainty, facets.tense, condition, cues)


def _participants(cluster: Cluster, *groups: list[Draft]) -> tuple[Participant, ...]:
    """Who takes part by the fullest of the tellings with the record's status, else of the others."""
    for drafts in (*groups, cluster.drafts):
        fullest = max((d.participants for d in drafts), key=len, default=())
        if fullest:
            return _completed(fullest, cluster) if cluster.kind == "measure" else fullest
    return ()


def _completed(few: tuple[Participant, ...], cluster: Cluster) -> tuple[Participant, ...]:
    """Those of a telling that names them all and more: sanctions against Orland; Vesten was asked to hit Orland."""
    names = {p.name for p in few}
    return max(
        (d.participants for d in cluster.drafts if names < {p.name for p in d.participants}), key=len, default=few
    )


def _predicated(draft: Draft) -> bool:
    return not draft.found.verb and bool(draft.found.steps or draft.found.modifiers)


def _asked(draft: Draft) -> bool:
    """Whether somebody is told to have asked for it: an act, not a wish."""
    ops = [s.op for s in draft.found.steps]
    return (
        not draft.found.verb
        and "propose" in ops
        and ops[-1] in ("past", "perfect")
        and draft.found.subject[0] < draft.found.subject[1]
    )


def _some(draft: Draft) -> bool:
    found = draft.found
    return not found.verb and found.line.at(found.phrase) in ("a", "an")


def _lasted(found: Found) -> bool:
    """Whether it is told how long a gathering took that something followed: ruled after a two-day hearing."""
    if found.verb or found.preposition not in ("after", "following"):
        return False
    return any(w.endswith(_LENGTHS) for w in found.line.words.low[found.phrase : found.first])


_LENGTHS = ("-day", "-hour", "-week", "-month", "-minute", "all-night", "overnight", "marathon")


def _counted(found: Found) -> bool:
    if found.verb:
        return any(score_at(found.line, k) for k in range(found.last, min(len(found.line), found.last + _COUNT_WITHIN)))
    return counted(found.line, found.first, found.last, found.phrase) is not None


_COUNT_WITHIN = 14  # words from a verb to the count that decided it


def _unplanned(event: Event, draft: Draft) -> bool:
    """Whether a gathering is denied by its plan: no meeting has been arranged."""
    return event.kind in GATHERINGS | {"visit", "call"} and "plan" in {s.op for s in draft.found.steps}


def _bare(found: Found) -> bool:
    """Whether verb, actor and thing alone make it an act worth a record: the airline has cancelled 140 flights."""
    if not found.verb or not found.steps:
        return False
    passive = found.line.at(found.first - 1) in BE
    acting = passive or found.line.at(found.first - 1) in PRONOUN or actor_before(found.line, *found.subject)
    act = bare_act(found.line, found.first, found.subject, passive=passive) if acting else None
    if act is None or found.steps[0].op not in _LOOSE:
        return act is not None
    return found.steps[0].op == "may" and act[1].startswith("undone")  # a decision could be taken


def _wished(draft: Draft) -> bool:
    """Whether a measure is told of as a plan: a moratorium is planned, a ban is being considered."""
    found = draft.found
    ops = {s.op for s in found.steps}
    return found.kind == "measure" and not found.verb and bool(ops & _PLANNING) and not ops & {"happen", "purpose"}


def _speaks(event: Event, draft: Draft) -> bool:
    """Whether one telling says enough without a day, a place or people."""
    if draft.found.match.row[4].startswith("governed"):
        return True
    if _bare(draft.found) or _wished(draft):
        return True
    if _of_a_matter(draft):
        return True
    if event.status is Status.PROPOSED:
        return _asked(draft)  # the opposition demanded a referendum
    return event.status is Status.NOT_PLANNED and _unplanned(event, draft)


def _of_a_matter(draft: Draft) -> bool:
    """Whether the thing alone tells which event it is: the vote on the tax was put off; has yet to ratify the pact."""
    found = draft.found
    if draft.status in (None, Status.HELD) or not found.steps:
        return False
    if found.kind == "work" and found.steps[0].op != "commit":
        return False  # the future inquiry is to make sure of it; but an inquiry was ordered
    if found.verb:
        if found.kind == "measure" and found.steps[0].op in _DECIDING:
            return actor_before(found.line, *found.subject)  # ruled out raising taxes
        return found.kind in _FORMAL and draft.status is not Status.UNDER_WAY
    told = found.line.at(found.last) in _MATTER or found.first - found.phrase > 1
    return told or (found.steps[0].first < found.phrase and actor_before(found.line, *found.subject))


_DECIDING = frozenset({"plan", "commit", "refuse"})
#: Acts that exist only as official ones.
_FORMAL = frozenset(
    {"ratification", "signing", "entry_into_force", "expiry", "submission", "resignation", "appointment"}
)
_MATTER = frozenset({"on", "of", "over", "between", "with", "against", "in", "to", "about", "for"})
_PLANNING = frozenset({"plan", "consider", "propose", "refuse"})
_LOOSE = frozenset({"may", "can", "would", "should", "present", "participle", "purpose", "gerund", "maybe", "possible"})


def informs(event: Event, cluster: Cluster) -> bool:
    """Whether a record says more than that something happened: a day, a place, people, or that it is off.

    "A meeting two weeks ago" of nobody, nowhere, says too little.
    """
    if event.status is Status.HELD and event.kind in GATHERINGS and not event.place and not event.participants:
        return any(_lasted(d.found) for d in cluster.drafts) or not all(_some(d) for d in cluster.drafts)
    counted_vote = event.kind == "vote" and any(_counted(d.found) for d in cluster.drafts)  # the vote was 11 to 3
    # work is in progress on a programme; the ongoing investigation
    running = event.kind == "work" and event.status is Status.UNDER_WAY and any(_predicated(d) for d in cluster.drafts)
    if event.date or event.was or event.place or event.participants or counted_vote or running:
        return True
    if any(_speaks(event, d) for d in cluster.drafts):
        return True
    if event.status is Status.POSSIBLE and event.according_to and event.kind in GATHERINGS | {"visit", "vote"}:
        return any(d.found.steps and d.found.steps[0].op in ("happen", "begin") for d in cluster.drafts)
    return event.according_to is not None and event.status in (
        Status.CONDITIONAL,
        Status.NOT_PLANNED,
        Status.RULED_OUT,
        Status.POSTPONED,
        Status.CANCELLED,
        *((Status.PROPOSED,) if event.kind == "measure" else ()),  # the sanctions should be lifted, the envoy said
    )
