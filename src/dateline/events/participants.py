"""Who takes part: the subject and the partners that an event's clause names; offices where no holder is named.

Zones instead of a parse: before the verb group stands who acts; after it "with", "between" and "by" bring in the
partners; what follows "on", "in" or a purpose ("to discuss ...") is topic or place and takes no part.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.events.find import Found
from dateline.events.line import AUX, BE, PREPOSITION, PRONOUN, Line
from dateline.events.verbs import Form
from dateline.model.event import Participant
from dateline.model.mention import Kind, Manner, Mention
from dateline.model.span import Span

_WHO = frozenset({Kind.PERSON, Kind.BODY, Kind.STATE, Kind.GROUP})
_PARTNER = frozenset({"with", "between", "among", "by", "of", "and", ""})
#: Prepositions that bring in a participant, by kind, beyond those of everybody.
_ALSO: dict[str, frozenset[str]] = {
    "measure": frozenset({"against", "on", "to", "from"}),
    "submission": frozenset({"to"}),
    "vote": frozenset({"in"}),
    "hearing": frozenset({"before", "in"}),
    "other": frozenset({"from"}),
    "work": frozenset({"at", "on", "to"}),
}
#: What stands right behind these verbs is a text, a bill or a pact, never somebody who takes part.
_TAKES_TEXT = frozenset({"signing", "adoption", "ratification", "vote", "expiry", "entry_into_force", "other"})
_ENVOYS = frozenset(
    {"negotiators", "officials", "experts", "delegations", "envoys", "teams", "diplomats", "sides", "delegation"}
    | {"representatives", "delegates", "authorities", "parties", "negotiator"}
)


def participants_of(
    event: Found,
    mentions: list[Mention],
    place: Mention | None,
    outside: tuple[Span, ...],
    until: int,
    speaker: str | None,
) -> tuple[Participant, ...]:
    """The participants that an event's clause names, in text order, each once.

    `outside` are the spans of speakers and cues, which belong to the saying; words from `until` on belong to the next
    event word of the sentence.
    """
    line = event.line
    found: dict[str, Participant] = {}
    starts = frozenset(line.words.index_of(m.span.start) for m in mentions)
    for mention in mentions:
        if mention.kind not in _WHO or mention is place or any(mention.span.overlaps(s) for s in outside):
            continue
        if _takes_part(event, mention, until, starts):
            mention = _house(line, mention)  # noqa: PLW2901
            for participant in _expanded(mention):
                found.setdefault(participant.name, participant)
    speaks = (
        event.verb and not _passive(event) and {"we", "i"} & set(event.line.words.low[event.subject[0] : event.first])
    )
    if (
        speaker is not None
        and speaks
        and not any(p.span and p.span.start < event.trigger.start for p in found.values())
    ):
        found.setdefault(speaker, Participant(speaker))  # "We will meet again," X said
    if event.kind in ("expiry", "entry_into_force", "appointment"):
        found = {n: p for n, p in found.items() if n != n.lower()}  # a pact with 330 creditor banks expires
    states = {p.country for p in found.values() if p.name == p.country}
    return tuple(p for p in found.values() if p.name == p.country or not _mere_envoys(p, bool(states)))


def _house(line: Line, mention: Mention) -> Mention:
    """The House that debates or votes is the House of Representatives, also where the White House is in the story."""
    at = line.words.index_of(mention.span.start)
    if mention.name != "White House" or "white" in line.words.low[at : at + 3]:
        return mention
    return replace(mention, name="House of Representatives")


def _mere_envoys(participant: Participant, states: bool) -> bool:  # noqa: FBT001
    """Unnamed negotiators beside the states they come from."""
    return states and participant.country is None and participant.name.lower().split(" ")[-1] in _ENVOYS


def _takes_part(event: Found, mention: Mention, until: int, starts: frozenset[int]) -> bool:
    """Whether a mention stands where a participant stands: in the subject, in the phrase, behind "with"."""
    line = event.line
    at = line.words.index_of(mention.span.start)
    if at < event.first:
        inside = not event.verb and event.phrase <= at and not (event.kind == "visit" and mention.kind is Kind.STATE)
        return inside or (event.subject[0] <= at < event.subject[1] and _before(event, at))
    if at >= min(event.right, until) or _left_list(line, event.last, at, starts):
        return False
    if event.kind != "work" and _cut_off(line, event.last, at):
        return False
    prep = _preposition(line, event.last, at, over_verbs=not event.verb)
    if prep is None or (prep == "" and (not event.verb or event.kind in _TAKES_TEXT)):
        return False
    if event.kind == "visit" and event.verb and mention.kind is Kind.STATE and prep in ("", "and"):
        return False  # will visit Denmark and Belgium
    return prep in _PARTNER or prep in _ALSO.get(event.kind, frozenset())


def _before(event: Found, at: int) -> bool:
    """Whether a mention left of the event word acts in it."""
    if not (_acts(event) if not event.verb else not _passive(event)):
        return False
    line, first = event.line, event.subject[0]
    commas = [k for k in range(first, at) if line.at(k) == ","]
    lead = commas[0] + 1 if commas and line.at(first) in PREPOSITION else first  # On December 7, ...
    lead = max([lead, *(k + 1 for k in range(first, at) if line.at(k) == "that")])
    lead = max([lead, *(k + 1 for k in range(first, at) if line.at(k) in _CIRCUMSTANCE)])
    if any(_apart(line, k, event.first) for k in range(at, event.first)):
        return False  # Kern took office after Olk stepped down: Kern does not
    return _preposition(line, lead, at) in ("", "of", "from", "and", "between", "with")


_CIRCUMSTANCE = frozenset({"after", "before", "because", "when", "while", "until"})


def _apart(line: Line, k: int, verb: int) -> bool:
    """Whether a subordinate clause with a subject of its own opens at `k`: not "when they meet"."""
    if line.at(k) not in _CIRCUMSTANCE or "," in line.words.low[k:verb]:
        return False
    return verb - k > 1 and line.at(k + 1) not in PRONOUN


def _acts(event: Found) -> bool:
    """Whether the subject before a noun's verb takes part: who holds talks, not who calls them off."""
    if not event.steps or event.preposition is not None or event.steps[0].first > event.last:
        return False  # nothing governs the noun, or it is itself the subject
    outer = {s.op for s in event.steps} & {"cancel", "postpone", "move", "propose", "refuse"}
    return not outer or "refuse" in outer


