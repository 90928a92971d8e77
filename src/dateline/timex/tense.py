"""Whether the clause around a time looks back or ahead, told by the cue words nearest to it. No parser.

The verb that governs a time mostly stands before it ("will meet on Friday", "agreed to meet in May"), so the clause is
read leftwards to the nearest cue; only where it has none (the time opens the sentence) is it read rightwards.
"""

from __future__ import annotations

from enum import Enum

from dateline.lexicon import table, words
from dateline.timex.numerals import cardinal
from dateline.timex.tokens import BREAK, Tokens
from dateline.timex.words import MONTHS, SHORT_MONTHS, WEEKDAYS

_REACH_BEFORE, _REACH_AFTER, _REACH_HEAD, _REACH_OVER_COMMAS = 18, 12, 6, 10
_REACH_OPENED = (
    36  # tokens behind a time that opens a sentence: "In May, a week after ..., in a town ..., a bomb went off"
)
_A_SUBJECT = 6  # tokens from "Friday's" to the verb of what it owns
_A_CLAUSE = 8  # tokens from a time that opens a clause to the verb of it
_STOPS = frozenset({".", "?", "!", ";", BREAK, ""})


class Look(Enum):
    """Which way a clause looks."""

    BACK = "past"
    AHEAD = "future"
    OPEN = "open"
    LATER = "later"  # "would": to come as seen from the speaker, who may have spoken yesterday
    EITHER = "either"  # a plan told of in the past: "had been due on Friday" may lie before or ahead


_CUES = {row[0]: row[1] for row in table("timex-tense", 2)}
_NO_PLANS = frozenset(row[0] for row in table("timex-no-plans", 1))
_PLANS = frozenset(row[0] for row in table("timex-plans", 1))
_BE = frozenset({"is", "are", "was", "were", "be"})
_BETWEEN_BE = frozenset({"now", "also", "still", "then", "later", "both", "all", "not", "next"})
_PAST_BE = frozenset({"was", "were", "had", "been", "did", "has"})
_ABBREVIATED = SHORT_MONTHS | words("timex-titles")
_NO_PARTICIPLES = frozenset({"succeed", "proceed", "exceed", "indeed", "speed", "hundred", "sacred", "naked"})
_NO_FACT = frozenset({"will", "would", "to", "may", "could", "if", "be"})
_PASSIVE = frozenset({"be", "is", "are", "being"})
_FIRST_MEANT = frozenset({"originally", "initially", "first", "previously"})
_TOWARDS = frozenset({"for", "until", "till", "to", "from"})
_DONE = words("timex-done")
_ARTICLES = frozenset({"a", "an", "the"})
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
#: Journeys, told in the present by "who" as well: "the premier, who arrives on Friday", not "the premier, who takes ...".
_SETS_OUT = frozenset({"arrives", "departs", "leaves", "returns", "travels", "flies", "reopens", "convenes"})
_NO_PLURAL = frozenset({"this", "does", "focus", "always", "perhaps", "besides", "thus", "towards"})
_PLANS_NOW = frozenset({"plans", "plan", "hopes", "hope", "intends", "intend"})
_OWNERS = frozenset({"its", "their", "his", "her", "our", "'s", "'"})
_NOW_BE = frozenset({"is", "are", "'s", "'re", "am", "'m"})
GATHERINGS = frozenset({
    "meeting", "talks", "session", "summit", "vote", "hearing", "conference", "debate", "strike", "election", "poll",
})  # fmt: skip
#: Words before "Tuesday's meeting" that leave it still to come.
_FACING = frozenset({
    ("ahead", "of"), ("clear", "for"), ("ready", "for"), ("set", "for"), ("prepare", "for"), ("preparing", "for"),
    ("prepared", "for"), ("preparations", "for"), ("agenda", "for"), ("open", "for"), ("hopes", "for"),
    ("to", "boycott"),
})  # fmt: skip
_DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "such",
    "any", "some", "all", "both", "each", "other", "more", "high", "higher", "low", "lack", "bad", "heavy",
    "poor", "weak", "strong", "what",
})  # fmt: skip
_COMING = frozenset({"will", "shall"})
_NO_SUBJECT = frozenset({"that", "which", "who", "and", "but", "as", "if", "when", "while", "for", "on"})
_PREFIXES = frozenset({"by", "until", "till", "through"})
_NO_PLACE = _PREFIXES | frozenset({"before", "after", "prior", "than", "since", "from", "between", "for"})


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
    for j in range(i - 1, max(-1, i - 1 - _REACH_HEAD), -1):
        word = tokens.low[j]
        if is_stop(tokens, j) or word in _NO_PLANS:
            return None
        if word in _PLANS and (word not in _BE or set(tokens.low[j + 1 : i]) <= _BETWEEN_BE):
            return Look.AHEAD  # "is now to meet", not "is known to meet"
    return None


