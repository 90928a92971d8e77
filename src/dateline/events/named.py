"""What a participant is called: the longest name of the story, an office, or the words of who is not named."""

from __future__ import annotations

from dateline.events.line import Line
from dateline.events.phrase import Piece
from dateline.model.event import Participant
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.swift import replace

_ENVOYS = frozenset(
    {"negotiators", "officials", "experts", "delegations", "envoys", "teams", "diplomats", "sides", "delegation"}
    | {"representatives", "delegates", "authorities", "parties", "negotiator"}
)


def mere_envoys(participant: Participant, states: bool) -> bool:  # noqa: FBT001
    """Unnamed negotiators beside the states they come from."""
    bare = participant.name in _ENVOYS  # met a delegation
    return bare or (states and participant.country is None and participant.name.lower().split(" ")[-1] in _ENVOYS)


def of_office(line: Line, taking: list[Piece], piece: Piece) -> Mention | None:
    """The office that goes on over a list: the trade ministers of Norland, [Estmark] and [the Lakes Community]."""
    office = _goes_on(line, taking, taking.index(piece))
    if office is None or piece.mention.manner is not Manner.FULL:
        return None
    article = "the " if line.at(piece.first - 1) == "the" else ""
    name = f"{office} of {article}{piece.mention.name}"
    return replace(piece.mention, kind=Kind.GROUP, manner=Manner.ROLE, name=name, names=())


def _goes_on(line: Line, taking: list[Piece], at: int) -> str | None:
    """The plural office that reaches from an earlier name of the list to a state or body: "trade ministers"."""
    if at == 0 or taking[at].mention.kind not in (Kind.STATE, Kind.BODY):
        return None
    before = taking[at - 1]
    if any(line.at(k) not in (",", "and", "the") for k in range(before.last, taking[at].first)):
        return None
    return _office(before.mention) or _goes_on(line, taking, at - 1)


def _office(mention: Mention) -> str | None:
    """The plural office of one state that a mention names: "trade ministers" of Norland."""
    if mention.kind is not Kind.GROUP or mention.manner is not Manner.ROLE or mention.names:
        return None
    office, _, whose = mention.name.partition(" of ")
    return office if whose and office.endswith("s") and mention.country is not None else None


def sent_by(senders: list[Piece], sent: list[Piece]) -> list[Piece]:
    """Who is sent; a nameless envoy is one of the state that sends: a "senior official of Orland"."""
    state = next((p.mention.name for p in senders if p.mention.kind is Kind.STATE), None)
    if state is None or len(senders) > 1 or len(sent) > 1:
        return sent
    envoy = sent[0].mention
    if envoy.manner is not Manner.ROLE or envoy.country is not None or envoy.names:
        return sent
    name = f"{envoy.name.partition(' to ')[0]} of {state}"
    return [replace(sent[0], mention=replace(envoy, name=name, country=state))]


def _of_visit(words: list[str]) -> bool:
    """Whether "official" says of what sort a visit is: a four-day official tour."""
    return len(words) > 1 and words[-1] == "official" and words[0].endswith("-day")


#: Who only speaks of an event, where no name is given.
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "analyst", "analysts", "source", "sources", "dealer"})
_DAYS = (
    "week's ",
    "month's ",
    "year's ",
    "today's ",
    "yesterday's ",
    "tomorrow's ",
    "next ",
    "last ",
    "Today's ",
    "Yesterday's ",
)


def _bare(name: str) -> str:
    """A name without the time before it or the way behind it: today's Cabinet, a senior official to Tokyo."""
    bare = next((name[len(d) :] for d in _DAYS if name.startswith(d)), name).partition(" to ")[0]
    return bare.removesuffix("'").replace(" And ", " and ")  # the capital that a stop has left: U.S. And EC leaders


def cut(line: Line, piece: Piece) -> bool:
    """Whether a nameless one is told only in part: [leaders] of a party that no name was found for."""
    mention = piece.mention
    whole = mention.manner is not Manner.ROLE or mention.country is not None or " " in mention.name
    return not whole and not mention.names and line.at(piece.last) in ("of", "from")


def as_told(line: Line, piece: Piece) -> Mention:
    """A joint mention that points at nobody is nobody's: a meeting of foreign ministers, not the two ministers."""
    mention, words = piece.mention, line.words.raw[piece.first : piece.last]
    if mention.manner is not Manner.JOINT or any(word[:1].isupper() for word in words[1:]):
        return mention
    if line.at(piece.last) == "of" and line.words.tags[piece.last + 1 : piece.last + 4].count("NUM") > 0:
        end = next((k for k in range(piece.last + 1, len(line)) if line.words.tags[k] not in _COUNTED), len(line))
        words = line.words.raw[piece.first : end]  # the leaders of more than 12 islands are no two leaders
        return replace(
            mention,
            manner=Manner.ROLE,
            kind=Kind.GROUP,
            name=" ".join(words).removeprefix("the "),
            names=(),
            country=None,
        )
    if _POINTING & {line.at(piece.first - 1), *line.words.low[piece.first : piece.last]}:
        return mention
    return replace(mention, manner=Manner.ROLE, kind=Kind.GROUP, name=" ".join(words), names=(), country=None)


_COUNTED = frozenset({"NUM", "ADJ", "NOUN", "ADP"})
_POINTING = frozenset({"the", "these", "those", "both", "two", "three", "their", "four", "five", "six", "seven"})


def expanded(mention: Mention) -> list[Participant]:
    """The participants that one mention stands for: each name of a joint one, the state behind its envoys."""
    office = mention.manner in (Manner.ROLE, Manner.JOINT) and mention.kind is not Kind.STATE
    words = mention.name.lower().split(" ")
    envoys = words[-1] in _ENVOYS or words[0] in _ENVOYS
    if mention.kind is Kind.GROUP and not mention.names and mention.country and envoys:
        return [Participant(mention.country, mention.span, None, mention.country)]
    if (
        (words[-1] in _VOICES and mention.name == mention.name.lower())
        or words in (["official"], ["parliamentary"])
        or _of_visit(words)
    ):
        return []  # an official visit
    return [
        Participant(
            _bare(name), mention.span, mention.role, name if mention.kind is Kind.STATE else mention.country, office
        )
        for name in mention.names or (mention.name,)
    ]
