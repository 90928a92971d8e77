"""Whom an event word takes behind it: met [X], talks with [X and Y], signed by [X], sanctions against [X]."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.hosts import DASHES
from dateline.events.line import BE, BOUNDARY, HAVE, Line
from dateline.events.needs import needs_of
from dateline.events.objects import word_class
from dateline.events.phrase import Piece, is_verb_at, listed
from dateline.events.verbs import Form
from dateline.model.mention import Kind

_PARTNER = frozenset({"with", "between", "among", "by", "of"})
#: Prepositions that bring in a participant, by kind, beyond those of everybody.
_ALSO: dict[str, frozenset[str]] = {
    "measure": frozenset({"against", "on", "to", "from"}),
    "submission": frozenset({"to"}),
    "vote": frozenset({"in"}),
    "hearing": frozenset({"before", "in"}),
    "call": frozenset({"to", "from"}),
    "other": frozenset({"from"}),
}
_AGAINST = frozenset({"against", "on", "to", "from"})
#: Verbs whose object is somebody who takes part: met the envoys, swore in the judge, sacked the minister.
_TAKES_WHOM = frozenset({"meeting", "talks", "call", "visit", "appointment", "resignation", "hearing"})
_DONE_TO = frozenset({"work", "measure", "other", "vote", "election"})  # the investigation of a bank: it takes no part
_ALONE = frozenset(
    {"vote", "adoption", "ratification", "measure", "work", "expiry", "entry_into_force", "resignation", "appointment"}
    | {"submission", "election"}
)


def passive(event: Found) -> bool:
    """The treaty was signed by ...; an agreement signed in Sorabad: who acts stands after "by"."""
    if event.kind == "appointment" or not event.verb or not event.match.form & Form.PART:
        return False  # X was sworn in
    low = event.line.words.low
    around = low[max(0, event.first - 4) : event.first]
    if around[-1:] == ("to",):
        return False  # is likely to cut its rate
    if not BE.isdisjoint(around):
        return True
    if not HAVE.isdisjoint(around):
        return False  # have rejected a plan by the mills
    return "by" in low[event.last : event.last + 3]


def undergone(event: Found) -> bool:
    """Whether the subject of a passive takes part: the minister was sacked, Kern was arrested, received by Tarn."""
    return event.kind in ("resignation", "meeting") or not _PATIENTS.isdisjoint(needs_of(event.match.row[4]))


_PATIENTS = frozenset({"public", "diplomat", "charged", "undergone"})


def partners_of(event: Found, pieces: list[Piece], limit: int) -> list[Piece]:
    """The names behind an event word: met [X], talks with [X and Y], signed by [X], sanctions against [X]."""
    line, k = event.line, event.last
    wanted = _prepositions(event)
    if event.verb and not passive(event) and (event.kind in _TAKES_WHOM or _receives(event, pieces)):
        k = past_time(line, k, limit)
        found = listed(line, k, limit, pieces) if line.at(k) != "and" else []
        if found and not (event.kind == "visit" and found[0].mention.kind not in _TRAVELLERS[sent(event)]):
            return found
    while k < limit:
        word = line.at(k)
        if word == "at" and event.kind == "work" and line.at(k + 2) == "level":  # at the level of the ministries
            return listed(line, k + 4, limit, pieces)
        if word in wanted and not (word == "to" and line.words.tags[k + 1 : k + 2] == ("NUM",)):  # cut to 9 pct
            found = listed(line, k + 1, limit, pieces, targets=word in _AGAINST)
            if found and word == "with" and event.verb:
                found += _again(line, found[-1].last, pieces)
            # a round of peace talks between X and Y; was banned from office by X
            goes_on = word == "of" or (word != "by" and passive(event))
            if found or not goes_on:
                return found
        if word in DASHES and line.at(k - 1) in _STATES:  # the meeting of seven nations -- [A, B and C]
            return listed(line, k + 2 if line.at(k + 1) in DASHES else k + 1, limit, pieces)
        if _ends_zone(line, event, k):
            return []
        k += 1
    return []


def _again(line: Line, k: int, pieces: list[Piece]) -> list[Piece]:
    """Those behind a second "with": met with Kern on Monday and [with Tarn]."""
    second = next(
        (j for j in range(k, min(len(line), k + _SECOND)) if line.at(j) == "and" and line.at(j + 1) == "with"), None
    )
    return [] if second is None else listed(line, second + 2, len(line), pieces)


_SECOND = 12  # words from one partner to "and with"


def _receives(event: Found, pieces: list[Piece]) -> bool:
    """Whether somebody is the object: sent [the police] a plan; the bill passed [the Senate]; convicted [Ivo Kern]."""
    line = event.line
    first = event.last + 1 if line.at(event.last) in ("the", "its") else event.last
    whom = next((p for p in pieces if first in (p.lead, p.first) or event.last in (p.lead, p.first)), None)
    if whom is None or line.at(whom.last) in ("'s", "’s"):
        return False
    behind = line.words.tags[whom.last : whom.last + 1]
    if event.kind == "submission":
        return behind == ("DET",) or event.match.row[0] == "sue"
    whole = behind not in (("NOUN",), ("ADJ",), ("PROPN",)) and whom.mention.name[:1].isupper()
    return whole and (event.kind == "other" or (event.kind == "vote" and whom.mention.kind is Kind.BODY))


_STATES = frozenset({"nations", "countries", "states", "powers", "democracies"})


def sent(event: Found) -> bool:
    """Whether somebody is sent on a visit: Orland sent [an envoy] to Karsk."""
    return event.kind == "visit" and event.verb and event.match.row[4] == "sent"


#: Who can be the object of a verb of travelling, and of one of sending.
_TRAVELLERS = {False: frozenset({Kind.PERSON}), True: frozenset({Kind.PERSON, Kind.GROUP})}


def _prepositions(event: Found) -> frozenset[str]:
    base = _PARTNER - {"of"} if event.verb or event.kind in _DONE_TO else _PARTNER
    base = base - {"with"} if event.kind in _ALONE else base
    base = base - {"by"} if event.verb and not passive(event) else base  # rejected a plan by the mills
    return base | _ALSO.get(event.kind, frozenset())


def past_time(line: Line, k: int, limit: int) -> int:
    """Past a time or an adverb: met [on Monday]; held [today] talks."""
    while k < limit and (dated(line, k) or line.words.tags[k] == "ADV" or (line.at(k) == "on" and dated(line, k + 1))):
        k += 1
    return k


def dated(line: Line, k: int) -> bool:
    """Whether a word belongs to the calendar."""
    return line.at(k) in word_class("calendar") or line.at(k) in word_class("time")


def _ends_zone(line: Line, event: Found, k: int) -> bool:
    """Whether a word ends what is said of an event: a verb of another clause, "to discuss ...", a comma, "which"."""
    word = line.at(k)
    if word in _RELATIVE or word in BOUNDARY or word in _OTHER_TOPIC or word in ("margins", "sidelines"):
        return True
    if word == ",":
        return not _aside_of_time(line, k)
    if word == "to" and line.words.tags[k + 1 : k + 2] in (("VERB",), ("AUX",)):
        return line.at(k + 1) not in ("be", "take")
    if not is_verb_at(line, k) or word in BE:
        return False
    if word == "made" or any(s.first <= k < s.last for s in (*event.modifiers, *event.steps)):
        return False  # a call made by Kern to Tarn
    return not word.endswith("ed") or line.words.tags[k + 1 : k + 2] in (("DET",), ("PRON",), ("PROPN",))


_OTHER_TOPIC = frozenset({"about", "because", "amid", "after", "before", "following", "despite", "but", "while"})


def _aside_of_time(line: Line, comma: int) -> bool:
    """Whether a comma belongs to a date: on Friday, May 3, with ..."""
    return dated(line, comma - 1) or dated(line, comma + 1) or line.at(comma - 1).isdigit()


_RELATIVE = frozenset({"which", "who", "whose", "that", "where", "because", "while", "if", "as", "when"})
