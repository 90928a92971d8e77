"""Between whom an instrument is: the states of its name, those behind "between" or "by", the two who signed it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.instruments.find import Naming
from dateline.instruments.leads import Standing
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.parse import Parse
from dateline.model.span import Span

_LOOKED_AT = 10  # phrases of one instrument searched for its parties
_REACH = 120  # characters of a list of states behind a name
_OWNS = 90  # characters between a state and its pact with another
_JOINING = re.compile(r"(?:,|,? and| ?[/–-] ?|,? plus)? ?(?:the |its |neighbou?ring )?")
_CLAUSE = re.compile(r"[,;:]|\b(?:that|who|which|said)\b")
_GENITIVE = ("' ", "’ ", "'s ", "’s ")
_OPENS = re.compile(r"[ .]*(?:between|among|by|with) (?:the |its )?")
_HAVE_SIGNED = re.compile(
    r" (?:(?:have|had|today|yesterday|formally|also|then|jointly|on \w+day) ){0,2}"
    r"(?:signed|initiall?ed|concluded|reached|struck|ratified|made|agreed on|agreed|have) $"
)
_DOES = re.compile(r"['’]s? |\.? (?!and\b|or\b)\w")
#: What makes a side somebody else: "the commission's chief", "a Norish bank", "the king of Norland".
_ITS_MAN = re.compile(r"['’]s?\b| [a-z]+(?:man|er|or|ist|chief)\b")
_ADJECTIVE = re.compile(r"(?:an|ese|ish|ch|i|ic|ss)\Z")
_NOUN = re.compile(r" ([a-z]+)")
_OFFICIAL = frozenset(
    {"government", "governments", "officials", "authorities", "side", "ministry", "negotiators", "and"}
)
_RULES = re.compile(r"\b(?:[Kk]ing|[Qq]ueen|[Ss]hah|[Ee]mir|[Pp]resident|[Bb]ank|[Pp]eople) of (?:the )?\Z")


@dataclass(frozen=True, slots=True)
class Side:
    """States told at one place: one mention, or a group whose members are known; or a body, `state` being false."""

    span: Span
    names: tuple[str, ...]
    state: bool = True


def sides(mentions: tuple[Mention, ...]) -> list[Side]:
    """The states of a story, its groups of states and its bodies, in text order."""
    states = {m.name for m in mentions if m.kind is Kind.STATE}
    found = []
    for m in mentions:
        if m.kind is Kind.STATE and m.manner is not Manner.PRONOUN:
            found.append(Side(m.span, m.names or (m.name,)))
        elif m.kind is Kind.GROUP and len(m.names) > 1 and all(n in states for n in m.names):
            found.append(Side(m.span, m.names))
        elif m.kind is Kind.BODY and m.manner is Manner.FULL:
            found.append(Side(m.span, (m.name,), state=False))
    return found


def parties(
    text: str, namings: list[Naming], standing: Standing | None, told: list[Side], parse: Parse
) -> tuple[str, ...]:
    """The states, and the bodies "with" or "between" which it is, that the story ties to the instrument by its words.

    For a text still being made (`standing` is DRAFT) the group of states that the story is about will do: one named
    together more than once, or the only states that the story names.
    """
    found: dict[str, None] = {}
    for naming in namings[:_LOOKED_AT]:
        sentence = parse.span(*parse.sentences[naming.sentence])
        here = [s for s in told if sentence.contains(s.span)]
        found.update(dict.fromkeys(_tied(text, naming, here)))
        if len(found) > 1:
            return tuple(found)
    groups = Counter(s.names for s in told if len(s.names) > 1 and s.state)
    if standing is Standing.DRAFT and groups:
        group, times = groups.most_common(1)[0]
        if times > 1 or all(set(s.names) <= set(group) for s in told if s.state):
            return group
    half = len(found) == 1 and any(n.complement == "between" for n in namings[:_LOOKED_AT])
    return () if half else tuple(found)


def _tied(text: str, naming: Naming, here: list[Side]) -> Iterator[str]:
    """The states inside the phrase, listed behind it, those it belongs to, and those who signed it."""
    name, linked = naming.span, naming.complement in ("with", "between", "among")
    opens = text.find(f" {naming.complement} ", name.start, name.end) if linked else -1
    inside = [s for s in here if name.contains(s.span) and _inside(text, s, opens)]
    states = [s for s in here if s.state]
    several = len({n for s in inside for n in s.names}) > 1
    if several or linked:
        yield from (n for s in inside for n in s.names)
    yield from (n for s in states if len(s.names) > 1 and text[s.span.end : name.start] in _GENITIVE for n in s.names)
    goes_on = bool(inside) and inside[-1].span.end == name.end
    yield from _listed(text, name.end, here, fresh=not goes_on)
    if inside and not several and naming.complement in ("with", "between"):
        yield from _owner(text, name, states, inside[0].names)
    signers = [s for s in states if s.span.end <= name.start]
    if signers and _signed(text[signers[-1].span.end : name.start], naming.opener):
        yield from _joined(text, signers)


def _inside(text: str, side: Side, opens: int) -> bool:
    """Whether a side inside a name is a party; `opens` is where "with" or "between" stands, -1 for nowhere."""
    if opens < 0 or side.span.start < opens:
        return side.state  # "the U.S.-Japanese pact"
    return _whole(text, side)


def _whole(text: str, side: Side) -> bool:
    """Whether a state or body itself is meant: not "the commission's chief", "a Norish bank", "the king of Norland"."""
    if not side.state:
        return _ITS_MAN.match(text, side.span.end) is None
    told = side.span.of(text)
    if told not in side.names and _ADJECTIVE.search(told):
        following = _NOUN.match(text, side.span.end)
        return following is None or following[1] in _OFFICIAL
    return _RULES.search(text, max(0, side.span.start - 24), side.span.start) is None


def _signed(between: str, opener: str) -> bool:
    """Whether those told last before a name signed it, or it is theirs."""
    if _HAVE_SIGNED.match(between):
        return True
    return opener == "their" and len(between) < _OWNS and not _CLAUSE.search(between)


def _owner(text: str, name: Span, here: list[Side], others: tuple[str, ...]) -> tuple[str, ...]:
    """The state whose pact with another it is: the one told last before it that does or has something."""
    before = [s for s in here if s.span.end <= name.start and s.names != others]
    if before and name.start - before[-1].span.end <= _OWNS and _DOES.match(text, before[-1].span.end):
        return before[-1].names
    return ()


def _listed(text: str, start: int, here: list[Side], *, fresh: bool) -> Iterator[str]:
    """The states of a list that begins behind the name: "by the U.S., Japan and Norland"."""
    opening = _OPENS.match(text, start)
    if fresh and opening is None:
        return
    at = opening.end() if opening else start
    by = opening is not None and "by" in opening[0]
    for side in here:
        if side.span.start < at or (by and not side.state) or not _whole(text, side):
            continue
        if side.span.start - start > _REACH or not _JOINING.fullmatch(text, at, side.span.start):
            return
        yield from side.names
        at = side.span.end + (text[side.span.end : side.span.end + 1] == ".")


def _joined(text: str, signers: list[Side]) -> tuple[str, ...]:
    """The states of the list that ends with the last one: "Norland and Varnia"; a group stands for its states."""
    found = [signers[-1]]
    for side in reversed(signers[:-1]):
        if not _JOINING.fullmatch(text, side.span.end, found[-1].span.start) or side.span.end == found[-1].span.start:
            break
        found.append(side)
    return tuple(n for s in reversed(found) for n in s.names) if len(found) > 1 or len(found[0].names) > 1 else ()
