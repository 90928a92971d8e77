"""Who takes part by the main clause around an event: after meeting X, [Kern] said; [Kern], in talks with Y, asked."""

from __future__ import annotations

from dateline.events.find import Found
from dateline.events.line import BOUNDARY, SUBORDINATOR, Line
from dateline.events.phrase import Piece, head_end, is_verb_at, listed, subjects
from dateline.model.mention import Kind

_GOING = frozenset({"go", "goes", "going", "went", "fly", "flew", "travel", "travelled", "leave", "left", "return"})
_IN = frozenset({"in", "at", "during", "after", "following", "before"})
_MEET = frozenset({"meeting", "talks", "call", "visit"})
_FAR = 14  # words from an event to the comma behind its phrase


def hosts(event: Found, pieces: list[Piece], partners: list[Piece]) -> list[Piece]:
    """The subject of the main clause, where the event's own phrase names only the other side or says "their".

    At their summit in Karsk, [Kern and Tarn] agreed ...; in talks with Tarn on Monday, [Kern] asked for calm.
    """
    ready = _ready(event)
    if ready is not None and not partners:
        return subjects(event.line, event.clause.first, ready, pieces)
    opening = _opening(event)
    if opening is None or event.kind not in _MEET | {"summit", "conference"}:
        return []
    whose = "" if event.verb else event.line.at(event.phrase)
    if whose == "their" or (whose in ("his", "her") and event.kind == "visit"):
        return _owners(event, opening, pieces)
    if not partners and (_fails(event.line, opening) or _there(event, opening, pieces)):
        return _main(event, opening, pieces)
    if not partners or event.kind not in _MEET or not (event.verb or _with(event, partners)):
        return []
    ahead = opening <= event.left + 1
    around = _behind(event, pieces) or _speaker(event, opening, pieces) if ahead else []
    return _before(event.line, opening, pieces) or around or _main(event, opening, pieces)


def _speaker(event: Found, opening: int, pieces: list[Piece]) -> list[Piece]:
    """Who speaks of what came after it, in a quotation: [Kern] said that after meeting Tarn "we all know more"."""
    line = event.line
    said = opening - 2 if line.at(opening - 1) == "that" else opening - 1
    comma = next((k for k in range(event.last, min(len(line), event.last + _FAR)) if line.at(k) == ","), None)
    if line.at(said) != "said" or comma is None or line.at(comma + 1) not in _QUOTED:
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
    verb = next((k for k in range(first, opening) if is_verb_at(line, k)), None)
    return [] if verb is None else subjects(line, first, verb, pieces)


DASHES = frozenset({"–", "—", "--", "-"})


def around_dashes(line: Line, closing: int, pieces: list[Piece]) -> list[Piece]:
    """The names that spell out a subject between dashes, or those before it: the three – [A, B and C] – have met."""
    opening = next((k for k in range(closing - 1, max(-1, closing - 24), -1) if line.at(k) in DASHES), None)
    if opening is None:
        return []
    return listed(line, opening + 1, closing, pieces) or subjects(line, 0, opening, pieces)
