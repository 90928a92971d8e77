"""A line that names an entry: who with whom, what, where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.model.claim import Claim, Subject
from dateline.track.alike import alike
from dateline.track.claims import BAR
from dateline.track.clauses import clause_title, phrase_title
from dateline.track.flaws import WORDS, flaws
from dateline.track.kinds import family
from dateline.track.prose import capital, on_day, people, the
from dateline.track.voice import voiced

_SAYS_WHO = frozenset({"gathering", "journey", "ballot", "office"})
_OF_SOMETHING = frozenset({"pact", "validity"})
#: What has a name of its own: the field that holds it, and the word where there is none.
_NAMED = {Subject.INSTRUMENT: ("name", "instrument"), Subject.TALLY: ("of", "count")}
#: Kinds that somebody does rather than takes part in: a signing by Norland, a vote in the council.
_BY = frozenset({"signing", "adoption", "ratification", "vote", "agreement", "press_conference"})
#: Kinds that one person or state has with somebody: a meeting with Kern.
_WITH = frozenset({"meeting", "talks", "call", "summit"})
#: Kinds that the first one named does to the others: a measure of Norland against Estmark.
_ONE_DOES = frozenset({"measure", "submission", "other", "resignation", "work"})
_TOPIC_LONGEST = 60  # characters


def title_of(subject: Subject, kind: str, fields: Mapping[str, str], quotes: Iterable[str]) -> str:
    """The title of an entry from its merged fields; `quotes` are the words of its mentions, the last resort.

    The first of the possible titles without a flaw is taken (see `flaws`).

    Examples: "Talks of Vladimir Putin and Alexander Lukashenko in Sochi", "Signing of the Customs Protocol".
    """
    if subject in _NAMED:
        return capital(fields.get(*_NAMED[subject]))
    what = "event" if kind == "other" else kind.replace("_", " ")
    possible = (capital(title) for title in _possible(what, kind, fields, list(quotes)) if title)
    return next((title for title in possible if not flaws(title)), capital(what))


def _possible(what: str, kind: str, fields: Mapping[str, str], quotes: list[str]) -> Iterator[str]:
    """Titles in the order in which they are wanted."""
    group, place = family(kind), fields.get("place")
    names = taking_part(kind, fields)
    where = f" {'to' if kind in ('visit', 'trip') else 'in'} {voiced(place)}" if place else ""
    named = fields.get("instrument") or fields.get("beside")
    if group in _OF_SOMETHING and named:
        yield _of_text(what, kind, named, names) + where
    if names and group in _SAYS_WHO:
        yield f"{what} {joint(kind, names, fields)} {people(names)}{where}"
    if group in _SAYS_WHO:
        yield from _nameless(what, fields, where, quotes)
    states, doers = fields.get("states", "").split(BAR), names[:1] if kind in _ONE_DOES else names
    yield from (clause_title(quote, doers, states) for quote in quotes)
    yield phrase_title(quotes)
    if named and kind != "other":
        yield f"{what} on {the(named)}"
    if names and kind != "other":
        yield f"{what} by {people(names if kind == 'work' else doers)}{where}"
    told = phrase_title(quotes, 1) if kind == "other" else ""
    yield f"{told or what}{where}{on_day(fields.get('date'), fields.get('end'))}"


def _nameless(what: str, fields: Mapping[str, str], where: str, quotes: list[str]) -> Iterator[str]:
    """Titles of a gathering or vote of nobody in particular: by its place, topic, words or day."""
    topic = " ".join(fields.get("topic", "").split())
    plain = not set(topic.lower().split()) & (WORDS["pronouns"] | WORDS["verbs"])
    if topic and len(topic) <= _TOPIC_LONGEST and plain and not where:
        yield f"{what} on {topic}"
    if where:
        yield f"{what}{where}"
    yield phrase_title(quotes)
    if fields.get("date"):
        yield f"{what}{on_day(fields.get('date'), fields.get('end'))}"


def _of_text(what: str, kind: str, named: str, names: list[str]) -> str:
    """Titles of what happens to a text: "signing of the Customs Protocol", "conclusion of the accord with Norland"."""
    by = f" by {people(names)}" if names and kind in ("ratification", "adoption") else ""
    return f"{'conclusion' if kind == 'agreement' else what} of {the(named)}{by}"


def taking_part(kind: str, fields: Mapping[str, str]) -> list[str]:
    """Those to be named as taking part, of all whom the tellings name; `fields` hold what `known_names` gives, too.

    Not those who are only met on a journey; no state or office in whose place others are named; and offices only where
    fewer than two others are.
    """
    names = [name for name in fields.get("participants", "").split(BAR) if name]
    told = [name for name in fields.get("travellers", "").split(BAR) if name]
    if family(kind) == "journey" and told:
        names = [name for name in names if any(alike(name, other) for other in told)] or names
    apart = fields.get("apart", "").split(BAR)
    names = [name for name in names if name not in apart] or names
    named = [name for name in names if not name[:1].islower()]
    return named if len(named) > 1 else names


def known_names(claims: Iterable[Claim]) -> dict[str, str]:
    """What claims tell of the names in them: "roles" (``name = role``), "states", and two more, joined by bars.

    "travellers" are those who take part in journeys, and not only in a meeting on the way; "apart" are states and
    offices that take part where nobody else is named, while other claims name who it was.
    """
    rows = list(claims)
    told = {key: BAR.join(v for row in rows if (v := row.get(key))) for key in ("roles", "states")}
    journeys = [row for row in rows if family(row.get("kind") or "") == "journey"]
    told["travellers"] = BAR.join(v for row in journeys if (v := row.get("participants")))
    return told | {"apart": BAR.join(_apart(rows, frozenset(told["states"].split(BAR))))}


def _apart(rows: list[Claim], states: frozenset[str]) -> frozenset[str]:
    """The states and offices in whose place others stand: talks of Norland and Estmark, elsewhere told of two envoys.

    Where one person is enough, as on a journey, one name stands for the office: "an official", then "Ivo Kern".
    """
    lists = [frozenset(v.split(BAR)) for row in rows if (v := row.get("participants"))]
    plain = states | {name for names in lists for name in names if name[:1].islower()}
    enough = 1 if any(family(row.get("kind") or "") == "journey" for row in rows) else 2
    if not any(len(names - plain) >= enough for names in lists):
        return frozenset()
    beside = frozenset(name for names in lists if names - plain for name in names)
    return (frozenset().union(*lists) & plain) - beside


def joint(kind: str, names: list[str], fields: Mapping[str, str]) -> str:
    """What stands between a kind and who takes part: a vote by, an election in, a meeting of, a meeting with.

    `fields` holds what `known_names` gives.
    """
    if kind == "election":
        return "of" if len(names) > 1 or names[0] in _persons(fields) else "in"
    if kind in _WITH and len(names) == 1 and _one_side(names[0], fields):
        return "with"
    return "by" if kind in _BY else "of"


def _one_side(name: str, fields: Mapping[str, str]) -> bool:
    """Whether a name is that of one person or state, who cannot meet alone."""
    return name in _persons(fields) or name in fields.get("states", "").split(BAR)


def _persons(fields: Mapping[str, str]) -> set[str]:
    """The participants that the stories give a role."""
    return {told.partition(" = ")[0] for told in fields.get("roles", "").split(BAR)}
