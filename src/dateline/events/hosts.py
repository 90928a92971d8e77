"""Who takes part by the main clause around an event: after meeting X, [Kern] said; [Kern], in talks with Y, asked."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.line import AUX, BOUNDARY, SUBORDINATOR, Line
from dateline.events.objects import word_class
from dateline.events.phrase import Piece, head_end, is_verb_at, listed, piece_at, subjects
from dateline.model.mention import Kind

_GOING = frozenset({"go", "goes", "going", "went", "fly", "flew", "travel", "travelled", "leave", "left", "return"})
_IN = frozenset({"in", "at", "during", "after", "following", "before"})
_MEET = frozenset({"meeting", "talks", "call", "visit"})
_FAR = 14  # words from an event to the comma behind its phrase


def hosts(event: Found, pieces: list[Piece], partners: list[Piece]) -> list[Piece]:
    """The subject of the main clause, where the event's own phrase names only the other side or says "their".

    At their summit in Karsk, [Kern and Tarn] agreed ...; in talks with Tarn on Monday, [Kern] asked for calm.
    """
    own = [] if event.verb else _owning(event, pieces, partners)
    if own:
        return own
    opening = _opening(event)
    if opening is not None and event.verb and not partners and event.kind not in _MEET:
        return _behind(event, pieces) if opening == 0 else _main(event, opening, pieces)
    if opening is None or event.kind not in _MEET | {"summit", "conference"}:
        return []
    whose = "" if event.verb else event.line.at(event.phrase)
    if whose == "their" or (whose in ("his", "her") and event.kind == "visit"):
        return _owners(event, opening, pieces)
    if not partners:
        own = _on_the_way(event, opening, pieces)
        there = _fails(event.line, opening) or _there(event, opening, pieces)
        sides = _addressed(event, opening, pieces) if event.kind in _MEET else []
        return own or sides or _both(event, opening, pieces) or (_main(event, opening, pieces) if there else [])
    with_whom = event.kind in _MEET and (event.verb or _with(event, partners))
    return _around(event, opening, pieces) if with_whom else []


def _on_the_way(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """Who did something on a journey or said something in a call: during a trip to Lyon, [Kern] bought a hat."""
    line = event.line
    there = line.at(opening) in ("in", "during") and line.at(opening + 1) in ("a", "an")
    if event.kind not in ("visit", "call") or not there:
        return []
    opens = opening <= event.left + 1 or line.at(opening - 1) in ("that", ",")
    found = _before(line, opening, pieces) or (_behind(event, pieces) if opens else _main(event, opening, pieces))
    return [p for p in found if p.mention.kind in (Kind.PERSON, Kind.GROUP)]


def _around(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """The one side of a meeting, told before or behind the phrase that names the other."""
    ahead = opening <= event.left + 1 or event.line.at(opening - 1) == "that"
    around = _behind(event, pieces) or _speaker(event, opening, pieces) if ahead else []
    return _before(event.line, opening, pieces) or around or _main(event, opening, pieces)


def _speaker(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """Who speaks of what came after it, in a quotation: [Kern] said that after meeting Tarn "we all know more"."""
    line = event.line
    said = opening - 2 if line.at(opening - 1) == "that" else opening - 1
    comma = next((k for k in range(event.last, min(len(line), event.last + _FAR)) if line.at(k) == ","), None)
    told = next((k for k in range(said - 1, max(0, said - 7), -1) if line.at(k) == "told"), None)
    said = said if line.at(said) == "said" or told is None or line.at(opening - 1) != "that" else told
    if line.at(said) not in ("said", "told") or comma is None or line.at(comma + 1) not in _QUOTED:
        return []
    found = subjects(line, 0, said, pieces)
    return found if line.at(comma + 1) == "it" else [p for p in found if p.mention.kind is not Kind.BODY]


_QUOTES = frozenset({'"', "“", "”", "''", "``"})
_QUOTED = _QUOTES | {"he", "she", "it"}


def _owners(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """Whose it is, by the main clause: at their summit, [Kern and Tarn] agreed; [Kern] met Tarn during his visit."""
    found = _behind(event, pieces)
    if event.line.at(event.phrase) == "their":
        found = found or (_main(event, opening, pieces) if event.line.at(opening) == "at" else [])
        return found if len(found) > 1 or (found and found[0].mention.kind is Kind.GROUP) else []
    return _main(event, opening, pieces) or found[:1]


def _owning(event: Found, pieces: list[Piece], partners: list[Piece]) -> list[Piece]:
    """Who an event noun is told of by the words around it: its owner, who held it, who won the vote."""
    if event.kind == "conference" and event.line.at(event.phrase - 1) in _ADDRESSED and not partners:
        first, said = event.clause.first, event.phrase - 1
        return [
            p for p in subjects(event.line, first if first < said else 0, said, pieces) if p.mention.kind in _SPEAKS
        ]
    ready = _ready(event)
    if ready is not None and not partners:
        return subjects(event.line, event.clause.first, ready, pieces)
    found = _single_owner(event, pieces, partners) or _several_owners(event, pieces) or _holding(event, pieces)
    if event.kind == "visit" and event.line.at(event.phrase - 1) == "from" and not found:
        found = _returned(event, pieces)
    return found or (_counted(event, pieces) if event.kind == "vote" else [])


_ADDRESSED = frozenset({"told", "tells", "addressed", "addresses", "opened"})
_SPEAKS = frozenset({Kind.PERSON, Kind.BODY})


def _returned(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Who came back from a journey: [Kern] returned from a trip to Lyon."""
    back = event.phrase - 2
    returned = event.line.at(back) in ("returned", "returning", "back", "returns")
    return subjects(event.line, event.clause.first, back, pieces) if returned else []


