"""The status that the learnt reader tells of a word, put right where the words beside it say otherwise."""

from __future__ import annotations

from itertools import pairwise

from dateline.events.find import Found
from dateline.events.learnt import Told
from dateline.events.line import AUX
from dateline.model.event import Status


def status_told(found: Found, told: Told) -> Status | None:
    """The status told, put right where words beside it say otherwise; None where nothing was done.

    "The meeting was brief" is over, "expected to come during his visit" and "ahead of talks" are not; "overtures to cut
    their rates" tell of no cut, "so that they could meet" of a meeting aimed at.
    """
    if (
        _questioned(found)
        or _follows_suit(found)
        or _needless(found)
        or (found.clause.opener in _SUPPOSING and _asked(found))
    ):
        return None
    if found.clause.opener == "so that" and told.status in (*_DONE, Status.POSSIBLE):
        return Status.PLANNED
    if told.status in _DONE and (found.clause.opener in _SUPPOSING or _awaited(found)):
        return None
    return _of_verb(found, told) if found.verb else _of_noun(found, told)


def _needless(found: Found) -> bool:
    """Whether it need not be done: does not have to [hold] a vote until June."""
    low = found.line.words.low[max(0, found.phrase - _NEAR) : found.first]
    return any(triple == ("not", "have", "to") for triple in zip(low, low[1:], low[2:], strict=False))


def _follows_suit(found: Found) -> bool:
    """Whether it is no lawsuit: with Vesten following [suit]."""
    return found.line.at(found.first) == "suit" and found.line.at(found.first - 1).startswith("follow")


def _questioned(found: Found) -> bool:
    """Whether the sentence asks, as in "Can they go on with the talks next week?".

    Such a sentence tells of nothing done.
    """
    low = found.line.words.low
    return found.clause.question or (low[-1] == "?" and low[0] in AUX)


def _asked(found: Found) -> bool:
    """Whether somebody only asks about it: they asked if Orland [imposes] duties."""
    return found.line.at(found.clause.first - 1) in _ASKING


def _of_verb(found: Found, told: Told) -> Status | None:
    idle = told.status in _DONE and found.line.words.low[found.first - 1 : found.first] == ("to",)
    if idle or _only_said(found):
        return None
    return Status.UNDER_WAY if told.status is Status.HELD and _going_on(found) else told.status


def _of_noun(found: Found, told: Told) -> Status | None:
    low = found.line.words.low
    if (told.status in _DONE and found.negated) or _at_request(found):
        return None
    if told.status is not Status.UNDER_WAY and _ongoing(found):
        return Status.UNDER_WAY
    if told.status is Status.HELD and found.line.at(found.phrase - 1) in _ENDING:
        return Status.CANCELLED
    if told.status is Status.UNDER_WAY and not _WAS.isdisjoint(low[found.last : found.last + _NEAR]):
        return Status.HELD
    before = low[max(0, found.first - _NEAR) : found.first]
    coming = ("ahead", "of") in pairwise(before) or not _COMING.isdisjoint(low[found.clause.first : found.first])
    return Status.PLANNED if coming and told.status is Status.HELD else told.status


def _ongoing(found: Found) -> bool:
    """Whether its own words say that it goes on: under investigation, on trial; a study is still under way."""
    low = found.line.words.low
    if low[found.phrase - 1 : found.last] in _ONGOING:
        return True
    after = low[found.last : min(found.clause.last, found.last + _WITHIN)]
    return any(pair in _UNDER_WAY for pair in pairwise(after)) and not _WAS & set(after)


_ONGOING = frozenset(("under", w) for w in ("investigation", "review", "consideration")) | {("on", "trial")}
_UNDER_WAY = frozenset({("under", "way"), ("in", "progress"), ("is", "continuing"), ("are", "continuing")})
_ENDING = frozenset({"end", "ended", "ending", "terminate", "terminated", "scrap", "scrapped", "abandon", "abandoned"})
_WITHIN = 14  # words from a noun to what is said of it


def _only_said(found: Found) -> bool:
    """Whether a verb is one of speaking with its noun: will [raise] the matter."""
    raised = found.line.at(found.first).startswith("rais")
    return raised and not _MATTERS.isdisjoint(found.line.words.low[found.last : found.last + _NEAR // 2])


_MATTERS = frozenset({"matter", "issue", "issues", "question", "questions", "concern", "concerns", "point", "doubts"})


def _going_on(found: Found) -> bool:
    """Whether a verb tells what somebody is at: said it was [reviewing] the letter."""
    before = found.line.at(found.first - 1)
    return found.line.at(found.first).endswith("ing") and before in _BEING


_BEING = frozenset({"is", "are", "was", "were", "been", "still", "now", "currently", "'re", "'s"})


def _awaited(found: Found) -> bool:
    """Whether something else waits for it: must hold off until the envoy [visits] Karsk."""
    return found.verb and found.clause.until and not found.line.at(found.first).endswith("ed")


def _at_request(found: Found) -> bool:
    """Whether it only says why something else is done: at the request of Norland; at the invitation of the council."""
    low = found.line.words.low
    before = low[max(0, found.first - 2) : found.first]
    return before == ("at", "the") and low[found.first] in _WISHES and found.line.at(found.last) == "of"


_WISHES = frozenset({"request", "invitation", "urging", "behest", "insistence", "suggestion", "initiative"})


def status_between(told: Status, settled: Status | None, side: int) -> Status:
    """The status of what only the reader tells: the rules' reading of its words where that is right more often.

    On annotated stories it is so for what was done, may be done or is wanted; what is planned for a day gone by
    (`side` -1) was done, and what was done on a day to come (1) is planned.
    """
    if settled in (Status.HELD, Status.POSSIBLE, Status.PROPOSED):
        return settled
    if told is Status.HELD and side == 1:
        return Status.PLANNED
    return Status.HELD if told is Status.PLANNED and side == -1 else told


_DONE = (Status.HELD, Status.UNDER_WAY)
_SUPPOSING = frozenset({"if", "whether"})
_ASKING = frozenset({"ask", "asks", "asked", "asking", "wonder", "wondered"})
_NEAR = 6  # words
_WAS = frozenset({"was", "were"})
_COMING = frozenset({"will", "expected", "scheduled", "due"})
