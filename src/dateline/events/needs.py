"""What a trigger word needs beside it to mean an event, as far as the sentence alone tells.

"Met" needs somebody to meet, "sign" a text, "strike" no air force before it; the column `needs` of events.txt names the
test: the words of demands.py, or a class of events-objects.txt. "a/b" is either, "a+dated" adds a need that hangs on
time or status and is judged in meant.py.
"""

from __future__ import annotations

from functools import cache

from dateline.events.beside import Beside, object_of
from dateline.events.demands import TESTS
from dateline.events.line import AUX, PREPOSITION, Line
from dateline.events.objects import word_class
from dateline.events.phrases import Match
from dateline.events.senses import SENSES
from dateline.events.verbs import Form

_DETERMINED = frozenset({"a", "an", "its", "their", "his", "her", "any", "no", "this"})
#: Classes of events-objects.txt: what the verb is done to.
_OBJECTS = frozenset({
    "text", "measure", "pact", "launch", "conditions", "leave", "captive", "crossing", "diplomat", "assets", "supply",
    "term", "troops", "chamber", "ties", "level", "claim", "ruling", "money", "row", "offer", "public", "papers",
    "club", "goods", "contest",
})  # fmt: skip


_TESTS = TESTS | SENSES


@cache
def needs_of(column: str) -> frozenset[str]:
    """The single needs of a column: ``needs_of("text/money+dated")`` is text or money beside it, and a day."""
    return frozenset(column.replace("+", "/").split("/"))


def allowed(line: Line, match: Match, *, verb: bool) -> bool:
    """Whether what a trigger needs beside it is there."""
    low, first = line.words.low, match.first
    beside = Beside(line, match, low[first - 1] if first else "", line.at(match.last))
    if beside.after in word_class("show") or _in_name(beside) or _of_a_market(beside):
        return False
    if _describing(beside) if verb else _before_noun(beside):
        return False
    tests = [_test(need, beside) for need in needs_of(match.row.columns[4]) if need in _OBJECTS or need in _TESTS]
    return not tests or any(tests)


def _of_a_market(beside: Beside) -> bool:
    """Whether a session is one of a market or a mere manner: after a quiet session; meeting in closed session."""
    if beside.match.row.columns[2] != "session":
        return False
    manner = beside.line.at(beside.match.first - 2) == "in" and beside.before in ("closed", "secret", "private")
    return manner or beside.before in word_class("market")


def _test(need: str, beside: Beside) -> bool:
    if need == "level" and (_GUESSED & beside.ahead(7) or beside.after == "short"):
        return False  # cut its forecast of the growth rate; cut short the tariffs
    if need in ("crossing", "supply") and word_class("gathering") & beside.ahead(5):
        return False  # opened their first talks on the frontier
    return object_of(beside, need) if need in _OBJECTS else _TESTS[need](beside)


_GUESSED = frozenset({"forecast", "forecasts", "estimate", "estimates", "outlook", "target", "targets"})


def _describing(beside: Beside) -> bool:
    """Whether a verb form only describes a noun ("the approved plans") or is no verb at all ("by telephone")."""
    form, before, tags = beside.match.form, beside.before, beside.line.words.tags
    tag = tags[beside.match.first - 1] if beside.match.first else ""
    nxt = tags[beside.match.last] if beside.match.last < len(tags) else ""
    if form == Form.BASE:  # a fine day, under fire
        single = beside.match.last - beside.match.first == 1  # demanded that Kern step down
        noun = tags[beside.match.first] in ("NOUN", "ADJ", "PROPN") and before not in AUX and before not in _BARE
        noun = noun and (single or tag != "PROPN")
        return noun or tag in ("ADJ", "DET", "NUM") or before in PREPOSITION - {"to"} or before in _DETERMINED
    if form == Form.ING:
        if before in _DETERMINED or before == "the":
            return True  # told a briefing
        if tags[beside.match.first] == "NOUN" and nxt != "DET":
            return True  # at a White House briefing
        refused = before == "out" and beside.line.cue_at(beside.match.first - 1) is not None  # ruled out raising taxes
        return nxt == "NOUN" and tag in ("ADJ", "DET", "NOUN", "ADP") and not refused  # the basic voting structure
    if not form & Form.PART:
        return False
    attributive = before in _DETERMINED or before in _ATTRIBUTIVE or (before == "to" and not form & Form.BASE)
    return before == "as" or (attributive and nxt in ("NOUN", "ADJ", "PROPN"))


_ATTRIBUTIVE = frozenset({"the", "of", "'s", "for", "with", "newly", "recently", "then-newly", "freshly"})
_BARE = frozenset({"to", "and", "or", "not", ",", "also", "then", "n't"})  # what a bare verb may follow


def _before_noun(beside: Beside) -> bool:
    """Whether a noun only describes the next one: the debate controversy, the conference president."""
    line, last = beside.line, beside.match.last
    if last >= len(line) or beside.after in word_class("time") or beside.match.row[4] == "round":
        return False
    return line.words.tags[last] == "NOUN" and line.words.raw[last][:1].islower()


def _in_name(beside: Beside) -> bool:
    """Whether the word is part of a proper name of something else: Paris Agreement Street, the Court of Session."""
    raw, first, last = beside.line.words.raw, beside.match.first, beside.match.last
    if first == 0 or not raw[first][:1].isupper():
        return False
    if beside.match.row[4] == "dated" and beside.match.row[2] == "conference":
        return True  # Congress, the National Assembly: a body
    if beside.before == "of" and raw[first - 2][:1].isupper():
        return True
    if beside.match.row[2] == "talks" and first > 1 and raw[first - 1][:1].isupper():
        return beside.line.at(first - 2) not in ("the", "'s")  # the Commissioner for Enlargement Negotiations
    if last < len(raw) and raw[last][:1].isupper():
        named = beside.after in word_class("named place")
        return named or (beside.match.form == Form.NOUN and beside.after not in word_class("calendar"))
    return False