def _cue(tokens: Tokens, i: int, *, before: bool) -> Look | None:
    """What one token says about the direction, if anything; `before` tells on which side of the time it stands."""
    word = tokens.low[i]
    kind = _CUES.get(word) if word != "may" or not tokens.capital(i) else None
    if kind in ("plan", "plan-for"):
        return None if word == "due" and _a_cause(tokens, i) else _plan(tokens, i, kind, before=before)
    if kind in ("present", "present-plural"):
        return Look.AHEAD if _at_present(tokens, i, plural=kind == "present-plural") else None
    if kind == "arranged":
        return Look.AHEAD if before and tokens.low[i - 1] in _NOW_BE else None  # they are meeting on Sunday
    if word == "ahead" and tokens.low[i + 1] == "of" and before:
        return Look.EITHER if tokens.low[i + 2] in _DETERMINERS else None  # "ahead of his departure on Sunday"
    if kind in ("future", "later") and tokens.low[i + 1] == "have":
        return Look.BACK  # "could have met"
    if kind is not None:
        return None if kind == "past" and tokens.low[i - 1] in _PASSIVE else Look(kind)
    return _by_form(tokens, i, before=before)


def _a_cause(tokens: Tokens, i: int) -> bool:
    """Whether "due to" gives a cause, as in "due to the strike" and "due to rains"."""
    return tokens.low[i + 1] == "to" and _opens_noun(tokens, i + 2)


def _opens_noun(tokens: Tokens, i: int) -> bool:
    """Whether a noun rather than a verb begins at token `i`: "the", "Iraq", a plural; no infinitive ends in one s."""
    word = tokens.low[i]
    return word in _DETERMINERS or tokens.capital(i) or _many(tokens, i)


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
    if tokens.low[i] in ("until", "till") and _not_until(tokens.low, i):
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
    return before in _ARTICLES and tokens.low[i + 1].isalpha() and tokens.low[i + 1] not in _BEHIND_A_VERB


def _opens_sentence(tokens: Tokens, i: int) -> bool:
    return i <= 0 or is_stop(tokens, i - 1) or tokens.low[i - 1] in ('"', "but", "and")


def _at_once(tokens: Tokens, first: int, after: int) -> Look | None:
    """What the words that touch the time say: "by Friday", "as soon as Tuesday", "Wednesday's ruling"."""
    low = tokens.low
    target = (
        low[first - 1] in ("set", "fixed") and low[after] == "as" and low[first] in MONTHS
    )  # "has named May 3 as the day"
    if target or (low[first - 1] == "as" and low[first - 2] in ("soon", "early", "late")):
        return Look.AHEAD
    if low[after] == "'s" and tokens.touches(after):
        meeting = low[first] in WEEKDAYS and bool(GATHERINGS & set(low[after + 1 : after + 4]))
        faced = (meeting and _is_faced(low, first)) or _is_to_come(tokens, after)
        return Look.AHEAD if faced else Look.OPEN
    if low[first] in WEEKDAYS and low[after] in GATHERINGS and low[first - 1] in _ARTICLES and _is_faced(low, first):
        return Look.AHEAD  # preparing for a Thursday meeting
    if low[first - 2 : first] == ["as", "of"]:
        ahead = _behind(tokens, after) if tokens.capital(first - 2) else _before(tokens, first, after)
        return ahead if ahead in (Look.AHEAD, Look.LATER) else Look.BACK
    if low[first - 1] in _PREFIXES and not _opens_sentence(tokens, first - 1):
        return _up_to(tokens, first)
    if low[first - 1] == "for" and low[first] in WEEKDAYS and low[first - 2] in GATHERINGS and is_stop(tokens, after):
        return Look.AHEAD  # called a cabinet meeting for Friday
    if low[after].isalpha() and low[first] in MONTHS:
        return _called_by_its_month(low, first, after)
    return None


def _is_faced(low: list[str], first: int) -> bool:
    """Whether the words before a day tell that its meeting is yet to come: ahead of, or ready for, Tuesday's talks."""
    if low[first - 1] in _ARTICLES:
        first -= 1
    return tuple(low[first - 2 : first]) in _FACING


def _is_to_come(tokens: Tokens, after: int) -> bool:
    """Whether what a day owns has its "will" right behind: "Friday's employment figures will be watched"."""
    for j in range(after + 1, min(tokens.size, after + 1 + _A_SUBJECT)):
        word = tokens.low[j]
        if word in _COMING or word == "due":
            return True
        if not word.isalpha() or word in _DETERMINERS or word in _NO_SUBJECT or tells(tokens, j):
            return False
    return False


def _up_to(tokens: Tokens, first: int) -> Look | None:
    """What "by", "until" or "through" says: a time to come, but for "fell through May", "did not open until Friday"."""
    low = tokens.low
    if low[first - 1] == "through" and _ran(tokens, first - 1):
        return Look.BACK
    if low[first - 1] in ("until", "till") and _not_until(low, first - 1):
        return Look.BACK
    return None if "had" in low[max(0, first - 8) : first] else Look.AHEAD


