"""Accords told by their noun and its day alone: last February's Karsk accord; the pact, agreed in Lund in May."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dateline.events.clause import Clause
from dateline.events.dated import DATED
from dateline.events.draft import Draft
from dateline.events.find import Found, noun_found
from dateline.events.line import Line
from dateline.events.objects import spelt
from dateline.events.phrases import Match
from dateline.events.verbs import Form
from dateline.events.when import days_of
from dateline.events.words import Words
from dateline.lexicon import Row
from dateline.model.event import Participant
from dateline.model.timex import Timex, TimexType
from dateline.text.seek import where

_OTHERS = frozenset({"agreement", "signing", "adoption", "ratification", "entry_into_force", "expiry"})
_ROW = Row(("accord", "n", "agreement", "AGREE", "accord"), "")
_MADE = frozenset({"agreed", "reached", "struck", "concluded", "negotiated", "forged", "brokered", "made", "clinched"})
_BEHIND = frozenset({"of", "last", "in", "on", "from", "a", "two", "three"})
_FAR = 7  # words from a participle to its day: agreed by the two sides in Lund last May
_NO_ACCORD = frozenset({"charter", "convention", "settlement", "contract", "concession"})


def tells_pact(words: Words) -> bool:
    """Whether a sentence has an accord and a word of the calendar: a quick look first."""
    return not _accords().isdisjoint(words.low) and not DATED.isdisjoint(words.low)


@cache
def _accords() -> frozenset[str]:
    return spelt("pact") - _NO_ACCORD


def find_pacts(
    line: Line, clauses: tuple[Clause, ...], told: list[Found], timexes: list[Timex]
) -> list[tuple[Found, Timex]]:
    """The accords of a sentence that none of the event words `told` tells of, each with the day that is its own."""
    if not clauses or not tells_pact(line.words):
        return []
    made = []
    for k in where(line.words.low, _accords()):
        if _known(told, k):
            continue
        accord = noun_found(line, clauses, Match(k, k + 1, _ROW, Form.NOUN))
        timex = None if accord.negated else _own_time(accord, timexes)
        if timex is not None:
            made.append((accord, timex))
    return made


def _known(told: list[Found], k: int) -> bool:
    """Whether an event word of the clause tells of the accord already: signed the pact; the pact expires."""
    return any(
        f.first <= k < f.last or (f.kind in _OTHERS and f.clause.first <= k < max(f.clause.last, f.right)) for f in told
    )


def _own_time(accord: Found, timexes: list[Timex]) -> Timex | None:
    """The time inside the accord's phrase, right behind it, or behind its participle."""
    first, end = _own_words(accord)
    index = accord.line.words.index_of
    own = [t for t in timexes if first <= index(t.span.start) < end and t.type is TimexType.DATE]
    if not own or (_named_by_year(accord, index(own[0].span.start)) and _made(accord) is None):
        return None
    return own[0]


def _named_by_year(accord: Found, at: int) -> bool:
    """Whether a year is only part of what an accord is called: the 1994 Karsk Convention, the treaty of 2003."""
    return accord.line.at(at).isdigit() and len(accord.line.at(at)) == len("1994")


def _made(accord: Found) -> int | None:
    """Where its participle stands behind it: the previous agreement, reached in 2007; the pact, which was struck."""
    line, end = accord.line, accord.last
    aside = end + (line.at(end) == ",")
    if line.at(aside) in _MADE:
        return aside
    which = next((k for k in range(end, end + _FAR) if line.at(k) in ("which", "that")), None)
    told = which is not None and line.at(which + 1) in ("was", "were") and line.at(which + 2) in _MADE
    return which + 2 if which is not None and told else None


def _own_words(accord: Found) -> tuple[int, int]:
    """Where the accord's own day can stand."""
    line, end = accord.line, accord.last
    if (made := _made(accord)) is not None:
        return accord.phrase, made + _FAR
    done = line.words.tags[accord.phrase - 1 : accord.phrase] == ("VERB",) and not line.at(accord.phrase - 1).endswith(
        "ing"
    )
    if line.at(end) in _BEHIND and not (done and line.at(end) != "of"):  # rejected the treaty last June
        return accord.phrase, end + 2
    return accord.phrase, accord.first


def parties(draft: Draft) -> tuple[Participant, ...]:
    """Who made an accord: not the place that only names it (the Karsk accord), but its owners and who is told after."""
    line, found = draft.found.line, draft.found
    inside = {line.words.raw[k] for k in range(found.phrase, found.first) if not _owner(line, k)}
    return tuple(p for p in draft.participants if p.name.split(" ")[-1] not in inside or _whole(p.name))


def _whole(name: str) -> bool:
    """Whether a name tells all sides of an accord: the OPEC accord, the Group of Six accord; not the Karsk accord."""
    return name.startswith("Group of ") or name.partition(" ")[0].upper() == name.partition(" ")[0]


def _owner(line: Line, k: int) -> bool:
    """Whether a word owns or joins: the cartel's December accord, the Orland-Tarn pact."""
    return line.at(k + 1) in ("'s", "’s", "'", "’", "-") or "-" in line.at(k) or line.words.tags[k] == "ADJ"


def sealed(drafts: Iterable[Draft], accord: Draft) -> bool:
    """Whether an accord of that time is told as signed or adopted: one event, whichever word tells it."""
    days = days_of(accord.when)
    if accord.found.kind != "agreement" or days is None:
        return False
    others = (days_of(d.when) for d in drafts if d.status is not None and d.found.kind in _SEALED)
    return any(o is not None and o[0] <= days[1] and days[0] <= o[1] for o in others)


_SEALED = frozenset({"signing", "adoption", "ratification", "agreement"})
