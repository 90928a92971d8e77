"""What further event words need beside them, most of them by what they are done to: the other half of demands.py."""

from __future__ import annotations

from collections.abc import Callable

from dateline.events.beside import Beside, is_verb
from dateline.events.line import AUX, BE, PREPOSITION
from dateline.events.objects import singular, word_class
from dateline.events.verbs import Form

_BACKING = frozenset({"approval", "backing", "support", "endorsement", "consent"})
_DECREES = frozenset({"decree", "decrees", "order", "orders", "ban", "licence", "license", "permit", "permits"})
_POLICE = frozenset(
    {"police", "customs", "prosecutors", "investigators", "authorities", "troops", "agents", "soldiers"}
)
_OWNED = frozenset({"his", "her", "their", "its", "'s", "s'"})
_SIDES = frozenset({"them", "sides", "parties", "leaders", "ministers", "rivals", "delegations", "factions"})
_STATE = frozenset({"as", "independence", "government", "state", "sovereignty"})
_CURRENCIES = ("$", "€", "£", "us$")
_MONEY = frozenset({"dollars", "euros", "million", "billion", "mln", "contributions", "aid", "funds", "pounds"})
_SINCE = frozenset({"in", "on", "from", "last", "next", "earlier", "after", "as", "this", "for", "following", ""})
_RULING = frozenset({"government", "regime", "president", "premier", "king", "dictator", "coalition", "cabinet"})
_WITNESSED = frozenset({"before", "trial", "hearing", "court", "inquiry", "tribunal", "congress", "committee"})
_ASKED = frozenset({"request", "motion", "bail", "bid", "appeal", "injunction", "petition", "application", "stay"})
_BILLS = frozenset({"bill", "motion", "measure", "amendment", "proposal", "resolution", "plan"})
_EVACUEES = frozenset({"refugees", "nationals", "citizens", "migrants", "remains", "bodies", "evacuees"})
_HEARD = frozenset({"arguments", "argument", "testimony", "evidence", "witnesses", "appeal", "briefing", "case"})
_NOBODY = frozenset({"i", "this", "that", "there"})


def _back(beside: Beside, count: int) -> tuple[str, ...]:
    """The `count` words before a trigger."""
    return beside.line.words.low[max(0, beside.match.first - count) : beside.match.first]


def _near(words: tuple[str, ...] | set[str], *classes: str) -> bool:
    """Whether a word, plural or not, is in one of the classes of events-words.txt."""
    return any(singular(word) in word_class(name) for word in words for name in classes)


def _caller(beside: Beside) -> bool:
    """Who calls on somebody by name and asks for nothing: she called on Kern on Friday."""
    raw, last = beside.line.words.raw, beside.match.last
    named = raw[last : last + 1] != () and raw[last][:1].isupper() and beside.after not in word_class("calendar")
    led = beside.after in ("the", "president", "premier") and _near(beside.ahead(4), "leader")
    return (named or led) and "to" not in beside.ahead(14) and "for" not in beside.ahead(6)


def _together(beside: Beside) -> bool:
    """Sides that are brought to one table: hopes to bring them together."""
    ahead = beside.ahead(7)
    return (
        bool(beside.match.form & Form.BASE)
        and "together" in ahead
        and not (_SIDES | word_class("leader")).isdisjoint(ahead)
    )


def _won(beside: Beside) -> bool:
    """Approval that a body gave: won the backing of 13 of the members, secured parliamentary approval."""
    ahead = beside.ahead(9)
    chamber = _near(ahead, "chamber", "body") or "parliamentary" in ahead
    return not _BACKING.isdisjoint(beside.ahead(5)) and chamber


def _comes_back(beside: Beside) -> bool:
    """A mission that comes back to where it was: the mission may return before Christmas."""
    ends = beside.after in PREPOSITION - {"of", "with", "to"} or beside.after in word_class("time") | {".", ",", ""}
    return is_verb(beside.line, beside.match) and ends and _near(_back(beside, 9), "envoy")


def _lodging(beside: Beside) -> bool:
    """A stay in a named place."""
    return beside.after in ("in", "at") and beside.capital_ahead(3)


def _turnout(beside: Beside) -> bool:
    """Somebody's coming to a gathering: confirmed her attendance, his participation in the summit."""
    owned = not _OWNED.isdisjoint(_back(beside, 3)) or beside.after == "of"
    return owned and (not word_class("gathering").isdisjoint(beside.ahead(7)) or beside.after in (".", ",", ""))


def _there(beside: Beside) -> bool:
    """Who will be there, at something spoken of: said it would be there."""
    who = beside.line.at(beside.match.first - 2)
    return beside.before in AUX - BE and who not in _NOBODY and beside.after in (".", ";", "too", "as", "and", "")


def _seized(beside: Beside) -> bool:
    """What the police, customs or a court take away."""
    return not _POLICE.isdisjoint({*_back(beside, 8), *beside.ahead(5)}) or _near(_back(beside, 8), "tribunal")


