"""The kind of one event verb where it depends on what the verb is done to: who is sent, what is approved."""

from __future__ import annotations

from collections.abc import Callable

from dateline.events.demands import votes
from dateline.events.line import BE, Line
from dateline.events.objects import has_object, sends_envoy, singular, word_class
from dateline.events.phrases import Match

_CRAFT = frozenset({"satellite", "satellites", "rocket", "spacecraft", "module"})
_CURRENCIES = frozenset({"$", "€", "£", "us$", "eur"})


def kind_of(line: Line, match: Match) -> str:
    """The kind of a verb: its own, unless one of the rules of its row says otherwise.

    Tariffs that take effect are a measure, an envoy who is sent makes a visit, a loan that is approved is a measure.
    """
    columns = match.row.columns
    for (column, value), other in _OTHERWISE:
        if columns[column] == value:
            kind = other(line, match)
            if kind is not None:
                return kind
    return match.row[2]


def _takes_effect(line: Line, match: Match) -> str | None:
    """No treaty but a measure takes effect: the quotas come into effect in May."""
    measure = has_object(line, match.first, match.first, "measure", back=22, ahead=0)
    return "measure" if measure and not has_object(line, match.first, match.first, "text", back=22, ahead=0) else None


def _sent(line: Line, match: Match) -> str | None:
    """An envoy who is sent makes a visit; troops are sent somewhere."""
    if sends_envoy(line, match.last):
        return "visit"
    return "other" if has_object(line, match.first, match.last, "troops", back=0, ahead=6) else None


def _spoken(line: Line, match: Match) -> str | None:
    """They spoke by telephone; leaders of states did where no place is named: spoke today with President Kern."""
    ahead = line.words.low[match.last : match.last + 10]
    if {"phone", "telephone"} & set(ahead):
        return "call"
    end = next((k for k, word in enumerate(ahead) if k and word in _NO_PARTNER), len(ahead))
    with_leader = "with" in ahead[:3] and not _HEADS.isdisjoint(ahead[:end])
    return "call" if with_leader and end and _TOGETHER.isdisjoint(ahead) else None


def _refused(line: Line, match: Match) -> str | None:
    """A firm that turns down an offer takes no vote."""
    if _BALLOT & set(line.words.low[match.last : match.last + 6]):
        return "vote"  # staff rejected the offer in a ballot
    refused = match.row[2] == "vote" and match.row[0] != "vote down"
    return "other" if refused and not votes(line, match) else None


def _prolonged(line: Line, match: Match) -> str | None:
    """A settlement that is extended is agreed on anew; a mandate is not."""
    pact = has_object(line, match.first, match.last, "pact", back=5, ahead=5)
    return "agreement" if pact and not has_object(line, match.first, match.last, "term", back=14, ahead=8) else None


_NO_PARTNER = frozenset({"to", "about", "on", ",", "and", "."})
_HEADS = frozenset({"president", "prime", "chancellor", "king", "premier"})
_TOGETHER = frozenset({"in", "at", "during", "here", "before", "after", "reporters", "sidelines"})

_BALLOT = frozenset({"ballot", "referendum"})


def _put_on(line: Line, match: Match) -> str | None:
    """Duties that are put on goods, curbs that are removed: a measure."""
    measure = has_object(line, match.first, match.last, "measure", back=0, ahead=4)
    return "measure" if measure and not has_object(line, match.first, match.last, "text", back=0, ahead=4) else None


def _polled(line: Line, match: Match) -> str | None:
    """Who decides by ballot votes."""
    return (
        "vote" if line.at(match.last) == "by" and _BALLOT & set(line.words.low[match.last : match.last + 3]) else None
    )


def _blocked(line: Line, match: Match) -> str | None:
    """A motion is blocked; imports that are blocked are a measure."""
    return "other" if has_object(line, match.first, match.last, "text", back=0, ahead=6) else None


def _delivered(line: Line, match: Match) -> str | None:
    """Goods are delivered without being handed in."""
    return "other" if has_object(line, match.first, match.last, "goods", back=0, ahead=8) else None


def _launched(line: Line, match: Match) -> str | None:
    """A spacecraft is launched as a work; a programme as a measure."""
    return "work" if _CRAFT & set(line.words.low[max(0, match.first - 6) : match.last + 6]) else None


def _gone(line: Line, match: Match) -> str | None:
    """Who goes to a court makes no visit."""
    low = line.words.low
    ahead = set(low[match.last : match.last + 8])
    handed = has_object(line, match.first, match.first, "papers", back=4, ahead=0)
    return "submission" if line.at(match.last) == "to" and (handed or word_class("tribunal") & ahead) else None


def _brought(line: Line, match: Match) -> str | None:
    """Sides are brought together, a case is brought to court."""
    return "meeting" if "together" in line.words.low[match.last : match.last + 7] else None


def _invited(line: Line, match: Match) -> str | None:
    """Several leaders who are invited to one place meet there."""
    low = line.words.low
    near = {*low[match.last : match.last + 6], *low[max(0, match.first - 4) : match.first]}
    several = "both" in near or any(
        w.endswith("s") and singular(w) in word_class("leader") | word_class("officer") for w in near
    )
    return "meeting" if several else None


def _ruled(line: Line, match: Match) -> str | None:
    """What a court decides is no measure."""
    return "other" if word_class("tribunal") & set(line.words.low[max(0, match.first - 6) : match.first]) else None


def _summoned(line: Line, match: Match) -> str | None:
    """Who is summoned to a committee is heard there; a chamber that is summoned sits."""
    low, bodies = line.words.low, word_class("chamber") | word_class("tribunal")
    if line.at(match.last) == "to" and bodies & set(low[match.last + 1 : match.last + 5]):
        return "hearing"
    passive = line.at(match.first - 1) in BE
    return "session" if passive and word_class("chamber") & set(low[max(0, match.first - 5) : match.first]) else None


def _ended(line: Line, match: Match) -> str | None:
    """Duties that somebody ends are a measure; a mandate that ends has run out."""
    return "measure" if has_object(line, match.first, match.last, "measure", back=0, ahead=5) else None


def _spends(line: Line, match: Match) -> str | None:
    """Money is approved, and no bill about it."""
    if line.at(match.last) in _CURRENCIES or line.at(match.last)[:1] in ("$", "€", "£"):
        return "measure"
    passive = line.at(match.first - 1) in BE
    money = has_object(line, match.first, match.last, "money", back=5 if passive else 0, ahead=0 if passive else 8)
    return "measure" if money and not has_object(line, match.first, match.last, "text", back=0, ahead=5) else None


#: The column of events.txt and its value, and what may give the verb another kind.
_OTHERWISE: tuple[tuple[tuple[int, str], Callable[[Line, Match], str | None]], ...] = (
    ((2, "entry_into_force"), _takes_effect),
    ((4, "sent"), _sent),
    ((4, "spoken"), _spoken),
    ((4, "coming/phoned"), _spoken),
    ((3, "REJECT"), _refused),
    ((4, "term/prolonged"), _prolonged),
    ((0, "block"), _blocked),
    ((0, "deliver"), _delivered),
    ((0, "launch"), _launched),
    ((0, "go"), _gone),
    ((0, "bring"), _brought),
    ((0, "put"), _put_on),
    ((0, "remove"), _put_on),
    ((0, "decide"), _polled),
    ((4, "act"), _spends),
    ((4, "invited"), _invited),
    ((4, "decide"), _ruled),
    ((0, "rule on"), _ruled),
    ((0, "summon"), _summoned),
    ((0, "end"), _ended),
)
