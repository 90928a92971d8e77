"""What a trigger word needs beside it to mean an event, as far as the sentence alone tells.

"Met" needs somebody to meet, "sign" a text, "strike" no air force before it; the column `needs` of events.txt names the
test. Needs that hang on time or status ("dated", "later" ...) are judged in meant.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

from dateline.events.line import AUX, BE, HAVE, PREPOSITION, Line
from dateline.events.objects import has_object, sends_envoy, singular, word_class
from dateline.events.phrases import Match
from dateline.events.verbs import Form
from dateline.model.swift import swift

_DETERMINED = frozenset({"a", "an", "its", "their", "his", "her", "any", "no", "this"})
#: Classes of events-objects.txt: what the verb is done to.
_OBJECTS = frozenset({
    "text", "measure", "pact", "launch", "conditions", "leave", "captive", "crossing", "diplomat", "assets", "supply",
    "term", "troops", "chamber", "ties",
})  # fmt: skip


@swift
@dataclass(frozen=True, slots=True)
class Beside:
    """A trigger with the words before and after it."""

    line: Line
    match: Match
    before: str
    after: str

    def ahead(self, count: int) -> set[str]:
        """The next `count` words."""
        return set(self.line.words.low[self.match.last : self.match.last + count])

    def capital_ahead(self, count: int) -> bool:
        """Whether a capital is among the next `count` words."""
        return any(w[:1].isupper() for w in self.line.words.raw[self.match.last : self.match.last + count])

    def has_envoy(self) -> bool:
        """Whether an envoy is the object: send [a three-man team] to Washington."""
        return sends_envoy(self.line, self.match.last)

    def next_to(self, which: str, *, back: int = 0, ahead: int = 4) -> bool:
        """Whether an object of the class `which` stands close by."""
        return has_object(self.line, self.match.first, self.match.last, which, back=back, ahead=ahead)


def is_verb(line: Line, match: Match) -> bool:
    """Whether a trigger that can be noun or verb is a verb here: "voted", "to visit", "have been meeting"."""
    if not match.form & Form.NOUN:
        return match.part in "vx"
    if match.form is Form.NOUN:
        return False
    before, after, tag = line.at(match.first - 1), line.at(match.last), line.words.tags[match.first]
    if match.form & Form.ING:
        named = before in _WHILE and tag == "VERB" and line.words.raw[match.last : match.last + 1] != (after,)
        return _gerund(match, before, after, named=named) or (
            match.last - match.first == 1
            and after in ("this", "these", "those")
            and line.at(match.last + 1) not in word_class("time")  # the council meeting this week
        )
    if before == "to" or before in AUX:
        return tag != "NOUN" or before == "to"
    if after == "to" and match.row[0] == "vote" and tag != "NOUN":  # "if the House votes to impeach"
        return not _DETERMINED & set(line.words.low[max(0, match.first - 4) : match.first])
    return tag == "VERB"


_WHILE = frozenset({"after", "before", "while", "upon", "since"})  # after meeting Kern, he said


def _gerund(match: Match, before: str, after: str, *, named: bool) -> bool:
    if match.first == 0:
        return after not in ("of", "in")
    takes = after in ("a", "an", "the", "his", "her", "their", "its", "with") or before in AUX or named
    return takes and before not in ("the", "a", "for", "of", "'s")


def allowed(line: Line, match: Match, *, verb: bool) -> bool:
    """Whether what a trigger needs beside it is there."""
    beside = Beside(line, match, line.at(match.first - 1), line.at(match.last))
    if beside.after in word_class("show") or _in_name(beside):
        return False
    if _describing(beside) if verb else _before_noun(beside):
        return False
    needs = match.row[4]
    if needs in _OBJECTS:
        return _has_its_object(beside, needs)
    test = _TESTS.get(needs)
    return test is None or test(beside)


def _has_its_object(beside: Beside, needs: str) -> bool:
    """Whether the text, measure or pact is there: behind an active verb, before a passive one, or meant by "it"."""
    near = beside.line.words.low[max(0, beside.match.first - 5) : beside.match.first]
    if "it" in near or beside.after == "it":
        return beside.next_to(needs, back=60, ahead=11)
    if needs == "text":
        return beside.next_to(needs, back=22 if beside.match.form & Form.PART else 0, ahead=11)
    passive = bool(beside.match.form & Form.PART) and (bool(set(near) & BE) or beside.after == "by")
    return beside.next_to(needs, back=14 if passive or needs == "conditions" else 0, ahead=0 if passive else 8)


def _describing(beside: Beside) -> bool:
    """Whether a verb form only describes a noun ("the approved plans") or is no verb at all ("by telephone")."""
    form, before, tags = beside.match.form, beside.before, beside.line.words.tags
    tag = tags[beside.match.first - 1] if beside.match.first else ""
    nxt = tags[beside.match.last] if beside.match.last < len(tags) else ""
    if form is Form.BASE:
        return tag in ("ADJ", "DET", "NUM") or before in PREPOSITION - {"to"} or before in _DETERMINED
    if form is Form.ING:
        if before in _DETERMINED or before == "the":
            return True  # told a briefing
        if tags[beside.match.first] == "NOUN" and nxt != "DET":
            return True  # at a White House briefing
        return nxt == "NOUN" and tag in ("ADJ", "DET", "NOUN", "ADP")  # the basic voting structure
    if not form & Form.PART:
        return False
    attributive = before in _DETERMINED or before in ("the", "of", "'s", "for", "with")
    return before == "as" or (attributive and nxt in ("NOUN", "ADJ", "PROPN"))


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
        return named or (beside.match.form is Form.NOUN and beside.after not in word_class("calendar"))
    return False


_PERIODS = frozenset({"day", "week", "month", "year"})


def _meet(beside: Beside) -> bool:
    """Somebody to meet, or nobody named at all; not expectations, and not "met with a response"."""
    ahead = beside.ahead(6)
    if word_class("not met") & set(beside.line.words.low[max(0, beside.match.first - 3) : beside.match.first]):
        return False  # until their demands are met
    if ahead & word_class("not met") or beside.after == "halfway" or (beside.after == "with" and beside.before in BE):
        return False
    if beside.after in PREPOSITION | word_class("after meeting") | {"", ",", "."}:
        return True
    if beside.after == "the" and _PERIODS & set(beside.line.words.low[beside.match.last + 1 : beside.match.last + 3]):
        return True  # will meet the following week
    people = word_class("people") | word_class("leader")
    return beside.capital_ahead(6) or any(singular(word) in people for word in ahead)


def _body(beside: Beside) -> bool:
    """A parliament, committee or party before the verb; one voter's vote is none of ours."""
    before = beside.line.words.low[max(0, beside.match.first - 14) : beside.match.first]
    return beside.match.form is not Form.ING and any(singular(word) in word_class("body") for word in before)


