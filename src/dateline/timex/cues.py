"""The words that turn a time to the past or the future, each by itself: "will", "met", "due", "agreed to"."""

from __future__ import annotations

from enum import Enum

from dateline.lexicon import table, words
from dateline.timex.numerals import cardinal
from dateline.timex.tokens import BREAK, Tokens
from dateline.timex.words import SHORT_MONTHS

REACH_HEAD = 6
_STOPS = frozenset({".", "?", "!", ";", BREAK, ""})
_CUES = {row[0]: row[1] for row in table("timex-tense", 2)}
_NO_PLANS = frozenset(row[0] for row in table("timex-no-plans", 1))
_PLANS = frozenset(row[0] for row in table("timex-plans", 1))
_BE = frozenset({"is", "are", "was", "were", "be"})
_BETWEEN_BE = frozenset({"now", "also", "still", "then", "later", "both", "all", "not", "next"})
_PAST_BE = frozenset({"was", "were", "had", "been", "did", "has"})
_ABBREVIATED = SHORT_MONTHS | words("timex-titles")
_NO_PARTICIPLES = frozenset({"succeed", "proceed", "exceed", "indeed", "speed", "hundred", "sacred", "naked"})
_PASSIVE = frozenset({"be", "is", "are", "being"})
_FIRST_MEANT = frozenset({"originally", "initially", "first", "previously"})
_TOWARDS = frozenset({"for", "until", "till", "to", "from"})
ARTICLES = frozenset({"a", "an", "the"})
_STILL = frozenset({"still", "newly", "recently", "previously", "already", "long", "much"})
_BEHIND_A_VERB = frozenset(
    {"by", "in", "on", "at", "to", "with", "from", "for", "during", "last", "this", "early", "late"}
)
_BEFORE_A_NOUN = frozenset(
    {"the", "its", "their", "his", "her", "our", "of", "for", "on", "with", "about", "new", "no", "any"}
)
#: Before "meet" these make it part of another verb, or a noun.
_NOT_PRESENT = frozenset({
    "to", "not", "did", "do", "does", "will", "would", "could", "should", "might", "may", "can", "must", "n't", "never",
    "a", "the", "track", "swim", "let", "that", "which", "who",
})  # fmt: skip
#: Journeys, told in the present by "who" as well: "the premier, who arrives on Friday", not "who takes office".
_SETS_OUT = frozenset({"arrives", "departs", "leaves", "returns", "travels", "flies", "reopens", "convenes"})
_NO_PLURAL = frozenset({"this", "does", "focus", "always", "perhaps", "besides", "thus", "towards"})
_PLANS_NOW = frozenset({"plans", "plan", "hopes", "hope", "intends", "intend"})
_NOW_BE = frozenset({"is", "are", "'s", "'re", "am", "'m"})
GATHERINGS = frozenset({
    "meeting", "talks", "session", "summit", "vote", "hearing", "conference", "debate", "strike", "election", "poll",
})  # fmt: skip
DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "such",
    "any", "some", "all", "both", "each", "other", "more", "high", "higher", "low", "lack", "bad", "heavy",
    "poor", "weak", "strong", "what",
})  # fmt: skip
_PREPOSITIONS = frozenset({"in", "on", "at", "by", "from", "with", "for"})


class Look(Enum):
    """Which way a clause looks."""

    BACK = "past"
    AHEAD = "future"
    OPEN = "open"
    LATER = "later"  # "would": to come as seen from the speaker, who may have spoken yesterday
    EITHER = "either"  # a plan told of in the past: "had been due on Friday" may lie before or ahead


#: Meetings in a row: which way each looks.
_IN_A_ROW = {"next": Look.AHEAD, "last": Look.BACK, "previous": Look.BACK}
_OF_A_PHRASE = frozenset({*_IN_A_ROW, "ahead"})


def is_stop(tokens: Tokens, i: int) -> bool:
    """Whether a sentence ends at token `i`; a full stop inside "U.S." or "Oct. 5" does not count."""
    word = tokens.low[i]
    if tokens.stops is not None and i < tokens.size and word not in (";", BREAK):
        return i in tokens.stops
    if word not in _STOPS:
        return False
    if word != "." or tokens.low[i + 1] == "":
        return True
    if tokens.touches(i + 1) and (tokens.low[i + 1].isalnum() or tokens.low[i + 1] in (",", ";")):
        return False  # "3.5", "in Osk, Ala., killed"
    before = tokens.low[i - 1]
    return not (
        len(before) == 1 or before in _ABBREVIATED or (tokens.low[i + 1].isalpha() and not tokens.capital(i + 1))
    )


def _infinitive(tokens: Tokens, i: int) -> Look | None:
    """What "to" and a verb say, by the head before them: "agreed to meet" is a plan, "failed to meet" is none."""
    if _opens_noun(tokens, i + 1):
        return None
    for j in range(i - 1, max(-1, i - 1 - REACH_HEAD), -1):
        word = tokens.low[j]
        if is_stop(tokens, j) or word in _NO_PLANS:
            return None
        if word in _PLANS and (word not in _BE or set(tokens.low[j + 1 : i]) <= _BETWEEN_BE):
            return Look.AHEAD  # "is now to meet", not "is known to meet"
    return None


