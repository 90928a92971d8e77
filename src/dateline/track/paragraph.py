"""The background paragraph: the state of play as an editor would write it, each clause with what it stands on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from dateline.model.claim import Subject
from dateline.model.play import Clause, Entry
from dateline.track.claims import BAR
from dateline.track.days import Days, days_of, length
from dateline.track.kinds import family
from dateline.track.prose import capital, for_day, listed, on_day, people, the
from dateline.track.spellings import respelt, spellings
from dateline.track.titles import joint, known_names, taking_part
from dateline.track.told import deeds
from dateline.track.voice import voiced

_FAR = (dt.date.max, dt.date.max)
#: What work is being done on, in the words of the story.
_ON = re.compile(r"\bon [^,.;]{3,100}")
_UNSURE = frozenset({"possible", "proposed", "not_planned", "ruled_out"})
#: Kinds that are part of something else, or are over in an hour: told in the list, never in the paragraph.
_MINOR = frozenset({"press_conference", "session", "call", "attendance", "hearing", "debate"})
#: Days after which what is under way may long be over.
_FRESH = 31
#: Plans without a day that are told beside those with one.
_UNDATED = 2
#: A week is when something is under way; a day, a month or a year alone is when it began.
_WEEK = 7
_WORDS = {"not_planned": "not planned", "ruled_out": "ruled out", "under_way": "under way"}
#: Stage of an instrument -> what is said of it; the first ones matter most.
_STAGES = {
    "in_force": "has been in force{since}",
    "ratified": "was ratified{on}",
    "signed": "was signed{on}",
    "provisionally_applied": "has been applied provisionally{since}",
    "initialled": "was initialled{on}",
    "adopted": "was adopted{on}",
    "denounced": "was denounced{on}",
    "expired": "expired{on}",
}


def _when(entry: Entry) -> Days:
    return days_of(entry.get("date"), entry.get("end")) or _FAR


def _past(entry: Entry, as_of: dt.date | None) -> bool:
    return as_of is not None and _when(entry)[1] < as_of


def _clause(entry: Entry, sentence: str, *statuses: str) -> Clause:
    """A clause with the citations behind it: those of the rows that say `statuses`, all where none is given."""
    rows = [row for row in entry.history if row.status in statuses] or list(entry.history)
    cited = dict.fromkeys(c for row in reversed(rows) for c in row.claim.citations)
    return Clause(capital(sentence), tuple(cited), entry.id)


def _names(entry: Entry) -> list[str]:
    told = known_names(row.claim for row in entry.history)
    return taking_part(entry.kind, {**told, "participants": entry.get("participants") or ""})


def _what(entry: Entry, article: str = "a") -> str:
    """What it is, with its article: talks, a meeting, the signing of the treaty."""
    kind = entry.kind.replace("_", " ")
    if family(entry.kind) in ("pact", "validity") and (named := entry.get("instrument")):
        return f"the {kind} of {the(named)}"
    return kind if kind == "talks" else f"{article}{'n' if article == 'a' and kind[0] in 'aeio' else ''} {kind}"


def _be(entry: Entry, singular: str, plural: str) -> str:
    return plural if entry.kind == "talks" else singular


def _of(entry: Entry) -> str:
    """Who takes part, where the kind says nothing of its own: a meeting of, an election in, a vote by."""
    if not _names(entry) or family(entry.kind) in ("pact", "validity"):
        return ""
    known = known_names(row.claim for row in entry.history)
    return f" {joint(entry.kind, _names(entry), known)} {people(_names(entry))}"


def _where(entry: Entry) -> str:
    place = entry.get("place")
    return f" {'to' if family(entry.kind) == 'journey' else 'in'} {voiced(place)}" if place else ""


def _voices(entry: Entry) -> list[tuple[str, str]]:
    """(source, status) of named sources, the newest word of each; an agency's own voice is left out."""
    own = {row.claim.chain[-1] for row in entry.history if row.claim.chain}
    return [(source, status) for source, status in entry.statuses if source not in own]


def _according(entry: Entry) -> str:
    voices = _voices(entry)
    return f", according to {voiced(voices[-1][0])}" if len(voices) == len(entry.statuses) == 1 else ""


def _held(entry: Entry) -> str:
    when = on_day(entry.get("date"), entry.get("end"))
    if family(entry.kind) == "journey" and _names(entry) and entry.get("place"):
        return f"{people(_names(entry))} visited {entry.get('place')}{when}."
    if _names(entry):
        return f"{people(_names(entry))} last held {_what(entry)}{_where(entry)}{when}."
    return f"the last {entry.kind}{_where(entry)} {_be(entry, 'was', 'were')} held{when}."


def _coming(entry: Entry) -> str:
    when = for_day(entry.get("date"), entry.get("end"))
    is_ = _be(entry, "is", "are")
    if entry.status == "postponed" and not entry.get("date"):
        has = _be(entry, "has", "have")
        return f"{_what(entry)}{_of(entry)}{_where(entry)} {has} been put off without a new date{_according(entry)}."
    return f"{_what(entry)}{_of(entry)}{_where(entry)} {is_} planned{when}{_according(entry)}."


