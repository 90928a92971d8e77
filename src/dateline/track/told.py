"""What was done in the words of a story: for measures and other deeds that no sentence of our own can tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from dateline.model.play import Entry, Transition
from dateline.model.span import Citation
from dateline.track.days import days_of
from dateline.track.flaws import opening_flaws
from dateline.track.kinds import family
from dateline.track.prose import on_day

#: A subject and what it does: a verb with its tense, near enough to the start to be that of the clause.
_NO_ADJECTIVE = r"(?<!the )(?<! an )(?<! a )(?<!its )"
_VERB = r"(?:\w{2,}ed|has|have|had|will|would|may|might|could|is|are|was|were|cut|put|set|let|quit)"
_TENSE = re.compile(rf"{_NO_ADJECTIVE}\b{_VERB}\b")
_CONDITION = re.compile(r"\b(?:if|unless|should|provided|once|until|whether)\b")
_REACH = 60
_SHORTEST, _LONGEST = 25, 220
_DEEDS = frozenset({"measure", "work"})
_AHEAD = frozenset({"planned", "conditional", "possible", "proposed", "postponed", "not_planned", "ruled_out"})
_NEVER = (dt.date.min, dt.date.min)


def stands_alone(quote: str) -> bool:
    """Whether the words can be printed as a sentence: a subject of their own, a verb near it, neither short nor long.

    Example: "Norland lifted its duties on steel in June" does; "lifted its duties", "the planned duties" do not.
    """
    words = quote.split()
    if not words or opening_flaws(words[0]) or not _SHORTEST <= len(quote) <= _LONGEST:
        return False
    whole = quote.count("“") == quote.count("”") and quote.count('"') % 2 == 0 and quote.count("(") == quote.count(")")
    return whole and _TENSE.search(quote[:_REACH]) is not None


def _row(entry: Entry) -> tuple[Transition, Citation] | None:
    """The newest telling of the present status whose words stand alone."""
    told = (
        (row, cited)
        for row in reversed(entry.history)
        if row.status == entry.status
        for cited in row.claim.citations
        if stands_alone(" ".join(cited.quote.split()))
    )
    return next(told, None)


def deeds(entries: Iterable[Entry], as_of: dt.date | None) -> Iterator[tuple[Entry, Citation, str]]:
    """The deed most stories tell of, the newest one, and the last word on one that is not done, as a story puts each.

    Example: "“Norland lifted its duties on steel” (ARKA, 4 June 2031)."
    """
    known = [(e, *found) for e in entries if family(e.kind) in _DEEDS and (found := _row(e))]
    done = [k for k in known if k[0].status == "held"]
    most = max(done, key=lambda k: (len(k[0].stories), _day(k[0]), k[0].id), default=None)
    newest = max(done, key=lambda k: (_day(k[0]), k[0].id), default=None)
    last = max((k[1].known for k in done), default="")
    ahead = [k for k in known if k[1].known >= last and _meant(k[0], k[2], as_of)]
    coming = max(ahead, key=lambda k: (k[1].known, len(k[0].stories), k[0].id), default=None)
    for entry, row, cited in dict.fromkeys(k for k in (most, newest, coming) if k):
        by = ", ".join(part for part in (row.claim.chain[-1], on_day(row.known[:10]).removeprefix(" on ")) if part)
        yield entry, cited, f"“{_plain(cited.quote)}” ({by})."


def _meant(entry: Entry, cited: Citation, as_of: dt.date | None) -> bool:
    """Whether a deed is still to come; one that hangs on a condition is told only in words that hold the condition."""
    if entry.status not in _AHEAD or (as_of and _NEVER < _day(entry) < (as_of, as_of)):
        return False
    return entry.status != "conditional" or _CONDITION.search(cited.quote) is not None


def _day(entry: Entry) -> tuple[dt.date, dt.date]:
    first, last = days_of(entry.get("date"), entry.get("end")) or _NEVER
    return last, first


def _plain(quote: str) -> str:
    """On one line, with single marks inside: it stands between double ones."""
    return re.sub(r"[“”\"]", "'", " ".join(quote.split())).strip(" ,;:.")