def _body_or_leaders(beside: Beside) -> bool:
    """Leaders or a body before the verb: EU leaders gathered in Karsk, not a crowd."""
    before = beside.line.words.low[max(0, beside.match.first - 6) : beside.match.first]
    return any(singular(word) in word_class("leader") | word_class("body") for word in before)


def _act(beside: Beside) -> bool:
    """A text that a body passes or approves: not the president's approval of plans."""
    passive = bool(beside.match.form & Form.PART) and (beside.after == "by" or beside.after[:1].isdigit())
    near = beside.line.words.low[max(0, beside.match.first - 9) : beside.match.first]
    leaders = not word_class("several leaders").isdisjoint(near)  # the presidents plan to approve 28 programs
    decided = _has_its_object(beside, "text") or beside.next_to("decided", back=14 if passive else 0)
    return decided and (passive or leaders or _body(beside) or beside.before in BE)


def _officer(beside: Beside) -> bool:
    """An office that somebody loses: sacked the finance minister, the premier was ousted; not a dismissed claim."""
    low, first, last = beside.line.words.low, beside.match.first, beside.match.last
    if beside.match.form & Form.PART and beside.before in BE:
        near = low[max(0, first - 8) : first]
    else:
        near = tuple(takewhile(lambda word: word not in PREPOSITION, low[last : last + 5]))
    describing = first > 0 and beside.line.words.tags[first - 1] == "VERB"  # replaced ousted Premier Olga Tarn
    describing = describing or any(word in ("'s", "’s", "suit", "lawsuit") for word in low[last : last + 5])
    who = word_class("leader") | word_class("officer")
    return not describing and any(singular(word) in who for word in near)


def _received(beside: Beside) -> bool:
    """Somebody who is received: the rebel leader, a delegation; not a letter from one."""
    low, last = beside.line.words.low, beside.match.last
    if beside.match.form & Form.PART and beside.before in BE:
        return beside.after == "by" and any(singular(word) in word_class("leader") for word in low[last : last + 6])
    near = tuple(takewhile(lambda word: word not in PREPOSITION and word != ",", low[last : last + 7]))
    who = [i for i, word in enumerate(near, last) if singular(word) in word_class("leader") | word_class("people")]
    return any(beside.line.words.tags[i + 1 : i + 2] != ("NOUN",) for i in who)  # not management fees


