"""Which time expression of a sentence belongs to which of its events."""

from __future__ import annotations

from dateline.events.between import another_verb
from dateline.events.find import Found
from dateline.events.line import BOUNDARY, PREPOSITION, Line, in_proper_name
from dateline.events.objects import names_text
from dateline.events.predicate import plain_past
from dateline.events.when import DAYS, calendar_value
from dateline.model.timex import Timex, TimexType

_SAID = frozenset(
    {"said", "says", "told", "added", "reported", "noted", "stressed", "announced", "recalled", "insisted", "saying"}
    | {
        "claimed",
        "wrote",
        "asked",
        "stated",
        "reiterated",
        "journalists",
        "reporters",
        "newspaper",
        "informed",
        "learned",
    }
)


_RELATIVE = frozenset({"which", "who", "whose", "that", "where", "because"})


_VAGUE = frozenset({"APPROX", "LESS_THAN", "MORE_THAN"})


def usable(timex: Timex) -> bool:
    """Whether a time expression can date an event at all."""
    if timex.type is TimexType.SET or timex.part_of is not None:
        return False
    if timex.mod in _VAGUE and len(timex.value) == 4:  # nearly two years ago
        return False
    if "T" in timex.value and (timex.ground or "").startswith("the story's day"):
        return False  # at 18:00, of a day that the sentence does not name
    if timex.type is TimexType.DURATION:
        return DAYS.fullmatch(timex.value) is not None
    return timex.interval is not None or calendar_value(timex.value) is not None


def share_out(found: list[Found], timexes: list[Timex]) -> dict[int, list[Timex]]:
    """Give every time expression of one sentence to at most one event (by its index), nearest reading first."""
    given: dict[int, list[tuple[int, Timex]]] = {}
    for timex in timexes:
        if not usable(timex):
            continue
        host = _host(found, timex)
        if host is not None:
            given.setdefault(host[1], []).append((host[0], timex))
    return {i: _nearest(costs) for i, costs in given.items()}


def _nearest(costs: list[tuple[int, Timex]]) -> list[Timex]:
    """Times beside the event word; those before its clause's verb only where there are no others."""
    near = [t for cost, t in costs if cost < _ASIDE or t.type is TimexType.DURATION]
    if any(t.type is not TimexType.DURATION for t in near):
        return near
    closest = min((cost for cost, t in costs if t.type is not TimexType.DURATION), default=0)
    return [t for cost, t in costs if cost <= closest + _BESIDE or t.type is TimexType.DURATION]


_BESIDE = 6  # words between two times that belong together: from Monday to Friday
_ASIDE = 20  # the cost of standing left of the event word without belonging to its noun phrase


_MONTH = 7  # characters of a value that names a month


def _host(found: list[Found], timex: Timex) -> tuple[int, int] | None:
    """How far away and which (by index) the event is that a time expression belongs to."""
    best: tuple[int, int] | None = None
    bare_year = len(timex.value) == 4
    for i, event in enumerate(found):
        line = event.line
        at = line.words.index_of(timex.span.start)
        end = line.words.index_of(timex.span.end - 1) + 1
        if (bare_year or (len(timex.value) == _MONTH and end - at > 1)) and names_text(line, at, end):
            return None  # the 1994 convention; a July 1986 pact
        if line.at(end - 1) == "year" and _NUMBERED & set(line.words.low[max(0, at - 3) : at]):
            return None  # their first meeting this year
        if "since" in (line.at(at - 1), line.at(at)) and _NUMBERED & set(line.words.low[max(0, at - 6) : at]):
            return None  # the first strike there since 1976
        cost = _cost(line, event, at, end)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, i)
    return best


def _cost(line: Line, event: Found, at: int, end: int) -> int | None:
    """How far a time expression at words [at, end) is from an event; None where something stands between."""
    if event.first <= at < event.last:
        return 0
    if end <= event.first and any(line.at(k) in _CONDITIONS for k in range(end, event.first)):
        return None  # could start in June if the truce holds
    if end <= event.first:
        return _cost_before(line, event, at, end)
    between = range(event.last, at)
    if (at >= event.right and at > event.last + 3) or _told_between(line, event, between):
        return None
    if another_verb(event, between):
        return None
    return None if _of_another(line, event, at, end) else 1 + at - event.last


_FIRSTS = frozenset({"first", "only", "latest", "largest", "biggest", "highest", "highest-level"})
_NUMBERED = frozenset({"first", "second", "third", "fourth", "fifth", "last"})


def _of_another(line: Line, event: Found, at: int, end: int) -> bool:
    """Whether a time right of an event word belongs to something that is told of it, not to the event."""
    between = range(event.last, at)
    if _describes_noun(line, at, end) or _of_noun(event, at, end):
        return True
    if _since_or_until(line, event, at) or _day_of_putting_off(line, at):
        return True
    if end - at == 1 and line.at(at).isdigit() and any(line.at(k) in _RELATIVE for k in between):
        return True  # the crash of the plane, which was built in 1977
    # A motion signed by 98 members, today urged ...
    return line.at(at - 1) == "," and line.words.tags[end : end + 1] in (("VERB",), ("AUX",))


def _since_or_until(line: Line, event: Found, at: int) -> bool:
    """Whether a "since" or "until" belongs to what the event is about.

    A referendum to cancel all amendments since 1995; the first meeting since 2016 will be held on Sunday; passed a
    resolution on violations of the pact since September.
    """
    if line.at(at) not in ("since", "until"):
        return False
    if _purpose_between(line, range(event.last, at)):
        return True
    if line.at(at) == "until":
        return False
    if not event.verb and event.kind in _AT_ONCE:
        return True  # told a news conference that the fall since May was steep
    if not event.verb:
        return bool(_FIRSTS & set(line.words.low[event.phrase : event.first]))
    return bool(event.steps) and event.steps[0].op == "past"


