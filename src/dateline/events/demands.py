"""What single event words need beside them: the tests that the column `needs` of events.txt names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from dateline.events.beside import Beside, is_verb, object_of
from dateline.events.dated import AHEAD
from dateline.events.line import AUX, BE, HAVE, NOT, PREPOSITION, Line
from dateline.events.objects import singular, word_class
from dateline.events.phrases import Match
from dateline.events.verbs import Form

_DETERMINED = frozenset({"a", "an", "its", "their", "his", "her", "any", "no", "this"})
_PERIODS = frozenset({"day", "week", "month", "year"})


def _is_name(beside: Beside) -> bool:
    """A sentence that opens with "Met" and a name has no one who met: Met Carrow, the forecaster, said."""
    raw, first = beside.line.words.raw, beside.match.first
    return beside.before in ("", ".") and raw[first] == "Met" and "".join(raw[first + 1 : first + 2]).istitle()


def _meet(beside: Beside) -> bool:
    """Somebody to meet, or nobody named at all; not expectations, and not "met with a response"."""
    ahead = beside.ahead(6)
    back = 6 if beside.before in BE else 3
    unmet = word_class("not met") & set(beside.line.words.low[max(0, beside.match.first - back) : beside.match.first])
    if unmet or _is_name(beside):
        return False  # until their demands are met; the targets will not be met
    # refused to meet the opposition
    opposed = "opposition" in ahead and (beside.after == "the" or beside.before == "to")
    resisted = beside.after == "with" and beside.before in BE
    if (not opposed and ahead & word_class("not met")) or beside.after == "halfway" or resisted:
        return False
    if beside.after in PREPOSITION | word_class("after meeting") | {"", ",", "."}:
        return True
    if beside.after == "the" and _PERIODS & set(beside.line.words.low[beside.match.last + 1 : beside.match.last + 3]):
        return True  # will meet the following week
    people = word_class("people") | word_class("leader")
    ahead_of = beside.before == "to" or beside.before in AUX - BE - HAVE
    if ahead_of and (beside.after in _SOMEBODY or beside.after in _DETERMINED):
        return True  # will meet the head of the test-ban body
    return beside.capital_ahead(6) or any(singular(word) in people for word in ahead)


def _body(beside: Beside) -> bool:
    """A parliament, committee or party before the verb; one voter's vote is none of ours."""
    before = beside.line.words.low[max(0, beside.match.first - 14) : beside.match.first]
    if beside.match.row[0] == "vote" and (beside.before == "to" or beside.before in AUX) and "on" in beside.ahead(3):
        return True  # and is set to vote on Friday on a text
    return beside.match.form != Form.ING and any(singular(word) in word_class("body") for word in before)


def votes(line: Line, match: Match) -> bool:
    """Whether a body that votes stands before a verb, or behind its "by"."""
    behind = line.words.low[match.last + 1 : match.last + 6] if line.at(match.last) == "by" else ()
    near = (*line.words.low[max(0, match.first - 14) : match.first], *behind)
    return any(singular(word) in word_class("body") for word in near)


def _body_or_leaders(beside: Beside) -> bool:
    """Leaders or a body before the verb: EU leaders gathered in Karsk, not a crowd."""
    far = 30 if beside.before == "they" else 6  # ministers will decide when they gather in Lyon
    before = beside.line.words.low[max(0, beside.match.first - far) : beside.match.first]
    return any(singular(word) in word_class("leader") | word_class("body") for word in before)