def _fresh(entry: Entry, as_of: dt.date | None) -> bool:
    """Whether somebody has spoken of it within a month of `as_of`."""
    told = entry.history[-1].known[:10]
    return not (as_of and told) or (as_of - dt.date.fromisoformat(told)).days <= _FRESH


def _running(entry: Entry, as_of: dt.date | None) -> str:
    """Under way; where nobody has spoken of it for long, with the day on which somebody last did."""
    what = f"{_what(entry)}{_of(entry)}{_where(entry)}"
    if not _fresh(entry, as_of):
        told = entry.history[-1].known[:10]
        return f"{what} {_be(entry, 'was', 'were')} under way when last told of{on_day(told)}."
    return f"{what} {_be(entry, 'is', 'are')} under way."


def _ran(entry: Entry) -> str:
    """Under way when it was last told, but its days have passed: how it ended no story says."""
    when, it = on_day(entry.get("date"), entry.get("end")), _be(entry, "it", "they")
    was = f"{_what(entry)}{_of(entry)}{_where(entry)} {_be(entry, 'was', 'were')} under way{when}"
    return f"{was}; no story says how {it} ended."


def _overdue(entry: Entry) -> str:
    when = for_day(entry.get("date"), entry.get("end"))
    was = _be(entry, "was", "were")
    return f"{_what(entry)}{_of(entry)}{_where(entry)} {was} planned{when}; no story says that it took place."


def _unsure(entry: Entry, held: list[Entry], *, past: bool) -> str:
    """Each status with its sources: "possible, according to A and B, and not planned, according to C"."""
    article = "a further" if any(family(e.kind) == family(entry.kind) for e in held) else "a"
    by_status: dict[str, list[str]] = {}
    for source, status in reversed(entry.statuses):
        by_status.setdefault(status, []).append(voiced(source))
    said = [f"{_WORDS.get(status, status)}, according to {listed(by)}" for status, by in by_status.items()]
    what = f"{_what(entry, article)}{_of(entry)}{_where(entry)}{on_day(entry.get('date'), entry.get('end'))}"
    be = _be(entry, "was", "were") if past else _be(entry, "is", "are")
    return f"{what} {be} {', and '.join(said)}."


def _conditional(entry: Entry) -> str:
    condition = entry.get("condition")
    on = f" ({' '.join(condition.split()).strip(' ,.;:')})" if condition else ""
    return f"{_what(entry)}{_of(entry)}{_where(entry)} {_be(entry, 'is', 'are')} conditional{on}{_according(entry)}."


