"""Whether an event word means an event once its time and status are known: the second half of what it needs."""

from __future__ import annotations

from dateline.events.actors import actor_before, head_of
from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.line import BE, RELATIVE
from dateline.events.needs import needs_of
from dateline.events.objects import singular, word_class
from dateline.events.when import When
from dateline.model.event import Participant, Status
from dateline.model.mention import Kind, Mention

_MONTH = 7  # characters of a value that names a month or less
_OWN_ACTS = frozenset({"measure", "submission", "vote", "adoption", "resignation", "appointment", "work", "other"})
_DONE = frozenset({Status.HELD, Status.UNDER_WAY})


def meant(event: Found, when: When, status: Status) -> bool:
    """Whether this is an event of its own: "an assembly on Friday", "will decide by July 28", not "was built by X"."""
    needs = needs_of(event.match.row[4])
    dated = when.date is not None
    if _of_a_life(event, status, dated=dated) or (status is Status.HELD and _briefing(event, when)):
        return False
    if _in_passing(event, status):
        return dated
    if "arrival" in needs and "home" in event.line.words.low[event.last : event.last + 2]:
        return False  # arriving back home
    if status is Status.POSSIBLE and not dated and event.kind in _OWN_ACTS and _may_always(event):
        return False
    if event.clause.opener == "if" and "level" in needs:
        return False  # if the cartel cuts its output
    tests = {
        "dated": dated or when.was is not None,
        "later": dated,
        "abroad": dated or when.was is not None or _of_lands(event),
        "crowd": len(when.date or "") >= _MONTH,
        "month": len(when.date or "") >= _MONTH or (_reason(event) and status is Status.HELD),
        "polled": len(when.date or "") >= _MONTH or status in _UNSETTLED | _REFUSED or _promised(event, status),
        "decide": dated,
        "pending": (dated and status not in _DONE) or status is Status.POSTPONED,
        "recent": len(when.date or "") >= _MONTH or status not in _DONE,
        "ahead": dated or status not in _DONE,
        "gathered": dated,
        "verdict": dated or event.line.at(event.last) not in _WORDLESS,
        "agenda": (dated and status not in _DONE) or status in _REFUSED,
        "coming": event.kind == "call" or (status not in _DONE and (dated or _with_somebody(event, status))),
        "flight": dated or status not in _DONE,
        "journey": dated or event.kind == "submission",
        "join": status not in _DONE,
        "finish": dated,
        "arrival": dated
        or _after_it(event)
        or bool(word_class("gathering") & set(event.line.words.low[event.last : event.last + 4])),
        "stated": bool(event.steps or event.modifiers),
        "soon": dated,
        "told": bool(event.steps or event.modifiers) or (dated and status in _DONE),
        "undone": status not in _DONE,
        "agreement": bool(event.steps) or (dated and status is Status.HELD),
    }
    return all(tests.get(need, True) for need in needs)


def _briefing(event: Found, when: When) -> bool:
    """Whether it is one side's briefing, told only as where somebody spoke; a joint one brings two sides together."""
    if when.span is not None:
        return False
    words = event.line.words.low[event.phrase : event.first]
    return event.kind == "press_conference" and not event.verb and "joint" not in words and not event.steps


def _promised(event: Found, status: Status) -> bool:
    """Whether a poll is decided on or promised: promised to hold new elections."""
    return status is Status.PLANNED and any(s.op == "commit" for s in event.steps)


def _at_gathering(event: Found) -> bool:
    """Whether somebody arrives at a gathering: arrived for talks."""
    return bool(word_class("gathering") & set(event.line.words.low[event.last : event.last + 4]))


def _after_it(event: Found) -> bool:
    """Whether what is told came after an arrival somewhere: after arriving in Karsk."""
    raw = event.line.words.raw
    return event.line.at(event.first - 1) == "after" and any(w[:1].isupper() for w in raw[event.last : event.last + 2])


def _with_somebody(event: Found, status: Status) -> bool:
    """Whether something is discussed with somebody: will discuss the fund with Chinese leaders."""
    return status not in _REFUSED and "with" in event.line.words.low[event.last : event.last + 9]


