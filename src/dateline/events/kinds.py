"""Kinds of events, which of them can be one and the same, and what a trigger word needs beside it."""

from __future__ import annotations

from functools import cache

from dateline.events.line import AUX, BE, BOUNDARY, PREPOSITION, Line
from dateline.events.phrases import Match
from dateline.events.verbs import Form
from dateline.lexicon import table

#: Kinds that sources use for one and the same thing: "the talks", "their meeting", "the summit".
GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"meeting", "talks", "summit", "session", "conference", "debate", "hearing", "press_conference"}),
    frozenset({"visit", "attendance"}),
    frozenset({"call"}),
    frozenset({"vote", "election", "ratification", "adoption"}),
    frozenset({"resignation", "appointment"}),
    frozenset({"signing"}),
    frozenset({"agreement"}),
    frozenset({"entry_into_force"}),
    frozenset({"expiry"}),
    frozenset({"measure"}),
    frozenset({"submission"}),
    frozenset({"work"}),
    frozenset({"other"}),
)

#: Kinds at which people sit together.
GATHERINGS = frozenset({"meeting", "talks", "summit", "session", "conference", "debate", "hearing", "press_conference"})

_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "previous"}
    | {"next", "final", "new", "latest", "another", "the", "day"}
)
_MET = frozenset(
    {"expectations", "conditions", "condition", "demand", "demands", "need", "needs", "target", "targets", "criteria"}
    | {"requirements", "requirement", "deadline", "deadlines", "goal", "goals", "standards", "obligations", "costs"}
    | {"cost", "resistance", "commitments", "commitment", "challenge", "challenges", "opposition", "quota", "terms"}
)
_DETERMINED = frozenset({"a", "an", "its", "their", "his", "her", "any", "no", "this"})
_WAR = frozenset(
    {"air", "missile", "drone", "military", "rocket", "artillery", "nuclear", "first", "preemptive", "lightning"}
)
_SHOWN = frozenset({"show", "shows", "program", "programme", "host"})
_BODIES = frozenset(
    {"parliament", "committee", "house", "senate", "council", "assembly", "chamber", "panel", "board", "congress"}
    | {"lawmaker", "deputy", "deputie", "regulator", "member", "party", "partie", "commission", "senator", "legislator"}
    | {"mp", "bundestag", "duma", "knesset", "union", "shareholder", "worker", "minister", "cabinet", "government", "bank"}
    | {"delegate", "state", "countrie", "country", "nation"}
)
_LEADERS = frozenset({"leader", "president", "minister", "premier", "chancellor", "counterpart", "delegation", "king"})


def group_of(kind: str) -> int:
    """The number of the group a kind belongs to."""
    return next(i for i, group in enumerate(GROUPS) if kind in group)


@cache
def _objects(which: str) -> frozenset[str]:
    classes = {"text": ("text", "pact"), "measure": ("measure",), "pact": ("pact",)}.get(which, (which,))
    return frozenset(row[0] for row in table("events-objects", 2) if row[1] in classes)


def has_object(line: Line, first: int, last: int, which: str, *, back: int = 22, ahead: int = 11) -> bool:
    """Whether a word of the class `which` stands near the words [first, last): the law was passed, sign a treaty."""
    wanted = _objects(which)
    for k in range(last, min(len(line), last + ahead)):
        if line.at(k) in wanted or line.at(k).removesuffix("s") in wanted or line.at(k).replace("ies", "y") in wanted:
            return True
        if line.at(k) in BOUNDARY or line.at(k) in (",", "that") or (line.at(k) in AUX and k > last + 1):
            break
    for k in range(first - 1, max(-1, first - back), -1):
        word = line.at(k)
        if word in wanted or word.removesuffix("s") in wanted or word.replace("ies", "y") in wanted:
            return True
        if (word in BOUNDARY or word == "that") and back < 60:
            break
    return False


def names_text(line: Line, first: int, last: int) -> bool:
    """Whether a year at words [first, last) is part of a text's name: the 1994 convention, the Agreement of 1996."""
    texts = _objects("text")
    if line.at(first - 1) in ("of", "from") and line.at(first - 2).removesuffix("s") in texts:
        return True
    for k in range(last, min(len(line), last + 5)):
        if line.at(k) in texts:
            return True
        if line.at(k) in AUX or line.at(k) == "," or not (line.words.raw[k][:1].isupper() or k < last + 2):
            return False
    return False