def _meetings(entries: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    """The last one held, what runs, the next ones, what is overdue, what is unsure."""
    by_day = sorted(entries, key=lambda e: (_when(e), e.id))
    weighty = [e for e in by_day if e.kind not in _MINOR and (_names(e) or e.get("place"))]
    held = [e for e in weighty if e.status == "held" and (e.get("date") or as_of is None)]
    latest = _when(held[-1])[1] if held else dt.date.min
    planned = [e for e in weighty if e.status in ("planned", "postponed") and not _past(e, as_of)]
    coming = [e for e in planned if e.get("date")]
    coming += [e for e in planned if not e.get("date") and _fresh(e, as_of)][:_UNDATED]
    late = [e for e in weighty if e.overdue and _names(e) and _when(e)[1] > latest]
    running = [e for e in weighty[::-1] if e.status == "under_way"]
    ran = [e for e in running if _past(e, as_of) and (e.get("end") or 1 < length(_when(e)) <= _WEEK)]
    yield from (_clause(e, _held(e), "held") for e in held[-1:])
    yield from (_clause(e, _ran(e), "under_way") for e in ran[:1] if _when(e)[1] > latest)
    yield from (_clause(e, _running(e, as_of), "under_way") for e in running if e not in ran)
    yield from (_clause(e, _coming(e)) for e in coming)
    yield from (_clause(e, _overdue(e)) for e in late[-1:])
    unsure = [e for e in by_day if e.status in _UNSURE and e.kind != "attendance"]
    differing = sorted(unsure, key=lambda e: (_past(e, as_of), -len({s for _, s in e.statuses}), e.id))
    yield from (_clause(e, _unsure(e, held, past=_past(e, as_of))) for e in differing[:2])
    yield from (_clause(e, _conditional(e)) for e in [e for e in by_day if e.status == "conditional" and _names(e)][:1])


def _pacts(entries: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    rows = [e for e in entries if e.get("instrument") and e.status in ("planned", "postponed") and not _past(e, as_of)]
    yield from (_clause(e, _coming(e)) for e in sorted(rows, key=lambda e: (_when(e), e.id))[:2])


def _ballots(entries: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    """The last vote that was held and the next one that is planned."""
    by_day = sorted((e for e in entries if e.get("date")), key=lambda e: (_when(e), e.id))
    told = [e for e in by_day if _names(e) or e.get("instrument") or e.get("place")]
    held = [e for e in told if e.status == "held"]
    coming = [e for e in told if e.status in ("planned", "postponed") and not _past(e, as_of)]
    yield from (_clause(e, _voted(e), "held") for e in held[-1:])
    yield from (_clause(e, _coming(e)) for e in coming[:1])


def _voted(entry: Entry) -> str:
    when = on_day(entry.get("date"), entry.get("end"))
    return f"{_what(entry)}{_of(entry)}{_where(entry)} was held{when}."


def _deadlines(entries: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    """What is to enter into force or to expire next."""
    rows = [e for e in entries if e.get("instrument") and e.status == "planned" and e.get("date")]
    ahead = sorted((e for e in rows if not _past(e, as_of)), key=lambda e: (_when(e), e.id))
    yield from (_clause(e, _due(e)) for e in ahead[:2])


def _due(entry: Entry) -> str:
    does = "expire" if entry.kind == "expiry" else "enter into force"
    when = on_day(entry.get("date"), entry.get("end"))
    return f"{the(entry.get('instrument') or '')} is to {does}{when}{_according(entry)}."


def _deeds(events: list[Entry], as_of: dt.date | None) -> Iterator[Clause]:
    for entry, cited, text in deeds(events, as_of):
        others = [c for c in _clause(entry, text, entry.status).citations if c != cited]
        yield Clause(text, (cited, *others), entry.id)


def _tallies(entries: list[Entry]) -> Iterator[Clause]:
    """The newest count, and another as new."""
    rows = sorted((e for e in entries if e.kind != "vote"), key=lambda e: (e.history[-1].known, e.id), reverse=True)
    for entry in [e for e in rows if e.history[-1].known == rows[0].history[-1].known][:2]:
        total, derived = entry.get("total"), (entry.get("derived") or "").split(BAR)
        key = next((k for k in ("open", "agreed") if entry.get(k) and k not in derived), None)
        by = f", according to {voiced(told)}" if (told := entry.get("according_to")) else ""
        if key:
            out_of = f" of {total}" if total and "total" not in derived else ""
            out_of = out_of or (f" of {entry.get('whole')}" if entry.get("whole") else "")
            verb = "is" if str(entry.get(key)) == "1" else "are"  # 1 of 20 articles is open
            yield _clause(entry, f"{entry.get(key)}{out_of} {entry.get('of')} {verb} {key}{by}{_known_whole(entry)}.")


def _known_whole(entry: Entry) -> str:
    """Where the whole comes from an earlier telling: " (the 18 as of 4 March 2024, according to TASS)"."""
    if not entry.get("whole"):
        return ""
    day = on_day(entry.get("whole_on")).removeprefix(" on")
    return f" (the {entry.get('whole')} as of{day}, according to {voiced(entry.get('whole_by') or '')})"


def _instruments(entries: list[Entry]) -> Iterator[Clause]:
    """Those with a stage, the furthest and most spoken of first."""
    rank = {stage: n for n, stage in enumerate(_STAGES)}
    rows = sorted((e for e in entries if e.status in rank), key=lambda e: (rank[e.status], -len(e.stories), e.id))
    for entry in rows[:2]:
        day = entry.get(f"on_{entry.status}")
        since = on_day(day).replace(" on ", " since ", 1).replace(" in ", " since ", 1)
        yield _clause(
            entry, f"{the(entry.get('name') or '')} {_STAGES[entry.status].format(on=on_day(day), since=since)}."
        )


def _work(entries: list[Entry]) -> Iterator[Clause]:
    for entry in [e for e in entries if e.status == "under_way"][:1]:
        quotes = (c.quote for row in reversed(entry.history) for c in row.claim.citations)
        about = next((found[0] for quote in quotes if (found := _ON.search(quote))), "")
        yield _clause(entry, f"work {' '.join(about.split())} is under way.".replace("  ", " "), "under_way")


def paragraph(entries: Iterable[Entry], as_of: dt.date | None = None) -> tuple[Clause, ...]:
    """The state of play as sentences, in the order of a background paragraph; none without a citation.

    Example: "Vladimir Putin and Alexander Lukashenko last held talks in Sochi on 7 December 2019.", "8 of 31
    integration roadmaps are open, according to Vladimir Semashko."
    """
    rows = list(entries)
    usual = spellings(rows)
    rows = [respelt(entry, usual) for entry in rows] if usual else rows
    events = [e for e in rows if e.subject is Subject.EVENT]
    meetings = [e for e in events if family(e.kind) in ("gathering", "journey")]
    clauses = [
        *_meetings(meetings, as_of),
        *_pacts([e for e in events if family(e.kind) == "pact"], as_of),
        *_ballots([e for e in events if family(e.kind) == "ballot"], as_of),
        *_deadlines([e for e in events if family(e.kind) == "validity"], as_of),
        *_deeds(events, as_of),
        *_tallies([e for e in rows if e.subject is Subject.TALLY]),
        *_instruments([e for e in rows if e.subject is Subject.INSTRUMENT]),
        *_work([e for e in events if family(e.kind) == "work"]),
    ]
    return tuple(clause for clause in clauses if clause.citations)