def _may_always(event: Found) -> bool:
    """Whether somebody only has the power: the council can only turn an offer down on quality grounds."""
    return event.verb and [s.op for s in event.steps] == ["can"]


_WORDLESS = frozenset({"", ".", ",", "after", "before", "at", "when"})  # the judges ruled after a hearing
_UNSETTLED = frozenset({Status.PROPOSED, Status.POSTPONED, Status.CANCELLED})
_REFUSED = frozenset({Status.NOT_PLANNED, Status.RULED_OUT})


def _reason(event: Found) -> bool:
    """Whether it is told as the reason of something: broken off after Orland arrested six fishermen."""
    before = event.line.words.low[max(1, event.first - 3) : event.first]
    return event.verb and event.kind == "other" and "after" in before and event.line.at(event.first - 1) not in BE


def _of_lands(event: Found) -> bool:
    """Whether lands are toured: a tour of Asia."""
    return event.line.at(event.last) == "of" and any(w[:1].isupper() for w in event.line.words.raw[event.last :][1:3])


def _in_passing(event: Found, status: Status) -> bool:
    """What is only told of a person or thing: members appointed by X, the club where he met the bassist."""
    if status is not Status.HELD:
        return False
    if event.kind == "attendance":
        return True
    if not event.verb:
        return False
    told = event.line.at(event.first - 1) in BE and event.kind in _OWN_ACTS - {"appointment", "resignation"}
    told = told or (event.line.at(event.first - 1) in BE and event.match.row[4] == "received")  # was received by Kern
    told = told and event.clause.opener not in RELATIVE
    reduced = (
        event.line.at(event.last) == "by"
        and not told
        and bool(event.steps)
        and event.kind != "ratification"
        and event.steps[0].op in ("past", "participle")
    )
    going_on = event.kind == "visit" and bool(event.steps) and event.steps[0].op == "was_doing"  # who was visiting it
    return reduced or (event.clause.opener in RELATIVE and event.kind in GATHERINGS | {"visit"} and not going_on)


def _of_a_life(event: Found, status: Status, *, dated: bool) -> bool:
    """What somebody's life is told by: he met the drummer in his teens; I met him then."""
    if status is not Status.HELD or not event.verb or event.kind not in GATHERINGS | {"visit", "call"}:
        return False
    low = event.line.words.low
    return bool(word_class("life") & set(low)) or (not dated and bool(_I & set(low[event.subject[0] : event.first])))


def none_after_all(
    event: Found, when: When, place: Mention | None, people: tuple[Participant, ...], later: list[Found]
) -> bool:
    """Whether an event word means none once place and people are known; `later` are the event words behind it."""
    if event.kind == "visit" and (_came_home(event, place, people) or _of_things(event, people)):
        return True
    if event.kind == "agreement" and event.verb and not _reached(event, when, people, later):
        return True
    if not people and "who" in needs_of(event.match.row[4]):
        return True
    return event.match.row[0] == "decide" and _on_another(event, later)  # decided on Tuesday to extend the talks


def official(event: Found, mentions: list[Mention]) -> bool:
    """Whether who decides is a state, a body of the state or somebody of office; a firm's own affairs are not told."""
    line = event.line
    first, end = event.subject
    head = head_of(line, first, end)
    if head is None:
        return False
    if singular(line.at(head)) in _OFFICIAL:
        return True
    here = line.words.span(head, head + 1)
    return any(m.span.overlaps(here) and (m.kind is Kind.STATE or _in_office(m) or _of_state(m)) for m in mentions)


def _in_office(mention: Mention) -> bool:
    """Whether somebody has an office of state: Energy Minister Ivo Kern; no chairman of a firm."""
    return mention.kind is Kind.PERSON and any(
        word in word_class("leader") or word in _OFFICIAL for word in (mention.role or "").lower().split()
    )


def _of_state(mention: Mention) -> bool:
    """Whether a name is that of a public body: OPEC, the Energy Ministry."""
    if mention.kind is not Kind.BODY:
        return False
    short = mention.name.isupper() and len(mention.name) <= _SHORT
    return short or any(singular(word) in _OFFICIAL for word in mention.name.lower().split())


