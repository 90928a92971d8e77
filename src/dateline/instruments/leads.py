"""Whether a text is there or only hoped for, from the words before and behind its name.

"for breaking a pact" speaks of one that exists, "talks on a pact" of one being made, "calls for a pact" of one that
somebody wants, "rejected a pact" of one that came to nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from dateline.instruments.words import word_set
from dateline.lexicon import table
from dateline.model.span import Span

#: Characters looked at before and behind a name, and words allowed between the telling words and the name.
_BEFORE, _BEHIND, _BETWEEN = 70, 50, 4
_CUT = re.compile(r"[;:.]\s|[,—–\"”“]")
_WORDS = re.compile(r"\w+")
#: Behind a name: what is only possible, and what is told of a text that is there.
_OPEN = re.compile(
    r"(?: \w+){0,4}? (?:would|could|might|may|should|must|(?:is|was|are|were) (?:not |more |less )?(?:possible|likely|"
    r"unlikely|near|close|expected|needed|necessary|essential|imminent|in sight|being negotiated|under discussion))\b"
)
_TO_COME = re.compile(r"(?:,? (?:that|which))? (?:will|is to|are to|was to|were to|has yet to|have yet to)\b")
_THERE = re.compile(
    r"(?:,? (?:that|which|under which|by which|whereby|in which))? "
    r"(?:was|were|has|had|have|is|are|expire[sd]?|contain(?:s|ed)|gives?|gave|cover(?:s|ed|ing)|allow(?:s|ed|ing)|"
    r"require[sd]?|call(?:s|ed|ing)|sets?|aim(?:s|ed)|provide[sd]?|ban(?:s|ned|ning)|bar(?:s|red|ring)|limit(?:s|ed|ing)|"
    r"remain(?:s|ed)|end(?:s|ed|ing)|made|dating|dated|guarantee[sd]?|govern(?:s|ed|ing)|protect(?:s|ed|ing)|"
    r"prohibit(?:s|ed|ing)|permit(?:s|ted|ting)|impose[sd]?|commit(?:s|ted|ting)|oblige[sd]?|establish(?:es|ed|ing)|"
    r"stipulate[sd]?|state[sd]?|specifie[sd]|says|struck|brokered|negotiated|agreed)\b"
)


_UNDER = frozenset({"under", "in", "after", "following", "as part of"})
#: Prepositions count right before the name: "since the accord", not "since June on an accord".
_BESIDE = frozenset({"under", "despite", "since", "following", "after", "in", "thanks to", "because of", "as part of"})
_MODALS = frozenset({"would", "could", "might", "may", "should"})


class Standing(StrEnum):
    """What the words around a name say of the text."""

    MADE = "made"
    DRAFT = "draft"
    PROPOSED = "proposed"
    REJECTED = "rejected"
    NONE = "none"


@cache
def _senses() -> dict[str, Standing]:
    return {words: Standing(row[0]) for row in table("instruments-leads", 2) for words in row[1].split(", ")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _senses()), key=len, reverse=True)) + r")\b")


def standing(text: str, sentence: Span, name: Span) -> Standing | None:
    """What the clause says of the text named at `name`; None where it says nothing.

    The words behind the name are asked first: "an accord on fishing would help". Of those before it the nearest ones
    count. Example: "seeks a pact" gives PROPOSED, "under a pact" MADE.
    """
    behind = text[name.end : min(sentence.end, name.end + _BEHIND)]
    if _TO_COME.match(behind):
        return Standing.DRAFT
    open_ = _OPEN.match(behind)
    if open_ and not _CUT.search(open_[0]):
        return Standing.PROPOSED
    before = _before(text[max(sentence.start, name.start - _BEFORE) : name.start].lower())
    if before is None and _THERE.match(behind):
        return Standing.MADE
    return before


def _beside(gap: str) -> bool:
    """Whether only an article or a day stands between a preposition and the name: "since the May 22 accord"."""
    words = _WORDS.findall(gap)
    return all(w.isdigit() or w in word_set("determiners") or w in word_set("dates") for w in words)


def _before(lead: str) -> Standing | None:
    lead = lead.rstrip(" \"“”'")
    clause = lead[max((m.end() for m in _CUT.finditer(lead)), default=0) :]
    found = [m for m in _pattern().finditer(clause) if m[0] not in _BESIDE or _beside(clause[m.end() :])]
    if not found or len(_WORDS.findall(clause[found[-1].end() :])) > _BETWEEN:
        return None
    sense = _senses()[found[-1][0]]
    if found[-1][0] in _UNDER and any(m[0] in _MODALS for m in found[:-1]):
        return Standing.PROPOSED  # "it would supply power under a pact"
    undone = sense is Standing.MADE and any(_senses()[m[0]] is Standing.NONE for m in found[:-1])
    return None if undone else sense