def is_verb(line: Line, match: Match) -> bool:
    """Whether a trigger that can be noun or verb is a verb here: "voted", "to visit", "have been meeting"."""
    if match.part in "vx" and not match.form & Form.NOUN:
        return True
    if not match.form & ~Form.NOUN:
        return False
    before, after, tag = line.at(match.first - 1), line.at(match.last), line.words.tags[match.first]
    if match.form & Form.ING:
        gerund = after in ("a", "an", "the", "his", "her", "their", "its", "with") or before in AUX
        return (
            gerund and before not in ("the", "a", "for", "of", "'s") or (match.first == 0 and after not in ("of", "in"))
        )
    if before == "to" or before in AUX:
        return tag != "NOUN" or before == "to"
    if after == "to" and match.form & (Form.S | Form.BASE) and tag != "NOUN":  # "if the House votes to impeach"
        return match.row[0] == "vote" and not any(
            line.at(k) in _DETERMINED for k in range(match.first - 4, match.first)
        )
    return tag == "VERB"


def allowed(line: Line, match: Match, *, verb: bool) -> bool:
    """Whether what a trigger needs beside it is there; "dated", "later" and "decide" are judged when the time is known."""
    needs = match.row[4]
    before, after = line.at(match.first - 1), line.at(match.last)
    if after in _SHOWN or _in_a_name(line, match) or (_describing(line, match) if verb else _before_noun(line, match)):
        return False
    test = _TESTS.get(needs)
    if test is not None:
        return test(line, match, before, after)
    if needs == "dated" and match.row[2] == "conference" and line.words.raw[match.first][:1].isupper():
        return False  # Congress, the National Assembly: a body
    if needs in ("text", "measure", "pact", "launch", "conditions"):
        near = line.words.low[max(0, match.first - 5) : match.first]
        if "it" in near or after == "it":
            return has_object(line, match.first, match.last, needs, back=60)
        if needs == "text":
            return has_object(line, match.first, match.last, needs)
        passive = bool(set(near) & BE) or after == "by"
        back = 14 if passive or needs == "conditions" else 0
        return has_object(line, match.first, match.last, needs, back=back, ahead=0 if passive else 8)
    return True


def _describing(line: Line, match: Match) -> bool:
    """Whether a verb form only describes a noun ("the approved plans") or is no verb at all ("by telephone")."""
    before = line.at(match.first - 1)
    if match.form is Form.BASE and match.first and line.words.tags[match.first - 1] in ("ADJ", "DET", "NUM"):
        return True  # a future meet
    if match.form is Form.BASE and (before in PREPOSITION - {"to"} or before in _DETERMINED or before == "the"):
        return True
    tags = line.words.tags
    if match.form is Form.ING and match.first > 0 and tags[match.last : match.last + 1] == ("NOUN",):
        return tags[match.first - 1] in ("ADJ", "DET", "NOUN", "ADP")  # the basic voting structure
    if match.form & Form.PART and before == "as":
        return True  # as presented in a speech
    if match.form & Form.PART and (before in _DETERMINED or before in ("the", "of", "'s", "for", "with")):
        return line.words.tags[match.last : match.last + 1] in (("NOUN",), ("ADJ",), ("PROPN",))
    return False


_TIME_NOUNS = frozenset({"today", "tomorrow", "yesterday", "tonight", "monday", "tuesday", "wednesday", "thursday"}) | {
    "friday", "saturday", "sunday", "week", "month", "year", "date", "dates", "next", "last",
}  # fmt: skip


def _before_noun(line: Line, match: Match) -> bool:
    """Whether a noun only describes the next one: the debate controversy, the conference president."""
    if match.last >= len(line) or line.at(match.last) in _TIME_NOUNS or match.row[4] == "round":
        return False
    return line.words.tags[match.last] == "NOUN" and line.words.raw[match.last][:1].islower()


def _in_a_name(line: Line, match: Match) -> bool:
    """Whether the word is part of a proper name of something else: Paris Agreement Street, Convention Hall."""
    raw = line.words.raw
    capital = raw[match.first][:1].isupper() and match.first > 0
    if capital and line.at(match.first - 1) == "of" and raw[match.first - 2][:1].isupper():
        return True  # the Court of Session
    after = raw[match.last] if match.last < len(line) else ""
    if capital and match.row[2] == "talks" and raw[match.first - 1][:1].isupper() and match.first > 1:
        return line.at(match.first - 2) not in ("the", "'s")  # the Commissioner for Enlargement Negotiations
    if capital and match.form is Form.NOUN and after[:1].isupper():
        return after.lower() not in _CALENDAR  # the Equal Elections Foundation, Election Day
    return capital and after[:1].isupper() and after.lower() in _PLACES_NAMED