def _strike(beside: Beside) -> bool:
    if not beside.match.form & Form.NOUN or is_verb(beside.line, beside.match):
        return beside.after in ("for", "over", "from", "until", "unless", "if") and bool(
            word_class("labour") & set(beside.line.words.low)
        )
    if beside.match.form & Form.NOUN and beside.after != "on" and _of_war(beside):
        return False
    on = beside.after in ("on", "against") and beside.line.at(beside.match.last + 1) not in word_class("calendar")
    return not on and not word_class("armed") & set(beside.line.words.low)


def _of_war(beside: Beside) -> bool:
    """Whether a strike is one of armed forces: Vesten strikes on a plant, unless workers are spoken of."""
    several = beside.line.at(beside.match.last - 1) == "strikes"
    origin = (
        beside.line.words.tags[beside.match.first - 1] in ("ADJ", "PROPN")
        and beside.line.words.raw[beside.match.first - 1][:1].isupper()
    )
    return (several or origin) and not word_class("labour") & set(beside.line.words.low)


_TESTS: dict[str, Callable[[Beside], bool]] = {
    "round": lambda b: (
        b.before in word_class("ordinal") and (b.after != "of" or bool(b.ahead(4) & word_class("gathering")))
    ),
    "plural": lambda b: b.line.at(b.match.last - 1).endswith("s"),
    "segment": lambda b: b.before in ("high-level", "closing", "opening", "ministerial"),
    "mission": lambda b: b.after == "to",
    "agreement": lambda b: b.after == "to" and b.before != "to",
    "withdrawal": lambda b: b.after == "from" and b.next_to("pact", ahead=8),
    "exchange": lambda b: b.after == "of",
    "strike": _strike,
    "work": lambda b: (
        (b.after == "on" and b.line.at(b.match.last + 1) not in word_class("calendar"))
        or (b.after in AUX and b.before in ("", "the", "."))
    ),
    "meet": _meet,
    "with": lambda b: b.after == "with",
    "to": lambda b: b.after in ("to", "there"),
    "sent": lambda b: b.next_to("text", back=14 if b.match.form & Form.PART else 0, ahead=6) or b.has_envoy(),
    "act": _act,
    "finish": lambda b: b.next_to("text", ahead=8),
    "subject": lambda b: b.next_to("text", back=22, ahead=0),
    "crowd": lambda b: (
        not word_class("market") & set(b.line.words.low) and bool(word_class("crowd") & set(b.line.words.low))
    ),
    "flight": lambda b: b.after == "to",
    "journey": lambda b: b.after == "to" and b.match.last + 1 < len(b.line) and b.capital_ahead(2),
    "leader": lambda b: b.before == "to" and bool(b.ahead(6) & word_class("leader")),
    "place": lambda b: not is_verb(b.line, b.match) or b.after == "the" or b.capital_ahead(4),
    "hear": lambda b: b.before == "to" and b.after in ("her", "him", "them", "testimony"),
    "event": lambda b: bool(b.ahead(8) & word_class("gathering")) or b.line.at(b.match.last + 1) == "them",
    "agenda": lambda b: bool(b.match.form & Form.BASE) and _body(b) and b.next_to("text", ahead=6),
    "reached": lambda b: (
        bool(b.match.form & Form.PART) and b.next_to("pact", back=5 if b.before in BE | HAVE else 2, ahead=0)
    ),
    "coming": lambda b: bool(b.match.form & Form.BASE),
    "received": _received,
    "spoken": lambda b: "with" in b.ahead(3) and bool(b.ahead(7) & word_class("leader")),
    "gathered": lambda b: b.after in ("in", "at") and _body_or_leaders(b),
    "join": lambda b: b.after == "them" or bool(b.ahead(4) & word_class("gathering")),
    "agree": lambda b: (
        bool(b.ahead(3) & {"to", "that"})
        or (b.after == "on" and b.line.at(b.match.last + 1) in _DETERMINED and b.next_to("text", ahead=7))
    ),
    "concluded": lambda b: b.next_to("pact", back=14 if b.before in BE else 0),
    "passed": lambda b: b.next_to("text"),
    "decide": lambda b: b.after in ("by", "whether", "on", "next"),
    "body": _body,
    "officer": _officer,
    "never": lambda b: False,  # noqa: ARG005 (a row kept for other rows to be told apart from)
}
