"""One event word with everything its sentence says: the step between finding and gathering into records."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.find import Found
from dateline.events.kinds import GATHERINGS
from dateline.events.objects import word_class
from dateline.events.saying import (
    TOLD,
    announced,
    announcing,
    bounds,
    excused,
    hangs,
    is_definite,
    left_off,
    reported,
    several_times,
    spoken_at,
    spoken_to,
    told_ahead,
    unasked,
    was_to_have,
    would_have,
)
from dateline.events.scene import told_there
from dateline.events.status import Facets, status_of
from dateline.events.verbs import Form
from dateline.events.when import When, days_of, next_week
from dateline.model.event import Certainty, Participant, Polarity, Status, Tense
from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.story import Role, StoryDay
from dateline.model.swift import replace, swift

_ANOTHER = frozenset({"additional", "another", "further", "new", "more", "extra", "separate", "one", "follow-up"})
_ORDINAL = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final", "previous"}
)
_AFTERWARDS = frozenset({"after", "following"})
_BEFORE = frozenset({"before", "until", "pending"})
_AT = frozenset({"at", "during"})
_FUTURE_WORDS = frozenset({"will", "would", "may", "might", "could", "should", "to"})
_MONTH = 7  # characters of a value that names a month or less
_DAY = 10  # characters of a value that names a day
_LASTING = GATHERINGS | {"measure", "work", "visit", "attendance"}
_HISTORY = 200  # days after which what a story dates is background
_FUTURE = Facets(Polarity.POSITIVE, Certainty.PROBABLE, Tense.FUTURE)
_PAST = Facets(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PAST)
_MAYBE = Facets(Polarity.POSITIVE, Certainty.POSSIBLE, Tense.FUTURE)
_NOW = Facets(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PRESENT)


@swift
@dataclass(frozen=True, slots=True)
class Draft:
    """A found event with its time, place, people and status; `status` is None for a mere reference."""

    found: Found
    when: When
    place: Mention | None
    participants: tuple[Participant, ...]
    status: Status | None
    facets: Facets
    span: Span
    statement: int | None
    according_to: str | None
    headline: bool
    order: int
    history: bool = False  # dated long before the story
    side: int = 0  # -1 where its day lies before the story's, 1 where it lies ahead, 0 where neither is known
    lean: Status | None = None  # what a mere reference tells where the story tells nothing else of it
    taught: bool = False  # whether only the learnt reader says so
    sure: float = 0.0  # how likely the learnt reader finds its word to tell an event; 0 where it was not asked
    kind_sure: float = 0.0  # ... and to be of this kind's group
    tones: tuple[float, ...] = ()  # ... and for each Status, that its event is so far (outlook.py); or empty
    who_sure: float = 0.0  # how likely the likeliest name of its sentence takes part
    others: tuple[tuple[Participant, float], ...] = ()  # whom the rules do not name, and how likely they take part

    @property
    def definite(self) -> bool:
        """Whether it points back: the talks, their meeting."""
        return is_definite(self.found)

    @property
    def ordinals(self) -> frozenset[str]:
        """The words that number it: the second debate, the previous round."""
        return frozenset() if self.found.verb else _ORDINAL & set(found_words(self.found))

    @property
    def qualities(self) -> frozenset[str]:
        """What sort of talks they are: technical, emergency, ministerial."""
        return frozenset() if self.found.verb else word_class("sort") & set(found_words(self.found))

    @property
    def fresh(self) -> bool:
        """Whether it brings in something: a meeting, an emergency session."""
        found = self.found
        return not found.verb and found.line.at(found.phrase) in ("a", "an")

    @property
    def proper(self) -> frozenset[str]:
        """The names inside its noun phrase, as lower-case words: the [Larn] talks, the [VDB] meeting."""
        found = self.found
        if found.verb:
            return frozenset()
        line, inside = found.line, range(max(1, found.phrase), found.first)
        named = (k for k in inside if line.words.raw[k][:1].isupper() and line.words.tags[k] == "PROPN")
        return frozenset(w for k in named for w in line.at(k).split("-")) - word_class("calendar")

    @property
    def another(self) -> bool:
        """Whether it is told apart from those already spoken of: an additional meeting, meet again."""
        low = (*found_words(self.found), self.found.line.at(self.found.first))  # another is planned; one set for June
        return "again" in low or _after_one(self.found) if self.found.verb else bool(_ANOTHER & set(low))


def _after_one(found: Found) -> bool:
    """Whether a clause tells of a meeting after one: following the talks, Kern met Tarn alone."""
    low = found.line.words.low[:5]
    return low[:2] in _ONE_BEFORE and found.kind in GATHERINGS and bool(_GATHERED & set(low)) and found.first > len(low)


_ONE_BEFORE = {(a, b) for a in ("after", "following") for b in ("the", "that", "their")}
_GATHERED = frozenset({"meeting", "talks", "summit", "session", "conference", "ceremony", "signing"})


def found_words(found: Found) -> tuple[str, ...]:
    """The words of the event's noun phrase, or of its clause after a verb."""
    words = found.line.words.low
    return words[found.first : found.right] if found.verb else words[found.phrase : found.first]