def _called_by_its_month(low: list[str], first: int, after: int) -> Look | None:
    """What is called by its month: "an April report" and "their May pact" are past, "the June summit" the nearest."""
    done = any(word in _DONE for word in low[after : after + 3])
    if low[first - 1] in _OWNERS and done:
        return Look.BACK
    if low[first - 1] in _ARTICLES:
        if low[first - 1] != "the" and (low[after] in GATHERINGS or low[after] == "or"):
            return None  # "go for a June election"
        return Look.BACK if done or low[first - 1] != "the" else Look.OPEN
    return None


def _not_until(low: list[str], i: int) -> bool:
    """Whether the "until" at `i` ends something that had not happened: "was not reported until"."""
    negation = next((j for j in range(i - 1, max(0, i - _REACH_HEAD), -1) if low[j] in ("not", "n't", "never")), None)
    return negation is not None and low[negation - 1] in _PAST_BE


def _ran(tokens: Tokens, i: int) -> bool:
    """Whether something past runs through the time behind token `i`: "sales fell through August"."""
    for j in range(i - 1, max(-1, i - 1 - _REACH_AFTER), -1):
        if is_stop(tokens, j) or tokens.low[j] in (",", "is", "are"):
            return False
        found = _cue(tokens, j, before=True)
        if found:
            return found is Look.BACK
    return False


def look(tokens: Tokens, first: int, after: int) -> Look:
    """The direction of the clause around tokens ``[first, after)``."""
    found = _at_once(tokens, first, after) if first else None
    if found is None and opens_told_clause(tokens, first):
        return Look.BACK
    reach = _REACH_OPENED if _opens_sentence(tokens, first - (tokens.low[first - 1] in ("in", "on"))) else _REACH_AFTER
    return found or _before(tokens, first, after) or _behind(tokens, after, reach) or Look.OPEN


def _before(tokens: Tokens, first: int, after: int) -> Look | None:
    commas = 0
    for i in range(first - 1, max(-1, first - 1 - _REACH_BEFORE), -1):
        if is_stop(tokens, i):
            break
        commas += tokens.low[i] == ","
        found = _cue(tokens, i, before=True)
        if commas and found is Look.AHEAD and first - i > _REACH_OVER_COMMAS:
            continue
        if found is Look.AHEAD and tokens.low[i] not in _PREFIXES:
            return Look.EITHER if _told_in_the_past(tokens, i, after) else found
        if found and not (tokens.low[i] in _PREFIXES and _opens_sentence(tokens, i)):
            return found
    return None


def _told_in_the_past(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the plan at token `i` is told of as past: "had been due on", "scheduled for Friday was called off"."""
    low = tokens.low
    if _CUES.get(low[i], "") not in ("plan", "plan-for") and low[i] != "to":
        return False
    for j in range(after, after + 6):
        if low[j] in ("was", "were", "did", "has") and (j == after or low[j - 1] == ","):
            return True
    return any(word in _PAST_BE or word in _FIRST_MEANT for word in low[max(0, i - 3) : i])


def _behind(tokens: Tokens, after: int, reach: int = _REACH_AFTER) -> Look | None:
    for i in range(after, min(tokens.size, after + reach)):
        if is_stop(tokens, i):
            break
        found = _cue(tokens, i, before=False)
        if found:
            return found
    return None


def opens_told_clause(tokens: Tokens, first: int) -> bool:
    """Whether a time at `first` opens a clause that tells of the past: "..., and on Friday the minister resigned"."""
    joint = first - 2 if tokens.low[first - 1] in ("on", "in") else first - 1
    if joint < 1 or tokens.low[joint] not in ("and", "but") or tokens.low[joint - 1] != ",":
        return False
    for j in range(first + 1, min(tokens.size, first + _A_CLAUSE)):
        if is_stop(tokens, j):
            break
        found = _cue(tokens, j, before=False)
        if found:
            return found is Look.BACK
    return False


def tells(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` tells of something past: a verb of the past or of saying."""
    return _cue(tokens, i, before=True) is Look.BACK


def governed(tokens: Tokens, first: int, reach: int) -> Look | None:
    """The direction of a verb that stands at most `reach` tokens before, with no comma or other sign between."""
    for i in range(first - 1, max(-1, first - 1 - reach), -1):
        if not tokens.low[i].isalpha() or tokens.low[i] in _NO_PLACE:
            return None
        found = _cue(tokens, i, before=True)
        if found:
            told = found is Look.AHEAD and _told_in_the_past(tokens, i, first)
            modal = any(word in _NO_FACT for word in tokens.low[max(0, i - 4) : i])
            return None if told or (found is Look.BACK and modal) else found
    return None