def _act(beside: Beside) -> bool:
    """A text that a body passes or approves: not the president's approval of plans."""
    passive = bool(beside.match.form & Form.PART) and (beside.after == "by" or beside.after[:1].isdigit())
    near = beside.line.words.low[max(0, beside.match.first - 9) : beside.match.first]
    leaders = not word_class("several leaders").isdisjoint(near)  # the presidents plan to approve 28 programs
    passed = passive or beside.before in BE
    money = beside.after[:1] in ("$", "€", "£") or beside.next_to("money", back=5 if passed else 0, ahead=8)
    decided = money or object_of(beside, "text") or beside.next_to("decided", back=14 if passive else 0)
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
    leads = not word_class("leader").isdisjoint(low[max(0, beside.match.first - 5) : beside.match.first])
    if near and near[0] in ("him", "her", "them") and (beside.before in AUX or leads):
        return True  # would receive him; the president received them
    if near and near[0] not in _DETERMINED and beside.line.words.raw[last][:1].isupper():
        coming = not beside.match.form & (Form.PAST | Form.PART)
        coming = coming or not word_class("leader").isdisjoint(low[max(0, beside.match.first - 5) : beside.match.first])
        return coming and beside.line.words.tags[last] == "PROPN"  # receives Kern on Friday
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


def _to_court(beside: Beside) -> bool:
    """A court that a case is taken to: bring the dispute before the tribunal, take the firm to court."""
    low, last = beside.line.words.low, beside.match.last
    for k in range(last, min(len(low), last + 9)):
        if low[k] in ("to", "before"):
            return bool(word_class("tribunal") & set(low[k + 1 : k + 7]))
        if low[k] in (",", "and", "that"):
            return False
    return False


def _ruled(beside: Beside) -> bool:
    """A court or judge who rules, before the verb or behind "by"; nobody who rules a country or rules something out."""
    low, first, last = beside.line.words.low, beside.match.first, beside.match.last
    if beside.after in ("out", "by") and beside.match.row[0] == "rule":
        return False
    near = (*low[max(0, first - 14) : first], *(low[last : last + 5] if "by" in low[last : last + 2] else ()))
    return beside.match.form != Form.ING and any(singular(word) in word_class("tribunal") for word in near)


def _named_before(beside: Beside) -> bool:
    """Whether a name stands right before a passive: Orland was suspended in November."""
    line, k = beside.line, beside.match.first - 1
    while k > 0 and line.at(k) in AUX:
        k -= 1
    return line.words.tags[k] == "PROPN"


def _until_stop(beside: Beside) -> tuple[str, ...]:
    """The words behind a verb up to its first preposition or comma."""
    last = beside.match.last
    return tuple(takewhile(lambda word: word not in _STOPS, beside.line.words.low[last : last + 9]))


def _named(beside: Beside) -> bool:
    """An office that somebody is given: named her deputy as acting head, was named prime minister."""
    near = _until_stop(beside)
    if beside.after == "to" and "post" in beside.ahead(4):
        return True  # was named to his post
    posts = word_class("leader") | word_class("officer") | word_class("post")
    return beside.match.form != Form.ING and any(singular(word) in posts for word in near)


def _passed_on(beside: Beside) -> bool:
    """Whether what is sent may stand before the verb: approved the bill and sent it on; not "and sent Kern"."""
    return beside.before not in ("and", ",") or beside.after in ("it", "them")


def _counted(beside: Beside) -> bool:
    """Whether votes are told by their number, and none is held: not enough votes; but passed by 54 votes to 12."""
    before = beside.before
    if beside.after == "to" or beside.line.at(beside.match.first - 2) == "by":
        return False
    return before in ("enough", "more", "of", "the") or before[:1].isdigit() or before in _SEVERAL


_IN_MONTH = frozenset({"in", "since", "until", "from", "by", "of"})  # 3.3 mln barrels in march
_OPENING = 3  # words of a sentence before its first verb: "it" is the text last spoken of
_SINCE = PREPOSITION | word_class("time") | {".", ","}
_SEATED = frozenset({"lawmaker", "deputy", "councillor", "senator", "delegate", "delegation", "mp", "opposition"})
_CHAMBERS = frozenset({"parliaments", "houses", "chambers", "lawmakers", "deputies", "members", "vote"})
_GAPS = frozenset({"which", "that", "talks"})
_RUNNING = frozenset({"nominee", "candidate", "frontrunner", "leading"})
_AUTHORITY = frozenset({"authority", "power", "powers", "right"})  # authority to negotiate a pact is extended
_SEVERAL = frozenset({"several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"})
_BACK = frozenset({"back", "home", "on", "down", "over"})
_SOMEBODY = frozenset({"the", "both", "two", "three", "four", "with", "other", "senior", "several"})
_PHONE = frozenset({"phone", "telephone"})
_STOPS = frozenset({",", ".", "in", "on", "after", "by", "for", "who", "that"})
_WHEN = frozenset({"on", "today", "next", "this", "in", "later"})
_PRESENT = frozenset({"is", "are", "'s", "'re", "be", "now", "also"})