def forward(found: Found, when: When, day: StoryDay) -> When:
    """A time that fits what is said: on Thursday Smith "would meet" Kuroda, so it is the Thursday to come."""
    facets = found.facets
    leaves = found.kind in ("resignation", "appointment") and announced(found)
    if (leaves and _over(when, day, 0) and not is_history(when, day)) or (told_ahead(found) and not _ahead(when, day)):
        return When()  # announced his resignation on Wednesday: that day it was announced
    if _refused(found, when) and _over(when, day, 0) and not is_history(when, day):
        return When()  # turned down talks on Monday: that day it said so
    ahead = (Tense.FUTURE, Tense.UNKNOWN)
    if not (when.ground or "").startswith("weekday") or _last(found, when):
        return when
    if facets is None:
        return next_week(when) if _over(when, day, 0) and (_under_will(found) or _prepared(found)) else when
    coming = facets.tense in ahead and facets.polarity is Polarity.POSITIVE
    if not coming or facets.former:
        return when
    return next_week(when) if _over(when, day, 0) else when


def _refused(found: Found, when: When) -> bool:
    """Whether a time behind an event is that of its refusal: rejected an offer of talks [on Monday]."""
    ops = [s.op for s in found.steps]
    told = "refuse" in ops and ops[-1] in ("past", "perfect") and (when.ground or "").startswith("weekday")
    return told and when.span is not None and when.span.start > found.trigger.end


def _last(found: Found, when: When) -> bool:
    """Whether a day is named as a past one: last Friday."""
    words = found.line.words
    return when.span is not None and words.at(words.index_of(when.span.start)) == "last"


def _prepared(found: Found) -> bool:
    """Whether something is got ready for a bare noun: to settle the agenda for the conference here Saturday."""
    before = found.line.words.low[max(0, found.phrase - 3) : found.phrase]
    return not found.verb and found.preposition == "for" and bool(_AGENDA & set(before))


_AGENDA = frozenset({"agenda", "ready", "prepare", "preparing", "prepared", "preparations", "ground", "schedule"})


def _under_will(found: Found) -> bool:
    """Whether a bare noun stands in a clause about the future: will raise it at Wednesday's meeting."""
    before = found.line.words.low[found.left : found.phrase]
    at = found.preposition in _AT | {"to", "for"} or found.line.at(found.phrase - 1) in _GOING_TO
    return not found.verb and at and bool(_COMING & set(before))


_GOING_TO = frozenset({"attend", "skip", "boycott", "miss", "join", "address", "open", "chair"})


def settle(found: Found, when: When, day: StoryDay) -> tuple[Status | None, Facets]:
    """The status of one event word: from its chain, else its modifiers, else its time against the story's day."""
    own = _PAST if spoken_at(found) or (when.date is not None and spoken_to(found)) else found.facets
    off = own is not None and own.former and was_to_have(found)
    gone = _over(when, day, 0) if when.date is not None else not reported(found)
    if own is not None and own.former and (off or gone):
        return Status.CANCELLED if off else None, own  # "was due to meet him today" stands
    if found.clause.opener == "if" and found.verb and own is not None:
        return Status.CONDITIONAL, replace(own, tense=Tense.FUTURE)
    facets = own or _of_modifiers(found, when, day)
    if any(s.op == "undated" for s in found.steps) and facets is not None and is_definite(found):
        facets = replace(facets, certainty=Certainty.PROBABLE)  # talks that have no day yet
    if facets is None or _timeless(found, facets, when) or would_have(found) or announcing(found) or excused(found):
        return None, facets or Facets()
    facets = _timed(found, _placed(found, facets, when, day), when, day)
    status = status_of(facets, condition=hangs(found, own))
    if _untold(found, status, when, day) or unasked(found) or bounds(found):
        return None, facets
    return left_off(found, status, facets), facets


def _untold(found: Found, status: Status | None, when: When, day: StoryDay) -> bool:
    """Whether what became of it is not told: he announced in 1995 that he would resign; refused last year's meeting."""
    if status is Status.RULED_OUT:
        return _over(when, day, 0)
    attends = found.kind == "attendance" and _over(when, day, 0)  # left to attend yesterday's meetings
    return status is Status.PLANNED and (attends or _over(when, day))


