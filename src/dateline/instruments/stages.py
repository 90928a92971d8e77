"""How far an instrument has come: the verbs of its clauses, with tense and the dates beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.instruments.find import word_set
from dateline.lexicon import table
from dateline.model.instrument import Stage, Step
from dateline.model.mention import Mention
from dateline.model.span import Span
from dateline.model.timex import Timex, TimexType

_EXPIRES = re.compile(r"\b(?:expires?|will expire|runs? out|is to expire|lapses?|due to expire)\b")
_UNREAL = re.compile(
    r"\b(?:will|would|could|may|might|should|must|to|not|never|if|once|unless|be|before|until|yet|for)\s+(?:only |be |have |been |also )*\Z"
)
_RENEWED = re.compile(r"\bnot renewed\b")


@dataclass(frozen=True, slots=True)
class Sign:
    """A stage verb in the text; `real` says whether the step has been taken."""

    stage: Stage
    span: Span
    real: bool


@cache
def _stage_words() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in table("instruments-stages", 2)), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


@cache
def _stage_table() -> dict[str, Stage]:
    return {row[0]: Stage(row[1]) for row in table("instruments-stages", 2)}


def signs(text: str, start: int, end: int) -> list[Sign]:
    """The stage verbs between two offsets."""
    found = []
    for match in _stage_words().finditer(text, start, end):
        lead = text[max(start, match.start() - 40) : match.start()].lower()
        real = not _UNREAL.search(lead)
        found.append(Sign(_stage_table()[match[0].lower()], Span(match.start(), match.end()), real))
    return found


def expiry(text: str, start: int, end: int) -> Span | None:
    """Where the clause says that the instrument runs out."""
    match = _EXPIRES.search(text, start, end)
    return Span(match.start(), match.end()) if match else None


def date_beside(text: str, sign: Span, timexes: tuple[Timex, ...], start: int, end: int) -> str | None:
    """The date that goes with a verb: the nearest one behind it before the next verb, else one just before it."""
    behind = [
        t
        for t in timexes
        if t.type is TimexType.DATE and t.part_of is None and sign.end <= t.span.start < end and t.value[:1].isdigit()
    ]
    for timex in behind[:1]:
        between = text[sign.end : timex.span.start]
        if len(between) < 90 and not re.search(
            r"[.;:]|\band\b.*\b(?:was|is|has|will|took|entered)\b|, (?:is|has|was|will)\b", between
        ):
            return timex.value
    before = [t for t in timexes if t.type is TimexType.DATE and start <= t.span.start and t.span.end <= sign.start]
    for timex in reversed(before[-1:]):
        if timex.value[:1].isdigit() and sign.start - timex.span.end < 60:
            return timex.value
    return None


def signatories(sign: Span, text: str, mentions: tuple[Mention, ...], end: int) -> tuple[str, ...]:
    """Who is named with "by" behind the verb, as the offices or persons that the mentions give."""
    lead = re.match(r"\s+(?:\w+ ){0,3}?by ", text[sign.end : min(end, sign.end + 60)])
    if lead is None:
        return ()
    at = sign.end + lead.end()
    found: list[str] = []
    for mention in mentions:
        if mention.span.start < at - 4 or mention.span.start >= end:
            continue
        gap = text[at : mention.span.start]
        if not re.fullmatch(r"(?:the |,? and |, |\w{0,12} ){0,4}", gap):
            break
        found.extend(mention.names or (mention.name,))
        at = mention.span.end
    return tuple(found)


def step_of(sign: Sign, date: str | None, by: tuple[str, ...]) -> Step:
    """One step as a record."""
    return Step(sign.stage, date, sign.span, by)


def in_preparation(text: str, start: int, end: int) -> bool:
    """Whether words of drafting and negotiating stand in the sentence."""
    words = re.findall(r"[a-z]+", text[start:end].lower())
    return any(w in word_set("draftly") for w in words)
