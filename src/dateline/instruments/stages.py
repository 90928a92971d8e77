"""How far an instrument has come: the verbs of its clauses, with tense, condition and the dates beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import table
from dateline.model.instrument import Stage
from dateline.model.mention import Kind, Mention
from dateline.model.span import Span
from dateline.model.timex import Timex, TimexType

_EXPIRES = re.compile(r"\b(?:expires?|will expire|runs? out|is to expire|lapses?|due to expire)\b")
#: The step has not been taken: "to be signed", "will have ratified", "would be signed", "not signed".
_AHEAD = re.compile(
    r"\b(?:be|is|are|(?:will|would|could|may|might|should|must|to|not|never|yet|cannot)"
    r"(?: (?:only|have|been|also|soon)){0,3}) \Z",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|once|as soon as|whether|until|before|provided|in case)\b", re.IGNORECASE)
#: Somebody denies it, or does not think so: "I do not see that it has been terminated", "nobody has denounced it".
_DENIED = re.compile(
    r"\b(?:no one|nobody|none|neither|denied|denies|denying|without|no plans?|no intention|(?:do|does|did) not"
    r"|don't|doesn't)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.]\s|\s[—–-]\s|\b(?:said|says)\b")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly )?\Z", re.IGNORECASE)
#: "agreed to meet", "agreed that": people do it.
_PEOPLE = re.compile(r" (?:to (?!by\b|last\b|in\b|on\b|this\b|earlier\b)|that |with |not |as |and |but |for )")
#: A signing that has taken place: "welcomed their signing of an accord".
_SIGNING = re.compile(
    r"\b(?:welcom|hail|prais|follow|after|since|mark|celebrat)(?:ed|ing)?\b[^.;:,]{0,60}?\b(signing of)\b"
    r"|\b(signing ceremony (?:for|of))\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:both |the |then |,? and |, ){0,3}")
_FULL = re.compile(r"\d{4}")
#: A date may stand this many characters before its verb.
_NEAR = 60
#: Those who sign may stand between, however many: "on Sunday Presidents Leitao of Varnia and Aker of Lund signed".
_NAMES = re.compile(
    r"(?:,? (?:[A-Z][\w’'.-]*|of|and|the|(?:prime |foreign )?(?:presidents?|ministers?|leaders?))){1,24},? "
)
_RIGHT_BEFORE = re.compile(r" (?:\w+ly )?")
#: What parts a verb from a date behind it: another clause begins.
_ANOTHER = re.compile(
    r"[.;:]|,? (?:and|which|but) .*\b(?:was|is|has|had|were|are|will|would|took|entered)\b"
    r"|, (?:is|has|was|will|entered|took)\b|\b(?:ends|ended|expires|expired|begins|began|runs|starts)\b"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A stage verb in the text: `real` says whether the step has been taken, `passive` how it stands to its subject.

    `close` is a verb that people do more often than papers undergo: it must stand right behind the name.
    """

    stage: Stage
    span: Span
    real: bool
    passive: bool
    close: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in table("instruments-stages", 3)), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


@cache
def _stages() -> dict[str, tuple[Stage, str]]:
    return {row[0]: (Stage(row[1]), row[2]) for row in table("instruments-stages", 3)}


def signs(text: str, start: int, end: int) -> list[Sign]:
    """The stage verbs between two offsets."""
    found = [
        Sign(Stage.SIGNED, Span(*match.span(match.lastindex or 0)), real=True, passive=False)
        for match in _SIGNING.finditer(text, start, end)
    ]
    for match in _pattern().finditer(text, start, end):
        stage, how = _stages()[match[0].lower()]
        if how == "behind" and _PEOPLE.match(text, match.end()):
            continue
        lead = text[max(start, match.start() - 120) : match.start()]
        clauses = list(_CLAUSE.finditer(lead))
        clause = lead[clauses[-1].end() :] if clauses else lead
        real = not _AHEAD.search(lead) and not _CONDITION.search(clause) and not _DENIED.search(clause)
        passive = how != "either" or _PASSIVE.search(lead) is not None
        found.append(Sign(stage, Span(match.start(), match.end()), real, passive, how == "behind"))
    return sorted(found, key=lambda s: s.span)


#: What only laws, resolutions and the like can be: an accord is not "passed".
_PASSED = re.compile(r"passed|passes|promulgated", re.IGNORECASE)
_VOTED = frozenset({"resolution", "decree", "program", "law", "declaration", "charter"})


def may_be(sign: Sign, text: str, family: str) -> bool:
    """Whether an instrument of this family can be what the verb says."""
    return family in _VOTED or not _PASSED.fullmatch(text, sign.span.start, sign.span.end)


def expiry(text: str, start: int, end: int) -> Span | None:
    """Where the clause says that the instrument runs out."""
    match = _EXPIRES.search(text, start, end)
    return Span(match.start(), match.end()) if match else None


def _day(timex: Timex) -> str | None:
    """The date of a time expression: the first day of "since October 1", the day of "midnight on December 31"."""
    value = timex.value.split("/", 1)[0].split("T", 1)[0]
    return value if _FULL.match(value) and timex.type in (TimexType.DATE, TimexType.TIME) else None


def date_beside(sign: Span, timexes: list[Timex], text: str, sentence: Span) -> str | None:
    """The date that goes with a verb: the one right before it, the nearest one behind it in its clause, or one before.

    "on Thursday denounced the pact, which had been due to run until 2014" tells of Thursday.
    """
    before = [t for t in timexes if sentence.start <= t.span.start and t.span.end <= sign.start and _day(t)]
    if before and _RIGHT_BEFORE.fullmatch(text, before[-1].span.end, sign.start):
        return _day(before[-1])
    for timex in timexes:
        if timex.span.start < sign.end or timex.span.start >= sentence.end or (day := _day(timex)) is None:
            continue
        between = text[sign.end : timex.span.start]
        if len(between) > 90 or _ANOTHER.search(between) or _pattern().search(between):
            break
        return day
    return _day(before[-1]) if before and _told_before(sign, before[-1].span, text, sentence) else None


def _told_before(sign: Span, date: Span, text: str, sentence: Span) -> bool:
    """Whether the last date before a verb is the verb's: not "was signed in March and ratified by 13 of them"."""
    far = sign.start - date.end >= _NEAR and _NAMES.fullmatch(text, date.end, sign.start) is None
    if far or _pattern().search(text, date.end, sign.start):
        return False
    earlier = [m.end() for m in _pattern().finditer(text, sentence.start, date.start)]
    return not earlier or date.start - earlier[-1] >= _NEAR


def signatories(sign: Span, text: str, mentions: tuple[Mention, ...], end: int) -> tuple[str, ...]:
    """Who is named with "by" behind the verb, as the offices or persons that the mentions give."""
    lead = re.match(r"\s+(?:\w+ ){0,3}?by ", text[sign.end : min(end, sign.end + 60)])
    if lead is None:
        return ()
    at = sign.end + lead.end()
    found: list[str] = []
    for mention in mentions[bisect_left(mentions, at - 4, key=lambda m: m.span.start) :]:
        if mention.span.start >= end:
            break
        if mention.kind is Kind.PLACE or not _JOINT.fullmatch(text, at, max(at, mention.span.start)):
            break
        found.extend(n.split(" in ")[0] for n in mention.names or (mention.name,))
        at = mention.span.end
    return tuple(dict.fromkeys(found))
