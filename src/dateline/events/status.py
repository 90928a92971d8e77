"""Status from four readings: polarity, certainty, time and condition, each from its cue words.

The chain of steps above an event (see group.py and noun.py) is folded from the inside out into the four readings, and
the status follows from them by one table, after FactBank's and TimeML's separation of modality, polarity and tense.
Example: "did not rule out that they would be invited" -> affirmed, possible, future -> possible.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from dateline.events.group import Step
from dateline.model.event import Certainty, Polarity, Status, Tense
from dateline.model.swift import replace

_YES, _NO = Polarity.POSITIVE, Polarity.NEGATIVE
_CERTAIN, _PROBABLE, _POSSIBLE = Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE
_WANTED, _OPEN = Certainty.WANTED, Certainty.UNCOMMITTED
_PAST, _PRESENT, _FUTURE, _UNKNOWN = Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.UNKNOWN


@dataclass(frozen=True, slots=True)
class Facets:
    """The readings of an event so far.

    `change` is moved, advanced or off where a date or the whole event was given up; `former` marks a plan spoken of
    in the past, `begun` an event said to have started.
    """

    polarity: Polarity = _YES
    certainty: Certainty = _CERTAIN
    tense: Tense = _UNKNOWN
    change: str | None = None
    former: bool = False
    begun: bool = False


#: What an embedding word makes of the event: affirmed, and negated ("no plans", "did not rule out").
EMBEDDING: dict[str, tuple[Facets, Facets]] = {
    "plan": (Facets(_YES, _PROBABLE, _FUTURE), Facets(_NO, _OPEN, _FUTURE)),
    "expect": (Facets(_YES, _PROBABLE, _FUTURE), Facets(_NO, _PROBABLE, _UNKNOWN)),
    "commit": (Facets(_YES, _PROBABLE, _FUTURE), Facets(_NO, _OPEN, _FUTURE)),
    "tell": (Facets(_YES, _PROBABLE, _FUTURE), Facets(_YES, _OPEN, _UNKNOWN)),  # not confirmed is not denied
    "propose": (Facets(_YES, _WANTED, _FUTURE), Facets(_NO, _OPEN, _FUTURE)),
    "consider": (Facets(_YES, _POSSIBLE, _FUTURE), Facets(_NO, _OPEN, _FUTURE)),
    "possible": (Facets(_YES, _POSSIBLE, _FUTURE), Facets(_NO, _CERTAIN, _FUTURE)),
    "maybe": (Facets(_YES, _POSSIBLE, _FUTURE), Facets(_YES, _POSSIBLE, _FUTURE)),
    "undated": (Facets(_YES, _POSSIBLE, _FUTURE), Facets(_YES, _POSSIBLE, _FUTURE)),
    "doubt": (Facets(_NO, _OPEN, _FUTURE), Facets(_YES, _POSSIBLE, _FUTURE)),
    "refuse": (Facets(_NO, _CERTAIN, _FUTURE), Facets(_YES, _POSSIBLE, _FUTURE)),
    "cancel": (Facets(_NO, _CERTAIN, _PAST, "off"), Facets(_YES, _PROBABLE, _FUTURE)),
    "postpone": (Facets(_YES, _PROBABLE, _FUTURE, "moved"), Facets(_YES, _PROBABLE, _FUTURE)),
    "move": (Facets(_YES, _PROBABLE, _FUTURE, "moved"), Facets(_YES, _PROBABLE, _FUTURE)),
    "advance": (Facets(_YES, _PROBABLE, _FUTURE, "advanced"), Facets(_YES, _PROBABLE, _FUTURE)),
    "extend": (Facets(_YES, _CERTAIN, _PRESENT, begun=True), Facets(_YES, _CERTAIN, _PRESENT)),
    "fail": (Facets(_NO, _CERTAIN, _PAST), Facets(_YES, _CERTAIN, _PAST)),
}

#: What the tense of the verb group says of a thing that simply happens.
TENSES: dict[str, Facets] = {
    "will": Facets(_YES, _CERTAIN, _FUTURE),
    "would": Facets(_YES, _PROBABLE, _FUTURE),
    "may": Facets(_YES, _POSSIBLE, _FUTURE),
    "can": Facets(_YES, _POSSIBLE, _FUTURE),
    "should": Facets(_YES, _WANTED, _FUTURE),
    "past": Facets(_YES, _CERTAIN, _PAST),
    "perfect": Facets(_YES, _CERTAIN, _PAST),
    "participle": Facets(_YES, _CERTAIN, _PAST),
    "present": Facets(_YES, _CERTAIN, _UNKNOWN),
    "doing": Facets(_YES, _CERTAIN, _PRESENT),
    "was_doing": Facets(_YES, _CERTAIN, _PAST),
}

#: Beginning, going on and ending: which time the event itself lies in when that verb is past, present or future.
ASPECTS: dict[str, tuple[Tense, Tense, Tense]] = {
    "happen": (_PAST, _UNKNOWN, _FUTURE),
    "begin": (_PRESENT, _UNKNOWN, _FUTURE),
    "go_on": (_PRESENT, _PRESENT, _FUTURE),
    "under_way": (_PAST, _PRESENT, _FUTURE),
    "end": (_PAST, _PRESENT, _PRESENT),
    "force": (_PAST, _PAST, _PAST),
}

#: The status that follows. The first row that fits decides; None fits everything.
DERIVATION: tuple[tuple[Polarity | None, Certainty | None, Tense | None, str | None, Status | None], ...] = (
    (None, None, None, "off", Status.CANCELLED),
    (None, None, None, "moved", Status.POSTPONED),
    (None, None, None, "advanced", Status.PLANNED),
    (_NO, _OPEN, None, None, Status.NOT_PLANNED),
    (_NO, _WANTED, None, None, Status.NOT_PLANNED),
    (_NO, _POSSIBLE, None, None, Status.POSSIBLE),
    (_NO, None, _FUTURE, None, Status.RULED_OUT),
    (_NO, None, None, None, None),
    (_YES, _WANTED, None, None, Status.PROPOSED),
    (_YES, _POSSIBLE, None, None, Status.POSSIBLE),
    (_YES, None, _FUTURE, None, Status.PLANNED),
    (_YES, None, _PRESENT, None, Status.UNDER_WAY),
    (_YES, None, _PAST, None, Status.HELD),
    (None, None, None, None, None),
)


def fold(steps: tuple[Step, ...]) -> Facets | None:
    """The readings of a chain of steps, innermost first; None where the chain says nothing of its own."""
    facets: Facets | None = None
    aspect, flipped, refused = "happen", False, False
    for step, outer in zip_longest(steps, steps[1:]):
        if step.op == "not":
            flipped = not flipped
        elif step.op in ASPECTS:
            aspect = step.op
            flipped ^= step.negated and not (outer is not None and outer.op in TENSES and outer.negated)
        elif step.op in TENSES:
            facets = _tensed(facets, aspect, step, flipped)
            if refused and facets is not None and step.op in ("will", "would"):
                facets = replace(facets, certainty=_CERTAIN)  # would not accept a cut
            flipped = False
        elif step.op in EMBEDDING:
            facets = _embedded(step, flipped, facets)
            refused = step.op == "commit" and step.negated and not flipped
            flipped = False
        elif step.op in ("purpose", "gerund") and (facets is None or facets.change is not None):
            return None  # in time to cancel the tariffs
    return facets


def _embedded(step: Step, flipped: bool, inner: Facets | None) -> Facets:  # noqa: FBT001
    made = EMBEDDING[step.op][step.negated]
    if (
        inner is not None
        and inner.change is not None
        and step.op in ("refuse", "possible", "doubt")
        and made.polarity is _NO
    ):
        return EMBEDDING["plan"][0]  # not likely that it will be delayed
    if inner is not None and inner.change in ("moved", "off") and step.op in ("commit", "tell") and not step.negated:
        return inner  # decided to put off the vote: it is put off
    if inner is not None and inner.begun and inner.tense is _PRESENT and step.op in ("commit", "tell"):
        return inner  # agreed to extend the talks: they go on
    if inner is not None and step.op == "tell" and inner.tense is _PAST and inner.change is None and not step.negated:
        return inner  # confirmed that they had met
    if (
        inner is not None
        and inner.certainty is _WANTED
        and step.op in ("commit", "tell", "expect", "plan")
        and not step.negated
    ):
        return inner  # decided to recommend sanctions
    if flipped:  # "agreed not to meet"
        made = replace(made, polarity=_NO if made.polarity is _YES else _YES, certainty=_CERTAIN)
    return replace(made, former=step.op in ("plan", "expect") and step.past and not step.negated)


def _tensed(facets: Facets | None, aspect: str, step: Step, flipped: bool) -> Facets | None:  # noqa: FBT001
    made = TENSES[step.op]
    if facets is None:
        if aspect == "force" and step.op not in ("past", "perfect", "participle"):
            return None  # a weak crown may force the bank to raise its rate
        past, present, future = ASPECTS[aspect]
        if aspect == "under_way" and step.op == "perfect":
            past = _PRESENT
        tense = {_PAST: past, _FUTURE: future, _UNKNOWN: present}.get(made.tense, made.tense)
        begun = aspect in ("begin", "end", "go_on") and made.tense is not _FUTURE
        polarity = _NO if step.negated ^ flipped else _YES
        if step.op == "can" and polarity is _NO:
            return Facets(_NO, _CERTAIN, _FUTURE)  # they cannot meet
        return Facets(polarity, made.certainty, tense, begun=begun)
    if step.op in ("may", "can", "should") and facets.change is not None:
        return None  # "might slip by a few days", "should delay it" say nothing of the event itself
    if step.op in ("may", "can") and facets.certainty in (_CERTAIN, _PROBABLE) and facets.polarity is _YES:
        return replace(facets, certainty=_POSSIBLE, change=None)
    return facets


def status_of(facets: Facets, *, condition: bool = False) -> Status | None:
    """The status that follows from the readings; None where they do not say (or deny a thing of the past)."""
    for polarity, certainty, tense, change, status in DERIVATION:
        if (
            polarity in (None, facets.polarity)
            and certainty in (None, facets.certainty)
            and tense in (None, facets.tense)
            and change in (None, facets.change)
        ):
            if condition and status in (Status.PLANNED, Status.POSSIBLE):
                return Status.CONDITIONAL
            return status
    return None


#: Which status tells more about one and the same event in one and the same voice.
_STRENGTH = (
    Status.CANCELLED,
    Status.POSTPONED,
    Status.HELD,
    Status.UNDER_WAY,
    Status.RULED_OUT,
    Status.NOT_PLANNED,
    Status.CONDITIONAL,
    Status.PLANNED,
    Status.POSSIBLE,
    Status.PROPOSED,
)


def strongest(statuses: list[Status]) -> Status:
    """The status that tells most."""
    return min(statuses, key=_STRENGTH.index)