def _timeless(found: Found, facets: Facets, when: When) -> bool:
    """A present tense without a day tells no status: "the delegations meet in the hall"; in a headline it does."""
    present = facets.tense is Tense.UNKNOWN and found.verb and when.date is None
    return present and found.line.words.role is not Role.HEADLINE


def _placed(found: Found, facets: Facets, when: When, day: StoryDay) -> Facets:
    """A present tense put before or after the story's day by the time beside it."""
    present = facets.tense is Tense.UNKNOWN and facets.polarity is Polarity.POSITIVE
    if not present or facets.certainty is not Certainty.CERTAIN:
        return facets
    done = found.line.words.role is Role.HEADLINE and found.kind not in (_LASTING - {"measure"}) | {"call"}
    placed = _dated(when, day) or (_PAST if done and found.verb else _NOW)  # Norland's minister resigns; lifts a ban
    low = found.line.words.low[max(0, found.first - 8) : found.first]
    coming = placed is _NOW and found.verb and "when" in low and len(when.date or "") == len("1987-W15")
    ops = {s.op for s in found.steps}
    if placed is _NOW and len(when.date or "") == _DAY and "present" in ops and not facets.begun:
        return _FUTURE  # holds talks today; the session opens tonight
    return _FUTURE if coming else placed  # this week, when the minister visits Tokyo


def _timed(found: Found, facets: Facets, when: When, day: StoryDay) -> Facets:
    """The readings once the day is known: what began long ago is over, what was announced for today is done."""
    ops = {s.op for s in found.steps}
    since = when.edge == "begin" and facets.change is None and facets.tense is Tense.PAST and "perfect" in ops
    if since and found.kind in _LASTING and not several_times(found):
        facets = _NOW  # has been applied since October 1
    if announced(found) and found.kind == "resignation" and is_history(when, day):
        facets = _PAST  # announced his resignation in 1995
    if facets.tense is Tense.FUTURE and _decided(found) and when.date is not None and not _ahead(when, day):
        facets = _PAST  # announced tariffs, effective today
    if "go_on" in ops and "longer" in found.line.words.low[found.left : found.right]:
        facets = _NOW  # will run two days longer than planned
    if facets.begun and facets.tense is Tense.PRESENT and _over(when, day, _RUNS.get(found.kind, _RUN)):
        facets = _PAST
    if facets.tense is Tense.PRESENT and _ahead(when, day) and not facets.begun:
        facets = _FUTURE
    return facets


def _decided(found: Found) -> bool:
    """Whether the chain ends in an announcement or decision already made."""
    ops = [s.op for s in found.steps]
    return found.kind == "measure" and ops[:1] in (["commit"], ["tell"]) and ops[-1] in ("past", "perfect")


def _of_modifiers(found: Found, when: When, day: StoryDay) -> Facets | None:
    """What an event word without a statement of its own says: by the words inside its phrase, else by its time."""
    ops = {s.op for s in found.modifiers if not s.negated}
    ops |= {"took place" for s in found.modifiers if s.op == "happen" and s.past and not s.negated}
    for words, facets in (
        ({"cancel", "postpone"}, None),
        ({"possible"}, None if _over(when, day, 0) else _MAYBE),
        ({"under_way"}, _NOW),
        ({"took place"}, _PAST),
        ({"plan", "expect", "next"}, None if _over(when, day, 0) else _FUTURE),
        ({"past", "end", "perfect"}, _PAST),
        ({"begin"}, _FUTURE if _ahead(when, day) else _NOW),
    ):
        if ops & words:
            return facets
    if not found.verb and found.steps and _only_thought(found):
        return None
    if found.verb and found.steps and found.steps[-1].op == "gerund":
        return _of_gerund(found, when, day)
    if found.verb:
        awaited = (
            found.clause.until and found.match.form & Form.S and _ahead(when, day) and len(when.date or "") == _DAY
        )
        return _FUTURE if awaited else None  # before the board takes it up on Friday
    return _of_time(found, when, day)


def _only_thought(found: Found) -> bool:
    """Whether an infinitive is what would do something: to hold an election tomorrow would be rash."""
    line, k = found.line, found.left
    low = line.words.low
    if line.at(k) == "to":
        return True
    start = found.steps[-1].first
    return found.steps[-1].op == "purpose" and line.at(start - 1) == "," and bool({"would"} & set(low[found.last :]))