_SHORT = 6  # letters of a name like OPEC


_OFFICIAL = frozenset(
    {"government", "ministry", "cabinet", "council", "commission", "parliament", "cartel", "president", "premier"}
    | {"minister", "administration", "authority", "court", "judge", "senate", "house", "congress", "committee", "state"}
    | {
        "country",
        "nation",
        "governor",
        "union",
        "party",
        "coalition",
        "opposition",
        "opec",
        "eu",
        "nato",
        "commissioner",
    }
    | {"chancellor", "king", "mayor", "army", "regulator", "board"}
)
_I = frozenset({"i", "i've", "i'd"})


def _reached(event: Found, when: When, people: tuple[Participant, ...], later: list[Found]) -> bool:
    """Whether "agreed" tells of an agreement: of several sides, or on another event ("agreed to meet on Friday")."""
    line = event.line
    if "not" in line.words.low[event.last : event.last + 3]:
        return False
    if not _TEXTS.isdisjoint(needs_of(event.match.row[4])):
        return True  # the accord was reached on Monday
    if event.match.row[0] != "agree" and (people or actor_before(line, *event.subject)):
        return True  # the coalition reached agreement on the budget
    if line.at(event.last) == "on":  # intend to agree on a text, could not agree on one
        return bool(people) and "not" not in line.words.low[max(0, event.first - 3) : event.first]
    on = [f for f in _governed(event, later) if f.kind not in _OWN_ACTS]  # one government's duty is a measure alone
    alone = when.date is not None and not any(s.op == "commit" for f in later for s in f.steps)
    return len(people) > 1 or bool(on) or (alone and any(_of_many(p) for p in people))


def _of_many(who: Participant) -> bool:
    """Whether a name stands for several who can agree: ministers, the council, OPEC, a state; not one person."""
    words = who.name.split()
    body = who.name == who.country or who.name.isupper() or bool(word_class("body") & set(who.name.lower().split()))
    last = words[-1].lower()
    return body or (last.endswith("s") and (words[-1].islower() or singular(last) in word_class("body")))


def _of_things(event: Found, people: tuple[Participant, ...]) -> bool:
    """Whether it is a thing that arrives: the lorries will arrive on Friday."""
    coming = event.verb and not people and not needs_of(event.match.row[4]).isdisjoint(("arrival", "journey"))
    last = min(event.subject[1], event.first)
    thing = coming and event.line.words.tags[last - 1 : last] == ("NOUN",)
    return thing and not (actor_before(event.line, last - 1, last) or actor_before(event.line, *event.subject))


def _came_home(event: Found, place: Mention | None, people: tuple[Participant, ...]) -> bool:
    """Whether somebody only comes back to the own country: Japan's minister is to arrive in Tokyo on Friday."""
    coming = event.verb and "arrival" in needs_of(event.match.row[4])
    if not coming or place is None or place.country is None:
        return False
    return bool(people) and all(p.country == place.country for p in people)


_TEXTS = frozenset({"reached", "struck", "pact", "text", "row", "offer", "prolonged", "pledged", "concluded"})


def _on_another(event: Found, later: list[Found]) -> bool:
    """Whether a decision is one on another event of its sentence, which tells it all: decided to extend the talks."""
    return bool(_governed(event, later))


def _governed(event: Found, later: list[Found]) -> list[Found]:
    return [f for f in later if event.match.first in {s.first for s in f.steps}]


def in_name(event: Found, mentions: list[Mention]) -> bool:
    """Whether the event word is part of a body's name: the Commission on Presidential Debates."""
    if not event.line.words.raw[event.first][:1].isupper():
        return False
    if event.verb:  # Met Karsk, the weather service
        return any(m.span.start == event.trigger.start and len(m.span) > len(event.trigger) for m in mentions)
    inner = event.line.words.low[max(0, event.first - 4) : event.first]
    if not {"on", "of", "for"} & set(inner):
        return False
    bodies = [m.span for m in mentions if m.kind is Kind.BODY and m.span.contains(event.trigger)]
    return any(span.start < event.trigger.start - 4 for span in bodies)