def _counted(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Who voted or won: the bill passed [the Senate] by a vote of 51 to 40; [Kern] beat [Tarn] by 51 votes to 40."""
    line, by = event.line, event.phrase - 1
    verb = next((k for k in range(event.clause.first, by) if is_verb_at(line, k)), None)
    if line.at(by) != "by" or verb is None:
        return []
    return subjects(line, event.clause.first, verb, pieces) + listed(line, verb + 1, by, pieces)


def _both(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """Those who did something together there: [Kern and Tarn] agreed at a secret meeting in Karsk."""
    line = event.line
    there = event.kind in _MEET and line.at(opening) in ("at", "in", "during") and line.at(opening + 1) in ("a", "an")
    there |= event.kind == "talks" and line.at(opening) in ("after", "following") and event.phrase == event.first
    found = _main(event, opening, pieces) if there and event.phrase == opening + 1 else []
    return found if len(found) > 1 else []


def _addressed(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """The two sides of what was said in talks: [envoys] handed a warning to [Kern] in talks."""
    line = event.line
    ahead = opening <= event.left + 1
    found = _behind(event, pieces) if ahead else _main(event, opening, pieces)
    if line.at(opening) not in ("in", "during") or not found:
        return []
    end = len(line) if ahead else opening
    verbs = (k for k in range(found[-1].last, min(end, found[-1].last + _FAR)) if is_verb_at(line, k))
    verb = next((k for k in verbs if line.at(k) not in AUX), None)
    if verb is None or line.at(verb) not in word_class("addressing"):
        return []
    to = next((k for k in range(verb, min(end, verb + _FAR)) if line.at(k) == "to"), verb)
    other = listed(line, verb + 1, end, pieces) or listed(line, to + 1, end, pieces)
    return found + other if other else []


def _single_owner(event: Found, pieces: list[Piece], partners: list[Piece]) -> list[Piece]:
    """Whose gathering it is, where one alone is named before it: [Kern] said his talks with Tarn had gone well."""
    whose = event.line.at(event.phrase)
    kinds = _OWNING.get(whose)
    if (
        kinds is None
        or event.kind not in _OWNED
        or not (partners or event.kind in ("visit", "election") or whose == "its")
    ):
        return []
    before = [p for p in pieces if p.last <= event.phrase and p.mention.kind in kinds]
    before = [p for p in before if p.mention.name[:1].isupper()] or before  # Kern, premier since his election
    if whose == "its" and not before:  # at its meeting in June, [the council] set a limit
        before = [p for p in _behind(event, pieces) if p.mention.kind in kinds]
    inside = any(event.phrase < p.last <= event.first for p in pieces)  # its central bank council meeting
    return before[:1] if len({p.mention.name for p in before}) == 1 and not inside else []


def _several_owners(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Whose "their" is: the [finance ministers] will review their accord; [Kern and Tarn] met for their talks."""
    line = event.line
    if line.at(event.phrase) != "their" or event.kind != "agreement":
        return []
    verb = next((k for k in range(event.clause.first, event.phrase) if is_verb_at(line, k)), None)
    found = [] if verb is None else subjects(line, event.clause.first, verb, pieces)
    groups = [p for p in pieces if p.last <= event.phrase and p.mention.kind is Kind.GROUP]
    found = found or (groups if len(groups) == 1 else [])
    return found if len(found) > 1 or (found and found[0].mention.kind is Kind.GROUP) else []


_OWNING = {
    "his": frozenset({Kind.PERSON}),
    "her": frozenset({Kind.PERSON}),
    "its": frozenset({Kind.BODY, Kind.STATE}),
}
_OWNED = _MEET | {"summit", "conference", "session", "press_conference", "hearing", "agreement", "election"}


def _holding(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Who held it, by a clause right behind it: a news conference [he] held; talks [Orland and Vesten] began."""
    line, last = event.line, event.last
    found = listed(line, last, min(len(line), last + _FAR), pieces) if piece_at(pieces, last) else []
    holds = bool(found) and line.at(found[-1].last) in word_class("holding")
    return found if holds else []


def travellers(event: Found, pieces: list[Piece]) -> list[Piece]:
    """Who calls off a journey of their own: [Kern] has put off his visit; not the ministry that puts off his visit."""
    own = event.kind == "visit" and event.line.at(event.phrase) in ("his", "her") and event.steps
    if not own or event.steps[0].first > event.last or event.preposition is not None:
        return []
    found = subjects(event.line, event.subject[0], event.steps[-1].first, pieces)
    return [p for p in found if p.mention.kind is Kind.PERSON]


def _ready(event: Found) -> int | None:
    """The verb that gets somebody ready for a gathering: the council [prepared] for a meeting on Thursday."""
    verb = event.phrase - 2
    ready = event.preposition == "for" and event.line.at(verb) in _READIES and event.kind in _MEET
    return verb if ready and not event.verb else None


_READIES = frozenset({"prepared", "prepares", "gathered", "assembled", "convened", "arrived", "gather", "prepare"})


def _opening(event: Found) -> int | None:
    """The index of the preposition that opens the event's phrase: [in] talks, [after] meeting."""
    at = (event.first if event.verb else event.phrase) - 1
    gerund = event.verb and bool(event.steps) and event.steps[-1].op == "gerund"
    bound = event.line.at(at) == "for" and not _GOING.isdisjoint(event.line.words.low[max(0, at - 6) : at])
    if not (bound or event.line.at(at) in _IN) or not (gerund or event.preposition is not None):
        return None
    return at


def _fails(line: Line, opening: int) -> bool:
    """Whether somebody fails or succeeds there: if [he] fails in talks on Friday."""
    return line.at(opening) == "in" and line.at(opening - 1) in _FAILS


_FAILS = frozenset({"fail", "fails", "failed", "succeed", "succeeds", "succeeded"})


def _there(event: Found, opening: int, pieces: list[Piece]) -> bool:
    """Whether the subject does something there: [the council] is to decide on the tax at a meeting on Friday."""
    line = event.line
    new = line.at(opening) == "at" and line.at(event.phrase) in ("a", "an", "its")
    whose = any(event.phrase <= p.first < event.first for p in pieces)  # at a cabinet meeting
    return new and not whose and not _DECIDES.isdisjoint(line.words.low[event.clause.first : opening])


_DECIDES = frozenset(
    {"discuss", "decide", "consider", "review", "approve", "adopt", "debate", "discussed", "decided", "approved"}
)


def _with(event: Found, partners: list[Piece]) -> bool:
    """Whether the partners stand behind "with"."""
    return "with" in event.line.words.low[event.last : partners[0].first]


def _before(line: Line, opening: int, pieces: list[Piece]) -> list[Piece]:
    """The name right before an aside: [Kern], in talks with Tarn, ..."""
    if line.at(opening - 1) != ",":
        return []
    ends = opening - 1
    return [p for p in pieces if p.last == ends or (p.last < ends and head_end(line, p, pieces) == ends)][-1:]


def _behind(event: Found, pieces: list[Piece]) -> list[Piece]:
    """The names right behind the comma that ends the phrase."""
    line, last = event.line, event.last
    comma = next((k for k in range(last, min(len(line), last + _FAR)) if line.at(k) == ","), None)
    return [] if comma is None else listed(line, comma + 1, len(line), pieces)


def _main(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """The subject of the verb before the phrase: [Kern] asked for calm in talks with Tarn."""
    line, first = event.line, event.clause.first
    if first >= opening - 1:  # He told reporters [after meeting Kern that ...]
        first = max((k + 1 for k in range(opening) if line.at(k) in BOUNDARY or line.at(k) == ","), default=0)
    if line.at(first) in SUBORDINATOR:
        first += 1
    first = max([first, *(k + 1 for k in range(first, opening) if line.at(k) in _QUOTES)])  # "...," he said after talks
    if any(line.at(k) in BOUNDARY or line.at(k) in (",", "that") for k in range(first, opening)):
        return []
    verbs = [k for k in range(first, opening) if is_verb_at(line, k) and line.at(k - 1) != "to"]
    if verbs and line.at(verbs[0]) in _HOPES:  # hopes [Kern] will ask for calm in talks with Tarn
        found = (subjects(line, verbs[0] + 1, k, pieces) for k in verbs[1:])
        return next((people for people in found if people), [])
    return subjects(line, first, verbs[0], pieces) if verbs else []


_HOPES = frozenset({"hopes", "hoped", "expects", "expected", "believes", "thinks"})
DASHES = frozenset({"–", "—", "--", "-"})


def around_dashes(line: Line, closing: int, pieces: list[Piece]) -> list[Piece]:
    """The names that spell out a subject between dashes, or those before it: the three – [A, B and C] – have met."""
    opening = next((k for k in range(closing - 1, max(-1, closing - 24), -1) if line.at(k) in DASHES), None)
    if opening is None:
        return []
    return listed(line, opening + 1, closing, pieces) or subjects(line, 0, opening, pieces)
