"""Votes: "by 54 votes to 12 with 8 abstentions", "voted 93 to 0", "231 Democrats supporting, 194 opposing"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.model.span import Span
from dateline.tallies.numbers import WORDS, word_value

_SMALL = "|".join(w for w in WORDS if w not in {"hundred", "dozen"})
#: One number of a vote: digits or a word; only sentences that speak of a vote are searched.
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w{{3,5}}|{_SMALL})"
)

_ABSTAINED = (
    rf"(?:(?: on \w+day)?,? (?:with |and )?(?P<abstain>{NUMBER}) (?:members? )?(?:abstentions?|abstaining|abstained))?"
)
_TO = (
    rf"\b(?P<for>{NUMBER})(?: votes?)?(?: to |-|–)(?P<against>{NUMBER}|nil|none)\b"
    rf"(?: votes?| ruling| decision)?{_ABSTAINED}"
)
_FAVOUR = (
    rf"\b(?P<for>{NUMBER})(?: \w+)? (?:in favou?r|for|voted (?:in favou?r|for)|voting (?:in favou?r|for))\b"
    rf"(?:,? (?:and )?(?P<middle>{NUMBER}) (?:abstentions?|abstaining|abstained))?"
    rf"[^.;]{{0,20}}?,? (?:and )?(?P<against>{NUMBER})(?: \w+)? (?:voted |voting )?against{_ABSTAINED}"
)
_WON = rf"\b(?P<for>{NUMBER}) votes,? (?:with |and )(?P<against>{NUMBER})(?: \w+)? against{_ABSTAINED}"
_SIDE = (
    rf"\b(?P<some>{NUMBER}) (?P<group>[A-Z]?[a-z]+s?) "
    r"(?P<verb>supporting|supported|backing|backed|opposing|opposed|abstaining|abstained"
    r"|(?:voting|voted) (?:for|in favou?r|against))"
)
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|passed|approved|adopted|rejected|defeated|abstentions?|ballot|ruling|decision)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:vot(?:e|es|ed|ing)|abstentions?|ballot)\b", re.IGNORECASE)
_COURT = re.compile(r"\b(?:court|tribunal|judges|justices|panel|commission)\b", re.IGNORECASE)
#: A verb that says how a vote ended, with the numbers right behind it: "was rejected by 74 to 70", "approved 12-6".
_ENDED = re.compile(
    r"\b(?:passed|approved|adopted|rejected|defeated)\b"
    r"(?:(?P<by>[^,;]{0,60}? by (?:a margin of )?)| (?:(?:the|an?) (?:[\w-]+ ){1,3})?)\Z",
    re.IGNORECASE,
)
#: A matter that fell, and one who was beaten in an election.
_FELL = re.compile(
    r"\b(?:was|were|been) (?:narrowly )?(?:rejected|defeated|voted down|thrown out)\b"
    r"|\b(?:rejects|rejected|votes? down|voted down|turns? down|turned down|defeats)\b"
)
_BEATEN = re.compile(r"\b(?:[Bb]eat|[Dd]efeated) (?:[\w-]+ ){0,4}[A-Z]")
_MATTER = re.compile(
    r"\b(?:law|bill|resolution|motion|measure|mandate|ratification|protocol|treaty|amendment|budget|proposal|declaration"
    r"|program|programme|decision|draft|agreement|accord|permit|plan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: numbers for and against, abstentions where said, and the parts where they are told by group."""

    span: Span
    values: tuple[tuple[str, float], ...]
    matter: str
    parts: tuple[tuple[str, float], ...] = ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when the first sentence speaks of a vote: most runs of the program never need it."""
    return re.compile(pattern, re.IGNORECASE)


def number(words: str) -> float | None:
    """The value of one number of a vote; nil is 0."""
    low = words.lower().replace(",", "")
    if low in ("nil", "none"):
        return 0.0
    value = float(low) if low.isdigit() else word_value(low)
    return None if value is None else float(value)


def _numbers(found: re.Match[str]) -> tuple[tuple[str, float], ...] | None:
    values = []
    for key in ("for", "against", "abstain"):
        words = found[key] or (found.groupdict().get("middle") if key == "abstain" else None)
        if words is None:
            continue
        value = number(words)
        if value is None:
            return None
        values.append((key, value))
    return tuple(values)


def _side(verb: str) -> str:
    low = verb.lower()
    if low.startswith("abstain"):
        return "abstain"
    return "against" if low.startswith("oppos") or low.endswith("against") else "for"


def _by_group(text: str, at: int, matter: str) -> Vote | None:
    sides = list(_compiled(_SIDE).finditer(text))
    if len(sides) < 2:
        return None
    totals: dict[str, float] = {}
    parts: list[tuple[str, float]] = []
    for found in sides:
        value = number(found["some"])
        if value is None:
            return None
        side = _side(found["verb"])
        totals[side] = totals.get(side, 0.0) + value
        parts.append((f"{found['group']} {side}", value))
    if "for" not in totals or "against" not in totals:
        return None
    span = Span(at + sides[0].start(), at + sides[-1].end())
    return Vote(span, tuple((k, totals[k]) for k in ("for", "against", "abstain") if k in totals), matter, tuple(parts))


def find_votes(text: str, at: int) -> list[Vote]:
    """The votes counted in one sentence; `at` is where the sentence starts in the story."""
    if not _VOTE.search(text):
        return []
    matters = _MATTER.findall(text)
    matter = matters[0].lower() if matters else "vote"
    grouped = _by_group(text, at, matter)
    if grouped is not None:
        return [grouped]
    for pattern in (_FAVOUR, _WON, _TO):
        for found in _compiled(pattern).finditer(text):
            values = _numbers(found)
            if values is None or _BEATEN.search(text, 0, found.start()):
                continue
            if pattern is _TO:
                if not _voted(text, found):
                    continue
                values = _fallen(values, text[: found.start()])
            return [Vote(Span(at + found.start(), at + found.end()), values, matter)]
    return []


def _voted(text: str, found: re.Match[str]) -> bool:
    """Whether "88 to 31" is a vote and no score, range or clock time."""
    lead = text[max(0, found.start() - 60) : found.start()].lower()
    if re.search(r"(?:from|between|\$|€|£)\s*$", lead):
        return False
    if found[0].lower().endswith(("ruling", "decision")):
        return _COURT.search(text) is not None
    if not _SAID.search(text):
        ended = _ENDED.search(text, max(0, found.start() - 90), found.start())
        return ended is not None and (ended["by"] is not None or " to " not in found[0])
    return (
        bool(re.search(r"\bvot|\bpassed|\bapproved|\badopted|\brejected|\bballot", lead)) or "vote" in found[0].lower()
    )


def _fallen(values: tuple[tuple[str, float], ...], lead: str) -> tuple[tuple[str, float], ...]:
    """The numbers of a vote told with the winners first: "rejected by 74 to 70" has 70 for and 74 against."""
    numbers = dict(values)
    if not _FELL.search(lead) or numbers["for"] <= numbers["against"]:
        return values
    swapped = {**numbers, "for": numbers["against"], "against": numbers["for"]}
    return tuple(swapped.items())