def cue(tokens: Tokens, i: int, *, before: bool) -> Look | None:
    """What one token says about the direction, if anything; `before` tells on which side of the time it stands."""
    word = tokens.low[i]
    if before and word in _OF_A_PHRASE and (found := _by_phrase(tokens, i)):
        return found
    kind = _CUES.get(word) if word != "may" or not tokens.capital(i) else None
    match kind:
        case "plan" | "plan-for":
            found = None if word == "due" and _a_cause(tokens, i) else _plan(tokens, i, kind, before=before)
        case "present" | "present-plural":
            found = Look.AHEAD if _at_present(tokens, i, plural=kind == "present-plural") else None
        case "arranged":
            found = Look.AHEAD if before and tokens.low[i - 1] in _NOW_BE else None  # they are meeting on Sunday
        case "future" | "later" if tokens.low[i + 1] == "have":
            found = Look.BACK  # "could have met"
        case "past" if tokens.low[i - 1] in _PASSIVE:
            found = None
        case None:
            found = _by_form(tokens, i, before=before)
        case _:
            found = Look(kind)
    return found


def _by_phrase(tokens: Tokens, i: int) -> Look | None:
    """What a few words together say: "at its next wool meeting in June", "ahead of her flight on Sunday"."""
    low = tokens.low
    if low[i] in _IN_A_ROW and GATHERINGS & set(low[i + 1 : i + 3]):
        return _IN_A_ROW[low[i]]
    return Look.EITHER if low[i : i + 2] == ["ahead", "of"] and low[i + 2] in DETERMINERS else None


def _a_cause(tokens: Tokens, i: int) -> bool:
    """Whether "due to" gives a cause, as in "due to the strike" and "due to rains"."""
    return tokens.low[i + 1] == "to" and _opens_noun(tokens, i + 2)


def _opens_noun(tokens: Tokens, i: int) -> bool:
    """Whether no verb begins at token `i`: "the", "in", "Iraq", a plural; no infinitive ends in one s."""
    word = tokens.low[i]
    return word in DETERMINERS or word in _PREPOSITIONS or tokens.capital(i) or _many(tokens, i)


def _at_present(tokens: Tokens, i: int, *, plural: bool) -> bool:
    """Whether the token is a verb in the present: "the sides return on Friday", not "by 61 votes to 48"."""
    if tokens.low[i].endswith("s") and cardinal(tokens, i - 1) is not None:
        return False
    if plural:
        return _many(tokens, i - 1)
    before = tokens.low[i - 1]
    return before not in _NOT_PRESENT or (before in ("who", "which") and tokens.low[i] in _SETS_OUT)


def _many(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a plural noun, so that the word behind it is its verb: "the sides return on Friday"."""
    word = tokens.low[i]
    return (
        len(word) > 3 and word.isalpha() and word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURAL
    )


def _by_form(tokens: Tokens, i: int, *, before: bool) -> Look | None:
    """What the form of a word says that is no cue by itself: an infinitive, a regular past."""
    if tokens.low[i] == "to":
        return _infinitive(tokens, i) if before else None
    return Look.BACK if _participle(tokens, i) else None


def _plan(tokens: Tokens, i: int, kind: str, *, before: bool) -> Look | None:
    """What a word of planning says, before the time it plans for or behind it."""
    if tokens.low[i] in ("until", "till") and not_until(tokens.low, i):
        return Look.BACK
    if not before and _planned_now(tokens, i):
        return Look.AHEAD
    if kind == "plan-for" and tokens.low[i + 1] not in _TOWARDS:
        return Look.BACK if tokens.low[i].endswith("ed") else None
    return Look.AHEAD if before else None


def _participle(tokens: Tokens, i: int) -> bool:
    """Whether the token is a regular past that governs: not "is postponed", not "a still unspecified date"."""
    word = tokens.low[i]
    past = len(word) > 4 and word.endswith("ed") and word not in _NO_PARTICIPLES and not tokens.capital(i)
    return past and tokens.low[i - 1] not in _PASSIVE and not _describes(tokens, i)


def _planned_now(tokens: Tokens, i: int) -> bool:
    """Whether a plan behind its time is one of today: "on Tuesday, the league plans to meet", "... is due to vote"."""
    low = tokens.low
    if low[i + 1] != "to":
        return False
    verb = low[i] in _PLANS_NOW and low[i - 1].isalpha() and low[i - 1] not in _BEFORE_A_NOUN
    return verb or low[i - 1] in ("is", "are")


def _describes(tokens: Tokens, i: int) -> bool:
    """Whether the participle at `i` stands before its noun, and so governs no time: "a still unspecified date"."""
    before = tokens.low[i - 2] if tokens.low[i - 1] in _STILL else tokens.low[i - 1]
    return before in ARTICLES and tokens.low[i + 1].isalpha() and tokens.low[i + 1] not in _BEHIND_A_VERB


def not_until(low: list[str], i: int) -> bool:
    """Whether the "until" at `i` ends something that had not happened: "was not reported until"."""
    negation = next((j for j in range(i - 1, max(0, i - REACH_HEAD), -1) if low[j] in ("not", "n't", "never")), None)
    return negation is not None and low[negation - 1] in _PAST_BE


def told_in_the_past(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the plan at token `i` is told of as past: "had been due on", "scheduled for Friday was called off"."""
    low = tokens.low
    if _CUES.get(low[i], "") not in ("plan", "plan-for") and low[i] != "to":
        return False
    for j in range(after, after + 6):
        if low[j] in ("was", "were", "did", "has") and (j == after or low[j - 1] == ","):
            return True
    return any(word in _PAST_BE or word in _FIRST_MEANT for word in low[max(0, i - 3) : i])


def tells(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` tells of something past: a verb of the past or of saying."""
    return cue(tokens, i, before=True) is Look.BACK