def invited_to(line: Line, match: Match) -> int | None:
    """The "to" before the place that somebody is invited to: invited [the premier] to Karsk; None where there is none.

    An invitation to do something, or to talks, tells of that and not of a visit.
    """
    if NOT & set(line.words.low[max(0, match.first - 3) : match.first]):
        return None
    for k in range(match.last, min(len(line), match.last + 9)):
        if line.at(k) == "to":
            place = line.words.raw[k + 1 : k + 2]
            named = bool(place) and place[0][:1].isupper() and line.words.tags[k + 1] == "PROPN"
            talks = word_class("gathering") & set(line.words.low[k + 1 : k + 5])
            return k if named and not talks else None
        if line.at(k) in (",", "and", "that", "for"):
            return None
    return None


_SOUGHT = frozenset({"their", "his", "her", "immediate"})  # demands their immediate release

TESTS: dict[str, Callable[[Beside], bool]] = {
    "round": lambda b: (
        (b.before in word_class("ordinal") or b.before in _SEVERAL)
        and (b.after != "of" or bool(b.ahead(4) & word_class("gathering")))
    ),
    "plural": lambda b: b.line.at(b.match.last - 1).endswith("s"),
    "segment": lambda b: b.before in ("high-level", "closing", "opening", "ministerial"),
    "mission": lambda b: b.after == "to",
    "agreement": lambda b: b.after == "to" and b.before != "to",
    "withdrawal": lambda b: b.after == "from" and b.next_to("pact", ahead=8),
    "exchange": lambda b: b.after == "of" or (b.before in word_class("ordinal") - {"the"} and b.after != "rate"),
    "strike": _strike,
    "work": lambda b: (
        (b.after == "on" and b.line.at(b.match.last + 1) not in word_class("calendar"))
        or (b.after in AUX and b.before in ("", "the", "."))
    ),
    "meet": _meet,
    "rang": lambda b: is_verb(b.line, b.match) and (b.capital_ahead(1) or b.after in ("him", "her")),
    "with": lambda b: "with" in b.ahead(1 if b.match.row[0] != "confer" else 5),  # conferred the same evening with
    "to": lambda b: (
        b.after in ("to", "there") or ("to" in b.ahead(4) and (b.after in _WHEN or b.after in word_class("calendar")))
    ),
    "sent": lambda b: (
        b.next_to("text", back=14 if b.match.form & Form.PART and _passed_on(b) else 0, ahead=6)
        or b.has_envoy()
        or b.next_to("troops", ahead=6)
    ),
    "act": _act,
    "finish": lambda b: b.next_to("text", ahead=8),
    "term_over": lambda b: (
        b.next_to("term", back=5, ahead=0)
        and not _GAPS & set(b.line.words.low[max(0, b.match.first - 5) : b.match.first])
        and not word_class("measure") & b.ahead(3)
        and (b.after in PREPOSITION or b.after in word_class("time") or b.after in word_class("calendar"))
    ),
    "became": lambda b: any(singular(w) in word_class("leader") for w in _until_stop(b)) and not _RUNNING & b.ahead(8),
    "suspended": lambda b: b.before in BE | {"been"} and b.after in _SINCE and _named_before(b),
    "challenged": lambda b: bool(word_class("tribunal") & b.ahead(9)) and bool({"before", "in", "at"} & b.ahead(7)),
    "caught": lambda b: object_of(b, "public") and b.line.words.tags[b.match.last : b.match.last + 1] != ("NOUN",),
    "turned": lambda b: bool(word_class("tribunal") & b.ahead(4)),
    "it_down": lambda b: b.before in BE and b.line.at(b.match.first - 2) in ("it", "which"),
    "replaced": lambda b: "as" in b.ahead(6) and _named(Beside(b.line, b.match, b.before, b.after)),
    "pulled": lambda b: b.next_to("troops", ahead=6) and bool(b.ahead(7) & {"out", "back"}),
    "admitted": lambda b: b.before in BE and b.after == "to" and b.next_to("club", ahead=6),
    "subject": lambda b: (
        b.next_to("text", back=22, ahead=0)
        or any(b.next_to(kind, back=8, ahead=0) for kind in ("term", "tenure", "pact"))
        or (b.match.first < _OPENING and b.before in ("it", "which"))
    ),
    "crowd": lambda b: (
        not word_class("market") & set(b.line.words.low) and bool(word_class("crowd") & set(b.line.words.low))
    ),
    "flight": lambda b: b.after == "to" or (b.after in _BACK and b.line.at(b.match.last + 1) == "to"),
    "journey": lambda b: b.capital_ahead(2 if b.after == "to" else b.match.row[0].count(" ")),
    "leader": lambda b: (
        (b.before == "to" and bool(b.ahead(6) & word_class("leader")))
        or (b.before in ("to", "will") and b.capital_ahead(1) and bool(b.ahead(5) & word_class("calendar")))
        or (b.before == "will" and b.after == "the" and bool(b.ahead(3) & word_class("leader")))
    ),
    "place": lambda b: not is_verb(b.line, b.match) or b.after == "the" or b.capital_ahead(6),
    "hear": lambda b: b.before == "to" and b.after in ("her", "him", "them", "testimony"),
    "chamber_in": lambda b: not word_class("chamber").isdisjoint(b.ahead(8)) and bool(b.ahead(5) & {"in", "before"}),
    "put": lambda b: (
        (
            "to" in b.ahead(5)
            and not b.ahead(8) & {"referendum", "vote"}
            and (b.next_to("text", ahead=4) or b.next_to("offer", ahead=4))
        )
        or (
            b.before in BE
            and b.after == "to"
            and any(singular(w) in word_class("chamber") | _CHAMBERS for w in b.ahead(4))
        )
    ),
    "reported": lambda b: not word_class("body").isdisjoint(b.ahead(5)),
    "prolonged": lambda b: (
        not _AUTHORITY & set(b.line.words.low[max(0, b.match.first - 14) : b.match.first])
        and b.next_to(
            "pact", back=8 if b.match.form & Form.PART and b.before in BE else 0, ahead=4 if b.before not in BE else 0
        )
    ),
    "fallen": lambda b: b.before in ("government", "cabinet", "coalition"),
    "inauguration": lambda b: b.after != "of" or bool(b.ahead(5) & word_class("leader")) or b.capital_ahead(2),
    "again": lambda b: b.after == "again",
    "lower": lambda b: (
        b.line.words.raw[b.match.first].islower()
        and b.before not in _IN_MONTH
        and bool(word_class("crowd") & set(b.line.words.low))
    ),
    "poll": lambda b: not (b.line.at(b.match.last - 1) == "votes" and _counted(b)),
    "marched": lambda b: (
        b.line.words.raw[b.match.first].islower()
        and (not b.match.form & Form.BASE or b.before == "to" or b.before in AUX)
        and bool(word_class("crowd") & set(b.line.words.low))
        and not word_class("market") & set(b.line.words.low)
    ),
    "reading": lambda b: b.before in word_class("ordinal") - {"the"},
    "demanded": lambda b: bool(_SOUGHT & set(b.line.words.low[max(0, b.match.first - 4) : b.match.first])),
    "decision": lambda b: b.after != "to" and b.before not in ("court", "'s", "of") and not b.capital_ahead(1),
    "levied": lambda b: b.after == "on" and b.line.at(b.match.last + 1) not in word_class("calendar") | AHEAD,
    "between": lambda b: b.after == "between",
    "due": lambda b: b.before in _PRESENT and (b.match.row[0].endswith("here") or b.capital_ahead(2)),
    "court": _to_court,
    "ruled": _ruled,
    "charged": lambda b: "with" in b.ahead(8) and bool(b.match.form & Form.PAST or b.before in AUX | {"to"}),
    "active": lambda b: not (b.match.form & Form.PART and (b.after == "by" or b.before in BE)),
    "walked": lambda b: (
        "when" not in b.line.words.low[max(0, b.match.first - 6) : b.match.first]
        and (
            bool((word_class("labour") | word_class("gathering")) & set(b.line.words.low))
            or b.after in ("over", "of")
            or any(singular(w) in _SEATED for w in b.line.words.low[max(0, b.match.first - 4) : b.match.first])
        )
    ),
    "named": _named,
    "drill": lambda b: bool(word_class("forces") & set(b.line.words.low)),
    "ballot": lambda b: (
        b.line.at(b.match.last - 1) == "ballot" and b.line.at(b.match.first - 2) != "on" and b.after != "-"
    ),
    "demonstrate": lambda b: (
        bool(word_class("crowd") & set(b.line.words.low))
        and (b.after in PREPOSITION or b.after in word_class("calendar"))
    ),
    "leaving": lambda b: b.next_to("troops", back=6, ahead=0),
    "event": lambda b: bool(b.ahead(8) & word_class("gathering")) or b.line.at(b.match.last + 1) == "them",
    "agenda": lambda b: (
        bool(b.match.form & (Form.BASE | Form.S))
        and _body(b)
        and (b.next_to("text", ahead=6) or b.next_to("agenda", ahead=4))
    ),
    "reached": lambda b: (
        bool(b.match.form & Form.PART) and b.next_to("pact", back=5 if b.before in BE | HAVE else 2, ahead=0)
    ),
    "coming": lambda b: bool(b.match.form & Form.BASE),
    "phoned": lambda b: "by" in b.ahead(9) and bool(b.ahead(10) & _PHONE),
    "received": _received,
    "invited": lambda b: invited_to(b.line, b.match) is not None,
    "spoken": lambda b: (
        ("with" in b.ahead(3) and bool(b.ahead(7) & (word_class("leader") | _PHONE)))
        or ("by" in b.ahead(2) and bool(b.ahead(3) & _PHONE))
    ),
    "gathered": lambda b: (
        (b.after in ("in", "at") and _body_or_leaders(b))
        or (b.after == "again" and (b.before in AUX or b.before == "to"))
    ),
    "join": lambda b: b.after == "them" or bool(b.ahead(4) & word_class("gathering")),
    "agree": lambda b: (
        bool(b.ahead(3) & {"to", "that"})
        or (b.after in _DETERMINED and (b.next_to("pact", ahead=5) or b.next_to("money", ahead=5)))
        or (b.after == "on" and b.line.at(b.match.last + 1) in _DETERMINED and b.next_to("text", ahead=7))
        or (b.after == "on" and not word_class("settled").isdisjoint(b.ahead(5)))
    ),
    "concluded": lambda b: b.next_to("pact", back=14 if b.before in BE else 0),
    "passed": lambda b: (
        (b.next_to("text") or (b.before in BE and b.after == "by" and b.next_to("text", back=10, ahead=0)))
        or (b.after in ("it", "them") and bool(b.ahead(6) & {"ballot", "vote"}))
    ),
    "decide": lambda b: b.after in ("by", "whether", "on", "next"),
    "body": _body,
    "officer": _officer,
    "elected": lambda b: b.after not in ("me", "us", "him", "her"),  # the people who elected me
    "never": lambda b: False,  # noqa: ARG005 (a row kept for other rows to be told apart from)
}
