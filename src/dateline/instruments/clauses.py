"""Which instrument a stage verb speaks of: the subject of a passive, the object of an active, the noun before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.instruments.find import Naming
from dateline.instruments.leads import Standing, standing
from dateline.instruments.stages import Sign, date_beside, expiry, may_be, signatories, signs
from dateline.instruments.words import word_set
from dateline.model.instrument import Stage, Step
from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.timex import Timex

_TAKES_UP = re.compile(r"(?:It|This|The (?:document|text|paper))\b")
_WORD = re.compile(r"[a-z]+")
#: "a new scheme was introduced" is there.
_THERE_NOW = re.compile(
    r" (?:was|were|has been|have been) (?:introduced|launched|announced|unveiled|issued|published)\b"
)
#: "the fishing declaration has been negotiated for months" is being made.
_MAKING = re.compile(
    r" (?:(?:has|have|had) been (?:negotiated|discussed|drafted) for|(?:is|are|was|were) (?:still )?being "
    r"(?:negotiated|drafted|written|discussed|finali[sz]ed))\b"
)
_TALKS = re.compile(r" (?:negotiations?|talks|negotiators?)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """What the clauses of one sentence say of one naming."""

    steps: tuple[Step, ...] = ()
    expires: str | None = None
    preparing: bool = False
    standing: Standing | None = None


def read_sentence(
    text: str,
    sentence: Span,
    namings: list[Naming],
    previous: Naming | None,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
) -> dict[int, Said]:
    """Naming (its start) -> what is said of it; `previous` is the last instrument named before the sentence."""
    inside = _within(timexes, sentence)
    here = [t for t in inside if not any(n.span.contains(t.span) for n in namings)]
    steps: dict[int, list[Step]] = {}
    ahead: set[int] = set()
    said: list[tuple[Sign, Naming]] = []
    takes_up = previous is not None and _TAKES_UP.match(text, sentence.start) is not None
    for sign in signs(text, sentence.start, sentence.end):
        naming = _meant(text, sign, namings, said) or (previous if takes_up else None)
        if (
            naming is None
            or naming.opener == "no"
            or naming.span.contains(sign.span)
            or not may_be(sign, text, naming.noun.family)
        ):
            continue
        said.append((sign, naming))
        if not (sign.real or _TO_ACTIVE.fullmatch(text[naming.span.end : sign.span.start])):
            if sign.stage in _TO_COME:
                ahead.add(naming.span.start)
            continue
        date = date_beside(sign.span, here, text, sentence)
        by = signatories(sign.span, text, mentions, sentence.end)
        steps.setdefault(naming.span.start, []).append(Step(sign.stage, date, sign.span, by))
    found: dict[int, Said] = {}
    for naming in [*namings, *([previous] if takes_up and previous is not None else [])]:
        start = naming.span.start
        found[start] = Said(
            tuple(steps.get(start, ())),
            _expires(text, sentence, naming, here, takes_up=naming is previous),
            start in ahead or _in_preparation(text, sentence, naming),
            standing(text, sentence, naming.span) if sentence.contains(naming.span) else None,
        )
    return found


def _within(timexes: tuple[Timex, ...], sentence: Span) -> tuple[Timex, ...]:
    first = bisect_left(timexes, sentence.start, key=lambda t: t.span.start)
    return timexes[first : bisect_left(timexes, sentence.end, key=lambda t: t.span.start)]


_TO_COME = frozenset({Stage.SIGNED, Stage.INITIALLED, Stage.ADOPTED})


def _meant(text: str, sign: Sign, namings: list[Naming], said: list[tuple[Sign, Naming]]) -> Naming | None:
    """The naming that a verb belongs to; `said` are the verbs before it in the sentence with theirs."""
    before = [n for n in namings if n.span.end <= sign.span.start]
    behind = [n for n in namings if n.span.start >= sign.span.end]
    inside = next((n for n in namings if n.span.contains(sign.span)), None)
    if inside is not None:
        return inside
    if not sign.passive and behind and _object(text[sign.span.end : behind[0].span.start], sign):
        return behind[0]
    if not before:
        return None
    near = before[-1]
    gap = text[near.span.end : sign.span.start]
    if _subject(gap, sign) or (said and said[-1][1] is near and _goes_on(text, said[-1][0], sign)):
        return next((n for n in before if n.span.contains(near.span)), near)  # "the protocol to the treaty"
    return None


#: What may stand between a name and its verb: the helping verbs, and before them a clause between commas or brackets.
_HELPERS = (
    r"(?:,? (?:which|that))?(?: (?:was|were|is|are|has|have|had|been|being|be|will|would|could|may|might|must|should|"
    r"can|not|never|yet|to|also|only|first|already|later|\w+ly|once|just)|n[o’']t){0,6}"
)
_ASIDE = r"(?:,[^,;:]{1,80},| \([^()]{1,40}\)| [–—-]{1,2} [^–—]{1,80} [–—-]{1,2})?"
_TAIL = r"(?: (?:with|on|of|about|between|for|among|by|in|from|worth) (?:[\w’'.-]+ ){0,7}?[\w’'.-]+)?"
_TO_PASSIVE = re.compile(_TAIL + _ASIDE + _HELPERS + r"[\s,(]*")
_TO_ACTIVE = re.compile(
    r"(?:,? (?:which|that))?(?: (?:it|they|he|she|we|both|(?:the|his|her|its|their) \w+|[A-Z]\w+)"
    r"(?: (?:has|have|had|recently|just)){0,2})?,? "
)


def _subject(gap: str, sign: Sign) -> bool:
    """Whether the words between a name and a verb behind it let the name be what the verb is about."""
    if sign.close:
        return re.fullmatch(_HELPERS + r",? ", gap) is not None
    if not sign.passive:
        return _TO_ACTIVE.fullmatch(gap) is not None
    return len(gap) < 120 and _TO_PASSIVE.fullmatch(gap) is not None


def _goes_on(text: str, last: Sign, sign: Sign) -> bool:
    """Whether a verb goes on about the same: "was signed on May 14 and took effect in March"."""
    gap = text[last.span.end : sign.span.start]
    return (
        len(gap) < 120
        and re.search(r"(?:\band|\bbut|,)(?: (?:was|has|had|then|later|never|not|been|\w+ly)){0,3}\s+$", gap)
        is not None
    )


def _object(gap: str, sign: Sign) -> bool:
    """Whether the words between an active verb and a name let the name be its object.

    "initialed the 16 agreed chapters of the treaty" counts, "concluded two-thirds of the chapters of the pact" is only
    a part, and "approved the mandate to sign an accord" is about something else.
    """
    words = _WORD.findall(gap.lower())
    if re.search(r"[,;.:]", gap) or len(words) > 8:
        return False
    if len(words) <= 1:
        return set(words) <= word_set("may-stand") or words[0].endswith("ly")
    return words[-1] == "of" and bool(set(words) & word_set("parts")) and sign.stage is Stage.INITIALLED


def _expires(text: str, sentence: Span, naming: Naming, here: list[Timex], *, takes_up: bool) -> str | None:
    where = expiry(text, sentence.start if takes_up else naming.span.end, sentence.end)
    return date_beside(where, here, text, sentence) if where is not None else None


def _before(lead: str) -> str:
    """The words of the last clause of `lead`."""
    return re.split(r"[,;:\"“”]", lead)[-1]


def _adjective(words: list[str], k: int) -> bool:
    """Whether "initial" says what comes first and initials nothing: its initial reaction to the pact."""
    return words[k] == "initial" and (k == 0 or words[k - 1] in word_set("determiners"))


def _in_preparation(text: str, sentence: Span, naming: Naming) -> bool:
    """Whether the words beside the name say that the text is still being made: "the 18 chapters of", "talks on"."""
    moved = naming.noun.shown == "motion" and naming.coming == "proposed"  # a proposed bill is no more than a bill
    if naming.draft and not moved and (naming.coming != "new" or _THERE_NOW.match(text, naming.span.end) is None):
        return True
    lead = _WORD.findall(_before(text[max(sentence.start, naming.span.start - 45) : naming.span.start].lower()))
    near = lead[-6:]
    making = max((k for k, w in enumerate(near) if w in word_set("parts") and not _adjective(near, k)), default=None)
    if making is not None:
        verb = making - 2 * (making > 1 and lead[-6:][making - 1] == "to")  # "refused to sign"
        return not set(lead[-6:][verb:]) & word_set("there")
    if _MAKING.match(text, naming.span.end) or (not naming.proper and _TALKS.match(text, naming.span.end)):
        return True
    tail = text[naming.span.end : min(sentence.end, naming.span.end + 45)].lower()
    owned = tail.startswith(("'s", "’s")) and bool(set(_WORD.findall(tail)[:4]) & word_set("parts"))
    return owned or ", whose signing" in tail