def _retired(beside: Beside) -> bool:
    """Somebody of an office who retires."""
    return _near(_back(beside, 8), "leader", "officer", "post") and beside.after in _SINCE | {"."}


def _took_over(beside: Beside) -> bool:
    """Somebody who takes over an office, and no firm: took over in 2017."""
    return beside.after in _SINCE | {"."} and beside.before not in ("to", "been", "was")


def _sits(beside: Beside) -> bool:
    """A chamber that sits on a day."""
    return _near(_back(beside, 6), "chamber", "tribunal") and beside.after in ("on", "again", "next", "from", "until")


def _heard(beside: Beside) -> bool:
    """What judges or a chamber hear: heard arguments for five hours; to be heard by the committee."""
    if beside.before in BE:
        return beside.after == "by" and _near(beside.ahead(5), "chamber", "tribunal")
    told = not _HEARD.isdisjoint(beside.ahead(4)) and not beside.match.form & Form.ING
    return told and _near(_back(beside, 6), "tribunal", "chamber")


def _denied(beside: Beside) -> bool:
    """A request that a court denies: the judge denied its motion."""
    asked = not _ASKED.isdisjoint(beside.ahead(6)) and not beside.match.form & Form.ING
    return asked and _near(_back(beside, 8), "tribunal")


def _panel(beside: Beside) -> bool:
    """A body that is set up: set up a joint commission; a fund was created."""
    passive = bool(beside.match.form & Form.PART) and beside.before in BE
    return beside.next_to("panel", back=6 if passive else 0, ahead=0 if passive else 7)


SENSES: dict[str, Callable[[Beside], bool]] = {
    "caller": _caller,
    "together": _together,
    "won": _won,
    "comes_back": _comes_back,
    "lodging": _lodging,
    "turnout": _turnout,
    "there": _there,
    "forwarded": lambda b: (
        (b.before in AUX or b.before == "to" or not b.match.form & Form.BASE)
        and (b.next_to("papers", ahead=6) or b.next_to("text", back=8 if b.before in BE else 0, ahead=6))
    ),
    "heard": _heard,
    "by_court": lambda b: b.match.form == Form.S and _near(_back(b, 5), "tribunal"),  # a court hears the complaint
    "imposed": lambda b: b.next_to("measure", back=0, ahead=4) and "on" in b.ahead(7),
    "passed_up": lambda b: (
        b.after == "to"
        and b.next_to("papers", back=4, ahead=0)
        and _near(b.ahead(5), "chamber", "leader", "several leaders", "people")
    ),
    "bill": lambda b: not _BILLS.isdisjoint(b.ahead(4)),
    "evacuees": lambda b: not _EVACUEES.isdisjoint({*_back(b, 6), *b.ahead(6)}),
    "carried": lambda b: b.before in BE and b.next_to("text", back=8, ahead=0),
    "vetoed": lambda b: bool(b.ahead(6) & {"veto", "vetoes", "objections"}),
    "decreed": lambda b: bool(b.ahead(5) & _DECREES) and "warrant" not in b.ahead(6),
    "pledged": lambda b: b.after.startswith(_CURRENCIES) or bool(b.ahead(4) & _MONEY),
    "seized": _seized,
    "barred": lambda b: "from" in b.ahead(7),
    "recognised": lambda b: bool(b.ahead(6) & _STATE) and b.capital_ahead(5),
    "defaulted": lambda b: is_verb(b.line, b.match) and b.after in ("on", "in", "last", "after"),
    "article": lambda b: bool(b.ahead(3) & {"article", "clause", "emergency", "act", "treaty"}),
    "rationed": lambda b: is_verb(b.line, b.match) and not b.match.form & Form.S,
    "labour_near": lambda b: not word_class("labour").isdisjoint({*_back(b, 6), *b.ahead(6)}),
    "deposited": lambda b: bool(b.ahead(4) & {"instrument", "instruments"}),
    "petitioned": lambda b: is_verb(b.line, b.match) and _near(b.ahead(5), "tribunal", "body"),
    "took_over": _took_over,
    "retired": _retired,
    "toppled": lambda b: bool({*_back(b, 6), *b.ahead(6)} & _RULING),
    "post": lambda b: b.next_to("post", ahead=5),
    "witness": lambda b: bool(b.ahead(9) & _WITNESSED) or _near(b.ahead(6), "chamber"),
    "police": lambda b: bool(_POLICE & set(_back(b, 5))),
    "panel": _panel,
    "denied": _denied,
    "sits": _sits,
    "as_officer": lambda b: (
        "as" in b.ahead(12) and _near(b.ahead(16), "leader", "officer", "post") and not b.match.form & Form.NOUN
    ),
    "summoned": lambda b: (
        (b.after == "to" and _near(b.ahead(5), "chamber", "tribunal"))
        or (b.before in BE and _near(_back(b, 5), "chamber") and b.after in ("for", "to"))
    ),
    "cleared": lambda b: b.before not in BE and _near(b.ahead(5), "chamber"),
}