def _passive(event: Found) -> bool:
    """The treaty was signed by ...; an agreement signed in Sorabad: who acts stands after "by"."""
    line = event.line
    if event.kind == "appointment":
        return False  # X was sworn in
    if event.match.form & Form.PART and line.at(event.first - 1) in BE:
        return True
    around = {line.at(k) for k in range(max(0, event.first - 4), event.first)}
    if event.match.form & Form.PART and around & BE:
        return True
    return bool(event.match.form & Form.PART) and any(line.at(k) == "by" for k in range(event.last, event.last + 3))


def _left_list(line: Line, start: int, at: int, starts: frozenset[int]) -> bool:
    """Whether a comma before the mention opens something else than the next name of a list."""
    for k in range(start, at):
        if line.at(k) == ",":
            nxt = k + 2 if line.at(k + 1) in ("and", "the") else k + 1
            if nxt not in starts and nxt + 1 not in starts:
                return True
    return False


def _cut_off(line: Line, start: int, at: int) -> bool:
    """Whether a purpose or a relative clause stands between an event and a mention: met to discuss ties with X."""
    for k in range(start, at):
        word = line.at(k)
        if word in _RELATIVE or (word == "to" and line.words.tags[k + 1 : k + 2] == ("VERB",)):
            return True
    return False


_RELATIVE = frozenset({"which", "who", "whose", "that", "where", "because", "while", "if", "as"})


def _preposition(line: Line, start: int, at: int, *, over_verbs: bool = False) -> str | None:
    """What a mention hangs on ("on" in "on issues of the two states"); "" for nothing, None after a verb."""
    chain = ""
    for k in range(start, at):
        word = line.at(k)
        if word in PREPOSITION and not (word == "of" and chain):
            chain = word
        elif word == "that" or (word in AUX and not over_verbs):
            return None
    return chain


#: Who only speaks of an event, where no name is given.
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "analyst", "analysts", "source", "sources", "dealer"})
_DAYS = ("today's ", "yesterday's ", "tomorrow's ", "next ", "last ", "Today's ", "Yesterday's ")


def _bare(name: str) -> str:
    """A name without the time before it or the way behind it: today's Cabinet, a senior official to Tokyo."""
    return next((name[len(d) :] for d in _DAYS if name.startswith(d)), name).partition(" to ")[0]


def _expanded(mention: Mention) -> list[Participant]:
    office = mention.manner in (Manner.ROLE, Manner.JOINT) and mention.kind is not Kind.STATE
    words = mention.name.lower().split(" ")
    envoys = words[-1] in _ENVOYS or words[0] in _ENVOYS
    if mention.kind is Kind.GROUP and not mention.names and mention.country and envoys:
        return [Participant(mention.country, mention.span, None, mention.country)]
    if (words[-1] in _VOICES and mention.name == mention.name.lower()) or words in (["official"], ["parliamentary"]):
        return []  # an official visit
    return [
        Participant(
            _bare(name), mention.span, mention.role, name if mention.kind is Kind.STATE else mention.country, office
        )
        for name in mention.names or (mention.name,)
    ]