_AT_ONCE = frozenset({"press_conference", "call", "vote", "signing"})


def _day_of_putting_off(line: Line, at: int) -> bool:
    """Whether a time tells when something was put off, inside an aside: the exchange, put off last week, took place."""
    cue = line.cue_at(at - 2 if line.at(at - 1) in ("on", "in") else at - 1)
    return cue is not None and cue.row[2] in ("postpone", "cancel") and line.at(cue.first - 1) == ","


def _describes_noun(line: Line, at: int, end: int) -> bool:
    """Whether a time only describes the noun behind it: yesterday's march, the February accord, a December pledge."""
    if line.at(end - 1) == "'s" or line.at(end) == "'s" or line.at(end - 1).endswith(("'s", "’s")):
        return True
    noun = line.words.tags[end : end + 1] in (("NOUN",), ("PROPN",), ("ADJ",))
    return noun and line.at(at - 1) in _OWNING and line.at(end) not in ("deadline", "date", "target")


def _of_noun(event: Found, at: int, end: int) -> bool:
    """Whether a time belongs to the object of a verb: discuss the events [of this week], chose [2016] nominee Kern."""
    line = event.line
    if line.at(at - 1) == "of" and event.verb and at - 2 >= event.last:
        return line.words.tags[at - 2] == "NOUN"
    if line.at(at - 1) == "in" and line.at(at - 2) in ("level", "levels"):
        return True  # holds prices at their March level
    year = end - at == 1 and len(line.at(at)) == _YEAR and line.at(at).isdigit()
    return (
        year
        and line.words.tags[at - 1] not in ("ADP", "SCONJ")
        and line.words.raw[end : end + 1] != ()
        and (line.words.raw[end][:1].isupper() and line.words.tags[end] in ("PROPN", "ADJ", "NOUN"))
    )


_YEAR = 4  # characters of a year
_OWNING = frozenset({"a", "an", "the", "its", "their", "his", "her", "'s"})


def _cost_before(line: Line, event: Found, at: int, end: int) -> int | None:
    """The same for a time left of the event word: the September 20 talks; On December 7, they met."""
    if not event.verb and event.first - end <= 6 and not _interrupted(line, end, event.first):
        return event.first - end
    if not event.verb and event.preposition is not None:  # the aim set in June during talks
        return _ASIDE if end == event.phrase - 1 and event.preposition == "during" else None
    if event.verb and _describes_noun(line, at, end):
        return None
    if _heads_sentence(line, event, end):
        return _ASIDE + event.first - end
    outside = at < event.left and not (at <= 3 and event.left - at <= 8)
    if outside or _of_other_verb(event, at, end) or _said_between(line, at, event) or _outer_cue_between(event, end):
        return None
    return _ASIDE + event.first - end


def _heads_sentence(line: Line, event: Found, end: int) -> bool:
    """Whether a time at the head of its sentence passes over an aside: In 2017, after a storm, Kern resigned."""
    aside = line.at(end) == "," and line.at(end + 1) in ("after", "when", "while", "as", "following")
    if not (event.verb and aside and event.clause.opener == ""):
        return False
    comma = next((k for k in range(end + 1, event.first) if line.at(k) == ","), None)
    return comma is not None and comma < event.first <= comma + 8


_CONDITIONS = frozenset({"if", "unless", "provided"})


def _of_other_verb(event: Found, at: int, end: int) -> bool:
    """Whether a time left of an event belongs to a verb before or behind it; not "this week, when he visits Karsk"."""
    if another_verb(event, range(end, event.first)):
        return True
    return event.line.at(end) != "when" and at > event.left + 3 and another_verb(event, range(event.left, at))


def _purpose_between(line: Line, between: range) -> bool:
    return any(line.at(k) == "to" and line.words.tags[k + 1 : k + 2] == ("VERB",) for k in between)


def _told_between(line: Line, event: Found, between: range) -> bool:
    """Whether a word of saying, or after a verb a relative clause, parts an event from a time on its right."""
    for k in between:
        if (line.at(k) in _SAID and line.at(k + 1) != "for") or (event.verb and line.at(k) in _RELATIVE):
            return True
    return False


def _interrupted(line: Line, first: int, last: int) -> bool:
    """Whether a preposition, comma or verb stands between a time and the noun it would describe."""
    for k in range(first, last):
        word, cue = line.at(k), line.cue_at(k)
        if word == "of" and in_proper_name(line, k):
            continue
        if word in PREPOSITION or word in BOUNDARY or word == "," or (cue is not None and cue.part == "v"):
            return True
        if plain_past(line, k):  # on Wednesday declared a referendum unlawful
            return True
    return False


def _said_between(line: Line, at: int, event: Found) -> bool:
    return any(line.at(k) in _SAID and line.at(k + 1) != "that" for k in range(max(0, at - 4), event.first))


def _outer_cue_between(event: Found, end: int) -> bool:
    """Whether the time stands before the word that puts off, plans or agrees on the event and so belongs to that."""
    outer = [
        s
        for s in event.steps
        if s.op in ("cancel", "postpone", "move", "commit", "tell", "propose", "refuse", "plan", "expect")
    ]
    if any(s.last <= end <= event.phrase and event.line.at(end) == "for" for s in outer):
        return True  # will make a request [next week] for talks
    return any(end <= s.first < event.first for s in outer) and not any(s.op == "will" for s in event.steps[:1])