_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april"}
    | {"may", "june", "july", "august", "september", "october", "november", "december"}
)
_PLACES_NAMED = frozenset(
    {"street", "hall", "hotel", "square", "avenue", "house", "center", "centre", "room", "bridge"}
)


def _plural(line: Line, match: Match, before: str, after: str) -> bool:  # noqa: ARG001
    return line.at(match.last - 1).endswith("s")


def _meet(line: Line, match: Match, before: str, after: str) -> bool:  # noqa: ARG001
    ahead = {line.at(k) for k in range(match.last, match.last + 6)}
    if ahead & _MET or after == "halfway" or (after == "with" and before in BE):
        return False
    if after in PREPOSITION or after in _AFTER_MEETING or match.last >= len(line):
        return True
    raw = line.words.raw[match.last : match.last + 6]
    return any(w[:1].isupper() for w in raw) or any(w.removesuffix("s") in _PEOPLE for w in ahead)


_AFTER_MEETING = frozenset({",", ".", "and", "again", "him", "her", "them", "each", "here", "there", "today", "yesterday"}) | {
    "tomorrow", "next", "last", "this", "briefly", "privately", "separately", "twice", "if", "later", "late", "early", "that",
    "earlier", "when", "regularly", "because", "or", "but", "monday", "tuesday", "wednesday", "thursday", "friday", "once",
}  # fmt: skip
_PEOPLE = _LEADERS | frozenset(
    {"official", "colleague", "representative", "ambassador", "executive", "leader", "farmer", "worker", "lawmaker", "banker"}
    | {"management", "negotiator", "envoy", "diplomat", "journalist", "student", "governor", "head", "chief", "expert"}
)


def _leader(line: Line, match: Match, before: str, after: str) -> bool:  # noqa: ARG001
    return before == "to" and any(line.at(k) in _LEADERS for k in range(match.last, match.last + 6))


def _place(line: Line, match: Match, before: str, after: str) -> bool:  # noqa: ARG001
    if not is_verb(line, match):
        return True
    raw = line.words.raw
    return any(k < len(raw) and raw[k][:1].isupper() for k in range(match.last, match.last + 4)) or after == "the"


_NEAR_EVENT = frozenset(
    {
        "meeting",
        "meetings",
        "talks",
        "summit",
        "conference",
        "session",
        "forum",
        "ceremony",
        "hearing",
        "debate",
        "rally",
    }
    | {"negotiations", "consultations"}
)

_TESTS = {
    "round": lambda line, match, before, after: before in _ORDINALS,
    "plural": _plural,
    "segment": lambda line, match, before, after: before in ("high-level", "closing", "opening", "ministerial"),
    "mission": lambda line, match, before, after: after == "to",
    "agreement": lambda line, match, before, after: after == "to" and before != "to",
    "withdrawal": lambda line, match, before, after: (
        after == "from" and has_object(line, match.first, match.last, "pact")
    ),
    "exchange": lambda line, match, before, after: after == "of",
    "strike": lambda line, match, before, after: before not in _WAR
    and (after not in ("on", "against") or line.at(match.last + 1) in _CALENDAR),
    "work": lambda line, match, before, after: after == "on" or (after in AUX and before in ("", "the", ".")),
    "meet": _meet,
    "with": lambda line, match, before, after: after == "with",
    "to": lambda line, match, before, after: after in ("to", "there"),
    "leader": _leader,
    "place": _place,
    "hear": lambda line, match, before, after: before == "to" and after in ("her", "him", "them", "testimony"),
    "event": lambda line, match, before, after: any(
        line.at(k) in _NEAR_EVENT for k in range(match.last, match.last + 8)
    ),
    "join": lambda line, match, before, after: after == "them" or any(
        line.at(k) in _NEAR_EVENT for k in range(match.last, match.last + 4)
    ),
    "agree": lambda line, match, before, after: any(
        line.at(k) in ("to", "that") for k in range(match.last, match.last + 3)
    ),
    "concluded": lambda line, match, before, after: has_object(
        line, match.first, match.last, "pact", back=0, ahead=4
    ),
    "passed": lambda line, match, before, after: has_object(line, match.first, match.last, "text", back=0, ahead=4),
    "decide": lambda line, match, before, after: after in ("by", "whether", "on", "next"),
    "flight": lambda line, match, before, after: after == "to",
    "body": lambda line, match, before, after: match.form is not Form.ING and any(
        line.at(k).removesuffix("s") in _BODIES for k in range(max(0, match.first - 14), match.first)
    ),
    "never": lambda line, match, before, after: False,
}