def _of_gerund(found: Found, when: When, day: StoryDay) -> Facets | None:
    """After meeting Kern, she said ...: what comes before something told is over."""
    after = found.line.at(found.first - 1) == "after" and found.kind in GATHERINGS | {"visit"}
    after = after and not _FUTURE_WORDS - {"to"} & set(found.line.words.low)
    return _PAST if after else _dated(when, day)


def _of_time(found: Found, when: When, day: StoryDay) -> Facets | None:
    """What the time of a bare noun says of it: the June meeting, during talks on Friday, after their meeting."""
    if "stated" in found.match.row[4]:
        return None
    if when.date is not None and len(when.date) < _MONTH:  # "the 2020 election" tells no status
        return _PAST if _at_one(found) and _over(when, day, 0) else None
    if when.date is None:
        after = found.preposition in _AFTERWARDS and not _FUTURE_WORDS & set(found.line.words.low)
        return _PAST if after or told_there(found) else None  # following their meeting in New York
    facets = _dated(when, day)
    return _of_now(found, when) if facets is _NOW else facets


def _at_one(found: Found) -> bool:
    """Whether something else was done there: agreed at a summit in Karsk in 2021."""
    return found.preposition in _AT | _AFTERWARDS and found.kind in GATHERINGS | {"visit", "signing", "call"}


def _of_now(found: Found, when: When) -> Facets | None:
    """What a bare noun dated around the day of the story tells: the session today, this week's talks."""
    ahead = found.line.words.low[max(0, found.phrase - 2) : found.phrase] == ("ahead", "of")
    owned = len(when.date or "") == _DAY and "'s" in found.line.words.low[found.phrase : found.first]
    if (found.preposition in _BEFORE or ahead) and owned:
        return None  # ahead of Wednesday's meeting, told on Wednesday
    if found.preposition in _BEFORE or ahead or _will_before(found):
        return _FUTURE  # quiet ahead of the talks this week
    spoken = found.kind == "call" and found.preposition == "in"  # said in a phone conversation this morning
    told = spoken or (found.kind in TOLD and found.preposition != "for")  # the time for the press conference
    if found.preposition in _AFTERWARDS | _AT or told or _told_as_past(found):
        return _PAST
    if is_definite(found) or found.line.at(found.phrase) == "today":
        return None  # today's talks: they have been told of, or not at all
    return _FUTURE if len(when.date or "") == _DAY else _NOW


def _will_before(found: Found) -> bool:
    """Whether what happens there is still to come: will make a plea at meetings today."""
    return bool(_COMING & set(found.line.words.low[found.left : found.phrase]))


_COMING = frozenset({"will", "'ll", "would", "expected", "due", "scheduled", "likely", "unlikely"})


def _told_as_past(found: Found) -> bool:
    """Whether a verb behind the noun tells it as past: today's session was chaired by X, the talks broke up."""
    low = found.line.words.low[found.last : found.right]
    return found.preposition is None and bool({"was", "were"} & set(low)) and not _FUTURE_WORDS & set(low)


def _dated(when: When, day: StoryDay) -> Facets | None:
    """Past or future by its date alone."""
    days = days_of(when)
    if days is None or day.date is None:
        return None
    if when.mod in ("EARLIER", "LATER"):
        return _PAST if when.mod == "EARLIER" else _FUTURE
    if days[0] > day.date:
        return _FUTURE
    if days[1] < day.date:
        return _PAST
    return _NOW if (days[1] - days[0]).days < _SHORT else None


def _ahead(when: When, day: StoryDay) -> bool:
    days = days_of(when)
    return days is not None and day.date is not None and days[0] > day.date


_SHORT = 8  # days of a period that tells of now; "this year" tells nothing
_RUN = 45  # days after which something said to have begun is told as history
#: The same for what is short, and for what drags on until somebody says that it has ended.
_RUNS = {"visit": 14, "meeting": 14, "summit": 14, "conference": 21, "talks": 500, "work": 500}


def is_history(when: When, day: StoryDay) -> bool:
    """Whether an event is dated so far back that undated mentions do not mean it."""
    days = days_of(when)
    if when.edge == "begin":
        return False  # talks that opened last June go on
    return days is not None and day.date is not None and (day.date - days[1]).days > _HISTORY


def side_of(when: When, day: StoryDay) -> int:
    """-1 for a time before the story's day, 1 for one after it, 0 for one around it or none."""
    if when.mod in ("EARLIER", "LATER"):
        return -1 if when.mod == "EARLIER" else 1
    return 1 if _ahead(when, day) else -1 if _over(when, day, 0) else 0


def _over(when: When, day: StoryDay, run: int = _RUN) -> bool:
    days = days_of(when)
    return days is not None and day.date is not None and (day.date - days[1]).days > run
